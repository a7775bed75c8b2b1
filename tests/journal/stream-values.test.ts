// What was met once is not written again: ids, refs and values, and what comes out is what went in.
import { describe, expect, it } from 'vitest';
import { ByteWriter, type Value, fromLatin1, latin1, toBase64url } from '#base';
import { type Act, type Entry, Journal, StreamWriter, check, planRuns, readEntry } from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { createDraft, editDraft, randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from './forge.ts';
import { COLUMNS, device, holding, parcelsOf, readAll, closed } from './streaming.ts';

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
