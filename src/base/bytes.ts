// Small helpers over Uint8Array. Names (hashes cut to 16 bytes) are kept as one-byte-per-character
// strings: half the memory of hex, and usable as Map keys, which byte arrays are not.

export type Bytes = Uint8Array<ArrayBuffer>;

export function concat(parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Byte by byte, shorter first when one is a prefix of the other: the order of RFC 8949 4.2.1. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** More arguments than this at once and some engines run out of stack. */
const PIECE = 4096;

/**
 * Bytes as a string of the same length, one character (0-255) a byte. Made in one piece: put together letter by
 * letter it is a rope, which costs twice its making again when it is first looked up in a Map.
 */
export function latin1(bytes: Uint8Array): string {
  if (bytes.length <= PIECE) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  let out = '';
  for (let at = 0; at < bytes.length; at += PIECE) out += latin1(bytes.subarray(at, at + PIECE));
  return out;
}

const letters = { 16: new Array<number>(16).fill(0), 32: new Array<number>(32).fill(0) } as const;

/** The same of a name or a hash that lies at `at`: of forty thousand acts, a view of each takes twice as long as this. */
export function latin1At(bytes: Uint8Array, at: number, length: 16 | 32): string {
  const list = letters[length];
  for (let i = 0; i < length; i++) list[i] = bytes[at + i] as number;
  return String.fromCharCode(...list);
}

/** The inverse of {@link latin1}; characters above 255 are a caller's bug. */
export function fromLatin1(text: string): Bytes {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}

export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i++) out += (bytes[i] as number).toString(16).padStart(2, '0');
  return out;
}

/** Undefined unless the text is an even number of hex digits. */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return out;
}
