// One group of the list: rows with their one action, or, where work may want to be let go, cards that ask.
import { isInPieces, letTaskGo, reopenTask } from '#record';
import { t } from '#words';
import { useId, useMemo } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { Icon } from '../../parts/Icon.tsx';
import { RowLeaf } from '../../parts/Leaf.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { TaskItem, useTakeTask } from '../../parts/TaskItem.tsx';
import { useRun } from '../../use-camp.ts';
import type { ShownGroup, ShownRow } from './read-tasks.ts';
import { piecesWords } from './Pieces.tsx';
import { useDidIt } from './use-did-it.ts';

/** Drawn again only when it says something else; `onMore` is always the same deed. */
export function Group({ group, onMore }: { group: ShownGroup; onMore: () => void }) {
  return useMemo(() => <Shown group={group} onMore={onMore} />, [group]);
}

function Shown({ group, onMore }: { group: ShownGroup; onMore: () => void }) {
  const id = useId();
  const { name, rows, rest, note } = group;
  const title = t(`tasks.${name}`);
  const showMore = t('tasks.more', { n: rest });
  return (
    <section aria-labelledby={id} class="task-group">
      <div class="head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span class="meta">{note}</span>}
      </div>
      {name === 'letGo' ? (
        <ul class="stack">
          {rows.map((each) => (
            <Fallen key={each.row.task.id} shown={each} />
          ))}
        </ul>
      ) : (
        <ul class="list">
          {rows.map((each) => (
            <Row key={each.row.task.id} shown={each} isStanding={name === 'standing'} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p class="after-little">
          <button
            type="button"
            class="btn quiet small"
            aria-label={t('tasks.more-of', { more: showMore, group: title })}
            onClick={onMore}
          >
            {showMore}
          </button>
        </p>
      )}
    </section>
  );
}

/** Drawn again only when it says something else: a tap changes one row of many. */
function Row({ shown, isStanding }: { shown: ShownRow; isStanding: boolean }) {
  return useMemo(
    () =>
      isStanding ? (
        <Standing shown={shown} />
      ) : (
        <TaskItem row={shown.row} meta={shown.meta}>
          <p>
            {shown.row.pieces ? (
              <span class="meta">{piecesWords(shown.row.pieces)}</span>
            ) : (
              <Pips of={shown.row.places} />
            )}
          </p>
          {shown.moreDays > 0 && <p class="meta">{t('tasks.and-days', { n: shown.moreDays })}</p>}
        </TaskItem>
      ),
    [shown, isStanding],
  );
}

/** Nobody has to be on it: whoever passes does it, and says so. */
function Standing({ shown: { row, meta } }: { shown: ShownRow }) {
  const didIt = useDidIt();
  const { id, title = '' } = row.task;
  return (
    <li class={row.isMine ? 'item mine' : 'item'}>
      <RowLeaf of={row.leaf} />
      <div class="txt">
        <h3 class="t">
          <a href={`/task/${id}`}>{title}</a>
        </h3>
        {meta !== '' && <p class="meta">{meta}</p>}
      </div>
      <button
        type="button"
        class="btn small end"
        aria-label={t('act.did-it.of', { what: title })}
        onClick={() => didIt(id, title)}
      >
        {t('act.did-it')}
      </button>
    </li>
  );
}

function Fallen({ shown: { row, meta } }: { shown: ShownRow }) {
  const run = useRun();
  const { take } = useTakeTask();
  const { id, title = '' } = row.task;
  const letGo = (): void => {
    run(
      letTaskGo,
      { task: id },
      { done: t('task.let-go-done', { what: title }), undo: () => run(reopenTask, { task: id }) },
    );
  };
  return (
    <li class="card">
      <div class="item">
        <RowLeaf of={row.leaf} />
        <div class="txt">
          <h3 class="t">
            <a href={`/task/${id}`}>{title}</a>
          </h3>
          {meta !== '' && <p class="meta">{meta}</p>}
        </div>
      </div>
      <div class="btn-row after-little">
        <button
          type="button"
          class="btn small"
          aria-label={t('task.let-go.of', { what: title })}
          onClick={letGo}
        >
          {t('task.let-go')}
        </button>
        <a class="btn small" href={`/task/${id}/change`} aria-label={t('act.change.of', { what: title })}>
          {t('act.change')}
        </a>
        {!isInPieces(row.pieces) && (
          <button
            type="button"
            class="btn small"
            aria-label={t('act.on-it.of', { what: title })}
            onClick={() => take(id, title)}
          >
            <Icon of={more.hand} />
            {t('act.on-it')}
          </button>
        )}
      </div>
    </li>
  );
}
