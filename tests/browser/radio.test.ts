// Faults of the radio between real browsers: what is lost, one-sided, cut, slept through and walked away from heals
// by itself where there is a way, within ten seconds of it. Longer faults, in any order: `npm run soak -- radio`.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { eraseAll } from '../helpers/erase-all.ts';
import { FAULTS } from '../helpers/faults.ts';
import { HEAL_MS, type Pair, expectBothWays, expectSame, together } from '../helpers/heard.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site, whyNoKill, whyNoLoss } from '../helpers/site.ts';

const why = whyNoLoss ?? whyNoKill;
/** So many acts are a stream of three parcels of some 75 kB each with all around them; it is cut in the middle of the second. */
const MANY = 1500;
const CUT_KILOBYTES = 120;

describe.skipIf(why !== undefined)(`a radio with faults (${why ?? 'on hotspots of our own'})`, () => {
  let site: Site;
  let pair: Pair;
  let a: Device;
  let b: Device;

  beforeAll(async () => {
    site = await Site.lab();
    [a, b] = await Promise.all([site.launch('a'), site.launch('b')]);
    pair = { site, a, b };
    await Promise.all([openLab(a), openLab(b)]);
    await ask(b, 'open', await ask(a, 'open'));
  });
  afterAll(() => site.close());

  test.each(Object.entries(FAULTS))(
    'M2 N4: a phone that %s: both hear each other again',
    async (_, fault) => {
      await together(pair);
      await fault(pair);
    },
  );

  test('N9: a newcomer whose radio loses one packet in twenty, and who walks off in the middle, ends with everything', async () => {
    await ask(a, 'writeMany', MANY);
    const invite = await ask(a, 'invite');
    await openLab(b);
    // Another gathering's page, so that it begins with nothing of this one.
    await b.page.evaluate(eraseAll);
    await openLab(b);
    await ask(b, 'open', invite);
    site.net.setLoss(site.placeOf(a), 5);
    site.net.cutAfter(site.placeOf(b), CUT_KILOBYTES);
    await meet(a, b);
    const held = async (): Promise<number> => (await ask(b, 'facts')).acts;
    await expect.poll(held, { timeout: HEAL_MS, interval: 5 }).toBeGreaterThan(50);
    site.net.leaveRange(site.placeOf(b));
    expect(await held()).toBeLessThan(MANY);
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 0);
    site.net.comeBack(site.placeOf(b));
    await expect.poll(held, { timeout: HEAL_MS, interval: 50 }).toBeGreaterThanOrEqual(MANY);
    await expectSame(a, b);
  });

  test('N4: both directions work after one reconnection after the other', async () => {
    await together(pair);
    for (let i = 0; i < 5; i++) {
      await FAULTS['is opened anew and met again'](i % 2 === 0 ? pair : { site, a: b, b: a });
      await expectBothWays(pair);
    }
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
