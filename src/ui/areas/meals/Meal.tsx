// One meal: what there is, for how many, who cooks, how far it is.
import {
  type Places,
  type Reading,
  campTime,
  crewOf,
  isMealOver,
  joinCrew,
  leaveCrew,
  meal,
  mealHours,
  place,
} from '#record';
import { t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Words } from '../../parts/Words.tsx';
import { sameTimeNote } from '../../parts/hours-words.ts';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { Crew } from './Crew.tsx';
import { Diets } from './Diets.tsx';
import { HeadCount } from './HeadCount.tsx';
import { Afterwards, Stages } from './Stages.tsx';
import { sittingWhen, titleOf } from './meal-words.ts';

const up = () => ({ to: '/meals', name: t('tab.meals') });

export function MealScreen({ id }: ScreenParams) {
  const shown = useAnswer((reading) => readMeal(reading, id), [id]);
  const run = useRun();
  if (!shown) return <NothingHere up={up()} />;
  const { title, over, about, isYours, isOver, isGone, where, crew } = shown;
  const ref = { kind: 'meal', id };
  const take = (): void => {
    run(
      joinCrew,
      { meal: id },
      { done: t('act.yours.of', { what: title }), undo: () => run(leaveCrew, { meal: id }) },
    );
  };
  const stepBack = (): void => {
    run(leaveCrew, { meal: id }, { done: t('act.stepped-back'), undo: () => run(joinCrew, { meal: id }) });
  };
  return (
    <Screen
      title={title}
      up={up()}
      over={where ? <Over when={over} where={where} /> : over}
      dock={
        <Acts
          about={ref}
          what={title}
          isYours={isYours}
          isGone={isGone}
          onTake={take}
          onStepBack={stepBack}
          off={offWords(isGone, isOver)}
          also={shown.also}
        />
      }
    >
      <Withdrawn about={ref} />
      <Choices about={ref} />
      <Mark kind="meal" id={id} />
      {about !== undefined && <p class="words after-little">{about}</p>}
      <HeadCount id={id} isOver={isOver || isGone} />
      {isOver && <Afterwards id={id} />}
      <Crew id={id} title={title} crew={crew} isOver={isOver || isGone} />
      <Stages id={id} />
      {!isOver && <Diets />}
      <ChangeOrTakeAway about={ref} what={title} changeAt={`/meal/${id}/change`} isGone={isGone} />
      <Log about={ref} />
    </Screen>
  );
}

/** "Dinner, tomorrow 6:00, big marquee" */
const Over = ({ when, where }: { when: string; where: { id: string; name: string } }) => (
  <Words of="meal.over" with={{ when, place: <a href={`/place/${where.id}`}>{where.name}</a> }} />
);

/** Why nobody can be on it now. */
const offWords = (isGone: boolean, isOver: boolean): string | undefined =>
  isGone ? t('meal.off-gone') : isOver ? t('meal.off-over') : undefined;

interface Shown {
  readonly title: string;
  readonly over: string;
  readonly about: string | undefined;
  readonly where: { readonly id: string; readonly name: string } | undefined;
  readonly isYours: boolean;
  readonly isOver: boolean;
  readonly isGone: boolean;
  readonly crew: Places;
  /** What else this person is in for at its hour, in words. */
  readonly also: string | undefined;
}

function readMeal(reading: Reading, id: string): Shown | undefined {
  const { view, now, person } = reading;
  const found = view.get(meal, id);
  if (!found) return undefined;
  const where = found.place === undefined ? undefined : view.get(place, found.place);
  return {
    title: titleOf(found),
    over: sittingWhen(found, now, campTime(view, now)),
    about: found.about,
    where: where?.name === undefined ? undefined : { id: where.id, name: where.name },
    isYours: person !== undefined && found.claim.get(person)?.said === 'in',
    isOver: isMealOver(found, now),
    isGone: found.withdrawn !== undefined,
    crew: crewOf(found),
    also: sameTimeNote(reading, mealHours(found)),
  };
}
