// By when something is asked for: now, one of the next full hours, the hour of the thing itself, or another.
import { type CampTime, dayOf } from '#record';
import { capital, shortClock, t, whenWords } from '#words';
import { type WhenTyped, instantTyped } from '../../parts/WhenField.tsx';
import type { AboutFacts } from './about.ts';

/** `now`, `none` (no hurry), `other` (as typed), or an instant in seconds. */
export interface ByTyped {
  readonly by: string;
  readonly when: WhenTyped;
}

const MINUTE_S = 60;
const HOUR_S = 3600;
/** Asked for "now" means by then: phones have to hear it, and people to walk over. */
const NOW_IS_S = 20 * MINUTE_S;
const FIVE_S = 5 * MINUTE_S;
/** A full hour nearer than this is no more use than "now". */
const LEAST_AHEAD_S = 30 * MINUTE_S;
/** A thing further off than this does not offer its hour. */
const MOST_AHEAD_S = 24 * HOUR_S;
const FULL_HOURS = 2;

/** Instants (s) that are offered, soonest first; `own` is the hour at which hands are wanted for the thing itself. */
export function hoursOffered(
  nowS: number,
  facts: AboutFacts,
): { hours: readonly number[]; own: number | undefined } {
  const first = Math.ceil((nowS + LEAST_AHEAD_S) / HOUR_S) * HOUR_S;
  const hours = Array.from({ length: FULL_HOURS }, (_, at) => first + at * HOUR_S);
  // Who cooks is wanted before the meal.
  const wanted = facts.at === undefined ? undefined : facts.at - (facts.about?.kind === 'meal' ? HOUR_S : 0);
  const isAhead = wanted !== undefined && wanted > nowS + FIVE_S && wanted < nowS + MOST_AHEAD_S;
  const own = isAhead ? wanted : undefined;
  const all = own === undefined || hours.includes(own) ? hours : [...hours, own];
  return { hours: [...all].sort((a, b) => a - b), own };
}

/** Seconds; undefined where none is wanted, null while what was typed is none. */
export function byInstant({ by, when }: ByTyped, time: CampTime, nowS: number): number | undefined | null {
  if (by === 'none') return undefined;
  if (by === 'now') return Math.ceil((nowS + NOW_IS_S) / FIVE_S) * FIVE_S;
  return by === 'other' ? (instantTyped(when, time) ?? null) : Number(by);
}

/** "5", and with its day where that is another: "tomorrow 8:00 am". */
export function byWords(atS: number, nowS: number, time: CampTime): string {
  const isToday = dayOf(time, atS) === dayOf(time, nowS);
  return isToday ? shortClock(atS, time.zone) : whenWords(atS, nowS * 1000, time);
}

export const hourChip = (atS: number, nowS: number, time: CampTime): string =>
  capital(whenWords(atS, nowS * 1000, time));

/** On the button. */
export function askWords(typed: ByTyped, hands: number, time: CampTime, nowS: number): string {
  if (typed.by === 'now') return t('call-form.ask-now', { n: hands });
  const at = byInstant(typed, time, nowS);
  return typeof at === 'number'
    ? t('call-form.ask', { n: hands, by: byWords(at, nowS, time) })
    : t('call-form.ask-plain', { n: hands });
}
