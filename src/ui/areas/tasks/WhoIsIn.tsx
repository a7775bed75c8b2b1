// Who is on a task, and how they come along: as a hand, to learn, or beside somebody new.
import { isInPieces, stepBack, takeTask } from '#record';
import { t } from '#words';
import { useId } from 'preact/hooks';
import * as icon from '../../look/icons-more.ts';
import { nameOf } from '../../names.ts';
import { Chips, Choice } from '../../parts/Chips.tsx';
import { Pebble } from '../../parts/Face.tsx';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { asTheyCame, useTakeTask } from '../../parts/TaskItem.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { useCamp, usePerson, useRun } from '../../use-camp.ts';
import { Asks, HandOn } from './HandOn.tsx';
import type { PersonIn, Role, TaskPage } from './read-task.ts';

export function WhoIsIn({ page }: { page: TaskPage }) {
  const id = useId();
  const run = useRun();
  const camp = useCamp();
  const { task, title, row, hands, beside, myRole, firstPlace } = page;
  const isOpen = !page.isGone && task.done === undefined;
  const come = (role: Role): void => {
    const words = {
      done: t('act.yours.of', { what: title }),
      undo: () =>
        myRole === undefined
          ? run(stepBack, { task: task.id })
          : run(takeTask, { task: task.id, role: myRole }),
    };
    run(takeTask, { task: task.id, role }, words);
  };
  const putIn = (person: string): void => {
    const name = camp.ask(({ view }) => nameOf(view, person));
    run(
      takeTask,
      { task: task.id, person, role: page.isFull ? 'beside' : undefined },
      {
        done: t(page.isFull ? 'task.put-in.beside' : 'task.put-in', { name }),
        undo: () => run(stepBack, { task: task.id, person }),
      },
    );
  };
  // What is in pieces is taken by the piece: who is in may go or hand on, and nobody is let in to the whole.
  const isSplit = isInPieces(row.pieces);
  const mayCome = isOpen && !isSplit;
  const canLearn = mayCome && firstPlace !== undefined && myRole === undefined;
  const isEmpty = hands.length + beside.length === 0;
  // Whoever passes does it; nobody has to be on it.
  if (task.sort === 'standing' && isEmpty) return null;
  if (isOpen && isEmpty && isSplit) return null;
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('task.who')}</h2>
        <Pips of={row.places} isLong />
      </div>
      {isEmpty && !canLearn && isOpen && <p class="meta">{t('task.nobody')}</p>}
      {(!isEmpty || canLearn) && (
        <ul class="list">
          {[...hands, ...beside].map((each) => (
            <InRow key={each.id} each={each} page={page} />
          ))}
          {canLearn && (
            <li class="item">
              <Pebble isFree>
                <Icon of={icon.sprout} />
              </Pebble>
              <div class="txt">
                <p class="t">{t('task.first')}</p>
                <p class="meta">{firstPlace}</p>
              </div>
              <button
                type="button"
                class="btn small end"
                aria-label={t('task.take-first.of', { what: title })}
                onClick={() => come('learner')}
              >
                {t('task.take-first')}
              </button>
            </li>
          )}
        </ul>
      )}
      {isOpen && <Asks id={task.id} />}
      {row.places.over > 0 && <p class="note after-little">{t('task.over', { n: row.places.over })}</p>}
      {isOpen && myRole !== undefined && (
        <div class="after-little">
          <Choice
            label={t('task.role')}
            options={rolesOf(page, myRole).map((role) => ({ value: role, text: t(`task.role.${role}`) }))}
            value={myRole}
            onChange={come}
          />
          {myRole !== 'learner' && (
            <div class="after-little">
              <Shows page={page} role={myRole} />
            </div>
          )}
        </div>
      )}
      {(mayCome || (isOpen && myRole !== undefined)) && (
        <div class="task-ways after-little">
          {mayCome && myRole === undefined && (
            <button
              type="button"
              class="btn small"
              aria-label={t('task.come-beside.of', { what: title })}
              onClick={() => come('beside')}
            >
              {t('task.come-beside')}
            </button>
          )}
          {myRole !== undefined && <HandOn id={task.id} what={title} />}
          {mayCome && (
            <ForSomebodyElse
              what={title}
              isIn={(person) => task.claim.get(person)?.said === 'in'}
              onPick={putIn}
              note={page.isFull ? t('task.put-in.full') : undefined}
            />
          )}
        </div>
      )}
      {mayCome && myRole === undefined && <p class="note after-little">{t('task.beside-note')}</p>}
    </section>
  );
}

/** Somebody new may stand next to whoever says so. */
function Shows({ page: { task, title }, role }: { page: TaskPage; role: Role }) {
  const run = useRun();
  const me = usePerson();
  const shows = me !== undefined && task.claim.get(me)?.shows === true;
  const say = (now: boolean): void => {
    const undo = () => run(takeTask, { task: task.id, role, shows: !now });
    const done = now ? t('task.shows-done') : t('act.yours.of', { what: title });
    run(takeTask, { task: task.id, role, shows: now }, { done, undo });
  };
  return (
    <Chips
      label={t('task.shows-label')}
      options={[{ value: 'shows', text: t('task.shows') }]}
      isChosen={() => shows}
      onTap={() => say(!shows)}
    />
  );
}

/** What takes a place where one is left, to learn where there is a place for it; on call where somebody said it. */
function rolesOf({ row: { places }, isFull }: TaskPage, mine: Role): readonly Role[] {
  const all: readonly Role[] = ['hand', 'learner', 'beside', 'calls'];
  const hasPlace = !isFull || mine === 'hand' || mine === 'learner';
  const isOffered = (role: Role): boolean =>
    role === 'beside' ||
    (role === 'hand' && hasPlace) ||
    (role === 'learner' && hasPlace && places.learnerPlaces > 0);
  return all.filter((role) => role === mine || isOffered(role));
}

function InRow({ each, page }: { each: PersonIn; page: TaskPage }) {
  const run = useRun();
  const me = usePerson();
  const { giveBack } = useTakeTask();
  const { id: person, name } = each;
  const { id } = page.task;
  const isYou = person === me;
  const takeOut = (): void => {
    const before = asTheyCame(page.task.claim.get(person));
    run(
      stepBack,
      { task: id, person },
      {
        done: t('task.stepped-back-for', { name }),
        undo: () => run(takeTask, { task: id, person, ...before }),
      },
    );
  };
  const isOpen = !page.isGone && page.task.done === undefined;
  return (
    <PersonItem
      id={person}
      name={name}
      note={each.note}
      isYou={isYou}
      end={
        (isYou ? isOpen : each.isToTakeBack && !page.isGone) ? (
          <button
            type="button"
            class="btn small end"
            aria-label={t(isYou ? 'act.step-back.of' : 'act.take-out.of', { what: name })}
            onClick={isYou ? () => giveBack(id) : takeOut}
          >
            {t(isYou ? 'act.step-back' : 'act.take-out')}
          </button>
        ) : undefined
      }
    />
  );
}
