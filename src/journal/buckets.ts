// Digests of a set that two devices compare (rules S1-S6): rows in 64 buckets, one hash a bucket, one hash
// over all. Equal hashes end the talk after 32 bytes; otherwise only the rows of differing buckets travel.
// Acts, cards and envelopes use the same digest over their own rows.
import { type Bytes, concat, equalBytes } from '#base';
import { sha256 } from './hash.ts';

export const BUCKETS = 64;
/** Bytes of a bucket's hash on the wire. Should two differ yet look alike, all rows are sent (S4). */
export const BUCKET_HASH_BYTES = 8;

export class Buckets {
  /** Rows by bucket, as one-byte strings: sorted and hashed only when asked. */
  readonly #rows: Set<string>[] = Array.from({ length: BUCKETS }, () => new Set<string>());
  readonly #hashes: (Bytes | null)[] = new Array<Bytes | null>(BUCKETS).fill(null);
  #whole: Bytes | null = null;

  /** The bucket of a row: the first six bits of what the row is about. */
  static of(row: string): number {
    return row.charCodeAt(0) >> 2;
  }

  add(row: string): void {
    this.#touch(row);
    this.#rows[Buckets.of(row)]?.add(row);
  }

  delete(row: string): void {
    this.#touch(row);
    this.#rows[Buckets.of(row)]?.delete(row);
  }

  #touch(row: string): void {
    this.#hashes[Buckets.of(row)] = null;
    this.#whole = null;
  }

  #hash(bucket: number): Bytes {
    let hash = this.#hashes[bucket];
    if (!hash) {
      const rows = this.rows(bucket);
      hash = sha256(latin1Bytes(rows));
      this.#hashes[bucket] = hash;
    }
    return hash;
  }

  /** One hash over everything. */
  whole(): Bytes {
    this.#whole ??= sha256(concat(this.#rows.map((_, bucket) => this.#hash(bucket))));
    return this.#whole;
  }

  /** The short hashes of all buckets, one after the other. */
  short(): Bytes {
    return concat(this.#rows.map((_, bucket) => this.#hash(bucket).subarray(0, BUCKET_HASH_BYTES)));
  }

  /** Which buckets differ from another device's short hashes; all of them when none seems to. */
  differing(theirs: Uint8Array): number[] {
    const ours = this.short();
    const out: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const from = bucket * BUCKET_HASH_BYTES;
      const to = from + BUCKET_HASH_BYTES;
      if (!equalBytes(ours.subarray(from, to), theirs.subarray(from, to))) out.push(bucket);
    }
    return out.length > 0 ? out : this.#rows.map((_, bucket) => bucket);
  }

  rows(bucket: number): string[] {
    return [...(this.#rows[bucket] ?? [])].sort();
  }
}

function latin1Bytes(rows: readonly string[]): Bytes {
  let length = 0;
  for (const row of rows) length += row.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const row of rows) for (let i = 0; i < row.length; i++) out[at++] = row.charCodeAt(i);
  return out;
}
