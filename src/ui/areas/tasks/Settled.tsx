// Folded below the list: what is settled, and what was taken away. Both open their page, and there the way back.
import { type Reading, type Task, campTime, takenAway, task, taskGroups, timesOf } from '#record';
import { roughly, t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { withdrawnWords } from '../../parts/log/withdrawn.ts';
import { useAnswer } from '../../use-camp.ts';
import { type Seen, seenTasks } from './see.ts';

const PORTION = 20;

interface Line {
  readonly id: string;
  readonly title: string;
  readonly meta: string;
}
interface Lines {
  readonly lines: readonly Line[];
  readonly rest: number;
}

export function Settled({ seen }: { seen: Seen }) {
  return <Fold title={t('tasks.settled')}>{() => <Rows read={readSettled(seen)} />}</Fold>;
}

export function Gone() {
  return <Fold title={t('tasks.gone')}>{() => <Rows read={readGone} />}</Fold>;
}

function Rows({ read }: { read: (reading: Reading, most: number) => Lines }) {
  const [most, setMost] = useState(PORTION);
  const { lines, rest } = useAnswer((reading) => read(reading, most), [most]);
  return (
    <>
      <ul class="list">
        {lines.map(({ id, title, meta }) => (
          <li class="item" key={id}>
            <div class="txt">
              <h3 class="t">
                <a href={`/task/${id}`}>{title}</a>
              </h3>
              <p class="meta">{meta}</p>
            </div>
            <Icon of={icon.next} class="arrow" />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="after-little">
          <button type="button" class="btn quiet small" onClick={() => setMost(most + 3 * PORTION)}>
            {t('tasks.more', { n: rest })}
          </button>
        </p>
      )}
    </>
  );
}

const readSettled =
  (seen: Seen) =>
  (reading: Reading, most: number): Lines => {
    const { view, now } = reading;
    const time = campTime(view, now);
    const at = (each: Task): number | undefined =>
      each.done ? view.said({ kind: 'task', id: each.id, field: 'done', sub: '' })?.time : timesOf(each).end;
    const rows = taskGroups(reading, Infinity, seenTasks(reading, seen) ?? (() => false))
      .settled.map((each) => ({ each, at: at(each) }))
      .sort((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity));
    const lines = rows.slice(0, most).map(({ each, at: when }) => {
      const state = t(`tasks.state.${each.done?.how ?? 'past'}`);
      const isTold = when !== undefined && each.done !== undefined;
      const meta = isTold ? t('tasks.state-when', { state, when: roughly(when, now, time) }) : state;
      return { id: each.id, title: each.title ?? '', meta };
    });
    return { lines, rest: rows.length - lines.length };
  };

function readGone({ view, now }: Reading, most: number): Lines {
  const telling = { view, now, time: campTime(view, now) };
  const gone = takenAway(view, task);
  const lines = gone.slice(0, most).map(({ id, title = '' }) => {
    const words = withdrawnWords(telling, { kind: 'task', id });
    return { id, title, meta: words?.by ?? '' };
  });
  return { lines, rest: gone.length - lines.length };
}
