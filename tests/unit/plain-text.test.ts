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

  it('keys that look like the sign for bytes stay keys', () => {
    const values = new Map<string, Value>([
      ['', { '\0b': 'AAAA', '\0\0b': ['\0'], b: new Uint8Array([1, 2, 3]) }],
      ['why', { constructor: 'x', '\0': { '\0b': new Uint8Array(0) } }],
    ]);
    expect(readValues(printValues(values))).toEqual(values);
  });

  it.each(['', '{', 'null', '5', '[[', '{"a":1}'])('%j is not taken for anything', (text) =>
    expect(readValues(text)).toBeUndefined(),
  );
});
