// Planning a meal, and changing one: the same fields. Of a change only what was touched is written, so that words
// somebody else wrote meanwhile stay.
import { type CampTime, type Meal, SITTINGS, editThing, meal, momentAt, planMeal } from '#record';
import { fullClock, t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { Choice } from '../../parts/Chips.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { PlaceField, placeChosen } from '../../parts/PlaceField.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { WhenField } from '../../parts/WhenField.tsx';
import { dayShown } from '../../parts/day-shown.ts';
import { say } from '../../say.ts';
import { useAnswer, useCampTime, useClock, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import {
  GUESS,
  HANDS,
  SERVED,
  type Sitting,
  type Typed,
  blank,
  isCrossed,
  needOf,
  readTyped,
  typedOf,
} from './meal-typed.ts';
import { titleOf } from './meal-words.ts';
import '../../parts/button.css';

const MAX_DISHES = 300;
const MAX_ABOUT = 2000;

export function NewMealScreen({ query }: ScreenParams) {
  const run = useRun();
  const time = useCampTime();
  const now = useClock();
  const draft = useDraft<Partial<Typed>>('meal new', {});
  const typed = { ...blank(dayShown(query, time, now)), ...draft.words };
  const onSubmit = (): void => {
    const read = readTyped(typed, time);
    if (typeof read === 'string') {
      say(read, { isToMend: true, isOfForm: true });
      return;
    }
    const { sitting, dishes, about } = typed;
    const { atS, need } = read;
    const place = placeChosen(run, typed.place);
    const ran = run(
      planMeal,
      { sitting, dishes, about: about.trim() || undefined, atS, place, ...need },
      { draft },
    );
    if (ran.ok) way.go(`/meal/${ran.value.changes[0]?.id ?? ''}`, true);
  };
  return (
    <Screen
      title={t('meals.new')}
      up={{ to: '/meals', name: t('tab.meals') }}
      dock={
        <button type="submit" form="meal" class="btn go tall wide">
          {t('meal-form.go')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <MealFields typed={typed} set={draft.set} time={time} onSubmit={onSubmit} isNew />
    </Screen>
  );
}

export function ChangeMealScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(meal, id), [id]);
  if (!known) return <NothingHere up={{ to: '/meals', name: t('tab.meals') }} />;
  return <Change known={known} />;
}

function Change({ known }: { known: Meal }) {
  const run = useRun();
  const time = useCampTime();
  const { id } = known;
  const draft = useDraft<Partial<Typed>>(`meal ${id}`, {});
  const typed = { ...typedOf(known, time), ...draft.words };
  const here = `/meal/${id}`;
  const onSubmit = (): void => {
    const read = readTyped(typed, time);
    if (typeof read === 'string') {
      say(read, { isToMend: true, isOfForm: true });
      return;
    }
    const { sitting, dishes, about, when, place, min, max, guess } = draft.words;
    const minutes = known.when?.minutes;
    const fields = {
      sitting,
      dishes,
      about,
      when: when && { ...momentAt(time, read.atS), minutes },
      place: place && (placeChosen(run, place) ?? ''),
      need: min === undefined && max === undefined ? undefined : needOf(read.need),
      guess: guess === undefined ? undefined : (read.guess ?? ''),
    };
    if (Object.values(fields).every((each) => each === undefined)) way.back(here);
    else if (run(editThing, { kind: 'meal', id, fields }, { draft }).ok) way.back(here);
  };
  return (
    <Screen
      title={t('meals.change')}
      up={{ to: here, name: titleOf(known) }}
      dock={
        <button type="submit" form="meal" class="btn go tall wide">
          {t('act.keep')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <MealFields typed={typed} set={draft.set} time={time} onSubmit={onSubmit} />
    </Screen>
  );
}

function MealFields(props: {
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  time: CampTime;
  onSubmit: () => void;
  isNew?: boolean;
}) {
  const { typed, set, time, onSubmit, isNew } = props;
  const around = SERVED[typed.sitting];
  const onSitting = (sitting: Sitting): void => {
    // The usual hour of a meal goes along with it, until somebody has typed another.
    const isUsual = typed.when.hour === fullClock(around);
    const hour = isUsual && isNew === true ? fullClock(SERVED[sitting]) : typed.when.hour;
    set(hour === typed.when.hour ? { sitting } : { sitting, when: { ...typed.when, hour } });
  };
  return (
    <form
      id="meal"
      class="stack-3 after"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Choice
        label={t('meal-form.sitting')}
        options={SITTINGS.map((value) => ({ value, text: t(`meal.${value}`) }))}
        value={typed.sitting}
        onChange={onSitting}
      />
      <TextField
        label={t('meal-form.dishes')}
        isOptional
        note={t('meal-form.dishes-note')}
        value={typed.dishes}
        onInput={(dishes) => set({ dishes })}
        max={MAX_DISHES}
        rows={1}
      />
      <WhenField
        label={t('meal-form.when')}
        time={time}
        value={typed.when}
        onChange={(when) => set({ when })}
        around={around}
      />
      <PlaceField value={typed.place} onChange={(place) => set({ place })} />
      <NumberField
        label={t('meal-form.min')}
        isOptional
        value={typed.min}
        onInput={(min) => set({ min })}
        {...HANDS}
      />
      <NumberField
        label={t('meal-form.max')}
        isOptional
        mend={isCrossed(typed) ? t('meal-form.max-mend') : undefined}
        value={typed.max}
        onInput={(max) => set({ max })}
        {...HANDS}
      />
      {isNew !== true && (
        <NumberField
          label={t('meal-form.guess')}
          isOptional
          note={t('meal-form.guess-note')}
          value={typed.guess}
          onInput={(guess) => set({ guess })}
          {...GUESS}
        />
      )}
      <TextField
        label={t('meal-form.about')}
        isOptional
        value={typed.about}
        onInput={(about) => set({ about })}
        max={MAX_ABOUT}
        rows={2}
      />
    </form>
  );
}
