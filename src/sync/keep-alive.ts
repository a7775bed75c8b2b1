// Is the other still there? (rules M2, M3) A data channel itself says "open" for ever: three seconds out of range
// pass unnoticed, twelve heal by themselves, seventeen and more do not. So each end says something every two seconds, and
// silence is what counts. A phone that slept gives the others a moment before it judges them.
import type { Stop } from '#base';
import type { Timers } from './timers.ts';

/** Something is said when nothing was for this long (ms)… */
export const BEAT_MS = 2000;
/** …and the other counts as out of reach after this much silence. */
export const QUIET_MS = 6000;
/** Out of reach for this long it is given up. Back within fourteen seconds it heals by itself; later it may not. */
export const GONE_MS = 25_000;
/** A timer this late means the phone slept: the other gets as long before it counts as quiet (ms). */
const SLEPT_MS = 3000;

export interface KeepAliveEvents {
  /** Every second. `isSilent`: nothing was said for a while, so say something. */
  onBeat(isSilent: boolean): void;
  onQuiet(isQuiet: boolean): void;
  /** Silent for so long that it will not come back. */
  onGone(): void;
  /** This phone slept, or its clock was set: forgive, and ask. */
  onSlept(): void;
}

export class KeepAlive {
  readonly #timers: Timers;
  readonly #events: KeepAliveEvents;
  /** When the other was last heard (ms). */
  heardAt: number;
  /** From when on silence is counted: not the same after a sleep. */
  #silentFrom: number;
  #sentAt: number;
  #tickAt: number;
  #isQuiet = false;
  #stop: Stop = () => undefined;

  constructor(timers: Timers, events: KeepAliveEvents) {
    this.#timers = timers;
    this.#events = events;
    this.heardAt = this.#silentFrom = this.#sentAt = this.#tickAt = timers.now();
  }

  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  begin(): void {
    this.#tick();
  }

  end(): void {
    this.#stop();
  }

  sent(): void {
    this.#sentAt = this.#timers.now();
  }

  heard(): void {
    this.heardAt = this.#silentFrom = this.#timers.now();
    if (this.#isQuiet) this.#setQuiet(false);
  }

  /** Silence so far does not count: this phone was not listening. */
  forgive(): void {
    const now = this.#timers.now();
    this.#silentFrom = Math.min(now, Math.max(this.#silentFrom, now - QUIET_MS + SLEPT_MS));
  }

  #tick(): void {
    const now = this.#timers.now();
    if (now - this.#tickAt > BEAT_MS + SLEPT_MS || now < this.#tickAt) this.#events.onSlept();
    this.#tickAt = now;
    this.#stop = this.#timers.after(BEAT_MS / 2, () => this.#tick());
    const silentFor = now - this.#silentFrom;
    if (silentFor > GONE_MS) return this.#events.onGone();
    if (silentFor > QUIET_MS && !this.#isQuiet) this.#setQuiet(true);
    this.#events.onBeat(now - this.#sentAt >= BEAT_MS || now < this.#sentAt);
  }

  #setQuiet(isQuiet: boolean): void {
    this.#isQuiet = isQuiet;
    this.#events.onQuiet(isQuiet);
  }
}
