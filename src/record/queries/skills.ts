// "Who could?": people who offer a skill, those who are here first. No titles, no counts.
import type { Reading } from '../query.ts';
import { peopleByName } from '../kinds/person/queries.ts';
import type { Person } from '../kinds/person/kind.ts';
import { saysDoneALot } from './rest.ts';
import { beginsLike, foldedWords } from './folded.ts';

export interface Offer {
  readonly person: Person;
  /** The offered words that match; all of them when nothing was asked for. */
  readonly can: readonly string[];
  readonly learning: readonly string[];
  readonly isHere: boolean;
  readonly whereToFind: string | undefined;
  /** They said so themselves, for today. */
  readonly hasDoneALot: boolean;
}

/** People of whose offers one has, for each word asked for, a word that begins like it (rule Y7). */
export function whoCould(reading: Reading, asked: string): readonly Offer[] {
  const { view, facts } = reading;
  const words = foldedWords(asked);
  const matches = (skill: string): boolean => beginsLike(skill, words);
  const out: Offer[] = [];
  for (const person of peopleByName(view)) {
    const can = (person.can ?? []).filter(matches);
    const learning = (person.learning ?? []).filter(matches);
    if (can.length === 0 && learning.length === 0) continue;
    const me = facts.me(person.id);
    if (me?.presence === 'left') continue;
    out.push({
      person,
      can,
      learning,
      isHere: me?.presence === 'here',
      whereToFind: me?.whereToFind,
      hasDoneALot: saysDoneALot(reading, person.id),
    });
  }
  const order = (offer: Offer): number => (offer.can.length > 0 ? 0 : 2) + (offer.isHere ? 0 : 1);
  return out.sort((a, b) => order(a) - order(b));
}
