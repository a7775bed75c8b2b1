// One task: what it is, who is on it, what can be done about it, and all that has happened to it.
import { t } from '#words';
import { useId } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import { AskedCard, useAskedOfMe } from '../../parts/Asked.tsx';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Age } from '../../parts/Leaf.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { StillShort } from '../../parts/StillShort.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { useTakeTask } from '../../parts/TaskItem.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer } from '../../use-camp.ts';
import { useOtherDays } from './OtherDays.tsx';
import { Pieces } from './Pieces.tsx';
import { Settle, Settled } from './Settle.tsx';
import { WhoIsIn } from './WhoIsIn.tsx';
import { type TaskPage, readTask } from './read-task.ts';
import './tasks.css';

export function TaskScreen({ id }: ScreenParams) {
  const page = useAnswer((reading) => readTask(reading, id), [id]);
  const { take, giveBack } = useTakeTask();
  const { asked, takeOver } = useAskedOfMe(id);
  const days = useOtherDays(id, page?.title ?? '');
  const up = { to: '/tasks', name: t('tab.tasks') };
  if (!page) return <NothingHere up={up} />;
  const { title, task, row } = page;
  const about = { kind: 'task', id } as const;
  return (
    <Screen
      title={title}
      up={up}
      lead={<Facts page={page} />}
      dock={
        <Acts
          about={about}
          what={title}
          isYours={row.isMine}
          off={asked ? undefined : page.off}
          isGone={page.isGone}
          also={page.also}
          onTake={() => (asked ? takeOver(asked) : take(id, title))}
          onStepBack={() => giveBack(id)}
        />
      }
    >
      <Withdrawn about={about} />
      <Choices about={about} />
      {asked && (
        <div class="task-asked after-little">
          <AskedCard asked={asked} />
        </div>
      )}
      {task.why !== undefined && <p class="task-told task-why">{task.why}</p>}
      <div class="tags after-little">
        {task.tags?.map((tag) => (
          <span class="tag" key={tag}>
            {t(`task.tag.${tag}`)}
          </span>
        ))}
        <Mark kind="task" id={id} />
      </div>
      <Around page={page} />
      {task.done && <Settled page={page} />}
      {row.pieces && <Pieces page={page} pieces={row.pieces} />}
      <WhoIsIn page={page} />
      {task.how !== undefined && <How how={task.how} />}
      {!task.done && <Settle page={page}>{days.button}</Settle>}
      {page.isFull && !row.isMine && task.done === undefined && <StillShort except={[id]} />}
      {task.done && days.button && <div class="btn-row block">{days.button}</div>}
      {days.section}
      <ChangeOrTakeAway about={about} what={title} changeAt={`/task/${id}/change`} isGone={page.isGone} />
      <Log about={about} />
    </Screen>
  );
}

function Facts({ page: { task, row, place, area, when, length } }: { page: TaskPage }) {
  const isOpen = task.done === undefined && task.withdrawn === undefined && task.sort !== 'standing';
  return (
    <span class="task-facts">
      {isOpen && <Age of={row.leaf} />}
      {place && <a href={place.to}>{place.name}</a>}
      {when !== undefined && <span>{when}</span>}
      {length !== undefined && <span>{length}</span>}
      {task.sort !== undefined && task.sort !== 'once' && <span>{t(`task.sort.${task.sort}`)}</span>}
      {area && <a href={area.to}>{area.name}</a>}
    </span>
  );
}

function Around({ page: { task, from, whole } }: { page: TaskPage }) {
  return (
    <>
      {task.skills !== undefined && task.skills.length > 0 && (
        <p class="meta after-little">{t('task.skills', { skills: task.skills.join(', ') })}</p>
      )}
      {whole && (
        <p class="meta after-little">
          <a href={whole.to}>{t('task.part-of', { what: whole.name })}</a>
        </p>
      )}
      {from && (
        <p class="meta after-little">
          <a href={from.to}>{t('task.from', { what: from.name })}</a>
        </p>
      )}
    </>
  );
}

function How({ how }: { how: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('task.how')}</h2>
      </div>
      <p class="task-told">{how}</p>
    </section>
  );
}
