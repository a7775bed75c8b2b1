// What a gathering's disk tells before anything of it is loaded: who this device is, and a glance of what there is.
import { type Bytes, type Result, fromLatin1, ok } from '#base';
import type { Invite } from '#identity';
import { type RecordView, isEnoughForNow } from '#record';
import { type CampDatabase, type DiskError, type GlancePart, nextTask, readGlance, readMeta } from '#storage';

/** The gathering that is asked for. */
export interface ToOpen {
  readonly invite: Invite;
  /** The gathering's id in hex. */
  readonly id: string;
  /** This device has had it open before. */
  readonly isKnown: boolean;
  /** Now is the first screen: no more is read before it than it needs. */
  readonly isForNow: boolean;
}

export interface Found {
  readonly author: Bytes | undefined;
  /** The person this device acts for. */
  readonly person: string | undefined;
  /** What is shown now: all, or what Now needs; nothing where the glance stands for other acts than are kept. */
  readonly shown: 'all' | 'present' | 'nothing';
  /** Shows what is past too. Answers whether it is there. */
  showPast(): Promise<boolean>;
}

/** Things shown at a time, so that the screen gets its turn. */
const SLICE = 2000;

/** Twelve bytes as base64url. */
const PERSON = /^[\w-]{16}$/;
/** persisted: a thing as `kind:id` */
const THING = /^[a-z-]+:[\w-]{16}$/;
const isThing = (row: unknown): row is string => typeof row === 'string' && THING.test(row);

/** Shows in `view` what there is, or what Now needs of it. `now` in ms. */
export async function lookIn(
  database: CampDatabase,
  view: RecordView,
  isForNow: boolean,
  now: number,
): Promise<Result<Found, DiskError>> {
  const meta = await readMeta(database, ['author', 'person', 'held', 'hidden']);
  if (!meta.ok) return meta;
  const [author, person, held, hidden] = meta.value;
  for (const thing of Array.isArray(hidden) ? hidden : []) if (isThing(thing)) view.hidden.set(thing, true);
  const isWhole = typeof author === 'string' && typeof held === 'string';
  const show = async (part: GlancePart): Promise<boolean> => {
    const glance = isWhole ? await readGlance(database, held, part) : undefined;
    for (const [at, { thing, values }] of (glance ?? []).entries()) {
      if (at % SLICE === SLICE - 1) await nextTask();
      view.setThing(thing, values);
    }
    return glance !== undefined;
  };
  const showPast = (): Promise<boolean> => show('past');
  let shown: Found['shown'] = 'nothing';
  if (await show(isForNow ? 'present' : 'all')) {
    const isEnough = isForNow && isEnoughForNow({ view, now });
    shown = isEnough ? 'present' : 'all';
    if (isForNow && !isEnough && !(await showPast())) shown = 'nothing';
  }
  return ok({
    author: typeof author === 'string' ? fromLatin1(author) : undefined,
    // A row that names nobody would stand in every act, and none of them could be written.
    person: typeof person === 'string' && PERSON.test(person) ? person : undefined,
    shown,
    showPast,
  });
}
