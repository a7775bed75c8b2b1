// A person in a list: pebble, name, a line about why they stand here, and at most one thing to do.
import type { ComponentChildren } from 'preact';
import { Face } from './Face.tsx';
import './card.css';

export interface PersonItemProps {
  readonly id: string;
  /** As it is shown, with "(by Tom)" where another wrote it. */
  readonly name: string;
  readonly note?: string | undefined;
  /** The leaf corner: this row is you. */
  readonly isYou?: boolean;
  /** A button, at the row's end. */
  readonly end?: ComponentChildren;
  /** Below the row's line. */
  readonly children?: ComponentChildren;
}

export function PersonItem({ id, name, note, isYou, end, children }: PersonItemProps) {
  return (
    <li class={isYou === true ? 'item mine' : 'item'}>
      <Face id={id} name={name} />
      <div class="txt">
        <p class="t">
          <a href={`/person/${id}`}>{name}</a>
        </p>
        {note !== undefined && note !== '' && <p class="meta">{note}</p>}
      </div>
      {end}
      {children}
    </li>
  );
}
