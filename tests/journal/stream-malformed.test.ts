// A parcel that no writer makes is malformed, and found to be so at little cost.
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '#base';
import { Journal, MAX_PARCEL_BYTES, check, encodeValue } from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from './forge.ts';
import { mutate } from './values.ts';
import { COLUMNS, holding, parcelsOf, readAll, open, closed, oddities } from './streaming.ts';

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

function mutatedColumn(random: Random, parcel: Uint8Array): Uint8Array {
  const opened = open(parcel);
  const at = random.below(COLUMNS.length);
  const columns = opened.columns.map((column, i) => (i === at ? mutate(random, column) : column));
  return closed({ ...opened, columns });
}
