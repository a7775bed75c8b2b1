// Who cooks, serves and washes up: those who joined, the places left, and the work around the meal.
import {
  type Places,
  type RecordView,
  campTime,
  crewLeaf,
  joinCrew,
  leaveCrew,
  meal,
  openTasks,
  person,
} from '#record';
import { t } from '#words';
import { nameOf } from '../../names.ts';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Age } from '../../parts/Leaf.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { TaskItem, taskMeta } from '../../parts/TaskItem.tsx';
import { isOnesOwn, nameIn } from '../../parts/by-whom.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export function Crew(props: { id: string; title: string; crew: Places; isOver: boolean }) {
  const { id, title, crew, isOver } = props;
  const run = useRun();
  const { rows, leaf } = useAnswer(
    ({ view, now, person: me }) => {
      const found = view.get(meal, id);
      return {
        leaf: found ? crewLeaf(found, now) : 'fresh',
        rows: [...crew.hands, ...crew.beside].map((each) => rowOf(view, id, each, me)),
      };
    },
    [id, crew],
  );
  const namedNow = (who: string): string => rows.find((row) => row.id === who)?.bare ?? '';
  const takeOut = (who: string): void => {
    run(
      leaveCrew,
      { meal: id, person: who },
      {
        done: t('meal.out-for', { name: namedNow(who) }),
        undo: () => run(joinCrew, { meal: id, person: who }),
      },
    );
  };
  const putIn = (who: string): void => {
    run(joinCrew, { meal: id, person: who }, { undo: () => run(leaveCrew, { meal: id, person: who }) });
  };
  const isNumbered = crew.min > 0;
  return (
    <section aria-labelledby="crew">
      <div class="head">
        <h2 id="crew">{t('meal.crew')}</h2>
        {crew.short > 0 && !isOver && <Age of={leaf} text={t('places.short', { n: crew.short })} />}
      </div>
      <ul class="list">
        <li>{isNumbered ? <Pips of={crew} isLong /> : <p class="meta">{t('meal.no-number')}</p>}</li>
        {rows.map(({ id: who, name, note, isYou, isOwn }) => (
          <PersonItem
            key={who}
            id={who}
            name={name}
            note={note}
            isYou={isYou}
            end={
              isOwn &&
              !isYou &&
              !isOver && (
                <button
                  type="button"
                  class="btn small end"
                  aria-label={t('meal.step-back-for', { name })}
                  onClick={() => takeOut(who)}
                >
                  {t('meal.take-out')}
                </button>
              )
            }
          />
        ))}
        {rows.length === 0 && !isOver && (
          <li>
            <p class="meta">{t('meal.crew-none')}</p>
          </li>
        )}
      </ul>
      {crew.over > 0 && <p class="note after-little">{t('places.over-why')}</p>}
      {!isOver && (
        <ForSomebodyElse
          what={title}
          isIn={(who) => crew.hands.includes(who) || crew.beside.includes(who)}
          onPick={putIn}
        />
      )}
      <Work id={id} />
    </section>
  );
}

function rowOf(view: RecordView, id: string, who: string, me: string | undefined) {
  const key = { kind: 'meal', id, field: 'claim', sub: who };
  const role = view.get(meal, id)?.claim.get(who)?.role;
  return {
    id: who,
    name: nameIn(view, key),
    bare: nameOf(view, who),
    note: role === undefined || role === 'hand' ? undefined : t(`meal.role.${role}`),
    isYou: who === me,
    isOwn: isOnesOwn(view, key, me, view.get(person, who)?.careOf),
  };
}

/** Tasks that came with the meal: chopping before it, washing up after it. */
function Work({ id }: { id: string }) {
  const rows = useAnswer(
    (reading) => {
      const { view, now } = reading;
      const time = campTime(view, now);
      return openTasks(reading, ({ from }) => from?.kind === 'meal' && from.id === id).map((row) => ({
        row,
        meta: taskMeta(view, row, now, time),
      }));
    },
    [id],
  );
  if (rows.length === 0) return null;
  return (
    <>
      <div class="head after">
        <h2>{t('meal.work')}</h2>
      </div>
      <ul class="list">
        {rows.map(({ row, meta }) => (
          <TaskItem key={row.task.id} row={row} meta={meta}>
            <Pips of={row.places} />
          </TaskItem>
        ))}
      </ul>
    </>
  );
}
