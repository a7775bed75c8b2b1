// The one action of a row: I'm on it. It stays where it is once taken, and then takes it back.
import { t } from '#words';
import * as icon from '../look/icons.ts';
import { usePressed } from '../use-camp.ts';
import { Icon } from './Icon.tsx';
import './button.css';

export interface OnItProps {
  /** The thing's name. */
  readonly what: string;
  readonly isYours: boolean;
  readonly onTake: () => void;
  readonly onStepBack: () => void;
}

/** A second tap so soon is the same one (ms): it would give back what was taken, or take what moved into its place. */
const TWICE_MS = 400;
let tappedAt = -Infinity;

/** Whether it is the second tap of two fast ones. Keys and what reads the screen aloud are never too fast. */
export function isTappedTwice(event: MouseEvent): boolean {
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  const isTwice = event.detail > 1 || (isTouch && event.timeStamp - tappedAt < TWICE_MS);
  tappedAt = event.timeStamp;
  return isTwice;
}

export function OnIt({ what, onTake, onStepBack, ...props }: OnItProps) {
  const [isYours, press] = usePressed(props.isYours);
  return (
    <button
      type="button"
      class={isYours ? 'btn yours small end' : 'btn go small end'}
      aria-pressed={isYours}
      aria-label={isYours ? t('act.yours.of', { what }) : t('act.on-it.of', { what })}
      onClick={(event) => isTappedTwice(event) || press(isYours ? onStepBack : onTake)}
    >
      {isYours && <Icon of={icon.check} />}
      {isYours ? t('act.yours') : t('act.on-it')}
    </button>
  );
}
