// The gatherings on this device: which there are, and which was open last. All else about one is in its own
// database, so that leaving a gathering erases all of it and nothing else.
import { type Bytes, type Result, ok } from '#base';
import type { DBSchema } from 'idb';
import { Database, type DiskError } from './database.ts';

export interface GatheringRow {
  /** Hex of the gathering's id; names its database. */
  readonly id: string;
  /** 16 bytes: the invite. */
  readonly secret: Bytes;
  /** As last seen, for a list that opens no other database. */
  readonly title: string;
  /** ms */
  readonly openedAt: number;
}

interface Schema extends DBSchema {
  gatherings: { key: string; value: GatheringRow };
}

export class Registry {
  readonly #database = new Database<Schema>('rhizome', 1, (db) => {
    db.createObjectStore('gatherings', { keyPath: 'id' });
  });

  /** The one opened last first. */
  async all(): Promise<Result<readonly GatheringRow[], DiskError>> {
    const rows = await this.#database.use(async (db) => {
      const { store, done } = db.transaction('gatherings', 'readonly');
      const [all] = await Promise.all([store.getAll(), done]);
      return all;
    });
    if (!rows.ok) return rows;
    // A row that is none must not stand in the way of all others: whoever scans the invite again has its gathering.
    return ok(
      rows.value.filter((row) => row.secret instanceof Uint8Array).sort((a, b) => b.openedAt - a.openedAt),
    );
  }

  async put(row: GatheringRow): Promise<Result<void, DiskError>> {
    const kept = await this.#database.use(async (db) => {
      const transaction = db.transaction('gatherings', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(row), transaction.done]);
    });
    return kept.ok ? ok(undefined) : kept;
  }

  async delete(id: string): Promise<Result<void, DiskError>> {
    const gone = await this.#database.use((db) => db.delete('gatherings', id));
    return gone.ok ? ok(undefined) : gone;
  }

  close(): void {
    this.#database.close();
  }
}
