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

/** Words of so many letters are found by longer ones: "plumbing" finds "plumb" (as in folded.ts). */
const LONG = 4;

/** How a word is found by a typed one, the better the larger. */
export const NOT_FOUND = 0;
export const NEAR = 1;
/** It begins like what was typed: "loo" finds "looking". */
export const AS_TYPED = 2;
/** It is what was typed: "loo" finds "loo". */
export const WHOLE = 3;
export type Fit = typeof NOT_FOUND | typeof NEAR | typeof AS_TYPED | typeof WHOLE;

/** Both folded: the word is what was typed, begins like it, or is one slip away. */
export function fitOf(typed: string, word: string): Fit {
  if (word.startsWith(typed)) return word.length === typed.length ? WHOLE : AS_TYPED;
  if (word.length >= LONG && typed.startsWith(word)) return AS_TYPED;
  return isSlipOf(typed, word) ? NEAR : NOT_FOUND;
}

/** How words are found by what was typed. */
export interface Fits {
  /** By the number of the word. */
  readonly each: Uint8Array;
  /** The best of all: whoever has found it need not look on. While a word is being typed that is seldom a whole one. */
  readonly best: Fit;
}

/**
 * Every word there is, once, by a number: a camp says the same few thousand words over and over. What was typed is
 * held against each word once, whatever number of things has it.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** A word is only ever found by one that begins with the same letter. */
  readonly #byLetter = new Map<string, number[]>();

  /** The numbers of folded words, each once. */
  idsOf(words: readonly string[]): Uint32Array {
    const ids = new Set<number>();
    for (const word of words) ids.add(this.#ids.get(word) ?? this.#add(word));
    return Uint32Array.from(ids);
  }

  fits(typed: string): Fits {
    const each = new Uint8Array(this.#words.length);
    let best: Fit = NOT_FOUND;
    for (const id of this.#byLetter.get(typed.charAt(0)) ?? []) {
      const fit = fitOf(typed, this.#words[id] ?? '');
      each[id] = fit;
      if (fit > best) best = fit;
    }
    return { each, best };
  }

  #add(word: string): number {
    const id = this.#words.push(word) - 1;
    this.#ids.set(word, id);
    const same = this.#byLetter.get(word.charAt(0));
    if (same) same.push(id);
    else this.#byLetter.set(word.charAt(0), [id]);
    return id;
  }
}

/** What words begin with, as bits: a word is only ever found by one that begins with the same letter (`fitOf`). */
export const lettersOf = (words: readonly string[]): number =>
  words.reduce((bits, word) => bits | (1 << (word.charCodeAt(0) & 31)), 0);

/** The best of the fits of some words. */
export function bestOf(ids: Uint32Array, { each, best: most }: Fits): Fit {
  let best: Fit = NOT_FOUND;
  for (const id of ids) {
    const fit = each[id] as Fit;
    if (fit <= best) continue;
    if (fit === most) return fit;
    best = fit;
  }
  return best;
}
