// One neighbour who wears a phone down in ways no random talk finds: by asking for work that is not answered, by not
// listening, by saying very much before it is known who speaks.
import { describe, expect, it } from 'vitest';
import { FramedChannel, HIGH_WATER } from '../../src/sync/frame.ts';
import { type Self, shakeHands } from '../../src/sync/handshake.ts';
import { MAX_INBOX, MAX_INBOX_BYTES } from '../../src/sync/inbox.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import { SETS } from '../../src/sync/wire.ts';
import { Bench } from '../helpers/channels.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, allEqual, meet, writeSome } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { Forger } from '../journal/forge.ts';
import { lightSigner } from '../helpers/light.ts';
import type { Entry } from '#journal';
import { Rogue } from './rogue.ts';

const SECOND = 1000;

async function scene(seed: number): Promise<{
  readonly random: Random;
  readonly time: VirtualTime;
  readonly air: Air;
  readonly device: SimDevice;
  readonly stranger: Stranger;
}> {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  const device = new SimDevice(air, random);
  await writeSome(device, random, 20);
  const stranger = await Stranger.meets(device, air, random);
  await time.run(SECOND);
  return { random, time, air, device, stranger };
}

describe('a neighbour that wears one down', () => {
  it('N6: rows are looked at 24 at once and then one a second, also where they wish for none in return', async () => {
    const { time, device, stranger } = await scene(1);
    const { journal } = device.holdings;
    let looked = 0;
    const authors = journal.authors.bind(journal);
    journal.authors = () => {
      looked++;
      return authors();
    };
    for (let i = 0; i < 300; i++)
      stranger.say({ is: 'rows', set: SETS[0], answer: false, more: false, buckets: allBuckets, rows: [] });
    await time.run(5 * SECOND);
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(24 + 5);
    expect(stranger.closed).toBeNull();
  });

  it('N6: one that asks and does not listen is not answered again and again: nothing piles up', async () => {
    const { time, air, device, stranger } = await scene(2);
    air.reaches = (_, to) => to !== stranger.peer;
    for (let i = 0; i < 400; i++) {
      for (let j = 0; j < 100; j++) stranger.say({ is: 'ping' });
      await time.run(SECOND / 20);
    }
    expect(device.mesh.liveLinks.length).toBe(1);
    const before = stranger.count('pong');
    air.reaches = () => true;
    air.changed();
    await time.run(SECOND);
    expect(stranger.count('pong') - before).toBeLessThan(100);
    stranger.say({ is: 'ping' });
    await time.run(SECOND);
    expect(stranger.closed).toBeNull();
  });

  it('N2: one that does not listen while much is said is let go before that is more than a phone can hold', async () => {
    const { random, time, air, device, stranger } = await scene(3);
    air.reaches = (_, to) => to !== stranger.peer;
    const { id } = device.holdings.journal.counted[0] as { id: string };
    let said = 0;
    while (device.mesh.links.length > 0 && said < 2 * MAX_INBOX_BYTES) {
      const long = { ...editDraft(random, id), value: 'x'.repeat(11_000) };
      await device.holdings.write(Array.from({ length: 20 }, () => long));
      said += 20 * 11_000;
      stranger.say({ is: 'pong' });
      await time.run(SECOND / 2);
    }
    expect(device.mesh.links.length).toBe(0);
    expect(said).toBeLessThan(MAX_INBOX_BYTES + 4 * HIGH_WATER);
  });

  it('N2 L4: what is said before it is known who speaks is kept within the same bound', async () => {
    const bench = new Bench(4);
    const [mine, theirs] = bench.channels();
    const bindings = bench.bindings();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const self = bench.self();
    const slow: Self = { ...self, verify: (...asked) => gate.then(() => self.verify(...asked)) };
    const shaken = shakeHands(mine, bindings.offerer, slow, bench.timers);
    void shakeHands(theirs, bindings.answerer, bench.self(), bench.timers);
    await bench.time.run(SECOND);
    for (let i = 0; i < 2 * MAX_INBOX; i++) theirs.send(new Uint8Array([40, 1]));
    await bench.time.run(3 * SECOND);
    release();
    expect(await shaken).toEqual({ ok: false, error: 'version' });
    expect(mine).toBeInstanceOf(FramedChannel);
    expect(mine.isOpen).toBe(false);
  });
});

describe('a flood that is all within the rules', () => {
  it('D9 N10: five hundred authors, all by one neighbour: what the honest write arrives as ever, and all end equal', async () => {
    const random = new Random(5);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b] = [new SimDevice(air, random), new SimDevice(air, random)];
    for (const { holdings } of [a, b]) holdings.limitTo({ acts: 256, bytes: 256 * 1024, actsASecond: 1 });
    await meet(a, b);
    await time.run(3 * SECOND);
    const rogue = await Stranger.meets(a, air, random);
    const entries: Entry[] = [];
    // One of them writes far more than goes at once.
    for (let author = 0; author < 500; author++) {
      const forger = new Forger(lightSigner(random));
      await forger.create('task', { title: 'x', n: author });
      for (let i = 0; i < (author === 0 ? 600 : 3); i++)
        await forger.create('task', { title: 'x', n: author, i });
      entries.push(...forger.entries);
    }
    for (let at = 0; at < entries.length; at += 60) {
      rogue.say(Rogue.live(entries.slice(at, at + 60)));
      const [from, to] = random.shuffle([a, b]) as [SimDevice, SimDevice];
      const [act] = await from.holdings.write([createDraft(random)]);
      const hasCome = (): boolean => to.holdings.journal.has(act?.name ?? '');
      expect(await time.until(2 * SECOND, hasCome, 20)).toBe(true);
    }
    rogue.channel.close('gone');
    expect(await time.until(1200 * SECOND, () => allEqual([a, b]), SECOND)).toBe(true);
    expect([...a.holdings.journal.authors()].length).toBeGreaterThan(500);
    const held = a.holdings.journal.countOf(entries[0]?.act.author ?? '');
    expect(held).toBeGreaterThanOrEqual(256);
    expect(held).toBeLessThan(601);
  });
});
