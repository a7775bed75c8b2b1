// Faults of the radio that take long to come about: for `npm run soak -- radio` alone.
import { expect } from 'vitest';
import { FAULTS, type Fault, asleep, reopened } from './faults.ts';
import {
  HEAL_MS,
  LIVES_MS,
  expectBothWays,
  isHeard,
  linksTo,
  openedAt,
  QUIET_LIMIT_MS,
  together,
  untilGone,
} from './heard.ts';
import { ask } from './lab.ts';

const FIFTY = 50;
/** An answer that is carried across the camp (ms). */
const LATE_MS = 60_000;

export const LONG_FAULTS = {
  'sleeps until it was given up': async (pair) => {
    const { a, b } = pair;
    const [authorA, authorB] = [await ask(a, 'author'), await ask(b, 'author')];
    const before = await openedAt(b, authorA);
    await asleep(b, () => untilGone(a, authorB));
    // Said as it is, unless somebody else has brought them together already.
    const old = async (): Promise<boolean> =>
      (await linksTo(b, authorA)).some((link) => before.includes(link.openedAt) && !link.isQuiet);
    await expect.poll(old, { timeout: QUIET_LIMIT_MS, interval: 100 }).toBe(false);
    await together(pair);
    await expectBothWays(pair);
  },
  'is out of range for as long as a connection lives': async (pair) => {
    const { site, a, b } = pair;
    const author = await ask(b, 'author');
    site.net.leaveRange(site.placeOf(b));
    const lastHeard = async (): Promise<number> =>
      Math.max(...(await linksTo(a, author)).map((link) => link.heardAt));
    await expect
      .poll(async () => Date.now() - (await lastHeard()), { timeout: QUIET_LIMIT_MS, interval: 50 })
      .toBeGreaterThanOrEqual(LIVES_MS);
    site.net.comeBack(site.placeOf(b));
    await expectBothWays(pair);
  },
  'is out of range until it was given up': async (pair) => {
    const { site, a, b } = pair;
    site.net.leaveRange(site.placeOf(b));
    await Promise.all([untilGone(a, await ask(b, 'author')), untilGone(b, await ask(a, 'author'))]);
    site.net.comeBack(site.placeOf(b));
    await together(pair);
    await expectBothWays(pair);
  },
  'answers a minute late': async (pair) => {
    const { a, b } = pair;
    await reopened(b);
    const shown = await ask(a, 'showCode');
    if ('error' in shown) throw new Error(shown.error);
    const answered = await ask(b, 'scanned', shown.text);
    if (!('text' in answered)) throw new Error(`${b.name} did not answer`);
    const started = performance.now();
    await expect
      .poll(() => performance.now() - started, { timeout: 2 * LATE_MS, interval: 500 })
      .toBeGreaterThan(LATE_MS);
    expect(await ask(a, 'scanned', answered.text ?? '')).toEqual({ is: 'linking' });
    const author = await ask(b, 'author');
    await expect.poll(() => isHeard(a, author), { timeout: HEAL_MS, interval: 50 }).toBe(true);
    await expectBothWays(pair);
  },
  'is met again fifty times': async (pair) => {
    const { site, a, b } = pair;
    for (let i = 0; i < FIFTY; i++) {
      await FAULTS['is opened anew and met again'](i % 2 === 0 ? pair : { site, a: b, b: a });
      await expectBothWays(pair);
    }
  },
  'walks to and fro': async (pair) => {
    for (let i = 0; i < 4; i++) await FAULTS['walks to the other hotspot and back'](pair);
  },
  'is met where no multicast passes': async (pair) => {
    const { site, a, b } = pair;
    for (const phone of [a, b]) site.net.blockMulticast(site.placeOf(phone), true);
    await FAULTS['is opened anew and met again'](pair);
    for (const phone of [a, b]) site.net.blockMulticast(site.placeOf(phone), false);
    await expectBothWays(pair);
  },
  'is met where no way leads out': async (pair) => {
    const { site, a, b } = pair;
    for (const phone of [a, b]) site.net.setRoute(site.placeOf(phone), false);
    await FAULTS['is opened anew and met again'](pair);
    for (const phone of [a, b]) site.net.setRoute(site.placeOf(phone), true);
    await expectBothWays(pair);
  },
} as const satisfies Readonly<Record<string, Fault>>;
