// Finding people: by name or by what they offer, who is here, who has no phone, who is near. Everything is what
// people said about themselves; nobody is put in an order but by their name and by being here.
import type { DietCard, Facts, MeCard } from '../facts.ts';
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';
import { place } from '../kinds/place/kind.ts';
import type { Person } from '../kinds/person/kind.ts';
import { hasPhone } from '../kinds/person/phones.ts';
import { peopleByName } from '../kinds/person/queries.ts';
import { beginsLike, folded, foldedWords } from './folded.ts';
import { farness, whereabouts } from './whereabouts.ts';

export interface PersonRow {
  readonly person: Person;
  /** What they say about themselves, while it has not faded. */
  readonly card: MeCard | undefined;
  /** Whether any device speaks for them. */
  readonly hasPhone: boolean;
  /** What they offer; where a skill was asked for, the words that fit. */
  readonly can: readonly string[];
  readonly learning: readonly string[];
}

/** Which people to look among: everybody, those here now, those without a phone. */
export type Among = 'all' | 'here' | 'no-phone';

export function personRow({ view, facts }: Reading, each: Person): PersonRow {
  return {
    person: each,
    card: facts.me(each.id),
    hasPhone: hasPhone(view, each.id),
    can: each.can ?? [],
    learning: each.learning ?? [],
  };
}

/**
 * People whose name, and after them people whose offers, begin like the words asked for; by name. `by`: the name
 * alone, for finding who is meant.
 */
export function peopleFound(
  reading: Reading,
  asked: string,
  among: Among = 'all',
  by: 'name' | 'any' = 'any',
): readonly PersonRow[] {
  const words = foldedWords(asked);
  const byName: PersonRow[] = [];
  const byOffer: [PersonRow[], PersonRow[]] = [[], []];
  for (const person of peopleByName(reading.view)) {
    const row = personRow(reading, person);
    const isHere = row.card?.presence === 'here';
    if (among === 'here' ? !isHere : among === 'no-phone' && row.hasPhone) continue;
    if (beginsLike(person.name ?? '', words)) {
      byName.push(row);
      continue;
    }
    if (by === 'name') continue;
    const can = row.can.filter((skill) => beginsLike(skill, words));
    const learning = row.learning.filter((skill) => beginsLike(skill, words));
    if (can.length + learning.length === 0 || row.card?.presence === 'left') continue;
    byOffer[can.length > 0 ? 0 : 1].push({ ...row, can, learning });
  }
  return [...byName, ...byOffer.flatMap((rows) => nearestFirst(reading, rows))];
}

/** People glad to welcome newcomers who have not left, those here first, who is away or still coming last. */
export function welcomers(reading: Reading): readonly PersonRow[] {
  const rows = peopleByName(reading.view)
    .filter(({ id }) => {
      const card = reading.facts.me(id);
      return card?.welcomer === true && card.presence !== 'left';
    })
    .map((each) => personRow(reading, each));
  return nearestFirst(reading, rows);
}

function nearestFirst({ now }: Reading, rows: PersonRow[]): PersonRow[] {
  const far = ({ card }: PersonRow): number => farness(whereabouts(card, now));
  return rows.sort((a, b) => far(a) - far(b));
}

/** People who say they are to be found at a place: its name stands in their own words. */
export function peopleNear(reading: Reading, placeId: string): readonly PersonRow[] {
  const words = foldedWords(reading.view.get(place, placeId)?.name ?? '').filter((word) => word.length > 2);
  if (words.length === 0) return [];
  return peopleByName(reading.view)
    .map((each) => personRow(reading, each))
    .filter(({ card }) => {
      if (card?.whereToFind === undefined || (card.presence ?? 'here') !== 'here') return false;
      const has = foldedWords(card.whereToFind);
      return words.every((word) => has.includes(word));
    });
}

/** Everybody whom this person cares for: children, and those who would rather have no phone. */
export function inCareOf(view: RecordView, id: string): readonly Person[] {
  return peopleByName(view).filter(({ careOf }) => careOf === id);
}

/** What somebody eats, if they said it with their name (rule F3). What is only counted is nobody's here. */
export const dietOf = (facts: Facts, who: string): DietCard | undefined =>
  facts.diets().find(({ person }) => person === who);

/** Names shorter than this are too often other words. */
const LEAST_LETTERS = 3;

/**
 * People of the camp who seem to be named in a text: a word with a capital that is somebody's name, or its first
 * word. A guess, for a gentle question before words about somebody are open to all.
 */
export function namedIn(view: RecordView, text: string, except: string | undefined): readonly Person[] {
  const said = new Set(
    text
      .split(/[^\p{Letter}\p{Mark}'’-]+/u)
      .filter((word) => /^\p{Lu}/u.test(word))
      .flatMap((word) => [folded(word), folded(word.replace(/['’]s$/u, ''))]),
  );
  return peopleByName(view).filter((each) => {
    const [first = ''] = (each.name ?? '').trim().split(/\s+/);
    return each.id !== except && first.length >= LEAST_LETTERS && said.has(folded(first));
  });
}
