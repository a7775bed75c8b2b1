// What Now shows: the calls, what is on and what comes next, and what a person is in for. The three that could use them
// are drawn in draw.ts.
import type { Reading } from '../query.ts';
import { call, type Call } from '../kinds/call/kind.ts';
import { callState, callsSounding, handsIn, joinedBy } from '../kinds/call/state.ts';
import { meal, type Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import type { Session } from '../kinds/session/kind.ts';
import { comingTo, endOf, hostsOf, sessionsByHour, startOf } from '../kinds/session/queries.ts';
import { type Task, task } from '../kinds/task/kind.ts';
import { isInPieces, piecesOf } from '../kinds/task/pieces.ts';
import { timesOf } from '../kinds/task/state.ts';

export interface NowAndNext {
  readonly on: readonly Session[];
  readonly next: Session | undefined;
  readonly meal: Meal | undefined;
}

/** How far ahead "next" looks (s). */
export const NEXT_S = 12 * 3600;
/** A meal counts as the next one until this long after it began (s). */
const MEAL_LASTS_S = 45 * 60;

export function nowAndNext({ view, now }: Reading): NowAndNext {
  const nowS = now / 1000;
  const sessions = sessionsByHour(view);
  return {
    on: sessions.filter((each) => startOf(each) <= nowS && endOf(each) > nowS),
    next: sessions.find((each) => startOf(each) > nowS && startOf(each) < nowS + NEXT_S),
    meal: mealsByHour(view).find((each) => {
      const at = each.when?.at ?? 0;
      return at + MEAL_LASTS_S > nowS && at < nowS + NEXT_S;
    }),
  };
}

/** Calls on top of Now. */
export const callsNow = ({ view, now }: Reading): readonly Call[] => callsSounding(view, now);

/** Something a person is in for, by its hour. */
export type Engagement =
  | { readonly kind: 'task'; readonly thing: Task; readonly start: number | undefined }
  | { readonly kind: 'meal'; readonly thing: Meal; readonly start: number | undefined }
  | { readonly kind: 'session'; readonly thing: Session; readonly start: number | undefined }
  | { readonly kind: 'call'; readonly thing: Call; readonly start: number | undefined };

export function inFor({ view, now }: Reading, who: string | undefined): readonly Engagement[] {
  if (who === undefined) return [];
  const nowS = now / 1000;
  const out: Engagement[] = [];
  for (const each of view.all(task)) {
    if (each.withdrawn || each.done || each.claim.get(who)?.said !== 'in') continue;
    const { start, end } = timesOf(each);
    const isAhead = end === undefined || end > nowS || isInPieces(piecesOf(view, each.id, now));
    if (isAhead) out.push({ kind: 'task', thing: each, start });
  }
  for (const each of view.all(meal)) {
    if (each.withdrawn || each.claim.get(who)?.said !== 'in') continue;
    const at = each.when?.at;
    if (at === undefined || at + 2 * 3600 > nowS) out.push({ kind: 'meal', thing: each, start: at });
  }
  for (const each of sessionsByHour(view))
    if (endOf(each) > nowS && (hostsOf(each).includes(who) || comingTo(each).includes(who)))
      out.push({ kind: 'session', thing: each, start: startOf(each) });
  // What a call is about is told once, as itself.
  for (const each of view.all(call))
    if (
      (each.when?.at ?? 0) > nowS &&
      callState(view, each, now) !== 'closed' &&
      handsIn(view, each).includes(who) &&
      joinedBy(view, each)?.claim.get(who)?.said !== 'in'
    )
      out.push({ kind: 'call', thing: each, start: each.when?.at });
  return out.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
}

/** What somebody invites everybody to: what they host in the programme and is not over. */
export function hostedBy({ view, now }: Reading, who: string): readonly Session[] {
  return sessionsByHour(view).filter((each) => endOf(each) > now / 1000 && hostsOf(each).includes(who));
}
