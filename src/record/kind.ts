// A kind of thing: its fields, and its sets (of people, or of lines), each entry a key of its own so that two
// who join apart both stay. What every kind has (notes, being withdrawn) is added here, once.
import { type Field, instant, orNone, text, together } from './field.ts';

/** Log lines: append-only; a line is never rewritten but may be struck, with who and why (rules W3, W4). */
export const logLine = together(
  { text: text(2000), struck: together({ why: text(300) }, []), by: text(60) },
  ['text'],
);

const shared = {
  /** Withdrawn by somebody, for a reason; false once it was put back. */
  withdrawn: orNone(together({ why: text(300) }, [])),
};
const sharedSets = { log: logLine };

type Fields = { readonly [name: string]: Field<unknown> };

export interface Kind<F extends Fields = Fields, S extends Fields = Fields> {
  readonly kind: string;
  readonly fields: F & typeof shared;
  readonly sets: S & typeof sharedSets;
}

/** `fields`: one value each. `sets`: one value an entry, keyed by a person's or a line's id. */
export function defineKind<F extends Fields, S extends Fields>(
  kind: string,
  definition: { readonly fields: F; readonly sets: S },
): Kind<F, S> {
  return {
    kind,
    fields: { ...shared, ...definition.fields },
    sets: { ...sharedSets, ...definition.sets },
  };
}

interface Names {
  readonly fields: readonly (readonly [string, Kind['fields'][string]])[];
  readonly sets: readonly string[];
}

const known = new WeakMap<Kind, Names>();

/** A kind's fields and sets, listed once: thousands of things are read before the first screen. */
export function namesOf(kind: Kind): Names {
  let names = known.get(kind);
  if (!names)
    known.set(kind, (names = { fields: Object.entries(kind.fields), sets: Object.keys(kind.sets) }));
  return names;
}

type Unnone<T> = Exclude<T, false>;

/** A thing as a view shows it: fields that were never set, taken away or do not read are undefined. */
export type Of<K extends Kind> = {
  readonly kind: K['kind'];
  readonly id: string;
} & {
  readonly [N in keyof K['fields']]?: K['fields'][N] extends Field<infer T>
    ? [T] extends [boolean]
      ? T
      : Unnone<T>
    : never;
} & {
  readonly [N in keyof K['sets']]: ReadonlyMap<string, K['sets'][N] extends Field<infer T> ? T : never>;
};

/** The gathering's own time: an instant, the zone it was meant in, and the camp day it falls on (rule T1). */
export const momentParts = {
  at: instant,
  zone: text(64),
  day: { shape: 'whole -400..400', read: (value) => readDay(value) } satisfies Field<number>,
};

function readDay(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 400 ? value : undefined;
}
