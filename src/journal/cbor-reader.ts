// Canonical bytes read back, strictly: depth, size and `__proto__` are refused while reading, before any of it can
// hurt (a nest of 5,000 arrays overflows a reader that checks afterwards).
// persisted: add, never change
import { type Bytes, Interned, type Value, compareBytes, fromUtf8 } from '#base';
import { ARRAY, BYTES, MAP, MARK, MAX_DEPTH, NEGATIVE, TEXT, UNSIGNED } from './cbor-types.ts';

/** The other end of `Shorten`. */
export interface Lengthen {
  /** What a mark stands for, the bytes behind it read; undefined for none. */
  mark(code: number, reader: CborReader, depth: number): Value | undefined;
  /** A text or a map that stands as it is. */
  met(value: Value): void;
}

/** Names of fields and commands, keys of maps, a person's short answers. */
const words = new Interned(1024, fromUtf8);

/** Reads canonical bytes; every method answers undefined for what the writer would not have written. */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #lengthen: Lengthen | null;
  at: number;
  readonly end: number;

  /** Without `lengthen` marks are refused, as all that is not canonical. */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length, lengthen: Lengthen | null = null) {
    this.#lengthen = lengthen;
    this.#bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** The count of an item of this major type, in its shortest form. */
  #head(major: number): number | undefined {
    const at = this.at;
    if (at >= this.end) return undefined;
    const first = this.#bytes[at] as number;
    if (first >> 5 !== major) return undefined;
    const small = first & 31;
    if (small < 24) {
      this.at = at + 1;
      return small;
    }
    const width = small === 24 ? 1 : small === 25 ? 2 : small === 26 ? 4 : small === 27 ? 8 : 0;
    if (width === 0 || at + 1 + width > this.end) return undefined;
    this.at = at + 1 + width;
    if (width === 1) {
      const count = this.#bytes[at + 1] as number;
      return count < 24 ? undefined : count;
    }
    if (width === 2) {
      const count = this.#number(at + 1, 2);
      return count < 0x100 ? undefined : count;
    }
    const high = this.#number(at + 1, 4);
    if (width === 4) return high < 0x10000 ? undefined : high;
    if (high === 0 || high > 0x1fffff) return undefined;
    return high * 0x100000000 + this.#number(at + 5, 4);
  }

  /** Big-endian. A DataView for each act would take a tenth of its reading. */
  #number(at: number, width: number): number {
    let number = 0;
    for (let i = at; i < at + width; i++) number = number * 256 + (this.#bytes[i] as number);
    return number;
  }

  array(): number | undefined {
    const length = this.#head(ARRAY);
    // each item takes a byte at least: a false length is refused before anything is made ready for it
    return length === undefined || length > this.end - this.at ? undefined : length;
  }

  /** A whole number from 0 to 2^53-1. */
  unsigned(): number | undefined {
    return this.#head(UNSIGNED);
  }

  /** A copy: a slice of what arrived would keep the whole of it in memory. */
  bytes(): Bytes | undefined {
    const length = this.#head(BYTES);
    return length === undefined ? undefined : this.raw(length);
  }

  /** Passes over a string of bytes. Answers its length: it lies right before `at`. */
  pass(): number | undefined {
    const length = this.#head(BYTES);
    if (length === undefined || this.at + length > this.end) return undefined;
    this.at += length;
    return length;
  }

  /** A copy of the next bytes. */
  raw(length: number): Bytes | undefined {
    if (this.at + length > this.end) return undefined;
    const out = this.#bytes.slice(this.at, this.at + length) as Bytes;
    this.at += length;
    return out;
  }

  /** Text of at most `max` bytes. */
  text(max = Infinity): string | undefined {
    const length = this.#head(TEXT);
    if (length === undefined || length > max || this.at + length > this.end) return undefined;
    const text = words.of(this.#bytes, this.at, this.at + length);
    this.at += length;
    return text;
  }

  value(depth = 0): Value | undefined {
    if (this.at >= this.end) return undefined;
    const first = this.#bytes[this.at] as number;
    switch (first >> 5) {
      case UNSIGNED:
        return this.#head(UNSIGNED);
      case NEGATIVE: {
        const count = this.#head(NEGATIVE);
        return count === undefined || count > Number.MAX_SAFE_INTEGER - 1 ? undefined : -1 - count;
      }
      case BYTES:
        return this.bytes();
      case TEXT:
        return this.#met(this.text());
      case ARRAY:
        return this.#list(depth);
      case MAP:
        return this.#met(this.#map(depth));
      case MARK: {
        const code = this.#lengthen ? this.#head(MARK) : undefined;
        return code === undefined ? undefined : this.#lengthen?.mark(code, this, depth);
      }
      default:
        return this.#plain(first);
    }
  }

  #met(value: Value | undefined): Value | undefined {
    if (value !== undefined) this.#lengthen?.met(value);
    return value;
  }

  #plain(first: number): Value | undefined {
    if (first === 0xfb) {
      if (this.at + 9 > this.end) return undefined;
      const { buffer, byteOffset } = this.#bytes;
      const number = new DataView(buffer, byteOffset).getFloat64(this.at + 1);
      if (!Number.isFinite(number) || Number.isInteger(number)) return undefined;
      this.at += 9;
      return number;
    }
    this.at++;
    return first === 0xf4 ? false : first === 0xf5 ? true : first === 0xf6 ? null : undefined;
  }

  #list(depth: number): Value | undefined {
    const length = this.array();
    if (length === undefined || depth >= MAX_DEPTH) return undefined;
    const out: Value[] = [];
    for (let i = 0; i < length; i++) {
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      out.push(item);
    }
    return out;
  }

  #map(depth: number): Value | undefined {
    const length = this.#head(MAP);
    if (length === undefined || depth >= MAX_DEPTH || length > this.end - this.at) return undefined;
    const out: { [key: string]: Value } = {};
    let last: Uint8Array | undefined;
    for (let i = 0; i < length; i++) {
      const start = this.at;
      const key = this.text();
      if (key === undefined || key === '__proto__') return undefined;
      const encoded = this.#bytes.subarray(start, this.at);
      if (last && compareBytes(last, encoded) >= 0) return undefined; // unsorted, or the same key twice
      last = encoded;
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      out[key] = item;
    }
    return out;
  }
}
