// How a word is found by what was typed: whole, by its beginning, one slip away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_FOUND, fitOf, isSlipOf } from '#record';
import { AS_TYPED, NEAR, Vocabulary, WHOLE, bestOf } from '../../src/record/queries/near-word.ts';

/** Letters added, taken, changed or two changed round, from `typed` to `word`: by trying all of them. */
function isOneSlip(typed: string, word: string): boolean {
  const letters = [...new Set(word)];
  for (let at = 0; at <= typed.length; at++) {
    const [before, rest] = [typed.slice(0, at), typed.slice(at)];
    if (rest !== '' && before + rest.slice(1) === word) return true;
    if (rest.length > 1 && before + rest.charAt(1) + rest.charAt(0) + rest.slice(2) === word) return true;
    for (const letter of letters)
      if (before + letter + rest === word || (rest !== '' && before + letter + rest.slice(1) === word))
        return true;
  }
  return false;
}

/** The oracle: from four letters one slip from a word, from six from its beginning, the first letter being right. */
function isMeant(typed: string, word: string): boolean {
  if (typed.length < 4 || typed[0] !== word[0] || typed === word) return false;
  if (typed.length < 6) return isOneSlip(typed, word);
  return [-1, 0, 1].some((more) => {
    const beginning = word.slice(0, typed.length + more);
    return beginning !== typed && isOneSlip(typed, beginning);
  });
}

const letters = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 })
  .map((each) => each.join(''));

describe('Y19: near words', () => {
  it.each([
    ['loo', 'loo', WHOLE],
    ['loo', 'loos', AS_TYPED],
    ['plumbing', 'plumb', AS_TYPED],
    ['loos', 'loo', NEAR],
    ['too', 'loo', NOT_FOUND],
    ['kichen', 'kitchen', NEAR],
  ])('%s finds %s: %i', (typed, word, fit) => expect(fitOf(typed, word)).toBe(fit));

  it('of some words the best is told, whatever their order', () => {
    fc.assert(
      fc.property(letters, fc.array(letters), (typed, words) => {
        const vocabulary = new Vocabulary();
        const ids = vocabulary.idsOf(words);
        const best = Math.max(NOT_FOUND, ...words.map((word) => fitOf(typed, word)));
        expect(bestOf(ids, vocabulary.fits(typed))).toBe(best);
      }),
    );
  });

  it.each([
    ['kichen', 'kitchen'],
    ['kitchne', 'kitchen'],
    ['kittchen', 'kitchen'],
    ['kitxhen', 'kitchen'],
    ['vegeatb', 'vegetables'],
    ['saun', 'sauna'],
  ])('%s is %s', (typed, word) => expect(isSlipOf(typed, word)).toBe(true));

  it.each([
    ['tea', 'ten'],
    ['went', 'tent'],
    ['kichne', 'kitchen'],
    ['chop', 'chop'],
    ['chopx', 'chopping'],
  ])('%s is not %s', (typed, word) => expect(isSlipOf(typed, word)).toBe(false));

  it('a slip is what trying every slip says', () => {
    fc.assert(
      fc.property(letters, letters, (typed, word) => {
        // What begins like it is found anyway.
        fc.pre(!word.startsWith(typed));
        expect(isSlipOf(typed, word)).toBe(isMeant(typed, word));
      }),
      { numRuns: 5000, seed: 19 },
    );
  });
});
