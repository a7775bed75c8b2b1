// What a phone really keeps, read off its disk past every screen: the acts of its gathering, what they amount to,
// and the document it has put by. Two phones hold the same when these are the same.
import { createHash } from 'node:crypto';
import { type Bytes, fromHex, latin1, toHex } from '#base';
import { campKeys } from '#identity';
import { type Act, Journal } from '#journal';
import { Ledger } from '#record/ledger';
import * as Y from 'yjs';
import { readRow } from '../../src/storage/rows.ts';
import type { Device } from './device.ts';

export interface Truth {
  /** Of the acts on disk: what two phones compare. */
  readonly digest: string;
  /** SHA-256 of the document made anew from these acts… */
  readonly document: string;
  /** …and of the one the page itself holds, as far as it has put it by. */
  readonly kept: string;
  readonly acts: readonly Act[];
  /** Authors of whom two acts bear one number. */
  readonly forked: number;
}

interface Disk {
  readonly secret: string;
  readonly rows: readonly string[];
  readonly updates: readonly string[];
}

/** Of the gathering opened last. */
export async function truthOf(device: Device): Promise<Truth> {
  const { secret, rows, updates } = await device.page.evaluate(readDisk);
  const journal = new Journal(campKeys({ secret: bytes(secret) }));
  for (const row of rows) {
    const acts = readRow(latin1(journal.keys.gathering), bytes(row));
    if (!acts) throw new Error(`${device.name} keeps a row that cannot be read`);
    journal.insert(acts, Number.MAX_SAFE_INTEGER);
  }
  const ledger = new Ledger();
  ledger.apply(journal.counted);
  const kept = new Y.Doc();
  for (const update of updates) Y.applyUpdate(kept, bytes(update));
  return {
    digest: toHex(journal.buckets.whole()),
    document: markOf(ledger.doc),
    kept: markOf(kept),
    acts: journal.acts,
    forked: journal.forkedAuthors().length,
  };
}

const markOf = (doc: Y.Doc): string => createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex');

const bytes = (hex: string): Bytes => {
  const out = fromHex(hex);
  if (!out) throw new Error('that is no hex');
  return out;
};

/** Runs in the page. */
async function readDisk(): Promise<Disk> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const all = async (name: string, ...stores: string[]): Promise<unknown[][]> => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await answer(opening);
    const transaction = database.transaction(stores);
    const found = await Promise.all(stores.map((store) => answer(transaction.objectStore(store).getAll())));
    database.close();
    return found;
  };
  const hasGone = (error: unknown): ['gone'] => {
    if (error instanceof DOMException && error.name === 'AbortError') return ['gone'];
    throw error;
  };
  const hex = (value: unknown): string =>
    [...(value as Uint8Array)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [gatherings = []] = await all('rhizome', 'gatherings');
  const opened = gatherings as { id: string; secret: Uint8Array; openedAt: number }[];
  const [last] = opened.sort((a, b) => b.openedAt - a.openedAt);
  if (!last) throw new Error('no gathering is on this phone');
  const name = `rhizome-${last.id}`;
  const [segments = [], tail = []] = await all(name, 'segments', 'tail');
  const database = await answer(indexedDB.open(name));
  const cache = (await answer(database.transaction('meta').objectStore('meta').get('cache'))) as string;
  database.close();
  // One that was thrown away is not made by being looked at, not even where it goes between the two questions.
  const isThere = (await indexedDB.databases()).some((each) => each.name === cache);
  const [updates = []] = isThere ? await all(cache, 'updates').catch(hasGone) : [];
  if (updates === 'gone') return readDisk();
  return { secret: hex(last.secret), rows: [...segments, ...tail].map(hex), updates: updates.map(hex) };
}
