// A task as it stands in a list, and the order in which tasks are wanted.
import type { Reading } from '../query.ts';
import type { HistoryAct, Said } from '../acts.ts';
import type { RecordView } from '../view.ts';
import type { Task } from '../kinds/task/kind.ts';
import { type Pieces, isInPieces, isOfSettled, openPieces, piecesOf } from '../kinds/task/pieces.ts';
import { type Leaf, type Places, type TaskAge, leafOf, placesOf, timesOf } from '../kinds/task/state.ts';

export interface TaskRow {
  readonly task: Task;
  readonly places: Places;
  readonly leaf: Leaf;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly isMine: boolean;
  /** How it stands by its pieces, where it is split. While some are open, nobody is looked for for the whole (Y13). */
  readonly pieces: Pieces | undefined;
  /** Standing work: when it was last done (s) and by whom. */
  readonly lastDid: { readonly at: number; readonly person: string | undefined } | undefined;
}

/** Work that begins, or is due, within this is "before long" (s). */
export const SOON_S = 3 * 3600;

export function taskRow(reading: Reading, each: Task): TaskRow {
  const { view, now, person } = reading;
  const facts = view.memoOf(each, factsOf);
  const pieces = piecesOf(view, each.id, now);
  const isWhole = isInPieces(pieces);
  const isOver = isOfSettled(view, each);
  const isIdle = isWhole || isOver;
  const leaf = isOver ? 'fresh' : isWhole ? leafOfWhole(reading, each) : leafOf(each, facts, now);
  const isMine = person !== undefined && each.claim.get(person)?.said === 'in';
  const { last } = facts;
  const short = isIdle ? 0 : facts.places.short;
  const isSame = last?.leaf === leaf && last.isMine === isMine && last.places.short === short;
  if (isSame && !pieces && !last.pieces) return last;
  const { start, end, lastDid } = facts;
  const places = isIdle ? { ...facts.places, short } : facts.places;
  return (facts.last = { task: each, leaf, isMine, places, start, end, lastDid, pieces });
}

/** As its open piece that presses most: it waits as long as they do. Asks to be let go where all of them do. */
function leafOfWhole({ view, now }: Reading, { id, done, withdrawn }: Task): Leaf {
  if (done || withdrawn) return 'fresh';
  const leaves = openPieces(view, id, now).map((each) => leafOf(each, view.memoOf(each, factsOf), now));
  return leaves.sort((a, b) => LEAF_ORDER[a] - LEAF_ORDER[b])[0] ?? 'fresh';
}

interface Facts extends Omit<TaskRow, 'task' | 'leaf' | 'isMine' | 'pieces'>, TaskAge {
  /** The row as it was asked for last: the same object for as long as it says the same. */
  last: TaskRow | undefined;
}

/** What a row says whatever the hour is and whoever asks. */
function factsOf(view: RecordView, each: Task): Facts {
  const { id } = each;
  return {
    made: view.said({ kind: 'task', id, field: '', sub: '' })?.time,
    touched: view.touched('task', id),
    places: placesOf(each),
    ...timesOf(each),
    lastDid: each.sort === 'standing' ? lastDidOf(view, each) : undefined,
    last: undefined,
  };
}

/** Of hundreds of times: the latest act of one that stands is nearly always who did it last, and asked about alone. */
function lastDidOf(view: RecordView, each: Task): TaskRow['lastDid'] {
  const saidOf = (sub: string): Said | undefined =>
    view.said({ kind: 'task', id: each.id, field: 'did', sub });
  let latest: HistoryAct | undefined;
  for (const act of view.actsOf('task', each.id)) {
    if (act.field !== 'did' || (latest && act.time <= latest.time)) continue;
    const did = each.did.get(act.sub);
    if (did && !did.back) latest = act;
  }
  if (!latest) return undefined;
  if (saidOf(latest.sub)?.time === latest.time)
    return { at: latest.time, person: each.did.get(latest.sub)?.person };
  let last: TaskRow['lastDid'];
  for (const [line, did] of each.did) {
    const said = did.back ? undefined : saidOf(line);
    if (said && (!last || said.time > last.at)) last = { at: said.time, person: did.person };
  }
  return last;
}

const LEAF_ORDER: { readonly [leaf in Leaf]: number } = {
  pressing: 0,
  waiting: 1,
  fresh: 2,
  'let-it-go': 3,
};

/** Short of hands first, then by hour, then by leaf, then by name. */
export function byWanted(a: TaskRow, b: TaskRow): number {
  const short = Number(b.places.short > 0) - Number(a.places.short > 0);
  if (short !== 0) return short;
  const start = (a.start ?? Infinity) - (b.start ?? Infinity);
  if (start !== 0 && !Number.isNaN(start)) return start;
  const leaf = LEAF_ORDER[a.leaf] - LEAF_ORDER[b.leaf];
  return leaf !== 0 ? leaf : (a.task.title ?? '') < (b.task.title ?? '') ? -1 : 1;
}
