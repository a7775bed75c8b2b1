// Till when somebody may say that they are on it: an hour, the evening, the morning, noon. Never longer than a day: a
// hold ends by itself, so that a concern is never left lying with somebody who forgot.
import { HOUR } from '#base';
import { type CampTime, dayOf, instantOn } from '#record';
import { t, whenWords } from '#words';

export interface HoldOption {
  /** The instant (s), as a select has it. */
  readonly value: string;
  readonly title: string;
}

const HOUR_S = HOUR / 1000;
/** An hour from now is said to the next five minutes (s). */
const ROUND_S = 300;
const TONIGHT = 22 * 60;
const MORNING = 9 * 60;
const NOON = 12 * 60;

/** What can be chosen now (ms), the soonest first. */
export function holdOptions(now: number, time: CampTime): readonly HoldOption[] {
  const nowS = Math.floor(now / 1000);
  const today = dayOf(time, nowS);
  const hour = Math.ceil((nowS + HOUR_S) / ROUND_S) * ROUND_S;
  const options = [
    { key: 'hour', untilS: hour },
    { key: 'noon', untilS: instantOn(time, today, NOON) },
    { key: 'tonight', untilS: instantOn(time, today, TONIGHT) },
    { key: 'morning', untilS: instantOn(time, today + 1, MORNING) },
    { key: 'noon', untilS: instantOn(time, today + 1, NOON) },
  ] as const;
  return options
    .filter(({ key, untilS }) => key === 'hour' || untilS > hour)
    .slice(0, 4)
    .map(({ key, untilS }) => ({
      value: String(untilS),
      title: t(`concern.hold.${key}`, { when: whenWords(untilS, now, time) }),
    }));
}
