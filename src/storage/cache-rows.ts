// The rows of a cached document, and what they add up to: a bit that tipped over in one would show another document
// than everybody else has, and Yjs reads it all the same. They are read a few at a time, so that the largest document
// never keeps the screen from its turn, and small ones are put together while large ones are left as they are.
import type { Bytes } from '#base';
import { crc32 } from './rows.ts';

/** The store y-indexeddb keeps its rows in. */
export const UPDATES = 'updates';

/** Bytes of an update without anything in it. */
const NOTHING_BYTES = 2;
/** Rows asked for at a time. */
const PORTION = 32;
/** A row of fewer bytes is small… */
const SMALL_BYTES = 8192;
/** …and with more small ones than this at the end they become one. */
const MANY_SMALL = 60;

interface Part {
  readonly crc: number;
  readonly bytes: number;
}

export class CacheRows {
  /** By key, ascending. */
  readonly #parts = new Map<number, Part>();
  #next = 0;

  /** Of all rows read so far, in their order. */
  get sum(): number {
    let sum = 0;
    // y-indexeddb begins each opening with a row of nothing.
    for (const { crc, bytes } of this.#parts.values())
      if (bytes !== NOTHING_BYTES) sum = (Math.imul(sum, 31) + crc) >>> 0;
    return sum;
  }

  /**
   * The next of the rows that are new since the last time; none when all are read.
   * @throws DOMException where the disk says no
   */
  async read(db: IDBDatabase): Promise<readonly unknown[]> {
    const store = db.transaction(UPDATES).objectStore(UPDATES);
    const range = IDBKeyRange.lowerBound(this.#next);
    const [rows, keys] = await Promise.all([
      answer(store.getAll(range, PORTION)),
      answer(store.getAllKeys(range, PORTION)),
    ]);
    rows.forEach((row, i) => this.#note(Number(keys[i]), row));
    this.#next = Number(keys.at(-1) ?? this.#next - 1) + 1;
    return rows;
  }

  /**
   * Where many small rows stand at the end, they become one in the place of the last. `merge`: as Yjs does it.
   * @throws DOMException where the disk says no
   */
  async tidy(db: IDBDatabase, merge: (rows: Bytes[]) => Uint8Array): Promise<void> {
    const small = this.#smallAtTheEnd();
    const [first, last] = [small[0], small.at(-1)];
    if (small.length <= MANY_SMALL || first === undefined || last === undefined) return;
    const transaction = db.transaction(UPDATES, 'readwrite');
    const done = ended(transaction);
    const store = transaction.objectStore(UPDATES);
    const rows = (await answer(store.getAll(IDBKeyRange.bound(first, last)))) as Bytes[];
    // Others than were counted are left as they stand: then all of it is thrown away at the next opening.
    const isAsCounted = small.every((key, i) => this.#parts.get(key)?.crc === partOf(rows[i]).crc);
    if (rows.length !== small.length || !isAsCounted) return;
    const merged = merge(rows) as Bytes;
    store.delete(IDBKeyRange.bound(first, last, false, true));
    store.put(merged, last);
    await done;
    for (const key of small) this.#parts.delete(key);
    this.#note(last, merged);
  }

  #note(key: number, row: unknown): void {
    this.#parts.set(key, partOf(row));
  }

  #smallAtTheEnd(): readonly number[] {
    const keys = [...this.#parts.keys()];
    const large = keys.findLastIndex((key) => (this.#parts.get(key)?.bytes ?? 0) >= SMALL_BYTES);
    return keys.slice(large + 1);
  }
}

const partOf = (row: unknown): Part =>
  row instanceof Uint8Array ? { crc: crc32(row as Bytes), bytes: row.length } : { crc: 0, bytes: 0 };

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('ended', 'AbortError'));
  });
}
