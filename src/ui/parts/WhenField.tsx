// A time on one of the camp's days: the day from the strip, the hour as people write it. What was read is said
// back in full, with the other half of the day one tap away where the words left it open.
import { type CampTime, instantOn } from '#record';
import { dateOfDay, dateWords, fullClock, readClock, t } from '#words';
import { useState } from 'preact/hooks';
import { Days } from './Days.tsx';
import { Field } from './Field.tsx';
import './button.css';

/** As it stands in a draft: plain data. */
export interface WhenTyped {
  readonly day: number;
  /** As typed. */
  readonly hour: string;
}

/** Minutes after midnight, what was wrong, or nothing typed. */
export type HourRead =
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly sentence: string }
  | { readonly is: 'read'; readonly minutes: number; readonly other: number | undefined };

/** `around`: minutes after midnight near which an hour without am or pm is looked for. */
export function readHour(hour: string, around?: number): HourRead {
  if (hour.trim() === '') return { is: 'empty' };
  const read = readClock(hour, around);
  if (!read.ok) return { is: 'wrong', sentence: t('field.wrong-clock', { try: fullClock(read.error.try) }) };
  return { is: 'read', ...read.value };
}

/** Seconds since 1970 of what was typed, or undefined while it is none. */
export function instantTyped(typed: WhenTyped, time: CampTime, around?: number): number | undefined {
  const read = readHour(typed.hour, around);
  return read.is === 'read' ? instantOn(time, typed.day, read.minutes) : undefined;
}

export function WhenField(props: {
  label?: string;
  time: CampTime;
  value: WhenTyped;
  onChange: (value: WhenTyped) => void;
  around?: number;
  isOptional?: boolean;
}) {
  const { time, value, onChange, around } = props;
  return (
    <div class="stack">
      <Days
        time={time}
        value={value.day}
        label={t('field.day')}
        onChange={(day) => onChange({ ...value, day })}
      />
      <HourField
        label={props.label ?? t('field.hour')}
        value={value.hour}
        onChange={(hour) => onChange({ ...value, hour })}
        {...(around === undefined ? {} : { around })}
        {...(props.isOptional === undefined ? {} : { isOptional: props.isOptional })}
        said={(read) =>
          t('field.clock-read', { day: dateWords(dateOfDay(value.day, time)), time: fullClock(read) })
        }
      />
    </div>
  );
}

/** The hour alone. `said`: what is read back, from minutes after midnight. */
export function HourField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  around?: number;
  isOptional?: boolean;
  said?: (minutes: number) => string;
}) {
  const { label, value, onChange, around, isOptional } = props;
  // Nobody is corrected while they type: "6:3" is on its way to 6:30.
  const [isTyping, setTyping] = useState(false);
  const read = readHour(value, around);
  const said = props.said ?? fullClock;
  return (
    <Field
      label={label}
      {...(isOptional === undefined ? {} : { isOptional })}
      mend={read.is === 'wrong' && !isTyping ? read.sentence : undefined}
      input={(tied) => (
        <input
          type="text"
          {...tied}
          aria-required={isOptional !== true}
          value={value}
          placeholder={t('field.no-clock')}
          autoComplete="off"
          autoCapitalize="off"
          onInput={(event) => onChange(event.currentTarget.value)}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
        />
      )}
      foot={
        read.is === 'read' && (
          <div class="field-foot">
            <span>{said(read.minutes)}</span>
            {read.other !== undefined && (
              <button
                type="button"
                class="btn quiet small"
                onClick={() => onChange(fullClock(read.other ?? 0))}
              >
                {t('field.clock-other', { time: fullClock(read.other) })}
              </button>
            )}
          </div>
        )
      }
    />
  );
}
