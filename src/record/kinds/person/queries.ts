import { type Bytes, fromLatin1, latin1 } from '#base';
import { type Key } from '../../key.ts';
import type { HistoryAct, RecordView, Said } from '../../view.ts';
import { type Person, keyEntry, person } from './kind.ts';

/** People who are not withdrawn, by name. */
export function peopleByName(view: RecordView): readonly Person[] {
  return view.memo('people', ['person'], () =>
    view
      .all(person)
      .filter((each) => !each.withdrawn && each.name !== undefined)
      .sort((a, b) => compareNames(a.name ?? '', b.name ?? '') || (a.id < b.id ? -1 : 1)),
  );
}

const compareNames = (a: string, b: string): number => a.localeCompare(b, undefined, { sensitivity: 'base' });

/**
 * The person an author speaks for. Only a device can attach itself, and what it said stands whatever others have
 * written over it (rule P2). Of several persons (a shared phone) the one attached last.
 */
export function personOf(view: RecordView, author: string): string | undefined {
  const speakers = view.memo('speakers', ['person'], () => speakersOf(view));
  return speakers.get(keyEntry(fromLatin1(author)))?.person;
}

interface Speaker {
  readonly person: string;
  /** Seconds since 1970 by the device's own clock. */
  readonly since: number;
}

function speakersOf(view: RecordView): ReadonlyMap<string, Speaker> {
  const out = new Map<string, Speaker>();
  const add = (entry: string, speaker: Speaker): void => {
    const known = out.get(entry);
    const isLater =
      !known ||
      speaker.since > known.since ||
      (speaker.since === known.since && speaker.person < known.person);
    if (isLater) out.set(entry, speaker);
  };
  for (const each of view.all(person)) {
    const { own, written } = keyWords(view, each.id);
    for (const [entry, act] of own) {
      const said = person.sets.key.read(act.value);
      if (said && latin1(said.author) === act.author) add(entry, { person: each.id, since: act.time });
    }
    // Entries without acts: from the cache, whose acts are not read yet, or written here and not kept yet.
    for (const [entry, { author }] of each.key)
      if (!written.has(entry) && keyEntry(author as Bytes) === entry)
        add(entry, { person: each.id, since: 0 });
  }
  return out;
}

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
    if (keyEntry(fromLatin1(act.author)) === act.sub && (!before || act.seq > before.seq))
      own.set(act.sub, act);
  }
  return { own, written };
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
  return [...keyWords(view, id).own.values()]
    .map(({ author, time }) => ({ author, since: time, isTheirs: personOf(view, author) === id }))
    .sort((a, b) => a.since - b.since || (a.author < b.author ? -1 : 1));
}

/** Who stands behind a value: the person it was said for, and the one whose device wrote it if another. */
export interface Voice {
  readonly person: string | undefined;
  readonly by: string | undefined;
}

export function voiceOf(view: RecordView, said: Pick<Said, 'author' | 'as'>): Voice {
  const writer = personOf(view, said.author);
  if (said.as === '' || said.as === writer) return { person: writer, by: undefined };
  return { person: said.as, by: writer };
}

/** For an entry of a set of people: who put `sub` there, if it was not themselves. */
export function proxyOf(view: RecordView, key: Key): string | undefined {
  const said = view.said(key);
  if (!said) return undefined;
  const writer = said.as !== '' ? said.as : personOf(view, said.author);
  return writer === key.sub ? undefined : writer;
}

/** Ids of people whose name another one here has too: they need a second mark to be told apart. */
export function sameNames(view: RecordView): ReadonlySet<string> {
  return view.memo('same-names', ['person'], () => findSameNames(view));
}

function findSameNames(view: RecordView): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const each of peopleByName(view)) {
    const name = (each.name ?? '').trim().toLocaleLowerCase();
    const list = byName.get(name);
    if (list) list.push(each.id);
    else byName.set(name, [each.id]);
  }
  const out = new Set<string>();
  for (const list of byName.values()) if (list.length > 1) for (const id of list) out.add(id);
  return out;
}
