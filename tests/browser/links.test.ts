// Links between real browsers, each in a network namespace of its own on a hotspot that leads nowhere: what
// simulation cannot show, because it is the browsers' own doing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { QUIET_LIMIT_MS, expectSame, healAfter } from '../helpers/heard.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site, whyNoNet } from '../helpers/site.ts';

/** The limit only ends a test that would hang (ms). */
const LIMIT_MS = 15_000;
const DATES = { start: '2096-12-28', end: '2097-01-02', zone: 'Pacific/Auckland' };

let site: Site;
let a: Device;
let b: Device;
let c: Device;

const soon = (what: () => Promise<unknown>, is: unknown, timeout = LIMIT_MS): Promise<void> =>
  expect.poll(what, { timeout, interval: 20 }).toEqual(is);

beforeAll(async () => {
  site = await Site.lab();
  [a, b, c] = await Promise.all([site.launch('a'), site.launch('b'), site.launch('c')]);
});
afterAll(() => site.close());

/** One gathering on all of these, in pages just opened. */
async function camp(...devices: readonly Device[]): Promise<void> {
  await Promise.all(devices.map(openLab));
  const [first, ...others] = devices as [Device, ...Device[]];
  const invite = await ask(first, 'open');
  await Promise.all(others.map((other) => ask(other, 'open', invite)));
}

async function addTask(device: Device, title: string): Promise<void> {
  await ask(device, 'run', 'addTask', { title });
}

describe.skipIf(whyNoNet !== undefined)(`on hotspots of our own (${whyNoNet ?? 'as they are here'})`, () => {
  test('Q5: without the camera names stand for addresses; a link opens where multicast passes', async () => {
    await a.permitCamera(false);
    await b.permitCamera(false);
    await camp(a, b);
    // Peer id and reduced description.
    expect(await ask(a, 'offer')).toMatchObject({ isReachable: false, bytes: 92 });
    await meet(a, b);
  });

  test('Q5: one phone with camera permission is enough where multicast does not pass', async () => {
    for (const device of [a, b]) site.net.blockMulticast(site.placeOf(device), true);
    await a.permitCamera(true);
    await camp(a, b);
    expect(await ask(a, 'offer')).toMatchObject({ isReachable: true, bytes: 80 });
    await meet(a, b);
    await openLab(a);
    await camp(a, b);
    await meet(b, a);
    for (const device of [a, b]) site.net.blockMulticast(site.placeOf(device), false);
  });

  test('L8: with no route a phone has an address only with camera permission, and says so', async () => {
    for (const device of [a, b]) site.net.setRoute(site.placeOf(device), false);
    await camp(a, b);
    expect(await ask(b, 'showCode')).toEqual({ error: 'no-address' });
    await b.permitCamera(true);
    await camp(a, b);
    await meet(a, b);
    for (const device of [a, b]) site.net.setRoute(site.placeOf(device), true);
  });

  test('M5: whoever met one is linked to the rest, and stays so when that one is gone', async () => {
    await camp(a, b, c);
    await ask(a, 'run', 'startGathering', { title: 'Ōrere', ...DATES });
    await meet(a, b);
    await meet(c, b);
    await soon(async () => (await ask(a, 'links')).map(({ via }) => via).sort(), ['mesh', 'qr']);
    await b.kill9();
    await addTask(a, 'Chop for dinner');
    await soon(() => ask(c, 'tasks'), ['Chop for dinner']);
    await expectSame(a, c);
    await b.relaunch();
  });

  test('M2: a phone out of range for a while is heard again by itself, with what was said meanwhile', async () => {
    await camp(a, b);
    await meet(a, b);
    const since = performance.now();
    site.net.leaveRange(site.placeOf(b));
    await addTask(a, 'Said while away');
    const isQuiet = async (): Promise<boolean[]> => (await ask(a, 'links')).map((link) => link.isQuiet);
    await soon(isQuiet, [true], QUIET_LIMIT_MS);
    site.net.comeBack(site.placeOf(b));
    await soon(() => ask(b, 'tasks'), ['Said while away'], healAfter(performance.now() - since));
    await soon(isQuiet, [false]);
    await expectSame(a, b);
  });

  test('somebody who walks over carries the news to a hotspot that never heard the first', async () => {
    await camp(a, b, c);
    site.net.walk(site.placeOf(c), 2);
    await meet(a, b);
    await addTask(a, 'Fetch water');
    await soon(() => ask(b, 'tasks'), ['Fetch water']);
    site.net.walk(site.placeOf(b), 2);
    await meet(b, c);
    await soon(() => ask(c, 'tasks'), ['Fetch water']);
    await expectSame(a, b, c);
    for (const device of [b, c]) site.net.walk(site.placeOf(device), 1);
  });
});

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
