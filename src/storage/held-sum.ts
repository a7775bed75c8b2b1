// A mark of a set of acts that costs the same to bring up to date however large the set is: the sum of their
// hashes modulo 2^256, and their number. It only has to notice this disk's own losses; among devices the
// digest is used.

const WORDS = 8;

export class HeldSum {
  readonly #words = new Uint32Array(WORDS);
  #count = 0;

  /** `hash`: 32 bytes, latin1. */
  add(hash: string): void {
    let carry = 0;
    for (let i = 0; i < WORDS; i++) {
      const at = i * 4;
      const word =
        hash.charCodeAt(at) +
        hash.charCodeAt(at + 1) * 0x100 +
        hash.charCodeAt(at + 2) * 0x10000 +
        hash.charCodeAt(at + 3) * 0x1000000;
      const sum = (this.#words[i] as number) + word + carry;
      this.#words[i] = sum;
      carry = sum > 0xffffffff ? 1 : 0;
    }
    this.#count++;
  }

  copy(): HeldSum {
    const out = new HeldSum();
    out.#words.set(this.#words);
    out.#count = this.#count;
    return out;
  }

  text(): string {
    return `${this.#count}:${[...this.#words].map((word) => word.toString(16)).join('.')}`;
  }
}
