// Writing somebody in: a child, or whoever has no phone. Whoever stands beside them writes for them from then on.
import { addPerson, peopleFound } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import { nameOf } from '../../names.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { Picks, TextField } from '../../parts/Field.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer, usePerson, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { MAX_NAME } from './about-words.ts';

export function NewPersonScreen({ query }: ScreenParams) {
  const run = useRun();
  const me = usePerson();
  const given = query.get('name') ?? '';
  const draft = useDraft(`person ${given}`, { name: given, care: 'other' as 'me' | 'other' });
  const { words } = draft;
  const [isAsked, setAsked] = useState(false);
  const name = words.name.trim();
  const twins = useAnswer(
    (reading) =>
      peopleFound(reading, name, 'all', 'name')
        .filter(({ person: each }) => name !== '' && isSameName(each.name ?? '', name))
        .map(({ person: each }) => ({ id: each.id, name: nameOf(reading.view, each.id) })),
    [name],
  );
  const isReady = name !== '' && name.length <= MAX_NAME;
  const writeIn = (): void => {
    setAsked(true);
    if (!isReady) return;
    const careOf = words.care === 'me' ? me : undefined;
    const ran = run(addPerson, { name, careOf }, { done: t('add.done', { name }), draft });
    const made = ran.ok ? ran.value.changes[0]?.id : undefined;
    if (made !== undefined) way.go(`/person/${made}`, true);
  };
  return (
    <Screen
      title={t('add.title')}
      up={{ to: '/people', name: t('people.title') }}
      lead={t('add.lead')}
      dock={
        <button type="submit" form="new-person" class="btn go wide tall">
          {t('add.go')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="new-person"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          writeIn();
        }}
      >
        <TextField
          label={t('add.name')}
          value={words.name}
          onInput={(typed) => draft.set({ name: typed })}
          max={MAX_NAME}
          autoComplete="off"
          mend={isAsked && name === '' ? t('about.no-name') : undefined}
        />
        <div aria-live="polite">
          {twins.map((twin) => (
            <div class="strip ask" key={twin.id}>
              <div class="txt">
                <p>{t('add.exists', { name: twin.name })}</p>
                <a class="btn small after-little" href={`/person/${twin.id}`}>
                  {t('add.exists-open', { name: twin.name })}
                </a>
              </div>
            </div>
          ))}
        </div>
        <Picks
          label={t('add.care')}
          options={[
            { value: 'other', title: t('add.care-other') },
            { value: 'me', title: t('add.care-me') },
          ]}
          value={words.care}
          onChange={(care) => draft.set({ care })}
        />
      </form>
    </Screen>
  );
}

const isSameName = (a: string, b: string): boolean =>
  a.trim().localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
