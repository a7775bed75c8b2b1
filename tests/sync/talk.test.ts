import { describe, expect, it, vi } from 'vitest';
import type { Bytes } from '#base';
import { MAX_INBOX, MAX_INBOX_BYTES } from '../../src/sync/inbox.ts';
import { BEAT_MS, GONE_MS, QUIET_MS } from '../../src/sync/keep-alive.ts';
import { encodeMessage } from '../../src/sync/wire-writer.ts';
import { createDraft } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, allEqual, meet, writeSome } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';

vi.setConfig({ testTimeout: 30_000 });

const HOUR = 3_600_000;

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

async function linked(seed: number): Promise<Scene> {
  const all = scene(seed);
  await meet(all.a, all.b);
  await all.time.run(3000);
  expect(all.a.mesh.liveLinks.length).toBe(1);
  return all;
}

describe('N2: one message after the other', () => {
  it('what does not read ends the talk', async () => {
    for (const bytes of [[], [0], [3, 1, 2], [16], [18, 9], [27, 1, 2]]) {
      const { random, time, air, a } = scene(1);
      const stranger = await Stranger.meets(a, air, random);
      stranger.sayBytes(new Uint8Array(bytes));
      await time.run(1000);
      expect(stranger.closed).toBe('not understood');
      expect(a.mesh.links.length).toBe(0);
      expect(a.log.at(-1)).toBe('link closed: not understood');
    }
  });

  it('what a newer app says is passed over', async () => {
    const { random, time, air, a } = scene(2);
    const stranger = await Stranger.meets(a, air, random);
    for (let tag = 32; tag < 256; tag++) stranger.sayBytes(new Uint8Array([tag, 1, 2, 3]));
    stranger.say(randomDigest(random));
    await time.run(1000);
    expect(stranger.closed).toBeNull();
    expect(a.mesh.liveLinks.length).toBe(1);
  });

  it('more messages than can be worked through end the talk', async () => {
    const { random, time, air, a } = scene(3);
    const stranger = await Stranger.meets(a, air, random);
    a.holdings.beforeKeep = () => new Promise(() => undefined); // a disk that never answers
    const live = encodeMessage({ is: 'live', acts: [] });
    for (let i = 0; i <= MAX_INBOX; i++) stranger.sayBytes(live);
    await time.run(20_000);
    expect(stranger.closed).toBeNull();
    for (let i = 0; i < 3; i++) stranger.sayBytes(live);
    await time.run(1000);
    expect(stranger.closed).toBe('more than can be worked through');
  });

  it('more bytes than can be worked through end the talk', async () => {
    const { random, time, air, a } = scene(4);
    const stranger = await Stranger.meets(a, air, random);
    a.holdings.beforeKeep = () => new Promise(() => undefined);
    const large: Bytes = new Uint8Array(1_000_000).fill(200);
    stranger.say({ is: 'live', acts: [] });
    for (let i = 0; i < Math.ceil(MAX_INBOX_BYTES / large.length) + 2; i++) stranger.sayBytes(large);
    await time.run(60_000);
    expect(stranger.closed).toBe('more than can be worked through');
  });

  it('why the other ended it is told', async () => {
    const { random, time, air, a } = scene(5);
    const stranger = await Stranger.meets(a, air, random);
    stranger.say({ is: 'bye', why: 'going home' });
    await time.run(1000);
    expect(a.log.at(-1)).toBe('link closed: going home');
    expect(stranger.channel.isOpen).toBe(false);
  });

  it('what was said before the other’s proof was checked is heard', async () => {
    const { random, time, air, a } = scene(6);
    await writeSome(a, random, 3);
    const stranger = await Stranger.meets(a, air, random);
    // The device is done first: its digest came while this end still proved itself.
    expect(await time.until(1000, () => stranger.count('digest') > 0)).toBe(true);
  });
});

describe('M2: somebody is still there', () => {
  it('each end says something every two seconds', async () => {
    const { time, air, a, b } = await linked(10);
    const at = new Map<string, number[]>();
    air.onSent = ({ from }) => void at.set(from, [...(at.get(from) ?? []), time.now]);
    await time.run(60_000);
    for (const { peer } of [a, b]) {
      const said = at.get(peer) ?? [];
      const gaps = said.slice(1).map((each, i) => each - (said[i] as number));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(BEAT_MS + 1000);
      expect(said.length).toBeLessThanOrEqual(61);
    }
  });

  it('a question is answered', async () => {
    const { random, time, air, a } = scene(11);
    const stranger = await Stranger.meets(a, air, random);
    await time.run(500);
    const before = stranger.count('pong');
    stranger.say({ is: 'ping' });
    await time.run(100);
    expect(stranger.count('pong')).toBe(before + 1);
    stranger.say({ is: 'pong' });
    await time.run(100);
    expect(stranger.count('pong') + stranger.count('ping')).toBe(before + 1);
  });

  it('silence: quiet after six seconds, gone after twenty-five', async () => {
    const { time, air, a, b } = await linked(12);
    air.reaches = () => false;
    await time.run(QUIET_MS - BEAT_MS - 1000);
    expect(a.mesh.liveLinks.length).toBe(1);
    await time.run(BEAT_MS + 2100);
    expect(a.mesh.liveLinks.length).toBe(0);
    expect(a.mesh.links.length).toBe(1);
    await time.run(GONE_MS - QUIET_MS - 5000);
    expect(a.mesh.links.length).toBe(1);
    await time.run(8000);
    expect(a.mesh.links.length + b.mesh.links.length).toBe(0);
    expect(a.log.at(-1)).toBe('link closed: silent');
  });

  it('back in range before that it heals by itself, and both have what was written', async () => {
    for (const away of [3000, 8000, 12_000, 20_000]) {
      const { random, time, air, a, b } = await linked(13 + away);
      air.reaches = () => false;
      await a.holdings.write([createDraft(random)]);
      await b.holdings.write([createDraft(random)]);
      await time.run(away);
      air.reaches = () => true;
      air.changed();
      expect(await time.until(3000, () => allEqual([a, b]))).toBe(true);
      await time.run(3000);
      expect(a.mesh.liveLinks.length).toBe(1);
      expect(a.mesh.links[0]?.talk.isQuiet).toBe(false);
    }
  });

  it('when somebody was last heard is told when a link goes quiet and when it ends', async () => {
    const { time, air, a, b } = await linked(14);
    const lastAt = time.now;
    air.reaches = () => false;
    await time.run(60_000);
    const heard = a.heard.get(b.author) ?? 0;
    expect(Math.abs(heard - lastAt)).toBeLessThan(BEAT_MS + 1100);
    expect(a.mesh.links.length).toBe(0);
  });
});

describe('M3: phones sleep', () => {
  it('eight hours by a jump of the clock: nobody is judged by them, and the link goes on', async () => {
    const { random, time, a, b } = await linked(20);
    time.leap(8 * HOUR);
    await time.run(100);
    expect(a.mesh.liveLinks.length).toBe(1);
    await a.holdings.write([createDraft(random)]);
    expect(await time.until(3000, () => allEqual([a, b]))).toBe(true);
    await time.run(30_000);
    expect(a.mesh.liveLinks.length).toBe(1);
    expect(b.mesh.liveLinks.length).toBe(1);
  });

  it('asleep alone for eight hours: the other lets go; awake it finds out within half a minute', async () => {
    const { time, a, b } = await linked(21);
    b.sleep();
    await time.run(QUIET_MS + BEAT_MS + 1000);
    expect(a.mesh.liveLinks.length).toBe(0);
    await time.run(8 * HOUR);
    expect(a.mesh.links.length).toBe(0);
    b.wake();
    await time.run(GONE_MS + 5000);
    expect(b.mesh.links.length).toBe(0);
    await meet(a, b);
    await time.run(1000);
    expect(b.mesh.liveLinks.length).toBe(1);
  });

  it('after a sleep the other has three seconds before it counts as quiet', async () => {
    const { time, air, a, b } = await linked(22);
    const { talk } = a.mesh.links[0] ?? {};
    air.reaches = () => false;
    time.leap(HOUR);
    await time.run(2000);
    expect(talk?.isQuiet).toBe(false);
    await time.run(2500);
    expect(talk?.isQuiet).toBe(true);
    // Nothing was heard meanwhile, and nothing is made up.
    expect(talk?.heardAt).toBeLessThan(time.now - HOUR);
    await time.run(GONE_MS);
    expect(a.mesh.links.length + b.mesh.links.length).toBe(0);
  });

  it('a clock that is set, forwards or back, ends no link', async () => {
    for (const ahead of [HOUR, -HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR]) {
      const { random, time, a, b } = await linked(23);
      a.timers.ahead = ahead;
      await time.run(60_000);
      expect(a.mesh.liveLinks.length).toBe(1);
      await a.holdings.write([createDraft(random)]);
      await b.holdings.write([createDraft(random)]);
      expect(await time.until(3000, () => allEqual([a, b]))).toBe(true);
    }
  });

  it('waking asks everybody at once', async () => {
    const { random, time, air, a } = scene(24);
    const stranger = await Stranger.meets(a, air, random);
    await time.run(500);
    a.mesh.wake();
    await time.run(100);
    expect(stranger.count('ping')).toBe(1);
  });

  it('a stream survives a sleep in its middle', async () => {
    const { random, time, a, b } = scene(25);
    await writeSome(a, random, 1500);
    let isFirst = true;
    b.holdings.beforeKeep = () => {
      if (!isFirst) return Promise.resolve();
      isFirst = false;
      return new Promise((resolve) => time.after(90_000, resolve));
    };
    await meet(a, b);
    await time.run(1000);
    time.leap(HOUR);
    expect(await time.until(120_000, () => allEqual([a, b]))).toBe(true);
  });
});
