// The glance brought up to date when things show something else: a while after the first of many changes, whatever
// goes on, and never with a mark that is ahead of its rows.
import type { Value } from '#base';
import type { CampDatabase, GlanceRow } from './camp-database.ts';
import { MARK, glanceKey, pastRows } from './glance.ts';
import { printValues } from './plain-text.ts';
import { write } from './writing.ts';

/** Quiet time (ms) before changed things are written… */
const AFTER_MS = 150;
/** …but no later than this after the first of them, however much goes on… */
const AT_LATEST_MS = 1000;
/** …or than this while a camp streams in, whose rows would be written again and again. */
const STREAM_THINGS = 100;
const AT_LATEST_STREAM_MS = 20_000;

export interface GlanceSource {
  /** What a thing shows, by `field` or `field.sub`. */
  valuesOf(thing: string): ReadonlyMap<string, Value>;
  /** Whether the first screen can do without it. */
  isPast(thing: string): boolean;
  /** The mark of the acts the values stand for. */
  mark(): string;
}

export class GlanceWriter {
  readonly #database: CampDatabase;
  readonly #source: GlanceSource;
  readonly #changed = new Set<string>();
  #isAnew = false;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: CampDatabase, source: GlanceSource) {
    this.#database = database;
    this.#source = source;
  }

  /** These things show something else now; `isAnew`: and nothing else is there any more. */
  note(things: Iterable<string>, isAnew = false): void {
    for (const thing of things) this.#changed.add(thing);
    this.#isAnew ||= isAnew;
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const latest = this.#changed.size > STREAM_THINGS ? AT_LATEST_STREAM_MS : AT_LATEST_MS;
    const wait = Math.min(AFTER_MS, Math.max(0, this.#since + latest - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Of these things, those that have become past since their rows were written (or are no longer) find their place. */
  async sortOut(things: readonly string[]): Promise<void> {
    const behind = await pastRows(this.#database);
    const moved = behind && things.filter((thing) => behind.has(thing) !== this.#source.isPast(thing));
    if (moved && moved.length > 0) this.note(moved);
  }

  /** Writes what has changed, after what is being written already. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** One transaction, taken together at this moment: the mark on disk is never ahead of the rows. */
  async #write(): Promise<void> {
    const things = [...this.#changed];
    const isAnew = this.#isAnew;
    const mark = this.#source.mark();
    const rows = things.map((thing) => ({
      row: { thing, text: printValues(this.#source.valuesOf(thing)) } satisfies GlanceRow,
      isPast: this.#source.isPast(thing),
    }));
    this.#changed.clear();
    this.#isAnew = false;
    const written = await write(
      this.#database,
      ['glance'],
      (transaction, told) => {
        const store = transaction.objectStore('glance');
        if (isAnew) told(store.clear());
        for (const { row, isPast } of rows) {
          if (!isAnew) told(store.delete(glanceKey(row.thing, !isPast)));
          told(store.put(row, glanceKey(row.thing, isPast)));
        }
        told(store.put({ thing: MARK, mark }, MARK));
      },
      'relaxed',
    );
    if (written.ok) return;
    for (const thing of things) this.#changed.add(thing);
    this.#isAnew ||= isAnew;
  }
}
