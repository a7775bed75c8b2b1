// One IndexedDB database and its connection. Safari ends the connections of pages in the background, and any
// browser may close one; the next transaction then throws. So every use goes through `use`, which opens again
// and tries once more before it says that the disk failed. Nothing here waits without end.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Result, fail, ok } from '#base';

/** What went wrong with the disk. Whatever it was, nothing of the transaction was kept. */
export type DiskError =
  /** No room left. */
  | 'full'
  /** The connection or the database is gone and could not be opened again. */
  | 'closed'
  /** Another tab holds an older version open. */
  | 'blocked'
  /** Another tab has written meanwhile: this one no longer knows the journal's end. */
  | 'other-tab'
  /** The transaction was aborted. */
  | 'aborted';

const OPEN_LIMIT_MS = 8000;
/**
 * Browsers have been seen to leave a transaction unanswered for ever. Far longer than any takes; if it comes to its
 * end after all, the next one meets what it kept.
 */
const WORK_LIMIT_MS = 60_000;

export class Database<Schema extends DBSchema> {
  readonly name: string;
  readonly #version: number;
  readonly #upgrade: (db: IDBPDatabase<Schema>) => void;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;
  #isEnded = false;

  constructor(name: string, version: number, upgrade: (db: IDBPDatabase<Schema>) => void) {
    this.name = name;
    this.#version = version;
    this.#upgrade = upgrade;
  }

  /** Does something with the open database; once more with a new connection when the old one is gone. */
  async use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, DiskError>> {
    for (let attempt = 0; ; attempt++) {
      if (this.#isEnded) return fail('closed');
      const opened = this.#open();
      try {
        const db = await opened;
        // A gathering that was closed, or taken over by another tab, touches its disk no more.
        if (this.#isEnded) return fail('closed');
        return ok(await within(WORK_LIMIT_MS, work(db), 'InvalidStateError'));
      } catch (error) {
        const kind = diskError(error);
        if (kind !== 'closed' || attempt > 0) return fail(kind);
        // Others may have a new connection already: that one is good.
        if (this.#opened === opened) this.close();
      }
    }
  }

  /** Closes for good: nothing is read or written through it any more, and nothing opened again. */
  end(): void {
    this.#isEnded = true;
    this.close();
  }

  /** Closes this connection; whoever uses the database next opens another. */
  close(): void {
    const opened = this.#opened;
    this.#opened = null;
    // A connection that never opened has nothing to close.
    void opened?.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const known = this.#opened;
    if (known) return known;
    const forget = (): void => {
      if (this.#opened === opened) this.#opened = null;
    };
    const opened = this.#connect(forget);
    this.#opened = opened;
    opened.catch(forget); // told by whoever waits for it
    return opened;
  }

  async #connect(lost: () => void): Promise<IDBPDatabase<Schema>> {
    // Some private windows have no database at all.
    if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB here', 'NotSupportedError');
    const opening = openDB<Schema>(this.name, this.#version, {
      upgrade: (db) => this.#upgrade(db),
      // A newer app in another tab wants to change the database, or it is being erased: make way, and open again
      // when next needed.
      blocking: (_current, _next, event) => {
        (event.target as unknown as { close(): void }).close();
        lost();
      },
      terminated: lost,
    });
    try {
      return await within(OPEN_LIMIT_MS, opening, 'TimeoutError');
    } catch (error) {
      // A connection that comes when nobody waits for it any more would be in everybody's way.
      opening.then(
        (db) => db.close(),
        () => undefined, // told by the error at hand
      );
      throw error;
    }
  }
}

export class OtherTabWrote extends Error {}

export function diskError(error: unknown): DiskError {
  if (error instanceof OtherTabWrote) return 'other-tab';
  if (!(error instanceof DOMException)) throw error; // a bug of ours, not the disk's
  switch (error.name) {
    case 'QuotaExceededError':
      return 'full';
    case 'TimeoutError':
      return 'blocked';
    case 'AbortError':
      return 'aborted';
    default:
      return 'closed';
  }
}

/** Throws a DOMException of this name when `work` takes longer than `limit` ms. */
async function within<T>(limit: number, work: Promise<T>, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('the database does not answer', name)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
