// A card that opens a page: an icon, a line, a note.
import type { Drawing } from '../look/icons.ts';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './card.css';

export interface LinkCardProps {
  readonly to: string;
  readonly icon: Drawing;
  readonly title: string;
  readonly note?: string;
  /** What is yours has the leaf corner. */
  readonly isMine?: boolean;
  readonly isHeading?: boolean;
}

export function LinkCard({ to, icon: drawing, title, note, isMine, isHeading }: LinkCardProps) {
  const Line = isHeading === true ? 'h3' : 'p';
  return (
    <div class={isMine === true ? 'card item mine' : 'card item'}>
      <Icon of={drawing} />
      <div class="txt">
        <Line class="t">
          <a href={to}>{title}</a>
        </Line>
        {note !== undefined && note !== '' && <p class="meta">{note}</p>}
      </div>
      <Icon of={icon.next} class="arrow" />
    </div>
  );
}
