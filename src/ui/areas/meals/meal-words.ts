// A meal in words: what it is called, how far it is, for how many.
import {
  type CampTime,
  type Headcount,
  type Meal,
  type Reading,
  crewOf,
  headcount,
  isEating,
  isMealOver,
} from '#record';
import { commas, sentences, t, whenWords } from '#words';

/** "Dinner" */
export const sittingOf = ({ sitting }: Meal): string => t(`meal.${sitting ?? 'snack'}`);

/** What is there to eat; the sitting while nobody has said. */
export const titleOf = (which: Meal): string => which.dishes ?? sittingOf(which);

/** "Dinner, cooking"; a plain plan goes without saying. */
export function stageWords(which: Meal): string {
  const { stage } = which;
  return stage === undefined || stage === 'planned'
    ? sittingOf(which)
    : t('meals.stage-of', { meal: sittingOf(which), stage: t(`stage.${stage}`) });
}

/** "Dinner, tomorrow 6:00" */
export const sittingWhen = (which: Meal, now: number, time: CampTime): string =>
  commas([sittingOf(which), which.when && whenWords(which.when.at, now, time)]);

/** How a meal stands in a list: what it was like, or for whom it is. */
export function noteOf(reading: Reading, which: Meal): string {
  if (isMealOver(which, reading.now)) return afterwards(which);
  const { view, facts, person } = reading;
  const { eating } = headcount(view, facts, which);
  const crew = crewOf(which);
  const isFull = crew.max !== undefined && crew.hands.length >= crew.max;
  return sentences([
    t('meals.for', { n: eating }),
    person === undefined ? undefined : yoursWords(reading, which, person),
    person !== undefined && crew.hands.includes(person)
      ? t('meals.in-crew')
      : isFull
        ? t('meals.crew-full')
        : undefined,
  ]);
}

function yoursWords({ facts }: Reading, which: Meal, me: string): string {
  if (!isEating(facts, which, me)) return t('meals.not-eating');
  const guests = which.eat.get(me)?.guests ?? 0;
  return guests > 0 ? t('meals.counted-guests', { n: guests }) : t('meals.counted-in');
}

function afterwards({ counted, left }: Meal): string {
  const told = sentences([
    counted === undefined ? undefined : t('meals.ate', { n: counted }),
    left === undefined ? undefined : t('meals.left', { left }),
  ]);
  return told === '' ? t('meals.not-noted') : told;
}

/** What stands beside the number: who is in it, and what the cook thinks. */
export function countWords({ guests, notEating, withoutPhone, guess }: Headcount): string {
  return sentences([
    withoutPhone > 0 ? t('meal.no-phone', { n: withoutPhone }) : undefined,
    guests > 0 ? t('meal.guests', { n: guests }) : undefined,
    notEating > 0 ? t('meal.not-this-one', { n: notEating }) : undefined,
    guess === undefined ? undefined : t('meal.guess', { n: guess }),
  ]);
}
