// What one neighbour may cost (rule N6). Whoever asks again and again, or says that it holds nothing of what it was
// given, is answered at a pace that a phone can bear; nobody else waits for that.
import type { Timers } from './timers.ts';

/** Answers in one go… */
const BURST = 24;
/** …and one more each time this has passed (ms). */
const ANSWER_MS = 1000;
/** So many answers at once, then one every so often. */
export class Answers {
  readonly #timers: Timers;
  #left = BURST;
  #since: number;

  constructor(timers: Timers) {
    this.#timers = timers;
    this.#since = timers.now();
  }

  take(): boolean {
    const now = this.#timers.now();
    const more = Math.max(0, (now - this.#since) / ANSWER_MS);
    this.#since = now;
    this.#left = Math.min(BURST, this.#left + more);
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}

/** Everything held may be given once as it is lacked; the same things again only so many a second. */
export class Generosity {
  readonly #timers: Timers;
  readonly #againASecond: number;
  #given = 0;
  #since: number;

  constructor(timers: Timers, againASecond: number) {
    this.#timers = timers;
    this.#againASecond = againASecond;
    this.#since = timers.now();
  }

  /** Whether to give so many, of so many that are held. They then count as given. */
  may(count: number, held: number): boolean {
    const now = this.#timers.now();
    const forgotten = (Math.max(0, now - this.#since) / 1000) * this.#againASecond;
    this.#given = Math.max(0, this.#given - forgotten);
    this.#since = now;
    if (this.#given + count > held) return false;
    this.#given += count;
    return true;
  }

  /** So many of what was to be given were not sent after all. */
  unsent(count: number): void {
    this.#given = Math.max(0, this.#given - count);
  }
}
