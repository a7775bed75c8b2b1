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
import { useState } from 'preact/hooks';
import { nameOf } from '../../names.ts';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Age } from '../../parts/Leaf.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { TaskItem, taskMeta } from '../../parts/TaskItem.tsx';
import { isOnesOwn, nameIn } from '../../parts/by-whom.ts';
import { useAnswer, useCamp, useRun } from '../../use-camp.ts';
import '../../parts/button.css';
import '../../parts/card.css';

/** More than these would push the rest of the page away. */
const FIRST_ROWS = 5;

export function Crew(props: { id: string; title: string; crew: Places; isOver: boolean }) {
  const { id, title, crew, isOver } = props;
  const run = useRun();
  const camp = useCamp();
  const [isWhole, setWhole] = useState(false);
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
  const putIn = (who: string): void => {
    const name = camp.ask(({ view }) => nameOf(view, who));
    run(
      joinCrew,
      { meal: id, person: who },
      { done: t('meal.joined-for', { name }), undo: () => run(leaveCrew, { meal: id, person: who }) },
    );
  };
  const takeOut = ({ id: who, name, role }: Row): void => {
    run(
      leaveCrew,
      { meal: id, person: who },
      {
        done: t('meal.out-for', { name }),
        undo: () => run(joinCrew, { meal: id, person: who, role }),
      },
    );
  };
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const isNumbered = crew.min > 0;
  return (
    <section aria-labelledby="crew">
      <div class="head">
        <h2 id="crew">{t('meal.crew')}</h2>
        {crew.short > 0 && !isOver && <Age of={leaf} text={t('places.short', { n: crew.short })} />}
      </div>
      <ul class="list">
        <li>{isNumbered ? <Pips of={crew} isLong /> : <p class="meta">{t('meal.no-number')}</p>}</li>
        {shown.map((row) => (
          <PersonItem
            key={row.id}
            id={row.id}
            name={row.name}
            note={row.note}
            isYou={row.isYou}
            end={
              row.isOwn &&
              !isOver && (
                <button
                  type="button"
                  class="btn small end"
                  aria-label={t(row.isYou ? 'act.step-back.of' : 'act.take-out.of', { what: row.name })}
                  onClick={() => takeOut(row)}
                >
                  {t(row.isYou ? 'act.step-back' : 'act.take-out')}
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
      {shown.length < rows.length && (
        <button type="button" class="btn quiet small" onClick={() => setWhole(true)}>
          {t('meal.crew-more', { n: rows.length - shown.length })}
        </button>
      )}
      {crew.over > 0 && <p class="note after-little">{t('meal.over-why', { n: crew.over })}</p>}
      {!isOver && (
        <ForSomebodyElse what={title} isIn={(who) => rows.some((row) => row.id === who)} onPick={putIn} />
      )}
      <Work id={id} isOver={isOver} />
    </section>
  );
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: Claim['role'];
  readonly note: string | undefined;
  readonly isYou: boolean;
  /** Theirs to take back on this phone. */
  readonly isOwn: boolean;
}
type Claim = { readonly role?: 'hand' | 'learner' | 'beside' | 'calls' | undefined };

function rowOf(view: RecordView, id: string, who: string, me: string | undefined): Row {
  const key = { kind: 'meal', id, field: 'claim', sub: who };
  const role = view.get(meal, id)?.claim.get(who)?.role;
  return {
    id: who,
    name: nameIn(view, key),
    role,
    note: role === undefined || role === 'hand' ? undefined : t(`meal.role.${role}`),
    isYou: who === me,
    isOwn: isOnesOwn(view, key, me, view.get(person, who)?.careOf),
  };
}

/** Tasks that came with the meal: chopping before it, washing up after it. */
function Work({ id, isOver }: { id: string; isOver: boolean }) {
  const rows = useAnswer(
    (reading) => {
      const { view, now } = reading;
      const time = campTime(view, now);
      return openTasks(reading, ({ from }) => from?.kind === 'meal' && from.id === id).map((row) => ({
        row,
        meta: taskMeta(reading, row, time),
      }));
    },
    [id],
  );
  if (rows.length === 0 && isOver) return null;
  return (
    <>
      <div class="head after">
        <h3>{t('meal.work')}</h3>
        {!isOver && <a href={`/tasks/new?from=meal:${id}`}>{t('meal.work-add')}</a>}
      </div>
      {rows.length > 0 && (
        <ul class="list">
          {rows.map(({ row, meta }) => (
            <TaskItem key={row.task.id} row={row} meta={meta}>
              <Pips of={row.places} />
            </TaskItem>
          ))}
        </ul>
      )}
    </>
  );
}
