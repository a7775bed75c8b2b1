import { describe, expect, it } from 'vitest';
import {
  ByteReader,
  ByteWriter,
  Emitter,
  Log,
  compareBytes,
  equalBytes,
  equalValues,
  fromHex,
  fromLatin1,
  latin1,
  latin1At,
  toHex,
} from '#base';
import { Random } from '../helpers/random.ts';

const written = (value: number): Uint8Array<ArrayBuffer> => new ByteWriter().varint(value).done();

describe('R3: numbers and lengths, one after the other', () => {
  it('whole numbers up to 2^53-1 come back, at either sign', () => {
    const random = new Random(1);
    const edges = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER];
    const numbers = [...edges, ...Array.from({ length: 2000 }, () => random.below(2 ** random.below(53)))];
    for (const number of numbers) {
      expect(new ByteReader(written(number)).varint()).toBe(number);
      if (number > 2 ** 51) continue;
      for (const signed of [number, -number]) {
        const back = new ByteReader(new ByteWriter().zigzag(signed).done()).zigzag();
        expect(back).toBe(signed === 0 ? 0 : signed);
      }
    }
  });

  it('small numbers of either sign stay small', () => {
    for (const number of [0, -1, 1, -64, 63]) expect(new ByteWriter().zigzag(number).length).toBe(1);
  });

  it('a number over 2^53-1, or without an end, is no number', () => {
    expect(new ByteReader(new Uint8Array([255, 255, 255, 255, 255, 255, 255, 127])).varint()).toBeUndefined();
    expect(new ByteReader(new Uint8Array(40).fill(255)).varint()).toBeUndefined();
    expect(new ByteReader(new Uint8Array([128])).varint()).toBeUndefined();
    for (const longer of [
      [128, 0],
      [172, 0],
      [255, 128, 0],
    ])
      expect(new ByteReader(new Uint8Array(longer)).varint()).toBeUndefined();
  });

  it('nothing is read past the end, and a length is believed only as far as there are bytes', () => {
    const cut = new ByteWriter().bytes(new Uint8Array(10)).done().slice(0, 6);
    expect(new ByteReader(cut).bytes()).toBeUndefined();
    expect(new ByteReader(new ByteWriter().varint(2 ** 50).done()).bytes()).toBeUndefined();
    expect(new ByteReader(new ByteWriter().text('eleven text').done()).text(10)).toBeUndefined();
    const inner = new ByteReader(new Uint8Array([1, 2, 3, 4]), 1, 3);
    expect([inner.byte(), inner.byte(), inner.byte()]).toEqual([2, 3, undefined]);
    expect(inner.isDone).toBe(true);
  });

  it('what is read is a copy: what arrived is not kept alive by it, nor changed through it', () => {
    const source = new Uint8Array([3, 1, 2, 3]);
    const copy = new ByteReader(source).bytes() as Uint8Array;
    source.fill(9);
    expect(copy).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('text keeps its letters; half a pair is mended', () => {
    const back = (text: string): string | undefined =>
      new ByteReader(new ByteWriter().text(text).done()).text();
    expect(back('hāngī 😀')).toBe('hāngī 😀');
    expect(back('x\ud800')).toBe('x\ufffd');
  });

  it('a writer grows as far as it must', () => {
    const writer = new ByteWriter();
    for (let i = 0; i < 5000; i++) writer.byte(i & 255).raw(new Uint8Array([7, 7]));
    expect(writer.done().length).toBe(15_000);
    expect(writer.done().slice(12, 15)).toEqual(new Uint8Array([4, 7, 7]));
  });
});

describe('A5: names and comparisons', () => {
  it('names and hashes where they lie are the same letters', () => {
    const random = new Random(3);
    const bytes = Uint8Array.from({ length: 300 }, () => random.below(256));
    for (const length of [16, 32] as const)
      for (let at = 0; at + length <= bytes.length; at++)
        expect(latin1At(bytes, at, length)).toBe(latin1(bytes.subarray(at, at + length)));
  });

  it('latin1 and hex come back', () => {
    const bytes = new Uint8Array(256).map((_, i) => i);
    expect(fromLatin1(latin1(bytes))).toEqual(bytes);
    expect(fromHex(toHex(bytes))).toEqual(bytes);
    expect(fromHex('abc')).toBeUndefined();
    expect(fromHex('zz')).toBeUndefined();
  });

  it('latin1 of more bytes than go in one piece comes back too', () => {
    for (const length of [0, 1, 4095, 4096, 4097, 3 * 4096 + 5]) {
      const bytes = new Random(length).bytes(length);
      expect(latin1(bytes).length).toBe(length);
      expect(fromLatin1(latin1(bytes))).toEqual(bytes);
    }
  });

  it('bytes are ordered as their latin1 is', () => {
    const random = new Random(2);
    for (let i = 0; i < 2000; i++) {
      const a = random.bytes(random.below(4));
      const b = random.bytes(random.below(4));
      const order = latin1(a) < latin1(b) ? -1 : latin1(a) > latin1(b) ? 1 : 0;
      expect(Math.sign(compareBytes(a, b))).toBe(order);
      expect(equalBytes(a, b)).toBe(order === 0);
    }
  });

  it('values are equal whatever the order of their keys, and never by a name of the prototype', () => {
    expect(equalValues({ a: 1, b: [new Uint8Array([1])] }, { b: [new Uint8Array([1])], a: 1 })).toBe(true);
    expect(equalValues({ a: 1 }, { b: 1 })).toBe(false);
    expect(equalValues({ toString: 1 }, { a: 1 })).toBe(false);
    expect(equalValues([1, 2], [1])).toBe(false);
    expect(equalValues([], {})).toBe(false);
    expect(equalValues(new Uint8Array([1]), [1])).toBe(false);
    expect(equalValues(null, {})).toBe(false);
    expect(equalValues('1', 1)).toBe(false);
    expect(equalValues(undefined, undefined)).toBe(true);
  });
});

describe('listeners and the log', () => {
  it('one that throws keeps the news from nobody, and the error is seen', () => {
    const seen: unknown[] = [];
    const emitter = new Emitter<number>((error) => seen.push(error));
    const told: number[] = [];
    emitter.listen(() => {
      throw new Error('first');
    });
    const stop = emitter.listen((value) => told.push(value));
    emitter.emit(1);
    stop();
    emitter.emit(2);
    expect(told).toEqual([1]);
    expect(seen).toHaveLength(2);
  });

  it('the log is short whatever a neighbour sends', () => {
    const log = new Log(() => 5);
    for (let i = 0; i < 1000; i++) log.add('gate', 'x'.repeat(i));
    expect(log.lines().length).toBeLessThanOrEqual(200);
    expect(Math.max(...log.lines().map((line) => line.text.length))).toBeLessThanOrEqual(300);
    expect(log.lines().at(-1)).toMatchObject({ at: 5, topic: 'gate' });
  });
});
