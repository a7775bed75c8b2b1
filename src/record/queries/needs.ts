// The few places that everybody needs, known by their sort or by what stands on them: whoever adds a place seldom looks
// through the sorts. Welcome shows them (rule Y21), and search finds them by what people call them (rule Y19).
import type { Place } from '../kinds/place/kind.ts';
import { foldedOnce, foldedWords } from './folded.ts';

export type Need = 'kitchen' | 'loos' | 'showers' | 'aid';

/** Words of one language that say on a place what it is, split by semicolons: "loo; long drop". */
export interface NeedWords {
  readonly loos: string;
  readonly showers: string;
  readonly aid: string;
}

/** What a place is for, of what everybody needs. */
export function needsMet(place: Place, words: NeedWords): readonly Need[] {
  const { sort, name = '', features = [] } = place;
  const texts = [name, ...features].map(foldedWords);
  const met: Need[] = [];
  if (sort === 'kitchen') met.push('kitchen');
  if (sort === 'toilets' || sayOneOf(texts, words.loos)) met.push('loos');
  if (sayOneOf(texts, words.showers)) met.push('showers');
  if (sayOneOf(texts, words.aid)) met.push('aid');
  return met;
}

/** Whether all words of one of the wordings stand in one of the texts. */
const sayOneOf = (texts: readonly (readonly string[])[], wordings: string): boolean =>
  wordings.split(';').some((wording) => {
    const all = foldedOnce(wording);
    return all.length > 0 && texts.some((has) => all.every((word) => has.includes(word)));
  });
