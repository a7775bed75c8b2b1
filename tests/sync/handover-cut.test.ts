// A handover that is cut, meets a full disk, or waits: it begins again, says so, and comes to an end.
import { describe, expect, it } from 'vitest';
import { WINDOW } from '../../src/sync/giving.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import { SimDevice, allEqual, cutLink, meet } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { scene, hold, AUTHORS, ACTS_EACH, ACTS, parcels } from './handing-over.ts';

describe('N9: cut and begun again', () => {
  it('at every parcel: what had come is kept, and little of it is sent again', async () => {
    const whole = scene(10);
    await hold(whole.a, whole.random, AUTHORS);
    const uncut = parcels(whole.air, whole.a);
    await meet(whole.a, whole.b);
    await whole.time.until(60_000, () => allEqual([whole.a, whole.b]));
    expect(uncut.count).toBeGreaterThan(8);
    const { device } = whole.a.holdings;
    for (let cutAt = 1; cutAt <= uncut.count; cutAt++) {
      const { time, air, b, random } = scene(100 + cutAt);
      const a = new SimDevice(air, random);
      await a.holdings.takeActs(
        device.entries.map((entry) => entry),
        {},
        0,
      );
      let isCut = false;
      const sent = parcels(air, a, (count) => {
        if (count !== cutAt || isCut) return;
        isCut = true;
        time.after(random.below(60), () => cutLink(air, a, b));
      });
      await meet(a, b);
      await time.until(10_000, () => isCut);
      await time.run(200);
      expect(b.mesh.links.length).toBe(0);
      const before = b.holdings.journal.acts.length;
      await meet(a, b);
      expect(await time.until(60_000, () => allEqual([a, b]))).toBe(true);
      expect(before).toBeLessThanOrEqual(ACTS);
      expect(sent.bytes / uncut.bytes).toBeLessThanOrEqual(1.2);
      expect(b.holdings.known).toBe(0);
    }
  }, 30_000);

  it('over and over: it comes to an end, and each cut costs two parcels at most', async () => {
    const { random, time, air, a, b } = scene(11);
    await hold(a, random, AUTHORS);
    let since = 0;
    let cuts = 0;
    const sent = parcels(air, a, () => {
      if (++since < 5) return;
      since = 0;
      cuts++;
      time.after(random.below(60), () => cutLink(air, a, b));
    });
    for (let i = 0; i < 20 && !allEqual([a, b]); i++) {
      since = 0;
      await meet(a, b);
      await time.run(3000);
    }
    expect(allEqual([a, b])).toBe(true);
    expect(cuts).toBeGreaterThanOrEqual(2);
    expect(sent.count).toBeLessThanOrEqual(AUTHORS + 1 + cuts * WINDOW);
  });

  it('what had come whole before the cut is still taken in', async () => {
    const { random, time, air, a, b } = scene(12);
    await hold(a, random, 4);
    let keep: (() => void)[] = [];
    b.holdings.beforeKeep = () => new Promise((resolve) => keep.push(resolve));
    const sent = parcels(air, a);
    await meet(a, b);
    await time.until(5000, () => sent.count === WINDOW);
    await time.run(1000);
    cutLink(air, a, b);
    await time.run(100);
    expect(b.holdings.journal.acts.length).toBe(0);
    while (keep.length > 0) {
      const now = keep;
      keep = [];
      for (const resolve of now) resolve();
      await time.run(10);
    }
    expect(b.holdings.journal.acts.length).toBe(2 * ACTS_EACH);
  });
});

describe('N9: a full disk', () => {
  it('ends the stream, loses nothing, and the rest comes when there is room', async () => {
    const { random, time, air, a, b } = scene(20);
    await hold(a, random, AUTHORS);
    b.holdings.room = ACTS / 3;
    const sent = parcels(air, a);
    await meet(a, b);
    await time.run(10_000);
    const kept = b.holdings.journal.acts.length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(ACTS / 3);
    // What was under way when the disk said no, and not the rest of the camp.
    expect(sent.count).toBeLessThanOrEqual(2 * (kept / ACTS_EACH + WINDOW));
    await time.run(600_000);
    expect(b.holdings.journal.acts.length).toBe(kept);
    expect(a.mesh.liveLinks.length).toBe(1);
    expect(b.mesh.links[0]?.progress).toBeNull();
    // Trying costs a parcel or two, ever more seldom.
    expect(sent.count).toBeLessThan(60);
    b.holdings.room = Infinity;
    expect(await time.until(310_000, () => allEqual([a, b]), 1000)).toBe(true);
    expect(b.holdings.journal.acts.length).toBe(ACTS);
  });

  it('does not keep the device from giving', async () => {
    const { random, time, a, b } = scene(21);
    await hold(a, random, 4);
    await hold(b, random, 4);
    b.holdings.room = 5;
    await meet(a, b);
    expect(await time.until(30_000, () => a.holdings.journal.acts.length === 8 * ACTS_EACH)).toBe(true);
    expect(b.holdings.journal.acts.length).toBe(4 * ACTS_EACH);
  });
});

describe('N8: every wait has an end', () => {
  it('a stream that is begun and never goes on ends the talk after a minute', async () => {
    const { random, time, air, a } = scene(30);
    const stranger = await Stranger.meets(a, air, random);
    stranger.say({ is: 'stream', total: 1e9 });
    for (let i = 0; i < 58; i++) {
      await time.run(1000);
      stranger.say({ is: 'pong' });
    }
    expect(stranger.closed).toBeNull();
    expect(a.mesh.links[0]?.progress).toEqual({ done: 0, total: 1e9 });
    for (let i = 0; i < 5; i++) {
      await time.run(1000);
      stranger.say({ is: 'pong' });
    }
    expect(stranger.closed).toBe('nothing moves');
  });

  it('parcels that are never said to be taken end the talk after a minute', async () => {
    const { random, time, air, a } = scene(31);
    await hold(a, random, 5);
    const stranger = await Stranger.meets(a, air, random);
    stranger.say({ is: 'rows', set: 'acts', answer: false, more: false, buckets: allBuckets, rows: [] });
    for (let i = 0; i < 65; i++) {
      await time.run(1000);
      stranger.say({ is: 'pong' });
    }
    expect(stranger.count('parcel')).toBe(WINDOW);
    expect(stranger.closed).toBe('nothing moves');
  });

  const wrong: readonly (readonly [string, boolean, number[], string])[] = [
    ['a parcel of no stream', false, [1, 2, 3], 'a parcel of no stream'],
    ['a parcel that is none', true, [9, 9, 9], 'malformed'],
  ];
  it.each(wrong)('%s ends the talk', async (_, begins, bytes, why) => {
    const { random, time, air, a } = scene(32);
    const stranger = await Stranger.meets(a, air, random);
    if (begins) stranger.say({ is: 'stream', total: 5 });
    stranger.say({ is: 'parcel', isSqueezed: false, bytes: new Uint8Array(bytes) });
    await time.run(1000);
    expect(stranger.closed).toBe(why);
    expect(a.mesh.links.length).toBe(0);
  });

  it('a squeezed parcel that does not open ends the talk', async () => {
    const { random, time, air, a } = scene(33);
    const stranger = await Stranger.meets(a, air, random);
    stranger.say({ is: 'stream', total: 5 });
    stranger.say({ is: 'parcel', isSqueezed: true, bytes: random.bytes(100) });
    await time.run(1000);
    expect(stranger.closed).toBe('a parcel that does not open');
  });
});
