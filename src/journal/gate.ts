// The gate (rules G1-G7). Consensus code: its answer depends only on the act and on the acts it refers to,
// never on the clock, a quota, or what else this device happens to hold; so every device gives the same
// answer, whatever order the news came in. What it refuses is stored, counted and passed on, but changes
// nothing. A rule may change only with a new version of the act format.
// persisted: add, never change
import type { Act } from './act.ts';
import { idOf } from './thing-id.ts';
import { encodeValue } from './cbor.ts';
import { isMap } from '#base';

/** Refs of one act at most: more heads than this on one key are named by a chain of acts. */
export const MAX_REFS = 32;
/** Canonical bytes of one value at most. */
export const MAX_VALUE_BYTES = 12 * 1024;

const KIND = /^[a-z][a-z0-9-]{0,23}$/;
const FIELD = /^[a-z][a-zA-Z0-9-]{0,31}$/;
const COMMAND = /^[a-z][a-zA-Z0-9-]{0,39}$/;

export type GateReason =
  | 'key-grammar'
  | 'command-grammar'
  | 'value-too-large'
  | 'creation-value'
  | 'creation-id'
  | 'creation-refs'
  | 'no-refs'
  | 'too-many-refs'
  | 'refs-order'
  | 'ref-elsewhere'
  | 'ref-refused';

/**
 * Null when the act counts. `refs` are the acts it names, in its order, all settled; the gate is asked only
 * then (hold-back, H1).
 */
export function gate(act: Act, refs: readonly Act[]): GateReason | null {
  if (!KIND.test(act.kind)) return 'key-grammar';
  if (act.field === '' ? act.sub !== '' : !FIELD.test(act.field)) return 'key-grammar';
  if (!COMMAND.test(act.command)) return 'command-grammar';
  if (!fits(act)) return 'value-too-large';
  if (act.field === '') {
    if (!isMap(act.value)) return 'creation-value';
    if (act.refs.length > 0) return 'creation-refs';
    return hasRightId(act) ? null : 'creation-id';
  }
  return checkRefs(act, refs);
}

/** Whether a creation's id is that of its value. Looked at once: working it out takes a quarter of all that settling does. */
export const hasRightId = (act: Act): boolean => (act.hasRightId ??= idOf(act.kind, act.value) === act.id);

/** An act that is no longer than a value may be holds none that is: most need not be written down to know. */
function fits({ value, length }: Act): boolean {
  if (length > 0 && length <= MAX_VALUE_BYTES) return true;
  const bytes = encodeValue(value);
  return bytes !== undefined && bytes.length <= MAX_VALUE_BYTES;
}

function checkRefs(act: Act, refs: readonly Act[]): GateReason | null {
  if (act.refs.length === 0) return 'no-refs';
  if (act.refs.length > MAX_REFS) return 'too-many-refs';
  for (let i = 1; i < act.refs.length; i++)
    if ((act.refs[i - 1] as string) >= (act.refs[i] as string)) return 'refs-order';
  for (const ref of refs) {
    const isOfThing = ref.kind === act.kind && ref.id === act.id;
    if (!isOfThing || (ref.field !== '' && ref.key !== act.key)) return 'ref-elsewhere';
    if (ref.standing === 'refused') return 'ref-refused';
  }
  return null;
}
