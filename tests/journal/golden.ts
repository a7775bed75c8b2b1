// Files that are kept for ever: what was once on a disk, on the wire or on paper has to be read by every later
// app. A fixture is written once (NEW_FIXTURES=1) and never again: one that is there is not touched.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bytes, type Value, fromHex, isMap, toHex } from '#base';

const FOLDER = fileURLToPath(new URL('../fixtures/v1/', import.meta.url));

export async function golden<T>(name: string, make: () => T | Promise<T>): Promise<T> {
  const path = `${FOLDER}${name}.json`;
  if (!existsSync(path)) {
    if (process.env['NEW_FIXTURES'] !== '1')
      throw new Error(`no fixture ${name}: NEW_FIXTURES=1 writes it, once`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, `${JSON.stringify(await make(), null, 2)}\n`);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export const hex = (bytes: Uint8Array): string => toHex(bytes);
export const bytes = (text: string): Bytes => fromHex(text) as Bytes;

/** Plain data as JSON: bytes as `{ "bytes": "hex" }`. */
export function toJson(value: Value): unknown {
  if (value instanceof Uint8Array) return { bytes: hex(value) };
  if (Array.isArray(value)) return (value as readonly Value[]).map(toJson);
  return isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]))
    : value;
}

export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json as Value;
  const entries = Object.entries(json);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'bytes') return bytes(only[1] as string);
  return Object.fromEntries(entries.map(([key, each]) => [key, fromJson(each)]));
}
