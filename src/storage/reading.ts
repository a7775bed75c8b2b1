// What lies in a gathering's database, read whole. Browsers keep large values in files of their own; where one of
// these is gone, reading a store at once comes to nothing, and the rows are read one by one instead: what can be read
// is not given up for it.
import type { IDBPDatabase, StoreKey, StoreNames, StoreValue } from 'idb';
import type { Result } from '#base';
import type { CampDatabase, CampSchema } from './camp-database.ts';
import type { DiskError } from './database.ts';

type Camp = IDBPDatabase<CampSchema>;
type Store = StoreNames<CampSchema>;

export interface Row<Name extends Store> {
  readonly key: StoreKey<CampSchema, Name>;
  /** Undefined where the browser itself cannot read it any more. */
  readonly row: StoreValue<CampSchema, Name> | undefined;
}

/** Everything that says which acts are kept. */
export interface JournalRows {
  readonly segments: readonly Row<'segments'>[];
  readonly tail: readonly Row<'tail'>[];
  readonly meta: readonly Row<'meta'>[];
}

/** Of one moment, whatever another tab is writing. `without`: the one single value that is not needed, and may be large. */
export function readJournal(
  database: CampDatabase,
  without: string,
): Promise<Result<JournalRows, DiskError>> {
  return database.use(async (db) => {
    const metaKeys = (await keysOf(db, 'meta')).filter((key) => key !== without);
    const oneByOne = async (): Promise<JournalRows> => ({
      segments: await rowByRow(db, 'segments', await keysOf(db, 'segments')),
      tail: await rowByRow(db, 'tail', await keysOf(db, 'tail')),
      meta: await rowByRow(db, 'meta', metaKeys),
    });
    return orElse(async () => {
      const transaction = db.transaction(['segments', 'tail', 'meta'], 'readonly');
      const [segments, tail, meta] = [
        transaction.objectStore('segments'),
        transaction.objectStore('tail'),
        transaction.objectStore('meta'),
      ];
      const [segmentKeys, segmentRows, tailKeys, tailRows, metaRows] = await Promise.all([
        segments.getAllKeys(),
        segments.getAll(),
        tail.getAllKeys(),
        tail.getAll(),
        Promise.all(metaKeys.map((key) => meta.get(key))),
        transaction.done,
      ]);
      return {
        segments: paired<'segments'>(segmentKeys, segmentRows),
        tail: paired<'tail'>(tailKeys, tailRows),
        meta: paired<'meta'>(metaKeys, metaRows),
      };
    }, oneByOne);
  });
}

/** All rows of a store, in the order of their keys. */
export function readRows<Name extends Store>(
  database: CampDatabase,
  name: Name,
): Promise<Result<readonly Row<Name>[], DiskError>> {
  return database.use((db) =>
    orElse(
      async () => {
        const transaction = db.transaction(name, 'readonly');
        const { store } = transaction;
        const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll(), transaction.done]);
        return paired<Name>(keys, rows);
      },
      async () => rowByRow(db, name, await keysOf(db, name)),
    ),
  );
}

async function rowByRow<Name extends Store>(
  db: Camp,
  name: Name,
  keys: readonly StoreKey<CampSchema, Name>[],
): Promise<Row<Name>[]> {
  const out: Row<Name>[] = [];
  for (const key of keys) {
    const read = async (): Promise<StoreValue<CampSchema, Name> | undefined> => {
      const transaction = db.transaction(name, 'readonly');
      const [row] = await Promise.all([transaction.store.get(key), transaction.done]);
      return row;
    };
    out.push({ key, row: await orElse(read, () => Promise.resolve(undefined)) });
  }
  return out;
}

async function keysOf<Name extends Store>(db: Camp, name: Name): Promise<StoreKey<CampSchema, Name>[]> {
  const transaction = db.transaction(name, 'readonly');
  const [keys] = await Promise.all([transaction.store.getAllKeys(), transaction.done]);
  return keys;
}

const paired = <Name extends Store>(
  keys: readonly StoreKey<CampSchema, Name>[],
  rows: readonly (StoreValue<CampSchema, Name> | undefined)[],
): Row<Name>[] => keys.map((key, i) => ({ key, row: rows[i] }));

/** `instead` where a value's own file is gone. Any other fault may pass, and must not look like a loss. */
async function orElse<T>(read: () => Promise<T>, instead: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isUnreadable =
      error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'DataError');
    if (!isUnreadable) throw error;
    return instead();
  }
}
