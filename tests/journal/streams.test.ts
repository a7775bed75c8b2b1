import { describe, expect, it } from 'vitest';
import {
  ByteReader,
  ByteWriter,
  type Value,
  equalBytes,
  fromLatin1,
  latin1,
  toBase64url,
  toHex,
} from '#base';
import {
  type Act,
  BUCKETS,
  type Entry,
  Journal,
  MAX_ACT_BYTES,
  MAX_PARCEL_BYTES,
  StreamReader,
  StreamWriter,
  check,
  encodeValue,
  lackedBy,
  planRuns,
  readEntry,
} from '#journal';
import { LightDevice, lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { createDraft, editDraft, randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from './forge.ts';
import { mutate, randomValue } from './values.ts';

const ALL = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
const COLUMNS = ['runs', 'times', 'shapes', 'as', 'places', 'subs', 'refs', 'values', 'signatures'] as const;
const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));
const holding = (entries: readonly Entry[]): LightDevice => {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
};

function parcelsOf(journal: Journal, acts: readonly Act[] = lackedBy(journal, ALL, [])): Uint8Array[] {
  const writer = new StreamWriter(journal, planRuns(acts));
  const out: Uint8Array[] = [];
  while (!writer.isDone) out.push(writer.next());
  return out;
}

function readAll(journal: Journal, parcels: readonly Uint8Array[]): { entries: Entry[]; error: string } {
  const reader = new StreamReader(journal);
  const entries: Entry[] = [];
  for (const parcel of parcels) {
    const read = reader.read(parcel);
    if (!read.ok) return { entries, error: read.error };
    entries.push(...read.value);
  }
  return { entries, error: '' };
}

/** A parcel's columns, to be changed one by one. */
function open(parcel: Uint8Array): { count: number; columns: Uint8Array[] } {
  const reader = new ByteReader(parcel);
  reader.byte();
  const count = reader.varint() as number;
  return { count, columns: COLUMNS.map(() => reader.bytes() as Uint8Array) };
}

function closed({ count, columns }: { count: number; columns: readonly Uint8Array[] }): Uint8Array {
  const out = new ByteWriter().byte(1).varint(count);
  for (const column of columns) out.bytes(column);
  return out.done();
}

/** Acts that the gate refuses, and acts that wait: what a stream has to carry all the same. */
async function oddities(): Promise<Forger> {
  const random = new Random(5);
  const odd = new Forger(lightSigner(random));
  const thing = await odd.create();
  const on = { kind: 'task', id: thing.act.id, refs: [thing.act.name] };
  await odd.act({ ...on, field: 'a b', command: 'x' });
  await odd.act({ ...on, field: 'b', command: 'x a' });
  await odd.act({ ...on, kind: 'c d', command: 'e', field: 'f' });
  await odd.act({ ...on, kind: 'd', command: 'e c', field: 'f' });
  await odd.act({ ...on, field: '', command: '', kind: '', sub: thing.act.id });
  await odd.act({ ...on, field: 'title', refs: [], time: 0 });
  await odd.act({ ...on, field: 'title', time: 2 ** 40, as: thing.act.id });
  await odd.act({ ...on, field: 'title', time: 0 });
  await odd.act({ ...on, field: 'title', refs: Array.from({ length: 900 }, () => latin1(random.bytes(16))) });
  for (let i = 0; i < 30; i++) await odd.act({ ...on, field: 'title', value: randomValue(random, 2) });
  return odd;
}

describe('R1: what comes out is what went in', () => {
  it('odd acts too: refused, waiting, far apart in time, with blanks in their words', async () => {
    const { entries } = await oddities();
    const one = holding(entries);
    expect([one.journal.refused.length, one.journal.waitingCount > 0]).toEqual([6, true]);
    const out = readAll(new Journal(lightKeys), parcelsOf(one.journal));
    expect([out.error, out.entries.length]).toEqual(['', entries.length]);
    out.entries.forEach((entry, i) =>
      expect(equalBytes(entry.bytes, (entries[i] as Entry).bytes)).toBe(true),
    );
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([admission.admitted.length, admission.dropped.size]).toEqual([entries.length, 0]);
  });

  it('every entry is one that admission would have read from loose bytes', async () => {
    const { entries } = await randomHistory(new Random(6), 200, { cloneChance: 0.03 });
    const out = readAll(new Journal(lightKeys), parcelsOf(holding(entries).journal));
    expect(out.entries.length).toBe(entries.length);
    for (const { act, bytes } of out.entries)
      expect(readEntry(new Journal(lightKeys), bytes, act.signature)?.act.hash).toBe(act.hash);
  });
});

describe('R2: runs', () => {
  it('each is a piece of one chain and ends on a signature, whatever was asked for', async () => {
    const random = new Random(7);
    const { entries } = await randomHistory(random, 300, { cloneChance: 0.03 });
    const one = holding(entries);
    for (let round = 0; round < 20; round++) {
      const known = holding(entries.slice(0, random.below(entries.length)));
      const acts = lackedBy(one.journal, ALL, []).filter((act) => !known.journal.has(act.name));
      const runs = planRuns(acts);
      expect(runs.flat().length).toBe(acts.length);
      for (const run of runs) {
        expect(run.at(-1)?.signature).not.toBe('');
        run.forEach((act, i) => i > 0 && expect(act.parent).toBe(run[i - 1]));
      }
    }
  });

  it('a long chain is cut at its signatures: 256 acts without one travel as one run, 300 commands as several', async () => {
    const long = new Forger(lightSigner(new Random(8)));
    for (let i = 0; i < 256; i++) await long.act({ value: { i }, isUnsigned: i < 255 });
    expect(planRuns(holding(long.entries).journal.acts).map((run) => run.length)).toEqual([256]);
    const many = new Forger(lightSigner(new Random(9)));
    for (let i = 0; i < 300; i++) await many.act({ value: { i } });
    const lengths = planRuns(holding(many.entries).journal.acts).map((run) => run.length);
    expect(lengths).toEqual([64, 64, 64, 64, 44]);
  });

  it('of many acts no run goes on from one stretch into the next, each stretch being half of the whole', async () => {
    const authors = [28, 29, 30].map((seed) => new Forger(lightSigner(new Random(seed))));
    const one = device();
    for (let i = 0; i < 6900; i++)
      for (const author of authors)
        one.insert([fresh(await author.act({ value: i, isUnsigned: i % 5 === 1 }))]);
    const runs = planRuns(one.journal.acts);
    const border = one.journal.acts.length / 2;
    expect(runs.flat().length).toBe(20_700);
    expect(runs.filter((run) => run.length > 66)).toEqual([]);
    const isAcross = (run: readonly Act[]): boolean =>
      (run[0] as Act).arrival < border && (run.at(-1) as Act).arrival >= border + 3; // but for one not signed there
    expect(runs.filter(isAcross)).toEqual([]);
    expect(runs.some((run) => run.length < 60 && (run.at(-1) as Act).arrival < border + 3)).toBe(true);
  });

  it('the largest acts there can be, as few signatures as there may be: each parcel fits, and is taken', async () => {
    const large = new Forger(lightSigner(new Random(10)));
    for (let i = 0; i < 64; i++)
      await large.act({ value: 'x'.repeat(MAX_ACT_BYTES - 250), isUnsigned: i % 16 !== 15 });
    const one = device();
    expect((await one.receive(large.entries)).dropped.size).toBe(0);
    const parcels = parcelsOf(one.journal);
    expect(Math.max(...parcels.map((parcel) => parcel.length))).toBeLessThan(MAX_PARCEL_BYTES);
    const out = readAll(new Journal(lightKeys), parcels);
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([out.error, admission.admitted.length]).toEqual(['', 64]);
  });

  it('every act signed, each of 16 KiB: runs stay within what one signature may prove', async () => {
    const large = new Forger(lightSigner(new Random(11)));
    for (let i = 0; i < 64; i++) await large.act({ value: 'x'.repeat(MAX_ACT_BYTES - 250) });
    const one = holding(large.entries);
    const out = readAll(new Journal(lightKeys), parcelsOf(one.journal));
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([out.error, admission.admitted.length, admission.dropped.size]).toEqual(['', 64, 0]);
    // and what came without the signatures between can be passed on again
    const two = device();
    two.insert(admission.admitted);
    const again = readAll(new Journal(lightKeys), parcelsOf(two.journal));
    expect((await check(new Journal(lightKeys), again.entries, lightVerify)).admitted.length).toBe(64);
  });
});

describe('R3, R4: what was met once is not written again', () => {
  it('an act of a known author on a known thing costs a few bytes beside its value', async () => {
    const one = device();
    const random = new Random(12);
    await one.write([createDraft(random)]);
    const { id } = one.journal.acts[0] as Act;
    for (let i = 0; i < 200; i++) await one.write([editDraft(random, id)]);
    const bytes = parcelsOf(one.journal).reduce((sum, parcel) => sum + parcel.length, 0);
    expect(bytes / 201).toBeLessThan(16);
  });

  it("a creation's id is never written: it follows from the value", async () => {
    const one = device();
    await one.write([createDraft(new Random(13))]);
    const parcel = latin1(parcelsOf(one.journal)[0] as Uint8Array);
    expect(parcel).not.toContain(latin1(Buffer.from((one.journal.acts[0] as Act).id, 'base64url')));
  });
});

describe('R5: refs are written as distances, and as names where the act has not gone before', () => {
  it('of one author alone no act is named', async () => {
    const one = device();
    const random = new Random(14);
    await one.write([createDraft(random)]);
    for (let i = 0; i < 300; i++) await one.write([editDraft(random, (one.journal.acts[0] as Act).id)]);
    const whole = latin1(new Uint8Array(Buffer.concat(parcelsOf(one.journal))));
    for (const act of one.journal.acts) expect(whole).not.toContain(act.name);
  });

  it('a creation that comes later is named once, however many acts name it before', async () => {
    const [a, b] = [new Forger(lightSigner(new Random(20))), new Forger(lightSigner(new Random(21)))];
    const thing = await a.create();
    for (let i = 0; i < 40; i++) await b.set(thing.act, 'claim', [thing.act.name], { sub: thing.act.id });
    const one = holding([...a.entries, ...b.entries]);
    const runs = planRuns(one.journal.acts).reverse();
    expect(runs.map((run) => run.length)).toEqual([40, 1]);
    const parcel = new StreamWriter(one.journal, runs).next();
    expect(latin1(parcel).split(thing.act.name).length - 1).toBe(1);
    const out = readAll(new Journal(lightKeys), [parcel]);
    expect([out.error, out.entries.length]).toEqual(['', 41]);
    expect((await check(new Journal(lightKeys), out.entries, lightVerify)).admitted.length).toBe(41);
  });

  it('a part of a record names what lies outside it', async () => {
    const { entries } = await randomHistory(new Random(14), 120);
    const one = holding(entries);
    const half = one.journal.acts.slice(one.journal.acts.length / 2);
    const part = latin1(new Uint8Array(Buffer.concat(parcelsOf(one.journal, half))));
    const before = one.journal.acts.slice(0, one.journal.acts.length / 2);
    expect(before.some((act) => part.includes(act.name))).toBe(true);
    const receiver = holding(entries.filter(({ act }) => !half.some(({ name }) => name === act.name)));
    const out = readAll(receiver.journal, parcelsOf(one.journal, half));
    const admission = await check(receiver.journal, out.entries, lightVerify);
    expect(admission.admitted.length).toBe(half.length);
  });

  it('a distance that leads before the beginning of the stream is malformed', () => {
    expect(readAll(new Journal(lightKeys), [lone(1)]).error).toBe('malformed');
    expect(readAll(new Journal(lightKeys), [lone(0)]).error).toBe('');
  });
});

describe('R6: values', () => {
  it('ids and short texts that were met before come out as they went in, whatever they look like', async () => {
    const author = new Forger(lightSigner(new Random(25)));
    const thing = await author.create();
    const { id } = thing.act;
    const values: Value[] = [
      { person: id, note: 'Thanks all' },
      { note: 'Thanks all', person: id, who: ['AAAAAAAAAAAAAAAA', id, 'Thanks all'] },
      [id, id.slice(1), `${id}A`, '', 'in', 'in', 'Thanks all', 'x'.repeat(48), 'x'.repeat(49)],
      ['x'.repeat(48), 'x'.repeat(49), 'AAAAAAAAAAAAAAAA', 'Kūmara hui, 4pm!'],
      { author: fromLatin1(author.signer.author), other: new Uint8Array(16) },
      'Kūmara hui, 4pm!',
    ];
    for (const value of values) await author.set(thing.act, 'title', [thing.act.name], { value });
    const out = readAll(new Journal(lightKeys), parcelsOf(holding(author.entries).journal));
    expect(out.entries.slice(1).map(({ act }) => act.value)).toEqual(values);
    out.entries.forEach((entry, i) => expect(entry.bytes).toEqual((author.entries[i] as Entry).bytes));
  });

  it('maps of members that were met together before come out alike, and in the order every device holds them', async () => {
    const author = new Forger(lightSigner(new Random(27)));
    const thing = await author.create();
    const names = ['b', 'a', '10', '9', 'long', 'ab', 'ā'];
    const map = (order: readonly string[]): Value => Object.fromEntries(order.map((name, i) => [name, i]));
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`m${i}`, i]));
    const values: Value[] = [
      map(names),
      map([...names].reverse()),
      { a: { a: { a: {} } }, b: [map(names), {}, { a: {} }] },
      { a: { a: { a: { a: { a: { a: 1 } } } } } },
      wide,
      wide,
      {},
    ];
    for (const value of [...values, ...values])
      await author.set(thing.act, 'title', [thing.act.name], { value });
    const out = readAll(new Journal(lightKeys), parcelsOf(holding(author.entries).journal));
    expect(out.error).toBe('');
    out.entries.forEach((entry, i) => {
      const { bytes } = author.entries[i] as Entry;
      expect(entry.bytes).toEqual(bytes);
      const held = readEntry(new Journal(lightKeys), bytes, entry.act.signature)?.act.value;
      expect(JSON.stringify(entry.act.value)).toBe(JSON.stringify(held));
    });
  });

  it('marks nested deeper than a value may be, and marks of nothing, are malformed', () => {
    const first = new Uint8Array([0xa1, 0x61, 0x61, 0xf6]); // {"a": null}, then one map in another
    const nested = (depth: number): Uint8Array =>
      new Uint8Array([...first, ...new Array(depth).fill(0xc3), 0xf6]);
    const read = (bytes: Uint8Array, acts: number): string =>
      readAll(new Journal(lightKeys), [lone(0, bytes, acts)]).error;
    expect([read(nested(1), 2), read(nested(6), 2), read(nested(7), 2), read(nested(500), 2)]).toEqual([
      '',
      '',
      'malformed',
      'malformed',
    ]);
    for (const mark of [[0xc2], [0xc3], [0xc5], [0xc0, 1, 2], [0xd8, 200], [0xda, 0, 1, 0, 0]])
      expect(read(new Uint8Array(mark), 1)).toBe('malformed');
  });

  it("a line's id that begins like its author's costs four bytes, another's or a stranger's twelve", async () => {
    const author = new Forger(lightSigner(new Random(26)));
    const thing = await author.create();
    const own = fromLatin1(author.signer.author);
    const cost = async (sub: Uint8Array): Promise<number> => {
      const before = parcelsOf(holding(author.entries).journal)[0] as Uint8Array;
      await author.set(thing.act, 'log', [thing.act.name], { sub: toBase64url(sub), value: null });
      const out = parcelsOf(holding(author.entries).journal);
      const read = readAll(new Journal(lightKeys), out);
      expect(read.entries.at(-1)?.act.sub).toBe(toBase64url(sub));
      return (out[0] as Uint8Array).length - before.length;
    };
    await cost(new Uint8Array(12)); // the first of its shape also pays for that
    const line = await cost(own.slice(0, 12));
    expect((await cost(new Uint8Array(12).fill(9))) - line).toBe(8);
    expect(line - (await cost(new Uint8Array(12).fill(9)))).toBe(4); // the same as before costs nothing
  });
});

describe('R7: a parcel that no writer makes is malformed', () => {
  it(
    '2,000 mutants: no throw, no hang, and nothing is admitted that its author did not write',
    { timeout: 60_000 },
    async () => {
      const { entries } = await randomHistory(new Random(15), 150, { cloneChance: 0.03 });
      const honest = new Set(entries.map(({ act }) => act.name));
      const one = holding([...entries, ...(await oddities()).entries]);
      for (const act of one.journal.acts) honest.add(act.name);
      const parcels = parcelsOf(one.journal);
      const random = new Random(16);
      const seen = { malformed: 0, read: 0, admitted: 0 };
      for (let i = 0; i < 2000; i++) {
        const victim = random.below(parcels.length);
        const parcel = parcels[victim] as Uint8Array;
        const isWhole = random.chance(0.3);
        const mutant = isWhole ? mutate(random, parcel) : mutatedColumn(random, parcel);
        const out = readAll(
          new Journal(lightKeys),
          parcels.map((each, at) => (at === victim ? mutant : each)),
        );
        if (out.error !== '') seen.malformed++;
        else seen.read++;
        if (out.error !== '' && i % 10 !== 0) continue;
        const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
        seen.admitted += admission.admitted.length;
        for (const { act } of admission.admitted) expect(honest.has(act.name)).toBe(true);
      }
      expect(seen.malformed).toBeGreaterThan(500);
      expect(seen.read).toBeGreaterThan(100);
      expect(seen.admitted).toBeGreaterThan(1000);
    },
  );

  it('every cut of a parcel', async () => {
    const { entries } = await randomHistory(new Random(17), 20);
    const [parcel] = parcelsOf(holding(entries).journal) as [Uint8Array];
    for (let length = 0; length < parcel.length; length++)
      expect(readAll(new Journal(lightKeys), [parcel.slice(0, length)]).error).toBe('malformed');
    expect(readAll(new Journal(lightKeys), [new Uint8Array([...parcel, 0])]).error).toBe('malformed');
  });

  it('another version, a column too long or too short, too many runs', async () => {
    const { entries } = await randomHistory(new Random(18), 20);
    const [parcel] = parcelsOf(holding(entries).journal) as [Uint8Array];
    expect(readAll(new Journal(lightKeys), [new Uint8Array([2, ...parcel.slice(1)])]).error).toBe(
      'malformed',
    );
    const opened = open(parcel);
    expect(readAll(new Journal(lightKeys), [closed(opened)]).error).toBe('');
    COLUMNS.forEach((_, i) => {
      for (const column of [
        new Uint8Array([...(opened.columns[i] as Uint8Array), 0]),
        (opened.columns[i] as Uint8Array).slice(0, -1),
      ]) {
        if (column.length === (opened.columns[i] as Uint8Array).length) continue;
        const columns = opened.columns.map((each, at) => (at === i ? column : each));
        expect([COLUMNS[i], readAll(new Journal(lightKeys), [closed({ ...opened, columns })]).error]).toEqual(
          [COLUMNS[i], 'malformed'],
        );
      }
    });
    for (const count of [opened.count + 1, opened.count - 1, 2 ** 40])
      expect(readAll(new Journal(lightKeys), [closed({ ...opened, count })]).error).toBe('malformed');
  });

  it('creations of a few bytes that swell to 200 KB each are given up at the first', () => {
    const columns = COLUMNS.map(() => new ByteWriter());
    const by = (name: (typeof COLUMNS)[number]): ByteWriter => columns[COLUMNS.indexOf(name)] as ByteWriter;
    const names = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i).repeat(10_000));
    const first = encodeValue(Object.fromEntries(names.map((name) => [name, 0]))) as Uint8Array;
    const RUNS = 9;
    for (let run = 0; run < RUNS; run++) {
      by('runs').varint(0).varint(0).varint(256).raw(new Uint8Array(64).fill(run));
      by('signatures').raw(new Uint8Array(64));
      for (let act = 0; act < 256; act++) {
        const isFirst = run + act === 0;
        by('times').varint(0);
        by('as').varint(0);
        by('shapes').varint(isFirst ? 0 : 1);
        if (isFirst) by('shapes').byte(3).text('c').text('task').text('title');
        if (run === 0 && act === 1) by('shapes').byte(0).text('c').text('task').text('');
      }
    }
    by('places').varint(0).raw(new Uint8Array(12));
    by('subs').varint(0);
    by('refs').varint(2);
    const swelling = new Uint8Array((RUNS * 256 - 1) * 21).map((_, i) => (i % 21 === 0 ? 0xc3 : 0));
    by('values').varint(2).varint(0).bytes(first).varint(1).bytes(swelling);
    const parcel = closed({ count: RUNS, columns: columns.map((column) => column.done()) });
    expect(parcel.length).toBeLessThan(MAX_PARCEL_BYTES);
    const started = performance.now();
    expect(readAll(new Journal(lightKeys), [parcel]).error).toBe('malformed');
    expect(performance.now() - started).toBeLessThan(700);
  });

  it('more than a mebibyte is not even looked at', () => {
    const large = new Uint8Array(MAX_PARCEL_BYTES + 1);
    large[0] = 1;
    expect(readAll(new Journal(lightKeys), [large]).error).toBe('malformed');
  });

  it('a few bytes an act cannot swell to hundreds of thousands of acts', () => {
    const acts = 256;
    const of = (count: number): string => {
      const columns = COLUMNS.map(() => new ByteWriter());
      const [runs, times, shapes, as, , , , values, signatures] = columns as [
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
        ByteWriter,
      ];
      shapes.varint(0).byte(0).text('c'.repeat(64)).text('k'.repeat(64)).text('f'.repeat(64));
      for (let run = 0; run < count; run++) {
        runs.varint(0).varint(0).varint(acts).raw(new Uint8Array(64).fill(run));
        signatures.raw(new Uint8Array(64));
        for (let act = 0; act < acts; act++) {
          times.varint(0);
          if (run + act > 0) shapes.varint(0);
          as.varint(0);
        }
      }
      values
        .varint(1)
        .varint(0)
        .bytes(new Uint8Array(count * acts).fill(0xf6));
      const parcel = closed({ count, columns: columns.map((column) => column.done()) });
      return readAll(new Journal(lightKeys), [parcel]).error;
    };
    expect([of(9), of(10)]).toEqual(['', 'malformed']);
  });

  it('words of more than 64 bytes, a shape met twice, a time before 1970 or past the end of time', async () => {
    const author = new Forger(lightSigner(new Random(19)));
    await author.create();
    const [parcel] = parcelsOf(holding(author.entries).journal) as [Uint8Array];
    const opened = open(parcel);
    const having = (column: (typeof COLUMNS)[number], bytes: Uint8Array): string => {
      const at = COLUMNS.indexOf(column);
      return readAll(new Journal(lightKeys), [
        closed({ ...opened, columns: opened.columns.map((each, i) => (i === at ? bytes : each)) }),
      ]).error;
    };
    const shape = (command: string): Uint8Array =>
      new ByteWriter().varint(0).byte(0).text(command).text('task').text('').done();
    expect([having('shapes', shape('c'.repeat(64))), having('shapes', shape('c'.repeat(65)))]).toEqual([
      '',
      'malformed',
    ]);
    expect(having('shapes', new ByteWriter().varint(0).byte(4).text('c').text('task').text('').done())).toBe(
      'malformed',
    );
    const time = (seconds: number): Uint8Array => new ByteWriter().zigzag(seconds).done();
    expect([
      having('times', time(2 ** 40)),
      having('times', time(-1)),
      having('times', time(2 ** 40 + 1)),
    ]).toEqual(['', 'malformed', 'malformed']);
  });
});

describe('R8: nothing in a stream is believed', () => {
  it('a run that goes on from an act held here is taken, from one that is not is early', async () => {
    const author = new Forger(lightSigner(new Random(22)));
    const first = await author.create();
    for (let i = 0; i < 3; i++) await author.set(first.act, 'title', [first.act.name], { value: i });
    const one = holding(author.entries);
    const parcels = parcelsOf(one.journal, one.journal.acts.slice(2));
    for (const [held, admitted] of [
      [author.entries.slice(0, 2), 2],
      [author.entries.slice(0, 1), 0],
    ] as const) {
      const receiver = holding(held);
      const admission = await check(
        receiver.journal,
        readAll(receiver.journal, parcels).entries,
        lightVerify,
      );
      expect([admission.admitted.length, [...admission.early].length]).toEqual([
        admitted,
        admitted === 0 ? 1 : 0,
      ]);
      expect(admission.dropped.size).toBe(0);
    }
  });

  it('one bit changed in a value, a time, a signature: the run it is in falls, with all that hangs on it', async () => {
    const author = new Forger(lightSigner(new Random(23)));
    const first = await author.create();
    for (let i = 0; i < 9; i++) await author.set(first.act, 'title', [first.act.name], { value: i });
    const [parcel] = parcelsOf(holding(author.entries).journal) as [Uint8Array];
    const opened = open(parcel);
    for (const column of ['times', 'values', 'signatures'] as const) {
      const at = COLUMNS.indexOf(column);
      const changed = (opened.columns[at] as Uint8Array).slice();
      changed[changed.length - 1] = (changed[changed.length - 1] as number) ^ 1;
      const columns = opened.columns.map((each, i) => (i === at ? changed : each));
      const out = readAll(new Journal(lightKeys), [closed({ ...opened, columns })]);
      const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
      expect([column, admission.admitted.length, Object.fromEntries(admission.dropped)]).toEqual([
        column,
        0,
        { signature: 10 },
      ]);
    }
  });

  it('what another device made of the same acts, in another order, reads the same', async () => {
    const random = new Random(24);
    const { entries } = await randomHistory(random, 150, { cloneChance: 0.05 });
    const shuffled = device();
    while (shuffled.journal.acts.length < entries.length) {
      shuffled.insert(random.shuffle(entries).slice(0, 30).map(fresh));
      shuffled.now += 1e7;
    }
    const outs = [holding(entries), shuffled].map(({ journal }) =>
      readAll(new Journal(lightKeys), parcelsOf(journal))
        .entries.map(({ act }) => toHex(fromLatin1(act.hash)))
        .sort(),
    );
    expect(outs[0]).toEqual(outs[1]);
    expect(outs[0]).toHaveLength(entries.length);
  });
});

function mutatedColumn(random: Random, parcel: Uint8Array): Uint8Array {
  const opened = open(parcel);
  const at = random.below(COLUMNS.length);
  const columns = opened.columns.map((column, i) => (i === at ? mutate(random, column) : column));
  return closed({ ...opened, columns });
}

/** Acts whose only ref lies so many places back, or, at 0, is a name. */
function lone(back: number, values: Uint8Array = new Uint8Array([0xf6]), acts = 1): Uint8Array {
  const columns = COLUMNS.map(() => new ByteWriter());
  const by = (name: (typeof COLUMNS)[number]): ByteWriter => columns[COLUMNS.indexOf(name)] as ByteWriter;
  by('runs').varint(0).varint(0).varint(acts).raw(new Uint8Array(64));
  by('shapes').varint(0).byte(3).text('c').text('task').text('title');
  for (let i = 0; i < acts; i++) {
    by('times').varint(0);
    if (i > 0) by('shapes').varint(0);
    by('as').varint(0);
    by('places').varint(i === 0 ? 0 : 1);
    if (i === 0) by('places').raw(new Uint8Array(12));
    by('subs').varint(0);
    by('refs').varint(3).varint(back);
    if (back === 0) by('refs').raw(new Uint8Array(16));
  }
  by('values').varint(1).varint(0).bytes(values);
  by('signatures').raw(new Uint8Array(64));
  return closed({ count: 1, columns: columns.map((column) => column.done()) });
}
