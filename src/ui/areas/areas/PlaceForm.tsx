// A place written down, or changed.
import { type Place, addPlace, editThing, place } from '#record';
import { capital, t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { Choice } from '../../parts/Chips.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { NumberField, readNumber } from '../../parts/NumberField.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { refusalWords, say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import '../../parts/button.css';

const MAX_NAME = 60;
const MAX_ABOUT = 300;
const MAX_FEATURES = 12;
const MAX_FEATURE = 40;
const CAPACITY = { min: 1, max: 2000 } as const;
const SORTS = [
  'marquee',
  'dome',
  'yurt',
  'tent',
  'kitchen',
  'fire',
  'water',
  'toilets',
  'field',
  'other',
] as const;
type Sort = (typeof SORTS)[number];

interface Typed {
  readonly name: string;
  readonly sort: Sort | '';
  readonly about: string;
  /** As typed. */
  readonly capacity: string;
  /** With commas between. */
  readonly features: string;
}

const nothing: Typed = { name: '', sort: '', about: '', capacity: '', features: '' };

const typedOf = (known: Place): Typed => ({
  name: known.name ?? '',
  sort: known.sort ?? '',
  about: known.about ?? '',
  capacity: known.capacity === undefined ? '' : String(known.capacity),
  features: (known.features ?? []).join(', '),
});

const featuresOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

function featuresMend(text: string): string | undefined {
  const features = featuresOf(text);
  const isTooMuch = features.length > MAX_FEATURES || features.some((each) => each.length > MAX_FEATURE);
  return isTooMuch ? t('place.form.features-mend', { n: MAX_FEATURES, max: MAX_FEATURE }) : undefined;
}

export function NewPlaceScreen() {
  return <Form known={undefined} />;
}

export function ChangePlaceScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(place, id), [id]);
  return known ? <Form known={known} /> : <NothingHere up={{ to: '/places', name: t('places.title') }} />;
}

function Form({ known }: { known: Place | undefined }) {
  const run = useRun();
  const draft = useDraft(known ? `place ${known.id}` : 'place new', known ? typedOf(known) : nothing);
  const { words, set } = draft;
  const mend = featuresMend(words.features);
  const keep = async (): Promise<void> => {
    if (words.name.trim() === '')
      return say(await refusalWords('place/no-name'), { isToMend: true, isOfForm: true });
    const capacity = readNumber(words.capacity, CAPACITY);
    if (capacity === undefined)
      return say(t('field.wrong-number', CAPACITY), { isToMend: true, isOfForm: true });
    if (mend !== undefined) return say(mend, { isToMend: true, isOfForm: true });
    const { name, sort, about } = words;
    const features = featuresOf(words.features);
    if (known) {
      const fields = { name, sort, about, features, capacity: capacity ?? '' };
      const ran = run(editThing, { kind: 'place', id: known.id, fields }, { draft });
      if (ran.ok) way.back(`/place/${known.id}`);
      return undefined;
    }
    const ran = run(
      addPlace,
      {
        name,
        sort: sort === '' ? undefined : sort,
        about: about.trim() === '' ? undefined : about.trim(),
        capacity: capacity ?? undefined,
        features: features.length === 0 ? undefined : features,
      },
      { draft },
    );
    if (ran.ok) way.go(`/place/${ran.value.changes[0]?.id ?? ''}`, true);
    return undefined;
  };
  return (
    <Screen
      title={known ? t('area.form.change', { name: known.name ?? '' }) : t('places.new')}
      up={
        known
          ? { to: `/place/${known.id}`, name: known.name ?? t('areas.place') }
          : { to: '/places', name: t('places.title') }
      }
      dock={
        <button type="button" class="btn dark wide" onClick={() => void keep()}>
          {t('act.keep')}
        </button>
      }
    >
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <DraftNote of={draft} />
        <TextField
          label={t('field.place-name')}
          isRequired
          value={words.name}
          onInput={(name) => set({ name })}
          max={MAX_NAME}
          autoComplete="off"
        />
        <Choice
          label={t('place.form.sort')}
          options={SORTS.map((sort) => ({ value: sort, text: capital(t(`place.sort.${sort}`)) }))}
          value={words.sort === '' ? undefined : words.sort}
          onChange={(sort) => set({ sort: sort === words.sort ? '' : sort })}
        />
        <TextField
          label={t('place.form.about')}
          isOptional
          value={words.about}
          onInput={(about) => set({ about })}
          max={MAX_ABOUT}
          rows={2}
        />
        <NumberField
          label={t('place.form.capacity')}
          isOptional
          {...CAPACITY}
          value={words.capacity}
          onInput={(capacity) => set({ capacity })}
        />
        <TextField
          label={t('place.form.features')}
          isOptional
          note={t('place.form.features-note')}
          value={words.features}
          onInput={(features) => set({ features })}
          mend={mend}
          autoComplete="off"
        />
      </form>
    </Screen>
  );
}
