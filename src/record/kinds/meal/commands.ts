import type { Refusal } from '../../refusals.ts';
import { changed, create, defineCommand, put, refused, set } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { campTime, momentAt } from '../moment.ts';
import { type MEAL_STAGES, type Meal, type SITTINGS, meal } from './kind.ts';

export const planMeal = defineCommand<{
  sitting: (typeof SITTINGS)[number];
  dishes?: string | undefined;
  atS: number;
  minutes?: number | undefined;
  place?: string | undefined;
  about?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
}>('planMeal', (view, input, who) => {
  const { sitting, place, about } = input;
  const when = { ...momentAt(campTime(view, who.now), input.atS), minutes: input.minutes ?? 60 };
  const need =
    input.min === undefined
      ? undefined
      : { min: input.min, ...(input.max === undefined ? {} : { max: input.max }) };
  const dishes = input.dishes?.trim() === '' ? undefined : input.dishes?.trim();
  return changed(create(meal, who, { sitting, dishes, when, place, about, need, stage: 'planned' }));
});

/** I'm on it, for a meal: join its crew. */
export const joinCrew = defineCommand<{
  meal: string;
  person?: string | undefined;
  role?: 'hand' | 'learner' | 'beside' | 'calls' | undefined;
  note?: string | undefined;
}>('joinCrew', (view, input, who) => {
  const known = standing(view, input.meal);
  if (typeof known === 'string') return refused(known);
  const hand = input.person ?? who.person;
  if (hand === undefined) return refused('person/none');
  const before = known.claim.get(hand);
  if (before?.said === 'in' && before.role === (input.role ?? before.role)) return refused('meal/already-in');
  return changed(put(meal, known.id, 'claim', hand, { said: 'in', role: input.role ?? 'hand' }));
});

export const leaveCrew = defineCommand<{ meal: string; person?: string | undefined }>(
  'leaveCrew',
  (view, input, who) => {
    const known = view.get(meal, input.meal);
    const hand = input.person ?? who.person;
    if (!known) return refused('thing/unknown');
    if (hand === undefined) return refused('person/none');
    if (known.claim.get(hand)?.said !== 'in') return refused('meal/not-in');
    return changed(put(meal, known.id, 'claim', hand, { said: 'back' }));
  },
);

/** Eating this one or not, and with how many guests. */
export const eatMeal = defineCommand<{
  meal: string;
  eats: boolean;
  guests?: number | undefined;
  person?: string | undefined;
}>('eatMeal', (view, input, who) => {
  const known = standing(view, input.meal);
  if (typeof known === 'string') return refused(known);
  const eater = input.person ?? who.person;
  if (eater === undefined) return refused('person/none');
  const guests = input.guests ?? 0;
  if (!Number.isInteger(guests) || guests < 0 || guests > 20) return refused('meal/guests');
  const before = known.eat.get(eater) ?? { eats: true, guests: 0 };
  if (before.eats === input.eats && (before.guests ?? 0) === guests) return refused('thing/same');
  return changed(put(meal, known.id, 'eat', eater, { eats: input.eats, guests }));
});

/** How far a meal has got: said by whoever is there. */
export const moveMealOn = defineCommand<{ meal: string; stage: (typeof MEAL_STAGES)[number] }>(
  'moveMealOn',
  (view, input) => {
    const known = standing(view, input.meal);
    if (typeof known === 'string') return refused(known);
    if (known.stage === input.stage) return refused('thing/same');
    return changed(set(meal, known.id, 'stage', input.stage));
  },
);

function standing(view: RecordView, id: string): Meal | Refusal {
  const known = view.get(meal, id);
  if (!known) return 'thing/unknown';
  return known.withdrawn ? 'thing/withdrawn' : known;
}
