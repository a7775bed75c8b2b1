// What a gathering's disk tells before anything of it is loaded: who this device is, and a glance of what there is.
import { type Bytes, type Result, fromLatin1, ok } from '#base';
import type { RecordView } from '#record';
import { type CampDatabase, type DiskError, readGlance, readMeta } from '#storage';

export interface Found {
  readonly author: Bytes | undefined;
  /** The person this device acts for. */
  readonly person: string | undefined;
  /** Shows what there is; false where the glance stands for other acts than are kept. */
  show(view: RecordView): boolean;
}

export async function lookIn(database: CampDatabase): Promise<Result<Found, DiskError>> {
  const meta = await readMeta(database, ['author', 'person', 'held']);
  if (!meta.ok) return meta;
  const [author, person, held] = meta.value;
  const isWhole = typeof author === 'string' && typeof held === 'string';
  const glance = isWhole ? await readGlance(database, held) : undefined;
  return ok({
    author: typeof author === 'string' ? fromLatin1(author) : undefined,
    person: typeof person === 'string' ? person : undefined,
    show: (view) => {
      for (const { thing, values } of glance ?? []) view.setThing(thing, values);
      return glance !== undefined;
    },
  });
}
