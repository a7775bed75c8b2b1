// What goes wrong with radio, done to real browsers, one after the other (heard.ts says what has to be so afterwards).
import type { Device } from './device.ts';
import { type Pair, expectBothWays, healAfter, untilQuiet } from './heard.ts';
import { type LabPhone, ask, openLab } from './lab.ts';
import { meet } from './meeting.ts';
import { processesOf } from './processes.ts';

export type Fault = (pair: Pair) => Promise<void>;

const signal = (device: Device, name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of processesOf(device.profile)) process.kill(pid, name);
};

/** A phone that sleeps: nothing of it runs until `until` is so. */
export async function asleep(device: Device, until: () => Promise<unknown>): Promise<void> {
  signal(device, 'SIGSTOP');
  try {
    await until();
  } finally {
    signal(device, 'SIGCONT');
  }
}

/** Nothing of the page runs, as if its browser had frozen it, while the connection itself lives on. */
async function frozen({ page }: Device, until: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  // A page that a test watches counts as in sight, and is never frozen by its browser: it is held like this instead.
  await session.send('Debugger.pause');
  try {
    await until();
  } finally {
    await session.send('Debugger.resume');
    await session.detach();
  }
}

/** The page anew, in the same gathering, linked to nobody. */
export async function reopened(device: Device): Promise<void> {
  const invite = await ask(device, 'invite');
  await openLab(device);
  await ask(device, 'open', invite);
}

export const FAULTS = {
  /** Five packets of a hundred, on both sides, while news goes both ways. */
  'loses five packets of a hundred': async (pair: Pair<LabPhone>) => {
    const { site, a, b } = pair;
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 5);
    for (let i = 0; i < 5; i++) await expectBothWays(pair);
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 0);
  },
  'is heard by one and hears nothing': async (pair: Pair<LabPhone>) => {
    const { site, a, b } = pair;
    const since = performance.now();
    site.net.setLoss(site.placeOf(a), 100, [site.placeOf(b)]);
    await ask(b, 'run', 'addTask', { title: 'not heard yet' });
    await untilQuiet(a, await ask(b, 'author'));
    site.net.setLoss(site.placeOf(a), 0);
    await expectBothWays(pair, healAfter(performance.now() - since));
  },
  'is out of range for a while': async (pair: Pair<LabPhone>) => {
    const { site, a, b } = pair;
    const since = performance.now();
    site.net.leaveRange(site.placeOf(b));
    await ask(a, 'run', 'addTask', { title: 'said while away' });
    await untilQuiet(a, await ask(b, 'author'));
    site.net.comeBack(site.placeOf(b));
    await expectBothWays(pair, healAfter(performance.now() - since));
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
  'is frozen until it counts as away': async (pair) => {
    const author = await ask(pair.b, 'author');
    await frozen(pair.b, async () => {
      await ask(pair.a, 'run', 'addTask', { title: 'said while it was frozen' });
      await untilQuiet(pair.a, author);
    });
    await expectBothWays(pair);
  },
  'is opened anew and met again': async (pair) => {
    const { a, b } = pair;
    await reopened(b);
    await meet(a, b);
    await expectBothWays(pair);
  },
  'is killed and met again': async (pair) => {
    const { a, b } = pair;
    const invite = await ask(b, 'invite');
    await b.kill9();
    await b.relaunch();
    await openLab(b);
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
