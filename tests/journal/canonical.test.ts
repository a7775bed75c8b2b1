import { describe, expect, it } from 'vitest';
import { type Value, equalBytes, equalValues, fromHex, toHex } from '#base';
import { CborReader, CborWriter, decodeValue, encodeValue } from '#journal';
import { Random } from '../helpers/random.ts';
import { mutate, randomValue } from './values.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> =>
  fromHex(hex.replaceAll(' ', '')) as Uint8Array<ArrayBuffer>;
const nested = (depth: number): Value => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('A2: one value, one string of bytes', () => {
  it('every value comes back', () => {
    const random = new Random(1);
    for (let i = 0; i < 5000; i++) {
      const value = randomValue(random);
      const encoded = encodeValue(value) as Uint8Array;
      const back = decodeValue(encoded);
      expect(equalValues(back, value)).toBe(true);
      expect(equalBytes(encodeValue(back as Value) as Uint8Array, encoded)).toBe(true);
    }
  });

  it('40,000 mutants: whatever still decodes, re-encodes to itself', () => {
    const random = new Random(2);
    let decoded = 0;
    for (let i = 0; i < 40_000; i++) {
      const mutant = mutate(random, encodeValue(randomValue(random)) as Uint8Array);
      const value = decodeValue(mutant);
      if (value === undefined) continue;
      decoded++;
      if (!equalBytes(encodeValue(value) as Uint8Array, mutant))
        expect(toHex(mutant)).toBe('its own encoding');
    }
    expect(decoded).toBeGreaterThan(3000);
  });

  it('20,000 strings of random bytes: the same', () => {
    const random = new Random(3);
    let decoded = 0;
    for (let i = 0; i < 20_000; i++) {
      const mutant = random.bytes(1 + random.below(6));
      const value = decodeValue(mutant);
      if (value === undefined) continue;
      decoded++;
      if (!equalBytes(encodeValue(value) as Uint8Array, mutant))
        expect(toHex(mutant)).toBe('its own encoding');
    }
    expect(decoded).toBeGreaterThan(500);
  });

  it('the order of a map does not depend on the order in which it was filled', () => {
    const one = encodeValue({ b: 1, a: 2, aa: 3, ā: 4 }) as Uint8Array;
    expect(encodeValue({ ā: 4, aa: 3, a: 2, b: 1 })).toEqual(one);
    expect(toHex(one)).toBe('a461610261620162616103' + '62c48104');
  });

  it.each<[string, Value, string]>([
    // RFC 8949, appendix A
    ['0', 0, '00'],
    ['23', 23, '17'],
    ['24', 24, '1818'],
    ['1000', 1000, '1903e8'],
    ['1000000', 1_000_000, '1a000f4240'],
    ['1000000000000', 1_000_000_000_000, '1b000000e8d4a51000'],
    ['-1', -1, '20'],
    ['-1000', -1000, '3903e7'],
    ['1.1', 1.1, 'fb3ff199999999999a'],
    ['false', false, 'f4'],
    ['null', null, 'f6'],
    ['bytes', new Uint8Array([1, 2, 3, 4]), '4401020304'],
    ['text', 'ü', '62c3bc'],
    ['list', [1, [2, 3], [4, 5]], '8301820203820405'],
    ['map', { a: 1, b: [2, 3] }, 'a26161016162820203'],
  ])('%s', (_, value, hex) => {
    expect(toHex(encodeValue(value) as Uint8Array)).toBe(hex);
    expect(equalValues(decodeValue(bytes(hex)), value)).toBe(true);
  });

  it('-0 is 0', () => {
    expect(encodeValue(-0)).toEqual(encodeValue(0));
    expect(Object.is(decodeValue(encodeValue(-0) as Uint8Array), 0)).toBe(true);
  });
});

describe('A2: what the decoder takes from nobody', () => {
  it.each([
    ['a small number in two bytes', '1817'],
    ['a number in two bytes that fits one', '1900ff'],
    ['a number in four bytes that fits two', '1a0000ffff'],
    ['a number in eight bytes that fits four', '1b00000000ffffffff'],
    ['2^53', '1b0020000000000000'],
    ['-2^53', '3b001fffffffffffff'],
    ['a length in more bytes than it needs', '58 01 00'],
    ['an indefinite text', '7f616161ff'],
    ['indefinite bytes', '5f4101ff'],
    ['an indefinite list', '9f01ff'],
    ['an indefinite map', 'bf616101ff'],
    ['a break alone', 'ff'],
    ['a tag', 'c000'],
    ['undefined', 'f7'],
    ['a simple value', 'f820'],
    ['a half float', 'f93e00'],
    ['a single float', 'fa3fc00000'],
    ['a whole number as float', 'fb3ff0000000000000'],
    ['-0 as float', 'fb8000000000000000'],
    ['NaN', 'fb7ff8000000000000'],
    ['infinity', 'fb7ff0000000000000'],
    ['a float cut short', 'fb3ff19999'],
    ['broken UTF-8', '61ff'],
    ['half a surrogate pair', '63eda080'],
    ['a map with a number as key', 'a10101'],
    ['a map out of order', 'a2616201616102'],
    ['one key twice', 'a2616101616102'],
    ['a longer key before a shorter one', 'a2626161016162 02'],
    ['__proto__', 'a1695f5f70726f746f5f5f01'],
    ['__proto__ inside', '81a1695f5f70726f746f5f5fa0'],
    ['something after the value', '0000'],
    ['a list that is cut', '8201'],
    ['a text that is cut', '6561'],
    ['nothing', ''],
    ['a list of 2^53-1 items', '9b001fffffffffffff'],
    ['a map of 2^32-1 pairs', 'baffffffff'],
    ['bytes of 2^40', '5b0000010000000000'],
  ])('%s', (_, hex) => expect(decodeValue(bytes(hex))).toBeUndefined());
});

describe('A3: what a value may be', () => {
  it('six nested lists and maps, and no more', () => {
    expect(decodeValue(encodeValue(nested(6)) as Uint8Array)).toEqual(nested(6));
    expect(encodeValue(nested(7))).toBeUndefined();
    expect(decodeValue(bytes('81'.repeat(7) + '01'))).toBeUndefined();
    expect(decodeValue(bytes('a16161'.repeat(7) + '01'))).toBeUndefined();
  });

  it('a nest of 100,000 lists is refused, not climbed into', () => {
    expect(decodeValue(new Uint8Array(100_000).fill(0x81))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a whole number beyond 2^53', 2 ** 60],
    ['half a surrogate pair', 'x\ud800'],
    ['a key of half a surrogate pair', { '\udc00': 1 }],
    ['__proto__', JSON.parse('{"__proto__": 1}')],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['undefined in a map', { a: undefined }],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a hole in a list', Object.assign([1, 2, 3], { length: 5 })],
  ])('%s has no canonical bytes', (_, value) => {
    expect(encodeValue(value as Value)).toBeUndefined();
    // and the writer starts clean after it
    expect(encodeValue([1])).toEqual(new Uint8Array([0x81, 1]));
  });

  it('one that would write more than any act holds is given up on the way', () => {
    const long = Array.from({ length: 200_000 }, () => 'a text of a stream, met before');
    const started = performance.now();
    expect(encodeValue(long)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(500);
    expect(encodeValue(long.slice(0, 5000))).toBeDefined();
  });

  it('names of the prototype are keys like others', () => {
    const value = { constructor: 1, toString: 2, hasOwnProperty: 3 };
    const back = decodeValue(encodeValue(value) as Uint8Array) as typeof value;
    expect(Object.keys(back).sort()).toEqual(['constructor', 'hasOwnProperty', 'toString']);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });

  it('bytes read are a copy', () => {
    const source = encodeValue(new Uint8Array([1, 2])) as Uint8Array;
    const value = decodeValue(source) as Uint8Array;
    source.fill(0);
    expect(value).toEqual(new Uint8Array([1, 2]));
  });

  it('a text longer than the place allows is none', () => {
    const writer = new CborWriter();
    expect(writer.text('hāngī', 7)).toBe(true);
    expect(new CborReader(writer.take()).text(7)).toBe('hāngī');
    expect(writer.text('hāngī', 6)).toBe(false);
    writer.take();
    expect(writer.text('hāngī')).toBe(true);
    expect(new CborReader(writer.take()).text(6)).toBeUndefined();
  });
});
