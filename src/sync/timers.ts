// Time as sync needs it, passed in so that a simulation can run days in seconds and hold a moment still.
import type { Clock, Stop } from '#base';

export interface Timers extends Clock {
  /** Calls `work` once after `ms`; the answer calls it off. */
  after(ms: number, work: () => void): Stop;
  /** 0 ≤ x < 1, for spreading things out in time and choosing among peers. */
  chance(): number;
}

export const realTimers: Timers = {
  now: () => Date.now(),
  chance: () => Math.random(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
