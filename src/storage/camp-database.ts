// One database a gathering: keys, acts, cards and envelopes lie together, so that one transaction keeps what belongs
// together. Opening it and reading its few single values comes before anything else of storage is loaded.
// persisted: add, never change
import type { DBSchema } from 'idb';
import type { Bytes, Result } from '#base';
import { Database, type DiskError } from './database.ts';

const VERSION = 1;

export type EnvelopeRow = { head: Bytes; mac: Bytes; body?: Bytes; preimage?: Bytes };
/** What a thing shows (plain-text.ts); under the empty key the mark of the acts all rows stand for. */
export type GlanceRow = { thing: string; mark?: string; text?: string };
/** `check`: CRC-32 of bytes and signature, one after the other. */
export type CardRow = { bytes: Bytes; signature: Bytes; check: number };

export interface CampSchema extends DBSchema {
  meta: { key: string; value: unknown };
  segments: { key: number; value: Bytes };
  tail: { key: number; value: Bytes };
  cards: { key: string; value: CardRow };
  envelopes: { key: string; value: EnvelopeRow };
  glance: { key: string; value: GlanceRow };
}

export type CampDatabase = Database<CampSchema>;

/** `id`: the gathering's id in hex. */
export const databaseName = (id: string): string => `rhizome-${id}`;

export function campDatabase(id: string): CampDatabase {
  return new Database<CampSchema>(databaseName(id), VERSION, (db) => {
    for (const name of ['meta', 'tail', 'cards', 'envelopes', 'glance'] as const) db.createObjectStore(name);
    db.createObjectStore('segments', { autoIncrement: true });
  });
}

/** Several single values in one go. */
export function readMeta(
  database: CampDatabase,
  keys: readonly string[],
): Promise<Result<readonly unknown[], DiskError>> {
  return database.use(async (db) => {
    const { store, done } = db.transaction('meta', 'readonly');
    const values = await Promise.all([...keys.map((key) => store.get(key)), done]);
    return values.slice(0, keys.length);
  });
}
