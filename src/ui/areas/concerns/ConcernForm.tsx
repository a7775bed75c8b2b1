// Raising a concern, openly; and changing its words. It asks what happened and what is wished, never about whom.
import { type Concern, concern, concernName, editThing, namedIn, raiseConcern } from '#record';
import { listed, t } from '#words';
import { useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField, Tick } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { type PlaceTyped, PlaceField, noPlace, placeChosen, placeTyped } from '../../parts/PlaceField.tsx';
import { Screen, type Up } from '../../parts/Screen.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { type Draft, useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { Danger } from './Danger.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

interface ConcernTyped {
  readonly title: string;
  readonly happened: string;
  readonly feel: string;
  readonly wish: string;
  readonly place: PlaceTyped;
  readonly urgent: boolean;
}

const MAX = { title: 120, happened: 2000, feel: 500, wish: 1000 } as const;
const TEXTS = ['happened', 'feel', 'wish', 'title'] as const;

const typedOf = (known?: Concern): ConcernTyped => ({
  title: known?.title ?? '',
  happened: known?.happened ?? '',
  feel: known?.feel ?? '',
  wish: known?.wish ?? '',
  place: known ? placeTyped(known.place) : noPlace,
  urgent: known?.urgent === true,
});

const isEmpty = (words: ConcernTyped): boolean => TEXTS.every((part) => words[part].trim() === '');
const fits = (words: ConcernTyped): boolean => TEXTS.every((part) => words[part].length <= MAX[part]);

export function NewConcernScreen() {
  const run = useRun();
  const draft = useDraft('concern', typedOf());
  const raise = (): void => {
    const { place, ...words } = draft.words;
    const ran = run(
      raiseConcern,
      { ...words, place: placeChosen(run, place) },
      { draft, done: t('raise.done') },
    );
    const made = ran.ok ? ran.value.changes[0]?.id : undefined;
    if (made !== undefined) way.go(`/concern/${made}`, true);
  };
  return (
    <ConcernForm
      title={t('raise.title')}
      up={{ to: '/concerns', name: t('concerns.title') }}
      go={t('raise.go')}
      draft={draft}
      onKeep={raise}
      lead={t('raise.open-why')}
    />
  );
}

export function ChangeConcernScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(concern, id), [id]);
  if (!known) return <NothingHere up={{ to: '/concerns', name: t('concerns.title') }} />;
  return <ChangeForm of={known} />;
}

function ChangeForm({ of }: { of: Concern }) {
  const run = useRun();
  const start = typedOf(of);
  const draft = useDraft(`concern ${of.id}`, start);
  const here = `/concern/${of.id}`;
  const keep = (): void => {
    const { words } = draft;
    const text = (part: (typeof TEXTS)[number]): string | undefined =>
      words[part].trim() === start[part] ? undefined : words[part];
    const chosen = placeChosen(run, words.place) ?? '';
    const fields = {
      title: text('title'),
      happened: text('happened'),
      feel: text('feel'),
      wish: text('wish'),
      place: chosen === (of.place ?? '') ? undefined : chosen,
      urgent: words.urgent === start.urgent ? undefined : words.urgent,
    };
    if (Object.values(fields).every((each) => each === undefined)) {
      draft.clear();
      way.back(here);
    } else if (run(editThing, { kind: 'concern', id: of.id, fields }, { draft }).ok) way.back(here);
  };
  return (
    <ConcernForm
      title={t('raise.change')}
      up={{ to: here, name: concernName(of) }}
      go={t('raise.keep')}
      draft={draft}
      onKeep={keep}
    />
  );
}

function ConcernForm(props: {
  title: string;
  up: Up;
  go: string;
  draft: Draft<ConcernTyped>;
  onKeep: () => void;
  lead?: string;
}) {
  const { title, up, go, draft, onKeep, lead } = props;
  const { words, set } = draft;
  const [isAsked, setAsked] = useState(false);
  const keep = (): void => {
    setAsked(true);
    if (!isEmpty(words) && fits(words)) onKeep();
  };
  return (
    <Screen
      title={title}
      up={up}
      lead={lead}
      dock={
        <button type="submit" form="raise" class="btn dark wide tall">
          {go}
        </button>
      }
    >
      <Danger />
      <DraftNote of={draft} />
      <form
        id="raise"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('raise.happened')}
          value={words.happened}
          onInput={(happened) => set({ happened })}
          max={MAX.happened}
          rows={3}
          mend={isAsked && isEmpty(words) ? t('raise.empty') : undefined}
        />
        <TextField
          label={t('raise.feel')}
          isOptional
          value={words.feel}
          onInput={(feel) => set({ feel })}
          max={MAX.feel}
        />
        <TextField
          label={t('raise.wish')}
          isOptional
          placeholder={t('raise.wish-example')}
          value={words.wish}
          onInput={(wish) => set({ wish })}
          max={MAX.wish}
          rows={2}
        />
        <PlaceField value={words.place} onChange={(place) => set({ place })} />
        <TextField
          label={t('raise.name')}
          isOptional
          note={t('raise.name-note')}
          value={words.title}
          onInput={(name) => set({ title: name })}
          max={MAX.title}
        />
        <Tick label={t('raise.urgent')} value={words.urgent} onChange={(urgent) => set({ urgent })} />
        <Named words={words} />
        <p class="note">{t('raise.stays')}</p>
      </form>
    </Screen>
  );
}

/** A gentle question, and no more: it may be meant, and only the writer knows. */
function Named({ words }: { words: ConcernTyped }) {
  const text = TEXTS.map((part) => words[part]).join('\n');
  const names = useAnswer(
    ({ view, person }) => namedIn(view, text, person).map(({ id }) => nameOf(view, id)),
    [text],
  );
  return (
    <div aria-live="polite">
      {names.length > 0 && (
        <div class="strip ask">
          <Icon of={icon.info} />
          <div class="txt">
            <p>
              <b>{t('raise.names', { n: names.length, names: listed(names) })}</b>
            </p>
            <p>{t('raise.names-why')}</p>
          </div>
        </div>
      )}
    </div>
  );
}
