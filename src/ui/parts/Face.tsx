// A person: an initial on a pebble. No photograph, and nothing that ranks anybody; the tint only tells pebbles
// apart.
import type { ComponentChildren } from 'preact';
import './face.css';

const TINTS = ['a', 'b', 'c', 'd'] as const;

export function Face({ id, name }: { id: string; name: string }) {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % 9973;
  return (
    <span class={`face ${TINTS[sum % TINTS.length]}`} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase() ?? ''}
    </span>
  );
}

/** A pebble with something else on it, such as a place that is kept free. */
export function Pebble({ isFree, children }: { isFree?: boolean; children: ComponentChildren }) {
  return (
    <span class={isFree === true ? 'face is-free' : 'face'} aria-hidden="true">
      {children}
    </span>
  );
}
