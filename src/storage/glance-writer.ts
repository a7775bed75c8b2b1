// The glance brought up to date when things show something else: a while after the first of many changes, whatever
// goes on, and never with a mark that is ahead of its rows.
import type { Value } from '#base';
import type { CampDatabase, GlanceRow } from './camp-database.ts';
import { MARK, glanceKey, pastRows } from './glance.ts';
import { printValues } from './plain-text.ts';
import { nextTask } from './next-task.ts';
import { write } from './writing.ts';

/** Quiet time (ms) before changed things are written… */
const AFTER_MS = 150;
/** …but no later than this after the first of them, however much goes on. */
const AT_LATEST_MS = 1000;
/** With as many things as this a camp streams in, whose rows would be written again and again: both are longer. */
const STREAM_THINGS = 100;
const STREAM_AFTER_MS = 2000;
const STREAM_AT_LATEST_MS = 60_000;
/** Things written, or looked through, at a time, so that the screen gets its turn. */
const PORTION = 500;

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
  /** Things whose rows lie behind; null until the disk has said. */
  #behind: Set<string> | null = null;
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
    const isStream = this.#changed.size > STREAM_THINGS && !isAnew;
    const [after, latest] = isStream ? [STREAM_AFTER_MS, STREAM_AT_LATEST_MS] : [AFTER_MS, AT_LATEST_MS];
    const wait = Math.min(after, Math.max(0, this.#since + latest - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Of these things, those that have become past since their rows were written (or are no longer) find their place. */
  sortOut(things: readonly string[]): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const behind = (this.#behind ??= await pastRows(this.#database));
      const moved: string[] = [];
      for (let at = 0; behind && at < things.length; at += PORTION) {
        await nextTask();
        for (const thing of things.slice(at, at + PORTION))
          if (behind.has(thing) !== this.#source.isPast(thing)) moved.push(thing);
      }
      if (moved.length > 0) this.note(moved);
    });
    return this.#writing;
  }

  /** Writes what has changed, after what is being written already. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** In portions; the last of them has the mark, so that on disk it is never ahead of the rows. */
  async #write(): Promise<void> {
    const things = [...this.#changed];
    const isAnew = this.#isAnew;
    this.#changed.clear();
    this.#isAnew = false;
    for (let at = 0; at === 0 || at < things.length; at += PORTION) {
      const isLast = at + PORTION >= things.length;
      if (await this.#writePortion(things.slice(at, at + PORTION), isAnew && at === 0, isLast)) continue;
      for (const thing of things.slice(at)) this.#changed.add(thing);
      this.#isAnew ||= isAnew && at === 0;
      return;
    }
  }

  /** One transaction, taken together at this moment. What came in since the first portion is written next, and marked then. */
  async #writePortion(things: readonly string[], isAnew: boolean, isLast: boolean): Promise<boolean> {
    const isMarked = isLast && this.#changed.size === 0 && !this.#isAnew;
    const mark = this.#source.mark();
    const rows = things.map((thing) => {
      const row: GlanceRow = { thing, text: printValues(this.#source.valuesOf(thing)) };
      const isPast = this.#source.isPast(thing);
      const isElsewhere = !isAnew && this.#behind?.has(thing) !== isPast;
      return { row, key: glanceKey(thing, isPast), not: isElsewhere ? glanceKey(thing, !isPast) : null };
    });
    const written = await write(
      this.#database,
      ['glance'],
      (transaction, told) => {
        const store = transaction.objectStore('glance');
        if (isAnew) told(store.clear());
        for (const { row, key, not } of rows) {
          if (not !== null) told(store.delete(not));
          told(store.put(row, key));
        }
        told(isMarked ? store.put({ thing: MARK, mark }, MARK) : store.delete(MARK));
      },
      'relaxed',
    );
    if (written.ok) this.#remember(rows, isAnew);
    return written.ok;
  }

  #remember(rows: readonly { row: GlanceRow; key: string }[], isAnew: boolean): void {
    if (isAnew) this.#behind = new Set();
    for (const { row, key } of rows) {
      if (key === row.thing) this.#behind?.delete(row.thing);
      else this.#behind?.add(row.thing);
    }
  }
}
