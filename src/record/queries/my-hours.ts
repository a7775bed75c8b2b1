// The hours that this device's own person is in for, past ones too: for their day, and to tell them gently when two
// things are at once. Of nobody else: whose day it is, is for them to see (rule P4).
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';
import { call, type Call } from '../kinds/call/kind.ts';
import { type CampTime, type Span, areAtOnce, dayBounds } from '../kinds/moment.ts';
import { type Meal, meal } from '../kinds/meal/kind.ts';
import { type Session, session } from '../kinds/session/kind.ts';
import { hostsOf, spanOf } from '../kinds/session/queries.ts';
import { type Task, task } from '../kinds/task/kind.ts';
import { timesOf } from '../kinds/task/state.ts';

interface Hours extends Span {
  readonly id: string;
  /** False where it is in nobody's way: done already, or due by an hour and not said how long it takes. */
  readonly takesTime?: boolean;
  /** The things it came with or is a piece of: being at both is one thing. */
  readonly with?: readonly (string | undefined)[];
}

/** Something with an hour that people put themselves in for: work, a crew, a call for hands, a session. */
export type WithHours = Hours &
  (
    | { readonly kind: 'task'; readonly thing: Task }
    | { readonly kind: 'meal'; readonly thing: Meal }
    | { readonly kind: 'session'; readonly thing: Session }
    | { readonly kind: 'call'; readonly thing: Call }
  );

export type MyHours =
  | Exclude<WithHours, { kind: 'session' }>
  | (Extract<WithHours, { kind: 'session' }> & { readonly isHosting: boolean });

/** How long a meal is whose length nobody said. */
const MEAL_MINUTES = 60;

type OneOf<Kind> = Extract<WithHours, { readonly kind: Kind }>;

/** Nothing for work without an hour, taken away or let go. */
export function taskHours(thing: Task): OneOf<'task'> | undefined {
  const { id, when, withdrawn, done, partOf, from } = thing;
  const { start, end } = timesOf(thing);
  if (withdrawn || done?.how === 'let-go' || start === undefined || end === undefined) return undefined;
  const takesTime = !done && (end > start || when?.due !== true);
  return { kind: 'task', id, thing, start, end, takesTime, with: [partOf, from?.id] };
}

export function mealHours(thing: Meal): OneOf<'meal'> | undefined {
  const { id, when, withdrawn } = thing;
  if (withdrawn || !when) return undefined;
  return { kind: 'meal', id, thing, start: when.at, end: when.at + (when.minutes ?? MEAL_MINUTES) * 60 };
}

export const sessionHours = (thing: Session): OneOf<'session'> | undefined =>
  thing.withdrawn || !thing.when ? undefined : { kind: 'session', id: thing.id, thing, ...spanOf(thing) };

/** A call for hands wants them by its hour. An ask ("who could?") has one only so that it ends. */
export function callHours(thing: Call): OneOf<'call'> | undefined {
  const { id, when, withdrawn, closed, sort, about } = thing;
  if (withdrawn || closed === true || sort === 'who' || !when) return undefined;
  return { kind: 'call', id, thing, start: when.at, end: when.at, with: [about?.id] };
}

const KINDS = ['task', 'meal', 'session', 'call'] as const;

/** Everything with an hour that people put themselves in for, by the hour; and the longest of it (s). */
const allWithHours = (view: RecordView): { readonly all: readonly WithHours[]; readonly longest: number } =>
  view.memo('with-hours', KINDS, () => {
    const found: readonly (WithHours | undefined)[] = [
      ...view.all(task).map(taskHours),
      ...view.all(meal).map(mealHours),
      ...view.all(session).map(sessionHours),
      ...view.all(call).map(callHours),
    ];
    const all = found.filter((each) => each !== undefined);
    all.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    return { all, longest: all.reduce((most, { start, end }) => Math.max(most, end - start), 0) };
  });

/** Of all that people put themselves in for, what is in the way of something. */
export function allAtOnce(view: RecordView, of: WithHours): readonly WithHours[] {
  const { all, longest } = allWithHours(view);
  let [from, until] = [0, all.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((all[middle]?.start ?? 0) + longest < of.start) from = middle + 1;
    else until = middle;
  }
  const near: WithHours[] = [];
  for (let each = all[from]; each && each.start <= of.end; each = all[++from]) near.push(each);
  return alsoThen(near, of);
}

/** Whether somebody put themselves in for it: to work, to host, or to come. */
export const isInFor = (each: WithHours, whom: string): boolean =>
  each.kind === 'session'
    ? each.thing.host.get(whom)?.hosts === true || each.thing.come.get(whom)?.comes === true
    : each.thing.claim.get(whom)?.said === 'in';

/** Everything with an hour that this person is in for, by the hour. */
export function myHours({ view, person }: Pick<Reading, 'view' | 'person'>): readonly MyHours[] {
  if (person === undefined) return [];
  return view.memo(`my-hours ${person}`, KINDS, () =>
    allWithHours(view)
      .all.filter((each) => isInFor(each, person))
      .map((each) =>
        each.kind === 'session' ? { ...each, isHosting: hostsOf(each.thing).includes(person) } : each,
      ),
  );
}

/** Of these hours, those of a camp day: what begins on it, and what still goes on when it begins. */
export function hoursOfDay(hours: readonly MyHours[], time: CampTime, day: number): readonly MyHours[] {
  const bounds = dayBounds(time, day);
  return hours.filter(
    ({ start, end }) => start < bounds.end && (start >= bounds.start || end > bounds.start),
  );
}

/** The one clash check: of these, what is in the way of something else, and it in theirs (rule Y16). */
export const alsoThen = <Each extends Hours>(hours: readonly Each[], of: Hours): readonly Each[] =>
  of.takesTime === false ? [] : hours.filter((each) => inTheWay(each, of));

const inTheWay = (each: Hours, of: Hours): boolean =>
  each.takesTime !== false &&
  areAtOnce(each, of) &&
  each.id !== of.id &&
  each.with?.includes(of.id) !== true &&
  of.with?.includes(each.id) !== true;

/**
 * What this person is in for at the hours of something they could take on, told to them alone. Nothing for what has no
 * hour; what is over is in nobody's way.
 */
export function sameTime(reading: Reading, of: WithHours | undefined): readonly MyHours[] {
  const isAhead = ({ end }: Hours): boolean => end * 1000 > reading.now;
  return of && isAhead(of) ? alsoThen(myHours(reading), of).filter(isAhead) : [];
}
