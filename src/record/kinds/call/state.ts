// Where a call stands, from its facts and the clock (rule V8).
import type { RecordView } from '../../view.ts';
import { type Meal, meal } from '../meal/kind.ts';
import { type Task, task } from '../task/kind.ts';
import { placesOf } from '../task/state.ts';
import { type Call, call } from './kind.ts';

export type CallState = 'sounding' | 'answered' | 'closed' | 'faded';

/** A call that nobody answered still says so for this long after its hour (s). */
export const CALL_ECHO_S = 30 * 60;

/** The task, or the meal with its crew, that hands who answer are in for too (rule Y25). */
export function joinedBy(
  view: RecordView,
  { about }: { readonly about?: Call['about'] | undefined },
): Task | Meal | undefined {
  if (about?.kind === 'task') return view.get(task, about.id);
  return about?.kind === 'meal' ? view.get(meal, about.id) : undefined;
}

/**
 * Person ids of those who came: whoever answered and has not stepped back from what it is about; and, where it asks
 * for hands, whoever is in for that by another way and was not when it was made.
 */
export function handsIn(view: RecordView, each: Call): readonly string[] {
  const answered = [...each.claim].flatMap(([person, { said }]) => (said === 'in' ? [person] : []));
  const thing = joinedBy(view, each);
  if (!thing) return answered;
  const hands = new Set(answered.filter((person) => thing.claim.get(person)?.said !== 'back'));
  const { already } = each;
  if (already && each.sort !== 'who')
    for (const person of placesOf(thing).hands) if (!already.includes(person)) hands.add(person);
  return [...hands];
}

/** Person ids of those in for what it asks hands for, who were so when it was made: it asks for others. */
export function inAlready(view: RecordView, each: Call): readonly string[] {
  const thing = each.sort === 'who' ? undefined : joinedBy(view, each);
  if (!thing) return [];
  const came = handsIn(view, each);
  return [...thing.claim].flatMap(([id, { said }]) => (said === 'in' && !came.includes(id) ? [id] : []));
}

export function handsWanted(view: RecordView, each: Call): number {
  return Math.max(0, (each.hands ?? 1) - handsIn(view, each).length);
}

export function callState(view: RecordView, each: Call, now: number): CallState {
  if (each.withdrawn || each.closed) return 'closed';
  if (handsWanted(view, each) === 0) return 'answered';
  return each.when && each.when.at * 1000 <= now ? 'faded' : 'sounding';
}

/** Calls to be heard now, soonest first; those just past unanswered last. */
export function callsSounding(view: RecordView, now: number): readonly Call[] {
  const nowS = now / 1000;
  const isHeard = (each: Call): boolean =>
    // Before what it is about is looked at: most calls of a camp are long over.
    (each.when?.at ?? Infinity) + CALL_ECHO_S > nowS &&
    ['sounding', 'faded'].includes(callState(view, each, now));
  return view
    .all(call)
    .filter(isHeard)
    .sort((a, b) => (a.when?.at ?? 0) - (b.when?.at ?? 0) || (a.id < b.id ? -1 : 1));
}
