// Words by key. Nothing on a screen is written anywhere else: another language is another set of these files.
import { core } from './en/core.ts';
import type { Entries, Entry, Filling, Key } from './key.ts';

const words = new Map<string, Entry>();

/** Adds a fetched file of words. */
export function learn(entries: Entries): void {
  for (const [key, entry] of Object.entries(entries)) words.set(key, entry);
}
learn(core);

/** The language of what is shown; also names days and months and chooses plural forms. */
export const language = 'en-NZ';
const plurals = new Intl.PluralRules(language);

type Shown = string | number;

/** The words of a key, with its gaps filled. */
export function t<K extends Key>(key: K, ...filling: Filling<K, Shown>): string {
  return pieces(key, ...(filling as Filling<K, Shown>)).join('');
}

/**
 * The same in pieces, for a screen that sets some of them apart (a name in bold). What fills a gap comes back as
 * it was given.
 */
export function pieces<K extends Key, V>(key: K, ...filling: Filling<K, V>): readonly (string | V)[] {
  const gaps = filling[0] as { readonly [name: string]: V } | undefined;
  const out: (string | V)[] = [];
  // Text and gap names alternate.
  textOf(key, gaps?.n)
    .split(/\{([^}]*)\}/)
    .forEach((piece, at) => {
      const given = at % 2 === 1 && gaps && Object.hasOwn(gaps, piece) ? gaps[piece] : undefined;
      if (given !== undefined) out.push(given);
      else if (piece !== '') out.push(piece);
    });
  return out;
}

/** Whether these are the words of a key, among those fetched. */
export const isKey = (text: string): text is Key => words.has(text);

/** The key itself where its file is not here: wrong, plain to see, and no reason to lose the screen. */
function textOf(key: string, n: unknown): string {
  const entry = words.get(key);
  if (entry === undefined) return key;
  if (typeof entry === 'string') return entry;
  return plurals.select(Number(n)) === 'one' ? entry.one : entry.other;
}

/** "Tom", "Tom and Mere", "Tom, Mere and Ana", "Tom, Mere and 3 others". */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  if (rest > 0) return t('list.others', { some: commas(shown), n: rest });
  const last = shown[shown.length - 1] ?? '';
  return shown.length < 2 ? last : t('list.two', { a: commas(shown.slice(0, -1)), b: last });
}

type Maybe = string | undefined;

/** What there is of these, in one line: "Kitchen, by 4:30". */
export const commas = (texts: readonly Maybe[]): string => joined(texts, 'list.more');
/** "Kitchen, by 4:30. 40 min, seated" */
export const sentences = (texts: readonly Maybe[]): string => joined(texts, 'list.sentences');

const joined = (texts: readonly Maybe[], how: 'list.more' | 'list.sentences'): string =>
  texts.reduce<string>((a, b) => (b === undefined || b === '' ? a : a === '' ? b : t(how, { a, b })), '');

/** The first letter in capitals, for words that begin a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
