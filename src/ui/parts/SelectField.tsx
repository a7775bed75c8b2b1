// One of many in little room: the browser's own list, which every phone knows how to show large.
import * as icon from '../look/icons.ts';
import { Field, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

export interface SelectProps extends FieldProps {
  /** One of the options' values. */
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}

export function SelectField({ value, options, onChange, ...field }: SelectProps) {
  return (
    <Field
      {...field}
      input={(tied) => (
        <div class="select">
          <select {...tied} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {options.map((each) => (
              <option key={each.value} value={each.value} selected={each.value === value}>
                {each.text}
              </option>
            ))}
          </select>
          <Icon of={icon.next} />
        </div>
      )}
    />
  );
}
