// Readers of plain data and of plain bytes: what the first screen is drawn from, fields of the record, numbers, letters.
import { expect } from 'vitest';
import * as base from '#base';
import { type Bytes, ByteReader, ByteWriter, type Value } from '#base';
import { decodeValue } from '#journal';
import { kinds } from '#record';
import type { Kind } from '../../src/record/kind.ts';
import { printValues, readValues } from '../../src/storage/plain-text.ts';
import { Random } from '../helpers/random.ts';
import { randomValue } from '../journal/values.ts';
import type { Decoder } from './decoder.ts';
import { value } from './decoders-journal.ts';

const utf8 = (said: string): Bytes => new TextEncoder().encode(said) as Bytes;

const glance: Decoder = {
  name: 'glance',
  seeds: () => {
    const random = new Random(9);
    const values = new Map<string, Value>([
      ['title', randomValue(random)],
      ['claim.AAAAAAAAAAAAAAAA', { said: 'in', by: random.bytes(16) }],
    ]);
    const at = '["__proto__","constructor","length",0,1]';
    return [
      printValues(values),
      `[[["a",{}]],[[0,1,"__proto__","x","AAAA"]]]`,
      `[[["a",${at}]],[${at}]]`,
    ].map((text) => new TextEncoder().encode(text));
  },
  run: (bytes) => {
    const read = readValues(new TextDecoder().decode(bytes));
    if (!read) return false;
    const again = readValues(printValues(read));
    expect(again && [...again.keys()]).toEqual([...read.keys()]);
    return true;
  },
};

const fields: Decoder = {
  name: 'fields',
  seeds: () => value.seeds(),
  run: (bytes) => {
    const read = decodeValue(bytes);
    if (read === undefined) return false;
    let taken = false;
    for (const kind of Object.values(kinds) as readonly Kind[])
      for (const field of [...Object.values(kind.fields), ...Object.values(kind.sets)]) {
        const shown = field.read(read);
        if (shown === undefined) continue;
        taken = true;
        expect(field.read(shown as Value)).toEqual(shown); // what it takes it takes again
      }
    return taken;
  },
};

/** Any bytes say what is read: numbers, lengths, texts. */
const byteStream: Decoder = {
  name: 'byte-stream',
  seeds: () => [
    new ByteWriter()
      .varint(300)
      .zigzag(-5)
      .bytes(new Uint8Array([1, 2]))
      .text('hāngī')
      .done(),
  ],
  run: (bytes) => {
    for (const [of, read] of [
      [(number: number) => new ByteWriter().varint(number), (reader: ByteReader) => reader.varint()],
      [(number: number) => new ByteWriter().zigzag(number), (reader: ByteReader) => reader.zigzag()],
      [(text: string) => new ByteWriter().text(text), (reader: ByteReader) => reader.text(40)],
    ] as const) {
      const reader = new ByteReader(bytes);
      const got = read(reader);
      expect(reader.at).toBeLessThanOrEqual(bytes.length);
      if (got !== undefined) expect(of(got as never).done()).toEqual(bytes.slice(0, reader.at));
    }
    return true;
  },
};

const letters: Decoder = {
  name: 'letters',
  seeds: () => [utf8('AB'), utf8('aGVsbG8'), utf8('68656c6c6f'), utf8('hāngī 😀')],
  run: (bytes) => {
    expect(base.fromBase32(base.toBase32(bytes))).toEqual(bytes);
    expect(base.fromBase64url(base.toBase64url(bytes))).toEqual(bytes);
    expect(base.fromHex(base.toHex(bytes))).toEqual(bytes);
    const said = base.latin1(bytes);
    const [b32, b64, plain] = [base.fromBase32(said), base.fromBase64url(said), base.fromUtf8(bytes)];
    if (b32) expect(base.toBase32(b32)).toBe(said.toUpperCase());
    if (b64) expect(base.toBase64url(b64)).toBe(said);
    if (plain !== undefined) expect(base.toUtf8(plain)).toEqual(bytes);
    return plain !== undefined;
  },
};

export const plainDecoders: readonly Decoder[] = [glance, fields, byteStream, letters];
