import { describe, expect, it } from 'vitest';
import { WINDOW } from '../../src/sync/giving.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import { tagOf } from '../helpers/air.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightDevice, copyEntry, lightSigner } from '../helpers/light.ts';
import { allEqual, meet } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';
import { someone, value } from './filing.ts';
import { scene, hold, AUTHORS, ACTS, parcels } from './handing-over.ts';

describe('N8: a camp is handed over in parcels', () => {
  it('never more than the window is under way, whatever the disk does', async () => {
    const { random, time, air, a, b } = scene(1);
    await hold(a, random, AUTHORS);
    b.holdings.beforeKeep = () => new Promise((resolve) => time.after(random.below(2000), resolve));
    let taken = 0;
    let most = 0;
    const sent = parcels(air, a, (count) => (most = Math.max(most, count - taken)));
    const { onSent } = air;
    air.onSent = (each) => {
      if (tagOf(each) === 'taken' && each.frame.length === 2) taken++;
      return onSent(each);
    };
    await meet(a, b);
    expect(await time.until(120_000, () => allEqual([a, b]))).toBe(true);
    expect(sent.count).toBeGreaterThan(8);
    await time.run(100);
    expect(taken).toBe(sent.count);
    expect(most).toBe(WINDOW);
  });

  it('of a parcel two hundred acts are read at a time, by air and from a file, and others have their turn in between', async () => {
    const { random, time, a, b } = scene(41);
    const author = new LightDevice(lightSigner(random));
    for (let i = 0; i < 401; i++) await author.write([createDraft(random)]);
    await a.holdings.takeActs(author.entries.map(copyEntry), {}, 0);
    await meet(a, b);
    expect(await time.until(60_000, () => allEqual([a, b]))).toBe(true);
    expect(b.holdings.pauses).toBeGreaterThanOrEqual(1);
    const [from, to] = [someone(random), someone(random)];
    await from.holdings.takeActs(author.entries.map(copyEntry), {}, 0);
    expect(value(await to.carry.read(value(await from.carry.write())))).toMatchObject({ acts: 401 });
    expect(to.holdings.pauses).toBeGreaterThanOrEqual(1);
  });

  it('progress only grows, and reaches what was announced', async () => {
    const { random, time, a, b } = scene(2);
    await hold(a, random, AUTHORS);
    await meet(a, b);
    expect(await time.until(60_000, () => allEqual([a, b]))).toBe(true);
    const done = b.progress.map((each) => each.done);
    expect(new Set(b.progress.map(({ total }) => total))).toEqual(new Set([ACTS]));
    expect(done[0]).toBe(0);
    expect(done.at(-1)).toBe(ACTS);
    expect(done).toEqual([...done].sort((x, y) => x - y));
    expect(done.length).toBeGreaterThan(8);
    await time.run(1000);
    expect(b.mesh.links[0]?.progress).toBeNull();
    expect(a.progress).toEqual([]);
  });

  it('both ways at once', async () => {
    const { random, time, a, b } = scene(3);
    await hold(a, random, 3);
    await hold(b, random, 3);
    await meet(a, b);
    expect(await time.until(60_000, () => allEqual([a, b]))).toBe(true);
    expect(a.holdings.known + b.holdings.known).toBe(0);
  });

  it('what is written meanwhile arrives meanwhile', async () => {
    const { random, time, a, b } = scene(4);
    await hold(a, random, AUTHORS);
    await meet(a, b);
    await time.until(5000, () => b.holdings.journal.acts.length > 20, 10);
    const other = createDraft(random);
    await b.holdings.write([other]);
    expect(
      await time.until(200, () => a.holdings.journal.creationOf('task', other.id) !== undefined, 10),
    ).toBe(true);
    expect(await time.until(60_000, () => allEqual([a, b]))).toBe(true);
  });

  it('what is found lacking while a stream flows goes with the next one', async () => {
    const { random, time, air, a } = scene(5);
    await hold(a, random, AUTHORS);
    const stranger = await Stranger.meets(a, air, random);
    const half = allBuckets.filter((bucket) => bucket % 2 === 0);
    const rest = allBuckets.filter((bucket) => !half.includes(bucket));
    const nothing = { is: 'rows', set: 'acts', answer: false, more: false, rows: [] } as const;
    let total = 0;
    stranger.onHear = (message) => {
      if (message.is === 'stream') total += message.total;
      if (message.is === 'parcel') stranger.say({ is: 'taken' });
      // In the middle of the first stream.
      if (message.is === 'parcel' && stranger.count('parcel') === 1)
        stranger.say({ ...nothing, buckets: rest });
    };
    stranger.say({ ...nothing, buckets: half });
    await time.run(10_000);
    expect(stranger.count('stream')).toBe(2);
    expect(stranger.count('stream-end')).toBe(2);
    expect(total).toBe(ACTS);
    // The talk goes on: nothing is left in the way of the next question.
    stranger.say(randomDigest(random));
    await time.run(2000);
    expect(stranger.count('buckets')).toBeGreaterThan(0);
  });
});
