// A word typed in a hurry, one slip of the finger away from the word that was meant. Two slips are not looked for:
// with two, "chop" is "shop", "chip" and "crop", and a search that finds everything finds nothing.

/** Shorter words have too many neighbours: of "tea", one slip away are "ten", "tee", "pea", "sea" and "team". */
export const LEAST_FOR_SLIP = 4;
/** From so many letters on a slip is looked for in the beginning of a longer word too, while it is being typed. */
export const LEAST_FOR_BEGINNING = 6;

/**
 * Whether a folded word is one letter more, one less, one other or two changed round away from a folded word, or,
 * being long enough, from the beginning of one. The first letter has to be right: people nearly always get it right,
 * and it keeps "tent", "went" and "sent" apart.
 */
export function isSlipOf(typed: string, word: string): boolean {
  if (typed.length < LEAST_FOR_SLIP || typed[0] !== word[0] || typed === word) return false;
  let at = 1;
  while (at < typed.length && typed[at] === word[at]) at++;
  const isBeginning = typed.length >= LEAST_FOR_BEGINNING;
  /** Whether what was typed from `from` on is what stands in the word from `to` on. */
  const goesOn = (from: number, to: number): boolean => {
    const rest = typed.slice(from);
    return isBeginning ? word.slice(to, to + rest.length) === rest : word.slice(to) === rest;
  };
  const isChangedRound = at + 1 < word.length && typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    goesOn(at + 1, at) || // one letter more
    goesOn(at, at + 1) || // one less
    goesOn(at + 1, at + 1) || // another
    (isChangedRound && goesOn(at + 2, at + 2))
  );
}

/** Folded words as one text, each with a space before and behind it: thousands of them are looked through by letter. */
export const wordLine = (words: readonly string[]): string => ` ${words.join(' ')} `;

export type Fit = 'as-typed' | 'near';

/** Words of so many letters are found by longer ones: "plumbing" finds "plumb" (as in folded.ts). */
const LONG = 4;

/** How a folded word is found in a word line: a word begins with it; one is near; none (undefined). */
export function fitOf(typed: string, line: string): Fit | undefined {
  if (line.includes(` ${typed}`)) return 'as-typed';
  for (let length = LONG; length < typed.length; length++)
    if (line.includes(` ${typed.slice(0, length)} `)) return 'as-typed';
  if (typed.length < LEAST_FOR_SLIP) return undefined;
  const first = ` ${typed[0] ?? ''}`;
  for (let at = line.indexOf(first); at >= 0; at = line.indexOf(first, at + 1))
    if (isSlipOf(typed, line.slice(at + 1, line.indexOf(' ', at + 1)))) return 'near';
  return undefined;
}
