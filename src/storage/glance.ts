// What things show, a row a thing, so that the first screen is there before the document, the acts and all the code
// that knows them (rule K10). It is what the derived document said when it was written: used only when its mark
// names exactly the acts on disk, and written anew from the document whenever it is not.
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

/** Every value of every thing, or undefined when they stand for other acts than `heldMark`. */
export async function readGlance(
  database: CampDatabase,
  heldMark: string,
): Promise<readonly Shown[] | undefined> {
  const rows = await database.use(async (db) => {
    const { store, done } = db.transaction('glance', 'readonly');
    const [all] = await Promise.all([store.getAll(), done]);
    return all;
  });
  // Without a glance opening takes longer; what the disk has to say is said when the acts are read.
  if (!rows.ok) return undefined;
  const [mark, ...things] = rows.value;
  if (mark?.thing !== MARK || mark.mark !== heldMark) return undefined;
  const out: Shown[] = [];
  for (const { thing, text } of things) {
    const values = typeof text === 'string' ? readValues(text) : undefined;
    if (!values) return undefined;
    out.push({ thing, values });
  }
  return out;
}
