// What a task amounts to now, worked out from its facts and the clock; none of it is ever stored (rule V8).
import type { Task } from './kind.ts';

export interface Places {
  /** People in, as hands or learners; those beside or on call take no place. */
  readonly hands: readonly string[];
  readonly beside: readonly string[];
  readonly min: number;
  readonly max: number | undefined;
  /** Hands still wanted to reach the minimum. */
  readonly short: number;
  /** Hands over the maximum, as when two took the last place while apart: all stay. */
  readonly over: number;
  readonly learnerPlaces: number;
  readonly learners: number;
}

/** By the thing as it is shown: another object once anything of it is said. */
const known = new WeakMap<object, Places>();

/** Of a task, or of anything else that people join and that wants so many. */
export function placesOf(thing: Pick<Task, 'claim' | 'need'>): Places {
  let places = known.get(thing);
  if (!places) known.set(thing, (places = count(thing)));
  return places;
}

function count(task: Pick<Task, 'claim' | 'need'>): Places {
  const hands: string[] = [];
  const beside: string[] = [];
  let learners = 0;
  for (const [person, claim] of task.claim) {
    if (claim.said !== 'in') continue;
    if (claim.role === 'beside' || claim.role === 'calls') beside.push(person);
    else hands.push(person);
    if (claim.role === 'learner') learners++;
  }
  const min = task.need?.min ?? 1;
  const max = task.need?.max ?? (task.need ? undefined : 1);
  const top = max === undefined ? undefined : Math.max(max, min);
  return {
    hands,
    beside,
    min,
    max: top,
    short: Math.max(0, min - hands.length),
    over: top === undefined ? 0 : Math.max(0, hands.length - top),
    learnerPlaces: task.need?.learner ?? 0,
    learners,
  };
}

/** Seconds: when it begins, or is to be done by; when it ends, if that is known. */
export function timesOf(task: Task): { start: number | undefined; end: number | undefined } {
  if (!task.when) return { start: undefined, end: undefined };
  const minutes = task.when.minutes ?? task.minutes;
  const length = minutes === undefined ? 0 : minutes * 60;
  const { at } = task.when;
  return task.when.due ? { start: at - length, end: at } : { start: at, end: at + length };
}

export type TaskState = 'withdrawn' | 'done' | 'let-go' | 'short' | 'enough' | 'full' | 'under-way' | 'past';

export function stateOf(task: Task, now: number): TaskState {
  if (task.withdrawn) return 'withdrawn';
  if (task.done) return task.done.how;
  const places = placesOf(task);
  const { start, end } = timesOf(task);
  const nowS = now / 1000;
  if (end !== undefined && nowS >= end && !task.when?.due) return 'past';
  if (start !== undefined && !task.when?.due && nowS >= start && places.short === 0) return 'under-way';
  if (places.short > 0) return 'short';
  return places.max !== undefined && places.hands.length >= places.max ? 'full' : 'enough';
}

/** Due work with hands enough counts as settled this long after its hour (s), though nobody has said so. */
export const DUE_SETTLES_S = 12 * 3600;

/** `short`: hands still wanted. `end` in s, `now` in ms. */
export const isLongDue = (short: number, end: number | undefined, now: number): boolean =>
  short === 0 && end !== undefined && (end + DUE_SETTLES_S) * 1000 < now;

/** The leaf: how much of the time a task has had is gone. */
export type Leaf = 'fresh' | 'waiting' | 'pressing' | 'let-it-go';

/** Seconds untouched after which a task without an hour waits, presses, and may be let go. */
export const LEAF_WAITING_S = 12 * 3600;
export const LEAF_PRESSING_S = 24 * 3600;
export const LEAF_FALLEN_S = 48 * 3600;
/** Shares of the time between its making and its hour after which a timed task waits and presses. */
export const LEAF_WAITING_SHARE = 0.25;
export const LEAF_PRESSING_SHARE = 0.75;
/** A timed task presses this long before its hour at the latest (s). */
export const LEAF_PRESSING_BEFORE_S = 2 * 3600;

/** When a task was made, and when somebody last did something about it (s); unknown until the acts are read. */
export interface TaskAge {
  readonly made: number | undefined;
  readonly touched: number | undefined;
}

/**
 * Work with an hour ages by the share of its time that is gone, whatever is said about it meanwhile; work without one
 * by the days in which nobody touched it (rule Y12). A task with hands enough is fresh: the leaf is about work that
 * nobody has picked up, never about anybody.
 */
export function leafOf(task: Task, { made, touched }: TaskAge, now: number): Leaf {
  const nowS = now / 1000;
  if (task.done || placesOf(task).short === 0) return 'fresh';
  const { start, end } = timesOf(task);
  if (start !== undefined && end !== undefined) {
    if (nowS > end) return 'let-it-go';
    const from = made ?? start - LEAF_FALLEN_S;
    const share = (nowS - from) / Math.max(1, start - from);
    if (share >= LEAF_PRESSING_SHARE || start - nowS <= LEAF_PRESSING_BEFORE_S) return 'pressing';
    return share >= LEAF_WAITING_SHARE ? 'waiting' : 'fresh';
  }
  if (task.sort === 'standing' || touched === undefined) return 'fresh';
  const age = nowS - touched;
  if (age >= LEAF_FALLEN_S) return 'let-it-go';
  if (age >= LEAF_PRESSING_S) return 'pressing';
  return age >= LEAF_WAITING_S ? 'waiting' : 'fresh';
}
