// Coming or going: a day of the camp, or one about it, and roughly when.
import { type CampTime, campTime } from '#record';
import { dateOfDay, dateWords, t } from '#words';
import { Chips } from '../../parts/Chips.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useAnswer } from '../../use-camp.ts';
import type { DayPartTyped } from './about-words.ts';

/** Days before and after the camp on which people set up, pack down and travel. */
const DAYS_ABOUT = 4;
const PARTS = ['morning', 'afternoon', 'evening'] as const;

export function DayPartField(props: {
  what: string;
  value: DayPartTyped;
  onChange: (value: DayPartTyped) => void;
}) {
  const { what, value, onChange } = props;
  const time = useAnswer(({ view, now }) => campTime(view, now));
  return (
    <div class="stack">
      <SelectField
        label={t('about.day', { what })}
        isOptional
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        options={[
          { value: '', text: t('about.day-none') },
          ...daysAbout(time, value.day).map((day) => ({
            value: String(day),
            text: dateWords(dateOfDay(day, time)),
          })),
        ]}
      />
      {value.day !== '' && (
        <Chips
          label={t('about.part', { what })}
          options={PARTS.map((part) => ({ value: part, text: t(`about.part.${part}`) }))}
          isChosen={(part) => part === value.part}
          onTap={(part) => onChange({ ...value, part })}
        />
      )}
    </div>
  );
}

function daysAbout(time: CampTime, chosen: string): readonly number[] {
  const days = Array.from({ length: time.days + 2 * DAYS_ABOUT }, (_, at) => at + 1 - DAYS_ABOUT);
  if (chosen !== '' && !days.includes(Number(chosen))) days.push(Number(chosen));
  return days.sort((a, b) => a - b);
}
