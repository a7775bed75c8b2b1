// The days of the gathering, all at once: nothing to scroll, nothing hidden.
import { calendar } from '#base';
import type { CampTime } from '#record';
import { dateOfDay, month, t, weekday } from '#words';
import './chips.css';

export interface DaysProps {
  readonly time: CampTime;
  /** The day shown. */
  readonly value: number;
  readonly onChange: (day: number) => void;
  readonly label?: string;
  /** Days outside of the gathering's own that have something on them. */
  readonly beside?: readonly number[];
}

/** Every day of the gathering, those beside it, and the shown one wherever it lies. */
export function Days({ time, value, onChange, label, beside = [] }: DaysProps) {
  const days = [...new Set([...Array.from({ length: time.days }, (_, at) => at + 1), ...beside, value])];
  return (
    <div class="days" role="group" aria-label={label ?? t('days.label')}>
      {days
        .sort((a, b) => a - b)
        .map((day) => {
          const date = dateOfDay(day, time);
          return (
            <button key={day} type="button" aria-pressed={day === value} onClick={() => onChange(day)}>
              {weekday(date)} <b>{calendar(date).day}</b> <span class="vh">{month(date)}</span>
            </button>
          );
        })}
    </div>
  );
}
