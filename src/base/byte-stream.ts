// Reading and writing bytes one after the other: whole numbers as LEB128, the rest with its length in front.
// The reader answers undefined past the end or for a number over 2^53-1 or longer than need be, and never looks behind `end`.
import type { Bytes } from './bytes.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

export class ByteWriter {
  #buffer = new Uint8Array(256);
  #at = 0;

  get length(): number {
    return this.#at;
  }

  #room(more: number): void {
    if (this.#at + more <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(this.#buffer.length * 2, this.#at + more));
    grown.set(this.#buffer.subarray(0, this.#at));
    this.#buffer = grown;
  }

  byte(value: number): this {
    this.#room(1);
    this.#buffer[this.#at++] = value;
    return this;
  }

  /** 0 to 2^53-1. */
  varint(value: number): this {
    this.#room(8);
    while (value > 127) {
      this.#buffer[this.#at++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    this.#buffer[this.#at++] = value;
    return this;
  }

  /** A number of either sign, small ones short: 0, -1, 1, -2, 2 … */
  zigzag(value: number): this {
    return this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Bytes of a length both sides know. */
  raw(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  bytes(bytes: Uint8Array): this {
    return this.varint(bytes.length).raw(bytes);
  }

  /** Half a surrogate pair becomes U+FFFD: nothing that must be exact is written as text here. */
  text(text: string): this {
    return this.bytes(toUtf8(text) ?? (toUtf8(text.replace(/[\ud800-\udfff]/g, '\ufffd')) as Uint8Array));
  }

  done(): Bytes {
    return this.#buffer.slice(0, this.#at);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.at = start;
    this.end = end;
  }

  get isDone(): boolean {
    return this.at === this.end;
  }

  byte(): number | undefined {
    return this.at < this.end ? this.#bytes[this.at++] : undefined;
  }

  varint(): number | undefined {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      if (byte === undefined) return undefined;
      value += (byte & 127) * scale;
      // Longer than need be is refused: what is read would not be what is written.
      if (byte < 128) return (byte > 0 || i === 0) && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
      scale *= 128;
    }
    return undefined;
  }

  zigzag(): number | undefined {
    const value = this.varint();
    if (value === undefined) return undefined;
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** A copy of the next `length` bytes. */
  raw(length: number): Bytes | undefined {
    if (this.at + length > this.end) return undefined;
    const out = this.#bytes.slice(this.at, this.at + length) as Bytes;
    this.at += length;
    return out;
  }

  /** The next bytes with their length in front, at most `max` of them. */
  bytes(max = this.end): Bytes | undefined {
    const length = this.varint();
    return length === undefined || length > max ? undefined : this.raw(length);
  }

  text(max = this.end): string | undefined {
    const bytes = this.bytes(max);
    return bytes && fromUtf8(bytes);
  }

  rest(): Bytes {
    return this.raw(this.end - this.at) as Bytes;
  }
}
