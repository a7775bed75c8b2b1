// The same work on other days of the camp: which ones it is on, a tap to each, and a way to put it on more.
import { repeatTask, takeBackAdded } from '#record';
import { t } from '#words';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import * as icon from '../../look/icons-more.ts';
import { DayPicks } from '../../parts/Days.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { type OnDays, readDays } from './read-days.ts';

interface OtherDays {
  /** The way in, while it is on no other day: it stands with what else can be done. */
  readonly button: JSX.Element | undefined;
  readonly section: JSX.Element | undefined;
}

export function useOtherDays(id: string, what: string): OtherDays {
  const on = useAnswer((reading) => readDays(reading, id), [id]);
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  if (!on || (on.links.length === 0 && !on.canRepeat)) return { button: undefined, section: undefined };
  const begin =
    on.canRepeat && !isOpen ? (
      <button
        type="button"
        class="btn small"
        aria-label={t('task.days.of', { what })}
        onClick={() => setOpen(true)}
      >
        <Icon of={icon.plus} />
        {t('task.days')}
      </button>
    ) : undefined;
  const form = isOpen ? <Picking id={id} on={on} onLeave={() => setOpen(false)} /> : undefined;
  if (on.links.length === 0) return { button: begin, section: form };
  const section = (
    <section aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>{on.words}</h2>
      </div>
      <ul class="chips">
        {on.links.map((link) => (
          <li key={link.id}>
            <a
              class="chip"
              href={`/task/${link.id}`}
              aria-label={t('task.days.link', { what, day: link.full })}
              {...(link.isHere ? { 'aria-current': 'page' as const } : {})}
            >
              {link.name}
            </a>
          </li>
        ))}
      </ul>
      {form}
      {begin && <div class="btn-row after-little">{begin}</div>}
    </section>
  );
  return { button: undefined, section };
}

function Picking({ id, on, onLeave }: { id: string; on: OnDays; onLeave: () => void }) {
  const run = useRun();
  const [days, choose] = useState<readonly number[]>([]);
  const keep = (): void => {
    if (days.length === 0) {
      say(t('task.days.none'), { isToMend: true });
      return;
    }
    let made: readonly { kind: string; id: string }[] = [];
    const done = t('task.days.done', { n: days.length });
    const ran = run(
      repeatTask,
      { task: id, days },
      { done, undo: () => run(takeBackAdded, { things: made }) },
    );
    if (!ran.ok) return;
    made = [...new Set(ran.value.changes.map((change) => change.id))].map((each) => ({
      kind: 'task',
      id: each,
    }));
    onLeave();
  };
  return (
    <form
      class="block stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <DayPicks
        time={on.time}
        label={t('task.days.pick')}
        value={days}
        onChange={choose}
        has={on.has}
        isOff={on.isOff}
        note={t('task.days.at', { time: on.hour })}
      />
      <div class="btn-row">
        <button type="submit" class="btn go">
          {t('task.days.keep')}
        </button>
        <button type="button" class="btn quiet" onClick={onLeave}>
          {t('act.leave-it')}
        </button>
      </div>
    </form>
  );
}
