// Where a call stands, from its facts and the clock (rule V8).
import type { RecordView } from '../../view.ts';
import { type Call, call } from './kind.ts';

export type CallState = 'sounding' | 'answered' | 'closed' | 'faded';

/** A call that nobody answered still says so for this long after its hour (s). */
export const CALL_ECHO_S = 30 * 60;

export const handsIn = (each: Call): string[] =>
  [...each.claim].flatMap(([person, claim]) => (claim.said === 'in' ? [person] : []));

export function handsWanted(each: Call): number {
  return Math.max(0, (each.hands ?? 1) - handsIn(each).length);
}

export function callState(each: Call, now: number): CallState {
  if (each.withdrawn || each.closed) return 'closed';
  if (handsWanted(each) === 0) return 'answered';
  return each.when && each.when.at * 1000 <= now ? 'faded' : 'sounding';
}

/** Calls to be heard now, soonest first; those just past unanswered last. */
export function callsSounding(view: RecordView, now: number): readonly Call[] {
  const nowS = now / 1000;
  return view
    .all(call)
    .filter((each) => {
      const state = callState(each, now);
      return state === 'sounding' || (state === 'faded' && (each.when?.at ?? 0) + CALL_ECHO_S > nowS);
    })
    .sort((a, b) => (a.when?.at ?? 0) - (b.when?.at ?? 0) || (a.id < b.id ? -1 : 1));
}
