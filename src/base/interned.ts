// Short strings of bytes that come again and again (ids, authors, field names), each turned into its text once: making
// a text costs more than finding that it was made before, and one text held a thousand times weighs a thousandth.

/** Bytes of what is remembered, at most; longer ones are made each time. */
const WIDTH = 24;

export class Interned {
  readonly #make: (bytes: Uint8Array, start: number, end: number) => string | undefined;
  readonly #mask: number;
  /** `WIDTH` bytes a slot, its length in front. A newcomer takes the slot of whatever was there. */
  readonly #bytes: Uint8Array;
  readonly #texts: (string | undefined)[];

  /** `slots` is a power of two. `make` turns bytes from `start` to `end` into their one text. */
  constructor(slots: number, make: (bytes: Uint8Array, start: number, end: number) => string | undefined) {
    this.#make = make;
    this.#mask = slots - 1;
    this.#bytes = new Uint8Array(slots * (WIDTH + 1));
    this.#texts = new Array<string | undefined>(slots).fill(undefined);
  }

  of(bytes: Uint8Array, start: number, end: number): string | undefined {
    const length = end - start;
    if (length > WIDTH) return this.#make(bytes, start, end);
    let mix = length;
    for (let at = start; at < end; at++) mix = Math.imul(mix ^ (bytes[at] as number), 0x01000193);
    const slot = (mix ^ (mix >>> 15)) & this.#mask;
    const text = this.#texts[slot];
    const from = slot * (WIDTH + 1);
    if (text !== undefined && this.#isHere(from, bytes, start, length)) return text;
    const made = this.#make(bytes, start, end);
    if (made === undefined) return undefined;
    this.#bytes[from] = length;
    for (let i = 0; i < length; i++) this.#bytes[from + 1 + i] = bytes[start + i] as number;
    this.#texts[slot] = made;
    return made;
  }

  #isHere(from: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.#bytes[from] !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[from + 1 + i] !== bytes[start + i]) return false;
    return true;
  }
}
