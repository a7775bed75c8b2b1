// What things show, a row a thing, so that the first screen is there before the document, the acts and all the code
// that knows them (rule K10). It is what the derived document said when it was written: used only when its mark
// names exactly the acts on disk, and written anew from the document whenever it is not.
import type { CampDatabase, GlanceRow } from './camp-database.ts';

/** The key of the row that says which acts all others stand for. */
export const MARK = '';

/** Every value of every thing, or undefined when they stand for other acts than `heldMark`. */
export async function readGlance(
  database: CampDatabase,
  heldMark: string,
): Promise<readonly GlanceRow[] | undefined> {
  const rows = await database.use(async (db) => {
    const { store, done } = db.transaction('glance', 'readonly');
    const [all] = await Promise.all([store.getAll(), done]);
    return all;
  });
  // Without a glance opening takes longer; what the disk has to say is said when the acts are read.
  if (!rows.ok) return undefined;
  const [mark, ...things] = rows.value;
  if (mark?.thing !== MARK || mark.mark !== heldMark) return undefined;
  return things.every(({ values }) => values instanceof Map) ? things : undefined;
}
