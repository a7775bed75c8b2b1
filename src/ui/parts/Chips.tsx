// Chips and segments: one of a few things in a row, or several of them.
import type { ComponentChildren } from 'preact';
import './chips.css';

export interface ChipOption<T> {
  readonly value: T;
  readonly text: string;
}

interface ChipsProps<T> {
  /** Left out where what stands around them says it. */
  readonly label?: string | undefined;
  readonly options: readonly ChipOption<T>[];
  readonly isChosen: (value: T) => boolean;
  readonly onTap: (value: T) => void;
  /** Filters scroll aside on narrow screens; answers of a form wrap. */
  readonly isAside?: boolean;
  /** Before the chips, such as Add. */
  readonly children?: ComponentChildren;
}

/** Several may be chosen, or one: that is for `isChosen` and `onTap` to say. */
export function Chips<T extends string | number>(props: ChipsProps<T>) {
  return (
    <div
      class={props.isAside === true ? 'chips aside' : 'chips'}
      role={props.label === undefined ? undefined : 'group'}
      aria-label={props.label}
    >
      {props.children}
      {props.options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          class="chip"
          aria-pressed={props.isChosen(value)}
          onClick={() => props.onTap(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** Chips with a label above, in a form: one of them. */
export function Choice<T extends string | number>(props: {
  label: string;
  options: readonly ChipOption<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset class="field">
      <legend>{props.label}</legend>
      <Chips options={props.options} isChosen={(value) => value === props.value} onTap={props.onChange} />
    </fieldset>
  );
}

export interface SegLink {
  readonly to: string;
  readonly text: string;
  readonly isHere: boolean;
}

/** Pages beside each other. */
export function SegLinks({ label, links }: { label: string; links: readonly SegLink[] }) {
  return (
    <nav class="seg" aria-label={label}>
      {links.map(({ to, text, isHere }) => (
        <a key={to} href={to} aria-current={isHere ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Ways to look at one page. */
export function Seg<T extends string>(props: {
  label: string;
  options: readonly ChipOption<T>[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <div class="seg" role="group" aria-label={props.label}>
      {props.options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
