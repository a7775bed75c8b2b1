// A page or a thing in a list: icon, title, a line or two, the arrow.
import type { ComponentChildren } from 'preact';
import type { Drawing } from '../../look/icons.ts';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import '../../parts/card.css';

export interface PageItemProps {
  readonly to: string;
  readonly icon: Drawing;
  readonly title: string;
  readonly note: string;
  readonly children?: ComponentChildren;
}

export function PageItem({ to, icon: drawing, title, note, children }: PageItemProps) {
  return (
    <li class="item">
      <Icon of={drawing} />
      <div class="txt">
        <h3 class="t">
          <a href={to}>{title}</a>
        </h3>
        {note !== '' && <p class="meta">{note}</p>}
        {children}
      </div>
      <Icon of={icon.next} class="arrow" />
    </li>
  );
}
