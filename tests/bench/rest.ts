// When a browser is at rest: what it does of its own accord on coming up is over, as on a phone in use.
import { setTimeout as wait } from 'node:timers/promises';
import type { Device } from '../helpers/device.ts';
import { processesOf, workOf } from '../helpers/processes.ts';

/** How much it works is a rate, and is looked at over this time (ms)… */
const LOOK_MS = 200;
/** …in which all its processes together may work so many hundredths of a second. */
const AT_MOST = 1;
/** A browser that works on has something to do that is part of what is measured (ms). */
const LIMIT_MS = 10_000;

export async function untilAtRest({ profile }: Device): Promise<void> {
  const work = (): number => processesOf(profile).reduce((sum, pid) => sum + workOf(pid), 0);
  const begun = performance.now();
  for (let before = work(); performance.now() - begun < LIMIT_MS;) {
    await wait(LOOK_MS);
    const now = work();
    if (now - before <= AT_MOST) return;
    before = now;
  }
}
