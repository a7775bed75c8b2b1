// Which devices speak for whom. Only a device can attach itself to a person, and what it said stands whatever others
// have written over it (rule P2).
import { type Bytes, fromLatin1, latin1 } from '#base';
import type { HistoryAct } from '../../acts.ts';
import type { RecordView } from '../../view.ts';
import { type Person, keyEntry, person } from './kind.ts';

/** That a device came in as a person, by its own last word on it. */
interface Attachment {
  readonly person: string;
  readonly author: string;
  /** Undefined at a glance, and for what is not kept yet. */
  readonly act: HistoryAct | undefined;
  /** Its place among the words that are written here and not kept yet. */
  readonly laid: number | undefined;
}

/** By entry; of one device the last word last. */
const attachments = (view: RecordView): ReadonlyMap<string, readonly Attachment[]> =>
  view.memo('attachments', ['person'], () => findAttachments(view));

function findAttachments(view: RecordView): ReadonlyMap<string, readonly Attachment[]> {
  const out = new Map<string, Attachment[]>();
  for (const each of view.all(person))
    for (const [entry, attachment] of view.memoOf(each, attachmentsTo)) {
      const list = out.get(entry);
      if (list) list.push(attachment);
      else out.set(entry, [attachment]);
    }
  for (const list of out.values()) list.sort(byChain);
  return out;
}

/** To one person: most people say nothing new while one of them does. */
function attachmentsTo(
  view: RecordView,
  { id, key }: Person,
): readonly (readonly [entry: string, attachment: Attachment])[] {
  const out: [string, Attachment][] = [];
  const { own, written } = keyWords(view, id);
  for (const [entry, act] of own) {
    const said = person.sets.key.read(act.value);
    if (said && latin1(said.author) === act.author)
      out.push([entry, { person: id, author: act.author, act, laid: undefined }]);
  }
  for (const [entry, { author }] of key) {
    const laid = view.laid({ kind: 'person', id, field: 'key', sub: entry });
    // Without acts: from the cache, whose acts are not read yet.
    if ((laid !== undefined || !written.has(entry)) && keyEntry(author as Bytes) === entry)
      out.push([entry, { person: id, author: latin1(author as Bytes), act: undefined, laid }]);
  }
  return out;
}

/**
 * All words of an entry are one author's, and its chain says which was the last. Its clock does not: clocks are set
 * right, and time is never a rule (T5). Where a chain has forked, or nothing is known of it, any order will do that is
 * the same everywhere.
 */
const byChain = (a: Attachment, b: Attachment): number =>
  (a.laid ?? -1) - (b.laid ?? -1) ||
  (a.act?.seq ?? -1) - (b.act?.seq ?? -1) ||
  ((a.act?.name ?? a.person) < (b.act?.name ?? b.person) ? 1 : -1);

/** What devices said themselves of speaking for a person, the last word of each; and all entries written on. */
function keyWords(
  view: RecordView,
  id: string,
): { readonly own: ReadonlyMap<string, HistoryAct>; readonly written: ReadonlySet<string> } {
  const written = new Set<string>();
  const own = new Map<string, HistoryAct>();
  for (const act of view.actsOf('person', id)) {
    if (act.field !== 'key') continue;
    written.add(act.sub);
    const before = own.get(act.sub);
    const isLater = !before || act.seq > before.seq || (act.seq === before.seq && act.name < before.name);
    if (keyEntry(fromLatin1(act.author)) === act.sub && isLater) own.set(act.sub, act);
  }
  return { own, written };
}

const entryOf = (author: string): string => keyEntry(fromLatin1(author));

/** The person an author speaks for. Of several (a shared phone) the one it attached itself to last. */
export const personOf = (view: RecordView, author: string): string | undefined =>
  attachments(view).get(entryOf(author))?.at(-1)?.person;

/** Whether a device came in as that person once, whomever it speaks for now. */
export const cameInAs = (view: RecordView, id: string, author: string): boolean =>
  attachments(view)
    .get(entryOf(author))
    ?.some(({ person: of }) => of === id) ?? false;

/**
 * Whether any device speaks for somebody (rule F2). What others write on their keys gives nobody a phone. At a glance
 * every entry is believed, so that nobody stands there without one for a moment.
 */
export function hasPhone(view: RecordView, id: string): boolean {
  const found = view.memo('with-phones', ['person'], () => {
    const out = new Set<string>();
    for (const list of attachments(view).values())
      for (const each of list)
        if (each === list.at(-1) || (!each.act && each.laid === undefined)) out.add(each.person);
    return out;
  });
  return found.has(id);
}

/** A device that came in as a person. */
export interface Phone {
  readonly author: string;
  /** Seconds since 1970, by its own clock. */
  readonly since: number;
  /** Whether it still speaks for them; a shared one may speak for somebody else by now. */
  readonly isTheirs: boolean;
}

/** The devices that came in as a person, the first first. None until the acts are read. */
export function phonesOf(view: RecordView, id: string): readonly Phone[] {
  const out: Phone[] = [];
  for (const list of attachments(view).values())
    for (const { person: of, author, act } of list)
      if (of === id && act) out.push({ author, since: act.time, isTheirs: list.at(-1)?.person === id });
  return out.sort((a, b) => a.since - b.since || (a.author < b.author ? -1 : 1));
}
