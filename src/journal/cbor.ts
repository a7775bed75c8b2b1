// Values as canonical bytes and back, in one call each.
import type { Bytes, Value } from '#base';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';

const writer = new CborWriter();

/** Canonical bytes of a value, or undefined when it has none. */
export function encodeValue(value: Value): Bytes | undefined {
  const good = writer.value(value);
  const bytes = writer.take();
  return good ? bytes : undefined;
}

/** The value of canonical bytes; undefined for any others, trailing ones included. */
export function decodeValue(bytes: Uint8Array): Value | undefined {
  const reader = new CborReader(bytes);
  const value = reader.value();
  return reader.at === bytes.length ? value : undefined;
}
