import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#base';
import { MAX_PARCEL_BYTES } from '#journal';
import { browserSqueeze } from '../../src/sync/squeeze.ts';
import { Random } from '../helpers/random.ts';

const { deflate, inflate } = browserSqueeze;

/** Something like a parcel: columns of like things. */
function parcelLike(random: Random, length: number): Bytes {
  const words = Array.from({ length: 40 }, () => random.bytes(1 + random.below(30)));
  const out = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const word = random.pick(words).subarray(0, length - at);
    out.set(word, at);
    at += word.length;
  }
  return out;
}

describe('N8: compression', () => {
  it('gives back what it was given', async () => {
    const random = new Random(1);
    for (const size of [0, 1, 100, 1023, 1024, 1025, 65_536, 300_000]) {
      const bytes = parcelLike(random, size);
      const small = await deflate(bytes);
      expect(Buffer.compare((await inflate(small, size)) as Bytes, bytes)).toBe(0);
      // Plain zlib (RFC 1950): any other implementation reads it.
      expect(Buffer.compare(inflateSync(small), bytes)).toBe(0);
    }
  });

  it('reads what others wrote, at every level', async () => {
    const bytes = parcelLike(new Random(2), 100_000);
    for (const level of [0, 1, 6, 9])
      expect(
        Buffer.compare(
          (await inflate(new Uint8Array(deflateSync(bytes, { level })), 100_000)) as Bytes,
          bytes,
        ),
      ).toBe(0);
  });

  it('gives nothing above the bound: exactly at it, one over, and a bomb', async () => {
    const bytes = parcelLike(new Random(3), 5000);
    const small = new Uint8Array(deflateSync(bytes));
    expect((await inflate(small, 5000))?.length).toBe(5000);
    expect(await inflate(small, 4999)).toBeUndefined();
    const bomb = new Uint8Array(deflateSync(new Uint8Array(64 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(80_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await inflate(bomb, MAX_PARCEL_BYTES)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('cut anywhere it is nothing', async () => {
    const small = new Uint8Array(deflateSync(parcelLike(new Random(4), 400)));
    for (let length = 0; length < small.length; length++)
      expect(await inflate(small.slice(0, length), 400)).toBeUndefined();
  });

  it('garbage never throws', async () => {
    const random = new Random(5);
    const small = new Uint8Array(deflateSync(parcelLike(random, 2000)));
    for (let i = 0; i < 300; i++) {
      const bytes = random.chance(0.3) ? random.bytes(random.below(300)) : small.slice();
      if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
      const out = await inflate(bytes, 4000);
      expect(out === undefined || out.length <= 4000).toBe(true);
    }
  });
});
