// Plain data as JSON, and back. What a thing shows is kept like this, because a browser parses text five times as fast
// as it copies out a Map of small objects, and the first screen waits for it. Bytes, which JSON has not, stand beside
// it with their place in it.
// persisted: add, never change
import { type Value, fromBase64url, toBase64url } from '#base';

type Place = readonly (string | number)[];
/** The keys that lead to where bytes belong, then the bytes in base64url. */
type BytesAt = readonly [...Place, string];

export function printValues(values: ReadonlyMap<string, Value>): string {
  const entries = [...values];
  const bytes: BytesAt[] = [];
  entries.forEach(([, value], i) => findBytes(value, [i, 1], bytes));
  const isBytes = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? null : value);
  return JSON.stringify([entries, bytes], bytes.length > 0 ? isBytes : undefined);
}

function findBytes(value: Value, place: Place, found: BytesAt[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Uint8Array) found.push([...place, toBase64url(value)]);
  else if (Array.isArray(value)) value.forEach((each: Value, i) => findBytes(each, [...place, i], found));
  else for (const [key, each] of Object.entries(value)) findBytes(each, [...place, key], found);
}

/** Undefined for what `printValues` never wrote. */
export function readValues(text: string): ReadonlyMap<string, Value> | undefined {
  try {
    const [entries, bytes] = JSON.parse(text) as [[string, Value][], BytesAt[]];
    for (const at of bytes) putBytes(entries, at);
    return entries.every(([name]) => typeof name === 'string') ? new Map(entries) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

function putBytes(entries: unknown, at: BytesAt): void {
  type Level = { [key: string | number]: unknown };
  const keys = at.slice(0, -1) as string[];
  const last = keys.pop() as string;
  // Only what was written there: by `__proto__` a torn row would reach what every object shares.
  const own = (level: Level, key: string): Level => {
    if (!Object.hasOwn(level, key)) throw new TypeError(key);
    return level;
  };
  const level = keys.reduce((above, key) => own(above, key)[key] as Level, entries as Level);
  own(level, last)[last] = fromBase64url(at[at.length - 1] as string);
}
