import { describe, expect, it, vi } from 'vitest';
import { MAX_LINKS } from '../../src/sync/room.ts';
import { SimCamp } from '../helpers/camp.ts';
import { createDraft } from '../helpers/histories.ts';
import { type SimDevice, allEqual, meet, writeSome } from '../helpers/sim.ts';

vi.setConfig({ testTimeout: 60_000 });

const linksBetween = (a: SimDevice, b: SimDevice): number =>
  a.mesh.links.filter(({ talk }) => talk.peer === b.peer).length;

describe('a camp comes together', () => {
  it('M5: one code brings a phone to everyone: a link A-C appears by itself within 5 s', async () => {
    const camp = new SimCamp(1, 3);
    const [a, b, c] = camp.devices as [SimDevice, SimDevice, SimDevice];
    await meet(a, b);
    await camp.time.run(1000);
    await meet(b, c);
    expect(await camp.time.until(5000, () => linksBetween(a, c) === 1 && linksBetween(c, a) === 1)).toBe(
      true,
    );
  });

  it('M6: two who dial each other at once end up with one link, in fifty tries', async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const camp = new SimCamp(100 + seed, 3);
      const [a, b, c] = camp.devices as [SimDevice, SimDevice, SimDevice];
      await meet(a, b);
      await meet(b, c);
      await camp.time.run(10_000);
      expect([linksBetween(a, c), linksBetween(c, a)]).toEqual([1, 1]);
      expect(a.mesh.liveLinks.length + b.mesh.liveLinks.length + c.mesh.liveLinks.length).toBe(6);
    }
  });

  for (const seed of [3, 4, 5])
    it(`M1 N10: forty devices have enough links, never more than ten, and the same news, seed ${seed}`, async () => {
      const camp = new SimCamp(seed, 40);
      await camp.gather();
      await camp.time.run(30_000);
      for (const { mesh } of camp.devices) expect(mesh.liveLinks.length).toBeGreaterThanOrEqual(3);
      for (let i = 0; i < 40; i++) {
        await camp.random.pick(camp.devices).holdings.write([createDraft(camp.random)]);
        await camp.time.run(300);
      }
      expect(await camp.time.until(15_000, () => allEqual(camp.devices))).toBe(true);
      expect(camp.devices[0]?.holdings.journal.acts.length).toBe(40);
      expect(camp.mostLinks).toBeLessThanOrEqual(MAX_LINKS);
    });

  it('M9: sixty people who all scan the same phone are one mesh, and that phone has ten links at most', async () => {
    const camp = new SimCamp(6, 60);
    const [host, ...guests] = camp.devices as [SimDevice, ...SimDevice[]];
    await writeSome(host, camp.random, 30);
    for (const guest of guests) {
      await meet(host, guest);
      await camp.time.run(2000);
      expect(linksBetween(host, guest) + linksBetween(guest, host)).toBeGreaterThan(0);
    }
    await camp.time.run(20_000);
    expect(camp.isOneMesh()).toBe(true);
    expect(allEqual(camp.devices)).toBe(true);
    expect(camp.mostLinks).toBeLessThanOrEqual(MAX_LINKS);
  });

  it('M5: when the one phone that everybody scanned is gone, the others are one mesh still', async () => {
    const camp = new SimCamp(7, 12);
    const [root, ...others] = camp.devices as [SimDevice, ...SimDevice[]];
    for (const other of others) {
      await meet(root, other);
      await camp.time.run(1000);
    }
    await camp.time.run(15_000);
    camp.leave(root);
    await writeSome(others[3] as SimDevice, camp.random, 3);
    expect(await camp.time.until(5000, () => allEqual(others))).toBe(true);
    await camp.time.run(60_000);
    expect(camp.isOneMesh(others)).toBe(true);
    expect(others.every(({ mesh }) => mesh.liveLinks.length >= 3)).toBe(true);
  });
});

describe('a camp that lives', () => {
  it('N10 N4: a fifth of sixty phones leaves each minute and comes back: all equal 15 s after it stops', async () => {
    const camp = new SimCamp(20, 60);
    const { random, time, devices } = camp;
    await camp.gather(devices, 300);
    await time.run(10_000);
    const back: { device: SimDevice; at: number }[] = [];
    for (let second = 0; second < 120; second++) {
      if (random.chance(60 / 5 / 60)) {
        const here = devices.filter(({ peer }) => !camp.away.has(peer));
        const device = random.pick(here);
        camp.leave(device);
        back.push({ device, at: second + 10 + random.below(40) });
      }
      for (const { device } of back.filter((each) => each.at === second)) await comeBack(camp, device);
      // Phones that are away write too.
      if (second % 2 === 0) await random.pick(devices).holdings.write([createDraft(random)]);
      await time.run(1000);
    }
    for (const { device } of back.filter((each) => each.at >= 120)) await comeBack(camp, device);
    await time.run(15_000);
    expect(back.length).toBeGreaterThan(12);
    expect(new Set(devices.map(({ digest }) => digest)).size).toBe(1);
    expect(devices[0]?.holdings.journal.acts.length).toBe(60);
    expect(camp.mostLinks).toBeLessThanOrEqual(MAX_LINKS);
    expect(camp.isOneMesh()).toBe(true);
  });

  it('N5: two hotspots that do not hear each other are brought together by one who walks', async () => {
    const camp = new SimCamp(21);
    const here = Array.from({ length: 12 }, () => camp.add('kitchen'));
    const there = Array.from({ length: 12 }, () => camp.add('field'));
    const walker = here[5] as SimDevice;
    await camp.gather(here);
    await camp.gather(there);
    for (const device of camp.devices) await writeSome(device, camp.random, 3);
    await camp.time.run(20_000);
    expect(allEqual(here) && allEqual(there) && !allEqual(camp.devices)).toBe(true);
    camp.walk(walker, 'field');
    await camp.time.run(40_000);
    expect(walker.mesh.links.length).toBe(0);
    await meet(there[2] as SimDevice, walker);
    expect(await camp.time.until(10_000, () => allEqual([...there, walker]))).toBe(true);
    await camp.time.run(60_000);
    camp.walk(walker, 'kitchen');
    await camp.time.run(40_000);
    await meet(walker, here[0] as SimDevice);
    expect(await camp.time.until(10_000, () => allEqual(camp.devices))).toBe(true);
    expect(walker.holdings.journal.acts.length).toBe(72);
  });

  it('N10: no echo: an act costs at most 3.5 messages for each device that it reaches', async () => {
    const camp = new SimCamp(22, 60);
    const { time, air, random } = camp;
    await camp.gather(camp.devices, 300);
    await time.run(120_000);
    const framesIn = async (ms: number): Promise<number> => {
      const before = air.frames;
      await time.run(ms);
      return air.frames - before;
    };
    const idle = await framesIn(20_000);
    const acts = 10;
    let busy = 0;
    for (let i = 0; i < acts; i++) {
      await random.pick(camp.devices).holdings.write([createDraft(random)]);
      busy += await framesIn(2000);
    }
    expect(allEqual(camp.devices)).toBe(true);
    // Everything counts but what is said anyway while nothing happens.
    expect((busy - idle) / acts / 59).toBeLessThanOrEqual(3.5);
    expect((busy - idle) / acts / 59).toBeGreaterThan(1);
  });
});

async function comeBack(camp: SimCamp, device: SimDevice): Promise<void> {
  camp.comeBack(device);
  await camp.time.run(100);
  if (device.mesh.liveLinks.length > 0) return;
  // Longer away than links last: its owner scans somebody who is here.
  const others = camp.devices.filter((other) => other !== device && !camp.away.has(other.peer));
  await meet(camp.random.pick(others), device);
}
