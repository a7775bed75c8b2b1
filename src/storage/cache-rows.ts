// The rows of a cached document, and what they add up to: a bit that tipped over in one would show another document
// than everybody else has, and Yjs reads it all the same. Each row is read once for its part of the sum, and once when
// it is used.
import type { Bytes } from '#base';
import { crc32 } from './rows.ts';

/** The store y-indexeddb keeps its rows in. */
export const UPDATES = 'updates';

/** Bytes of an update without anything in it. */
const NOTHING_BYTES = 2;

export class CacheRows {
  #sum = 0;
  #next = 0;

  /** Of all rows read so far, in their order. */
  get sum(): number {
    return this.#sum;
  }

  /** Other rows stand in their place now. */
  forget(): void {
    this.#sum = this.#next = 0;
  }

  /**
   * The rows that are new since the last time, one asking after the other.
   * @throws DOMException where the disk says no
   */
  async read(db: IDBDatabase): Promise<readonly unknown[]> {
    const store = db.transaction(UPDATES).objectStore(UPDATES);
    const range = IDBKeyRange.lowerBound(this.#next);
    const [rows, keys] = await Promise.all([answer(store.getAll(range)), answer(store.getAllKeys(range))]);
    for (const row of rows) {
      const isBytes = row instanceof Uint8Array;
      // y-indexeddb begins each opening with a row of nothing.
      if (isBytes && row.length === NOTHING_BYTES) continue;
      this.#sum = (Math.imul(this.#sum, 31) + (isBytes ? crc32(row as Bytes) : 0)) >>> 0;
    }
    this.#next = Number(keys.at(-1) ?? this.#next - 1) + 1;
    return rows;
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}
