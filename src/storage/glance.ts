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

/** Every value of every thing of that part, or undefined when they stand for other acts than `heldMark`. */
export async function readGlance(
  database: CampDatabase,
  heldMark: string,
  part: GlancePart,
): Promise<readonly Shown[] | undefined> {
  const rows = await database.use(async (db) => {
    const { store, done } = db.transaction('glance', 'readonly');
    const [mark, all] = await Promise.all([store.get(MARK), store.getAll(rangeOf(part)), done]);
    return { mark: mark?.mark, all };
  });
  // Without a glance opening takes longer; what the disk has to say is said when the acts are read.
  if (!rows.ok || rows.value.mark !== heldMark) return undefined;
  const out: Shown[] = [];
  for (const { thing, text } of rows.value.all) {
    if (thing === MARK) continue;
    const values = typeof text === 'string' ? readValues(text) : undefined;
    if (!values) return undefined;
    out.push({ thing, values });
  }
  return out;
}

/** The things whose rows stand behind. */
export async function pastRows(database: CampDatabase): Promise<Set<string> | null> {
  const keys = await database.use((db) => db.getAllKeys('glance', rangeOf('past')));
  return keys.ok ? new Set(keys.value.map((key) => key.slice(BEHIND.length))) : null;
}

function rangeOf(part: GlancePart): IDBKeyRange | undefined {
  if (part === 'all') return undefined;
  return part === 'past' ? IDBKeyRange.lowerBound(BEHIND) : IDBKeyRange.upperBound(BEHIND, true);
}
