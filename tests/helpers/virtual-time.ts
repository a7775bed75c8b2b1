// Time that a test owns. Nothing sleeps: a day passes as fast as its events can be worked through.
import type { Timers } from '../../src/sync/timers.ts';
import type { Random } from './random.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
}

export class VirtualTime {
  #now = 1_700_000_000_000;
  #next = 0;
  /** By time, what was asked for first first. */
  readonly #queue: Due[] = [];

  get now(): number {
    return this.#now;
  }

  /** How much waits for its time. */
  get pending(): number {
    return this.#queue.length;
  }

  after(ms: number, work: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(0, ms), order: this.#next++, work };
    let low = 0;
    let high = this.#queue.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      const other = this.#queue[mid] as Due;
      if (other.at < due.at || (other.at === due.at && other.order < due.order)) low = mid + 1;
      else high = mid;
    }
    this.#queue.splice(low, 0, due);
    return () => {
      const index = this.#queue.indexOf(due);
      if (index >= 0) this.#queue.splice(index, 1);
    };
  }

  /** Lets `ms` pass. Everything here is promises and these timers, so one turn settles each event. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const first = this.#queue[0];
      if (!first || first.at > end) break;
      this.#queue.shift();
      this.#now = Math.max(this.#now, first.at);
      first.work();
    }
    this.#now = end;
  }

  /** Lets time pass until it is so; false when it was not after `limitMs`. */
  async until(limitMs: number, isSo: () => boolean, stepMs = 100): Promise<boolean> {
    const end = this.#now + limitMs;
    while (!isSo()) {
      if (this.#now >= end) return false;
      await this.run(stepMs);
    }
    return true;
  }

  /** The clock jumps: whatever was due meanwhile is called late, as on a machine that slept. */
  leap(ms: number): void {
    this.#now += ms;
  }
}

/** One device's timers: it can be put to sleep, and has a clock of its own that may be set. */
export class DeviceTimers implements Timers {
  readonly #time: VirtualTime;
  readonly #random: Random;
  #asleep: (() => void)[] | null = null;
  /** How far this device's clock is ahead (ms). */
  ahead = 0;

  constructor(time: VirtualTime, random: Random) {
    this.#time = time;
    this.#random = random;
  }

  get isAsleep(): boolean {
    return this.#asleep !== null;
  }

  now(): number {
    return this.#time.now + this.ahead;
  }

  chance(): number {
    return this.#random.next();
  }

  after(ms: number, work: () => void): () => void {
    let isOff = false;
    const stop = this.#time.after(ms, () =>
      this.whenAwake(() => {
        if (!isOff) work();
      }),
    );
    return () => {
      isOff = true;
      stop();
    };
  }

  /** At once, or when the device wakes. */
  whenAwake(work: () => void): void {
    if (this.#asleep) this.#asleep.push(work);
    else work();
  }

  sleep(): void {
    this.#asleep ??= [];
  }

  wake(): void {
    const due = this.#asleep ?? [];
    this.#asleep = null;
    for (const work of due) work();
  }
}
