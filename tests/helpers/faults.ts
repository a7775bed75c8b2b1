// What goes wrong with radio, done to real browsers, one after the other, and what has to be so afterwards: where two
// phones can reach each other, both hear each other's news within ten seconds, and nobody had to press anything.
import { expect } from 'vitest';
import type { Device } from './device.ts';
import { ask } from './lab.ts';
import { meet } from './meeting.ts';
import { processesOf } from './processes.ts';
import type { Site } from './site.ts';

/** From the moment there is a way again (ms). */
export const HEAL_MS = 10_000;
/** A link counts as out of reach after six seconds of silence, and is given up after 25 (M2); with room on a busy machine. */
const QUIET_LIMIT_MS = 20_000;
const GONE_LIMIT_MS = 45_000;

/** Two phones that met; the radio between them is to be as it was when a fault is over. */
export interface Pair {
  readonly site: Site;
  readonly a: Device;
  readonly b: Device;
}

/** Whatever went wrong before: they meet, unless they are linked. */
export async function together({ a, b }: Pair): Promise<void> {
  if (!(await isHeard(a, await ask(b, 'author')))) await meet(a, b);
}

let count = 0;
/** Something is written on one and read on the other, then the other way round, within `limit`. */
export async function expectBothWays({ a, b }: Pair, limit = HEAL_MS): Promise<void> {
  const number = ++count;
  const said = [`${a.name} ${number}`, `${b.name} ${number}`] as const;
  await Promise.all([a, b].map((phone, i) => ask(phone, 'run', 'addTask', { title: said[i] as string })));
  for (const phone of [a, b])
    await expect
      .poll(() => ask(phone, 'tasks'), { timeout: limit, interval: 50 })
      .toEqual(expect.arrayContaining([...said]));
  await expectSame(a, b);
}

export async function expectSame(...phones: readonly Device[]): Promise<void> {
  const held = async (): Promise<string[]> => {
    const facts = await Promise.all(phones.map((phone) => ask(phone, 'facts')));
    return facts.map(({ digest, document, acts }) => `${acts} acts, ${digest} as ${document}`);
  };
  const differing = async (): Promise<string[]> => {
    const all = await held();
    return new Set(all).size === 1 ? [] : all.map((each, i) => `${phones[i]?.name}: ${each}`);
  };
  await expect.poll(differing, { timeout: HEAL_MS, interval: 50 }).toEqual([]);
}

const linksTo = async (phone: Device, author: string) =>
  (await ask(phone, 'links')).filter((link) => link.author === author);
const isHeard = async (phone: Device, author: string): Promise<boolean> =>
  (await linksTo(phone, author)).some(({ isQuiet }) => !isQuiet);
const openedAt = async (phone: Device, author: string): Promise<number[]> =>
  (await linksTo(phone, author)).map((link) => link.openedAt);

/** Until a phone says that it does not hear that neighbour. */
const untilQuiet = (phone: Device, author: string): Promise<void> =>
  expect.poll(() => isHeard(phone, author), { timeout: QUIET_LIMIT_MS, interval: 50 }).toBe(false);

/** Until it has given up the link it had; the mesh may have brought another by then. */
async function untilGone(phone: Device, author: string): Promise<void> {
  const before = await openedAt(phone, author);
  const isGone = async (): Promise<boolean> =>
    !(await openedAt(phone, author)).some((at) => before.includes(at));
  await expect.poll(isGone, { timeout: GONE_LIMIT_MS, interval: 100 }).toBe(true);
}

export type Fault = (pair: Pair) => Promise<void>;

const signal = (device: Device, name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of processesOf(device.profile)) process.kill(pid, name);
};

/** A phone that sleeps: nothing of it runs until `until` is so. */
async function asleep(device: Device, until: () => Promise<unknown>): Promise<void> {
  signal(device, 'SIGSTOP');
  try {
    await until();
  } finally {
    signal(device, 'SIGCONT');
  }
}

export const FAULTS = {
  /** Five packets of a hundred, on both sides, while news goes both ways. */
  'loses five packets of a hundred': async (pair) => {
    const { site, a, b } = pair;
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 5);
    for (let i = 0; i < 5; i++) await expectBothWays(pair);
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 0);
  },
  'is heard by one and hears nothing': async (pair) => {
    const { site, a, b } = pair;
    site.net.setLoss(site.placeOf(a), 100, [site.placeOf(b)]);
    await ask(b, 'run', 'addTask', { title: 'not heard yet' });
    await untilQuiet(a, await ask(b, 'author'));
    site.net.setLoss(site.placeOf(a), 0);
    await expectBothWays(pair);
  },
  'is out of range for a while': async (pair) => {
    const { site, a, b } = pair;
    site.net.leaveRange(site.placeOf(b));
    await ask(a, 'run', 'addTask', { title: 'said while away' });
    await untilQuiet(a, await ask(b, 'author'));
    site.net.comeBack(site.placeOf(b));
    await expectBothWays(pair);
  },
  'sleeps for a moment': async (pair) => {
    await asleep(pair.b, () => ask(pair.a, 'run', 'addTask', { title: 'said in its sleep' }));
    await expectBothWays(pair);
  },
  'sleeps until it counts as away': async (pair) => {
    const author = await ask(pair.b, 'author');
    await asleep(pair.b, () => untilQuiet(pair.a, author));
    await expectBothWays(pair);
  },
  'is opened anew and met again': async (pair) => {
    const { a, b } = pair;
    const invite = await ask(b, 'invite');
    await b.open('/lab.html');
    await b.page.waitForFunction(() => 'lab' in window);
    await ask(b, 'open', invite);
    await meet(a, b);
    await expectBothWays(pair);
  },
  'is killed and met again': async (pair) => {
    const { a, b } = pair;
    const invite = await ask(b, 'invite');
    await b.kill9();
    await b.relaunch();
    await b.open('/lab.html');
    await b.page.waitForFunction(() => 'lab' in window);
    await ask(b, 'open', invite);
    await meet(b, a);
    await expectBothWays(pair);
  },
  'walks to the other hotspot and back': async (pair) => {
    const { site, a, b } = pair;
    const place = site.placeOf(b);
    const home = place.hotspot;
    site.net.walk(place, home === 1 ? 2 : 1);
    await ask(b, 'run', 'addTask', { title: 'written over there' });
    await untilQuiet(a, await ask(b, 'author'));
    site.net.walk(place, home);
    await meet(a, b);
    await expectBothWays(pair);
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** Those that take long to come about, for `npm run soak` alone. */
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
  'is out of range until it was given up': async (pair) => {
    const { site, a, b } = pair;
    site.net.leaveRange(site.placeOf(b));
    await Promise.all([untilGone(a, await ask(b, 'author')), untilGone(b, await ask(a, 'author'))]);
    site.net.comeBack(site.placeOf(b));
    await together(pair);
    await expectBothWays(pair);
  },
} as const satisfies Readonly<Record<string, Fault>>;
