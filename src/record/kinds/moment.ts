// When things are, in the gathering's own time (rules T1, T2, T4): the instant, the zone it was meant in and the camp
// day it falls on, so that a plan can be copied to next year's days and still be read in this year's hours.
import { campDay, onCampDay, parseDate, DAY, DAY_STARTS, isZone, toLocal } from '#base';
import { instant } from '../field.ts';
import type { RecordView } from '../view.ts';
import { gathering, type Gathering } from './gathering/kind.ts';

export interface CampTime {
  readonly zone: string;
  /** The first day's date, as days since 1970-01-01. */
  readonly firstDate: number;
  readonly days: number;
  /** Minutes after midnight at which a camp day begins. */
  readonly dayStarts: number;
}

/** The gathering this record is about: of several (two starts that became one) the one with the lowest id. */
export function theGathering(view: RecordView): Gathering | undefined {
  let found: Gathering | undefined;
  for (const each of view.all(gathering)) if (!each.withdrawn && (!found || each.id < found.id)) found = each;
  return found;
}

/** The gathering's time; while nothing is known of it, six days from today in UTC. */
export function campTime(view: RecordView, now: number): CampTime {
  const known = theGathering(view);
  const zone = known?.zone !== undefined && isZone(known.zone) ? known.zone : 'UTC';
  const firstDate = parseDate(known?.start ?? '') ?? toLocal(now, zone).date;
  const lastDate = parseDate(known?.end ?? '') ?? firstDate + 5;
  return {
    zone,
    firstDate,
    days: Math.max(1, Math.min(60, lastDate - firstDate + 1)),
    dayStarts: known?.dayStarts ?? DAY_STARTS,
  };
}

export const dayOf = (time: CampTime, instantS: number): number =>
  campDay(instantS * 1000, time.zone, time.firstDate, time.dayStarts);

/** Seconds since 1970 of a clock time (minutes after midnight) on a camp day. */
export const instantOn = (time: CampTime, day: number, minutes: number): number =>
  Math.floor(onCampDay(day, minutes, time.zone, time.firstDate, time.dayStarts) / 1000);

/** The parts of a `when`: instant, zone, camp day. An impossible instant has no day; no command will write it. */
export function momentAt(time: CampTime, instantS: number): { at: number; zone: string; day: number } {
  const isPossible = instant.read(instantS) !== undefined;
  return { at: instantS, zone: time.zone, day: isPossible ? dayOf(time, instantS) : 0 };
}

/** The instants (s) at which a camp day begins and ends. */
export function dayBounds(time: CampTime, day: number): { start: number; end: number } {
  return { start: instantOn(time, day, time.dayStarts), end: instantOn(time, day + 1, time.dayStarts) };
}

/** From `start` to before `end` (s since 1970). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The one check of whether two things are at once (rule Y16). What only touches is not; no length means: its moment. */
export const areAtOnce = (a: Span, b: Span): boolean =>
  a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);

/** Nobody writes in it any more by then: hand-over and thanks are done. */
export const DAYS_TO_WRITE_AFTER = 60;

/** Whether, by the clock `now` (ms), the gathering was over so long ago that it is for reading. */
export function isLongOver(view: RecordView, now: number): boolean {
  const end = parseDate(theGathering(view)?.end ?? '');
  return end !== undefined && now > (end + DAYS_TO_WRITE_AFTER) * DAY;
}

export const DAY_S = DAY / 1000;
