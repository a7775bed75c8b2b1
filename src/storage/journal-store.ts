// The journal on this device (rules K1-K9). One database a gathering: keys, acts, cards and envelopes lie
// together, so that one transaction keeps what belongs together. A promise of `keep` that resolves well means
// exactly: on disk, the transaction complete and strict. Only then is anything offered to anyone.
import { type Bytes, type Result, fail, fromLatin1, ok } from '#base';
import { type Act, type Entry, type Name, encodeAct } from '#journal';
import type { CampDatabase } from './camp-database.ts';
import { type DiskError, OtherTabWrote } from './database.ts';
import { HeldSum } from './held-sum.ts';
import { nextTask } from './next-task.ts';
import { readJournal } from './reading.ts';
import { joinRows, packRow, readRow } from './rows.ts';
import { type Told, write } from './writing.ts';

/** Rows of the tail that make a segment. */
const SEGMENT_ACTS = 256;
/** As many acts at once or more go straight into segments. */
const BULK_ACTS = 64;
/** Acts that can be read and hang in the air: they wait in one row for what comes before them. persisted */
const ADRIFT = 'adrift';

/** Single values that are kept beside the acts, by name. */
export type Meta = { readonly [key: string]: unknown };

/** What a journal store tells when it is opened. */
export interface Loaded {
  readonly acts: readonly Act[];
  /** Rows that could not be read, or acts that are missing: what is lost here, others may still hold. */
  readonly isDamaged: boolean;
}

export class JournalStore {
  readonly #database: CampDatabase;
  readonly #gathering: Name;
  #sum = new HeldSum();
  #tailRows = 0;
  #nextTail = 0;
  /** The single values as they were last read or written: they outlive the database while the page lives. */
  readonly #meta = new Map<string, unknown>();
  #isTorn = false;
  #asked: ReturnType<typeof readJournal> | null = null;

  /** `gathering`: 16 bytes, latin1. */
  constructor(database: CampDatabase, gathering: Name) {
    this.#database = database;
    this.#gathering = gathering;
  }

  /** A mark of exactly the acts kept: cache and glance are good only for this one. */
  get heldMark(): string {
    return this.#sum.text();
  }

  /** For good: what could still be on its way writes nothing any more. */
  close(): void {
    this.#database.end();
  }

  /** Has the disk look for everything kept, while something else is done; `load` then waits for its answer. */
  ask(): void {
    this.#asked = readJournal(this.#database, ADRIFT);
  }

  async load(onProgress?: (read: number) => void): Promise<Result<Loaded, DiskError>> {
    const rows = await (this.#asked ?? readJournal(this.#database, ADRIFT));
    this.#asked = null;
    if (!rows.ok) return rows;
    const { segments, tail, meta } = rows.value;
    for (const { key, row } of meta) if (row !== undefined) this.#meta.set(key, row);
    const held = meta.find(({ key }) => key === 'held')?.row ?? new HeldSum().text();
    const acts: Act[] = [];
    const sum = new HeldSum();
    let isDamaged = false;
    let slice = performance.now();
    for (const { row } of [...segments, ...tail]) {
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
    this.#nextTail = (tail[tail.length - 1]?.key ?? -1) + 1;
    if (sum.text() !== held) isDamaged = true;
    this.#isTorn = isDamaged;
    return ok({ acts, isDamaged });
  }

  /** The disk has lost something: until it is written down anew nothing more is kept on top of it. */
  tear(): void {
    this.#isTorn = true;
  }

  /** Keeps acts, and what has to be true together with them, all or nothing. */
  async keep(entries: readonly Entry[], also: Meta = {}): Promise<Result<void, DiskError>> {
    if (this.#isTorn) return fail('other-tab');
    const before = this.#sum.text();
    const sum = this.#sum.copy();
    for (const { act } of entries) sum.add(act.hash);
    let tailRows = 0;
    let nextTail = 0;
    const kept = await write(this.#database, ['meta', 'tail', 'segments'], async (transaction, told) => {
      tailRows = this.#tailRows;
      nextTail = this.#nextTail;
      const meta = transaction.objectStore('meta');
      const held = (await meta.get('held')) ?? new HeldSum().text();
      if (held !== before) throw new OtherTabWrote();
      const tail = transaction.objectStore('tail');
      const segments = transaction.objectStore('segments');
      const isBulk = entries.length >= BULK_ACTS;
      if (tailRows > 0 && (isBulk || tailRows + entries.length > SEGMENT_ACTS)) {
        const rows = await tail.getAll();
        const joined = joinRows(rows);
        // The disk has lost some of it: met here, while the page still has all of it (K9).
        if (!joined || rows.length !== tailRows) throw new OtherTabWrote();
        told(segments.add(joined));
        told(tail.clear());
        tailRows = 0;
      }
      if (isBulk) addSegments(segments, entries, told);
      else
        for (const entry of entries) {
          told(tail.put(packRow([entry]), nextTail++));
          tailRows++;
        }
      putAll(meta, { ...also, held: sum.text() }, told);
    });
    if (!kept.ok) return kept;
    this.#sum = sum;
    this.#tailRows = tailRows;
    this.#nextTail = nextTail;
    this.#remember(also);
    return kept;
  }

  /**
   * After damage: writes down anew what could be read and all single values, so that the next opening is whole.
   * `adrift`: acts that hang in the air; they wait beside the others for what comes before them.
   */
  async rewrite(
    acts: readonly Act[],
    adrift: readonly Act[],
    also: Meta = {},
  ): Promise<Result<void, DiskError>> {
    this.#isTorn = true;
    const sum = new HeldSum();
    for (const act of acts) sum.add(act.hash);
    const written = await write(this.#database, ['meta', 'tail', 'segments'], (transaction, told) => {
      const segments = transaction.objectStore('segments');
      told(transaction.objectStore('tail').clear());
      told(segments.clear());
      addSegments(segments, this.#entriesOf(acts), told);
      const meta = transaction.objectStore('meta');
      putAll(meta, { ...Object.fromEntries(this.#meta), ...also, held: sum.text() }, told);
      if (adrift.length > 0) told(meta.put(packRow(this.#entriesOf(adrift)), ADRIFT));
    });
    if (!written.ok) return written;
    this.#sum = sum;
    this.#tailRows = 0;
    this.#isTorn = false;
    this.#remember(also);
    return written;
  }

  /** Acts that hung in the air when the damage was met, oldest first. */
  async readAdrift(): Promise<readonly Entry[]> {
    const row = await this.#database.use((db) => db.get('meta', ADRIFT));
    if (!row.ok || row.value === undefined) return [];
    return this.#entriesOf(readRow(this.#gathering, row.value) ?? []);
  }

  /** Those of them that are still waiting. */
  keepAdrift(entries: readonly Entry[]): Promise<Result<void, DiskError>> {
    return write(this.#database, ['meta'], (transaction, told) => {
      const meta = transaction.objectStore('meta');
      told(entries.length > 0 ? meta.put(packRow(entries), ADRIFT) : meta.delete(ADRIFT));
    });
  }

  async read<T>(key: string): Promise<Result<T | undefined, DiskError>> {
    const value = await this.#database.use((db) => db.get('meta', key));
    return value.ok ? ok(value.value as T | undefined) : value;
  }

  async write(meta: Meta): Promise<Result<void, DiskError>> {
    const written = await write(this.#database, ['meta'], (transaction, told) => {
      putAll(transaction.objectStore('meta'), meta, told);
      // Of a page that is just going, a browser ends what nobody has said to be all.
      transaction.commit();
    });
    if (written.ok) this.#remember(meta);
    return written;
  }

  #remember(meta: Meta): void {
    for (const [key, value] of Object.entries(meta)) this.#meta.set(key, value);
  }

  #entriesOf(acts: readonly Act[]): readonly Entry[] {
    const gathering = fromLatin1(this.#gathering);
    return acts.map((act) => ({ act, bytes: encodeAct(gathering, act) as Bytes }));
  }
}

/** Longest stretch (ms) of reading before the screen gets its turn. */
const SLICE_MS = 40;

interface Puts {
  put(value: unknown, key: string): Promise<unknown>;
}

function putAll(store: Puts, values: Meta, told: Told): void {
  for (const [key, value] of Object.entries(values)) told(store.put(value, key));
}

function addSegments(
  store: { add(row: Bytes): Promise<unknown> },
  entries: readonly Entry[],
  told: Told,
): void {
  for (let i = 0; i < entries.length; i += SEGMENT_ACTS)
    told(store.add(packRow(entries.slice(i, i + SEGMENT_ACTS))));
}
