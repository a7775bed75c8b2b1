// The leaf of ageing: what is left of a task's time, in shape and word. It says nothing about anybody.
import type { Leaf as LeafState } from '#record';
import { t } from '#words';
import * as icon from '../look/icons.ts';
import { Icon } from './Icon.tsx';
import './leaf.css';

const DRAWINGS: { readonly [leaf in LeafState]: icon.Drawing } = {
  fresh: icon.fresh,
  waiting: icon.waiting,
  pressing: icon.pressing,
  'let-it-go': icon.fallen,
};

/** At the start of a row: the drawing, and the word for those who listen. */
export function RowLeaf({ of }: { of: LeafState }) {
  return (
    <>
      <Icon of={DRAWINGS[of]} class={`leaf ${of}`} />
      <span class="vh">{t(`leaf.${of}`)}</span>
    </>
  );
}

/** In a line: the drawing with its word, or with other words about the same. */
export function Age({ of, text }: { of: LeafState; text?: string }) {
  return (
    <span class={`age ${of}`}>
      <Icon of={DRAWINGS[of]} />
      {text ?? t(`leaf.${of}`)}
    </span>
  );
}
