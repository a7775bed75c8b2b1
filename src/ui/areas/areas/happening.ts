// What happens at a place, in words.
import type { CampTime, Happening } from '#record';
import { clock, t, whenWords } from '#words';

export const happeningTitle = ({ kind, thing }: Happening): string =>
  kind === 'session' ? (thing.title ?? '') : t(`meal.${thing.sitting ?? 'snack'}`);

/** Its hour; what is under way says till when. */
export const happeningHour = ({ start, end }: Happening, now: number, time: CampTime): string =>
  start * 1000 <= now ? t('time.till', { time: clock(end, time.zone) }) : whenWords(start, now, time);

/** "Choir, tomorrow 8:00 am" */
export const happeningWords = (of: Happening, now: number, time: CampTime): string =>
  t(of.start * 1000 <= now ? 'place.on-now' : 'place.next', {
    what: happeningTitle(of),
    when: happeningHour(of, now, time),
  });
