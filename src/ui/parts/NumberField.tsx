// A whole number typed in: empty where there is none, and a sentence where what was typed is no such number.
import { t } from '#words';
import { Field, type FieldProps } from './Field.tsx';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** The number typed, null for nothing, undefined for what is no number of this range. */
export function readNumber(typed: string, { min, max }: NumberRange): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const read = Number(text);
  return read >= min && read <= max ? read : undefined;
}

export function NumberField(
  props: FieldProps & NumberRange & { value: string; onInput: (value: string) => void },
) {
  const { value, onInput, min, max, ...field } = props;
  const isWrong = readNumber(value, { min, max }) === undefined;
  const mend = isWrong ? t('field.wrong-number', { min, max }) : field.mend;
  return (
    <Field
      {...field}
      mend={mend}
      input={(tied) => (
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          {...tied}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}
