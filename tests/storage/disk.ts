// A disk for one test: a real database of its own in a real browser, acts to lay on it, and a second hand at the same
// database that looks at rows and spoils them.
import { type IDBPDatabase, openDB } from 'idb';
import { latin1, toHex } from '#base';
import type { Act, Entry } from '#journal';
import { type CampDatabase, JournalStore, campDatabase, databaseName } from '#storage';
import type { CampSchema } from '../../src/storage/camp-database.ts';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from '../journal/forge.ts';

export interface Disk {
  readonly id: string;
  readonly database: CampDatabase;
  readonly store: JournalStore;
}

const GATHERING = latin1(lightKeys.gathering);

export const newId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** What this page would see at its next opening; nothing of it is known yet. */
export function openDisk(id: string = newId()): Disk {
  const database = campDatabase(id);
  return { id, database, store: new JournalStore(database, GATHERING) };
}

/** Opened and read; an error is a fault of the test. */
export async function readDisk(
  id: string = newId(),
): Promise<Disk & { readonly acts: readonly Act[]; readonly isDamaged: boolean }> {
  const disk = openDisk(id);
  const loaded = await disk.store.load();
  if (!loaded.ok) throw new Error(loaded.error);
  return { ...disk, ...loaded.value };
}

/** The database as whoever comes by sees it. */
export async function raw<T>(id: string, work: (db: IDBPDatabase<CampSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<CampSchema>(databaseName(id));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const deleteDisk = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(id));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error as DOMException);
    request.onblocked = () => reject(new Error('somebody holds on to it'));
  });

/** One author's chain, as long as is asked for. */
export class Chain {
  readonly #forger = new Forger(
    lightSigner(new Random(crypto.getRandomValues(new Uint32Array(1))[0] as number)),
  );

  async next(count: number, bytes = 0): Promise<Entry[]> {
    const out: Entry[] = [];
    for (let i = 0; i < count; i++) {
      const title = `${this.#forger.entries.length} ${'x'.repeat(bytes)}`;
      out.push(await this.#forger.create('task', { title }));
    }
    return out;
  }
}

export const namesOf = (acts: readonly Act[]): string[] => acts.map((act) => act.name);
export const names = (entries: readonly Entry[]): string[] => namesOf(entries.map(({ act }) => act));

type Meddle = (transaction: IDBTransaction, stores: readonly string[]) => void;

/** Does `work` while something meddles with every transaction that writes. */
export async function whileMeddled<T>(meddle: Meddle, work: () => Promise<T>): Promise<T> {
  const own = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const transaction = own.call(this, stores, mode, options);
    if (mode === 'readwrite') meddle(transaction, [...transaction.objectStoreNames]);
    return transaction;
  };
  try {
    return await work();
  } finally {
    IDBDatabase.prototype.transaction = own;
  }
}

const WRITES = ['put', 'add', 'clear', 'delete'] as const;
type Write = (this: IDBObjectStore, ...words: unknown[]) => IDBRequest;

/**
 * Does `work` while each transaction is ended by the browser at its `nth` request that writes (from 1). Not those of
 * the gatherings' caches: what writes there throws into the page, where nobody can hear it.
 */
export async function whileAbortedAt<T>(nth: number, work: () => Promise<T>): Promise<T> {
  const counts = new WeakMap<IDBTransaction, number>();
  const stores = IDBObjectStore.prototype as unknown as Record<string, Write>;
  const own = WRITES.map((name) => [name, stores[name] as Write] as const);
  for (const [name, method] of own)
    stores[name] = function (...words) {
      const request = method.apply(this, words);
      if (this.transaction.db.name.includes('-view-')) return request;
      const count = (counts.get(this.transaction) ?? 0) + 1;
      counts.set(this.transaction, count);
      if (count === nth) this.transaction.abort();
      return request;
    };
  try {
    return await work();
  } finally {
    for (const [name, method] of own) stores[name] = method;
  }
}
