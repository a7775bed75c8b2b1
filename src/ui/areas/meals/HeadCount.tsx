// For how many a meal is, and whether the one who holds this phone is among them.
import { eatMeal, headcount, isEating, meal } from '#record';
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Seg } from '../../parts/Chips.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { countWords } from './meal-words.ts';
import '../../parts/card.css';
import './meals.css';

const MAX_GUESTS = 20;

export function HeadCount({ id, isOver }: { id: string; isOver: boolean }) {
  const shown = useAnswer(
    ({ view, facts, person }) => {
      const found = view.get(meal, id);
      if (!found) return undefined;
      return {
        count: headcount(view, facts, found),
        mine: person !== undefined && {
          eats: isEating(facts, found, person),
          guests: found.eat.get(person)?.guests ?? 0,
        },
      };
    },
    [id],
  );
  if (!shown) return null;
  const { count, mine } = shown;
  return (
    <>
      <section class="card count-card" aria-label={t('meal.head-count')}>
        <div class="beside">
          <p class="bignum">{count.eating}</p>
          <p class="meta">
            <b>{t('meal.here')}</b>
            <br />
            {countWords(count)}
          </p>
          <a class="icon-btn" href={`/meal/${id}/change`} aria-label={t('meal.guess-add')}>
            <Icon of={more.pencil} />
          </a>
        </div>
      </section>
      {mine !== false && !isOver && <Plate id={id} {...mine} />}
    </>
  );
}

function Plate({ id, eats, guests }: { id: string; eats: boolean; guests: number }) {
  const run = useRun();
  const say = (now: { eats: boolean; guests: number }): void => {
    run(
      eatMeal,
      { meal: id, ...now },
      { done: saidWords(now), undo: () => run(eatMeal, { meal: id, eats, guests }) },
    );
  };
  return (
    <section class="card plate" aria-label={t('meal.plate')}>
      <Seg
        label={t('meal.plate')}
        options={[
          { value: 'yes', text: t('meal.eating') },
          { value: 'no', text: t('meal.eating-not') },
        ]}
        value={eats ? 'yes' : 'no'}
        onChange={(value) => {
          if ((value === 'yes') !== eats) say({ eats: !eats, guests: eats ? 0 : guests });
        }}
      />
      {eats && (
        <Stepper
          label={t('meal.my-guests')}
          value={guests}
          min={0}
          max={MAX_GUESTS}
          onChange={(value) => say({ eats, guests: value })}
        />
      )}
    </section>
  );
}

function saidWords({ eats, guests }: { eats: boolean; guests: number }): string {
  if (!eats) return t('meal.said-not');
  return guests > 0 ? t('meal.said-guests', { n: guests }) : t('meal.said-eating');
}
