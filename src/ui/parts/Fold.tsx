// What is there but out of the way: folded, one tap from being seen. Drawn only when opened, so that a long list
// costs nothing while it is shut.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './fold.css';

export function Fold({ title, children }: { title: string; children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon of={icon.next} />
        <h2>{title}</h2>
      </summary>
      {isOpen && children()}
    </details>
  );
}
