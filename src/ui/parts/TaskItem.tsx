// A task in a list: its leaf, its name, where, when and how long, and the one action a row has.
import {
  type CampTime,
  type Reading,
  type Task,
  type TaskRow,
  isInPieces,
  place,
  sameTime,
  stepBack,
  takeTask,
  task as taskKind,
  taskHours,
  wholeOf,
} from '#record';
import { capital, commas, lengthOf, sentences, t, wantedWords } from '#words';
import type { ComponentChildren } from 'preact';
import { useCamp, useRun } from '../use-camp.ts';
import { RowLeaf } from './Leaf.tsx';
import { OnIt } from './OnIt.tsx';
import { sameTimeLine } from './hours-words.ts';
import './card.css';

export interface TaskItemProps {
  readonly row: TaskRow;
  readonly meta: string;
  readonly children?: ComponentChildren;
}

export function TaskItem({ row, meta, children }: TaskItemProps) {
  const { take, giveBack } = useTakeTask();
  const { id, title = '' } = row.task;
  const { hands, max } = row.places;
  // Where there are hands enough, the page says where they are still short.
  const isFull = max !== undefined && hands.length >= max;
  // And where it is split, its pieces are what can be taken.
  const isOpen = !isFull && !isInPieces(row.pieces);
  return (
    <li class={row.isMine ? 'item mine' : 'item'}>
      <RowLeaf of={row.leaf} />
      <div class="txt">
        <h3 class="t">
          <a href={`/task/${id}`}>{title}</a>
        </h3>
        {meta !== '' && <p class="meta">{meta}</p>}
        {children}
      </div>
      {(row.isMine || isOpen) && (
        <OnIt
          what={title}
          isYours={row.isMine}
          onTake={() => take(id, title)}
          onStepBack={() => giveBack(id)}
        />
      )}
    </li>
  );
}

type Claim = ReturnType<Task['claim']['get']>;

/** How somebody came along, for whom Undo brings in again: to learn, beside, with a word. */
export function asTheyCame(claim: Claim): Pick<NonNullable<Claim>, 'role' | 'shows' | 'note'> {
  if (claim?.said !== 'in') return {};
  const { role, shows, note } = claim;
  return { role, shows, note };
}

/** "I'm on it", and the way back from it. */
export function useTakeTask(): {
  readonly take: (id: string, title: string) => void;
  readonly giveBack: (id: string) => void;
} {
  const run = useRun();
  const camp = useCamp();
  const giveBack = (id: string): void => {
    const before = camp.ask(({ view, person }) =>
      asTheyCame(view.get(taskKind, id)?.claim.get(person ?? '')),
    );
    const undo = (): unknown => run(takeTask, { task: id, ...before });
    run(stepBack, { task: id }, { done: t('act.stepped-back'), undo });
  };
  const take = (id: string, title: string): void => {
    run(
      takeTask,
      { task: id },
      { done: t('act.yours.of', { what: title }), undo: () => run(stepBack, { task: id }) },
    );
  };
  return { take, giveBack };
}

/** "Kitchen, by 4:30. 40 min, seated. Same time as Choir till 4, if left to the last" */
export function taskMeta(reading: Reading, row: TaskRow, time: CampTime): string {
  const { view, now } = reading;
  const { task } = row;
  const { when } = task;
  const minutes = task.minutes ?? when?.minutes;
  const where = task.place === undefined ? undefined : view.get(place, task.place)?.name;
  const first = [where, when && wantedWords(when, now, time)];
  const tag = task.tags?.[0];
  const second = [
    minutes === undefined ? undefined : lengthOf(minutes),
    tag === undefined ? undefined : t(`task.tag.${tag}`),
  ];
  const hours = taskHours(task);
  const whole = wholeOf(view, task)?.title;
  const part = whole === undefined ? undefined : t('task.part-of', { what: whole });
  return sentences([
    capital(commas(first)),
    capital(commas(second)),
    part,
    sameTimeLine(view, sameTime(reading, hours), time, hours),
  ]);
}
