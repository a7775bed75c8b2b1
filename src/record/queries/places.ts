// What a place is for just now and from now on: what happens there, the work there, the areas that belong to it.
import type { Reading } from '../query.ts';
import { type Area } from '../kinds/area/kind.ts';
import type { Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import type { Session } from '../kinds/session/kind.ts';
import { endOf, sessionsByHour, startOf } from '../kinds/session/queries.ts';
import { areasByName } from './areas.ts';
import { openTasks } from './task-groups.ts';
import type { TaskRow } from './tasks.ts';

export type Happening =
  | { readonly kind: 'session'; readonly thing: Session; readonly start: number; readonly end: number }
  | { readonly kind: 'meal'; readonly thing: Meal; readonly start: number; readonly end: number };

export interface PlaceUse {
  /** Sessions and meals that are not over, by their hour. */
  readonly happenings: readonly Happening[];
  /** Open work, in the order in which it is wanted. */
  readonly tasks: readonly TaskRow[];
  readonly areas: readonly Area[];
}

export function placeUse(reading: Reading, id: string): PlaceUse {
  return {
    happenings: happeningsAt(reading, id),
    tasks: openTasks(reading, (each) => each.place === id),
    areas: areasByName(reading).filter((each) => each.place === id),
  };
}

/** Sessions and meals at a place that are not over, by their hour. */
export function happeningsAt({ view, now }: Reading, id: string): readonly Happening[] {
  const nowS = now / 1000;
  const out: Happening[] = [];
  for (const thing of sessionsByHour(view))
    if (thing.when?.place === id && endOf(thing) > nowS)
      out.push({ kind: 'session', thing, start: startOf(thing), end: endOf(thing) });
  for (const thing of mealsByHour(view)) {
    const start = thing.when?.at ?? 0;
    const end = start + (thing.when?.minutes ?? 60) * 60;
    if (thing.place === id && end > nowS) out.push({ kind: 'meal', thing, start, end });
  }
  return out.sort((a, b) => a.start - b.start || (a.thing.id < b.thing.id ? -1 : 1));
}
