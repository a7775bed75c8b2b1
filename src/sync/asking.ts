// When to ask a neighbour what it holds (rules N4, N6): not while news may still be under way, and more and more seldom
// while nothing comes of it. A neighbour whose digests never agree, by mistake or on purpose, costs next to nothing.

/** After asking in vain: this long, doubled each time, up to the other (ms). */
export const ASK_AGAIN_MS = 4000;
export const ASK_SELDOM_MS = 300_000;
/** Something before what arrived is missing: it is asked for this soon, and so often at most (ms). */
const MISSING_MS = 250;
const MISSING_AGAIN_MS = 1000;

export class Asking {
  #dueAt: number | null = null;
  #pause = ASK_AGAIN_MS;
  #askedAt = -Infinity;

  /** When to ask next (ms), or null when there is nothing to ask. */
  get dueAt(): number | null {
    return this.#dueAt;
  }

  /** The two do not hold the same: ask, unless that settles itself within `patienceMs`. */
  differ(now: number, patienceMs: number): void {
    this.#dueAt ??= Math.max(now + patienceMs, this.#askedAt + ASK_AGAIN_MS);
  }

  agree(): void {
    this.#dueAt = null;
    this.#pause = ASK_AGAIN_MS;
  }

  missing(now: number): void {
    const soonest = Math.max(now + MISSING_MS, this.#askedAt + MISSING_AGAIN_MS);
    this.#dueAt = Math.min(this.#dueAt ?? Infinity, soonest);
  }

  /** Asking was not in vain, or there is more to compare. */
  changed(): void {
    this.#pause = ASK_AGAIN_MS;
  }

  asked(now: number): void {
    this.#askedAt = now;
    this.#dueAt = now + this.#pause;
    this.#pause = Math.min(ASK_SELDOM_MS, this.#pause * 2);
  }
}
