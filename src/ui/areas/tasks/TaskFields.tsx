// The fields of a task's form. What every task has comes first; what only some want stands below.
import { TASK_TAGS, dayBounds } from '#record';
import { capital, t } from '#words';
import { Chips, Choice } from '../../parts/Chips.tsx';
import { DayPicks } from '../../parts/Days.tsx';
import { TextField, Tick } from '../../parts/Field.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { PlaceField } from '../../parts/PlaceField.tsx';
import { SelectField, type SelectOption } from '../../parts/SelectField.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import { WhenField, instantTyped } from '../../parts/WhenField.tsx';
import { useCampTime, useClock } from '../../use-camp.ts';
import { MINUTES, type Sort, type TaskWords, type Timing, timingOf } from './task-words.ts';

const SORTS: readonly Sort[] = ['once', 'shift', 'standing'];
const MOST_HANDS = 200;
const MOST_LEARNERS = 20;

export function TaskFields(props: {
  words: TaskWords;
  areas: readonly SelectOption[];
  /** A new one may be on several days at once. */
  isNew: boolean;
  onChange: (change: Partial<TaskWords>) => void;
}) {
  const { words, areas, isNew, onChange } = props;
  return (
    <>
      <TextField
        label={t('task-form.title')}
        isRequired
        value={words.title}
        placeholder={t('task-form.title-example')}
        onInput={(title) => onChange({ title })}
        max={120}
        autoComplete="off"
      />
      <TextField
        label={t('task-form.why')}
        isOptional
        value={words.why}
        onInput={(why) => onChange({ why })}
        rows={2}
        max={1000}
      />
      <Choice
        label={t('task-form.sort')}
        options={SORTS.map((sort) => ({ value: sort, text: t(`task-form.sort.${sort}`) }))}
        value={words.sort}
        onChange={(sort) =>
          onChange(sort === 'shift' && words.timing === 'any' ? { sort, timing: 'at' } : { sort })
        }
      />
      <When words={words} onChange={onChange} />
      {isNew && timingOf(words) !== 'any' && <AlsoOn words={words} onChange={onChange} />}
      <NumberField
        label={t('task-form.minutes')}
        isOptional
        {...MINUTES}
        value={words.minutes}
        onInput={(minutes) => onChange({ minutes })}
      />
      {words.sort !== 'standing' && <Hands words={words} onChange={onChange} />}
      <PlaceField
        label={t('task-form.place')}
        value={words.place}
        onChange={(place) => onChange({ place })}
      />
      {areas.length > 0 && (
        <SelectField
          label={t('task-form.area')}
          isOptional
          value={words.area}
          options={[{ value: '', text: t('task-form.no-area') }, ...areas]}
          onChange={(area) => onChange({ area })}
        />
      )}
      <fieldset class="field">
        <legend>{t('task-form.tags')}</legend>
        <Chips
          options={TASK_TAGS.map((tag) => ({ value: tag, text: capital(t(`task.tag.${tag}`)) }))}
          isChosen={(tag) => words.tags.includes(tag)}
          onTap={(tag) =>
            onChange({
              tags: words.tags.includes(tag)
                ? words.tags.filter((each) => each !== tag)
                : [...words.tags, tag],
            })
          }
        />
      </fieldset>
      <TextField
        label={t('task-form.how')}
        isOptional
        note={t('task-form.how-note')}
        value={words.how}
        onInput={(how) => onChange({ how })}
        rows={3}
        max={4000}
      />
      <TextField
        label={t('task-form.skills')}
        isOptional
        note={t('task-form.skills-note')}
        value={words.skills}
        onInput={(skills) => onChange({ skills })}
        autoComplete="off"
      />
    </>
  );
}

interface Part {
  readonly words: TaskWords;
  readonly onChange: (change: Partial<TaskWords>) => void;
}

function When({ words, onChange }: Part) {
  const time = useCampTime();
  if (words.sort === 'standing') return null;
  const timings: readonly Timing[] = words.sort === 'shift' ? ['any', 'at'] : ['any', 'due', 'at'];
  const timing = timingOf(words);
  return (
    <>
      <Choice
        label={t('task-form.timing')}
        options={timings.map((each) => ({ value: each, text: t(`task-form.timing.${each}`) }))}
        value={timing}
        onChange={(each) => onChange({ timing: each })}
      />
      {timing !== 'any' && (
        <WhenField
          label={t(timing === 'due' ? 'task-form.hour-due' : 'task-form.hour-at')}
          time={time}
          value={words.when}
          onChange={(when) => onChange({ when })}
        />
      )}
    </>
  );
}

/** Other days at the same hour: the chosen one is filled already, and past ones are off. */
function AlsoOn({ words, onChange }: Part) {
  const time = useCampTime();
  const now = useClock();
  const { day, hour } = words.when;
  const isPast = (each: number): boolean =>
    (instantTyped({ day: each, hour }, time) ?? dayBounds(time, each).end) * 1000 <= now;
  return (
    <DayPicks
      time={time}
      label={t('task-form.also')}
      value={words.days}
      onChange={(days) => onChange({ days })}
      has={(each) => each === day}
      isOff={isPast}
      note={t('task-form.also-note')}
    />
  );
}

/** The fewest hands, the most, and places that are kept for those who do it for the first time. */
function Hands({ words, onChange }: Part) {
  const { min, max, isOpen, learner } = words;
  const top = isOpen ? MOST_HANDS : Math.max(min, max);
  return (
    <>
      <Stepper
        label={t('task-form.min')}
        value={min}
        min={1}
        max={MOST_HANDS}
        onChange={(next) => onChange({ min: next, max: Math.max(next, max) })}
      />
      {!isOpen && (
        <Stepper
          label={t('task-form.max')}
          value={top}
          min={min}
          max={MOST_HANDS}
          onChange={(next) => onChange({ max: next, learner: Math.min(learner, next) })}
        />
      )}
      <Tick label={t('task-form.open')} value={isOpen} onChange={(next) => onChange({ isOpen: next })} />
      <Stepper
        label={t('task-form.learner')}
        value={learner}
        min={0}
        max={Math.min(MOST_LEARNERS, top)}
        onChange={(next) => onChange({ learner: next })}
      />
    </>
  );
}
