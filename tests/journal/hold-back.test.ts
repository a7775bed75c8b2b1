import { describe, expect, it } from 'vitest';
import { latin1, toHex } from '#base';
import { type Entry, Journal, check, lackedBy, readTipRow, type TipRow } from '#journal';
import { LightDevice, lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from './forge.ts';

const forger = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));
const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));
const standingOf = (one: LightDevice, entry: Entry): string | undefined =>
  one.journal.get(entry.act.name)?.standing;

describe('H1: an act waits until what it names and what its author wrote before are settled', () => {
  it('a ref that is not held holds it back; when that comes it counts', async () => {
    const [a, b] = [forger(1), forger(2)];
    const thing = await a.create();
    const edit = await b.set(thing.act, 'title', [thing.act.name]);
    const one = device();
    one.insert([fresh(edit)]);
    expect([standingOf(one, edit), one.journal.waitingCount, one.ledger.size]).toEqual(['waiting', 1, 0]);
    one.insert([fresh(thing)]);
    expect([standingOf(one, edit), one.journal.waitingCount]).toEqual(['counted', 0]);
    expect(one.ledger.value(edit.act.key)).toBe(1);
  });

  it('a long chain of things that wait for each other settles at once, in no time', async () => {
    const authors = [forger(3), forger(4)] as [Forger, Forger];
    const thing = await authors[0].create();
    let last = thing;
    for (let i = 0; i < 2000; i++)
      last = await (authors[i % 2] as Forger).set(thing.act, 'title', [last.act.name], {
        value: i,
        isUnsigned: true,
      });
    const one = device();
    const [first, ...rest] = authors[0].entries;
    one.insert(authors[1].entries.map(fresh));
    expect(one.journal.waitingCount).toBe(1000);
    const started = performance.now();
    one.insert([first as Entry, ...rest].map(fresh));
    expect([one.journal.waitingCount, one.ledger.value(last.act.key)]).toEqual([0, 1999]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('of very many that one act wakes so many are settled at a time as are asked for, until none are left', async () => {
    const [a, b] = [forger(15), forger(16)];
    const thing = await a.create();
    for (let i = 0; i < 100; i++) await b.set(thing.act, 'title', [thing.act.name], { isUnsigned: true });
    const { journal } = device();
    const actsOf = (entries: readonly Entry[]) => entries.map((entry) => fresh(entry).act);
    journal.insert(actsOf(b.entries), 0);
    expect([journal.waitingCount, journal.isShort]).toEqual([100, false]);
    const counts = [journal.insert(actsOf(a.entries), 0, 30).counted.length];
    while (journal.isShort) counts.push(journal.goOn(0, 30).counted.length);
    expect([counts, journal.waitingCount]).toEqual([[30, 30, 30, 11], 0]);
  });
});

describe('H2: what waits is held like anything else', () => {
  it('it is in the digest, it is offered, and it is passed on as it stands', async () => {
    const [a, b] = [forger(5), forger(6)];
    const thing = await a.create();
    await b.set(thing.act, 'title', [thing.act.name]);
    await b.set(thing.act, 'place', [thing.act.name]);
    const one = device();
    one.insert(b.entries.map(fresh));
    const rows = Array.from({ length: 64 }, (_, bucket) => one.journal.rowsOf(bucket)).flat();
    expect(rows.map((row) => readTipRow(row) as TipRow)).toEqual([
      { author: b.signer.author, seq: 1, name: b.entries[1]?.act.name },
    ]);
    const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);
    expect(lackedBy(one.journal, buckets, []).map(({ name }) => name)).toEqual(
      b.entries.map(({ act }) => act.name),
    );
    const newcomer = new Journal(lightKeys);
    const admission = await check(newcomer, b.entries.map(fresh), lightVerify);
    expect(admission.admitted.length).toBe(2);
  });

  it('held twice over it waits once', async () => {
    const b = forger(7);
    const edit = await b.act({ field: 'title', refs: [latin1(new Uint8Array(16))] });
    const one = device();
    one.insert([fresh(edit)]);
    one.insert([fresh(edit)]);
    expect([one.journal.acts.length, one.journal.waitingCount]).toEqual([1, 1]);
  });
});

describe('H3: what never comes holds back its author, and nobody else', () => {
  it('the author of an unknown ref waits from there on; others count, what builds on it waits', async () => {
    const [a, b, c] = [forger(8), forger(9), forger(10)];
    const thing = await a.create();
    const before = await b.set(thing.act, 'title', [thing.act.name]);
    const unknown = await b.set(thing.act, 'title', [latin1(new Uint8Array(16))]);
    const after = await b.create('meal');
    const onIt = await c.set(thing.act, 'title', [unknown.act.name]);
    const other = await a.set(thing.act, 'title', [before.act.name]);
    const one = device();
    one.insert([thing, before, unknown, after, onIt, other].map(fresh));
    const standings = [thing, before, unknown, after, onIt, other].map((entry) => standingOf(one, entry));
    expect(standings).toEqual(['counted', 'counted', 'waiting', 'waiting', 'waiting', 'counted']);
  });

  it('an act that names itself, or two that name each other, cannot be made: a name is a hash of what it names', async () => {
    const a = forger(11);
    const thing = await a.create();
    const edit = await a.set(thing.act, 'title', [thing.act.name]);
    const again = await new Forger(a.signer).act({ ...edit.act, refs: [edit.act.name], introduction: null });
    expect(again.act.name).not.toBe(edit.act.name);
  });
});

describe('H4: settled means counted or refused', () => {
  it("after a refused act its author's next ones count", async () => {
    const a = forger(12);
    const thing = await a.create();
    await a.set(thing.act, 'title', []);
    const next = await a.set(thing.act, 'title', [thing.act.name]);
    const one = device();
    one.insert(a.entries.map(fresh));
    expect([standingOf(one, next), one.journal.refused.length]).toEqual(['counted', 1]);
  });

  it('what waits for an act that turns out refused is refused', async () => {
    const [a, b] = [forger(13), forger(14)];
    const thing = await a.create();
    const bad = await a.set(thing.act, 'title', [], { value: 'bad' });
    const onBad = await b.set(thing.act, 'title', [bad.act.name]);
    const one = device();
    one.insert([fresh(onBad)]);
    one.insert([thing, bad].map(fresh));
    expect([standingOf(one, onBad), one.journal.get(onBad.act.name)?.reason]).toEqual([
      'refused',
      'ref-refused',
    ]);
  });
});

describe('H5: in whatever order acts come, each counts after all it builds on', () => {
  for (let seed = 1; seed <= 20; seed++)
    it(`seed ${seed}`, async () => {
      const random = new Random(seed);
      const { entries } = await randomHistory(random, 100, { cloneChance: 0.03 });
      const one = device();
      while (one.journal.acts.length < entries.length) {
        one.insert(random.shuffle(entries).slice(0, 20).map(fresh));
        one.now += 1e6;
      }
      one.now += 1e6;
      one.flush();
      const counted = new Set<string>();
      for (const act of one.journal.counted) {
        if (act.seq > 0) expect(counted.has(act.prev.slice(0, 16))).toBe(true);
        for (const ref of act.refs) expect(counted.has(ref)).toBe(true);
        counted.add(act.name);
      }
      expect(counted.size).toBe(entries.length);
      const places = new Set(one.journal.counted.map((act) => `${act.branch?.number} ${act.clock}`));
      expect(places.size).toBe(entries.length);
      expect(toHex(one.journal.buckets.whole())).toHaveLength(64);
    });
});
