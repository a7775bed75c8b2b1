import { type Key } from '../../key.ts';
import type { Said } from '../../acts.ts';
import type { RecordView } from '../../view.ts';
import { type Person, person } from './kind.ts';
import { personOf } from './phones.ts';

/** People who are not withdrawn, by name. */
export function peopleByName(view: RecordView): readonly Person[] {
  return view.memo('people', ['person'], () =>
    view
      .all(person)
      .filter((each) => !each.withdrawn && each.name !== undefined)
      .sort((a, b) => names.compare(a.name ?? '', b.name ?? '') || (a.id < b.id ? -1 : 1)),
  );
}

/** Made once: a comparison that makes its own takes longer than all else that is done with five hundred names. */
const names = new Intl.Collator(undefined, { sensitivity: 'base' });

/** Who stands behind a value: the person it was said for, and the one whose device wrote it if another. */
export interface Voice {
  readonly person: string | undefined;
  /** '' where no person is known by that device. */
  readonly by: string | undefined;
}

/** In place of a person: a device that came in as nobody passes for nobody, whomever it says it writes for. */
const NOBODY = '';

export function voiceOf(view: RecordView, said: Pick<Said, 'author' | 'as'>): Voice {
  const writer = personOf(view, said.author);
  if (said.as === '' || said.as === writer) return { person: writer, by: undefined };
  return { person: said.as, by: writer ?? NOBODY };
}

/** For an entry of a set of people: who put `sub` there, or whose device did, if it was not themselves. */
export function proxyOf(view: RecordView, key: Key): string | undefined {
  const said = view.said(key);
  if (!said) return undefined;
  const voice = voiceOf(view, said);
  return voice.person === key.sub ? voice.by : (voice.person ?? NOBODY);
}

/** Ids of people whose name another one here has too: they need a second mark to be told apart. */
export function sameNames(view: RecordView): ReadonlySet<string> {
  return view.memo('same-names', ['person'], () => findSameNames(view));
}

function findSameNames(view: RecordView): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const each of view.all(person)) {
    if (each.withdrawn || each.name === undefined) continue;
    const name = each.name.trim().toLocaleLowerCase();
    const list = byName.get(name);
    if (list) list.push(each.id);
    else byName.set(name, [each.id]);
  }
  const out = new Set<string>();
  for (const list of byName.values()) if (list.length > 1) for (const id of list) out.add(id);
  return out;
}
