// Canonical bytes: the part of deterministic CBOR (RFC 8949, section 4.2.1) that plain data needs. One value
// has one encoding and the decoder takes nothing else, so that a hash names a value for ever.
// persisted: add, never change
import { type Bytes, type Value, compareBytes, isMap, toUtf8 } from '#base';
import { ARRAY, BYTES, MAP, MARK, MAX_DEPTH, NEGATIVE, TEXT, UNSIGNED } from './cbor-types.ts';

/** Writes something shorter in place of a value, and answers true; or false, and it stands as it is. */
export type Shorten = (value: Value, writer: CborWriter, depth: number) => boolean;

/**
 * Far beyond any act or card. What a stream wrote short (a mark for a text met before) must not swell to hundreds of
 * megabytes here, only to be refused as too large.
 */
const MAX_CANONICAL_BYTES = 256 * 1024;

/** Writes canonical bytes into a buffer it grows and re-uses; `take` copies them out. */
export class CborWriter {
  readonly #shorten: Shorten | null;
  #buffer = new Uint8Array(1024);
  #view = new DataView(this.#buffer.buffer);
  #at = 0;

  /** With `shorten` what it writes is no longer canonical: for the inside of a stream. */
  constructor(shorten: Shorten | null = null) {
    this.#shorten = shorten;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(this.#buffer.length * 2, this.#at + more));
    grown.set(this.#buffer);
    this.#buffer = grown;
    this.#view = new DataView(grown.buffer);
  }

  /** The bytes written so far; the writer starts again empty. */
  take(): Bytes {
    const out = this.#buffer.slice(0, this.#at);
    this.#at = 0;
    return out;
  }

  get length(): number {
    return this.#at;
  }

  #head(major: number, count: number): void {
    this.#room(9);
    const type = major << 5;
    if (count < 24) this.#buffer[this.#at++] = type | count;
    else if (count < 0x100) {
      this.#buffer[this.#at++] = type | 24;
      this.#buffer[this.#at++] = count;
    } else if (count < 0x10000) {
      this.#buffer[this.#at++] = type | 25;
      this.#view.setUint16(this.#at, count);
      this.#at += 2;
    } else if (count < 0x100000000) {
      this.#buffer[this.#at++] = type | 26;
      this.#view.setUint32(this.#at, count);
      this.#at += 4;
    } else {
      this.#buffer[this.#at++] = type | 27;
      this.#view.setUint32(this.#at, Math.floor(count / 0x100000000));
      this.#view.setUint32(this.#at + 4, count >>> 0);
      this.#at += 8;
    }
  }

  array(length: number): this {
    this.#head(ARRAY, length);
    return this;
  }

  int(value: number): this {
    if (value < 0) this.#head(NEGATIVE, -1 - value);
    else this.#head(UNSIGNED, value);
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#head(BYTES, value.length);
    this.#room(value.length);
    this.#buffer.set(value, this.#at);
    this.#at += value.length;
    return this;
  }

  mark(code: number, raw?: Uint8Array): void {
    this.#head(MARK, code);
    if (!raw) return;
    this.#room(raw.length);
    this.#buffer.set(raw, this.#at);
    this.#at += raw.length;
  }

  /** False when the text has no UTF-8 form, or one of more than `max` bytes. */
  text(value: string, max = Infinity): boolean {
    const utf8 = toUtf8(value);
    if (!utf8 || utf8.length > max) return false;
    this.#head(TEXT, utf8.length);
    this.#room(utf8.length);
    this.#buffer.set(utf8, this.#at);
    this.#at += utf8.length;
    return true;
  }

  /** False when the value has no canonical form (NaN, half a surrogate, too deep, `__proto__`). */
  value(value: Value, depth = 0): boolean {
    if (this.#shorten === null && this.#at > MAX_CANONICAL_BYTES) return false;
    if (this.#shorten?.(value, this, depth) === true) return true;
    if (value === null) return this.#simple(0xf6);
    switch (typeof value) {
      case 'boolean':
        return this.#simple(value ? 0xf5 : 0xf4);
      case 'number':
        if (Number.isSafeInteger(value)) this.int(value);
        else if (Number.isFinite(value) && !Number.isInteger(value)) {
          this.#room(9);
          this.#buffer[this.#at++] = 0xfb;
          this.#view.setFloat64(this.#at, value);
          this.#at += 8;
        } else return false;
        return true;
      case 'string':
        return this.text(value);
      case 'object':
        break;
      default:
        return false;
    }
    if (value instanceof Uint8Array) {
      this.bytes(value);
      return true;
    }
    if (depth >= MAX_DEPTH) return false;
    if (Array.isArray(value)) {
      this.#head(ARRAY, value.length);
      for (const item of value as readonly Value[]) if (!this.value(item, depth + 1)) return false;
      return true;
    }
    return isMap(value) && this.map(value, depth);
  }

  /** A map's members one by one, sorted; its depth is checked by `value`. */
  map(value: { readonly [key: string]: Value }, depth: number): boolean {
    const entries: { key: string; utf8: Uint8Array }[] = [];
    for (const key of Object.keys(value)) {
      const utf8 = toUtf8(key);
      if (!utf8 || key === '__proto__') return false;
      entries.push({ key, utf8 });
    }
    entries.sort((a, b) => a.utf8.length - b.utf8.length || compareBytes(a.utf8, b.utf8));
    this.#head(MAP, entries.length);
    for (const { key, utf8 } of entries) {
      this.#head(TEXT, utf8.length);
      this.#room(utf8.length);
      this.#buffer.set(utf8, this.#at);
      this.#at += utf8.length;
      if (!this.value(value[key] as Value, depth + 1)) return false;
    }
    return true;
  }

  #simple(byte: number): true {
    this.#room(1);
    this.#buffer[this.#at++] = byte;
    return true;
  }
}
