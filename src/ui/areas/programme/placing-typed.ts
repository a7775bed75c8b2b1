// An hour, a length and a place, as they stand in a draft; and what they come to.
import { toLocal } from '#base';
import { type CampTime, type Placed, dayOf } from '#record';
import { fullClock, t } from '#words';
import { type PlaceTyped, noPlace, placeTyped } from '../../parts/PlaceField.tsx';
import { type WhenTyped, instantTyped, readHour } from '../../parts/WhenField.tsx';

export interface PlacingTyped {
  readonly when: WhenTyped;
  readonly minutes: number;
  readonly place: PlaceTyped;
}

/** Lengths one tap away; whatever else it lasts already stands beside them. */
export const LENGTHS: readonly number[] = [30, 45, 60, 90, 120, 180];

export const blankPlacing = (day: number): PlacingTyped => ({
  when: { day, hour: '' },
  minutes: 60,
  place: noPlace,
});

/** As it is placed now, or is suggested to be. */
export const placingOf = (
  { at, minutes, place }: Pick<Placed, 'at' | 'minutes' | 'place'>,
  time: CampTime,
): PlacingTyped => ({
  when: { day: dayOf(time, at), hour: fullClock(toLocal(at * 1000, time.zone).minutes) },
  minutes,
  place: placeTyped(place),
});

/** Seconds since 1970, or the sentence of what wants mending. */
export function placedAt({ when }: Pick<PlacingTyped, 'when'>, time: CampTime): number | string {
  const hour = readHour(when.hour);
  if (hour.is === 'wrong') return hour.sentence;
  return instantTyped(when, time) ?? t('placing.no-hour');
}
