// Being on it, for a while that is chosen; and letting it go again, with a word for whoever comes next.
import { type Concern, holdConcern, letGoConcern, writeNote } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { Picks, TextField } from '../../parts/Field.tsx';
import { useCampTime, useClock, usePerson, useRun } from '../../use-camp.ts';
import { holdOptions } from './holding.ts';
import '../../parts/button.css';

const MAX_WORD = 2000;

/** `person`: somebody else who said yes; `name` is theirs. */
export function HoldForm(props: {
  concern: Concern;
  person?: string | undefined;
  name?: string | undefined;
  onDone: () => void;
}) {
  const { concern, person, name, onDone } = props;
  const run = useRun();
  const me = usePerson();
  const options = holdOptions(useClock(), useCampTime());
  const [chosen, setChosen] = useState(options[0]?.value);
  const until = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value;
  const hold = (): void => {
    const { id } = concern;
    const before = concern.hold.get(person ?? me ?? '');
    const undo = (): void => {
      if (before) run(holdConcern, { concern: id, untilS: before.until, person });
      else run(letGoConcern, { concern: id, person });
    };
    const done = name === undefined ? t('concern.holding') : t('concern.holding-for', { name });
    run(holdConcern, { concern: id, untilS: Number(until), person }, { done, undo });
    onDone();
  };
  return (
    <form
      class="stack-3"
      onSubmit={(event) => {
        event.preventDefault();
        hold();
      }}
    >
      <Picks
        label={name === undefined ? t('concern.hold-title') : t('concern.hold-title-for', { name })}
        isLabelHidden={name === undefined}
        options={options}
        value={until}
        onChange={setChosen}
      />
      <p class="note">{t('concern.hold-why')}</p>
      <div class="btn-row">
        <button type="submit" class="btn go tall">
          {name === undefined ? t('concern.hold-go') : t('concern.hold-go-for', { name })}
        </button>
        {name !== undefined && (
          <button type="button" class="btn quiet" onClick={onDone}>
            {t('act.leave-it')}
          </button>
        )}
      </div>
    </form>
  );
}

export function LetGoForm({ concern, onDone }: { concern: Concern; onDone: () => void }) {
  const run = useRun();
  const letGo = useLetGo(concern);
  const me = usePerson();
  const [word, setWord] = useState('');
  return (
    <form
      class="stack-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (word.trim() !== '') run(writeNote, { kind: 'concern', id: concern.id, text: word });
        letGo(me);
        onDone();
      }}
    >
      <TextField
        label={t('concern.let-go-word')}
        isOptional
        value={word}
        onInput={setWord}
        max={MAX_WORD}
        rows={2}
      />
      <p class="note">{t('concern.let-go-why')}</p>
      <button type="submit" class="btn dark wide tall">
        {t('concern.let-go')}
      </button>
    </form>
  );
}

/** Lets a person's hold go; the way back holds it till then again. */
export function useLetGo(concern: Concern): (person: string | undefined) => void {
  const run = useRun();
  const { id } = concern;
  return (person) => {
    const before = concern.hold.get(person ?? '');
    const undo = before && (() => void run(holdConcern, { concern: id, untilS: before.until, person }));
    run(letGoConcern, { concern: id, person }, { done: t('concern.let-go-done'), undo: undo || undefined });
  };
}
