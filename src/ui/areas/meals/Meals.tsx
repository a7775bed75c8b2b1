// Meals of a day on its root: what, for how many, how far, and which crew is short.
import {
  type Leaf,
  type Meal,
  type Reading,
  campTime,
  crewLeaf,
  crewOf,
  dayOf,
  daysBeside,
  isMealOver,
  meal,
  mealsOfDay,
  takenAway,
} from '#record';
import { commas, t, whenWords } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Days } from '../../parts/Days.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Age } from '../../parts/Leaf.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Runner } from '../../parts/Runner.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { dayShown } from '../../parts/day-shown.ts';
import { useAnswer, useCampTime } from '../../use-camp.ts';
import { way } from '../../way.ts';
import { noteOf, sittingOf, stageWords, titleOf } from './meal-words.ts';
import '../../parts/button.css';

interface Row {
  readonly id: string;
  readonly at: number;
  readonly isMine: boolean;
  readonly isPast: boolean;
  readonly over: string;
  readonly title: string;
  readonly note: string;
  readonly short: number;
  readonly leaf: Leaf;
}

export function MealsScreen({ query }: ScreenParams) {
  const time = useCampTime();
  const { day, beside, nowS, rows, next, gone } = useAnswer((reading) => readDay(reading, query), [query]);
  return (
    <Screen title={t('meals.title')}>
      <Days time={time} value={day} beside={beside} onChange={(to) => way.go(`/meals?day=${to}`, true)} />
      <div class="after">
        {rows.length === 0 ? (
          <Empty title={t('meals.empty')}>{t('meals.empty-note')}</Empty>
        ) : (
          <Runner
            zone={time.zone}
            nowS={nowS}
            rows={rows.map((row) => ({ ...row, key: row.id, card: <MealCard row={row} /> }))}
          />
        )}
      </div>
      {next && (
        <section>
          <LinkCard to={`/meal/${next.id}`} icon={icon.meals} title={next.title} note={next.note} isHeading />
        </section>
      )}
      <p class="after">
        <a class="btn wide" href={`/meals/new?day=${day}`}>
          <Icon of={more.plus} />
          {t('meals.new')}
        </a>
      </p>
      <section>
        <LinkCard to="/me/eat" icon={more.heart} title={t('meals.my-food')} note={t('meals.my-food-note')} />
      </section>
      <Gone rows={gone} />
    </Screen>
  );
}

const MealCard = ({ row: { id, over, title, note, short, leaf } }: { row: Row }) => (
  <div class="card">
    <p class="meta">{over}</p>
    <h2 class="t">
      <a href={`/meal/${id}`}>{title}</a>
    </h2>
    <p class="meta">{note}</p>
    {short > 0 && (
      <p class="after-little">
        <Age of={leaf} text={t('places.short', { n: short })} />
      </p>
    )}
  </div>
);

function readDay(reading: Reading, query: URLSearchParams) {
  const { view, now } = reading;
  const time = campTime(view, now);
  const beside = daysBeside(reading, time);
  const day = dayShown(query, time, now, beside);
  const nowS = Math.floor(now / 1000);
  const isToday = day === dayOf(time, nowS);
  const [first] = isToday ? mealsOfDay(view, time, day + 1) : [];
  return {
    day,
    beside,
    nowS: isToday ? nowS : undefined,
    rows: mealsOfDay(view, time, day).map((each) => rowOf(reading, each)),
    next: first && {
      id: first.id,
      title: titleOf(first),
      note: commas([sittingOf(first), whenWords(first.when?.at ?? 0, now, time)]),
    },
    gone: takenAway(view, meal).map((each) => ({ to: `/meal/${each.id}`, title: titleOf(each) })),
  };
}

function rowOf(reading: Reading, each: Meal): Row {
  const { now, person } = reading;
  const isPast = isMealOver(each, now);
  return {
    id: each.id,
    at: each.when?.at ?? 0,
    isMine: person !== undefined && each.claim.get(person)?.said === 'in',
    isPast,
    over: stageWords(each),
    title: titleOf(each),
    note: noteOf(reading, each),
    short: isPast ? 0 : crewOf(each).short,
    leaf: crewLeaf(each, now),
  };
}
