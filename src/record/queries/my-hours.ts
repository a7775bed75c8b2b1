// The hours that this device's own person is in for, past ones too: for their day, and to tell them gently when two
// things are at once. Of nobody else: whose day it is, is for them to see (rule P4).
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';
import { call, type Call } from '../kinds/call/kind.ts';
import { type CampTime, type Span, areAtOnce, dayBounds } from '../kinds/moment.ts';
import { type Meal, meal } from '../kinds/meal/kind.ts';
import { type Session, session } from '../kinds/session/kind.ts';
import { comingTo, hostsOf, spanOf } from '../kinds/session/queries.ts';
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

type ByPerson = ReadonlyMap<string, readonly MyHours[]>;

function add(found: Map<string, MyHours[]>, id: string, each: MyHours): void {
  const list = found.get(id);
  if (list) list.push(each);
  else found.set(id, [each]);
}

/** Most of what people are in for is sessions, and a tap on a task leaves those as they were. */
const sessionsHours = (view: RecordView): ByPerson =>
  view.memo('hours of sessions', ['session'], () => {
    const found = new Map<string, MyHours[]>();
    for (const thing of view.all(session)) {
      const each = sessionHours(thing);
      if (!each) continue;
      const hosts = new Set(hostsOf(thing));
      const hosting = { ...each, isHosting: true };
      const coming = { ...each, isHosting: false };
      for (const id of hosts) add(found, id, hosting);
      for (const id of comingTo(thing)) if (!hosts.has(id)) add(found, id, coming);
    }
    return found;
  });

/**
 * What everybody is in for, by the hour: for the draw, which no phone makes for anybody but its own person. It does not
 * leave the record.
 */
export const everybodysHours = (view: RecordView): ByPerson =>
  view.memo('hours', ['task', 'meal', 'session', 'call'], () => {
    const found = new Map([...sessionsHours(view)].map(([id, hours]) => [id, [...hours]]));
    for (const each of claimable(view, () => true))
      for (const [id, { said }] of each.thing.claim) if (said === 'in') add(found, id, each);
    for (const list of found.values()) list.sort(byStart);
    return found;
  });

/** Work, crews and calls with an hour, of those things that are asked for. */
function claimable(view: RecordView, isAsked: (thing: Task | Meal | Call) => boolean): readonly Claimable[] {
  const found = [
    ...view.all(task).map((each) => (isAsked(each) ? taskHours(each) : undefined)),
    ...view.all(meal).map((each) => (isAsked(each) ? mealHours(each) : undefined)),
    ...view.all(call).map((each) => (isAsked(each) ? callHours(each) : undefined)),
  ];
  return found.filter((each) => each !== undefined);
}

type Claimable = Exclude<WithHours, { kind: 'session' }>;

const byStart = (a: Hours, b: Hours): number => a.start - b.start || (a.id < b.id ? -1 : 1);

function sessionOf(thing: Session, person: string): MyHours[] {
  const isHosting = thing.host.get(person)?.hosts === true;
  const hours = isHosting || thing.come.get(person)?.comes === true ? sessionHours(thing) : undefined;
  return hours ? [{ ...hours, isHosting }] : [];
}

/** Of one person: each tap asks for them, and does not wait for everybody's. */
const hoursOf = (view: RecordView, person: string): readonly MyHours[] =>
  view.memo(`hours of ${person}`, ['task', 'meal', 'session', 'call'], () =>
    [
      ...view.all(session).flatMap((each) => sessionOf(each, person)),
      ...claimable(view, ({ claim }) => claim.get(person)?.said === 'in'),
    ].sort(byStart),
  );

/** Whether somebody with these hours, which stand by their beginning, is free at others. */
export function isFreeAt(hours: readonly Hours[], of: Hours): boolean {
  for (const each of hours) {
    if (each.start > of.end) return true;
    if (inTheWay(each, of)) return false;
  }
  return true;
}

const NONE: readonly MyHours[] = [];

/** Everything with an hour that this person is in for, by the hour. */
export const myHours = ({ view, person }: Pick<Reading, 'view' | 'person'>): readonly MyHours[] =>
  person === undefined ? NONE : hoursOf(view, person);

/** And what they would rather not see in lists on this phone: it takes their time all the same (rule P6). */
export const allMyHours = (reading: Pick<Reading, 'view' | 'person'>): readonly MyHours[] =>
  reading.view.hidden.whole(() => myHours(reading));

/** Of these hours, those of a camp day: what begins on it, and what still goes on when it begins. */
export function hoursOfDay(hours: readonly MyHours[], time: CampTime, day: number): readonly MyHours[] {
  const bounds = dayBounds(time, day);
  return hours.filter(
    ({ start, end }) => start < bounds.end && (start >= bounds.start || end > bounds.start),
  );
}

/** The one clash check: of these, what is in the way of something else, and it in theirs (rule Y16). */
export const alsoThen = <Each extends Hours>(hours: readonly Each[], of: Hours): readonly Each[] =>
  hours.filter((each) => inTheWay(each, of));

export const inTheWay = (each: Hours, of: Hours): boolean =>
  each.takesTime !== false &&
  of.takesTime !== false &&
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
  return of && isAhead(of) ? alsoThen(allMyHours(reading), of).filter(isAhead) : [];
}
