// What was found, as the screen shows it: worked out here, so that the view only draws.
import { type AlsoCalled, type CampTime, type Finding, type Reading, campTime, search } from '#record';
import { commas, isKey, sentences, t, whenWords } from '#words';
import type { Drawing } from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';

export interface Row {
  readonly to: string;
  readonly icon: Drawing;
  readonly title: string;
  readonly meta: string;
  /** Words of a note, where those are what was found. */
  readonly note: string | undefined;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly total: number;
}

const ICONS: { readonly [kind: string]: Drawing } = {
  task: icon.tasks,
  meal: icon.meals,
  session: icon.programme,
  place: more.place,
  area: icon.fresh,
  person: icon.people,
  concern: icon.concern,
  call: icon.bell,
};

/** What the record keeps as one of a few words is found as the screens say it. */
export const alsoCalled: AlsoCalled = (kind, chosen) => {
  const key = `${PREFIXES[kind] ?? ''}${chosen}`;
  return isKey(key) ? t(key as 'meal.dinner') : '';
};

const PREFIXES: { readonly [kind: string]: string } = {
  task: 'task.tag.',
  meal: 'meal.',
  session: 'session.sort.',
  place: 'place.sort.',
};

export function readFound(reading: Reading, asked: string, most: number): Rows {
  const { findings, total } = search(reading, asked, most, alsoCalled);
  const time = campTime(reading.view, reading.now);
  return { rows: findings.map((finding) => rowOf(reading, finding, time)), total };
}

/** Letters of a note that are shown. */
const NOTE_LETTERS = 90;

function rowOf(reading: Reading, finding: Finding, time: CampTime): Row {
  const { kind, thing, state, at, note } = finding;
  const { now, facts } = reading;
  const hour = at === undefined || state === 'gone' ? undefined : whenWords(at, now, time);
  const where = kind === 'person' ? facts.me(thing.id)?.whereToFind : undefined;
  const first = commas([
    t(`search.kind.${kind as 'task'}`),
    hour,
    where,
    state === 'past' ? t('search.past') : undefined,
  ]);
  const short = note === undefined || note.length <= NOTE_LETTERS ? note : `${note.slice(0, NOTE_LETTERS)}…`;
  return {
    to: `/${kind}/${thing.id}`,
    icon: state === 'gone' ? more.history : (ICONS[kind] ?? icon.info),
    title: titleOf(reading, finding),
    meta: sentences([first, state === 'gone' ? t('search.gone') : undefined]),
    note: short === undefined ? undefined : t('search.noted', { text: short }),
  };
}

function titleOf({ view }: Reading, { kind, thing, title, chosen }: Finding): string {
  if (kind === 'person') return nameOf(view, thing.id);
  if (kind === 'meal') return commas([alsoCalled(kind, chosen[0] ?? 'snack'), title]);
  return title === '' ? t(`search.kind.${kind as 'task'}`) : title;
}
