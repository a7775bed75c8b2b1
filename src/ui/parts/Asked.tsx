// "Tom asks whether you would take this": on Now and on the task's page, with both answers beside each other.
import { type AskedOfMe as Asked, answerAsk, asksOfMe, takeOver, undoTakeOver } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { nameOf } from '../names.ts';
import { useAnswer, useRun } from '../use-camp.ts';
import './button.css';
import './card.css';

interface Shown {
  readonly id: string;
  readonly what: string;
  readonly from: string;
  readonly by: string;
}

/** More than these would push everything else off the first screen, whoever asks so much; the rest are one tap away. */
const MOST = 3;

/** What this person is asked to take, soonest first. Nothing is drawn while nobody asks. */
export function AskedOfMe() {
  const asked = useAnswer((reading) =>
    [...asksOfMe(reading)].sort(byHour).map((each) => shownOf(reading, each)),
  );
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? asked : asked.slice(0, MOST);
  return (
    <>
      {shown.map((each) => (
        <AskedCard key={each.id} asked={each} />
      ))}
      {shown.length < asked.length && (
        <button type="button" class="btn quiet more-calls" onClick={() => setAllShown(true)}>
          {t('asked.more', { n: asked.length - shown.length })}
        </button>
      )}
    </>
  );
}

/** The same of one task, for its own page. */
export function useAskedOfMe(id: string): {
  readonly asked: Shown | undefined;
  readonly takeOver: (asked: Shown) => void;
} {
  const run = useRun();
  const asked = useAnswer(
    (reading) => {
      const found = asksOfMe(reading).find(({ task }) => task.id === id);
      return found && shownOf(reading, found);
    },
    [id],
  );
  return {
    asked,
    takeOver: ({ id: task, what, from }) => {
      const undo = (): unknown => run(undoTakeOver, { task, from });
      run(takeOver, { task, from }, { done: t('act.yours.of', { what }), undo });
    },
  };
}

export function AskedCard({ asked }: { asked: Shown }) {
  const run = useRun();
  const { id, what, by } = asked;
  const { takeOver: take } = useAskedOfMe(id);
  const no = (): void => {
    const undo = (): unknown => run(answerAsk, { task: id, said: 'asked' });
    run(answerAsk, { task: id, said: 'no' }, { done: t('asked.no-done'), undo });
  };
  return (
    <section class="card ask" aria-labelledby={`asked-${id}`}>
      <h2 class="t" id={`asked-${id}`}>
        <a class="cover" href={`/task/${id}`}>
          {t('asked.card', { by, what })}
        </a>
      </h2>
      <div class="btn-row after-little">
        <button
          type="button"
          class="btn go small"
          aria-label={t('act.on-it.of', { what })}
          onClick={() => take(asked)}
        >
          {t('act.on-it')}
        </button>
        <button type="button" class="btn small" aria-label={t('asked.no.of', { what })} onClick={no}>
          {t('asked.no')}
        </button>
      </div>
    </section>
  );
}

const shownOf = ({ view }: Parameters<typeof asksOfMe>[0], { task, by }: Asked): Shown => ({
  id: task.id,
  what: task.title ?? '',
  from: by,
  by: nameOf(view, by),
});

const hourOf = ({ task: { when } }: Asked): number => when?.at ?? Number.MAX_SAFE_INTEGER;
const byHour = (a: Asked, b: Asked): number => hourOf(a) - hourOf(b) || (a.task.id < b.task.id ? -1 : 1);
