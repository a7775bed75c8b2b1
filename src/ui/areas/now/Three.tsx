// Three things that could use this person, drawn by this phone.
import {
  type Reading,
  type Suit,
  type TaskRow,
  campTime,
  dayBounds,
  dayOf,
  person,
  task,
  taskRow,
  threeForYou,
} from '#record';
import { sentences, t } from '#words';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePart } from '../../lazy.tsx';
import { TaskItem, taskMeta } from '../../parts/TaskItem.tsx';
import { useAnswer } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';

export function Three() {
  const drawn = useRef<readonly string[]>([]);
  const suits = useDraft<{ chosen: readonly Suit[]; until: number }>('suits', { chosen: [], until: 0 });
  const { rows, chosen, nightEnds, isEmpty } = useAnswer(
    (reading) => {
      const { now, view } = reading;
      const time = campTime(view, now);
      const until = dayBounds(time, dayOf(time, Math.floor(now / 1000))).end;
      const still = suits.words.until === until ? suits.words.chosen : [];
      return {
        rows: readThree(reading, drawn.current, still),
        chosen: still,
        nightEnds: until,
        isEmpty: view.all(task).length === 0,
      };
    },
    [suits.words],
  );
  const isOver = ![0, nightEnds].includes(suits.words.until);
  // A phone goes from hand to hand: what suited somebody yesterday is not left lying on it.
  useEffect(() => {
    if (isOver) suits.clear();
  }, [isOver]);
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const part = usePart(isOpen, () => import('../../parts/Suits.tsx'));
  drawn.current = rows.map(({ row }) => row.task.id);
  return (
    <section aria-labelledby="three">
      <div class="head">
        <h2 id="three">{t('now.three')}</h2>
      </div>
      {rows.length === 0 ? (
        <p class="card">
          {t('now.three-none')} {isEmpty ? <a href="/library">{t('now.library')}</a> : t('now.three-rest')}
        </p>
      ) : (
        <ul class="list">
          {rows.map(({ row, meta }) => (
            <TaskItem key={row.task.id} row={row} meta={meta} />
          ))}
        </ul>
      )}
      <p class="note after-little">
        {rows.length > 0 && t('now.three-note')} <a href="/tasks">{t('now.all-tasks')}</a>
      </p>
      {!isOpen ? (
        <button type="button" class="btn quiet small suits-ask" onClick={() => setOpen(true)}>
          {t('now.suits')}
        </button>
      ) : (
        part && (
          <div class="after-little">
            <part.Suits chosen={chosen} onChange={(to) => suits.set({ chosen: to, until: nightEnds })} />
          </div>
        )
      )}
    </section>
  );
}

interface Drawn {
  readonly row: TaskRow;
  readonly meta: string;
}

/** `before`: what was shown last. What has been taken since stays in its place, so that no row jumps away. */
function readThree(reading: Reading, before: readonly string[], chosen: readonly Suit[]): readonly Drawn[] {
  const { view, now } = reading;
  const time = campTime(view, now);
  const me = reading.person === undefined ? undefined : view.get(person, reading.person);
  const learning = new Set(me?.learning?.map((word) => word.toLocaleLowerCase()));
  const taken = before.flatMap((id) => {
    const known = view.get(task, id);
    const row = known && !known.withdrawn && !known.done ? taskRow(reading, known) : undefined;
    return row?.isMine === true ? [row] : [];
  });
  const fresh = threeForYou(reading, chosen);
  const rows = before.flatMap((id) => [...taken, ...fresh].find((row) => row.task.id === id) ?? []);
  for (const row of fresh) if (rows.length < 3 && !rows.includes(row)) rows.push(row);
  return rows.map((row) => {
    const couldLearn = row.task.skills?.some((skill) => learning.has(skill.toLocaleLowerCase())) ?? false;
    const meta = sentences([taskMeta(reading, row, time), couldLearn ? t('now.you-would-learn') : undefined]);
    return { row, meta };
  });
}
