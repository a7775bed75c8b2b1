// The build, made only when something it reads has changed. Whether it has is told by a mark over the contents,
// so neither a touched file nor a moved clock misleads it. It is made beside and then put in place, so that
// nobody is ever served half of one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Result, fail, ok } from '#base';

/** What the build reads. The command line and the keeper are no part of the page. */
const SOURCES = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const FOLDERS = ['src', 'sw', 'public'];
const NOT_IN_THE_PAGE = new Set(['src/cli', 'src/keeper']);

const markFile = (dist: string): string => join(dist, '.vite', 'sources');

/** A mark over everything the build reads. */
export function sourcesMark(root: string): string {
  const sum = createHash('sha256');
  const walk = (path: string): void => {
    if (NOT_IN_THE_PAGE.has(path)) return;
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) walk(`${path}/${name}`);
    } else {
      sum.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
  };
  for (const path of [...SOURCES, ...FOLDERS]) walk(path);
  return sum.digest('hex');
}

export function isBuilt(root: string): boolean {
  const file = markFile(join(root, 'dist'));
  return existsSync(file) && readFileSync(file, 'utf8') === sourcesMark(root);
}

export async function buildIfNeeded(root: string): Promise<Result<'built' | 'as-it-was', string>> {
  if (isBuilt(root)) return ok('as-it-was');
  console.log('Building the page.');
  return build(root);
}

export async function build(root: string): Promise<Result<'built', string>> {
  const { build: viteBuild } = await import('vite');
  const mark = sourcesMark(root);
  const beside = resolve(root, '.cache', `build-${process.pid}`);
  const dist = join(root, 'dist');
  try {
    await viteBuild({ root, logLevel: 'warn', build: { outDir: beside, emptyOutDir: true } });
    writeFileSync(markFile(beside), mark);
    rmSync(dist, { recursive: true, force: true });
    renameSync(beside, dist);
    return ok('built');
  } catch (error) {
    const said = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    return fail(`The page could not be built.\n${said}`);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const built = await build(process.cwd());
  if (!built.ok) console.error(built.error);
  process.exitCode = built.ok ? 0 : 1;
}
