import { describe, expect, it } from 'vitest';
import { ByteWriter, fromLatin1, latin1, toHex } from '#base';
import {
  type Act,
  BUCKETS,
  BUCKET_HASH_BYTES,
  Buckets,
  type Entry,
  type TipRow,
  lackedBy,
  readTipRow,
} from '#journal';
import { tipRowText } from '../../src/journal/tip-row.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, besides, fresh } from './forge.ts';

const ALL = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));
const rowsOf = (one: LightDevice): TipRow[] =>
  ALL.flatMap((bucket) => one.journal.rowsOf(bucket).map((row) => readTipRow(row) as TipRow));
const holding = (entries: readonly Entry[]): LightDevice => {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
};
const namesOf = (acts: readonly Act[]): string[] => acts.map(({ name }) => name).sort();
const randomRow = (random: Random): string => latin1(random.bytes(24));

describe('S1: rows lie in 64 buckets', () => {
  it('by the first six bits of what they are about', () => {
    const random = new Random(1);
    for (let i = 0; i < 500; i++) {
      const row = random.bytes(20);
      expect(Buckets.of(latin1(row))).toBe((row[0] as number) >> 2);
    }
    const buckets = new Buckets();
    buckets.add('\u00ff row');
    expect(buckets.rows(63)).toEqual(['\u00ff row']);
    expect(ALL.slice(0, 63).flatMap((bucket) => buckets.rows(bucket))).toEqual([]);
  });
});

describe('S2: one row a branch tip', () => {
  it('author, number and name come back; nothing else is a row', () => {
    const random = new Random(2);
    for (const seq of [0, 1, 127, 128, 40_000]) {
      const row = { author: latin1(random.bytes(16)), seq, name: latin1(random.bytes(16)) };
      expect(readTipRow(tipRowText(row))).toEqual(row);
      expect(tipRowText(row)).toBe(row.author + latin1(new ByteWriter().varint(seq).done()) + row.name);
    }
    for (const text of ['', 'x'.repeat(32), 'x'.repeat(16) + '\u00ff' + 'x'.repeat(16), 'x'.repeat(60)])
      expect(readTipRow(text)).toBeUndefined();
  });

  it('refused acts, waiting ones and losing branches have theirs', async () => {
    const a = new Forger(lightSigner(new Random(3)));
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const fork = await besides(a, first.act, main.act, 'higher', {
      id: first.act.id,
      field: 'title',
      refs: [],
    });
    const b = new Forger(lightSigner(new Random(4)));
    const waits = await b.act({ field: 'title', refs: ['\0'.repeat(16)] });
    const one = holding([first, main, fork, waits]);
    expect(
      rowsOf(one)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([main, fork, waits].map(({ act }) => act.name).sort());
    expect(one.journal.refused.length).toBe(1);
  });

  it('the same whether a chain with its branches comes at once or act by act', async () => {
    const a = new Forger(lightSigner(new Random(6)));
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const more = { id: first.act.id, field: 'title', refs: [first.act.name] };
    const fork = await besides(a, first.act, main.act, 'higher', more);
    const onFork = await a.set(first.act, 'title', [fork.act.name]);
    const entries = [first, main, fork, onFork];
    const [atOnce, one] = [holding(entries), device()];
    for (const entry of entries) one.insert([fresh(entry)]);
    expect(
      rowsOf(one)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(namesOf([main.act, onFork.act]));
    expect(rowsOf(atOnce)).toEqual(rowsOf(one));
    expect(toHex(atOnce.journal.buckets.whole())).toBe(toHex(one.journal.buckets.whole()));
  });

  it('two branches of one length do not look alike', async () => {
    const a = new Forger(lightSigner(new Random(5)));
    const first = await a.create();
    const left = await a.set(first.act, 'title', [first.act.name], { value: 1 });
    a.tip = first.act;
    const right = await a.set(first.act, 'title', [first.act.name], { value: 2 });
    const wholes = [holding([first, left]), holding([first, right])].map((one) =>
      toHex(one.journal.buckets.whole()),
    );
    expect(wholes[0]).not.toBe(wholes[1]);
  });
});

describe('S3: a bucket is hashed over its rows in order, the whole over all bucket hashes', () => {
  it('as WebCrypto hashes them', async () => {
    const random = new Random(6);
    const buckets = new Buckets();
    const rows = Array.from({ length: 200 }, () => randomRow(random));
    for (const row of rows) buckets.add(row);
    const digest = async (text: string): Promise<string> =>
      latin1(new Uint8Array(await crypto.subtle.digest('SHA-256', fromLatin1(text))));
    const hashes: string[] = [];
    for (const bucket of ALL)
      hashes.push(
        await digest(
          rows
            .filter((row) => Buckets.of(row) === bucket)
            .sort()
            .join(''),
        ),
      );
    expect(latin1(buckets.whole())).toBe(await digest(hashes.join('')));
    expect(latin1(buckets.short())).toBe(hashes.map((hash) => hash.slice(0, BUCKET_HASH_BYTES)).join(''));
  });
});

describe('S4: only buckets that differ are spoken of', () => {
  it('exactly those', () => {
    const random = new Random(7);
    for (let round = 0; round < 50; round++) {
      const [mine, theirs] = [new Buckets(), new Buckets()];
      for (let i = 0; i < 100; i++) {
        const row = randomRow(random);
        mine.add(row);
        theirs.add(row);
      }
      const changed = new Set<number>();
      for (let i = 1 + random.below(5); i > 0; i--) {
        const row = randomRow(random);
        changed.add(Buckets.of(row));
        (random.chance(0.5) ? mine : theirs).add(row);
      }
      expect(mine.differing(theirs.short())).toEqual([...changed].sort((a, b) => a - b));
    }
  });

  it('all of them, should two wholes differ whose short hashes look alike', () => {
    const buckets = new Buckets();
    expect(buckets.differing(buckets.short())).toEqual(ALL);
  });

  it('a short answer, or none, makes the rest differ', () => {
    const buckets = new Buckets();
    expect(buckets.differing(new Uint8Array(0))).toEqual(ALL);
    expect(buckets.differing(buckets.short().slice(0, 8 * 10))).toEqual(ALL.slice(10));
  });
});

describe('S6: a digest is a function of what is held', () => {
  it('in any order, and after something came and went', () => {
    const random = new Random(8);
    const rows = Array.from({ length: 300 }, () => randomRow(random));
    const wholes = new Set<string>();
    for (let order = 0; order < 5; order++) {
      const buckets = new Buckets();
      const passing = randomRow(random);
      buckets.add(passing);
      for (const row of random.shuffle(rows)) {
        buckets.add(row);
        if (random.chance(0.1)) buckets.whole();
      }
      buckets.delete(passing);
      wholes.add(toHex(buckets.whole()));
    }
    expect(wholes.size).toBe(1);
  });

  it('each act changes it', async () => {
    const random = new Random(9);
    const { entries } = await randomHistory(random, 40, { cloneChance: 0.05 });
    const one = device();
    const seen = new Set([toHex(one.journal.buckets.whole())]);
    for (const entry of entries) {
      one.insert([fresh(entry)]);
      seen.add(toHex(one.journal.buckets.whole()));
    }
    expect(seen.size).toBe(entries.length + 1);
  });
});

describe('S7: from their rows follows what they lack', () => {
  const a = (): Forger => new Forger(lightSigner(new Random(10)));
  async function line(author: Forger, length: number): Promise<Entry[]> {
    const out = [await author.create()];
    const [thing] = out as [Entry];
    for (let i = 1; i < length; i++)
      out.push(await author.set(thing.act, 'title', [thing.act.name], { value: i }));
    return out;
  }
  const lacked = (mine: readonly Entry[], theirs: readonly Entry[]): string[] =>
    namesOf(lackedBy(holding(mine).journal, ALL, rowsOf(holding(theirs))));
  const names = (entries: readonly Entry[]): string[] => namesOf(entries.map(({ act }) => act));

  it('all of it, to one who has nothing; nothing, to one who has all', async () => {
    const entries = await line(a(), 5);
    expect(lacked(entries, [])).toEqual(names(entries));
    expect(lacked(entries, entries)).toEqual([]);
  });

  it('the rest of a chain', async () => {
    const entries = await line(a(), 6);
    expect(lacked(entries, entries.slice(0, 4))).toEqual(names(entries.slice(4)));
  });

  it('nothing of an author of whom they have more', async () => {
    const entries = await line(a(), 6);
    expect(lacked(entries.slice(0, 4), entries)).toEqual([]);
  });

  it('of a fork the branch they lack, whichever they have', async () => {
    const author = a();
    const entries = await line(author, 4);
    const fork = await besides(author, (entries[1] as Entry).act, (entries[2] as Entry).act, 'higher');
    const all = [...entries, fork];
    expect(lacked(all, entries)).toEqual(names([fork]));
    expect(lacked(all, [entries[0], entries[1], fork] as Entry[])).toEqual(names(entries.slice(2)));
    expect(lacked(all, entries.slice(0, 2))).toEqual(names([...entries.slice(2), fork]));
  });

  it('apart on two branches, the two come to hold both within two rounds', async () => {
    for (const [left, right] of [
      [1, 1],
      [1, 4],
      [5, 2],
    ] as const) {
      const author = a();
      const shared = await line(author, 3);
      const tip = (shared[2] as Entry).act;
      const ends: Entry[][] = [];
      for (const [length, value] of [
        [left, 'left'],
        [right, 'right'],
      ] as const) {
        author.tip = tip;
        const end: Entry[] = [];
        for (let i = 0; i < length; i++)
          end.push(await author.set(tip, 'place', [(shared[0] as Entry).act.name], { value }));
        ends.push(end);
      }
      const byName = new Map([...shared, ...ends.flat()].map((entry) => [entry.act.name, entry]));
      const devices = ends.map((end) => holding([...shared, ...end]));
      const [one, two] = devices as [LightDevice, LightDevice];
      for (let round = 0; round < 2; round++) {
        const toTwo = lackedBy(one.journal, ALL, rowsOf(two)).map(({ name }) => byName.get(name) as Entry);
        const toOne = lackedBy(two.journal, ALL, rowsOf(one)).map(({ name }) => byName.get(name) as Entry);
        two.insert(toTwo.map(fresh));
        one.insert(toOne.map(fresh));
        one.now += 1e9;
        two.now += 1e9;
      }
      expect([one.journal.acts.length, two.journal.acts.length]).toEqual([byName.size, byName.size]);
    }
  });

  it('only of the buckets asked about, and each act after the one before it', async () => {
    const random = new Random(11);
    const { entries } = await randomHistory(random, 60);
    const one = holding(entries);
    const some = ALL.filter(() => random.chance(0.5));
    const acts = lackedBy(one.journal, some, []);
    expect(acts.every((act) => some.includes(act.author.charCodeAt(0) >> 2))).toBe(true);
    expect(acts.length).toBe(
      entries.filter(({ act }) => some.includes(act.author.charCodeAt(0) >> 2)).length,
    );
    acts.forEach((act, i) => act.parent && expect(acts.indexOf(act.parent)).toBeLessThan(i));
  });

  it('rows that lie get acts that are held, each once, and cost nobody else anything', async () => {
    const random = new Random(12);
    const { entries } = await randomHistory(random, 60, { cloneChance: 0.05 });
    const one = holding(entries);
    const authors = [...new Set(entries.map(({ act }) => act.author))];
    const honest = namesOf(lackedBy(one.journal, ALL, []));
    for (let round = 0; round < 300; round++) {
      const liar = random.pick(authors);
      const lies: TipRow[] = Array.from({ length: 1 + random.below(6) }, () => ({
        author: random.chance(0.8) ? liar : latin1(random.bytes(16)),
        seq: random.below(random.chance(0.5) ? 5 : 2 ** 50),
        name: random.chance(0.5) ? random.pick(entries).act.name : latin1(random.bytes(16)),
      }));
      const acts = lackedBy(one.journal, ALL, lies);
      const answered = namesOf(acts);
      expect(new Set(answered).size).toBe(answered.length);
      const others = acts.filter(({ author }) => author !== liar);
      expect(namesOf(others)).toEqual(honest.filter((name) => one.journal.get(name)?.author !== liar));
    }
  });

  it('twenty thousand rows about nobody known are answered with nothing', () => {
    const rows = Array.from({ length: 20_000 }, () => ({
      author: 'x'.repeat(16),
      seq: 1,
      name: 'y'.repeat(16),
    }));
    expect(lackedBy(device().journal, ALL, rows)).toEqual([]);
  });
});
