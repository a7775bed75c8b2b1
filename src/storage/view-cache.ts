// The derived document kept by y-indexeddb, so that opening is two to four times faster (rule K7). Only a cache:
// y-indexeddb loses a failed write in silence and never answers on one bad row, so rows are read and added here, where
// what fails is met, and a copy is used only when its stamp names exactly the acts this device keeps and the document has
// come exactly as far as the stamp says; otherwise it is thrown away and made again from the acts.
import { IndexeddbPersistence } from 'y-indexeddb';
import { type Doc, applyUpdate, mergeUpdates, transact } from 'yjs';
import { documentMark, newDocument } from '#record/ledger';
import { CacheRows, UPDATES } from './cache-rows.ts';
import { nextTask } from './next-task.ts';

/** Longer than this (ms) without an answer and the acts are read instead: one bad row would keep us waiting for ever. */
const LOAD_LIMIT_MS = 4000;
/** Quiet time (ms) after the last change before the stamp is written. */
const STAMP_AFTER_MS = 1000;
/** Longest stretch (ms) of bringing rows into the document, but for the last of them, before the screen gets its turn. */
const SLICE_MS = 16;

interface Inner {
  db: IDBDatabase | null;
  /** From which key on it has yet to read. */
  _dbref: number;
}

/** A document that shows exactly the acts on disk, and the cache that goes on keeping it. */
export interface OpenedCache {
  readonly cache: ViewCache;
  readonly doc: Doc;
}

export class ViewCache {
  readonly name: string;
  readonly #doc: Doc;
  readonly #persistence: IndexeddbPersistence;
  readonly #rows: CacheRows;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldMark = '';
  #stamping: Promise<void> = Promise.resolve();
  #isBroken = false;

  private constructor(
    name: string,
    doc: Doc,
    persistence: IndexeddbPersistence,
    rows: CacheRows = new CacheRows(),
  ) {
    this.name = name;
    this.#rows = rows;
    this.#doc = doc;
    this.#persistence = persistence;
    doc.off('update', persistence._storeUpdate);
    doc.on('update', this.#store);
  }

  /**
   * On a closed connection a row cannot even be asked for; the cache must never hold up the record, so it is left
   * behind instead, and so it is after a row that did not go in.
   */
  readonly #store = (update: Uint8Array, origin: unknown): void => {
    const { db } = this.#persistence as { db: IDBDatabase | null };
    if (!db || this.#isBroken || origin === this.#persistence) return;
    try {
      const transaction = db.transaction(UPDATES, 'readwrite');
      transaction.onabort = () => (this.#isBroken = true);
      transaction.objectStore(UPDATES).add(update);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#isBroken = true;
    }
  };

  /** The cached document of exactly the acts `heldMark` names, or undefined. A useless cache is deleted. */
  static async open(name: string, heldMark: string): Promise<OpenedCache | undefined> {
    const doc = newDocument();
    const persistence = new IndexeddbPersistence(name, doc);
    // While anybody listens, all that is brought into the document is written out again as an update: half of the work.
    doc.off('update', persistence._storeUpdate);
    // It reads nothing: a row that cannot be read it neither answers for nor catches.
    (persistence as unknown as Inner)._dbref = Number.MAX_SAFE_INTEGER;
    const opened = await within(LOAD_LIMIT_MS, persistence.whenSynced);
    const rows = new CacheRows();
    const isRead = opened !== undefined && (await readRows(persistence, doc, rows));
    const stamp: unknown = isRead ? await within(LOAD_LIMIT_MS, persistence.get('stamp')) : undefined;
    if (stamp !== undefined && (stamp === stampOf(heldMark, doc, rows) || stamp === stampOf(heldMark, doc)))
      return { cache: new ViewCache(name, doc, persistence, rows), doc };
    void persistence.destroy().catch(() => undefined); // it may never have opened; it is deleted next
    deleteCache(name);
    return undefined;
  }

  /** Caches a document under a new name, beginning with all it holds, which is one row: better nothing yet. */
  static begin(name: string, doc: Doc): ViewCache {
    return new ViewCache(name, doc, new IndexeddbPersistence(name, doc));
  }

  /** Settles when what comes into the document from now on is a row of its own, or when that takes too long. */
  async begun(): Promise<void> {
    await within(LOAD_LIMIT_MS, this.#persistence.whenSynced);
  }

  /** The document now shows all the acts that `heldMark` names. */
  stampSoon(heldMark: string): void {
    this.#heldMark = heldMark;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.stampNow(), STAMP_AFTER_MS);
  }

  /** One after the other: as a page closes in a quiet moment, two ask at one time. */
  stampNow(): Promise<void> {
    clearTimeout(this.#timer);
    const stamp = (): Promise<void> => this.#stamp();
    this.#stamping = this.#stamping.then(stamp, stamp);
    return this.#stamping;
  }

  async #stamp(): Promise<void> {
    const mark = this.#heldMark;
    if (mark === '' || this.#isBroken) return;
    await this.begun();
    const { db } = this.#persistence as unknown as Inner;
    if (!db) return;
    try {
      for (;;) {
        const rows = await within(LOAD_LIMIT_MS, this.#rows.read(db));
        if (!rows) return;
        if (rows.length === 0) break;
      }
      await within(LOAD_LIMIT_MS, this.#rows.tidy(db, mergeUpdates));
      const stamp = stampOf(mark, this.#doc, this.#rows);
      if (stamp !== undefined) await within(LOAD_LIMIT_MS, this.#persistence.set('stamp', stamp));
    } catch (error) {
      // Without its stamp the cache is simply not used: opening takes longer, nothing is lost.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  /** Stops caching. The cache stays for the next opening unless it is deleted. */
  close(): void {
    clearTimeout(this.#timer);
    this.#doc.off('update', this.#store);
    void this.#persistence.destroy().catch(() => undefined);
  }
}

/** Every row of the store into the document, a few at a time. Answers whether all of them could be read. */
async function readRows(persistence: IndexeddbPersistence, doc: Doc, kept: CacheRows): Promise<boolean> {
  const { db } = persistence as unknown as Inner;
  for (;;) {
    const rows = db ? await within(LOAD_LIMIT_MS, kept.read(db)) : [];
    if (!rows) return false;
    if (rows.length === 0) return true;
    for (let at = 0; at < rows.length;) {
      if (at > 0) await nextTask();
      try {
        at = bringIn(persistence, doc, rows, at);
      } catch {
        return false; // whatever Yjs makes of bytes that are none of its own
      }
    }
  }
}

/** As many rows as there is time for, from `at` on, as from the cache itself: nothing of it is stored again. */
function bringIn(persistence: IndexeddbPersistence, doc: Doc, rows: readonly unknown[], at: number): number {
  const start = performance.now();
  let next = at;
  const bring = (): void => {
    do applyUpdate(doc, rows[next++] as Uint8Array);
    while (next < rows.length && performance.now() - start < SLICE_MS);
  };
  transact(doc, bring, persistence, false);
  return next;
}

export function deleteCache(name: string): void {
  indexedDB.deleteDatabase(name);
}

/** Without the sum of its rows: as the first version stamped. */
const stampOf = (heldMark: string, doc: Doc, rows?: CacheRows): string | undefined => {
  const mark = documentMark(doc);
  if (mark === undefined) return undefined;
  return rows ? `2 ${heldMark} ${mark} ${rows.sum}` : `1 ${heldMark} ${mark}`;
};

/** Undefined when it takes longer than `limit` ms or the database says no. */
async function within<T>(limit: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
