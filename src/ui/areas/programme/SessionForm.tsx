// Offering something, with an hour or without one; and changing its words. Of a change only what was touched is
// written, so that words somebody else wrote meanwhile stay.
import { SESSION_SORTS, type Session, editThing, offerSession, session } from '#record';
import { capital, t } from '#words';
import type { ComponentChildren } from 'preact';
import type { ScreenParams } from '../../lazy.tsx';
import { Choice } from '../../parts/Chips.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { NumberField, readNumber } from '../../parts/NumberField.tsx';
import { placeChosen } from '../../parts/PlaceField.tsx';
import { Screen, type Up } from '../../parts/Screen.tsx';
import { dayShown } from '../../parts/day-shown.ts';
import { say } from '../../say.ts';
import { useAnswer, useCampTime, useClock, useRun } from '../../use-camp.ts';
import { type Draft, useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { PlacingFields } from './PlacingFields.tsx';
import { type PlacingTyped, blankPlacing, placedAt } from './placing-typed.ts';
import '../../parts/button.css';

interface WordsTyped {
  readonly title: string;
  readonly sort: (typeof SESSION_SORTS)[number];
  readonly about: string;
  readonly bring: string;
  readonly forWhom: string;
  readonly language: string;
  readonly capacity: string;
}
type OfferTyped = WordsTyped & PlacingTyped & { readonly isPlaced: boolean };

const ROOM = { min: 1, max: 2000 };
const blank: WordsTyped = {
  title: '',
  sort: 'workshop',
  about: '',
  bring: '',
  forWhom: '',
  language: '',
  capacity: '',
};

export function NewSessionScreen({ query }: ScreenParams) {
  const run = useRun();
  const time = useCampTime();
  const today = dayShown(query, time, useClock());
  const draft = useDraft<Partial<OfferTyped>>('session new', {});
  const typed: OfferTyped = { ...blank, ...blankPlacing(today), isPlaced: false, ...draft.words };
  const onSubmit = (): void => {
    const capacity = readNumber(typed.capacity, ROOM);
    const atS = typed.isPlaced ? placedAt(typed, time) : undefined;
    if (capacity === undefined || typeof atS === 'string') {
      say(typeof atS === 'string' ? atS : t('field.wrong-number', ROOM), { isToMend: true, isOfForm: true });
      return;
    }
    const { title, sort, about, bring, forWhom, language, minutes } = typed;
    const placing = atS === undefined ? undefined : { atS, minutes, place: placeChosen(run, typed.place) };
    const ran = run(
      offerSession,
      {
        title,
        sort,
        about: about.trim() || undefined,
        bring: bring.trim() || undefined,
        forWhom: forWhom.trim() || undefined,
        language: language.trim() || undefined,
        capacity: capacity ?? undefined,
        placing,
      },
      { draft },
    );
    if (ran.ok) way.go(`/session/${ran.value.changes[0]?.id ?? ''}`, true);
  };
  return (
    <FormScreen
      title={t('programme.new')}
      up={programme()}
      go={t('session-form.go')}
      onSubmit={onSubmit}
      draft={draft}
    >
      <WordFields typed={typed} set={draft.set} />
      <Choice
        label={t('session-form.where-when')}
        options={[
          { value: 'no', text: t('session-form.later') },
          { value: 'yes', text: t('session-form.now') },
        ]}
        value={typed.isPlaced ? 'yes' : 'no'}
        onChange={(value) => draft.set({ isPlaced: value === 'yes' })}
      />
      {typed.isPlaced && <PlacingFields typed={typed} set={draft.set} time={time} />}
    </FormScreen>
  );
}

export function ChangeSessionScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(session, id), [id]);
  if (!known) return <NothingHere up={programme()} />;
  return <Change known={known} />;
}

function Change({ known }: { known: Session }) {
  const { id } = known;
  const run = useRun();
  const draft = useDraft<Partial<WordsTyped>>(`session ${id}`, {});
  const typed = { ...typedOf(known), ...draft.words };
  const here = `/session/${id}`;
  const onSubmit = (): void => {
    const room = readNumber(typed.capacity, ROOM);
    if (room === undefined || typed.title.trim() === '') {
      say(t(room === undefined ? 'field.wrong-number' : 'session-form.title-mend', ROOM), {
        isToMend: true,
        isOfForm: true,
      });
      return;
    }
    const { capacity, ...words } = draft.words;
    const fields = { ...words, capacity: capacity === undefined ? undefined : (room ?? '') };
    if (Object.values(fields).every((each) => each === undefined)) way.back(here);
    else if (run(editThing, { kind: 'session', id, fields }, { draft }).ok) way.back(here);
  };
  return (
    <FormScreen
      title={t('programme.change')}
      up={{ to: here, name: known.title ?? t('session.one') }}
      go={t('act.keep')}
      onSubmit={onSubmit}
      draft={draft}
    >
      <WordFields typed={typed} set={draft.set} />
    </FormScreen>
  );
}

const programme = (): Up => ({ to: '/programme', name: t('tab.programme') });

function FormScreen(props: {
  title: string;
  up: Up;
  go: string;
  onSubmit: () => void;
  draft: Pick<Draft<object>, 'isOld' | 'clear'>;
  children: ComponentChildren;
}) {
  const { title, up, go, onSubmit, draft, children } = props;
  return (
    <Screen
      title={title}
      up={up}
      dock={
        <button type="submit" form="session" class="btn go tall wide">
          {go}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="session"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Screen>
  );
}

function WordFields({ typed, set }: { typed: WordsTyped; set: (change: Partial<WordsTyped>) => void }) {
  return (
    <>
      <TextField
        label={t('session-form.title')}
        value={typed.title}
        onInput={(title) => set({ title })}
        max={120}
      />
      <Choice
        label={t('session-form.sort')}
        options={SESSION_SORTS.map((value) => ({ value, text: capital(t(`session.sort.${value}`)) }))}
        value={typed.sort}
        onChange={(sort) => set({ sort })}
      />
      <TextField
        label={t('session-form.about')}
        isOptional
        value={typed.about}
        onInput={(about) => set({ about })}
        max={4000}
        rows={3}
      />
      <TextField
        label={t('session-form.bring')}
        isOptional
        value={typed.bring}
        onInput={(bring) => set({ bring })}
        max={300}
      />
      <TextField
        label={t('session-form.for')}
        isOptional
        value={typed.forWhom}
        onInput={(forWhom) => set({ forWhom })}
        max={200}
      />
      <TextField
        label={t('session-form.language')}
        isOptional
        value={typed.language}
        onInput={(language) => set({ language })}
        max={40}
      />
      <NumberField
        label={t('session-form.capacity')}
        isOptional
        value={typed.capacity}
        onInput={(capacity) => set({ capacity })}
        {...ROOM}
      />
    </>
  );
}

const typedOf = (known: Session): WordsTyped => ({
  title: known.title ?? '',
  sort: known.sort ?? 'other',
  about: known.about ?? '',
  bring: known.bring ?? '',
  forWhom: known.forWhom ?? '',
  language: known.language ?? '',
  capacity: String(known.capacity ?? ''),
});
