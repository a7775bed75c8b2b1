// Did it, let it go; and when it is settled, how it went: it worked, or another look, which opens it again. Said after
// the fact by anybody; nothing waits for it.
import { type Command, didIt, letTaskGo, reopenTask, sayItWorked, writeNote } from '#record';
import { type Key, sentences, t } from '#words';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { TextField } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { bringWholeInSight } from '../../parts/in-sight.ts';
import { useRun } from '../../use-camp.ts';
import { type Draft, useDraft } from '../../use-draft.ts';
import { Split } from './Split.tsx';
import type { TaskPage } from './read-task.ts';
import { useDidIt } from './use-did-it.ts';

const MAX_NOTE = 500;
type Words = Draft<{ note: string }>;

/** `children`: other things that can be done with it, beside these. */
export function Settle({ page, children }: { page: TaskPage; children?: ComponentChildren }) {
  const run = useRun();
  const didStanding = useDidIt();
  const [saying, setSaying] = useState<'did' | 'let-go' | 'split' | null>(null);
  const { title, task, lastDid } = page;
  if (page.isGone) return null;
  const end = (): void => setSaying(null);
  const settle = (
    command: Command<{ task: string; note?: string | undefined }>,
    note: string,
    draft: Words,
    done: string,
  ): void => {
    run(command, { task: task.id, note }, { done, draft, undo: () => run(reopenTask, { task: task.id }) });
  };
  if (saying === 'did')
    return (
      <Note
        label={t('task.did-note')}
        button={t('act.did-it')}
        draft={`did ${task.id}`}
        onKeep={(note, draft) => settle(didIt, note, draft, t('task.did-done', { what: title }))}
        onLeave={end}
      />
    );
  if (saying === 'let-go')
    return (
      <Note
        label={t('task.let-go-note')}
        button={t('task.let-go')}
        draft={`let-go ${task.id}`}
        onKeep={(note, draft) => settle(letTaskGo, note, draft, t('task.let-go-done', { what: title }))}
        onLeave={end}
      />
    );
  if (saying === 'split') return <Split id={task.id} what={title} onLeave={end} />;
  const isStanding = task.sort === 'standing';
  const did = (): void => {
    if (isStanding) didStanding(task.id, title);
    else setSaying('did');
  };
  return (
    <div class="block stack">
      {lastDid !== undefined && <p class="meta">{lastDid}</p>}
      <div class="btn-row" role="group" aria-label={t('task.more-to-do')}>
        <button
          type="button"
          class="btn small"
          aria-label={t('act.did-it.of', { what: title })}
          onClick={did}
        >
          <Icon of={icon.check} />
          {t('act.did-it')}
        </button>
        {!isStanding && (
          <button
            type="button"
            class="btn small"
            aria-label={t('split.button.of', { what: title })}
            onClick={() => setSaying('split')}
          >
            <Icon of={more.split} />
            {t('split.button')}
          </button>
        )}
        <button
          type="button"
          class="btn small"
          aria-label={t('task.let-go.of', { what: title })}
          onClick={() => setSaying('let-go')}
        >
          <Icon of={icon.fallen} />
          {t('task.let-go')}
        </button>
        {children}
      </div>
    </div>
  );
}

export function Settled({ page }: { page: TaskPage }) {
  const run = useRun();
  const [isLooking, setLooking] = useState(false);
  const { title, task, settled = '' } = page;
  const { how, note, worked } = task.done ?? {};
  const open = (words: string, draft?: Words): void => {
    const said = { done: t('task.reopen-done'), draft };
    // What is to be looked at stands with the notes: the task itself is open again, and has no end to tell of.
    const isOpen = run(reopenTask, { task: task.id }, said).ok;
    if (isOpen && words.trim() !== '') run(writeNote, { kind: 'task', id: task.id, text: words }, said);
  };
  const button = (name: Key & ('task.look' | 'task.reopen'), onClick: () => void) => (
    <button type="button" class="btn small" aria-label={t(`${name}.of`, { what: title })} onClick={onClick}>
      <Icon of={more.history} />
      {t(name)}
    </button>
  );
  return (
    <div class="card after">
      <p>{sentences([settled, worked === true ? t('task.settled.worked') : undefined])}</p>
      {note !== undefined && <p class="meta task-told">{t('task.settled.note', { note })}</p>}
      {isLooking ? (
        <Note
          label={t('task.look-note')}
          button={t('task.reopen')}
          draft={`look ${task.id}`}
          onKeep={open}
          onLeave={() => setLooking(false)}
        />
      ) : page.isGone ? null : (
        <div class="btn-row after-little">
          {how === 'done' && worked !== true && (
            <button
              type="button"
              class="btn small"
              aria-label={t('task.worked.of', { what: title })}
              onClick={() => run(sayItWorked, { task: task.id }, { done: t('task.worked-done') })}
            >
              <Icon of={icon.check} />
              {t('task.worked')}
            </button>
          )}
          {how === 'done'
            ? button('task.look', () => setLooking(true))
            : button('task.reopen', () => open(''))}
        </div>
      )}
    </div>
  );
}

/** A few words, which may stay empty, and the act they go with. */
function Note(props: {
  label: string;
  button: string;
  draft: string;
  onKeep: (note: string, draft: Words) => void;
  onLeave: () => void;
}) {
  const draft = useDraft(props.draft, { note: '' });
  return (
    <form
      ref={bringWholeInSight}
      class="block stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(draft.words.note, draft);
      }}
    >
      <TextField
        label={props.label}
        isOptional
        rows={2}
        max={MAX_NOTE}
        value={draft.words.note}
        onInput={(note) => draft.set({ note })}
      />
      <div class="btn-row">
        <button type="submit" class="btn go">
          {props.button}
        </button>
        <button type="button" class="btn quiet" onClick={props.onLeave}>
          {t('act.leave-it')}
        </button>
      </div>
    </form>
  );
}
