// What things show, a row a thing, so that the first screen is there before the document, the acts and all the code
// that knows them (rule K10). It is what the derived document said when it was written: used only when its mark
// names exactly the acts on disk, and written anew from the document whenever it is not.
import type { Value } from '#base';
import type { CampDatabase, GlanceRow } from './camp-database.ts';

const MARK = '';

/** Every value of every thing, or undefined when they stand for other acts than `heldMark`. */
export async function readGlance(
  database: CampDatabase,
  heldMark: string,
): Promise<readonly GlanceRow[] | undefined> {
  const rows = await database.use((db) => db.getAll('glance'));
  // Without a glance opening takes longer; what the disk has to say is said when the acts are read.
  if (!rows.ok) return undefined;
  return rows.value[0]?.thing === MARK && rows.value[0].mark === heldMark ? rows.value.slice(1) : undefined;
}

/** Quiet time (ms) before changed things are written… */
const AFTER_MS = 150;
/** …but no later than this after the first of them, however much goes on. */
const AT_LATEST_MS = 1000;

export interface GlanceSource {
  /** What a thing shows, by `field` or `field.sub`. */
  valuesOf(thing: string): ReadonlyMap<string, Value>;
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
    const wait = Math.min(AFTER_MS, Math.max(0, this.#since + AT_LATEST_MS - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
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
    const rows = things.map((thing): GlanceRow => ({ thing, values: this.#source.valuesOf(thing) }));
    this.#changed.clear();
    this.#isAnew = false;
    const written = await this.#database.use(async (db) => {
      const transaction = db.transaction('glance', 'readwrite', { durability: 'relaxed' });
      const { store } = transaction;
      // Requests are not awaited one by one: the transaction tells for all of them.
      const requests: Promise<unknown>[] = isAnew ? [store.clear()] : [];
      for (const row of rows) requests.push(store.put(row, row.thing));
      requests.push(store.put({ thing: MARK, mark }, MARK));
      await Promise.all([...requests, transaction.done]);
    });
    if (written.ok) return;
    for (const thing of things) this.#changed.add(thing);
    this.#isAnew ||= isAnew;
  }
}
