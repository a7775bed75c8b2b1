// The table of who may lean on whom, as a check over a tree of sources. It answers sentences: one for each
// place where the table does not hold. It takes the root as an argument so that the test can plant breaches
// in a small tree and see each of them found.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { NAMED_BY_FILE, NODE, ROOMS } from './rooms.ts';
import { type Scanned, type Token, scan } from './source-scan.ts';

export const MAX_LINES = 250;

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface House {
  readonly files: ReadonlyMap<string, Scanned>;
  /** File to file, within the tree. */
  readonly edges: readonly Edge[];
  readonly breaches: readonly string[];
}

/** The room a file belongs to; undefined for one that belongs nowhere. */
export function roomOf(file: string): string | undefined {
  if (file === 'src/main.tsx' || file === 'src/vite-env.d.ts') return 'main';
  if (file === 'sw/sw.ts') return 'sw';
  if (file.startsWith('sw/')) return 'build';
  if (file.startsWith('src/record/ledger/')) return 'record/ledger';
  const [, room] = /^src\/([^/]+)\//.exec(file) ?? [];
  return room !== undefined && room in ROOMS ? room : undefined;
}

export function readHouse(root: string): House {
  const doors = readDoors(root);
  const files = new Map<string, Scanned>();
  for (const file of [...sourcesIn(root, 'src'), ...sourcesIn(root, 'sw')]) {
    files.set(file, scan(readFileSync(join(root, file), 'utf8')));
  }
  const edges: Edge[] = [];
  const breaches: string[] = [];
  for (const [file, { imports, tokens }] of files) {
    const room = roomOf(file);
    if (room === undefined) {
      breaches.push(`${file} belongs to no room of the house`);
      continue;
    }
    for (const { specifier, line } of imports) {
      const where = `${file}:${line}`;
      if (specifier === undefined) breaches.push(`${where} imports what nobody can name`);
      else if (/^[.#/]/.test(specifier)) {
        const to = targetOf(root, doors, file, specifier);
        if (to === undefined) breaches.push(`${where} imports ${specifier}, which is not there`);
        else {
          edges.push({ from: file, to });
          breaches.push(...roomBreach(room, file, to, specifier).map((what) => `${where} ${what}`));
        }
      } else if (!mayUse(room, file, specifier)) {
        breaches.push(`${where} uses ${specifier}, which ${room} does without`);
      }
    }
    if (ROOMS[room]?.isPure) {
      breaches.push(...impurities(tokens).map(({ text, line }) => `${file}:${line} reaches for ${text}`));
    }
  }
  breaches.push(...doorless(files, doors), ...cycles(edges).map((ring) => `a ring: ${ring.join(' > ')}`));
  return { files, edges, breaches };
}

function readDoors(root: string): ReadonlyMap<string, string> {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return new Map(Object.entries(imports).map(([door, file]) => [door, posix.normalize(file)]));
}

function sourcesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(join(root, path)).isDirectory()) return sourcesIn(root, path);
      return /\.(ts|tsx|mts|mjs|js|jsx)$/.test(name) ? [path] : [];
    });
}

function targetOf(
  root: string,
  doors: ReadonlyMap<string, string>,
  file: string,
  specifier: string,
): string | undefined {
  const path = specifier.startsWith('#')
    ? doors.get(specifier)
    : relative(root, join(root, dirname(file), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  return path !== undefined && existsSync(join(root, path)) && statSync(join(root, path)).isFile()
    ? path
    : undefined;
}

function roomBreach(room: string, file: string, to: string, specifier: string): string[] {
  const isDoor = specifier.startsWith('#');
  const target = roomOf(to) ?? (to.startsWith('tests/') ? 'tests' : 'nowhere');
  if (target === room) return isDoor ? [`goes through its own room's door (${specifier})`] : [];
  const only = ROOMS[room]?.onlyIn?.[target];
  if (!ROOMS[room]?.may.includes(target) || (only && !only.test(file))) return [`leans on ${target}`];
  if (!isDoor && !NAMED_BY_FILE.has(target)) return [`goes into ${target} by the window (${specifier})`];
  return [];
}

function mayUse(room: string, file: string, specifier: string): boolean {
  const parts = specifier.split('/');
  const name = specifier.startsWith('node:')
    ? NODE
    : parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return (ROOMS[room]?.packages ?? []).some((each) =>
    typeof each === 'string' ? each === name : each.name === name && each.in.test(file),
  );
}

/** Names the compiler lets through or a local type could hide: a pure room asks for none of them. */
const OUTSIDE = new Set(
  (
    'window document navigator location history localStorage sessionStorage indexedDB caches fetch crypto ' +
    'performance setTimeout setInterval requestAnimationFrame queueMicrotask globalThis self process Buffer ' +
    'WebSocket XMLHttpRequest BroadcastChannel Worker alert resolvedOptions'
  ).split(' '),
);

function impurities(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'word') return false;
    const [before, next, then] = [tokens[i - 1]?.text, tokens[i + 1]?.text, tokens[i + 2]?.text];
    const isMember = before === '.' && token.text !== 'resolvedOptions';
    // `history` may be a variable; `history.` and `history(` reach out, unless the compiler knows better.
    if (OUTSIDE.has(token.text))
      return !isMember && next !== undefined && '.([?'.includes(next) && then !== ':';
    if (token.text === 'Math') return next === '.' && then === 'random';
    if (token.text !== 'Date' || isMember) return false;
    if (next === '.') return then === 'now';
    return next === '(' && (before !== 'new' || then === ')'); // Date() and new Date() read the clock
  });
}

function doorless(files: ReadonlyMap<string, Scanned>, doors: ReadonlyMap<string, string>): string[] {
  const lived = new Set([...files.keys()].map(roomOf));
  return Object.entries(ROOMS).flatMap(([room, { isTop }]) => {
    if (isTop || !lived.has(room)) return [];
    const door = `src/${room}/index.ts`;
    if (!files.has(door)) return [`${room} has no door (${door})`];
    return doors.get(`#${room}`) === door ? [] : [`package.json does not name the door #${room}`];
  });
}

/** Rings of files, each once, by Tarjan's strongly connected components. */
function cycles(edges: readonly Edge[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const rings: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) as number);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file) as number, low.get(to) as number));
    }
    if (low.get(file) !== index.get(file)) return;
    const ring = stack.splice(stack.indexOf(file));
    if (ring.length > 1 || next.get(file)?.includes(file)) rings.push(ring);
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return rings;
}
