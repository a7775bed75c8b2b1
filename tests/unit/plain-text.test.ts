import { describe, expect, it } from 'vitest';
import type { Value } from '#base';
import { printValues, readValues } from '../../src/storage/plain-text.ts';
import { randomValue } from '../journal/values.ts';
import { Random } from '../helpers/random.ts';

describe('K10: what a thing shows, as text', () => {
  it('comes back as it was, bytes and odd keys too', () => {
    const random = new Random(1);
    for (let i = 0; i < 3000; i++) {
      const values = new Map<string, Value>();
      for (let n = random.below(5); n >= 0; n--) values.set(`field-${n}`, randomValue(random));
      expect(readValues(printValues(values))).toEqual(values);
    }
  });

  it('bytes lie where they lay, at any depth', () => {
    const one = new Uint8Array([1, 2, 3]);
    const values = new Map<string, Value>([
      ['', { n: one, deep: [null, { more: [new Uint8Array(0), one] }] }],
      ['why', one],
      ['how', [null, 'AQID']],
    ]);
    expect(readValues(printValues(values))).toEqual(values);
  });

  it('K10: a torn row reaches nothing that every object shares, and no name is anything but a text', () => {
    for (const torn of [
      '[[["a",{}]],[[0,1,"__proto__","x","AAAA"]]]',
      '[[["a",{}]],[["__proto__","x","AAAA"]]]',
      '[[["a",{}]],[["length","AAAA"]]]',
      '[[["a",{}]],[[0,{}]]]',
      '[[[1,"x"]],[]]',
    ])
      expect(readValues(torn)).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each(['', '{', 'null', '5', '[[', '[]', '[[1],[]]', '{"a":1}'])('%j is not taken for anything', (text) =>
    expect(readValues(text)).toBeUndefined(),
  );
});
