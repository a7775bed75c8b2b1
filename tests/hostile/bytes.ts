// Bytes made wrong on purpose: what a bad line, a wrong decoder or somebody with a hex editor makes of good ones.
import { type Bytes, concat } from '#base';
import type { Random } from '../helpers/random.ts';
import { mutate } from '../journal/values.ts';

const INTERESTING = [0, 1, 23, 24, 127, 128, 253, 254, 255, 0x7f, 0xa0, 0xbf, 0xc1, 0xf4, 0xf6, 0xf7, 0xff];
/** Heads of CBOR as they should not be: longer than need be, endless, with bombs for lengths, tags, short floats. */
const HEADS = [
  '1800',
  '1817',
  '190001',
  '1a00000001',
  '1b0000000000000001',
  '1bffffffffffffffff',
  '1b0020000000000000',
  '3b001fffffffffffff',
  '5f',
  '7f',
  '9f',
  'bf',
  '5affffffff',
  '7b7fffffffffffffff',
  '9affffffff',
  'bb001fffffffffffff',
  'c0',
  'd9d9f7',
  'f7',
  'f90000',
  'fa3fc00000',
  'fb7ff8000000000000',
  'fb7ff0000000000000',
  'fb8000000000000000',
  'fb4330000000000000',
  'fb3ff8000000000001',
  '6161',
  '62c328',
  '63eda080',
  'a1695f5f70726f746f5f5f01',
  'a2616101616102',
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')));

export function splice(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Bytes {
  return concat([bytes.subarray(0, at), put, bytes.subarray(Math.min(bytes.length, at + gone))]);
}

/** A few changes, or a piece of another of the same sort, or something CBOR should not have. */
export function wrong(random: Random, bytes: Uint8Array, others: readonly Uint8Array[] = []): Bytes {
  const at = random.below(bytes.length + 1);
  switch (random.below(others.length > 0 ? 6 : 5)) {
    case 0:
      return splice(bytes, at, 1, new Uint8Array([random.pick(INTERESTING)]));
    case 1:
      return splice(bytes, at, random.below(3), random.pick(HEADS));
    case 2: {
      // A length in front of something: a little more, a little less, far more.
      const put = new Uint8Array([((bytes[at] ?? 0) + random.pick([1, 255, 128, 64])) & 255]);
      return splice(bytes, at, 1, put);
    }
    case 3:
      return random.chance(0.5)
        ? (bytes.slice(0, at) as Bytes)
        : splice(bytes, at, 0, random.bytes(1 + random.below(random.chance(0.1) ? 2000 : 6)));
    case 4:
      return mutate(random, bytes);
    default: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return splice(bytes, at, random.below(40), other.subarray(from, from + random.below(60)));
    }
  }
}
