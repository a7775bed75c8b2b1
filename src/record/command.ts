// Commands decide, they do not write: a pure function from what this device sees and what a person asked to
// the changes it comes to, or to a refusal, which becomes a sentence. Whose place it is to write something is
// decided here and nowhere else: the gate knows no such rule, and nobody's word waits for another's.
import { type Bytes, type Result, type Value, equalValues, fail, isMap, ok } from '#base';
import type { Facts } from './facts.ts';
import { type Field, type Read } from './field.ts';
import type { Key } from './key.ts';
import type { Kind } from './kind.ts';
import { isKindName, kinds } from './kinds/index.ts';
import type { Refusal } from './refusals.ts';
import type { RecordView } from './view.ts';

export interface Change extends Key {
  readonly value: Value;
}

/** Who asks, and what a decision may draw on besides the record. */
export interface Who {
  /** The person this device acts for, or undefined before they have come in. */
  readonly person: string | undefined;
  /** This device's author id, 16 bytes. */
  readonly author: Bytes;
  /** ms */
  readonly now: number;
  readonly facts: Facts;
  /** Random bytes, from outside, so that a decision can be repeated. */
  random(length: number): Bytes;
  /** The id of a thing by its kind and creation value. */
  idOf(kind: string, value: Value): string;
}

export interface Command<Input> {
  /** The word that stands in every act it makes. */
  readonly word: string;
  decide(view: RecordView, input: Input, who: Who): Result<readonly Change[], Refusal>;
}

export function defineCommand<Input>(
  word: string,
  decide: (view: RecordView, input: Input, who: Who) => Result<readonly Change[], Refusal>,
): Command<Input> {
  return {
    word,
    decide: (view, input, who) => {
      const decided = decide(view, input, who);
      return decided.ok && !decided.value.every(readsBack) ? refused('field/bad') : decided;
    },
  };
}

/**
 * Whether a change will be seen as it was meant (rule V6). A value that does not read would be kept and passed
 * on, and shown nowhere: a name too long for its field would make its person vanish from every list.
 */
function readsBack({ kind, field, sub, value }: Change): boolean {
  if (!isKindName(kind)) return false;
  const { fields, sets } = kinds[kind] as Kind;
  if (sub !== '') return readsWhole(sets, field, value);
  if (field !== '') return value === '' || readsWhole(fields, field, value);
  return (
    isMap(value) &&
    Object.entries(value).every(
      ([name, each]) => !Object.hasOwn(fields, name) || readsWhole(fields, name, each),
    )
  );
}

function readsWhole(named: Kind['fields'] | Kind['sets'], name: string, value: Value): boolean {
  const read = Object.hasOwn(named, name) ? named[name as keyof typeof named]?.read(value) : undefined;
  return read !== undefined && equalValues(plain(read), value);
}

export const changed = (...changes: readonly Change[]): Result<readonly Change[], Refusal> => ok(changes);
export const refused = (reason: Refusal): Result<never, Refusal> => fail(reason);

type FieldsOf<K extends Kind> = K['fields'];
type ValueOf<F> = F extends Field<unknown> ? Read<F> : never;

/** A new thing with a life of its own: eight random bytes keep two of the same words two things (rule V4). */
export function create<K extends Kind>(
  kind: K,
  who: Who,
  fields: { readonly [N in keyof FieldsOf<K>]?: ValueOf<FieldsOf<K>[N]> | undefined },
): Change {
  return createSame(kind, who, fields, { n: who.random(8) });
}

/** A thing that is the same wherever it is made from the same words: library and imported content. */
export function createSame<K extends Kind>(
  kind: K,
  who: Who,
  fields: { readonly [N in keyof FieldsOf<K>]?: ValueOf<FieldsOf<K>[N]> | undefined },
  extra: { readonly [name: string]: Value } = {},
): Change {
  const value: { [name: string]: Value } = { ...extra };
  for (const [name, each] of Object.entries(fields)) if (each !== undefined) value[name] = plain(each);
  return { kind: kind.kind, id: who.idOf(kind.kind, value), field: '', sub: '', value };
}

export function set<K extends Kind, N extends keyof FieldsOf<K> & string>(
  kind: K,
  id: string,
  field: N,
  value: ValueOf<FieldsOf<K>[N]>,
): Change {
  return { kind: kind.kind, id, field, sub: '', value: plain(value) };
}

/** An entry of a set of people or lines. */
export function put<K extends Kind, N extends keyof K['sets'] & string>(
  kind: K,
  id: string,
  field: N,
  sub: string,
  value: ValueOf<K['sets'][N]>,
): Change {
  return { kind: kind.kind, id, field, sub, value: plain(value) };
}

/** Undefined members are left out, and half a surrogate pair is mended: neither has canonical bytes. */
export function plain(value: unknown): Value {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const out: { [name: string]: Value } = {};
    for (const [name, each] of Object.entries(value)) if (each !== undefined) out[name] = plain(each);
    return out;
  }
  return value as Value;
}

function wellFormed(text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return [...text].map((letter) => (/^[\ud800-\udfff]$/.test(letter) ? '\ufffd' : letter)).join('');
}
