import { describe, expect, it } from 'vitest';
import { latin1 } from '#base';
import { writeCard } from '#journal';
import type { Message } from '../../src/sync/wire.ts';
import { tagOf } from '../helpers/air.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { copyEntry, lightKeys, LightDevice, lightSigner } from '../helpers/light.ts';
import { type Air, allEqual, meet, writeSome } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { scene } from './reconciling.ts';

const HOUR = 3_600_000;

/** How often each sort was said, beats left out. */
function counted(air: Air): Record<string, number> {
  const counts: Record<string, number> = {};
  air.onSent = (sent) => {
    const tag = tagOf(sent);
    if (tag !== null && tag !== 'pong') counts[tag] = (counts[tag] ?? 0) + 1;
  };
  return counts;
}

describe('N3: what is said while nothing changes', () => {
  it('a digest on meeting, then once a minute, and not one question', async () => {
    const { random, time, air, device } = scene(1);
    const [a, b] = [device(), device()];
    await writeSome(a, random, 30);
    await meet(a, b);
    await time.run(10_000);
    const counts = counted(air);
    await time.run(HOUR);
    expect(Object.keys(counts).sort()).toEqual(['digest']);
    expect(counts['digest']).toBeGreaterThanOrEqual(100);
    expect(counts['digest']).toBeLessThanOrEqual(122);
  });

  it('a digest is said only of what is on disk', async () => {
    const { random, time, air, device } = scene(2);
    const [a, b] = [device(), device()];
    const stranger = await Stranger.meets(b, air, random);
    await meet(a, b);
    await time.run(3000);
    const before = stranger.count('digest');
    let keep: () => void = () => undefined;
    b.holdings.beforeKeep = () => new Promise((resolve) => (keep = resolve));
    const [act] = await a.holdings.write([createDraft(random)]);
    await time.run(20_000);
    const digests = (): Message[] => stranger.heard.filter(({ is }) => is === 'digest');
    const states = new Set(digests().map((message) => message.is === 'digest' && latin1(message.acts)));
    expect(states.size).toBe(1);
    expect(stranger.count('live')).toBe(0);
    keep();
    await time.run(3000);
    expect(digests().length).toBeGreaterThan(before);
    expect(stranger.count('live')).toBe(1);
    expect(act).toBeDefined();
  });
});

describe('N4 N5: asking', () => {
  it('both differ: one asks, both end equal, and nothing is sent twice', async () => {
    const { random, time, air, device } = scene(3);
    const [a, b] = [device(), device()];
    await writeSome(a, random, 50);
    await writeSome(b, random, 50);
    const counts = counted(air);
    await meet(a, b);
    expect(await time.until(5000, () => allEqual([a, b]))).toBe(true);
    await time.run(10_000);
    expect(counts['buckets']).toBe(1);
    expect(counts['rows']).toBe(2);
    expect(counts['stream']).toBe(2);
    expect(a.holdings.known + b.holdings.known).toBe(0);
  });

  it('N5: two that differ in a few cards of a thousand compare once, and tell no rows of what has come meanwhile', async () => {
    const { random, time, air, device } = scene(5);
    const [a, b] = [device(), device()];
    const now = Math.floor(time.now / 1000);
    for (let count = 0; count < 1000; count++) {
      const written = { name: 'diet', about: '', counter: 1, expires: now + 1000, value: count };
      const card = await writeCard(lightKeys, lightSigner(random), written);
      if (!card) throw new Error('a card without canonical form');
      if (count % 200 !== 0) a.holdings.cards.insert(card, now);
      if (count % 200 !== 1) b.holdings.cards.insert(card, now);
    }
    const told: number[] = [];
    air.onSent = (sent) => void (tagOf(sent) === 'rows' && told.push(sent.frame.length));
    await meet(a, b);
    expect(await time.until(5000, () => allEqual([a, b]))).toBe(true);
    expect(told.length).toBe(2); // as many as one comparison of the cards takes
    await time.run(20_000);
    expect(told.length).toBe(2);
    expect(a.holdings.cards.size).toBe(1000);
  });

  it('what is missing before an act that came is asked for at once', async () => {
    const { random, time, air, device } = scene(4);
    const [a, b] = [device(), device()];
    await meet(a, b);
    await time.run(3000);
    air.onSent = (sent) => tagOf(sent) !== 'live';
    await a.holdings.write([createDraft(random)]);
    air.onSent = () => undefined;
    await a.holdings.write([createDraft(random)]);
    expect(b.holdings.journal.acts.length).toBe(0);
    expect(await time.until(3500, () => allEqual([a, b]))).toBe(true);
    expect(b.holdings.journal.acts.length).toBe(2);
  });

  it('what was lost without a trace is found by the next digests', async () => {
    const { random, time, air, device } = scene(5);
    const [a, b] = [device(), device()];
    await meet(a, b);
    await time.run(3000);
    air.onSent = (sent) => tagOf(sent) !== 'live';
    await a.holdings.write([createDraft(random)]);
    await time.run(1);
    air.onSent = () => undefined;
    expect(await time.until(12_000, () => allEqual([a, b]))).toBe(true);
  });

  it('forks on both sides are told apart and told', async () => {
    const { random, time, device } = scene(6);
    const [a, b] = [device(), device()];
    const original = new LightDevice(lightSigner(random));
    const first = await original.write([createDraft(random)]);
    const id = first[0]?.act.id as string;
    const clone = new LightDevice(original.signer);
    clone.insert(first.map(copyEntry));
    const one = await original.write([editDraft(random, id)]);
    const two = await clone.write([editDraft(random, id)]);
    await a.holdings.takeActs([...first, ...one].map(copyEntry), {}, 0);
    await b.holdings.takeActs([...first, ...two].map(copyEntry), {}, 0);
    await meet(a, b);
    expect(await time.until(5000, () => allEqual([a, b]))).toBe(true);
    expect(a.holdings.journal.acts.length).toBe(3);
    expect(a.holdings.journal.forkedAuthors()).toEqual([original.signer.author]);
  });
});
