// The hours that this device's own person is in for, past ones too: for their day, and to tell them gently when two
// things are at once. Of nobody else: whose day it is, is for them to see (rule P4).
import type { Reading } from '../query.ts';
import { type CampTime, dayBounds } from '../kinds/moment.ts';
import { meal, type Meal } from '../kinds/meal/kind.ts';
import type { Session } from '../kinds/session/kind.ts';
import { comingTo, endOf, hostsOf, sessionsByHour, startOf } from '../kinds/session/queries.ts';
import { type Task, task } from '../kinds/task/kind.ts';
import { timesOf } from '../kinds/task/state.ts';

interface Hours {
  readonly id: string;
  /** s since 1970 */
  readonly start: number;
  readonly end: number;
}

export type MyHours = Hours &
  (
    | { readonly kind: 'task'; readonly thing: Task }
    | { readonly kind: 'meal'; readonly thing: Meal }
    | { readonly kind: 'session'; readonly thing: Session; readonly isHosting: boolean }
  );

/** Everything with an hour that this person is in for, by the hour. */
export function myHours({ view, person }: Pick<Reading, 'view' | 'person'>): readonly MyHours[] {
  if (person === undefined) return [];
  const out: MyHours[] = [];
  for (const each of view.all(task)) {
    const { start, end } = timesOf(each);
    if (each.withdrawn || each.done?.how === 'let-go' || start === undefined || end === undefined) continue;
    if (each.claim.get(person)?.said === 'in')
      out.push({ kind: 'task', id: each.id, thing: each, start, end });
  }
  for (const each of view.all(meal)) {
    const { id, when } = each;
    if (each.withdrawn || !when || each.claim.get(person)?.said !== 'in') continue;
    out.push({ kind: 'meal', id, thing: each, start: when.at, end: when.at + (when.minutes ?? 60) * 60 });
  }
  for (const each of sessionsByHour(view)) {
    const isHosting = hostsOf(each).includes(person);
    if (!isHosting && !comingTo(each).includes(person)) continue;
    out.push({
      kind: 'session',
      id: each.id,
      thing: each,
      isHosting,
      start: startOf(each),
      end: endOf(each),
    });
  }
  return out.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Of these hours, those of a camp day: what begins on it, and what still goes on when it begins. */
export function hoursOfDay(hours: readonly MyHours[], time: CampTime, day: number): readonly MyHours[] {
  const bounds = dayBounds(time, day);
  return hours.filter(
    ({ start, end }) => start < bounds.end && (start >= bounds.start || end > bounds.start),
  );
}

/** Of these hours, those at the same time as something else. What has no length is in nobody's way. */
export const alsoThen = (hours: readonly MyHours[], { id, start, end }: Hours): readonly MyHours[] =>
  hours.filter((each) => each.id !== id && each.end > each.start && each.start < end && each.end > start);
