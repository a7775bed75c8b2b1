// What stands in the form of a meal, as plain data for its draft; and what it comes to.
import { toLocal } from '#base';
import { type CampTime, type Meal, type SITTINGS, dayOf } from '#record';
import { fullClock, t } from '#words';
import { readNumber } from '../../parts/NumberField.tsx';
import { type PlaceTyped, noPlace, placeTyped } from '../../parts/PlaceField.tsx';
import { type WhenTyped, instantTyped, readHour } from '../../parts/WhenField.tsx';

export type Sitting = (typeof SITTINGS)[number];

export interface Typed {
  readonly sitting: Sitting;
  readonly dishes: string;
  readonly when: WhenTyped;
  readonly place: PlaceTyped;
  readonly min: string;
  readonly max: string;
  readonly guess: string;
  readonly about: string;
}

/** Minutes after midnight near which each is served; what a bare hour means, and what stands there to begin with. */
export const SERVED: { readonly [sitting in Sitting]: number } = {
  breakfast: 8 * 60,
  lunch: 12 * 60 + 30,
  dinner: 18 * 60,
  supper: 21 * 60,
  snack: 15 * 60 + 30,
};
export const HANDS = { min: 1, max: 200 };
export const GUESS = { min: 0, max: 5000 };

export const isCrossed = ({ min, max }: Typed): boolean =>
  (readNumber(max, HANDS) ?? Infinity) < (readNumber(min, HANDS) ?? 0);

export const blank = (day: number): Typed => ({
  sitting: 'dinner',
  dishes: '',
  when: { day, hour: fullClock(SERVED.dinner) },
  place: noPlace,
  min: '',
  max: '',
  guess: '',
  about: '',
});

export function typedOf({ sitting, dishes, when, place, need, guess, about }: Meal, time: CampTime): Typed {
  const start = blank(when ? dayOf(time, when.at) : 1);
  const hour = when ? fullClock(toLocal(when.at * 1000, time.zone).minutes) : '';
  return {
    sitting: sitting ?? 'snack',
    dishes: dishes ?? '',
    when: { ...start.when, hour },
    place: placeTyped(place),
    min: String(need?.min ?? ''),
    max: String(need?.max ?? ''),
    guess: String(guess ?? ''),
    about: about ?? '',
  };
}

type Need = { readonly min?: number; readonly max?: number };

/** What the fields come to, or the sentence of what wants mending. */
export function readTyped(
  typed: Typed,
  time: CampTime,
): string | { readonly atS: number; readonly need: Need; readonly guess: number | null } {
  const around = SERVED[typed.sitting];
  const hour = readHour(typed.when.hour, around);
  if (hour.is === 'wrong') return hour.sentence;
  const atS = instantTyped(typed.when, time, around);
  if (atS === undefined) return t('meal-form.no-hour');
  const [min, max, guess] = [
    readNumber(typed.min, HANDS),
    readNumber(typed.max, HANDS),
    readNumber(typed.guess, GUESS),
  ];
  if (min === undefined || max === undefined) return t('field.wrong-number', HANDS);
  if (guess === undefined) return t('field.wrong-number', GUESS);
  if (isCrossed(typed)) return t('meal-form.max-mend');
  if (max === null) return { atS, need: min === null ? {} : { min }, guess };
  return { atS, need: { min: min ?? 1, max }, guess };
}

/** As it stands in the record; an empty text where no number is wanted any more. */
export const needOf = (need: Need): Need | '' => (need.min === undefined ? '' : need);
