// What names a thing. Apart from acts, because a command needs it before anything else of the journal is loaded.
// persisted: add, never change
import { type Value, toBase64url } from '#base';
import { CborWriter } from './cbor-writer.ts';
import { sha256 } from './sha256.ts';

export const ID_BYTES = 12;

/** No act holds a value of more bytes. To hash what a stranger's stream swells to would stop a phone for minutes. */
const MAX_CREATION_BYTES = 16 * 1024;

const writer = new CborWriter();

/**
 * A thing's id (A7): a hash of its kind and its canonical creation value, 12 bytes as base64url. Undefined for what no
 * act can hold.
 */
export function idOf(kind: string, value: Value): string | undefined {
  writer.array(2);
  const good = writer.text(kind) && writer.value(value);
  const bytes = writer.take();
  return good && bytes.length <= MAX_CREATION_BYTES
    ? toBase64url(sha256(bytes).subarray(0, ID_BYTES))
    : undefined;
}
