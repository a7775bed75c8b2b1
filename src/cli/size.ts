// What a phone has to fetch, held to two budgets on every build: all that is needed before Now first paints (gzip,
// which every server has), and everything that is kept for offline (brotli: a page that may keep a copy comes over
// https or from this machine, and there every browser asks for it). The list of lazy parts Now needs
// is checked against a real browser in tests/browser/first-load.test.ts.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Budgets in bytes: gzip, and brotli (docs/decisions/0016-what-is-kept-for-offline.md). */
export const FIRST_LOAD_BUDGET = 60_000;
export const PRECACHE_BUDGET = 260_000;

type Packing = 'gz' | 'br';

/** Parts that are imported lazily and yet needed before Now paints, by their source path. */
const LAZY_NEEDED_BY_NOW: readonly string[] = [];

/** What the build says of each part. */
interface Part {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export interface Sized {
  /** Path in the build, and bytes as sent. */
  readonly files: ReadonlyMap<string, number>;
  readonly bytes: number;
}

export function firstLoad(dist: string): Sized {
  const parts = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Part
  >;
  const names = new Set(['index.html', ...namedByThePage(dist)]);
  const seen = new Set<string>();
  const take = (source: string): void => {
    const part = parts[source];
    if (!part) throw new Error(`the build has no part called ${source}`);
    if (seen.has(source)) return;
    seen.add(source);
    for (const name of [part.file, ...(part.css ?? [])]) names.add(name);
    for (const each of part.imports ?? []) take(each);
  };
  for (const source of ['index.html', ...LAZY_NEEDED_BY_NOW]) take(source);
  return sized(dist, [...names], 'gz');
}

/** Scripts, styles and the icon that index.html itself names, those that are no part of the bundle too. */
function namedByThePage(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link rel="(?:stylesheet|modulepreload|icon)")[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /(?:src|href)="\/([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** Every file that is kept for offline, as the worker itself lists them. */
export function precached(dist: string, packing: Packing = 'br'): Sized {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const names = [...worker.matchAll(/url:\s*[`"']\/([^`"']+)[`"']/g)].map((found) => found[1] ?? '');
  if (names.length === 0) throw new Error('the worker lists no files');
  return sized(dist, names, packing);
}

/** As it travels: the compressed sibling where the build laid one, else the file itself. */
export function sentBytes(dist: string, name: string, packing: Packing): number {
  const file = join(dist, name);
  return statSync(existsSync(`${file}.${packing}`) ? `${file}.${packing}` : file).size;
}

function sized(dist: string, names: readonly string[], packing: Packing): Sized {
  const files = new Map(names.map((name) => [name, sentBytes(dist, name, packing)]));
  return { files, bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

if (process.argv[1] === import.meta.filename) {
  const dist = join(process.cwd(), 'dist');
  const first = firstLoad(dist);
  const all = precached(dist);
  const bySize = [...all.files].sort(([, a], [, b]) => b - a);
  for (const [name, bytes] of bySize)
    console.log(`${kB(bytes)} ${first.files.has(name) ? '*' : ' '} ${name}`);
  console.log(`\n* first load ${kB(first.bytes)} of ${kB(FIRST_LOAD_BUDGET)} (gzip)`);
  console.log(`  everything ${kB(all.bytes)} of ${kB(PRECACHE_BUDGET)} (brotli)`);
  console.log(`             ${kB(precached(dist, 'gz').bytes)} where only gzip is spoken`);
  const isOver = first.bytes > FIRST_LOAD_BUDGET || all.bytes > PRECACHE_BUDGET;
  if (isOver) console.error('That is more than the budget.');
  process.exitCode = isOver ? 1 : 0;
}
