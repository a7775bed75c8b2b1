// Search over everything the record holds, by the words on things and the notes on them (rule Y19). What each thing
// has for words is folded once and remembered with the thing, so that a letter typed looks through thousands of things
// within a few milliseconds. Nothing of what was asked is kept.
import type { Kind, Of } from '../kind.ts';
import type { Reading } from '../query.ts';
import { foldedWords } from './folded.ts';
import type { RecordView } from '../view.ts';
import { Best, type Ranked } from './best.ts';
import {
  AS_TYPED,
  type Fit,
  type Fits,
  NEAR,
  NOT_FOUND,
  Vocabulary,
  WHOLE,
  bestOf,
  fitOf,
  lettersOf,
} from './near-word.ts';
import { SOUGHT, type Sought } from './sought.ts';

export interface Finding {
  /** Its kind, and which thing it is. */
  readonly kind: string;
  readonly thing: Of<Kind>;
  /** As its kind calls it; empty for a thing without a name. */
  readonly title: string;
  /** What it has of the words that its kind chooses from. */
  readonly chosen: readonly string[];
  /** Its hour (s), if it has one. */
  readonly at: number | undefined;
  /** `past`: over, done, settled or closed. `gone`: taken away; anybody can put it back. */
  readonly state: 'open' | 'past' | 'gone';
  /** The note on it that has the words, where nothing else on it has. */
  readonly note: string | undefined;
}

export interface Found {
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly total: number;
}

/** How the screen says one of the words that a kind chooses from: "Dinner" for a meal's `dinner`. */
export type AlsoCalled = (kind: string, chosen: string) => string;

/** What things are called beside their own words. The same object each time: what was folded goes with it. */
export interface Naming {
  readonly alsoCalled: AlsoCalled;
  /** What people type who look for a thing, split by semicolons: "loo; long drop" of toilets. Empty for most things. */
  readonly soughtAs: (thing: Of<Kind>) => string;
}

/** More than this many is a list to read, not an answer. */
export const FIRST_FINDINGS = 30;

/** Words, by their numbers in the vocabulary. */
interface Has {
  readonly title: Uint32Array;
  /** What else stands on it, notes and what it is sought as included. */
  readonly text: Uint32Array;
  /** What it is sought as, by itself. */
  readonly soughtAs: readonly Uint32Array[];
  /** What words of either begin with, as bits (`lettersOf`): most things are passed over by these alone. */
  readonly letters: number;
}

/** A thing that changes is another object, so what is remembered of it is never old. */
interface Index {
  readonly vocabulary: Vocabulary;
  readonly has: WeakMap<Of<Kind>, Has>;
  /** The same for whole lists as a view gave them, one for each thing. */
  readonly hasAll: WeakMap<readonly Of<Kind>[], readonly Has[]>;
}

interface Row extends Ranked {
  readonly sought: Sought;
  readonly thing: Of<Kind>;
  readonly isText: boolean;
  readonly state: Finding['state'];
}

/** Goes with the view it is of, so that of a gathering that was left no word stays behind. */
const indexes = new WeakMap<RecordView, WeakMap<Naming, Index>>();
const asItIs: Naming = { alsoCalled: (_kind, chosen) => chosen, soughtAs: () => '' };

/**
 * Things that have every word asked for, as a word, the beginning of one or one slip away from one: what is spelt so
 * before what is near, titles before text, in each whole words before beginnings (`ORDERS`), what is open before what is
 * past, the nearest in time first; what was taken away after all of it. Nothing for no words; a letter by itself is
 * looked for in titles alone.
 */
export function search(
  reading: Reading,
  asked: string,
  most: number = FIRST_FINDINGS,
  naming: Naming = asItIs,
): Found {
  const words = foldedWords(asked);
  if (words.length === 0) return { findings: [], total: 0 };
  const { view, now } = reading;
  readyToSearch(reading, naming);
  const { vocabulary, hasAll } = indexOf(view, naming);
  const fits = words.map((word) => vocabulary.fits(word));
  // Nothing here has a word like it.
  if (fits.some((each) => each.best === NOT_FOUND)) return { findings: [], total: 0 };
  const letters = lettersOf(words);
  // One letter begins a word in the text of nearly everything.
  const isLetter = words.length === 1 && asked.trim().length === 1;
  const best = new Best<Row>(most);
  let total = 0;
  for (const sought of SOUGHT) {
    const things = view.all(sought.kind);
    const has = hasAll.get(things) ?? [];
    for (const [at, each] of has.entries()) {
      if ((letters & ~each.letters) !== 0) continue;
      const fit = fitsAll(fits, each, isLetter);
      if (!fit) continue;
      const thing = things[at] as Of<Kind>;
      total++;
      if (!best.canHold(thing.withdrawn ? LAST + fit.order : 2 * fit.order)) continue;
      const state = thing.withdrawn ? 'gone' : sought.isPast(thing, reading) ? 'past' : 'open';
      const hour = sought.at(thing);
      const away = hour === undefined ? Infinity : Math.abs(hour - now / 1000);
      const order = state === 'gone' ? LAST + fit.order : 2 * fit.order + (state === 'past' ? 1 : 0);
      best.put({ sought, thing, isText: fit.isText, state, order, away });
    }
  }
  return { findings: best.rows.map((row) => findingOf(row, words)), total };
}

/**
 * Folds the words of things ahead of the first letter, `most` things at a time, so that not even that one waits.
 * Answers whether all are folded.
 */
export function readyToSearch(
  { view }: Pick<Reading, 'view'>,
  naming: Naming = asItIs,
  most = Infinity,
): boolean {
  const { vocabulary, has, hasAll } = indexOf(view, naming);
  let folded = 0;
  for (const { kind, title, text, chosen, isCalledSo } of SOUGHT) {
    const things = view.all(kind);
    if (hasAll.has(things)) continue;
    for (const thing of things) {
      if (has.has(thing)) continue;
      if (folded++ >= most) return false;
      const called = chosen(thing).map((word) => naming.alsoCalled(kind.kind, word));
      const also = naming.soughtAs(thing);
      const titles = [...(isCalledSo ? called : []), title(thing)];
      const texts = [...text(thing), ...(isCalledSo ? [] : called), also, ...notesOn(thing)];
      const [inTitle, inText] = [wordsOf(titles), wordsOf(texts)];
      has.set(thing, {
        title: vocabulary.idsOf(inTitle),
        text: vocabulary.idsOf(inText),
        soughtAs:
          also === '' ? NO_WORDINGS : also.split(';').map((each) => vocabulary.idsOf(foldedWords(each))),
        letters: lettersOf(inTitle) | lettersOf(inText),
      });
    }
    hasAll.set(
      things,
      things.map((thing) => has.get(thing) as Has),
    );
  }
  return true;
}

function indexOf(view: RecordView, naming: Naming): Index {
  let ofView = indexes.get(view);
  if (!ofView) indexes.set(view, (ofView = new WeakMap()));
  let index = ofView.get(naming);
  if (!index)
    ofView.set(naming, (index = { vocabulary: new Vocabulary(), has: new WeakMap(), hasAll: new WeakMap() }));
  return index;
}

const NO_WORDINGS: readonly Uint32Array[] = [];
/** What was taken away comes after everything that is here. */
const LAST = 100;
/**
 * What comes first, by how the least well found word is found and by where: it is the title alone, or what the thing is
 * sought as; it is in the title; it is in the text. A beginning in a title goes before a whole word in a text, where
 * most short words stand somewhere.
 */
const ORDERS = {
  [WHOLE]: { alone: 0, title: 1, text: 4 },
  [AS_TYPED]: { alone: 2, title: 3, text: 5 },
  [NEAR]: { alone: 6, title: 7, text: 8 },
} as const;

/** Whether every word typed is of a wording that was typed whole: "long drop", and not "long". */
function isSoughtAs(fits: readonly Fits[], wordings: readonly Uint32Array[]): boolean {
  const typed = wordings.filter((ids) => ids.every((id) => fits.some(({ each }) => each[id] === WHOLE)));
  return fits.every((each) => typed.some((ids) => bestOf(ids, each) === WHOLE));
}

/** Undefined unless every word is found. `isLetter`: what was typed is one letter. */
function fitsAll(
  fits: readonly Fits[],
  { title, text, soughtAs }: Has,
  isLetter: boolean,
): { readonly order: number; readonly isText: boolean } | undefined {
  if (soughtAs.length > 0 && isSoughtAs(fits, soughtAs)) return { order: ORDERS[WHOLE].alone, isText: false };
  let isText = false;
  let least: Fit = WHOLE;
  for (const each of fits) {
    let fit = bestOf(title, each);
    if (fit < AS_TYPED && !isLetter) {
      // What is spelt so in the text goes before what is near in the title.
      const inText = bestOf(text, each);
      if (inText > fit) {
        fit = inText;
        isText = true;
      }
    }
    if (fit === NOT_FOUND) return undefined;
    if (fit < least) least = fit;
  }
  const where = isText ? 'text' : fits.length === title.length ? 'alone' : 'title';
  return { order: ORDERS[least as keyof typeof ORDERS][where], isText };
}

const wordsOf = (texts: readonly (string | undefined)[]): string[] => foldedWords(texts.join(' '));

/** What was struck is not looked through: whoever struck it wanted it out of the way. */
const notesOn = ({ log }: Of<Kind>): readonly string[] =>
  [...log.values()].flatMap(({ text, struck }) => (struck ? [] : [text]));

function findingOf({ sought, thing, isText, state }: Row, words: readonly string[]): Finding {
  const title = sought.title(thing);
  const { kind } = thing;
  const note = isText ? noteWith(thing, [title, ...sought.text(thing)], words) : undefined;
  return { kind, thing, title, chosen: sought.chosen(thing), at: sought.at(thing), state, note };
}

/** The first note that has a word which nothing else on the thing has. */
function noteWith(
  thing: Of<Kind>,
  own: readonly (string | undefined)[],
  words: readonly string[],
): string | undefined {
  const isIn = (word: string, texts: readonly (string | undefined)[]): boolean =>
    wordsOf(texts).some((each) => fitOf(word, each) !== NOT_FOUND);
  const missing = words.filter((word) => !isIn(word, own));
  return notesOn(thing).find((note) => missing.some((word) => isIn(word, [note])));
}
