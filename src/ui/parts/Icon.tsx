// An icon. It never stands alone: a word is beside it, or its button has a label.
import type { Drawing } from '../look/icons.ts';

export function Icon({ of, class: more = '' }: { of: Drawing; class?: string }) {
  return (
    <svg class={`i ${more}`} viewBox="0 0 24 24" aria-hidden="true">
      {of.line && <path d={of.line} stroke-dasharray={of.dash} />}
      {of.solid && <path class="solid" d={of.solid} />}
    </svg>
  );
}
