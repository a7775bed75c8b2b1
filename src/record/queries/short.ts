// What is still short of hands before long: where the fourth of three hands can go instead.
import type { Reading } from '../query.ts';
import type { Call } from '../kinds/call/kind.ts';
import { callState, callsSounding, handsIn, handsWanted, inAlready } from '../kinds/call/state.ts';
import type { Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import { type Task, task } from '../kinds/task/kind.ts';
import { asksNobody } from '../kinds/task/pieces.ts';
import { placesOf, timesOf } from '../kinds/task/state.ts';

interface StillShort {
  /** Hands wanted. */
  readonly hands: number;
  /** When it begins or is wanted by (s). */
  readonly at: number;
  /** Whether that hour is what it is wanted by: a call's always is. */
  readonly isDue: boolean;
}
export type Short = StillShort &
  (
    | { readonly kind: 'call'; readonly thing: Call }
    | { readonly kind: 'task'; readonly thing: Task }
    | { readonly kind: 'meal'; readonly thing: Meal }
  );

/** How far ahead is looked (s). */
export const SHORT_AHEAD_S = 12 * 3600;

/**
 * Calls for hands first, then tasks and crews, each by its hour. `except`: the thing one comes from, by its id. What
 * a call is about already is not named twice, and nothing that the asking person is in.
 */
export function stillShort(reading: Reading, except: readonly string[], most = 3): readonly Short[] {
  const { view, now, person } = reading;
  const nowS = now / 1000;
  const isIn = (thing: Pick<Task, 'claim'>): boolean =>
    person !== undefined && thing.claim.get(person)?.said === 'in';
  const isOn = (each: Call): boolean =>
    person !== undefined && (handsIn(view, each).includes(person) || inAlready(view, each).includes(person));
  const calls: Short[] = callsSounding(view, now)
    .filter((each) => each.sort !== 'who' && callState(view, each, now) === 'sounding')
    .filter((each) => !isOn(each) && !except.includes(each.id) && !except.includes(each.about?.id ?? ''))
    .map((thing) => ({
      kind: 'call',
      thing,
      hands: handsWanted(view, thing),
      at: thing.when?.at ?? nowS,
      isDue: thing.when !== undefined,
    }));
  const called = new Set([...except, ...calls.map(({ thing }) => (thing as Call).about?.id)]);
  const others: Short[] = [];
  for (const thing of view.all(task)) {
    if (thing.withdrawn || thing.done || thing.sort === 'standing' || thing.title === undefined) continue;
    const hands = placesOf(thing).short;
    const { start, end } = timesOf(thing);
    const isSoon = start !== undefined && end !== undefined && end > nowS && start < nowS + SHORT_AHEAD_S;
    if (hands > 0 && isSoon && !isIn(thing) && !called.has(thing.id) && !asksNobody(view, thing, now))
      others.push({
        kind: 'task',
        thing,
        hands,
        at: thing.when?.at ?? start,
        isDue: thing.when?.due === true,
      });
  }
  for (const thing of mealsByHour(view)) {
    const at = thing.when?.at ?? 0;
    const crew = [...thing.claim.values()].filter(({ said }) => said === 'in').length;
    const hands = (thing.need?.min ?? 0) - crew;
    if (hands > 0 && at > nowS && at < nowS + SHORT_AHEAD_S && !isIn(thing) && !called.has(thing.id))
      others.push({ kind: 'meal', thing, hands, at, isDue: false });
  }
  others.sort((a, b) => a.at - b.at || (a.thing.id < b.thing.id ? -1 : 1));
  return [...calls, ...others].slice(0, most);
}
