// Concerns as they stand: nobody holding, held till when, settled. A hold that has run out gives a concern back to
// everybody, and the concern says so.
import type { Reading } from '../query.ts';
import { type Concern, concern } from '../kinds/concern/kind.ts';
import { heldUntil, holders } from '../kinds/hold.ts';
import { type Leaf, LEAF_PRESSING_S, LEAF_WAITING_S } from '../kinds/task/state.ts';

export type ConcernState = 'open' | 'held' | 'settled' | 'withdrawn';

export interface ConcernRow {
  readonly concern: Concern;
  readonly state: ConcernState;
  /** Person ids of those holding it now. */
  readonly holders: readonly string[];
  /** When the last of their holds runs out (s). */
  readonly until: number | undefined;
  /** Nobody holds it now, and this hold ran out last. */
  readonly ranOut: { readonly person: string; readonly until: number } | undefined;
  /** When it was raised (s), once that is known. */
  readonly raisedAt: number | undefined;
  /** How long nobody has been holding it. */
  readonly leaf: Leaf;
}

export function concernRow({ view, now }: Reading, each: Concern): ConcernRow {
  const { id, hold } = each;
  const held = holders(hold, now);
  const state = each.withdrawn ? 'withdrawn' : each.settled ? 'settled' : held.length > 0 ? 'held' : 'open';
  const raisedAt = view.said({ kind: 'concern', id, field: '', sub: '' })?.time;
  const ranOut = state === 'open' ? lastOf(hold) : undefined;
  return {
    concern: each,
    state,
    holders: held,
    until: heldUntil(hold, now),
    ranOut,
    raisedAt,
    leaf: state === 'open' ? leafOf(each, ranOut?.until ?? raisedAt, now) : 'fresh',
  };
}

/** The hold that ended last; one that was let go says nothing. */
function lastOf(holds: Concern['hold']): ConcernRow['ranOut'] {
  let last: ConcernRow['ranOut'];
  for (const [person, hold] of holds)
    if (hold && hold.until > (last?.until ?? 0)) last = { person, until: hold.until };
  return last;
}

/** A concern is never one to let go of: it waits, and then it presses. */
function leafOf(each: Concern, since: number | undefined, now: number): Leaf {
  if (each.urgent) return 'pressing';
  const age = since === undefined ? 0 : now / 1000 - since;
  if (age >= LEAF_PRESSING_S) return 'pressing';
  return age >= LEAF_WAITING_S ? 'waiting' : 'fresh';
}

export interface ConcernGroups {
  /** Nobody holds these first, what presses before what waits; then those somebody holds. */
  readonly open: readonly ConcernRow[];
  /** The one settled last first. */
  readonly settled: readonly ConcernRow[];
  readonly withdrawn: readonly ConcernRow[];
}

export function concernGroups(reading: Reading): ConcernGroups {
  const groups = { open: [] as ConcernRow[], settled: [] as ConcernRow[], withdrawn: [] as ConcernRow[] };
  for (const each of reading.view.all(concern)) {
    const row = concernRow(reading, each);
    groups[row.state === 'held' ? 'open' : row.state].push(row);
  }
  const settledAt = ({ concern: { id } }: ConcernRow): number =>
    reading.view.said({ kind: 'concern', id, field: 'settled', sub: '' })?.time ?? 0;
  const oldest = (a: ConcernRow, b: ConcernRow): number =>
    (a.raisedAt ?? 0) - (b.raisedAt ?? 0) || (a.concern.id < b.concern.id ? -1 : 1);
  const needs = ({ state, concern: { urgent } }: ConcernRow): number =>
    (state === 'held' ? 2 : 0) + (urgent ? 0 : 1);
  groups.open.sort((a, b) => needs(a) - needs(b) || oldest(a, b));
  groups.settled.sort((a, b) => settledAt(b) - settledAt(a) || oldest(b, a));
  groups.withdrawn.sort(oldest);
  return groups;
}

/** About as much of its words as a heading holds (letters). */
const NAME_LETTERS = 60;

/** What a concern is called: its name, or else how its words begin. */
export function concernName(each: Concern): string {
  const text = (each.title ?? each.happened ?? each.wish ?? each.feel ?? '').trim().replace(/\s+/g, ' ');
  if (text.length <= NAME_LETTERS || each.title !== undefined) return text;
  const cut = text.slice(0, NAME_LETTERS);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > NAME_LETTERS / 2 ? lastSpace : NAME_LETTERS)}…`;
}
