// The few places that everybody needs, known by their sort or by what stands on them: whoever adds a place seldom looks
// through the sorts. Welcome shows them (rule Y21), and search finds them by what people call them (rule Y19).
import type { Place } from '../kinds/place/kind.ts';
import { foldedOnce, foldedWords } from './folded.ts';

export type Need = 'kitchen' | 'loos' | 'drinking' | 'showers' | 'aid';

/** Words of one language that say on a place what it is, split by semicolons: "loo; long drop". */
export interface NeedWords {
  readonly loos: string;
  /** Of drinking, whether for or against: "drinking; potable; undrinkable". */
  readonly drinking: string;
  /** Of being in the water: "swimming". */
  readonly bathing: string;
  /** They turn round what is said of drinking, or make it depend on something: "not; undrinkable; boil". */
  readonly not: string;
  /** Of somewhere else: "down; from". */
  readonly elsewhere: string;
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
  if (isForDrinking(place, words)) met.push('drinking');
  if (sayOneOf(texts, words.showers)) met.push('showers');
  if (sayOneOf(texts, words.aid)) met.push('aid');
  return met;
}

/**
 * Whether it says of its water that it is to drink, no sentence says that it is not, and none speaks of bathing.
 * Its sort says nothing, since a river has it too, nor does a tap: where nobody wrote it down, nobody is led to drink.
 */
function isForDrinking({ sort, name = '', about = '', features = [] }: Place, words: NeedWords): boolean {
  const own = [name, ...features].map(foldedWords);
  const told = about.split(SENTENCE_END).map(foldedWords);
  const isOfDrinking = (sentence: readonly string[]): boolean => sayOneOf([sentence], words.drinking);
  if ([...own, ...told].some((each) => isOfDrinking(each) && sayOneOf([each], words.not))) return false;
  // Even where a word turns it round: "never swim alone", and then "drink plenty".
  if (sayOneOf([...own, ...told], words.bathing)) return false;
  if (own.some(isOfDrinking)) return true;
  // What else is told may be of elsewhere: "Drinking water is down at the kitchen." Of any other sort of place it is.
  const isOfElsewhere = (each: readonly string[]): boolean => sayOneOf([each], words.elsewhere);
  return sort === 'water' && told.some((each) => isOfDrinking(each) && !isOfElsewhere(each));
}

/** No colon or comma: "not for: drinking". */
const SENTENCE_END = /[.!?;\n]+/;

/** Whether all words of one of the wordings stand in one of the texts. */
const sayOneOf = (texts: readonly (readonly string[])[], wordings: string): boolean =>
  wordings.split(';').some((wording) => {
    const all = foldedOnce(wording);
    return all.length > 0 && texts.some((has) => all.every((word) => has.includes(word)));
  });
