// What things show, a row a thing, so that the first screen is there before the document, the acts and all the code
// that knows them (rule K10). It is what the derived document said when it was written: used only when its mark
// names exactly the acts on disk, and written anew from the document whenever it is not. What is past lies behind the
// rest: the first screen does not need it.
import type { Value } from '#base';
import type { CampDatabase } from './camp-database.ts';
import { readValues } from './plain-text.ts';

/** The key of the row that says which acts all others stand for. */
export const MARK = '';

/** What a thing (`kind:id`) shows, by `field` or `field.sub`. */
export interface Shown {
  readonly thing: string;
  readonly values: ReadonlyMap<string, Value>;
}

/** In front of the key of what is past: those rows stand behind all others and can be left for later. */
const BEHIND = '~';

export const glanceKey = (thing: string, isPast: boolean): string => (isPast ? BEHIND + thing : thing);

/** What is not past, what is, or all of it. */
export type GlancePart = 'present' | 'past' | 'all';

/** Rows read at a time: between two portions the screen gets its turn, however many there are. */
const PORTION = 1000;

/** Every value of every thing of that part, or undefined when they stand for other acts than `heldMark`. */
export async function readGlance(
  database: CampDatabase,
  heldMark: string,
  part: GlancePart,
): Promise<readonly Shown[] | undefined> {
  const rows = await database.use(async (db) => {
    const { store, done } = db.transaction('glance', 'readonly');
    const out: Shown[] = [];
    const read = async (isPast: boolean): Promise<boolean> => {
      const end = isPast ? undefined : BEHIND;
      for (let after = isPast ? BEHIND : MARK; ;) {
        // All of one moment: each portion asks for the next one while the transaction stands.
        const range = end === undefined ? IDBKeyRange.lowerBound(after, true) : between(after, end);
        const rows = await store.getAll(range, PORTION);
        for (const { thing, text } of rows) {
          const values = typeof text === 'string' ? readValues(text) : undefined;
          if (!values) return false;
          out.push({ thing, values });
        }
        if (rows.length < PORTION) return true;
        after = (await store.getAllKeys(range, PORTION)).at(-1) ?? BEHIND;
      }
    };
    const isGood =
      (await store.get(MARK))?.mark === heldMark &&
      (part === 'past' || (await read(false))) &&
      (part === 'present' || (await read(true)));
    await done;
    return isGood ? out : undefined;
  });
  // Without a glance opening takes longer; what the disk has to say is said when the acts are read.
  return rows.ok ? rows.value : undefined;
}

const between = (after: string, before: string): IDBKeyRange => IDBKeyRange.bound(after, before, true, true);

/** The things whose rows stand behind. */
export async function pastRows(database: CampDatabase): Promise<Set<string> | null> {
  const keys = await database.use((db) => db.getAllKeys('glance', IDBKeyRange.lowerBound(BEHIND)));
  return keys.ok ? new Set(keys.value.map((key) => key.slice(BEHIND.length))) : null;
}
