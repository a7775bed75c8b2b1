// The camps that are measured: as big as one with a thousand acts, and as five hundred people's across New Year,
// both looked at on the morning of the sixth day. Made once for each state of the code they are made by.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '#base';
import { type Invite, campKeys, newVerify } from '#identity';
import { Cards, type Entry, Envelopes, Journal, check } from '#journal';
import { FileCarry, browserSqueeze, inviteOfFile } from '#sync';
import { demoFile } from '../../src/cli/demo-file.ts';
import { onlyToGive } from '../../src/cli/only-to-give.ts';

/** When it is on every phone: 2 January 2027, 9 am in Auckland. */
export const BENCH_AT = Date.UTC(2027, 0, 1, 20);
export const START = '2026-12-28';

export const CAMPS = {
  small: { seed: 1, people: 60, acts: 1090 },
  large: { seed: 1, people: 500, acts: 42_800 },
} as const;

export type CampSize = keyof typeof CAMPS;

export interface BenchCamp {
  readonly size: CampSize;
  readonly invite: Invite;
  /** The file that brings all of it. */
  readonly file: Bytes;
  readonly journal: Journal;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  readonly cards: readonly { readonly bytes: Bytes; readonly signature: Bytes }[];
}

const known = new Map<CampSize, BenchCamp>();

export async function benchCamp(root: string, size: CampSize): Promise<BenchCamp> {
  const found = known.get(size);
  if (found) return found;
  const file = await fileOf(root, size);
  const camp = await readBack(size, file);
  known.set(size, camp);
  return camp;
}

function fileOf(root: string, size: CampSize): Promise<Bytes> {
  const wish = { ...CAMPS[size], start: START, until: BENCH_AT / 1000 };
  return keptFile(root, size, [CAMPS[size], START, BENCH_AT], async () => {
    const made = await demoFile(wish);
    if (!made.ok) throw new Error(made.error);
    return made.value.bytes;
  });
}

/** Made only once for each plan and each state of the code. */
export async function keptFile(
  root: string,
  name: string,
  plan: unknown,
  make: () => Promise<Bytes>,
): Promise<Bytes> {
  const folder = join(root, '.cache', 'bench');
  const path = join(folder, `${name}-${madeBy(root, plan)}.rhizome`);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  console.log(`Making up the ${name} camp.`);
  const bytes = await make();
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`)) rmSync(join(folder, old));
  writeFileSync(path, bytes);
  return bytes;
}

/** A mark over the plan and over all code that has a say in what a camp's file holds. */
function madeBy(root: string, plan: unknown): string {
  const sum = createHash('sha256').update(JSON.stringify(plan));
  for (const folder of ['base', 'cli', 'demo', 'identity', 'journal', 'record', 'sync']) {
    const files = readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const isOurs = (path: string): boolean =>
      folder !== 'cli' || /(play-camp|demo-file|only-to-give)\.ts$/.test(path);
    for (const path of paths.filter(isOurs).sort()) sum.update(path).update(readFileSync(path));
  }
  return sum.digest('hex').slice(0, 16);
}

/** As a newcomer would take it in: through admission, with every signature looked at. */
async function readBack(size: CampSize, file: Bytes): Promise<BenchCamp> {
  const invite = inviteOfFile(file)?.invite;
  if (!invite) throw new Error('a camp’s file without its invite');
  const keys = campKeys(invite);
  const journal = new Journal(keys);
  const verify = newVerify();
  const entries: Entry[] = [];
  const cards: { bytes: Bytes; signature: Bytes }[] = [];
  const carry = new FileCarry(keys, browserSqueeze, (length) => new Uint8Array(length));
  carry.start({
    ...onlyToGive(journal, new Cards(keys), new Envelopes(keys)),
    takeAllActs: async (list) => {
      const { admitted, early } = await check(journal, list, verify);
      journal.insert(
        admitted.map(({ act }) => act),
        BENCH_AT,
      );
      entries.push(...admitted);
      return { taken: admitted.length, dropped: list.length - admitted.length, early, disk: null };
    },
    takeCards: (list) => Promise.resolve(cards.push(...list)),
  });
  const read = await carry.read(file);
  if (!read.ok || !read.value.isWhole) throw new Error(`the ${size} camp’s file does not read`);
  return { size, invite, file, journal, entries, cards };
}
