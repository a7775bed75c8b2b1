// Nothing here: a mark, one line, one kind suggestion.
import type { ComponentChildren } from 'preact';
import './empty.css';

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="card empty">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path class="root" d="M3 37c8-3 14 2 21 0s13-3 21-1" />
        <path class="stem" d="M10 36V24M24 37V14M38 35.5V23" />
        <path
          class="leaves"
          d="M10 26c-5 0-7.500-3-7-8 5 0 7.500 3 7 8zM24 20c-7 0-11-4.500-10.500-12C21 8 25 12.500 24 20zM24 16c-.5-6.500 3-11 10.500-12C35.500 11.500 31.500 16 24 16zM38 25c0-5 2.500-7.500 7.500-7.500C45.500 22 43 25 38 25z"
        />
      </svg>
      <p class="t">{title}</p>
      {children !== undefined && <p class="meta">{children}</p>}
    </div>
  );
}
