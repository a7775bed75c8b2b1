// Plain data as JSON, and back. What a thing shows is kept like this, because a browser parses text five times as fast
// as it copies out a Map of small objects, and the first screen waits for it. Bytes, which JSON has not, are an object
// with one key that begins with NUL; keys that begin so by themselves have another NUL in front.
// persisted: add, never change
import { type Value, type ValueMap, fromBase64url, isMap, toBase64url } from '#base';

const SIGN = '\0';
const BYTES = `${SIGN}b`;

export function printValues(values: ReadonlyMap<string, Value>): string {
  return JSON.stringify([...values], (_, value: Value) => {
    if (value instanceof Uint8Array) return { [BYTES]: toBase64url(value) };
    return isMap(value) && Object.keys(value).some(hasSign) ? renamed(value, (key) => SIGN + key) : value;
  });
}

/** Undefined for what `printValues` never wrote. */
export function readValues(text: string): ReadonlyMap<string, Value> | undefined {
  try {
    const entries = JSON.parse(text) as (readonly [string, Value])[];
    if (!Array.isArray(entries)) return undefined;
    return new Map(
      text.includes('\\u0000') ? entries.map(([name, value]) => [name, revived(value)]) : entries,
    );
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function revived(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(revived);
  if (!isMap(value)) return value;
  const out = value as { [key: string]: Value };
  const bytes = out[BYTES];
  if (typeof bytes === 'string') return fromBase64url(bytes) ?? new Uint8Array(0);
  let isRenamed = false;
  for (const [key, each] of Object.entries(out)) {
    if (typeof each === 'object') out[key] = revived(each);
    isRenamed ||= hasSign(key);
  }
  return isRenamed ? renamed(out, (key) => (hasSign(key) ? key.slice(1) : key)) : out;
}

const hasSign = (key: string): boolean => key.startsWith(SIGN);

const renamed = (value: ValueMap, name: (key: string) => string): ValueMap =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [name(key), each]));
