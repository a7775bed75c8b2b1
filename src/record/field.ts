// What a value of the record may be. A field reads plain data from anywhere (another app version, a stranger,
// a wrong byte) and answers undefined for what it does not know: a wrong value hides a field, it never
// crashes a screen (rule V2). `shape` is its line in the shape snapshot, which may only grow.
import { type Value, isMap } from '#base';
import type { Weigh } from './acts.ts';

export interface Field<T> {
  readonly shape: string;
  /** The value as the app uses it, or undefined when it is none. */
  read(value: Value): T | undefined;
  /** Of a set's entry: which of several answers given apart count before the others. */
  readonly weigh?: Weigh;
}

export type Read<F> = F extends Field<infer T> ? T : never;

/** Text of at most `max` characters (UTF-16 units), not empty once trimmed. */
export function text(max: number): Field<string> {
  return {
    shape: `text ${max}`,
    read: (value) =>
      typeof value === 'string' && value.length <= max && value.trim() !== '' ? value : undefined,
  };
}

export function whole(min: number, max: number): Field<number> {
  return {
    shape: `whole ${min}..${max}`,
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : undefined,
  };
}

export const yesNo: Field<boolean> = {
  shape: 'yes or no',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

export function oneOf<const T extends string>(...words: readonly T[]): Field<T> {
  return {
    shape: `one of ${words.join(' ')}`,
    read: (value) => words.find((word) => word === value),
  };
}

/** Seconds since 1970; years 2000 to 2200. */
export const instant: Field<number> = { ...whole(946_684_800, 7_258_118_400), shape: 'instant' };

const ID = /^[A-Za-z0-9_-]{16}$/;

/** The id of a thing of this kind: 12 bytes as base64url. */
export function idOfKind(kind: string): Field<string> {
  return {
    shape: `id of ${kind}`,
    read: (value) => (typeof value === 'string' && ID.test(value) ? value : undefined),
  };
}

export function bytes(length: number): Field<Uint8Array> {
  return {
    shape: `bytes ${length}`,
    read: (value) => (value instanceof Uint8Array && value.length === length ? value : undefined),
  };
}

/** Items that do not read are left out; more than `max` are not read at all. */
export function listOf<T>(item: Field<T>, max: number): Field<readonly T[]> {
  return {
    shape: `list of ${item.shape}, ${max}`,
    read: (value) => {
      if (!Array.isArray(value) || value.length > max) return undefined;
      return (value as readonly Value[]).flatMap((each) => item.read(each) ?? []);
    },
  };
}

type Parts = { readonly [name: string]: Field<unknown> };
type ReadParts<P extends Parts, R extends keyof P> = { readonly [N in R]: Read<P[N]> } & {
  readonly [N in Exclude<keyof P, R>]?: Read<P[N]> | undefined;
};

/** Several values that belong together and change together. Those named in `needed` must all read. */
export function together<P extends Parts, R extends keyof P & string>(
  parts: P,
  needed: readonly R[],
): Field<ReadParts<P, R>> {
  const names = Object.keys(parts).sort();
  const marks = names.map((name) => `${name}${needed.includes(name as R) ? '' : '?'}: ${parts[name]?.shape}`);
  return {
    shape: `{ ${marks.join('; ')} }`,
    read: (value) => {
      if (!isMap(value)) return undefined;
      const out: { [name: string]: unknown } = {};
      for (const name of names) {
        const each = Object.hasOwn(value, name) ? parts[name]?.read(value[name] as Value) : undefined;
        if (each !== undefined) out[name] = each;
        else if (needed.includes(name as R)) return undefined;
      }
      return out as ReadParts<P, R>;
    },
  };
}

/** A value, or `false` where it was taken away: nothing in the record is ever deleted. */
export function orNone<T>(field: Field<T>): Field<T | false> {
  return {
    shape: `${field.shape} or none`,
    read: (value) => (value === false ? false : field.read(value)),
  };
}
