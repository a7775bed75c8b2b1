// Words typed in: a label above, always; a note; and when something wants mending a sentence below that says what
// could be meant.
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './field.css';

export interface FieldProps {
  readonly label: string;
  readonly isOptional?: boolean;
  readonly note?: string | undefined;
  /** What wants mending, as a sentence. */
  readonly mend?: string | undefined;
}

/** What ties a field to its label, its note and its sentence. */
interface Tied {
  readonly id: string;
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
}

/** The frame of any single field. */
export function Field(
  props: FieldProps & {
    readonly foot?: ComponentChildren;
    readonly input: (tied: Tied) => ComponentChildren;
  },
) {
  const id = useId();
  const { label, isOptional, note, mend, foot, input } = props;
  const described = [note === undefined ? '' : `${id}-note`, mend === undefined ? '' : `${id}-mend`]
    .join(' ')
    .trim();
  const tied: Tied = {
    id,
    ...(mend === undefined ? {} : { 'aria-invalid': 'true' as const }),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {isOptional === true && <span class="meta"> {t('field.optional')}</span>}
      </label>
      {input(tied)}
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {foot}
      <div aria-live="polite">
        {mend !== undefined && (
          <p class="mend" id={`${id}-mend`}>
            <Icon of={icon.info} />
            {mend}
          </p>
        )}
      </div>
    </div>
  );
}

export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** As many letters as the record holds there; said when they are nearly used up. */
  readonly max?: number | undefined;
  readonly autoComplete?: string | undefined;
  /** More than one line of room: as many to begin with. */
  readonly rows?: number;
  /** Nothing is kept without it. */
  readonly isRequired?: boolean;
}

/** The last part of a text's room in which what is left is told. */
const TELL_LEFT = 0.9;

export function TextField(props: TextProps) {
  const { value, onInput, placeholder, max, autoComplete, rows, isRequired, ...field } = props;
  const over = max === undefined ? 0 : value.length - max;
  const mend = field.mend ?? (over > 0 ? t('field.too-long', { n: over }) : undefined);
  const isNearEnd = max !== undefined && over <= 0 && value.length > max * TELL_LEFT;
  const shared = {
    value,
    placeholder,
    autoComplete,
    'aria-required': isRequired,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <Field
      {...field}
      mend={mend}
      foot={isNearEnd && <p class="field-foot">{t('field.chars-left', { n: max - value.length })}</p>}
      input={(tied) =>
        rows !== undefined ? (
          <textarea rows={rows} {...tied} {...shared} />
        ) : (
          <input type="text" {...tied} {...shared} />
        )
      }
    />
  );
}

/** Yes or no. */
export function Tick(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

export interface PickOption<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly note?: string;
}

/** One of a few, each with a line about it. */
export function Picks<T extends string>(props: {
  label: string;
  isLabelHidden?: boolean;
  options: readonly PickOption<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend class={props.isLabelHidden === true ? 'vh' : ''}>{props.label}</legend>
      {props.options.map(({ value, title, note }) => (
        <label key={value} class={value === props.value ? 'pick on' : 'pick'}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>
            <span class="t">{title}</span>
            {note !== undefined && <span class="meta">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
