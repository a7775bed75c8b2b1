// Three things that could use this person, drawn by this phone.
import {
  CARDS,
  type Reading,
  type Suit,
  type TaskRow,
  campTime,
  dayBounds,
  dayOf,
  person,
  sameTime,
  task,
  taskHours,
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
  const drawn = useRef<DrawnBefore>({ ids: [], hour: 0, chosen: [] });
  const suits = useDraft<{ chosen: readonly Suit[]; until: number }>('suits', { chosen: [], until: 0 });
  const { rows, hour, chosen, nightEnds, isEmpty } = useAnswer(
    (reading) => {
      const { now, view } = reading;
      const time = campTime(view, now);
      const until = dayBounds(time, dayOf(time, Math.floor(now / 1000))).end;
      const still = suits.words.until === until ? suits.words.chosen : [];
      return {
        rows: readThree(reading, drawn.current, still),
        hour: hourOf(now),
        chosen: still,
        nightEnds: until,
        isEmpty: view.all(task).length === 0,
      };
    },
    [suits.words],
  );
  // A phone goes from hand to hand: what suited somebody yesterday is not left lying on it.
  useEffect(() => {
    if (![0, nightEnds].includes(suits.words.until)) suits.clear();
  }, [nightEnds]);
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const part = usePart(isOpen, () => import('../../parts/Suits.tsx'));
  drawn.current = { ids: rows.map(({ row }) => row.task.id), hour, chosen };
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

const isStillFor = (reading: Reading, { task: each, places, leaf }: TaskRow): boolean =>
  places.short > 0 && leaf !== 'let-it-go' && sameTime(reading, taskHours(each)).length === 0;

interface Drawn {
  readonly row: TaskRow;
  readonly meta: string;
}

/** What was drawn last, in which hour, and for which choice. */
interface DrawnBefore {
  readonly ids: readonly string[];
  readonly hour: number;
  readonly chosen: readonly Suit[];
}

const hourOf = (now: number): number => Math.floor(now / 3_600_000);

/**
 * What has been taken since stays in its place, so that no row jumps away; and so does, within the hour, what still
 * wants hands and is in the way of nothing: it is drawn anew only where there is room, which a tap does not wait for.
 */
function readThree(reading: Reading, before: DrawnBefore, chosen: readonly Suit[]): readonly Drawn[] {
  const { view, now } = reading;
  const time = campTime(view, now);
  const me = reading.person === undefined ? undefined : view.get(person, reading.person);
  const learning = new Set(me?.learning?.map((word) => word.toLocaleLowerCase()));
  const isSameDraw = before.hour === hourOf(now) && before.chosen.join() === chosen.join();
  const rows = before.ids.flatMap((id) => {
    const known = view.get(task, id);
    const row = known && !known.withdrawn && !known.done ? taskRow(reading, known) : undefined;
    return row && (row.isMine || (isSameDraw && isStillFor(reading, row))) ? [row] : [];
  });
  if (rows.length < CARDS)
    for (const row of threeForYou(reading, chosen))
      if (rows.length < CARDS && !rows.some(({ task: { id } }) => id === row.task.id)) rows.push(row);
  return rows.map((row) => {
    const couldLearn = row.task.skills?.some((skill) => learning.has(skill.toLocaleLowerCase())) ?? false;
    const meta = sentences([taskMeta(reading, row, time), couldLearn ? t('now.you-would-learn') : undefined]);
    return { row, meta };
  });
}
