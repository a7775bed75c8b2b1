// It's settled, with a line on how; and another look at what was.
import { type Concern, reopenConcern, settleConcern } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { TextField } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import '../../parts/button.css';

const MAX_HOW = 1000;

export function Settle({ concern }: { concern: Concern }) {
  const run = useRun();
  const { id } = concern;
  const draft = useDraft(`settle ${id}`, { how: '' });
  const [isOpen, setOpen] = useState(draft.isOld);
  if (!isOpen)
    return (
      <button type="button" class="btn small" onClick={() => setOpen(true)}>
        <Icon of={icon.check} />
        {t('concern.settle')}
      </button>
    );
  return (
    <form
      class="stack settle"
      onSubmit={(event) => {
        event.preventDefault();
        run(
          settleConcern,
          { concern: id, how: draft.words.how },
          { draft, done: t('concern.settle-done'), undo: () => run(reopenConcern, { concern: id }) },
        );
      }}
    >
      <TextField
        label={t('concern.settle-how')}
        value={draft.words.how}
        onInput={(how) => draft.set({ how })}
        max={MAX_HOW}
        rows={2}
      />
      <div class="btn-row">
        <button type="submit" class="btn go">
          {t('concern.settle-go')}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            draft.clear();
            setOpen(false);
          }}
        >
          {t('act.leave-it')}
        </button>
      </div>
    </form>
  );
}

export function Reopen({ concern }: { concern: Concern }) {
  const run = useRun();
  const how = concern.settled ? concern.settled.how : undefined;
  const { id } = concern;
  return (
    <button
      type="button"
      class="btn small after-little"
      onClick={() =>
        run(
          reopenConcern,
          { concern: id },
          { done: t('concern.reopen-done'), undo: () => run(settleConcern, { concern: id, how }) },
        )
      }
    >
      <Icon of={icon.undo} />
      {t('concern.reopen')}
    </button>
  );
}
