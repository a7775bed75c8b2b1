// What somebody who is here for the first time needs in the first hour (rule Y21): where food, water and loos are, the
// next meal, whom to meet, and one short task with a place for a first-timer. All of it stands in the record anyway;
// that somebody was shown it stands nowhere.
import type { Reading } from '../query.ts';
import type { Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import type { Place } from '../kinds/place/kind.ts';
import { placesByName } from '../kinds/place/queries.ts';
import { isInPieces } from '../kinds/task/pieces.ts';
import { hasFirstPlace } from './fits.ts';
import { type Need, type NeedWords, needsMet } from './needs.ts';
import { nowAndNext } from './now.ts';
import { type PersonRow, welcomers } from './people.ts';
import { openTasks } from './task-groups.ts';
import type { TaskRow } from './tasks.ts';

export interface FirstHour {
  readonly kitchens: readonly Place[];
  /** Where it is said that the water is to drink. */
  readonly water: readonly Place[];
  readonly loos: readonly Place[];
  /** On now, or the next one however far off. */
  readonly meal: Meal | undefined;
  /** Not the person themselves. */
  readonly welcomers: readonly PersonRow[];
  readonly task: TaskRow | undefined;
}

/** A task for the first hour takes no longer than this (minutes)… */
export const SHORT_MINUTES = 45;
/** …and begins within this, or has no hour (s). */
export const SOON_ENOUGH_S = 12 * 3600;

export function firstHour(reading: Reading, words: NeedWords): FirstHour {
  const { view, now, person } = reading;
  const places = placesByName(view);
  const placesFor = (need: Need): readonly Place[] =>
    places.filter((place) => needsMet(place, words).includes(need));
  const nowS = now / 1000;
  return {
    kitchens: placesFor('kitchen'),
    water: placesFor('drinking'),
    loos: placesFor('loos'),
    meal: nowAndNext(reading).meal ?? mealsByHour(view).find(({ when }) => (when?.at ?? 0) > nowS),
    welcomers: welcomers(reading).filter((row) => row.person.id !== person),
    task: shortTask(reading),
  };
}

/** One with a first-timer's place before others; then in the order in which they are wanted. */
function shortTask(reading: Reading): TaskRow | undefined {
  const nowS = reading.now / 1000;
  const rows = openTasks(reading, (each) => {
    const minutes = each.minutes ?? each.when?.minutes ?? Infinity;
    return each.sort !== 'standing' && minutes <= SHORT_MINUTES;
  }).filter(({ isMine, places, leaf, start, pieces }) => {
    const hasRoom = places.max === undefined || places.hands.length < places.max;
    const isSoon = start === undefined || (start > nowS && start < nowS + SOON_ENOUGH_S);
    return !isMine && !isInPieces(pieces) && hasRoom && isSoon && leaf !== 'let-it-go';
  });
  return rows.find(({ task }) => hasFirstPlace(task)) ?? rows.find(({ places }) => places.short > 0);
}
