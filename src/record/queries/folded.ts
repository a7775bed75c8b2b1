// Words as people type them in a hurry: "hemi" finds Hēmi, "plumb" finds plumbing. Everything that is found by
// typing is found by the same rule, so that nobody has to learn two.

/** Without accents, in small letters. */
export const folded = (text: string): string =>
  (PLAIN.test(text) ? text : bare(text)).toLocaleLowerCase().trim();

/** Most texts have no accents, and a search folds thousands of them. */
const PLAIN = /^[ -~]*$/;
const bare = (text: string): string => text.normalize('NFD').replace(/\p{Mark}/gu, '');

const NO_LETTER = /[^\p{Letter}\p{Number}]+/u;
const NO_PLAIN_LETTER = /[^a-z0-9]+/;

/** The folded words of a text. */
export const foldedWords = (text: string): string[] =>
  folded(text)
    .split(PLAIN.test(text) ? NO_PLAIN_LETTER : NO_LETTER)
    .filter((word) => word !== '');

const once = new Map<string, readonly string[]>();

/** The same of one of the app's own sentences, remembered: a letter typed asks of the same ones as the letter before. */
export function foldedOnce(text: string): readonly string[] {
  let words = once.get(text);
  if (!words) once.set(text, (words = foldedWords(text)));
  return words;
}

/** Words of so many letters are found by longer ones: "pumps" finds "pump repair"; "ten" is not meant by "tents". */
const LONG = 4;

/** Whether each word asked for and a word of the text begin alike; anything does when nothing is asked for. */
export function beginsLike(text: string, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const has = foldedWords(text);
  return asked.every((word) =>
    has.some((each) => each.startsWith(word) || (each.length >= LONG && word.startsWith(each))),
  );
}
