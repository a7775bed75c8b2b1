// Whole things that a version wrote, kept for ever: where they lie and how they are packed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DiskImage } from '../helpers/disk-image.ts';

export type Version = 'v1';

/** A phone as it was left, and what it then held and showed. */
export interface KeptPhone {
  /** ms since 1970 */
  readonly at: number;
  readonly image: DiskImage;
  /** Of the acts on disk, and of the document made from them. */
  readonly digest: string;
  readonly document: string;
  readonly acts: number;
  readonly forked: number;
  /** Titles that its lists of tasks showed. */
  readonly tasks: readonly string[];
  readonly people: readonly string[];
  /** base64: what its page saved as a backup, and the file it was itself brought in by. */
  readonly backup: string;
  readonly invited: string;
}

/** One talk between two, as each frame went. */
export interface KeptTalk {
  readonly offerer: string;
  readonly answerer: string;
  readonly ends: readonly KeptEnd[];
}

export interface KeptEnd {
  readonly nonce: string;
  readonly digest: string;
  readonly acts: number;
  readonly cards: number;
  readonly envelopes: number;
  /** ms after the first, and the frame in hex. */
  readonly said: readonly (readonly [number, string])[];
}

export interface Whole {
  phone: KeptPhone;
  talk: KeptTalk;
}

const pathOf = (version: Version, name: keyof Whole): string =>
  join(import.meta.dirname, '..', 'fixtures', version, 'whole', `${name}.json`);

export function readWhole<Name extends keyof Whole>(version: Version, name: Name): Whole[Name] {
  const { gz } = JSON.parse(readFileSync(pathOf(version, name), 'utf8')) as { gz: string };
  return JSON.parse(gunzipSync(Buffer.from(gz, 'base64')).toString('utf8')) as Whole[Name];
}

/** Written once: one that is there is not touched. */
export function writeWhole<Name extends keyof Whole>(version: Version, name: Name, what: Whole[Name]): void {
  const path = pathOf(version, name);
  if (existsSync(path)) throw new Error(`${path} is there already, and stays as it is`);
  mkdirSync(dirname(path), { recursive: true });
  const gz = gzipSync(JSON.stringify(what), { level: 9 }).toString('base64');
  writeFileSync(path, `${JSON.stringify({ gz })}\n`);
}
