// What people say about themselves on their cards: not in the record, erased at their expiry (rule F1). A view
// of the camp is the record and these facts.
import {
  type Field,
  bytes,
  idOfKind,
  instant,
  listOf,
  oneOf,
  text,
  together,
  whole,
  yesNo,
} from './field.ts';

/** A person's own latest facts: everything about them but the chosen name and the keys. */
export const meCard = together(
  {
    /** The person (a thing id) whose card it is. */
    person: idOfKind('person'),
    pronouns: text(40),
    firstGathering: yesNo,
    /** Self-set and coarse: nothing else tells where anybody is. */
    presence: oneOf('coming', 'here', 'away', 'left'),
    arrives: instant,
    leaves: instant,
    whereToFind: text(120),
    languages: listOf(text(30), 8),
    /** Willing to welcome people who are here for the first time. */
    welcomer: yesNo,
    /** "I've done a lot today", their own word: until this instant, the end of that day, and no longer. */
    doneALot: instant,
  },
  ['person'],
);

export const DIETS = [
  'vegetarian',
  'vegan',
  'pescatarian',
  'no-pork',
  'no-beef',
  'halal',
  'kosher',
  'no-gluten',
  'no-lactose',
  'low-fodmap',
  'no-alcohol',
  'ask-me',
] as const;

export const dietCard = together(
  {
    person: idOfKind('person'),
    tags: listOf(oneOf(...DIETS), DIETS.length),
    allergens: listOf(text(40), 20),
    severity: oneOf('mild', 'bad'),
    /** How many eat this way: a shared device may speak for a family. */
    eaters: whole(1, 20),
    mark: bytes(8),
  },
  [],
);

type CardField<F> = F extends Field<infer T> ? T : never;
export type MeCard = CardField<typeof meCard>;
export type DietCard = CardField<typeof dietCard>;

/** A diet that was taken away: its card is written anew with nothing on it. Whoever eats everything says so (eaters). */
export const saysNothing = ({ tags, allergens, eaters }: DietCard): boolean =>
  tags === undefined && allergens === undefined && eaters === undefined;

/** Card names, as they stand on the wire. */
export const ME = 'me';
export const DIET = 'diet';

export interface Facts {
  /** The card of a person's own latest facts, or undefined. */
  me(person: string): MeCard | undefined;
  /** All diets that were shared, each counted once. */
  diets(): readonly DietCard[];
}

export const noFacts: Facts = { me: () => undefined, diets: () => [] };
