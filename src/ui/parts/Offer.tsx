// Something to know, and the one thing that can be done about it beside it.
import type { Drawing } from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './button.css';
import './card.css';

export interface OfferProps {
  readonly icon?: Drawing;
  readonly text: string;
  readonly act: string;
  readonly onAct: () => void;
}

export function Offer({ icon, text, act, onAct }: OfferProps) {
  return (
    <div class="strip">
      {icon && <Icon of={icon} />}
      <div class="txt">
        <p>{text}</p>
        <button type="button" class="btn small after-little" onClick={onAct}>
          {act}
        </button>
      </div>
    </div>
  );
}
