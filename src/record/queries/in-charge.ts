// "Who is in charge here?", however somebody puts it (rule Y20). Nobody is, and the answer has to come first: who looks
// for an office and finds nothing goes away. Words that only carry the question (who, is, the, here) may stand around
// it; any other word means that something else is looked for: "charge phone" is about a phone.
import { foldedOnce, foldedWords } from './folded.ts';
import { isSlipOf } from './near-word.ts';

/** The wordings of one language, each list split by spaces or, where a wording has several words, by semicolons. */
export interface Wordings {
  /** One of these alone asks it: "organiser", "who decides". */
  readonly asks: string;
  /** These say nothing by themselves: "who is the … here". */
  readonly carries: string;
}

/** A keyword that is being typed is known from so many letters on. */
const LEAST_LETTERS = 4;

export function asksWhoIsInCharge(asked: string, { asks, carries }: Wordings): boolean {
  const typed = foldedWords(asked);
  if (typed.length === 0) return false;
  const around = new Set(foldedOnce(carries));
  const last = typed[typed.length - 1];
  const isMeant = (word: string, meant: string): boolean =>
    word === meant ||
    isSlipOf(word, meant) ||
    (word === last && word.length >= LEAST_LETTERS && meant.startsWith(word));
  return asks.split(';').some((wording) => {
    const words = foldedOnce(wording);
    const isAll = words.every((meant) => typed.some((word) => isMeant(word, meant)));
    return isAll && typed.every((word) => around.has(word) || words.some((meant) => isMeant(word, meant)));
  });
}
