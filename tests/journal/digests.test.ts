import { describe, expect, it } from 'vitest';
import { ByteWriter, fromLatin1, latin1, toHex } from '#base';
import { BUCKET_HASH_BYTES, Buckets, readTipRow } from '#journal';
import { tipRowText } from '../../src/journal/tip-row.ts';
import { lightSigner } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, besides, fresh } from './forge.ts';
import { ALL, device, rowsOf, holding, namesOf } from './digesting.ts';

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
