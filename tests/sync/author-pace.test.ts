// One author who writes without end holds back nobody but themselves: what is over goes later, and nothing is dropped.
import { describe, expect, it, vi } from 'vitest';
import type { Act } from '#journal';
import { AUTHOR_LIMITS, type AuthorLimits, AuthorPace } from '../../src/sync/author-pace.ts';
import { SimCamp } from '../helpers/camp.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { type SimDevice, allEqual, meet, writeSome } from '../helpers/sim.ts';

vi.setConfig({ testTimeout: 60_000 });

const FEW: AuthorLimits = { acts: 10, bytes: 1_000_000, actsASecond: 2 };

/** So many acts of a new author: `together` of them a command, which one signature proves. */
async function actsOf(seed: number, count: number, together = 1): Promise<readonly Act[]> {
  const random = new Random(seed);
  const device = new LightDevice(lightSigner(random));
  for (let i = 0; i < count; i += together)
    await device.write(Array.from({ length: together }, () => createDraft(random)));
  return device.journal.acts;
}

describe('D9: how much of one author goes at a time', () => {
  it('so many at once, then as many as come free; of the others all', async () => {
    const [one, other] = [await actsOf(1, 40), await actsOf(2, 8)];
    let now = 0;
    const pace = new AuthorPace(() => now, FEW);
    const mixed = one.flatMap((act, i) => [act, ...other.slice(i, i + 1)]);
    const first = pace.share(mixed);
    expect(first).toEqual(new Set(mixed.filter((act) => other.includes(act) || one.indexOf(act) < 10)));
    expect([pace.isHeldBack(one[0]?.author ?? ''), pace.isHeldBack(other[0]?.author ?? '')]).toEqual([
      true,
      false,
    ]);
    pace.spend([...first]);
    expect(pace.share(one.slice(10)).size).toBe(0);
    now = 1500;
    expect([...pace.share(one.slice(10))]).toEqual(one.slice(10, 13));
    pace.spend(one.slice(10, 13));
    now = 3_600_000;
    expect([...pace.share(one.slice(13))]).toEqual(one.slice(13, 23));
    pace.spend(one.slice(13, 23));
    now = 0; // a clock that was set back
    expect(pace.share(one.slice(23)).size).toBe(0);
  });

  it('nothing is used up by what did not go', async () => {
    const acts = await actsOf(3, 10);
    const pace = new AuthorPace(() => 0, FEW);
    for (let time = 0; time < 5; time++) expect(pace.share(acts).size).toBe(10);
    expect(pace.isHeldBack(acts[0]?.author ?? '')).toBe(false);
  });

  it('what one signature proves goes as a whole, and nothing of theirs behind what has to wait', async () => {
    const acts = [...(await actsOf(4, 8, 4)), ...(await actsOf(5, 3))];
    const pace = new AuthorPace(() => 0, { ...FEW, acts: 6 });
    expect([...pace.share(acts)]).toEqual([...acts.slice(0, 4), ...acts.slice(8)]);
    const none = new AuthorPace(() => 0, { ...FEW, acts: 3 });
    expect([...none.share(acts)]).toEqual(acts.slice(8));
  });

  it('bytes count as well', async () => {
    const acts = await actsOf(6, 10);
    const bytes = acts.slice(0, 4).reduce((sum, { length }) => sum + length, 0);
    expect([...new AuthorPace(() => 0, { ...FEW, bytes }).share(acts)]).toEqual(acts.slice(0, 4));
  });

  it('of what waits, no less than a part worth a message', async () => {
    const acts = await actsOf(7, 400);
    let now = 0;
    const pace = new AuthorPace(() => now, { ...FEW, acts: 256, actsASecond: 1 });
    pace.spend([...pace.share(acts)]);
    now = 1999;
    expect(pace.share(acts.slice(256)).size).toBe(0);
    expect(pace.share(acts.slice(256, 257)).size).toBe(1); // all there is of it
    now = 2000;
    expect(pace.share(acts.slice(256)).size).toBe(2);
  });

  it('a week of the busiest author of an honest camp goes at once', () => {
    expect(AUTHOR_LIMITS.acts).toBeGreaterThan(40_000 / 10);
  });
});

/** A flood by one of eight, who gives without measure, while the others write. */
async function flooded(seed: number): Promise<{ camp: SimCamp; flooder: SimDevice; others: SimDevice[] }> {
  const camp = new SimCamp(seed, 8);
  const [flooder, ...others] = camp.devices as [SimDevice, ...SimDevice[]];
  for (const { holdings } of others) holdings.limitTo({ acts: 100, bytes: 1_000_000, actsASecond: 10 });
  flooder.holdings.limits = { acts: Infinity, bytes: Infinity, actsASecond: Infinity };
  await camp.gather();
  await camp.time.run(10_000);
  await writeSome(flooder, camp.random, 1500);
  return { camp, flooder, others };
}

describe('D9: a flood by one author', () => {
  for (const seed of [1, 2])
    it(`what the others write goes round as ever, and in the end all of it is everywhere, seed ${seed}`, async () => {
      const { camp, flooder, others } = await flooded(seed);
      const from = camp.time.now;
      for (let i = 0; i < 40; i++) {
        const [act] = await camp.random.pick(others).holdings.write([createDraft(camp.random)]);
        const isEverywhere = (): boolean =>
          others.every(({ holdings }) => holdings.journal.has(act?.name ?? ''));
        expect(await camp.time.until(15_000, isEverywhere)).toBe(true);
        const most = 100 + (10 * (camp.time.now - from + 10_000)) / 1000;
        for (const { holdings } of others)
          expect(holdings.journal.countOf(flooder.author)).toBeLessThanOrEqual(most);
      }
      expect(others[0]?.holdings.journal.countOf(flooder.author)).toBeLessThan(1500);
      expect(await camp.time.until(7_200_000, () => allEqual(camp.devices))).toBe(true);
      expect(others[0]?.holdings.journal.countOf(flooder.author)).toBe(1500);
    });

  it('who was away has what the others wrote as soon as ever', async () => {
    const { camp, flooder, others } = await flooded(5);
    const [away, ...here] = others as [SimDevice, ...SimDevice[]];
    camp.leave(away);
    await camp.time.run(60_000);
    const written: string[] = [];
    for (let i = 0; i < 30; i++) {
      const [act] = await camp.random.pick(here).holdings.write([createDraft(camp.random)]);
      written.push(act?.name ?? '');
      await camp.time.run(5000);
    }
    camp.comeBack(away);
    await meet(camp.random.pick(here), away);
    const hasAll = (): boolean => written.every((name) => away.holdings.journal.has(name));
    expect(hasAll()).toBe(false);
    expect(await camp.time.until(30_000, hasAll)).toBe(true);
    expect(away.holdings.journal.countOf(flooder.author)).toBeLessThan(1500);
  });

  it('asking for what has to wait does not go on without end', async () => {
    const { camp } = await flooded(4);
    let said = 0;
    camp.air.onSent = (sent) => {
      said += sent.frame.length;
    };
    await camp.time.run(60_000);
    expect(said / camp.devices.length / 60).toBeLessThan(20_000); // bytes a second for each device
  });
});
