// The other four cards: places, a meal, somebody to meet, a task. What nobody has written down is said honestly.
import {
  type FirstHour,
  type Place,
  type Reading,
  campTime,
  firstHour,
  hasFirstPlace,
  place,
  stepBack,
  takeTask,
  task,
  taskRow,
} from '#record';
import { capital, commas, t, whenWords } from '#words';
import { useRef } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Empty } from '../../parts/Empty.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { OnIt } from '../../parts/OnIt.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { howFound } from '../../parts/presence.ts';
import { taskMeta } from '../../parts/TaskItem.tsx';
import { useAnswer, useHealth, useRun } from '../../use-camp.ts';
import { needWords } from '../search/naming.ts';

const MOST = 3;

const useFirstHour = <Answer,>(read: (hour: FirstHour, reading: Reading) => Answer): Answer =>
  useAnswer((reading) => read(firstHour(reading, needWords()), reading));

export function PlacesCard() {
  const { kitchens, water, loos } = useFirstHour((hour) => hour);
  return (
    <>
      <PlacesOf name="kitchens" places={kitchens} />
      <PlacesOf name="loos" places={loos} />
      <PlacesOf name="water" places={water} />
      {(kitchens.length === 0 || loos.length === 0 || water.length === 0) && (
        <div class="block">
          <LinkCard to="/places/new" icon={more.plus} title={t('welcome.add-place')} />
        </div>
      )}
    </>
  );
}

function PlacesOf({ name, places }: { name: 'kitchens' | 'water' | 'loos'; places: readonly Place[] }) {
  const id = `welcome-${name}`;
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t(`welcome.${name}`)}</h2>
      </div>
      {places.length === 0 ? (
        <p class="card">{t(name === 'water' ? 'welcome.no-water' : 'welcome.no-places')}</p>
      ) : (
        places
          .slice(0, MOST)
          .map(({ id: which, name: called = '', about = '' }) => (
            <LinkCard
              key={which}
              to={`/place/${which}`}
              icon={more.place}
              title={called}
              note={about}
              isHeading
            />
          ))
      )}
    </section>
  );
}

export function MealCard() {
  const meal = useFirstHour(({ meal: next }, { view, now }) => {
    if (!next?.when) return undefined;
    const where = next.place === undefined ? undefined : view.get(place, next.place)?.name;
    return {
      id: next.id,
      title: commas([t(`meal.${next.sitting ?? 'snack'}`), next.dishes]),
      note: capital(commas([whenWords(next.when.at, now, campTime(view, now)), where])),
    };
  });
  return (
    <>
      <div class="after">
        {meal ? (
          <>
            <LinkCard
              to={`/meal/${meal.id}`}
              icon={icon.meals}
              title={meal.title}
              note={meal.note}
              isHeading
            />
            <p class="after">{t('welcome.meal-note')}</p>
          </>
        ) : (
          <Empty title={t('welcome.no-meal')} />
        )}
      </div>
      <div class="block">
        <LinkCard to="/me/eat" icon={more.leaf} title={t('welcome.eat')} note={t('welcome.eat-note')} />
      </div>
    </>
  );
}

export function MeetCard() {
  // What people say about themselves is on cards, which are read a moment later.
  const isRead = useHealth().phase === 'ready';
  const rows = useFirstHour(({ welcomers }, { view, now }) =>
    welcomers.slice(0, MOST).map(({ person, card }) => ({
      id: person.id,
      name: nameOf(view, person.id),
      where: howFound(card, now),
    })),
  );
  return (
    <>
      {rows.length === 0 ? (
        <p class="card after">{t(isRead ? 'welcome.nobody' : 'app.waiting')}</p>
      ) : (
        <>
          <p class="after-little">{t('welcome.meet-note')}</p>
          <ul class="list after">
            {rows.map(({ id, name, where }) => (
              <PersonItem key={id} id={id} name={name} note={where} />
            ))}
          </ul>
        </>
      )}
      <div class="block">
        <LinkCard to="/people?among=here" icon={icon.people} title={t('welcome.people')} />
      </div>
    </>
  );
}

export function TaskCard() {
  const run = useRun();
  const shown = useRef('');
  const found = useFirstHour(({ task: next }, reading) => {
    const { view, now } = reading;
    // Once taken it stays in its place: another in it would look as if nothing had come of the tap.
    const before = view.get(task, shown.current);
    const taken = before && taskRow(reading, before);
    const row = taken?.isMine === true ? taken : next;
    if (!row) return undefined;
    const { id, title = '' } = row.task;
    return {
      id,
      title,
      meta: taskMeta(reading, row, campTime(view, now)),
      isMine: row.isMine,
      isFirst: hasFirstPlace(row.task),
    };
  });
  shown.current = found?.id ?? '';
  const take = (id: string, what: string, isFirst: boolean): void => {
    run(
      takeTask,
      { task: id, role: isFirst ? 'learner' : 'hand' },
      { done: t('act.yours.of', { what }), undo: () => run(stepBack, { task: id }) },
    );
  };
  return (
    <>
      {found ? (
        <>
          {!found.isMine && (
            <p class="after-little">{t(found.isFirst ? 'welcome.task-first' : 'welcome.task-any')}</p>
          )}
          <ul class="list after">
            <li class={found.isMine ? 'item mine' : 'item'}>
              <div class="txt">
                <h2 class="t">
                  <a href={`/task/${found.id}`}>{found.title}</a>
                </h2>
                <p class="meta">{found.meta}</p>
              </div>
              <OnIt
                what={found.title}
                isYours={found.isMine}
                onTake={() => take(found.id, found.title, found.isFirst)}
                onStepBack={() => run(stepBack, { task: found.id }, { done: t('act.stepped-back') })}
              />
            </li>
          </ul>
          <p class="note after">{t('welcome.task-how')}</p>
        </>
      ) : (
        <p class="card after">{t('welcome.no-task')}</p>
      )}
      <div class="block">
        <LinkCard to="/tasks" icon={icon.tasks} title={t('welcome.all-tasks')} />
      </div>
    </>
  );
}
