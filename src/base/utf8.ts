// UTF-8 (RFC 3629) both ways, strict. TextDecoder is slow on the many short texts of a record and
// silently repairs what is broken; here broken is an answer (undefined), never a repair.

import { latin1 } from './bytes.ts';

const A_PIECE = 12;

/** Undefined when the text holds half a surrogate pair, which has no UTF-8 form. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> | undefined {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) length += 1;
    else if (code < 0x800) length += 2;
    else if (code < 0xd800 || code > 0xdfff) length += 3;
    else {
      const low = text.charCodeAt(i + 1);
      if (code > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return undefined;
      length += 4;
      i++;
    }
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code < 0x80) out[at++] = code;
    else {
      if (code < 0x800) out[at++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) out[at++] = 0xe0 | (code >> 12);
        else {
          out[at++] = 0xf0 | (code >> 18);
          out[at++] = 0x80 | ((code >> 12) & 63);
          i++;
        }
        out[at++] = 0x80 | ((code >> 6) & 63);
      }
      out[at++] = 0x80 | (code & 63);
    }
  }
  return out;
}

/** Undefined for overlong forms, surrogates, codes above U+10FFFF and cut sequences. */
export function fromUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string | undefined {
  let at = start;
  while (at < end && (bytes[at] as number) < 0x80) at++;
  // Most texts are plain letters to their end: made in one piece (see latin1). Of a few letters that is no gain.
  if (at === end && end - start >= A_PIECE) return latin1(bytes.subarray(start, end));
  let out = '';
  at = start;
  while (at < end) {
    const a = bytes[at++] as number;
    if (a < 0x80) {
      out += String.fromCharCode(a);
      continue;
    }
    const more = a >= 0xc2 && a < 0xe0 ? 1 : a >= 0xe0 && a < 0xf0 ? 2 : a >= 0xf0 && a < 0xf5 ? 3 : 0;
    if (more === 0 || at + more > end) return undefined;
    let code = a & (0x3f >> more);
    for (let i = 0; i < more; i++) {
      const b = bytes[at++] as number;
      if ((b & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (b & 63);
    }
    if (more === 2 && (code < 0x800 || (code >= 0xd800 && code <= 0xdfff))) return undefined;
    if (more === 3 && (code < 0x10000 || code > 0x10ffff)) return undefined;
    out += String.fromCodePoint(code);
  }
  return out;
}
