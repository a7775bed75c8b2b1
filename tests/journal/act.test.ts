import { describe, expect, it } from 'vitest';
import { equalBytes, fromLatin1 } from '#base';
import { type Act, type ActFields, CborReader, CborWriter, MAX_ACT_BYTES, encodeAct } from '#journal';
import { lightKeys } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { mutate, randomValue } from './values.ts';
import { decode, id, plainAct } from './act-fields.ts';

const firstAct: ActFields = {
  ...plainAct,
  seq: 0,
  prev: '',
  as: '',
  field: '',
  sub: '',
  refs: [],
  introduction: new Uint8Array(80).fill(8),
};

const fieldsOf = (act: Act): ActFields => ({
  author: act.author,
  seq: act.seq,
  prev: act.prev,
  time: act.time,
  as: act.as,
  command: act.command,
  kind: act.kind,
  id: act.id,
  field: act.field,
  sub: act.sub,
  refs: act.refs,
  value: act.value,
  introduction: act.introduction,
});

describe('A1: the layout of an act', () => {
  it('comes back as it was written', () => {
    for (const fields of [plainAct, firstAct]) {
      const bytes = encodeAct(lightKeys.gathering, fields) as Uint8Array;
      expect(fieldsOf(decode(bytes) as Act)).toEqual(fields);
    }
  });

  it('is a list of thirteen, or of fourteen where it introduces its author', () => {
    const read = (fields: ActFields): unknown[] => {
      const reader = new CborReader(encodeAct(lightKeys.gathering, fields) as Uint8Array);
      const length = reader.array() as number;
      return Array.from({ length }, () => reader.value());
    };
    expect(read(plainAct)).toEqual([
      1,
      lightKeys.gathering,
      fromLatin1(plainAct.author),
      3,
      fromLatin1(plainAct.prev),
      1_798_700_000,
      new Uint8Array(12).fill(4),
      'takeTask',
      'task',
      new Uint8Array([...new Uint8Array(12).fill(1), ...new Uint8Array(12).fill(2)]),
      'claim',
      fromLatin1(plainAct.refs.join('')),
      { said: 'in' },
    ]);
    expect(read(firstAct).slice(3, 7)).toEqual([0, new Uint8Array(0), 1_798_700_000, new Uint8Array(0)]);
    expect(read(firstAct)[13]).toEqual(new Uint8Array(80).fill(8));
  });

  it.each<[string, Partial<ActFields>]>([
    ['an author of 15 bytes', { author: 'x'.repeat(15) }],
    ['a prev of 31 bytes', { prev: 'x'.repeat(31) }],
    ['no prev after the first', { prev: '' }],
    ['a prev on the first', { seq: 0, introduction: new Uint8Array(80) }],
    ['a first act without an introduction', { seq: 0, prev: '' }],
    ['a later act with one', { introduction: new Uint8Array(80) }],
    ['an introduction of 79 bytes', { seq: 0, prev: '', introduction: new Uint8Array(79) }],
    ['a negative seq', { seq: -1 }],
    ['a negative time', { time: -1 }],
  ])('%s is not read', (_, wrong) => {
    const bytes = encodeAct(lightKeys.gathering, { ...plainAct, ...wrong });
    expect(bytes && decode(bytes)).toBeUndefined();
  });

  it.each<[string, (writer: CborWriter) => unknown]>([
    ['another version', (writer) => rewrite(writer, 0, (out) => out.int(2))],
    ['another gathering', (writer) => rewrite(writer, 1, (out) => out.bytes(new Uint8Array(16)))],
    ['a place of 13 bytes', (writer) => rewrite(writer, 9, (out) => out.bytes(new Uint8Array(13)))],
    ['an as of 11 bytes', (writer) => rewrite(writer, 6, (out) => out.bytes(new Uint8Array(11)))],
    ['half a ref', (writer) => rewrite(writer, 11, (out) => out.bytes(new Uint8Array(24)))],
    ['a broken seq', (writer) => rewrite(writer, 3, (out) => out.value(1.5))],
    ['a text for the author', (writer) => rewrite(writer, 2, (out) => out.text('0123456789abcdef'))],
    ['bytes for the command', (writer) => rewrite(writer, 7, (out) => out.bytes(new Uint8Array(4)))],
  ])('%s is not read', (_, write) => {
    const writer = new CborWriter();
    write(writer);
    expect(decode(writer.take())).toBeUndefined();
  });

  it('12 or 15 parts, or something after the last, is not read', () => {
    const bytes = encodeAct(lightKeys.gathering, plainAct) as Uint8Array;
    for (const head of [0x8c, 0x8e, 0x8f])
      expect(decode(new Uint8Array([head, ...bytes.slice(1)]))).toBeUndefined();
    expect(decode(new Uint8Array([...bytes, 0]))).toBeUndefined();
    expect(decode(bytes.slice(0, -1))).toBeUndefined();
  });
});

describe('A2: bytes of an act that do not re-encode to themselves are none', () => {
  it('20,000 mutants', () => {
    const random = new Random(1);
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      const fields = { ...(random.chance(0.3) ? firstAct : plainAct), value: randomValue(random, 3) };
      const mutant = mutate(random, encodeAct(lightKeys.gathering, fields) as Uint8Array);
      const act = decode(mutant);
      if (!act) continue;
      read++;
      if (!equalBytes(encodeAct(lightKeys.gathering, act) as Uint8Array, mutant))
        expect(act).toBe('canonical');
    }
    expect(read).toBeGreaterThan(1000);
  });
});

describe('A4: bounds', () => {
  it('16 KiB and no more', () => {
    const room =
      MAX_ACT_BYTES -
      (encodeAct(lightKeys.gathering, { ...plainAct, value: 'x'.repeat(300) }) as Uint8Array).length +
      300;
    const fits = encodeAct(lightKeys.gathering, { ...plainAct, value: 'x'.repeat(room) }) as Uint8Array;
    expect(fits.length).toBe(MAX_ACT_BYTES);
    expect(decode(fits)).toBeDefined();
    expect(
      decode(encodeAct(lightKeys.gathering, { ...plainAct, value: 'x'.repeat(room + 1) }) as Uint8Array),
    ).toBeUndefined();
  });

  it('words of 64 bytes and no more, at either end', () => {
    for (const field of ['command', 'kind', 'field'] as const) {
      const fits = encodeAct(lightKeys.gathering, { ...plainAct, [field]: 'é'.repeat(32) }) as Uint8Array;
      expect(decode(fits)?.[field]).toBe('é'.repeat(32));
      expect(encodeAct(lightKeys.gathering, { ...plainAct, [field]: 'é'.repeat(32) + 'x' })).toBeUndefined();
      const writer = new CborWriter();
      rewrite(writer, { command: 7, kind: 8, field: 10 }[field], (out) => out.text('x'.repeat(65)));
      expect(decode(writer.take())).toBeUndefined();
    }
  });

  it('a time of 2^40 seconds and no later, at either end', () => {
    const latest = encodeAct(lightKeys.gathering, { ...plainAct, time: 2 ** 40 }) as Uint8Array;
    expect(decode(latest)?.time).toBe(2 ** 40);
    expect(encodeAct(lightKeys.gathering, { ...plainAct, time: 2 ** 40 + 1 })).toBeUndefined();
    const writer = new CborWriter();
    rewrite(writer, 5, (out) => out.int(2 ** 40 + 1));
    expect(decode(writer.take())).toBeUndefined();
  });

  it.each<[string, Partial<ActFields>]>([
    ['a short id', { id: 'abc' }],
    ['an id that is no base64url', { id: '!'.repeat(16) }],
    ['no id', { id: '' }],
    ['a long sub', { sub: `${id(1)}AAAA` }],
    ['a person that is no id', { as: 'Mere' }],
    ['half a surrogate pair in the value', { value: ['\ud800'] }],
    ['half a surrogate pair in a word', { command: '\ud800' }],
  ])('%s is not written', (_, wrong) =>
    expect(encodeAct(lightKeys.gathering, { ...plainAct, ...wrong })).toBeUndefined(),
  );
});

/** `plainAct` written part by part, with one part of another's making. */
function rewrite(writer: CborWriter, part: number, put: (writer: CborWriter) => unknown): void {
  const reader = new CborReader(encodeAct(lightKeys.gathering, plainAct) as Uint8Array);
  const length = reader.array() as number;
  writer.array(length);
  for (let i = 0; i < length; i++) {
    const value = reader.value() ?? null;
    if (i === part) put(writer);
    else writer.value(value);
  }
}
