// Meals as those who cook and those who eat look at them: how many it is for, what people eat and react to, who is in
// the crew. Numbers only where it is about people's bodies.
import type { Facts } from '../facts.ts';
import type { RecordView } from '../view.ts';
import type { Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import { type CampTime, dayOf } from '../kinds/moment.ts';
import { person } from '../kinds/person/kind.ts';
import { hasPhone } from '../kinds/person/phones.ts';
import { type Leaf, type Places, placesOf } from '../kinds/task/state.ts';

export interface Headcount {
  /** Eaters: people here, without those who said no, and their guests. */
  readonly eating: number;
  readonly guests: number;
  readonly notEating: number;
  /** Of those eating, people whom no device speaks for. */
  readonly withoutPhone: number;
  /** The cook's own number, when there is one. */
  readonly guess: number | undefined;
}

/** Whether somebody is counted in. */
export function isEating(facts: Facts, which: Meal, who: string): boolean {
  const said = which.eat.get(who);
  if (said) return said.eats;
  const presence = facts.me(who)?.presence;
  return presence === undefined || presence === 'here';
}

/** How many a meal is for. Somebody counts as here unless they said they are not (away, left, still coming). */
export function headcount(view: RecordView, facts: Facts, which: Meal): Headcount {
  let eating = 0;
  let guests = 0;
  let notEating = 0;
  let withoutPhone = 0;
  for (const each of view.all(person)) {
    if (each.withdrawn || each.name === undefined) continue;
    const said = which.eat.get(each.id);
    if (said?.eats === false) notEating++;
    else if (isEating(facts, which, each.id)) {
      eating++;
      if (!hasPhone(view, each.id)) withoutPhone++;
    }
    if (said) guests += said.guests ?? 0;
  }
  return { eating: eating + guests, guests, notEating, withoutPhone, guess: which.guess };
}

/** People in a meal's crew, and the places it has. A meal that names no number wants nobody in particular. */
export const crewOf = ({ claim, need }: Meal): Places => placesOf({ claim, need: need ?? { min: 0 } });

/** A crew that is short waits from a day before the meal, and presses from when cooking begins (s). */
export const CREW_WAITING_S = 24 * 3600;
export const CREW_PRESSING_S = 5 * 3600;

/** `now` in ms. */
export function crewLeaf(which: Meal, now: number): Leaf {
  const left = (which.when?.at ?? Infinity) - now / 1000;
  if (crewOf(which).short === 0 || left > CREW_WAITING_S) return 'fresh';
  return left > CREW_PRESSING_S ? 'waiting' : 'pressing';
}

/** A meal still goes on for this long after its own length (s): people come late, and somebody washes up. */
const MEAL_ENDS_S = 3600;

/** Served and eaten, whether anybody said so or not. `now` in ms. */
export function isMealOver({ when, stage }: Meal, now: number): boolean {
  const ends = when && when.at + (when.minutes ?? 60) * 60 + MEAL_ENDS_S;
  return stage === 'cleared' || (ends !== undefined && ends * 1000 <= now);
}

export interface DietCount {
  readonly tag: string;
  readonly eaters: number;
}

/** Diets that were shared, as numbers only: who eats what is on no screen. */
export function dietCounts(facts: Facts): readonly DietCount[] {
  const counts = new Map<string, number>();
  for (const diet of facts.diets())
    for (const tag of diet.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + (diet.eaters ?? 1));
  return [...counts]
    .map(([tag, eaters]) => ({ tag, eaters }))
    .sort((a, b) => b.eaters - a.eaters || (a.tag < b.tag ? -1 : 1));
}

/** How many people the shared diets speak for. The others have said nothing, which is not "anything goes". */
export const eatersSaid = (facts: Facts): number =>
  facts.diets().reduce((sum, { eaters }) => sum + (eaters ?? 1), 0);

export interface AllergenCount {
  /** In the words of whoever said it first. */
  readonly allergen: string;
  readonly eaters: number;
  readonly badly: number;
}

/** What people react to, as numbers only. Words that differ in capitals or spaces alone are one. */
export function allergenCounts(facts: Facts): readonly AllergenCount[] {
  const counts = new Map<string, { allergen: string; eaters: number; badly: number }>();
  for (const { allergens = [], eaters = 1, severity } of facts.diets())
    for (const [key, allergen] of new Map(allergens.map((each) => [sameWord(each), each.trim()]))) {
      const count = counts.get(key) ?? { allergen, eaters: 0, badly: 0 };
      count.eaters += eaters;
      if (severity === 'bad') count.badly += eaters;
      counts.set(key, count);
    }
  return [...counts.values()].sort(
    (a, b) => b.badly - a.badly || b.eaters - a.eaters || (a.allergen < b.allergen ? -1 : 1),
  );
}

const sameWord = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

export const mealsOfDay = (view: RecordView, time: CampTime, day: number): readonly Meal[] =>
  mealsByHour(view).filter((each) => each.when && dayOf(time, each.when.at) === day);
