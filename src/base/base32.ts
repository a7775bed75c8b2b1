// RFC 4648 section 6 without padding, in capitals: letters that a QR code packs tightest (its alphanumeric mode)
// and that survive in a URL fragment and in pasted text.
import type { Bytes } from './bytes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function toBase32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      out += LETTERS.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
  }
  return held > 0 ? out + LETTERS.charAt((bits << (5 - held)) & 31) : out;
}

/** Small letters are taken too. Undefined for anything toBase32 would not have written. */
export function fromBase32(text: string): Bytes | undefined {
  if (!/^[A-Za-z2-7]*$/.test(text)) return undefined; // a few other letters turn into these as capitals
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text.toUpperCase()) {
    bits = (bits << 5) | LETTERS.indexOf(letter);
    held += 5;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return held >= 5 || bits !== 0 ? undefined : out;
}
