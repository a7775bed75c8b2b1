// Times of a camp: an instant (ms since 1970, UTC), the IANA zone of the gathering, and the gathering's own
// days, which end at 05:00 so that a night walk belongs to the evening it began in. Plans use day numbers,
// so they copy from year to year and across New Year's midnight. Only Intl is used: a full calendar library
// would cost a third of the first load.

export interface Clock {
  /** ms since 1970-01-01T00:00Z, as this device believes. */
  now(): number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Minutes after midnight at which a camp's day ends and the next begins. */
export const DAY_STARTS = 5 * 60;

export interface LocalTime {
  /** Calendar date as whole days since 1970-01-01 (the proleptic Gregorian calendar). */
  readonly date: number;
  /** Minutes after local midnight, 0-1439. */
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, found);
  }
  return found;
}

export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Lists of hours are put into words again and again, and the browser's own way takes 20 µs for each: by zone and minute. */
const locals = new Map<string, Map<number, LocalTime>>();
/** More than a camp has hours, and no matter for a phone's memory. */
const MOST_LOCALS = 5000;

export function toLocal(instant: number, zone: string): LocalTime {
  let known = locals.get(zone);
  if (!known) locals.set(zone, (known = new Map()));
  // Today's zones differ from UTC by whole minutes.
  const key = Math.floor(instant / MINUTE);
  const isModern = instant >= MODERN;
  const found = isModern ? known.get(key) : undefined;
  if (found) return found;
  const local = readLocal(instant, zone);
  if (!isModern) return local;
  if (known.size >= MOST_LOCALS) known.clear();
  known.set(key, local);
  return local;
}

/** From here on (ms) no zone differs from UTC by part of a minute. */
const MODERN = Date.UTC(2000, 0, 1);

function readLocal(instant: number, zone: string): LocalTime {
  let year = 0;
  let month = 0;
  let day = 0;
  let hour = 0;
  let minute = 0;
  for (const part of format(zone).formatToParts(instant)) {
    if (part.type === 'year') year = Number(part.value);
    else if (part.type === 'month') month = Number(part.value);
    else if (part.type === 'day') day = Number(part.value);
    else if (part.type === 'hour') hour = Number(part.value);
    else if (part.type === 'minute') minute = Number(part.value);
  }
  return { date: dateOf(year, month, day), minutes: hour * 60 + minute };
}

/**
 * The instant at which the clocks of `zone` show this date and minute. When they skip it (spring) the
 * instant as far after the skip as asked; when they show it twice (autumn) the first time.
 */
export function toInstant(local: LocalTime, zone: string): number {
  const asUtc = local.date * DAY + local.minutes * MINUTE;
  const offsetAt = (instant: number): number => {
    const shown = toLocal(instant, zone);
    return shown.date * DAY + shown.minutes * MINUTE - Math.floor(instant / MINUTE) * MINUTE;
  };
  const before = asUtc - offsetAt(asUtc - DAY);
  if (before + offsetAt(before) === asUtc) return before;
  const after = asUtc - offsetAt(asUtc + DAY);
  if (after + offsetAt(after) === asUtc) return after;
  return before; // skipped: counted on with the offset that held before the skip
}

export function dateOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY);
}

export interface CalendarDate {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday */
  readonly weekday: number;
}

export function calendar(date: number): CalendarDate {
  const at = new Date(date * DAY);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

/** `2026-12-28`, or undefined when there is no such date. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = dateOf(year, month, day);
  const back = calendar(date);
  return back.year === year && back.month === month && back.day === day ? date : undefined;
}

export function printDate(date: number): string {
  const { year, month, day } = calendar(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The camp day an instant belongs to: 1 on the first date of the gathering, 0 and below before it. */
export function campDay(instant: number, zone: string, firstDate: number, dayStarts = DAY_STARTS): number {
  const { date, minutes } = toLocal(instant, zone);
  return date - firstDate + (minutes < dayStarts ? 0 : 1);
}

/** The instant of a clock time on a camp day: 01:00 on day 3 is the night after day 3's evening. */
export function onCampDay(
  day: number,
  minutes: number,
  zone: string,
  firstDate: number,
  dayStarts = DAY_STARTS,
): number {
  const date = firstDate + day - 1 + (minutes < dayStarts ? 1 : 0);
  return toInstant({ date, minutes }, zone);
}
