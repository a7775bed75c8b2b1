// How far a meal is, said by whoever is there; and what is worth knowing afterwards.
import { MEAL_STAGES, editThing, meal, moveMealOn } from '#record';
import { capital, t } from '#words';
import { Chips } from '../../parts/Chips.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NumberField, readNumber } from '../../parts/NumberField.tsx';
import { say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import '../../parts/button.css';

export function Stages({ id }: { id: string }) {
  const run = useRun();
  const stage = useAnswer(({ view }) => view.get(meal, id)?.stage, [id]);
  return (
    <section aria-labelledby="stage">
      <div class="head">
        <h2 id="stage">{t('meal.stage')}</h2>
      </div>
      <Chips
        label={t('meal.stage')}
        options={MEAL_STAGES.map((value) => ({ value, text: capital(t(`stage.${value}`)) }))}
        isChosen={(value) => value === stage}
        onTap={(value) => {
          if (value === stage) return;
          const back = stage && { undo: () => run(moveMealOn, { meal: id, stage }) };
          run(
            moveMealOn,
            { meal: id, stage: value },
            { done: t('meal.stage-said', { stage: t(`stage.${value}`) }), ...back },
          );
        }}
      />
    </section>
  );
}

const COUNTED = { min: 0, max: 5000 };
const MAX_LEFT = 500;

/** How many ate, what was left over. */
export function Afterwards({ id }: { id: string }) {
  const run = useRun();
  const known = useAnswer(({ view }) => view.get(meal, id), [id]);
  const draft = useDraft<{ counted?: string; left?: string }>(`meal after ${id}`, {});
  const counted = draft.words.counted ?? String(known?.counted ?? '');
  const left = draft.words.left ?? known?.left ?? '';
  return (
    <form
      class="block card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readNumber(counted, COUNTED);
        if (read === undefined) say(t('field.wrong-number', COUNTED), { isToMend: true });
        else run(editThing, { kind: 'meal', id, fields: { counted: read ?? '', left } }, { draft });
      }}
    >
      <h2>{t('meal.after')}</h2>
      <NumberField
        label={t('meal.counted')}
        isOptional
        value={counted}
        onInput={(typed) => draft.set({ counted: typed })}
        {...COUNTED}
      />
      <TextField
        label={t('meal.left-over')}
        isOptional
        note={t('meal.left-note')}
        value={left}
        onInput={(typed) => draft.set({ left: typed })}
        max={MAX_LEFT}
      />
      <button type="submit" class="btn">
        {t('act.keep')}
      </button>
    </form>
  );
}
