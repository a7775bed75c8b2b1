// The house as HOUSE and docs/architecture.md describe it, held by reading every import of every file. It
// fails when it sees no imports, because tools that see none call every house sound.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_LINES, readHouse, roomOf } from './helpers/house.ts';
import { ROOMS } from './helpers/rooms.ts';
import { scan } from './helpers/source-scan.ts';

const house = readHouse(process.cwd());

/** Longer than a file should be, and why it is so all the same. */
const MAY_BE_LONGER: Readonly<Record<string, { readonly lines: number; readonly why: string }>> = {};

/** Words the look forbids, wherever somebody may read them. */
const NEVER_SAID =
  /\b(report(s|ed|ing)?|submit(s|ted|ting)?|approv(e|es|ed|al|ing)|pending|manag(e|es|ed|er|ers|ing|ement)|users?|admins?|administrators?|failed|fail(s|ure|ures)?|errors?|overdue|no-shows?|synced|in step)\b/i;

/** What people may type, and no screen says: whoever looks for an admin is to be answered. */
const ONLY_TYPED = 'src/words/en/asked.ts';

describe('the house', () => {
  it('is seen at all: files, imports and known edges', () => {
    const has = (from: string, to: string): boolean =>
      house.edges.some((edge) => edge.from === from && edge.to === to);
    expect(house.files.size).toBeGreaterThan(80);
    expect(house.edges.length).toBeGreaterThan(200);
    expect(has('src/journal/journal.ts', 'src/journal/branches.ts')).toBe(true); // a value
    expect(has('src/record/ledger/ledger.ts', 'src/record/ledger/document.ts')).toBe(true);
    expect(has('src/app/camp.ts', 'src/record/index.ts')).toBe(true); // through a door
    expect(has('src/base/index.ts', 'src/base/result.ts')).toBe(true); // export from
    expect(has('src/app/camp.ts', 'src/app/device.ts')).toBe(true); // types only
    expect(has('src/identity/index.ts', 'src/identity/words.ts')).toBe(true); // import()
  });

  it('holds: who leans on whom, doors, packages, purity, rings', () => {
    expect(house.breaches).toEqual([]);
  });

  it('has rooms that lean on each other in one direction only', () => {
    const reach = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of ROOMS[room]?.may ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        reach(next, seen);
      }
      return seen;
    };
    // The keeper serves with the command line's server, and the command line starts the keeper: by file.
    const rings = Object.keys(ROOMS).filter((room) => reach(room).has(room));
    expect(rings.sort()).toEqual(['cli', 'keeper']);
  });

  it(`has no file longer than ${MAX_LINES} lines without a reason`, () => {
    const long = [...house.files].flatMap(([file, { lines }]) =>
      lines > (MAY_BE_LONGER[file]?.lines ?? MAX_LINES) ? [`${file}: ${lines}`] : [],
    );
    expect(long).toEqual([]);
  });

  it('says nowhere what the look never says', () => {
    const texts = [...house.files].flatMap(([file, { tokens }]) =>
      file !== ONLY_TYPED && ['words', 'library'].includes(roomOf(file) ?? '')
        ? tokens.filter(({ kind }) => kind === 'text').map((each) => ({ file, ...each }))
        : [],
    );
    const said = texts.flatMap(({ file, line, text }) => {
      const [word] = NEVER_SAID.exec(text) ?? [];
      return word === undefined ? [] : [`${file}:${line} ${word}: ${text}`];
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(said).toEqual([]);
    expect(NEVER_SAID.test('Your report is overdue')).toBe(true);
  });
});

describe('the reader of imports', () => {
  const imports = (source: string): (string | undefined)[] =>
    scan(source).imports.map((each) => each.specifier);

  it('reads every form', () => {
    expect(
      imports(`
        import 'side-effect';
        import one from 'default';
        import * as all from 'star';
        import { a, type B } from 'named';
        import type { C } from 'type-only';
        import two, { d } from 'both';
        export { e } from 'export-named';
        export type { F } from 'export-type';
        export * from 'export-star';
        export * as g from 'export-star-as';
        const lazy = () => import('dynamic');
        type H = typeof import('type-position');
        const old = require('required');
        const unknown = import(name);
        const many = import.meta.glob('./*.ts');
      `),
    ).toEqual(
      (
        'side-effect default star named type-only both export-named export-type export-star export-star-as ' +
        'dynamic type-position required'
      )
        .split(' ')
        .concat([undefined, undefined] as unknown as string[]),
    );
  });

  it('is not led astray by comments, strings, patterns, templates and elements', () => {
    expect(
      imports(`
        // import 'comment'
        /* import 'block' */
        const text = "import 'string'", pattern = /import 'a' "/, half = 6 / 2;
        const template = \`import 'template' \${(() => { return \`\${import('inner')}\`; })()} import 'rest'\`;
        const element = <p class="a">Don't {half / 2} it's <br /> </p>;
        const meta = import.meta.env.DEV;
        export const from = 1, list = ['from', 'x'];
        export { list };
        call({ import: 'key' }); thing.import('member');
        import 'end';
      `),
    ).toEqual(['inner', 'end']);
    expect(() => scan('const a = `open')).toThrow('does not end');
  });

  it('counts lines', () => {
    expect(
      scan('\n\nimport a from "x";\n/*\n*/ import b from "y";\n').imports.map((each) => each.line),
    ).toEqual([3, 5]);
  });
});

describe('a breach', () => {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const base = {
    'src/base/index.ts': `export { ok } from './ok.ts';`,
    'src/base/ok.ts': 'export const ok = 1;',
  };
  const breaches = (files: Readonly<Record<string, string>>): readonly string[] => {
    rmSync(root, { recursive: true, force: true });
    const imports = Object.fromEntries(
      ['base', 'record', 'record/ledger', 'journal', 'storage', 'app'].map((room) => [
        `#${room}`,
        `./src/${room}/index.ts`,
      ]),
    );
    const all = { ...base, ...files, 'package.json': JSON.stringify({ imports }) };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return readHouse(root).breaches;
  };

  it('is not found where there is none', () => {
    expect(breaches({ 'src/journal/index.ts': `import { ok } from '#base'; export const a = ok;` })).toEqual(
      [],
    );
  });

  const planted: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [
      'an import upwards',
      { 'src/base/a.ts': `import '#record';`, 'src/record/index.ts': '' },
      'leans on record',
    ],
    [
      'a type-only import upwards',
      { 'src/journal/index.ts': `import type { T } from '#record';`, 'src/record/index.ts': '' },
      'leans on record',
    ],
    [
      'an export from upwards',
      { 'src/record/index.ts': `export * from '#record/ledger';`, 'src/record/ledger/index.ts': '' },
      'leans on record/ledger',
    ],
    [
      'a dynamic import upwards',
      { 'src/record/index.ts': `export const l = () => import('#app');`, 'src/app/index.ts': '' },
      'leans on app',
    ],
    ['a way round the door', { 'src/journal/index.ts': `import '../base/ok.ts';` }, 'by the window'],
    ['its own door', { 'src/base/b.ts': `import '#base';` }, 'own room'],
    ['a package', { 'src/journal/index.ts': `import 'yjs';` }, 'uses yjs'],
    [
      'a package outside its one file',
      { 'src/storage/index.ts': `import 'y-indexeddb';` },
      'uses y-indexeddb',
    ],
    [
      'a door outside its one file',
      { 'src/storage/index.ts': `import '#record/ledger';`, 'src/record/ledger/index.ts': '' },
      'leans on record/ledger',
    ],
    ['Node in the page', { 'src/app/index.ts': `import 'node:fs';` }, 'uses node:fs'],
    ['a file that is not there', { 'src/journal/index.ts': `import './gone.ts';` }, 'not there'],
    [
      'a name put together at run time',
      { 'src/app/index.ts': `export const l = (n: string) => import(n);` },
      'nobody can name',
    ],
    [
      'a ring of types',
      {
        'src/journal/index.ts': `import type { A } from './a.ts';`,
        'src/journal/a.ts': `import type { B } from './index.ts';`,
      },
      'a ring',
    ],
    ['a room without a door', { 'src/journal/a.ts': '' }, 'no door'],
    ['a file in no room', { 'src/utils/a.ts': '' }, 'no room'],
    ['the clock', { 'src/record/index.ts': 'export const t = () => Date.now();' }, 'reaches for Date'],
    [
      'the clock by its other name',
      { 'src/record/index.ts': 'export const t = () => new Date();' },
      'reaches for Date',
    ],
    ['chance', { 'src/base/a.ts': 'export const r = () => Math.random();' }, 'reaches for Math'],
    [
      'the screen',
      { 'src/record/index.ts': 'export const t = () => document.title;' },
      'reaches for document',
    ],
    [
      'a timer',
      { 'src/journal/index.ts': 'export const t = () => setTimeout(() => 0, 1);' },
      'reaches for setTimeout',
    ],
    [
      'the page, in the service worker',
      { 'sw/sw.ts': `import '#app';`, 'src/app/index.ts': '' },
      'leans on app',
    ],
  ];
  it.each(planted)('is found: %s', (_, files, sentence) => {
    const found = breaches(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });
});
