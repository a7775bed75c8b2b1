// What `npm start` and `npm test` decide before they do anything: what was asked for, whether everything is
// installed, and whether the build is of these sources.
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PORT, readArguments } from '../../src/cli/arguments.ts';
import { isBuilt, sourcesMark } from '../../src/cli/build.ts';
import { isInstalled, nodeTooOld } from '../../src/cli/install.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rhizome-start-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('the words after npm start', () => {
  const quiet = { isForAll: false, isFromHome: false, isDev: false, isHelp: false };
  it.each([
    [[], undefined, { ...quiet, port: DEFAULT_PORT }],
    [[], '8080', { ...quiet, port: 8080 }],
    [['--port', '9000'], '8080', { ...quiet, port: 9000 }],
    [
      ['--port=9000', '--host', '--from-home'],
      undefined,
      { ...quiet, port: 9000, isForAll: true, isFromHome: true },
    ],
    [['--dev'], '', { ...quiet, port: DEFAULT_PORT, isDev: true }],
    [['--help'], undefined, { ...quiet, port: DEFAULT_PORT, isHelp: true }],
  ])('%j with PORT=%s', (words, port, asked) => {
    expect(readArguments(words, port)).toEqual({ ok: true, value: asked });
  });

  it.each([
    [['--prot', '80'], undefined, '“--prot” is not something'],
    [['--port'], undefined, 'not “”'],
    [['--port', 'many'], undefined, 'not “many”'],
    [[], '70000', 'not “70000”'],
    [[], '-1', 'not “-1”'],
    [[], '80.5', 'not “80.5”'],
  ])('%j with PORT=%s is answered by a sentence', (words, port, sentence) => {
    expect(readArguments(words, port)).toMatchObject({
      ok: false,
      error: expect.stringContaining(sentence) as string,
    });
  });
});

describe('what is installed', () => {
  const lock = (packages: object): string => JSON.stringify({ packages });
  const one = { 'node_modules/one': { version: '1.0.0' } };
  const add = (path: string): void => write(`${path}/package.json`, '{}');

  it('is told from the lock, the packages there and their versions', () => {
    expect(isInstalled(root)).toBe(false);
    write(
      'package-lock.json',
      lock({ '': {}, ...one, 'node_modules/mac': { version: '2.0.0', optional: true } }),
    );
    expect(isInstalled(root)).toBe(false); // a fresh clone
    write('node_modules/.package-lock.json', lock(one));
    expect(isInstalled(root)).toBe(false); // its folder was taken away
    add('node_modules/one');
    expect(isInstalled(root)).toBe(true); // and what is for other machines only is not missed
    write('package-lock.json', lock({ '': {}, 'node_modules/one': { version: '1.0.1' } }));
    expect(isInstalled(root)).toBe(false); // the lock has moved on
    write('package-lock.json', lock({ '': {}, ...one, 'node_modules/two': { version: '1.0.0' } }));
    expect(isInstalled(root)).toBe(false); // something new
    write('package-lock.json', lock({ '': {}, ...one }));
    write('node_modules/.package-lock.json', lock(one).slice(0, -5));
    expect(isInstalled(root)).toBe(false); // broken off while it was written
  });

  it('needs a Node that is new enough', () => {
    expect(nodeTooOld('18.20.4')).toContain('18.20.4');
    expect(nodeTooOld('20.18.0')).toContain('20.19');
    for (const fine of ['20.19.0', '22.12.0', '24.1.0']) expect(nodeTooOld(fine)).toBeUndefined();
  });
});

describe('the build', () => {
  const build = (): void => write('dist/.vite/sources', sourcesMark(root));

  it('is of these sources as long as none has changed', () => {
    write('index.html', 'page');
    write('src/app/a.ts', 'one');
    expect(isBuilt(root)).toBe(false);
    build();
    expect(isBuilt(root)).toBe(true);
    utimesSync(join(root, 'src/app/a.ts'), new Date(), new Date());
    expect(isBuilt(root)).toBe(true); // touched is not changed
    write('src/cli/b.ts', 'no part of the page');
    expect(isBuilt(root)).toBe(true);

    const changes: (() => void)[] = [
      () => write('src/app/a.ts', 'two'),
      () => write('src/app/c.ts', ''),
      () => cpSync(join(root, 'src/app/a.ts'), join(root, 'src/app/d.ts')),
      () => rmSync(join(root, 'src/app/c.ts')),
      () => write('public/light.js', ''),
      () => write('vite.config.ts', ''),
    ];
    for (const change of changes) {
      change();
      expect(isBuilt(root)).toBe(false);
      build();
      expect(isBuilt(root)).toBe(true);
    }
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });
});
