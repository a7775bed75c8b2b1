// What was found, as the screen shows it: worked out here, so that the view only draws.
import {
  type CampTime,
  type Finding,
  type Reading,
  campTime,
  foldedOnce,
  foldedWords,
  search,
  task,
} from '#record';
import { commas, hourWords, sentences, t, wantedWords } from '#words';
import type { Drawing } from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { thingTitle } from '../../parts/thing-title.ts';
import { naming } from './naming.ts';

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

/** By the first of the ways to ask that finds something. */
export function readFound(reading: Reading, ways: readonly string[], most: number): Rows {
  let { findings, total } = search(reading, ways[0] ?? '', most, naming);
  for (const asked of ways.slice(1))
    if (total === 0) ({ findings, total } = search(reading, asked, most, naming));
  const time = campTime(reading.view, reading.now);
  return { rows: findings.map((finding) => rowOf(reading, finding, time)), total };
}

/**
 * What was asked, and after it the same without the words that only carry a question: "where are the toilets" is for
 * toilets. The second is asked only where the first finds nothing, so that no word is lost that is on something.
 */
export function waysToAsk(asked: string): readonly string[] {
  const small = foldedOnce(`${t('charge.carries')} ${t('search.small')}`);
  const words = foldedWords(asked);
  const bare = words.filter((word) => !small.includes(word));
  return bare.length === 0 || bare.length === words.length ? [asked] : [asked, bare.join(' ')];
}

/** Letters of a note that are shown. */
const NOTE_LETTERS = 90;

function rowOf(reading: Reading, finding: Finding, time: CampTime): Row {
  const { kind, thing, state, at, note } = finding;
  const { now, facts } = reading;
  const due = kind === 'task' && reading.view.get(task, thing.id)?.when?.due === true;
  const inWords = state === 'open' ? wantedWords : hourWords;
  const hour = at === undefined || state === 'gone' ? undefined : inWords({ at, due }, now, time);
  const where = kind === 'person' ? facts.me(thing.id)?.whereToFind : undefined;
  const first = commas([
    t(`kind.${kind as 'task'}`),
    hour,
    where,
    state === 'past' ? t('search.past') : undefined,
  ]);
  const short = note === undefined || note.length <= NOTE_LETTERS ? note : `${note.slice(0, NOTE_LETTERS)}…`;
  return {
    to: `/${kind}/${thing.id}`,
    icon: state === 'gone' ? more.history : (ICONS[kind] ?? icon.info),
    title: thingTitle(reading.view, thing),
    meta: sentences([first, state === 'gone' ? t('search.gone') : undefined]),
    note: short === undefined ? undefined : t('search.noted', { text: short }),
  };
}
