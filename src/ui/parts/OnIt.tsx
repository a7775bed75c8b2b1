// The one action of a row: I'm on it. It stays where it is once taken, and then takes it back.
import { t } from '#words';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './button.css';

export interface OnItProps {
  /** The thing's name. */
  readonly what: string;
  readonly isYours: boolean;
  readonly onTake: () => void;
  readonly onStepBack: () => void;
}

export function OnIt({ what, isYours, onTake, onStepBack }: OnItProps) {
  return (
    <button
      type="button"
      class={isYours ? 'btn yours small end' : 'btn go small end'}
      aria-pressed={isYours}
      aria-label={isYours ? t('act.yours.of', { what }) : t('act.on-it.of', { what })}
      onClick={isYours ? onStepBack : onTake}
    >
      {isYours && <Icon of={icon.check} />}
      {isYours ? t('act.yours') : t('act.on-it')}
    </button>
  );
}
