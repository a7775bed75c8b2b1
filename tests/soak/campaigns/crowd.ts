// Twelve browsers at once on one hotspot, each brought in by one scan of somebody who is there: they go out of range,
// sleep, are opened anew and walk away to another hotspot, several at a time, while the rest write. Then peace: all twelve
// hold the same within ten seconds, and nobody has had more links than a phone bears.
import { expect } from 'vitest';
import { MAX_LINKS } from '../../../src/sync/room.ts';
import type { Device } from '../../helpers/device.ts';
import { asleep, reopened } from '../../helpers/faults.ts';
import { HEAL_MS, expectSame, groupsOf, joinUp, untilQuietAt } from '../../helpers/heard.ts';
import { ask, openLab } from '../../helpers/lab.ts';
import { meet } from '../../helpers/meeting.ts';
import { Random } from '../../helpers/random.ts';
import { Site, whyNoKill, whyNoLoss } from '../../helpers/site.ts';
import type { Campaign, Tally } from '../campaign.ts';

const TWELVE = 12;
/** Browsers that start at one time. */
const AT_ONCE = 3;
const NEWS = 10;
const LOSS = 5;

async function round(seed: number, site: Site, phones: readonly Device[]): Promise<Tally> {
  const random = new Random(seed);
  const [away, sleeper, newcomer, walker, ...others] = random.shuffle(phones) as [
    Device,
    Device,
    Device,
    Device,
    ...Device[],
  ];
  for (const phone of phones) site.net.setLoss(site.placeOf(phone), LOSS);
  const writes = async (): Promise<void> => {
    for (let i = 0; i < NEWS; i++)
      await ask(random.pick(others), 'run', 'addTask', { title: `round ${seed}, ${i}` });
  };
  site.net.leaveRange(site.placeOf(away));
  site.net.walk(site.placeOf(walker), 2);
  await asleep(sleeper, async () => {
    await Promise.all([writes(), reopened(newcomer)]);
    await meet(random.pick(others), newcomer);
    await untilQuietAt(others, await ask(away, 'author'));
  });
  site.net.comeBack(site.placeOf(away));
  site.net.walk(site.placeOf(walker), 1);
  for (const phone of phones) site.net.setLoss(site.placeOf(phone), 0);
  const met = await joinUp(site, phones);
  await expectSame(...phones);
  const links = await Promise.all(phones.map(async (phone) => (await ask(phone, 'links')).length));
  expect(Math.max(...links)).toBeLessThanOrEqual(MAX_LINKS);
  site.expectNoFaults();
  return { 'met anew': met, links: links.reduce((sum, each) => sum + each, 0) };
}

export const crowd: Campaign = {
  name: 'crowd',
  about: 'twelve browsers at once',
  rounds: 20,
  whyNot: whyNoLoss ?? whyNoKill,
  async start() {
    const site = await Site.lab();
    const phones: Device[] = [];
    while (phones.length < TWELVE) {
      const names = Array.from({ length: AT_ONCE }, (_, i) => `p${phones.length + i}`);
      phones.push(...(await Promise.all(names.map((name) => site.launch(name)))));
    }
    await Promise.all(phones.map(openLab));
    const [first, ...others] = phones as [Device, ...Device[]];
    const invite = await ask(first, 'open');
    for (const [i, phone] of others.entries()) {
      await ask(phone, 'open', invite);
      await meet(phones[Math.floor(i / 3)] as Device, phone);
    }
    const groups = async (): Promise<number> => (await groupsOf(phones)).length;
    await expect.poll(groups, { timeout: HEAL_MS }).toBe(1);
    return { round: (seed) => round(seed, site, phones), stop: () => site.close() };
  },
};
