// "Who could?": people who offer a skill, those who are here first, whoever is away or still coming last; after them
// people who would like to learn it. No titles, no counts.
import type { MeCard } from '../facts.ts';
import type { Reading } from '../query.ts';
import { peopleByName } from '../kinds/person/queries.ts';
import type { Person } from '../kinds/person/kind.ts';
import { saysDoneALot } from './rest.ts';
import { beginsLike, foldedWords } from './folded.ts';
import { type Presence, farness, whereabouts } from './whereabouts.ts';

export interface Offer {
  readonly person: Person;
  /** The offered words that match; all of them when nothing was asked for. */
  readonly can: readonly string[];
  readonly learning: readonly string[];
  /** What they say about themselves, while it has not faded. */
  readonly card: MeCard | undefined;
  readonly presence: Presence | undefined;
  /** They said so themselves, for today. */
  readonly hasDoneALot: boolean;
}

/** People of whose offers one has, for each word asked for, a word that begins like it (rule Y7). */
export function whoCould(reading: Reading, asked: string): readonly Offer[] {
  const { view, facts, now } = reading;
  const words = foldedWords(asked);
  const matches = (skill: string): boolean => beginsLike(skill, words);
  const out: Offer[] = [];
  for (const person of peopleByName(view)) {
    const can = (person.can ?? []).filter(matches);
    const learning = (person.learning ?? []).filter(matches);
    if (can.length === 0 && learning.length === 0) continue;
    const card = facts.me(person.id);
    const presence = whereabouts(card, now);
    if (presence === 'left') continue;
    out.push({
      person,
      can,
      learning,
      card,
      presence,
      hasDoneALot: saysDoneALot(reading, person.id),
    });
  }
  const isLearner = ({ can }: Offer): number => (can.length > 0 ? 0 : 1);
  return out.sort((a, b) => isLearner(a) - isLearner(b) || farness(a.presence) - farness(b.presence));
}
