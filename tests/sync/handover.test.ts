import { describe, expect, it } from 'vitest';
import { WINDOW } from '../../src/sync/giving.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import { tagOf } from '../helpers/air.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, allEqual, cutLink, meet } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';

interface Scene {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly air: Air;
  readonly a: SimDevice;
  readonly b: SimDevice;
}

function scene(seed: number): Scene {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  return { random, time, air, a: new SimDevice(air, random), b: new SimDevice(air, random) };
}

/** So many authors' acts, with so much to say that each fills a parcel. */
async function hold(device: SimDevice, random: Random, authors: number): Promise<void> {
  for (let i = 0; i < authors; i++) {
    const author = new LightDevice(lightSigner(random));
    for (let k = 0; k < ACTS_EACH / 2; k++) {
      const draft = createDraft(random);
      await author.write([draft, { ...draft, field: 'note', value: random.bytes(12_000) }]);
    }
    await device.holdings.takeActs(author.entries, {}, 0);
  }
}

const AUTHORS = 11;
const ACTS_EACH = 28;
const ACTS = AUTHORS * ACTS_EACH;

/** Bytes of parcels sent by one end, and how many parcels. */
function parcels(air: Air, from: SimDevice, onParcel: (number: number) => void = () => undefined) {
  const sent = { count: 0, bytes: 0 };
  let isParcel = false;
  air.onSent = (each) => {
    if (each.from !== from.peer) return;
    const tag = tagOf(each);
    // A parcel's later frames begin with its own bytes: what comes before the next known short frame is its too.
    if (tag === 'parcel' && each.frame.length > 2) isParcel = true;
    else if (!isParcel) return;
    sent.bytes += each.frame.length;
    if (each.frame[0] !== 0) return;
    isParcel = false;
    sent.count++;
    onParcel(sent.count);
  };
  return sent;
}

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
