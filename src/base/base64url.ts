// RFC 4648 section 5 without padding, strict: one text for one string of bytes, so that a key of the
// record has exactly one spelling.
import type { Bytes } from './bytes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i;

export function toBase64url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] as number;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    out += LETTERS.charAt(a >> 2) + LETTERS.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    if (b !== undefined) out += LETTERS.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    if (c !== undefined) out += LETTERS.charAt(c & 63);
  }
  return out;
}

/** Undefined for anything toBase64url would not have written (odd letters, length, leftover bits). */
export function fromBase64url(text: string): Bytes | undefined {
  const rest = text.length % 4;
  if (rest === 1) return undefined;
  const out = new Uint8Array((text.length >> 2) * 3 + (rest === 0 ? 0 : rest - 1));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] as number) : -1;
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 255;
    }
  }
  if ((bits & ((1 << held) - 1)) !== 0) return undefined;
  return out;
}
