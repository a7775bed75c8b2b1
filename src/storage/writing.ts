// One writing transaction of a gathering's database, all or nothing. Whoever makes its requests hands each to `told`:
// the transaction as a whole answers for them, and the first that went wrong says why.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Result } from '#base';
import type { CampDatabase, CampSchema } from './camp-database.ts';
import { type DiskError, OtherTabWrote } from './database.ts';

type Store = StoreNames<CampSchema>;
export type Told = (request: Promise<unknown>) => void;

/** Strict unless it is something that can be made again at any time. */
export function write<Stores extends Store[]>(
  database: CampDatabase,
  stores: Stores,
  work: (transaction: IDBPTransaction<CampSchema, Stores, 'readwrite'>, told: Told) => void | Promise<void>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Result<void, DiskError>> {
  return database.use(async (db) => {
    const transaction = db.transaction(stores, 'readwrite', { durability });
    let first: unknown;
    const told: Told = (request) => void request.catch((error: unknown) => (first ??= error));
    try {
      await work(transaction, told);
      await transaction.done;
    } catch (error) {
      abort(transaction);
      await transaction.done.catch(() => undefined); // told by the error at hand
      // A request that failed ends the rest in an AbortError, which says nothing.
      throw error instanceof OtherTabWrote ? error : (first ?? transaction.error ?? error);
    }
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself already: that is what was wanted.
    if (!(error instanceof DOMException)) throw error;
  }
}
