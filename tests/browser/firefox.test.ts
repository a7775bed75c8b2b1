// Links between Chromium and Firefox, whose descriptions differ in more than they share: both must read what is
// left when a description is cut down to fit a code.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { type Firefox, whyNoFirefox } from '../helpers/firefox.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site, whyNoNet } from '../helpers/site.ts';

const why = whyNoNet ?? whyNoFirefox;

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
      await expect.poll(() => ask(phone, 'tasks'), { timeout: 5000, interval: 20 }).toContain(title);
    expect(await ask(firefox, 'facts')).toEqual(await ask(chromium, 'facts'));
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

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
