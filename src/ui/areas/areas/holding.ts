// How long an area is held: to the end of a camp day, chosen from a few; and how that is said. A hold ends by
// itself, so nobody holds anything longer than they meant to.
import { type AreaRow, type CampTime, type RecordView, dayBounds, dayOf, holdArea, letGoArea } from '#record';
import { capital, dayWords, listed, roughly, sentences, t, whenWords } from '#words';
import { nameOf } from '../../names.ts';
import type { Run } from '../../use-camp.ts';

export interface Till {
  /** Seconds since 1970. */
  readonly untilS: number;
  readonly text: string;
}

/** Days ahead that are offered besides the gathering's last. */
export const DAYS_AHEAD = [0, 1, 3, 7] as const;

/** The ends of days that can be chosen now, the soonest first. */
export function tillsNow(now: number, time: CampTime): readonly Till[] {
  const today = dayOf(time, Math.floor(now / 1000));
  // While a camp is ahead or on, its last day is the furthest: whoever holds on after it says so then.
  const isOver = today > time.days;
  const days = new Set(DAYS_AHEAD.map((ahead) => today + ahead).filter((day) => isOver || day <= time.days));
  if (!isOver) days.add(time.days);
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      untilS: dayBounds(time, day).end,
      text: day === time.days ? t('area.till.last') : capital(dayWords(day, now, time)),
    }));
}

/** What is chosen until somebody chooses: the end of tomorrow. */
export const tillMeant = (tills: readonly Till[]): Till | undefined => tills[1] ?? tills[0];

/** "till the end of tomorrow", "till Thu 9:00": an end of a camp day is said as that day. */
export function tillWords(untilS: number, now: number, time: CampTime): string {
  const day = dayOf(time, untilS - 1);
  return dayBounds(time, day).end === untilS
    ? t('area.till.day', { day: dayWords(day, now, time) })
    : t('time.till', { time: whenWords(untilS, now, time) });
}

/** "Aroha and Tom, till the end of today"; for nobody whose hold ran out last, if anybody's did. */
export function heldWords(view: RecordView, row: AreaRow, now: number, time: CampTime): string {
  const [longest] = row.holders;
  if (longest)
    return sentences([
      t('area.held-by', {
        names: capital(listed(row.holders.map(({ person }) => nameOf(view, person)))),
        till: tillWords(longest.until, now, time),
      }),
      row.state === 'thin' ? t('area.wants', { n: row.wanted - row.holders.length }) : undefined,
    ]);
  if (!row.ranOut) return t('area.unheld');
  return t('area.ran-out', {
    name: nameOf(view, row.ranOut.person),
    till: roughly(row.ranOut.until, now, time),
  });
}

/** Holds it, and says till when; the way back lets it go again. */
export function hold(run: Run, area: string, what: string, till: string, untilS: number): void {
  run(
    holdArea,
    { area, untilS },
    { done: t('area.holds-now', { what, till }), undo: () => run(letGoArea, { area }) },
  );
}

/** Lets it go; the way back holds it till then again. */
export function letGo(run: Run, area: string, untilS: number, person?: string): void {
  run(
    letGoArea,
    { area, person },
    { done: t('area.let-go-now'), undo: () => run(holdArea, { area, untilS, person }) },
  );
}
