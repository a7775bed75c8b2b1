// The pieces of work that was split: who is on each, "I'm on it" on those that are open, and when none is any more the
// question whether the whole is done.
import { type Pieces as Known, type Reading, type TaskRow, didIt, reopenTask, taskRow } from '#record';
import { commas, lengthOf, listed, t } from '#words';
import { useId } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { TaskItem } from '../../parts/TaskItem.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import type { TaskPage } from './read-task.ts';

/** "3 pieces, 1 done" */
export const piecesWords = ({ all, done }: Known): string =>
  commas([t('pieces.count', { n: all.length }), done > 0 ? t('pieces.some-done', { n: done }) : undefined]);

export function Pieces({ page, pieces }: { page: TaskPage; pieces: Known }) {
  const id = useId();
  const run = useRun();
  const { task, title, row } = page;
  const rows = useAnswer((reading) => pieces.all.map((each) => readPiece(reading, each)), [pieces]);
  const isToSettle = pieces.open === 0 && task.done === undefined && !page.isGone;
  const settle = (): void => {
    const undo = (): unknown => run(reopenTask, { task: task.id });
    run(didIt, { task: task.id }, { done: t('task.did-done', { what: title }), undo });
  };
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id} tabIndex={-1} class="pieces-title">
          {t('pieces.title')}
        </h2>
        <span class="meta">{piecesWords(pieces)}</span>
      </div>
      {isToSettle && (
        <div class="card want">
          <p class="t">{t(pieces.done === pieces.all.length ? 'pieces.all-done' : 'pieces.all-settled')}</p>
          <p class="after-little">
            <button
              type="button"
              class="btn go small"
              aria-label={t('act.did-it.of', { what: title })}
              onClick={settle}
            >
              <Icon of={icon.check} />
              {t('act.did-it')}
            </button>
          </p>
        </div>
      )}
      {pieces.open > 0 && row.isMine && <p class="note">{t('pieces.still-in')}</p>}
      <ul class={isToSettle || row.isMine ? 'list after-little' : 'list'}>
        {rows.map(({ of, meta, isOver }) =>
          isOver ? (
            <li class="item" key={of.task.id}>
              <Icon of={of.task.done?.how === 'let-go' ? icon.fallen : icon.check} />
              <div class="txt">
                <h3 class="t">
                  <a href={`/task/${of.task.id}`}>{of.task.title}</a>
                </h3>
                <p class="meta">{meta}</p>
              </div>
              <Icon of={icon.next} class="arrow" />
            </li>
          ) : (
            <TaskItem key={of.task.id} row={of} meta={meta} />
          ),
        )}
      </ul>
    </section>
  );
}

interface Piece {
  readonly of: TaskRow;
  readonly meta: string;
  readonly isOver: boolean;
}

function readPiece(reading: Reading, each: TaskPage['task']): Piece {
  const of = taskRow(reading, each);
  const nameFor = (who: string): string => nameOf(reading.view, who);
  if (each.done) {
    const doers = [
      ...new Set([...each.did.values()].flatMap(({ person, back }) => (back ? [] : (person ?? [])))),
    ];
    const by = doers.length > 0 && each.done.how === 'done' ? listed(doers.map(nameFor)) : undefined;
    return { of, meta: commas([t(`tasks.state.${each.done.how}`), by]), isOver: true };
  }
  const { hands } = of.places;
  const who =
    hands.length === 0
      ? t('pieces.nobody')
      : t('call.on-it', { n: hands.length, names: listed(hands.map(nameFor)) });
  const minutes = each.minutes ?? each.when?.minutes;
  const within = of.pieces && piecesWords(of.pieces);
  return {
    of,
    meta: commas([who, within, minutes === undefined ? undefined : lengthOf(minutes)]),
    isOver: false,
  };
}
