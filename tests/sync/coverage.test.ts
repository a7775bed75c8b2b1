import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latin1, ok } from '#base';
import type { JournalStore } from '#storage';
import { Carried } from '../../src/app/carried.ts';
import { OwnStates } from '../../src/sync/coverage.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightHoldings } from '../helpers/light-holdings.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, meet, writeSome } from '../helpers/sim.ts';

const whole = (holdings: LightHoldings): string => latin1(holdings.journal.buckets.whole());
const someone = (random: Random): LightHoldings =>
  new LightHoldings(new LightDevice(lightSigner(random)), () => 1e12);

describe('N7: a digest is known again', () => {
  it('as one of our own states, with the number of our acts then', async () => {
    const random = new Random(1);
    const one = someone(random);
    const states = new OwnStates(one);
    const seen = [whole(one)];
    for (let i = 0; i < 5; i++) {
      await one.write([createDraft(random)]);
      states.note();
      seen.push(whole(one));
    }
    expect(seen.map((each) => states.countAt(each))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(states.countAt('anything else')).toBeUndefined();
  });

  it('acts of others are not counted as ours', async () => {
    const random = new Random(2);
    const one = someone(random);
    const two = new LightDevice(lightSigner(random));
    const states = new OwnStates(one);
    await one.takeActs(await two.write([createDraft(random)]), {}, 0);
    states.note();
    expect(states.countAt(whole(one))).toBe(0);
  });

  it('not under a new key: its acts are others', async () => {
    const random = new Random(3);
    const one = someone(random);
    const states = new OwnStates(one);
    for (let i = 0; i < 3; i++) await one.write([createDraft(random)]);
    states.note();
    const before = whole(one);
    expect(states.countAt(before)).toBe(3);
    one.device.signer = lightSigner(random);
    expect(states.countAt(before)).toBeUndefined();
    states.note();
    expect(states.countAt(before)).toBe(0);
    await one.write([createDraft(random)]);
    states.note();
    expect(states.countAt(whole(one))).toBe(1);
    expect(states.countAt(before)).toBe(0);
  });

  it('only so many states are remembered', async () => {
    const random = new Random(4);
    const one = someone(random);
    const states = new OwnStates(one);
    const first = whole(one);
    for (let i = 0; i < 300; i++) {
      await one.write([createDraft(random)]);
      states.note();
    }
    expect(states.countAt(first)).toBeUndefined();
    expect(states.countAt(whole(one))).toBe(300);
  });
});

describe('N7: carried by so many', () => {
  it('a neighbour counts once it has said so after its disk, and never before', async () => {
    const random = new Random(5);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b] = [new SimDevice(air, random), new SimDevice(air, random)];
    await meet(a, b);
    await time.run(3000);
    let keep: () => void = () => undefined;
    b.holdings.beforeKeep = () => new Promise((resolve) => (keep = resolve));
    await a.holdings.write([createDraft(random)]);
    await time.run(5000);
    expect(a.covered.get(b.author) ?? 0).toBe(0);
    b.holdings.beforeKeep = () => Promise.resolve();
    keep();
    expect(await time.until(1500, () => a.covered.get(b.author) === 1)).toBe(true);
  });

  it('one whose disk refuses never counts', async () => {
    const random = new Random(6);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b] = [new SimDevice(air, random), new SimDevice(air, random)];
    await meet(a, b);
    await time.run(3000);
    b.holdings.room = 0;
    await writeSome(a, random, 5);
    await time.run(600_000);
    expect(b.holdings.refusedByDisk).toBeGreaterThan(0);
    expect(a.covered.get(b.author) ?? 0).toBe(0);
    expect(a.mesh.liveLinks.length).toBe(1);
    b.holdings.room = Infinity;
    await writeSome(a, random, 1);
    expect(await time.until(10_000, () => a.covered.get(b.author) === 6)).toBe(true);
  });

  it('direct neighbours only', async () => {
    const random = new Random(7);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b, c] = [0, 1, 2].map(() => new SimDevice(air, random)) as [SimDevice, SimDevice, SimDevice];
    air.reaches = (one, two) => [one, two].includes(b.peer);
    await meet(a, b);
    await meet(b, c);
    await time.run(3000);
    await a.holdings.write([createDraft(random)]);
    await time.run(10_000);
    expect(c.holdings.journal.acts.length).toBe(1);
    expect([...a.covered]).toEqual([[b.author, 1]]);
  });

  it('what was written before the two met counts too', async () => {
    const random = new Random(8);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b] = [new SimDevice(air, random), new SimDevice(air, random)];
    await writeSome(a, random, 20);
    await writeSome(b, random, 20);
    await meet(a, b);
    await time.run(10_000);
    expect(a.covered.get(b.author)).toBe(20);
    expect(b.covered.get(a.author)).toBe(20);
  });
});

describe('N7: what a device remembers of it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** The one drawer of a store that is used here. */
  function drawer(): JournalStore & { kept: unknown } {
    const store = {
      kept: undefined as unknown,
      read: () => Promise.resolve(ok(store.kept)),
      write: ({ carried }: { carried: unknown }) => {
        store.kept = structuredClone(carried);
        return Promise.resolve(ok(undefined));
      },
    };
    return store as unknown as JournalStore & { kept: unknown };
  }

  it('by how many, for each act; what is yet to pass on, by commands', async () => {
    const random = new Random(9);
    const one = someone(random);
    const carried = new Carried(one.journal, drawer(), () => one.author());
    await one.write([createDraft(random), createDraft(random), createDraft(random)]);
    await one.write([createDraft(random)]);
    expect(carried.yetToPassOn().map(({ seq }) => seq)).toEqual([3, 2]);
    carried.covers('b', 3);
    carried.covers('c', 4);
    carried.covers('c', 2); // said earlier, heard later
    expect([0, 2, 3, 4].map((seq) => carried.countFor(seq))).toEqual([2, 2, 1, 0]);
    expect(carried.yetToPassOn().length).toBe(0);
    await one.write([createDraft(random)]);
    expect(carried.yetToPassOn().length).toBe(1);
    carried.keepNow();
  });

  it('across a reload', async () => {
    const random = new Random(10);
    const one = someone(random);
    await one.write([createDraft(random)]);
    const store = drawer();
    const before = new Carried(one.journal, store, () => one.author());
    before.covers('b', 1);
    before.hears('b', 5);
    before.hears('c', 7);
    await vi.advanceTimersByTimeAsync(3000);
    const after = new Carried(one.journal, store, () => one.author());
    await after.read();
    expect(after.countFor(0)).toBe(1);
    expect(after.lastHeard()).toEqual([
      { author: 'c', at: 7 },
      { author: 'b', at: 5 },
    ]);
  });

  it('across a reload that comes before the time is over', async () => {
    const store = drawer();
    const before = new Carried(someone(new Random(13)).journal, store, () => 'me');
    before.keepNow(); // nothing to keep yet
    expect(store.kept).toBeUndefined();
    before.hears('b', 5);
    before.keepNow();
    const after = new Carried(someone(new Random(13)).journal, store, () => 'me');
    await after.read();
    expect(after.lastHeard()).toEqual([{ author: 'b', at: 5 }]);
  });

  it('nothing of it under a new key', async () => {
    const random = new Random(11);
    const one = someone(random);
    await one.write([createDraft(random)]);
    const carried = new Carried(one.journal, drawer(), () => one.author());
    carried.covers('b', 1);
    one.device.signer = lightSigner(random);
    await one.write([createDraft(random)]);
    expect(carried.countFor(0)).toBe(0);
    expect(carried.yetToPassOn().length).toBe(1);
    carried.covers('c', 1);
    expect(carried.countFor(0)).toBe(1);
    carried.keepNow();
  });

  it('who was heard last, latest first; of many devices the ones heard last', () => {
    const carried = new Carried(someone(new Random(12)).journal, drawer(), () => 'me');
    for (let i = 0; i < 100; i++) carried.hears(`device ${i}`, i);
    carried.hears('device 90', 200);
    expect(carried.lastHeard().length).toBe(64);
    expect(carried.lastHeard().slice(0, 2)).toEqual([
      { author: 'device 90', at: 200 },
      { author: 'device 99', at: 99 },
    ]);
    carried.keepNow();
  });
});
