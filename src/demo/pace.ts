// When people have a phone in their hand: little in the weeks before, then by the hours of a camp's day. Turns
// a share of all that is to happen into the time at which it happens.
import { AFTER_DAYS, type Days, PREPARES_DAYS } from './plan.ts';

/** Weight of each hour of a camp day, from 5:00 on. */
const HOURS = [
  2, 6, 11, 14, 14, 12, 11, 13, 12, 9, 9, 11, 14, 14, 12, 10, 9, 7, 5, 3, 1.5, 0.7, 0.4, 0.6,
] as const;
const HOUR_S = 3600;
const BEFORE = 0.05;
const AFTER = 0.015;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export class Pace {
  readonly #stretches: Stretch[] = [];
  #index = 0;
  /** Time reached (s), and the share of everything that lies before it. */
  #at: number;
  #share = 0;

  constructor(days: Days) {
    const opens = days.opensAt;
    for (let i = 1; i <= PREPARES_DAYS; i++) {
      const from = opens - (PREPARES_DAYS - i + 1) * 86_400 + 13 * HOUR_S;
      const weight = (BEFORE * 2 * i) / (PREPARES_DAYS * (PREPARES_DAYS + 1)); // more and more towards the camp
      this.#add(from, from + 5 * HOUR_S, weight);
    }
    const during: Stretch[] = [];
    for (let day = 0; day < days.count; day++)
      HOURS.forEach((weight, hour) => {
        const from = opens + day * 86_400 + hour * HOUR_S;
        during.push({ from, to: from + HOUR_S, weight: weight * (day === 0 ? 1.25 : 1) });
      });
    const sum = during.reduce((all, each) => all + each.weight, 0);
    for (const { from, to, weight } of during) this.#add(from, to, (weight / sum) * (1 - BEFORE - AFTER));
    for (let day = 0; day < AFTER_DAYS; day++) {
      const from = days.closesAt + day * 86_400 + 5 * HOUR_S;
      this.#add(from, from + 12 * HOUR_S, AFTER / AFTER_DAYS);
    }
    this.#at = (this.#stretches[0] as Stretch).from;
  }

  /** The share of everything that still lies ahead. */
  get left(): number {
    return Math.max(0, 1 - this.#share);
  }

  /** The time (s) at which this much more has happened, or Infinity when the camp is over. */
  on(share: number): number {
    let more = share;
    for (; this.#index < this.#stretches.length; this.#index++) {
      const { from, to, weight } = this.#stretches[this.#index] as Stretch;
      this.#at = Math.max(this.#at, from);
      const rest = (weight * (to - this.#at)) / (to - from);
      if (more <= rest) {
        this.#share += more;
        this.#at += (more / weight) * (to - from);
        return this.#at;
      }
      this.#share += rest;
      more -= rest;
    }
    return Infinity;
  }

  #add(from: number, to: number, weight: number): void {
    this.#stretches.push({ from, to, weight });
  }
}
