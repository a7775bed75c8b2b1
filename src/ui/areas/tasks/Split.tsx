// Splitting work into pieces: a line for each, two to begin with. All of them at once, or none.
import { MAX_PIECES, type Reading, campTime, pieceHour, splitTask, task, withdrawThing } from '#record';
import { t, whenWords } from '#words';
import { useEffect, useRef } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { NumberField, readNumber } from '../../parts/NumberField.tsx';
import { say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { MINUTES } from './task-words.ts';

const MAX_TITLE = 120;

interface Line {
  readonly title: string;
  readonly minutes: string;
}
const empty: Line = { title: '', minutes: '' };

export function Split({ id, what, onLeave }: { id: string; what: string; onLeave: () => void }) {
  const run = useRun();
  const draft = useDraft<{ lines: readonly Line[] }>(`split ${id}`, { lines: [empty, empty] });
  const { lines } = draft.words;
  const hour = useAnswer((reading) => hourNote(reading, id), [id]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (at: number, to: Partial<Line>): void =>
    draft.set({ lines: lines.map((line, place) => (place === at ? { ...line, ...to } : line)) });
  const keep = (): void => {
    if (lines.some(({ minutes }) => readNumber(minutes, MINUTES) === undefined)) {
      say(t('task-form.numbers-first'), { isToMend: true, isOfForm: true });
      return;
    }
    const pieces = lines.map(({ title, minutes }) => ({
      title,
      minutes: readNumber(minutes, MINUTES) ?? undefined,
    }));
    let made: readonly string[] = [];
    const ran = run(
      splitTask,
      { task: id, pieces },
      {
        draft,
        done: t('split.done', { n: pieces.filter(({ title }) => title.trim() !== '').length }),
        undo: () => {
          for (const piece of made) run(withdrawThing, { kind: 'task', id: piece });
        },
      },
    );
    if (!ran.ok) return;
    made = ran.value.changes.map((each) => each.id);
    onLeave();
    // The form is gone, and what it made stands further up.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.pieces-title')?.focus());
  };
  return (
    <form
      class="block stack"
      aria-label={t('split.button.of', { what })}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {t('split.title')}
      </h2>
      <p class="note">
        {t('split.note')} {hour}
      </p>
      <DraftNote of={draft} />
      {lines.map((line, at) => {
        const name = t('split.piece', { n: at + 1 });
        return (
          <div class="split-line" role="group" aria-label={name} key={at}>
            <TextField
              label={name}
              max={MAX_TITLE}
              value={line.title}
              onInput={(title) => change(at, { title })}
            />
            <NumberField
              label={t('split.minutes')}
              {...MINUTES}
              value={line.minutes}
              onInput={(minutes) => change(at, { minutes })}
            />
          </div>
        );
      })}
      {lines.length < MAX_PIECES && (
        <p>
          <button
            type="button"
            class="btn quiet small"
            onClick={() => draft.set({ lines: [...lines, empty] })}
          >
            <Icon of={more.plus} />
            {t('split.more')}
          </button>
        </p>
      )}
      <div class="btn-row">
        <button type="submit" class="btn go">
          {t('split.keep')}
        </button>
        <button type="button" class="btn quiet" onClick={onLeave}>
          {t('act.leave-it')}
        </button>
      </div>
    </form>
  );
}

/** The hour of the pieces, as the command gives it to them; nothing where the whole has none. */
function hourNote({ view, now }: Reading, id: string): string | undefined {
  const whole = view.get(task, id);
  const hour = whole && pieceHour(whole, now);
  if (hour === undefined) return undefined;
  if (hour === 'past') return t('split.note.past');
  const key = !hour.due
    ? 'split.note.at'
    : whole?.when?.due === true
      ? 'split.note.due'
      : 'split.note.within';
  return t(key, { time: whenWords(hour.at, now, campTime(view, now)) });
}
