// How big a camp, when, and how its days run.
import { dateOf, onCampDay, parseDate } from '#base';

export interface CampPlan {
  readonly seed: number;
  /** Everybody there, those without a phone included. */
  readonly people: number;
  readonly days: number;
  /** About how many acts the whole record comes to. */
  readonly acts: number;
  /** The first day's date, `2026-12-28`. */
  readonly start: string;
}

/** Of a hundred people, how many have no phone with them, and how many turn up with a second one. */
export const WITHOUT_PHONE = 0.11;
export const SECOND_PHONE = 0.03;
/** Acts a person comes to where a plan names no number. */
export const ACTS_A_PERSON = 80;
/** Preparations begin this many days before. */
export const PREPARES_DAYS = 70;
/** Days after the last one on which the odd word is still written. */
export const AFTER_DAYS = 3;

export const ZONE = 'Pacific/Auckland';

export class Days {
  readonly firstDate: number;
  readonly count: number;
  readonly #known = new Map<number, number>();

  /** `start` is a date that exists. */
  constructor(start: string, count: number) {
    const date = parseDate(start);
    if (date === undefined) throw new Error(`no such date: ${start}`);
    this.firstDate = date;
    this.count = count;
  }

  /** s since 1970 of a clock time (minutes after midnight) on a camp day. Remembered: calendars are slow. */
  at(day: number, minutes: number): number {
    const whole = Math.floor(minutes);
    const key = day * 1440 + whole;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = Math.floor(onCampDay(day, whole, ZONE, this.firstDate) / 1000);
      this.#known.set(key, found);
    }
    return found;
  }

  get opensAt(): number {
    return this.at(1, 5 * 60);
  }

  get closesAt(): number {
    return this.at(this.count + 1, 5 * 60);
  }

  /** The camp day of an instant (s), without a calendar: no clock is changed while a camp stands. */
  dayAt(at: number): number {
    return Math.floor((at - this.opensAt) / 86_400) + 1;
  }

  /** The day of New Year's Eve, or the last but one where the camp has none. */
  get eve(): number {
    for (let day = 1; day <= this.count; day++) {
      const date = new Date((this.firstDate + day - 1) * 86_400_000);
      if (this.firstDate + day - 1 === dateOf(date.getUTCFullYear(), 12, 31)) return day;
    }
    return Math.max(1, this.count - 1);
  }
}
