// A phone with little room, for real: its databases lie in a bucket to which the browser gives so much and no more, beside
// something large that takes it up.
import { openDB } from 'idb';
import { afterEach, beforeEach } from 'vitest';
import { newId } from './disk.ts';

interface Buckets {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}
const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;

const QUOTA = 3_000_000;
const own = indexedDB;
/** Every test of this file has a room of its own. `leave`: nothing is open in it any more. */
export function inASmallRoom(leave?: () => Promise<void>): void {
  let bucket = '';
  beforeEach(async () => {
    bucket = `small-${newId()}`;
    const { indexedDB: small } = await buckets.open(bucket, { quota: QUOTA });
    Object.defineProperty(globalThis, 'indexedDB', { value: small, configurable: true });
  });
  afterEach(async () => {
    await leave?.();
    Object.defineProperty(globalThis, 'indexedDB', { value: own, configurable: true });
    await buckets.delete(bucket);
  });
}

/** Takes up all the room there is; the answer gives it back. */
export async function fill(): Promise<() => Promise<void>> {
  const db = await openDB('photos', 1, { upgrade: (made) => void made.createObjectStore('photos') });
  let number = 0;
  for (let bytes = QUOTA; bytes > 500; bytes /= 2)
    for (;;)
      try {
        await db.put('photos', crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))), number++);
      } catch (error) {
        if ((error as DOMException).name !== 'QuotaExceededError') throw error;
        break;
      }
  return async () => {
    await db.clear('photos');
    db.close();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('photos');
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error as DOMException);
    });
  };
}
