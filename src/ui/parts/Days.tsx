// The days of the gathering, all at once: nothing to scroll, nothing hidden.
import { calendar } from '#base';
import type { CampTime } from '#record';
import { dateOfDay, month, t, weekday } from '#words';
import { useId } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './chips.css';
import './field.css';

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
          return (
            <button key={day} type="button" aria-pressed={day === value} onClick={() => onChange(day)}>
              <DayName day={day} time={time} />
            </button>
          );
        })}
    </div>
  );
}

/** Several days. `has`: those that have it already, chosen and with a tick; `isOff`: those that are out of the question. */
export function DayPicks(props: {
  time: CampTime;
  label: string;
  value: readonly number[];
  onChange: (days: readonly number[]) => void;
  has: (day: number) => boolean;
  isOff: (day: number) => boolean;
  /** Why some can't be chosen, in words beside them. */
  note?: string | undefined;
}) {
  const { time, label, value, onChange, has, isOff, note } = props;
  const id = useId();
  return (
    <fieldset class="field" {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}>
      <legend>{label}</legend>
      <div class="days">
        {Array.from({ length: time.days }, (_, at) => at + 1).map((day) => {
          const isChosen = value.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isChosen || has(day)}
              disabled={has(day) || isOff(day)}
              onClick={() => onChange(isChosen ? value.filter((each) => each !== day) : [...value, day])}
            >
              <DayName day={day} time={time} />
              {has(day) && <Icon of={icon.check} class="day-has" />}
            </button>
          );
        })}
      </div>
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}

function DayName({ day, time }: { day: number; time: CampTime }) {
  const date = dateOfDay(day, time);
  return (
    <>
      {weekday(date)} <b>{calendar(date).day}</b> <span class="vh">{month(date)}</span>
    </>
  );
}
