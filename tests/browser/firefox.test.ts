// Links between Chromium and Firefox, whose descriptions differ in more than they share: both must read what is
// left when a description is cut down to fit a code.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { FAULTS, reopened } from '../helpers/faults.ts';
import { type Firefox, whyNoFirefox } from '../helpers/firefox.ts';
import { HEAL_MS, expectSame } from '../helpers/heard.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site, whyNoKill, whyNoLoss } from '../helpers/site.ts';

const why = whyNoLoss ?? whyNoFirefox;

describe.skipIf(why !== undefined)(`Chromium and Firefox on one hotspot (${why ?? 'both are here'})`, () => {
  let site: Site;
  let chromium: Device;
  let firefox: Firefox;

  beforeAll(async () => {
    site = await Site.lab();
    [chromium, firefox] = await Promise.all([site.launch('chromium'), site.launchFirefox('firefox')]);
  });
  afterAll(() => site.close());

  async function expectBothHold(title: string): Promise<void> {
    for (const phone of [chromium, firefox])
      await expect.poll(() => ask(phone, 'tasks'), { timeout: HEAL_MS, interval: 20 }).toContain(title);
    await expectSame(firefox, chromium);
    for (const phone of [chromium, firefox]) expect((await ask(phone, 'facts')).keysRetired).toBe(0);
  }

  test('L7: Chromium offers, Firefox answers', async () => {
    await openLab(chromium);
    await ask(firefox, 'open', await ask(chromium, 'open'));
    await meet(chromium, firefox);
    await ask(firefox, 'run', 'addTask', { title: 'Peel' });
    await expectBothHold('Peel');
  });

  test('L7: Firefox offers, Chromium answers', async () => {
    await openLab(chromium);
    await ask(chromium, 'open', await ask(firefox, 'invite'));
    await meet(firefox, chromium);
    await ask(chromium, 'run', 'addTask', { title: 'Chop' });
    await expectBothHold('Chop');
  });

  test.each([
    'loses five packets of a hundred',
    'is heard by one and hears nothing',
    'is out of range for a while',
  ] as const)('M2 N4: Firefox %s, then the other: both hear each other again', async (fault) => {
    for (const [a, b] of [
      [chromium, firefox],
      [firefox, chromium],
    ] as const) {
      // Firefox asks every five seconds or so whether a connection still stands, and ends it after thirty without an
      // answer (RFC 7675, 5.1): with one fault after the other on one connection, each of those questions may be lost.
      await reopened(chromium);
      await meet(chromium, firefox);
      await FAULTS[fault]({ site, a, b });
    }
  });

  test('M5 N10: Firefox carries news between two that do not hear each other', async () => {
    const other = await site.launch('other');
    await openLab(other);
    await ask(other, 'open', await ask(firefox, 'invite'));
    const [one, two] = [site.placeOf(chromium), site.placeOf(other)];
    site.net.setLoss(one, 100, [two]);
    site.net.setLoss(two, 100, [one]);
    await meet(firefox, other);
    await ask(other, 'run', 'addTask', { title: 'Said beyond' });
    await expectBothHold('Said beyond');
    await ask(chromium, 'run', 'addTask', { title: 'Said here' });
    await expect.poll(() => ask(other, 'tasks'), { timeout: HEAL_MS, interval: 20 }).toContain('Said here');
    await expectSame(other, chromium);
    expect((await ask(chromium, 'links')).map(({ author }) => author)).toEqual([
      await ask(firefox, 'author'),
    ]);
  });

  test.skipIf(whyNoKill !== undefined)(
    `K1: Firefox is killed, has what it kept, and hears the rest (${whyNoKill ?? 'by all its processes'})`,
    async () => {
      await ask(firefox, 'run', 'addTask', { title: 'Kept by Firefox' });
      const { digest } = await ask(firefox, 'facts');
      const [invite, author] = [await ask(firefox, 'invite'), await ask(firefox, 'author')];
      await firefox.kill9();
      await ask(chromium, 'run', 'addTask', { title: 'Said meanwhile' });
      await firefox.relaunch();
      await ask(firefox, 'open', invite);
      expect(await ask(firefox, 'facts')).toMatchObject({ digest, forked: 0, keysRetired: 0 });
      expect(await ask(firefox, 'author')).toBe(author);
      await meet(chromium, firefox);
      await expectBothHold('Said meanwhile');
      await ask(firefox, 'run', 'addTask', { title: 'And again' });
      await expectBothHold('And again');
      expect(await ask(chromium, 'facts')).toMatchObject({ forked: 0 });
    },
  );

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
