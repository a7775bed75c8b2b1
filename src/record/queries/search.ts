// Search over everything the record holds, by the words on things and the notes on them (rule Y19). What each thing
// has for words is folded once and remembered with the thing, so that a letter typed looks through thousands in a few
// milliseconds. Nothing of what was asked is kept.
import type { Kind, Of } from '../kind.ts';
import type { Reading } from '../query.ts';
import { foldedWords } from './folded.ts';
import { type Fit, fitOf, wordLine } from './near-word.ts';
import { SOUGHT, type Sought } from './sought.ts';

export interface Finding {
  /** Its kind, and which thing it is. */
  readonly kind: string;
  readonly thing: Of<Kind>;
  /** As its kind calls it; empty for a thing without a name. */
  readonly title: string;
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

/** Further words a thing is called by, in the language of the screen: "Dinner" for what the record calls `dinner`. */
export type AlsoCalled = (thing: Of<Kind>) => string | undefined;

/** More than this many is a list to read, not an answer. */
export const FIRST_FINDINGS = 30;

interface Lines {
  readonly title: string;
  /** How many words the title has. */
  readonly length: number;
  /** What else stands on it, notes included. */
  readonly text: string;
}

interface Row {
  readonly sought: Sought;
  readonly thing: Of<Kind>;
  readonly isText: boolean;
  readonly state: Finding['state'];
  readonly rank: number;
  /** From now to its hour, either way (s). */
  readonly away: number;
}

/** A thing that changes is another object, so what is remembered of it is never old. */
const known = new WeakMap<AlsoCalled, WeakMap<Of<Kind>, Lines>>();
const nothingElse: AlsoCalled = () => undefined;

/**
 * Things that have every word asked for, as the beginning of a word or one slip away from one: what is spelt so before
 * what is near, titles before text, what is open before what is past and what was taken away, the nearest in time
 * first. Nothing for no words.
 */
export function search(
  reading: Reading,
  asked: string,
  most: number = FIRST_FINDINGS,
  alsoCalled: AlsoCalled = nothingElse,
): Found {
  const words = foldedWords(asked);
  if (words.length === 0) return { findings: [], total: 0 };
  const { view, now } = reading;
  const rows: Row[] = [];
  for (const sought of SOUGHT)
    for (const thing of view.all(sought.kind)) {
      const fit = fitsAll(words, linesOf(sought, thing, alsoCalled));
      if (!fit) continue;
      const state = thing.withdrawn ? 'gone' : sought.isPast(thing, now) ? 'past' : 'open';
      const at = sought.at(thing);
      const away = at === undefined ? Infinity : Math.abs(at - now / 1000);
      const rank = fit.rank * STATES.length + STATES.indexOf(state);
      rows.push({ sought, thing, isText: fit.isText, state, rank, away });
    }
  rows.sort(byWorth);
  return { findings: rows.slice(0, most).map((row) => findingOf(row, words)), total: rows.length };
}

/** Folds every word ahead of the first letter, so that not even that one waits. */
export function readyToSearch({ view }: Pick<Reading, 'view'>, alsoCalled: AlsoCalled = nothingElse): void {
  for (const sought of SOUGHT) for (const thing of view.all(sought.kind)) linesOf(sought, thing, alsoCalled);
}

const STATES: readonly Finding['state'][] = ['open', 'past', 'gone'];
/** The title alone, words of the title, words of the text. */
const CLASSES = 3;

function byWorth(a: Row, b: Row): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.away !== b.away) return a.away < b.away ? -1 : 1;
  return a.thing.id < b.thing.id ? -1 : 1;
}

/** Undefined unless every word is found. */
function fitsAll(
  words: readonly string[],
  { title, length, text }: Lines,
): { readonly rank: number; readonly isText: boolean } | undefined {
  let isText = false;
  let isNear = false;
  for (const word of words) {
    let fit: Fit | undefined = fitOf(word, title);
    if (fit !== 'as-typed') {
      // What is spelt so in the text goes before what is near in the title.
      const inText = fitOf(word, text);
      if (inText !== undefined && (fit === undefined || inText === 'as-typed')) {
        fit = inText;
        isText = true;
      }
    }
    if (fit === undefined) return undefined;
    if (fit === 'near') isNear = true;
  }
  const where = isText ? 2 : words.length === length ? 0 : 1;
  return { rank: (isNear ? CLASSES : 0) + where, isText };
}

function linesOf(sought: Sought, thing: Of<Kind>, alsoCalled: AlsoCalled): Lines {
  let lines = known.get(alsoCalled);
  if (!lines) known.set(alsoCalled, (lines = new WeakMap()));
  let line = lines.get(thing);
  if (!line) {
    const title = foldedWords(sought.title(thing));
    const text = [...sought.text(thing), alsoCalled(thing), ...notesOn(thing)];
    line = { title: wordLine(title), length: title.length, text: lineOf(text) };
    lines.set(thing, line);
  }
  return line;
}

const lineOf = (texts: readonly (string | undefined)[]): string => wordLine(foldedWords(texts.join(' ')));

/** What was struck is not looked through: whoever struck it wanted it out of the way. */
const notesOn = ({ log }: Of<Kind>): readonly string[] =>
  [...log.values()].flatMap(({ text, struck }) => (struck ? [] : [text]));

function findingOf({ sought, thing, isText, state }: Row, words: readonly string[]): Finding {
  const title = sought.title(thing);
  const { kind } = thing;
  const note = isText ? noteWith(thing, [title, ...sought.text(thing)], words) : undefined;
  return { kind, thing, title, at: sought.at(thing), state, note };
}

/** The first note that has a word which nothing else on the thing has. */
function noteWith(
  thing: Of<Kind>,
  own: readonly (string | undefined)[],
  words: readonly string[],
): string | undefined {
  const line = lineOf(own);
  const missing = words.filter((word) => fitOf(word, line) === undefined);
  return notesOn(thing).find((note) => {
    const noted = lineOf([note]);
    return missing.some((word) => fitOf(word, noted) !== undefined);
  });
}
