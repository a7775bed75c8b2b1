import { describe, expect, it } from 'vitest';
import { fromBase32, fromBase64url, fromUtf8, toBase32, toBase64url, toUtf8 } from '#base';
import { Random } from '../helpers/random.ts';

const LETTERS = ['a', 'é', '漢', '😀', '\u0000', '\uffff', '\u{10ffff}', '\u07ff', '\u0800'];

function randomText(random: Random): string {
  let out = '';
  for (let i = random.below(12); i > 0; i--) out += random.pick(LETTERS);
  return out;
}

describe('A2: UTF-8 both ways, strict', () => {
  it('writes what TextEncoder writes, and reads it back', () => {
    const random = new Random(1);
    for (let i = 0; i < 2000; i++) {
      const text = randomText(random);
      const bytes = toUtf8(text);
      expect(bytes).toEqual(new TextEncoder().encode(text));
      expect(fromUtf8(bytes as Uint8Array)).toBe(text);
    }
  });

  it('half a surrogate pair has no form', () => {
    for (const text of ['\ud800', 'a\udc00', '\ud800\ud800\udc00', '\udc00\ud800', 'x\ud83d'])
      expect(toUtf8(text)).toBeUndefined();
  });

  it('reads what a strict TextDecoder reads, and nothing else', () => {
    const random = new Random(2);
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let refused = 0;
    for (let i = 0; i < 20_000; i++) {
      const bytes = random.chance(0.5)
        ? random.bytes(1 + random.below(5))
        : mutated(random, toUtf8(randomText(random)) as Uint8Array);
      let expected: string | undefined;
      try {
        expected = strict.decode(bytes);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      if (expected === undefined) refused++;
      expect(fromUtf8(bytes)).toBe(expected);
    }
    expect(refused).toBeGreaterThan(5000);
  });

  it.each([
    ['overlong, two bytes', [0xc0, 0x80]],
    ['overlong, three bytes', [0xe0, 0x9f, 0xbf]],
    ['overlong, four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
    ['cut', [0xe6, 0xbc]],
    ['cut by what follows', [0xe6, 0x61, 0x61]],
  ])('%s is refused', (_, bytes) => expect(fromUtf8(new Uint8Array(bytes))).toBeUndefined());

  it('reads no further than its end', () => {
    const bytes = toUtf8('a漢b') as Uint8Array;
    expect(fromUtf8(bytes, 1, 4)).toBe('漢');
    expect(fromUtf8(bytes, 1, 3)).toBeUndefined();
  });
});

describe('A2: base64url, one text for one string of bytes', () => {
  it('writes what Node writes, and reads it back', () => {
    const random = new Random(3);
    for (let i = 0; i < 2000; i++) {
      const bytes = random.bytes(random.below(40));
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
  });

  it('whatever reads is written as it was read', () => {
    const random = new Random(4);
    const letters = 'ABYZabyz0189-_+/= \u00e9';
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      let text = '';
      for (let n = random.below(8); n > 0; n--) text += random.pick([...letters]);
      const bytes = fromBase64url(text);
      if (!bytes) continue;
      read++;
      expect(toBase64url(bytes)).toBe(text);
    }
    expect(read).toBeGreaterThan(1000);
  });

  it.each(['A', 'AB=', 'AB', 'AAB', 'A+AA', 'A/AA', 'AAA ', 'ÀAAA'])('%j is refused', (text) =>
    expect(fromBase64url(text)).toBeUndefined(),
  );
});

describe('Q1: base32 in the letters of a QR code', () => {
  it.each([
    // RFC 4648, section 10, without padding
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %j', (text, coded) => {
    expect(toBase32(toUtf8(text) as Uint8Array)).toBe(coded);
    expect(fromBase32(coded)).toEqual(toUtf8(text));
    expect(fromBase32(coded.toLowerCase())).toEqual(toUtf8(text));
  });

  it('whatever reads is written as it was read', () => {
    const random = new Random(5);
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      let text = '';
      for (let n = random.below(9); n > 0; n--) text += random.pick([...'AMYZQI27B']);
      const bytes = fromBase32(text);
      if (!bytes) continue;
      read++;
      expect(toBase32(bytes)).toBe(text);
    }
    expect(read).toBeGreaterThan(500);
  });

  it.each(['A', 'MZ', 'MY======', 'M1', 'M8', 'MY ', 'ſA', 'ıA', 'ßßßß'])('%j is refused', (text) =>
    expect(fromBase32(text)).toBeUndefined(),
  );
});

function mutated(random: Random, bytes: Uint8Array): Uint8Array {
  const out = bytes.slice(0, bytes.length - (random.chance(0.3) ? 1 : 0));
  if (out.length > 0) out[random.below(out.length)] = random.below(256);
  return out;
}
