// The list of tasks: all of them by when they are wanted, and those that are still open of a place, an area, a meal.
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';
import { type Task, task } from '../kinds/task/kind.ts';
import { isInPieces, isOfSettled, isPastTask } from '../kinds/task/pieces.ts';
import { isLongDue, placesOf } from '../kinds/task/state.ts';
import { SOON_S, type TaskRow, byWanted, taskRow } from './tasks.ts';

export interface TaskGroups {
  readonly soon: readonly TaskRow[];
  readonly today: readonly TaskRow[];
  readonly later: readonly TaskRow[];
  readonly standing: readonly TaskRow[];
  readonly letGo: readonly TaskRow[];
  /** What is settled, in no order: a camp has more of it than of all others, and what is folded needs none. */
  readonly settled: readonly Task[];
}

/** `todayEnds` in seconds: the end of the camp day. `fits`: of which tasks; all otherwise. */
export function taskGroups(
  reading: Reading,
  todayEnds: number,
  fits: (each: Task) => boolean = () => true,
): TaskGroups {
  const groups = {
    soon: [] as TaskRow[],
    today: [] as TaskRow[],
    later: [] as TaskRow[],
    standing: [] as TaskRow[],
    letGo: [] as TaskRow[],
    settled: [] as Task[],
  };
  const { view, now } = reading;
  const nowS = now / 1000;
  const isOver = ({ task: each, places, pieces, end }: TaskRow): boolean =>
    isPastTask(view, each, now) || (!isInPieces(pieces) && isLongDue(places.short, end, now));
  for (const each of view.all(task)) {
    if (each.withdrawn || each.title === undefined || !fits(each)) continue;
    // Of what is settled, most of it before long, nothing more is worked out. So it is for what is left of it.
    if (each.done || isLeftOver(view, each)) {
      groups.settled.push(each);
      continue;
    }
    const row = taskRow(reading, each);
    if (each.sort === 'standing') groups.standing.push(row);
    // Of what was split the pieces were asked about; past its hour with none open it asks nothing more.
    else if (row.leaf === 'let-it-go' && (!row.pieces || !isOver(row))) groups.letGo.push(row);
    else if (isOver(row)) groups.settled.push(each);
    else if (row.start === undefined) groups.today.push(row);
    else if (row.start <= nowS + SOON_S) groups.soon.push(row);
    else if (row.start < todayEnds) groups.today.push(row);
    else groups.later.push(row);
  }
  for (const name of WANTED) groups[name].sort(byWanted);
  return groups;
}

const WANTED = ['soon', 'today', 'later', 'standing', 'letGo'] as const;

/** What is left of something settled is for whoever is in, and nobody is. */
const isLeftOver = (view: RecordView, each: Task): boolean =>
  each.partOf !== undefined && placesOf(each).hands.length === 0 && isOfSettled(view, each);

/** Work that is neither settled nor past, in the order in which it is wanted; standing work is always among it. */
export function openTasks(reading: Reading, fits: (each: Task) => boolean): readonly TaskRow[] {
  const rows: TaskRow[] = [];
  for (const each of reading.view.all(task)) {
    if (each.withdrawn || each.done || each.title === undefined || !fits(each)) continue;
    if (isLeftOver(reading.view, each)) continue;
    if (each.sort === 'standing' || !isPastTask(reading.view, each, reading.now))
      rows.push(taskRow(reading, each));
  }
  return rows.sort(byWanted);
}
