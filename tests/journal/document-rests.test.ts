// The document that was made anew rests: ever lower forks cost a phone a small part of its time.
import { describe, expect, it } from 'vitest';
import { toHex } from '#base';
import {
  type Entry,
  REBUILD_REST_FACTOR,
  REBUILD_REST_MS,
  StreamReader,
  StreamWriter,
  lackedBy,
  planRuns,
} from '#journal';
import { type LightDevice } from '../helpers/light.ts';
import { type Forger, besides, fresh } from './forge.ts';
import { forger, device, heldBy, bytesOf } from './branching.ts';

describe('B6: after the document was made anew it rests', () => {
  interface Forked {
    readonly one: LightDevice;
    readonly forks: Entry[];
    readonly a: Forger;
  }

  /** A device that has just met a lower fork, and four more, each lower than the one before. */
  async function forked(seed: number): Promise<Forked> {
    const a = forger(seed);
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const forks: Entry[] = [];
    let lowest = main;
    for (let i = 0; i < 5; i++) forks.push((lowest = await besides(a, first.act, lowest.act, 'lower')));
    const one = device();
    one.insert([first, main].map(fresh));
    one.insert([fresh(forks[0] as Entry)]);
    return { one, forks, a };
  }

  it('for ten seconds at least, and twenty times as long as it took', async () => {
    expect([REBUILD_REST_MS, REBUILD_REST_FACTOR]).toEqual([10_000, 20]);
    const { one, forks } = await forked(20);
    expect(one.rebuilds).toBe(1);
    one.insert([fresh(forks[1] as Entry)]);
    expect([one.rebuilds, one.journal.waitingCount, one.journal.dueAt]).toEqual([1, 1, one.now + 10_000]);
    one.journal.rebuilt(one.now, 3000);
    expect(one.journal.dueAt).toBe(one.now + 60_000);
    one.now += 59_999;
    one.flush();
    expect([one.rebuilds, one.journal.waitingCount]).toEqual([1, 1]);
    one.now += 1;
    one.flush();
    expect([one.rebuilds, one.journal.waitingCount, one.journal.dueAt]).toEqual([2, 0, null]);
  });

  it('a few at a time are looked at, but where numbers change all of them: it is made anew once', async () => {
    const [a, b] = [forger(23), forger(24)];
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const fork = await besides(a, first.act, main.act, 'lower');
    for (let i = 0; i < 5; i++) await b.create();
    const { journal } = device();
    const actsOf = (entries: readonly Entry[]) => entries.map((entry) => fresh(entry).act);
    journal.insert(actsOf([first, main]), 0);
    const settled = journal.insert(actsOf([fork, ...b.entries]), 0, 1);
    expect([settled.renumbered, settled.counted.length, journal.isShort]).toEqual([true, 6, false]);
    const few = journal.insert(actsOf([await a.create(), await a.create()]), 0, 1);
    expect([few.counted.length, journal.isShort, journal.goOn(0, 1).counted.length]).toEqual([1, true, 1]);
  });

  it('whatever came meanwhile is one more making, not several', async () => {
    const { one, forks } = await forked(21);
    for (const fork of forks.slice(1)) one.insert([fresh(fork)]);
    expect([one.rebuilds, one.journal.waitingCount]).toEqual([1, 4]);
    one.now += 10_000;
    one.flush();
    expect([one.rebuilds, one.journal.waitingCount, one.journal.counted.length]).toEqual([2, 0, 7]);
  });

  it('what would change no number does not wait: higher forks, other authors, one own words', async () => {
    const { one, forks, a } = await forked(22);
    one.insert([fresh(forks[1] as Entry)]);
    const [first] = a.entries as [Entry];
    const higher = await besides(a, first.act, (forks[0] as Entry).act, 'higher');
    const other = await forger(23).create('meal');
    one.insert([higher, other].map(fresh));
    expect([heldBy(one, higher).standing, heldBy(one, other).standing]).toEqual(['counted', 'counted']);
    expect([one.rebuilds, one.journal.waitingCount]).toEqual([1, 1]);
  });

  it('what waits for its place is in the digest and passed on whole, unsigned acts of a command included', async () => {
    const { one, forks, a } = await forked(24);
    a.tip = (a.entries[0] as Entry).act;
    const lower = await besides(a, a.tip, (forks[4] as Entry).act, 'lower', { isUnsigned: true });
    const signed = await a.create('meal');
    one.insert([lower, signed].map(fresh));
    expect(one.journal.waitingCount).toBe(2);
    const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);
    const writer = new StreamWriter(one.journal, planRuns(lackedBy(one.journal, buckets, [])));
    const newcomer = device();
    const reader = new StreamReader(newcomer.journal);
    while (!writer.isDone) {
      const read = reader.read(writer.next());
      if (!read.ok) throw new Error(read.error);
      expect((await newcomer.receive(read.value)).dropped.size).toBe(0);
    }
    expect(newcomer.journal.has(signed.act.name)).toBe(true);
    expect(toHex(newcomer.journal.buckets.whole())).toBe(toHex(one.journal.buckets.whole()));
  });

  it('a clock that is set back does not prolong the rest', async () => {
    const { one, forks } = await forked(25);
    one.now -= 365 * 24 * 3600 * 1000;
    one.insert([fresh(forks[1] as Entry)]);
    expect([one.rebuilds, one.journal.waitingCount]).toEqual([2, 0]);
  });

  it('a hundred ever lower forks, one a second: a making in ten seconds, and in the end the same document', async () => {
    const a = forger(26);
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const made: Entry[] = [];
    for (let i = 0; i < 100; i++) {
      a.tip = first.act;
      made.push(await a.set(first.act, 'title', [first.act.name], { value: i, time: i }));
    }
    const forks = made.sort((x, y) => (x.act.hash < y.act.hash ? 1 : -1));
    const one = device();
    one.insert([first, main].map(fresh));
    for (const fork of forks) {
      one.now += 1000;
      one.insert([fresh(fork)]);
    }
    expect(one.rebuilds).toBeGreaterThan(1);
    expect(one.rebuilds).toBeLessThanOrEqual(11);
    one.now += 10_000;
    one.flush();
    const newcomer = device();
    newcomer.insert([first, ...forks, main].map(fresh));
    newcomer.now += 10_000;
    newcomer.flush();
    expect(bytesOf(newcomer)).toBe(bytesOf(one));
    expect(one.journal.counted.length).toBe(102);
  });
});
