// Things that most camps need, to begin with (rule V10): what a line of the starting library is, how it becomes a thing
// of the record, and which of them are here already. The lines themselves stand in a room of their own.
import type { Value } from '#base';
import { isGone, toBeHere } from './again.ts';
import { type Change, type Who, changed, createSame, defineCommand, refused, set } from './command.ts';
import { type Area, area } from './kinds/area/kind.ts';
import { type CampTime, campTime, dayOf, instantOn, momentAt } from './kinds/moment.ts';
import { type TASK_TAGS, type Task, task } from './kinds/task/kind.ts';
import { repeatOn, wordsToRepeat } from './kinds/task/repeats.ts';
import { folded } from './queries/folded.ts';
import type { RecordView } from './view.ts';

export interface LibraryArea {
  /** Never changed and never used again: it is part of what the thing is made with. */
  readonly key: string;
  readonly name: string;
  readonly why: string;
  readonly minHolders?: number;
  readonly checklist?: readonly string[];
}

/** On which days of the camp: all, all but the first or the last, or one of these alone. */
export type LibraryDays = 'every' | 'but-first' | 'but-last' | 'first' | 'last';

export interface LibraryTask {
  readonly key: string;
  /** Key of its area. */
  readonly area: string;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly sort: 'once' | 'shift' | 'standing';
  readonly minutes?: number;
  readonly need?: { readonly min: number; readonly max?: number; readonly learner?: number };
  readonly tags?: readonly (typeof TASK_TAGS)[number][];
  readonly skills?: readonly string[];
  /** When it begins. `at`: minutes after midnight; before the day's start they are the night after its evening. */
  readonly hours?: { readonly days: LibraryDays; readonly at: number };
}

/** Nobody plans further ahead than this from a list; the rest is a tap on the task's page (days). */
export const LIBRARY_DAYS_AHEAD = 14;

/** Whether what a line makes is here, was here and is gone (taken away, or let go), or neither. */
export type LibraryStanding = 'here' | 'gone' | 'new';

type Lines = { readonly areas: readonly LibraryArea[]; readonly tasks: readonly LibraryTask[] };

/** By the lines' keys. An area of the same name counts, whoever made it. */
export function libraryStanding(
  view: RecordView,
  { areas, tasks }: Lines,
): ReadonlyMap<string, LibraryStanding> {
  const standing = new Map<string, LibraryStanding>();
  for (const line of areas) standing.set(line.key, standingOf(areasOf(view, line)));
  const made = new Map<string, Task[]>();
  for (const each of view.all(task))
    if (each.library !== undefined) made.set(each.library, [...(made.get(each.library) ?? []), each]);
  for (const { key } of tasks) standing.set(key, standingOf(made.get(key) ?? []));
  return standing;
}

function standingOf(things: readonly (Area | Task)[]): LibraryStanding {
  if (things.length === 0) return 'new';
  return things.every(isGone) ? 'gone' : 'here';
}

const areasOf = (view: RecordView, { key, name }: LibraryArea): readonly Area[] =>
  view.all(area).filter((each) => each.library === key || folded(each.name ?? '') === folded(name));

/** The days a line's task goes on, of those still to come. */
export function libraryDays(
  { days, at }: NonNullable<LibraryTask['hours']>,
  time: CampTime,
  now: number,
): readonly number[] {
  const first = days === 'but-first' ? 2 : days === 'last' ? time.days : 1;
  const last = days === 'but-last' ? time.days - 1 : days === 'first' ? 1 : time.days;
  const until = Math.max(1, dayOf(time, Math.floor(now / 1000))) + LIBRARY_DAYS_AHEAD;
  const out: number[] = [];
  for (let day = first; day <= last && day < until; day++)
    if (instantOn(time, day, at) * 1000 > now) out.push(day);
  return out;
}

/**
 * Adds what these lines say, or puts it back where it is gone. What is here already stays as it is. `areas` tells of
 * all areas there are, so that a task finds its own; only those in `add` are added.
 */
export const addFromLibrary = defineCommand<Lines & { add: readonly string[] }>(
  'addFromLibrary',
  (view, { areas, tasks, add }, who) => {
    const standing = libraryStanding(view, { areas, tasks });
    const isWanted = ({ key }: { readonly key: string }): boolean =>
      add.includes(key) && standing.get(key) !== 'here';
    const changes: Change[] = [];
    const areaIds = new Map<string, { readonly own: string; readonly here: string }>();
    for (const line of areas) {
      const made = madeArea(line, who);
      // One that somebody made by hand, of the same name, is that area.
      const named = areasOf(view, line).find((each) => !isGone(each))?.id;
      areaIds.set(line.key, { own: made.id, here: named ?? made.id });
      if (isWanted(line)) changes.push(...toBeHere(view, made, []));
    }
    for (const line of tasks.filter(isWanted))
      changes.push(...madeTask(view, line, areaIds.get(line.area), who));
    return changes.length === 0 ? refused('thing/same') : changed(...changes);
  },
);

function madeArea({ key, name, why, minHolders, checklist }: LibraryArea, who: Who): Change {
  return createSame(area, who, { name, why, minHolders, checklist, library: key });
}

/** Its words are what it is made with; hours, and an area that is called the same here, are acts of their own. */
function madeTask(
  view: RecordView,
  line: LibraryTask,
  where: { readonly own: string; readonly here: string } | undefined,
  who: Who,
): readonly Change[] {
  const { key, title, why, how, sort, minutes, need, tags, skills, hours } = line;
  const words = { title, why, how, sort, minutes, need, tags, skills, area: where?.own, library: key };
  const made = createSame(task, who, words);
  const placed = (id: string): readonly Change[] =>
    where && where.here !== where.own ? [set(task, id, 'area', where.here)] : [];
  const time = campTime(view, who.now);
  const days = hours ? libraryDays(hours, time, who.now) : [];
  const when = (day: number) => ({
    ...momentAt(time, instantOn(time, day, hours?.at ?? 0)),
    due: false,
    minutes,
  });
  if (!hours || hours.days === 'first' || hours.days === 'last') {
    const [day] = days;
    const hour = day === undefined ? [] : [set(task, made.id, 'when', when(day))];
    return toBeHere(view, made, [...hour, ...placed(made.id)]);
  }
  // One for each day, of a series that begins with none of them: whoever adds it later in the camp makes the same.
  return days.flatMap((day) => {
    const [creation, hour] = repeatOn(who, wordsToRepeat(made.value as Value), made.id, day, when(day));
    return toBeHere(view, creation, [hour, ...placed(creation.id)]);
  });
}
