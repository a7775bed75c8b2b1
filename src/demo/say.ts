// Sentences from sheets of words: `{slot}` stands for any of that slot's words, which may hold slots
// themselves. Word by word and not line by line, so that the texts of a big camp do not repeat each other and a
// measurement of how small they pack is worth something.
import type { Chance } from './chance.ts';

export type Sheet = ReadonlyMap<string, readonly string[]>;

/** `slot: word; word; …`, going on over indented lines. */
export function readSheet(...texts: readonly string[]): Sheet {
  const out = new Map<string, string[]>();
  let words: string[] = [];
  for (const line of texts.join('\n').split('\n')) {
    if (line.trim() === '') continue;
    const start = /^([a-zA-Z]+): (.*)$/.exec(line);
    if (start) out.set(start[1] as string, (words = []));
    for (const word of (start ? (start[2] as string) : line).split(';'))
      if (word.trim() !== '') words.push(word.trim());
  }
  return out;
}

export type Own = { readonly [slot: string]: string | undefined };

/** `own` slots go before the sheet's. A slot that neither knows is a slip of the pen, and throws. */
export function say(chance: Chance, sheet: Sheet, template: string, own: Own = {}): string {
  return tidy(fill(chance, sheet, template, own, 0));
}

function fill(chance: Chance, sheet: Sheet, template: string, own: Own, depth: number): string {
  if (depth > 8) throw new Error(`words go round in a ring: ${template}`);
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, slot: string) => {
    const given = own[slot];
    if (given !== undefined) return given;
    const words = sheet.get(slot);
    if (!words) throw new Error(`no words for {${slot}} in: ${template}`);
    return fill(chance, sheet, chance.pick(words), own, depth + 1);
  });
}

/** Capitals at the beginnings of sentences, `an` before a vowel. */
function tidy(text: string): string {
  return text
    .replace(/\b([Aa]) (?=[aeiou])/g, '$1n ')
    .replace(
      /(^|[.?] )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase(),
    );
}

/** Different words in everything a sheet can say, counted without their capitals. */
export function wordsIn(texts: Iterable<string>): Set<string> {
  const out = new Set<string>();
  for (const text of texts)
    for (const word of text.replace(/\{[a-zA-Z]+\}/g, ' ').match(/\p{Letter}[\p{Letter}'’-]*/gu) ?? [])
      out.add(word.toLocaleLowerCase());
  return out;
}
