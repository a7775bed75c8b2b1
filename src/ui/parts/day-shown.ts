// Which day a list of days shows: the one its address names, so that Back and a shared link find it again.
import { type CampTime, dayOf } from '#record';

/** The day named, or today; outside of the gathering's days and of `beside`, the nearest of its own. `now` in ms. */
export function dayShown(
  query: URLSearchParams,
  time: CampTime,
  now: number,
  beside: readonly number[] = [],
): number {
  const asked = query.get('day') ?? '';
  if (/^-?\d{1,3}$/.test(asked)) return Number(asked);
  const today = dayOf(time, Math.floor(now / 1000));
  return beside.includes(today) ? today : Math.max(1, Math.min(time.days, today));
}
