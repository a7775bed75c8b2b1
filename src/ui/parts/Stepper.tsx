// A small number, one more or one fewer at a time.
import { t } from '#words';
import { useId } from 'preact/hooks';
import * as icon from '../look/icons-more.ts';
import { Icon } from './Icon.tsx';
import './button.css';
import './field.css';

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend id={id}>{label}</legend>
      <div class="stepper">
        <button
          type="button"
          class="btn"
          aria-label={t('act.fewer')}
          disabled={value <= min}
          onClick={() => onChange(Math.max(min, value - 1))}
        >
          <Icon of={icon.minus} />
        </button>
        <output aria-labelledby={id} aria-live="polite">
          {value}
        </output>
        <button
          type="button"
          class="btn"
          aria-label={t('act.more')}
          disabled={value >= max}
          onClick={() => onChange(Math.min(max, value + 1))}
        >
          <Icon of={icon.plus} />
        </button>
      </div>
    </fieldset>
  );
}
