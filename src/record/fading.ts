// When what people say about themselves fades. Cards stand a while beyond the last day, for lost property, lifts
// home and thanks, and are then erased on every phone by itself.
import { type CampTime, DAY_S, dayBounds } from './kinds/moment.ts';

/** Days after the gathering's last one on which a card still stands. */
export const CARD_DAYS_AFTER = 7;
/** A card written when the gathering is long over stands at least this long (days). */
const LEAST_DAYS = 2;
/** Nothing said on a card outlives the year, however far ahead the gathering is (days): phones refuse more. */
const MOST_DAYS = 395;

/**
 * The instant (s) at which a card written now is to be erased everywhere. Always a whole day's, the same for all who
 * write on one day: an expiry that followed from the second would tell which cards were written together (rule C6).
 */
export function cardFadesAt(time: CampTime, nowS: number): number {
  const today = nowS - (nowS % DAY_S);
  const afterCamp = dayBounds(time, time.days + CARD_DAYS_AFTER).end;
  return Math.min(Math.max(afterCamp, today + (LEAST_DAYS + 1) * DAY_S), today + MOST_DAYS * DAY_S);
}
