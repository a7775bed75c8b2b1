// The journal on this device (rules K1-K9). One database a gathering: keys, acts, cards and envelopes lie
// together, so that one transaction keeps what belongs together. A promise of `keep` that resolves well means
// exactly: on disk, the transaction complete and strict. Only then is anything offered to anyone.
import type { IDBPTransaction } from 'idb';
import { type Bytes, type Result, fromLatin1, ok, toHex } from '#base';
import {
  type Act,
  type Card,
  type Entry,
  type Envelope,
  type Name,
  type Withdrawal,
  encodeAct,
} from '#journal';
import type { CampDatabase, CampSchema, CardRow, EnvelopeRow } from './camp-database.ts';
import { type DiskError, OtherTabWrote } from './database.ts';
import { HeldSum } from './held-sum.ts';
import { joinRows, packRow, readRow } from './rows.ts';

/** Rows of the tail that make a segment. */
const SEGMENT_ACTS = 256;
/** As many acts at once or more go straight into segments. */
const BULK_ACTS = 64;

type Store = 'meta' | 'segments' | 'tail' | 'cards' | 'envelopes';

/** What a journal store tells when it is opened. */
export interface Loaded {
  readonly acts: readonly Act[];
  /** Rows that could not be read, or acts that are missing: what is lost here, others may still hold. */
  readonly damage: 'none' | 'some';
  readonly cards: readonly CardRow[];
  readonly envelopes: readonly EnvelopeRow[];
}

export class JournalStore {
  readonly #database: CampDatabase;
  readonly #gathering: Name;
  #sum = new HeldSum();
  #tailRows = 0;
  #nextTail = 0;

  /** `gathering`: 16 bytes, latin1. */
  constructor(database: CampDatabase, gathering: Name) {
    this.#database = database;
    this.#gathering = gathering;
  }

  /** A mark of exactly the acts kept: the view cache is good only for this one. */
  get heldMark(): string {
    return this.#sum.text();
  }

  /** For good: what could still be on its way writes nothing any more. */
  close(): void {
    this.#database.end();
  }

  async load(onProgress?: (read: number) => void): Promise<Result<Loaded, DiskError>> {
    const rows = await this.#database.use(async (db) => {
      const transaction = db.transaction(['segments', 'tail', 'meta', 'cards', 'envelopes'], 'readonly');
      const [segments, tail, tailKeys, held, cards, envelopes] = await Promise.all([
        transaction.objectStore('segments').getAll(),
        transaction.objectStore('tail').getAll(),
        transaction.objectStore('tail').getAllKeys(),
        transaction.objectStore('meta').get('held'),
        transaction.objectStore('cards').getAll(),
        transaction.objectStore('envelopes').getAll(),
      ]);
      return { segments, tail, tailKeys, held, cards, envelopes };
    });
    if (!rows.ok) return rows;
    const { segments, tail, tailKeys, held, cards, envelopes } = rows.value;
    const acts: Act[] = [];
    let isDamaged = false;
    const sum = new HeldSum();
    let slice = performance.now();
    for (const row of [...segments, ...tail]) {
      const read = readRow(this.#gathering, row);
      if (!read) isDamaged = true;
      for (const act of read ?? []) {
        acts.push(act);
        sum.add(act.hash);
      }
      if (performance.now() - slice < SLICE_MS) continue;
      onProgress?.(acts.length);
      await nextTask();
      slice = performance.now();
    }
    this.#sum = sum;
    this.#tailRows = tail.length;
    this.#nextTail = tailKeys.length > 0 ? (tailKeys[tailKeys.length - 1] as number) + 1 : 0;
    if (sum.text() !== (typeof held === 'string' ? held : new HeldSum().text())) isDamaged = true;
    return ok({ acts, damage: isDamaged ? 'some' : 'none', cards, envelopes });
  }

  /** Keeps acts, and what has to be true together with them, all or nothing. */
  keep(
    entries: readonly Entry[],
    also: { readonly meta?: { readonly [key: string]: unknown } } = {},
  ): Promise<Result<void, DiskError>> {
    const before = this.#sum.text();
    const sum = this.#sum.copy();
    for (const { act } of entries) sum.add(act.hash);
    let tailRows = this.#tailRows;
    let nextTail = this.#nextTail;
    return this.#write(['meta', 'tail', 'segments'], async (transaction) => {
      tailRows = this.#tailRows;
      nextTail = this.#nextTail;
      const meta = transaction.objectStore('meta');
      const held = (await meta.get('held')) ?? new HeldSum().text();
      if (held !== before) throw new OtherTabWrote();
      const tail = transaction.objectStore('tail');
      const segments = transaction.objectStore('segments');
      const isBulk = entries.length >= BULK_ACTS;
      if (tailRows > 0 && (isBulk || tailRows + entries.length > SEGMENT_ACTS)) {
        told(segments.add(joinRows(await tail.getAll())));
        told(tail.clear());
        tailRows = 0;
      }
      for (let i = 0; isBulk && i < entries.length; i += SEGMENT_ACTS)
        told(segments.add(packRow(entries.slice(i, i + SEGMENT_ACTS))));
      if (!isBulk)
        for (const entry of entries) {
          told(tail.put(packRow([entry]), nextTail++));
          tailRows++;
        }
      for (const [key, value] of Object.entries(also.meta ?? {})) told(meta.put(value, key));
      told(meta.put(sum.text(), 'held'));
    }).then((result) => {
      if (!result.ok) return result;
      this.#sum = sum;
      this.#tailRows = tailRows;
      this.#nextTail = nextTail;
      return ok(undefined);
    });
  }

  /** After damage: writes down anew what could be read, so that the next opening is whole. */
  rewrite(acts: readonly Act[]): Promise<Result<void, DiskError>> {
    const sum = new HeldSum();
    for (const act of acts) sum.add(act.hash);
    const entries = acts.map((act) => ({ act, bytes: encodeAct(fromLatin1(this.#gathering), act) as Bytes }));
    return this.#write(['meta', 'tail', 'segments'], (transaction) => {
      told(transaction.objectStore('tail').clear());
      const segments = transaction.objectStore('segments');
      told(segments.clear());
      for (let i = 0; i < entries.length; i += SEGMENT_ACTS)
        told(segments.add(packRow(entries.slice(i, i + SEGMENT_ACTS))));
      told(transaction.objectStore('meta').put(sum.text(), 'held'));
      return Promise.resolve();
    }).then((result) => {
      if (!result.ok) return result;
      this.#sum = sum;
      this.#tailRows = 0;
      return ok(undefined);
    });
  }

  keepCards(
    cards: readonly { slot: string; card: Card }[],
    gone: readonly string[],
  ): Promise<Result<void, DiskError>> {
    return this.#write(['cards'], (transaction) => {
      const store = transaction.objectStore('cards');
      for (const { slot, card } of cards)
        told(store.put({ bytes: card.bytes, signature: card.signature }, toHex(fromLatin1(slot))));
      for (const slot of gone) told(store.delete(toHex(fromLatin1(slot))));
      return Promise.resolve();
    });
  }

  keepEnvelopes(
    envelopes: readonly (Envelope | Withdrawal)[],
    gone: readonly Name[],
  ): Promise<Result<void, DiskError>> {
    return this.#write(['envelopes'], (transaction) => {
      const store = transaction.objectStore('envelopes');
      for (const each of envelopes) {
        const { head, mac } = each;
        const row = 'body' in each ? { head, mac, body: each.body } : { head, mac, preimage: each.preimage };
        told(store.put(row, toHex(fromLatin1(each.name))));
      }
      for (const name of gone) told(store.delete(toHex(fromLatin1(name))));
      return Promise.resolve();
    });
  }

  async read<T>(key: string): Promise<Result<T | undefined, DiskError>> {
    const value = await this.#database.use((db) => db.get('meta', key));
    return value.ok ? ok(value.value as T | undefined) : value;
  }

  write(meta: { readonly [key: string]: unknown }): Promise<Result<void, DiskError>> {
    return this.#write(['meta'], (transaction) => {
      for (const [key, value] of Object.entries(meta)) told(transaction.objectStore('meta').put(value, key));
      return Promise.resolve();
    });
  }

  async #write(
    stores: Store[],
    work: (transaction: IDBPTransaction<CampSchema, Store[], 'readwrite'>) => Promise<void>,
  ): Promise<Result<void, DiskError>> {
    return this.#database.use(async (db) => {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
      try {
        await work(transaction);
      } catch (error) {
        abort(transaction);
        await transaction.done.catch(() => undefined); // told by the error already at hand
        throw error;
      }
      await transaction.done;
    });
  }
}

/** Longest stretch (ms) of reading before the screen gets its turn. */
const SLICE_MS = 40;
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A request of a transaction whose fate is told by the transaction as a whole. */
function told(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself already: that is what was wanted.
    if (!(error instanceof DOMException)) throw error;
  }
}
