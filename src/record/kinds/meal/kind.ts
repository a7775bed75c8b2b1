// A meal: what, when, for how many, and who cooks. How many eat follows from who is here, the guests people
// bring and those who say they will not eat this one; the cook's guess stands beside it.
import { idOfKind, oneOf, text, together, whole, yesNo } from '../../field.ts';
import { type Of, defineKind, momentParts } from '../../kind.ts';
import { claim } from '../task/kind.ts';

export const SITTINGS = ['breakfast', 'lunch', 'dinner', 'supper', 'snack'] as const;
export const MEAL_STAGES = ['idea', 'planned', 'bought', 'cooking', 'served', 'cleared'] as const;

export const meal = defineKind('meal', {
  fields: {
    sitting: oneOf(...SITTINGS),
    dishes: text(300),
    when: together({ ...momentParts, minutes: whole(1, 600) }, ['at', 'day']),
    place: idOfKind('place'),
    about: text(2000),
    need: together({ min: whole(1, 200), max: whole(1, 200) }, ['min']),
    /** The cook's own number. */
    guess: whole(0, 5000),
    stage: oneOf(...MEAL_STAGES),
    /** What was left over, for the next meal and the next year. */
    left: text(500),
    /** Counted at the table. */
    counted: whole(0, 5000),
  },
  sets: {
    claim,
    /** A person's own word on this meal: not eating it, or bringing guests. */
    eat: together({ eats: yesNo, guests: whole(0, 20) }, ['eats']),
  },
});

export type Meal = Of<typeof meal>;
