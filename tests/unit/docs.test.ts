// The docs say where things are and what holds which rule. A page that names what is not there sends people
// astray, and a rule that no test names is a promise nobody keeps: both are found here, by reading.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../helpers/rooms.ts';
import { scan } from '../helpers/source-scan.ts';

const root = process.cwd();
const TOP = ['src', 'sw', 'tests', 'docs', 'public', '.ci'];
/** Made by commands, and no part of the tree. */
const MADE = /^(tests\/out|docs\/pictures|dist|\.cache|node_modules)(\/|$)/;

function treeOf(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (MADE.test(path)) return [];
    return statSync(join(root, path)).isDirectory() ? [path, ...treeOf(path)] : [path];
  });
}

const tree = [
  ...TOP.filter((name) => existsSync(join(root, name))).flatMap((name) => [name, ...treeOf(name)]),
  ...readdirSync(root).filter((name) => statSync(join(root, name)).isFile()),
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = tree.filter((path) => path.endsWith('.md'));

const FENCE = /^```[^\n]*\n[\s\S]*?^```/gm;
const FILE = /\.(ts|tsx|mjs|js|json|md|css|html|svg|webmanifest)$/;
const isPathOfOurs = (text: string): boolean =>
  /^[\w.@<>*-][\w.@<>*/-]*$/.test(text) && (FILE.test(text) || TOP.some((top) => text.startsWith(`${top}/`)));

/** What stands in backticks and looks like a path: `src/app/camp.ts`, `routes.ts`, `en/<area>.ts`. */
const pathsNamed = (text: string): string[] =>
  [...text.replace(FENCE, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '').filter(isPathOfOurs);

/** A part that may be any name stands as `*` or `<name>`; a path may begin anywhere in the tree. */
function isThere(path: string): boolean {
  const bare = path.replace(/\/$/, '');
  if (MADE.test(bare)) return true;
  const pattern = bare.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]*>|\*/g, '[^/]+');
  const whole = new RegExp(`(?:^|/)${pattern}$`);
  return tree.some((each) => whole.test(each));
}

describe('what the docs name', () => {
  it('is seen at all', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((page) => pathsNamed(read(page))).length).toBeGreaterThan(100);
    expect(pathsNamed('see `src/nowhere/none.ts`, not `npm start` or `/task/:id`')).toEqual([
      'src/nowhere/none.ts',
    ]);
    expect(isThere('src/nowhere/none.ts')).toBe(false);
    expect(isThere('src/ui/areas/<area>/index.tsx')).toBe(true);
  });

  it.each(pages)('%s: every path is there', (page) => {
    expect(pathsNamed(read(page)).filter((path) => !isThere(path))).toEqual([]);
  });

  it.each(pages)('%s: every link within the tree leads somewhere', (page) => {
    const links = [
      ...read(page)
        .replace(FENCE, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, to]) => to ?? '');
    const lost = links.filter((link) => {
      if (/^[a-z]+:/.test(link) || link.startsWith('#')) return false;
      const path = relative(root, join(root, dirname(page), link.replace(/#.*$/, '')));
      return !MADE.test(path) && !existsSync(join(root, path));
    });
    expect(lost).toEqual([]);
  });

  it('the table of layers is the one the imports are held to', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `([\w/]+)`\s*\| ([^|]*)\|/gm)];
    const told = rows.map(([, room = '', may = '']) => [
      room,
      may.split(/[\s,·]+/).filter((name) => /\w/.test(name)),
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(Object.entries(ROOMS).map(([room, { may }]) => [room, [...may]])),
    );
  });
});

type Spec = 'sync' | 'record';
const RULE = /^\*\*([A-Z]\d{1,2})\b/gm;
const rulesOf = (spec: Spec): string[] =>
  [...read(`docs/${spec}-spec.md`).matchAll(RULE)].map(([, rule]) => rule ?? '');
const rules: Readonly<Record<Spec, readonly string[]>> = { sync: rulesOf('sync'), record: rulesOf('record') };
const allRules = new Set([...rules.sync, ...rules.record]);

/** Both specs have an F; where a test stands says which is meant. */
const specOf = (file: string, rule: string): Spec => {
  if (!rule.startsWith('F')) return rules.record.includes(rule) ? 'record' : 'sync';
  return /^tests\/(record|ui|unit)\//.test(file) ? 'record' : 'sync';
};

/** Rules a test is named after: `A1, A6: acts and introductions`, `N4 N5: asking`. */
const NAMED = /^((?:[A-Z]\d{1,2}(?:,? |(?=:)))*[A-Z]\d{1,2}):/;
const tests = tree.filter((path) => /^tests\/.*\.tsx?$/.test(path));
const numbersIn = (file: string): string[] =>
  scan(read(file)).tokens.flatMap(({ kind, text }) => {
    const [, list] = (kind === 'text' && NAMED.exec(text)) || [];
    return (list?.split(/,? /) ?? []).map((rule) => `${specOf(file, rule)} ${rule}`);
  });
const numbers = new Map(tests.map((file) => [file, numbersIn(file)]));
const named = new Map([...numbers].flatMap(([file, list]) => list.map((rule) => [rule, file])));
const allNumbered = (['sync', 'record'] as const).flatMap((spec) =>
  rules[spec].map((rule) => `${spec} ${rule}`),
);

/** What docs/testing.md says openly has no test: `- **sync K2**: …` */
const untested = [...read('docs/testing.md').matchAll(/^- \*\*((?:sync|record) [A-Z]\d{1,2})\*\*/gm)].map(
  ([, rule]) => rule ?? '',
);

describe('the rules', () => {
  it('are seen at all, and each stands once', () => {
    expect(rules.sync.length).toBeGreaterThan(90);
    expect(rules.record.length).toBeGreaterThan(50);
    expect(named.size).toBeGreaterThan(120);
    for (const spec of [rules.sync, rules.record]) expect(new Set(spec).size).toBe(spec.length);
    const twice = rules.sync.filter((rule) => rules.record.includes(rule) && !rule.startsWith('F'));
    expect(twice).toEqual([]);
  });

  it('that tests are named after are all written down', () => {
    const unknown = [...named].filter(([rule]) => !allNumbered.includes(rule));
    expect(unknown.map(([rule, file]) => `${rule} in ${file}`)).toEqual([]);
  });

  it('have a test named after them, or docs/testing.md says that they have none', () => {
    const without = allNumbered.filter((rule) => !named.has(rule));
    expect({
      'say in docs/testing.md that it has no test': without.filter((rule) => !untested.includes(rule)),
      'take it off the list in docs/testing.md': untested.filter((rule) => !without.includes(rule)),
    }).toEqual({
      'say in docs/testing.md that it has no test': [],
      'take it off the list in docs/testing.md': [],
    });
  });

  it('that the code and the docs speak of are all written down', () => {
    const lost: string[] = [];
    for (const file of tree.filter((path) => /^(src|sw)\/.*\.(ts|tsx|css)$/.test(path)))
      for (const [, list = ''] of read(file).matchAll(/\brules? ((?:[A-Z]\d{1,2}(?:-|, | and )?)+)/g))
        for (const rule of list.match(/[A-Z]\d{1,2}/g) ?? [])
          if (!allRules.has(rule)) lost.push(`${rule} in ${file}`);
    for (const page of pages.filter((path) => /^docs\/[^/]+\.md$/.test(path)))
      for (const [rule] of read(page).matchAll(/(?<![\w/.-])[A-Z]\d{1,2}(?![\w-])/g))
        if (!allRules.has(rule)) lost.push(`${rule} in ${page}`);
    expect(lost).toEqual([]);
  });
});

/** Rules and tests that a piece of text names; a test that runs a slice of a campaign is named after its rules, too. */
const rulesNamed = (text: string): string[] =>
  [...text.matchAll(/(?<![\w/.`-])[A-Z]\d{1,2}(?![\w-])/g)].map(([rule]) => rule);
const testsNamed = (text: string): string[] =>
  [...text.matchAll(/`(tests\/[^`]+\.test\.tsx?)`/g)].map(([, path]) => path ?? '');
const numbersOfTest = (path: string): string[] => {
  const campaigns = tests.filter((file) => file.startsWith('tests/soak/campaigns/'));
  const run = campaigns.filter((file) => path !== file && read(path).includes(file.replace('tests/', '/')));
  return [path, ...run].flatMap((file) => numbers.get(file) ?? []);
};

describe('the threat model', () => {
  const sections = read('docs/threat-model.md').split(/^## /m).slice(1);
  /** Paragraphs, and rows of tables. */
  const statements = sections.flatMap((section) => section.split(/\n\n|\n(?=\|)/));

  it('is seen at all', () => {
    expect(sections.length).toBeGreaterThan(5);
    expect(statements.flatMap(rulesNamed).length).toBeGreaterThan(80);
    expect(numbersOfTest('tests/browser/kept.test.ts')).toContain('sync K1');
    expect(numbersOfTest('tests/sync/author-pace.test.ts')).not.toContain('sync K1');
  });

  it('names a test in each of its parts', () => {
    expect(sections.filter((section) => testsNamed(section).length === 0)).toEqual([]);
  });

  it('names with each rule a test that holds it', () => {
    const unheld = statements.flatMap((statement) => {
      const held = new Set(testsNamed(statement).flatMap(numbersOfTest));
      const isHeld = (rule: string): boolean => held.has(`sync ${rule}`) || held.has(`record ${rule}`);
      const without = rulesNamed(statement).filter((rule) => !isHeld(rule));
      return without.map((rule) => `${rule}: ${statement.slice(0, 60)}`);
    });
    expect(unheld).toEqual([]);
  });
});
