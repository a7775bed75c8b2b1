// Words that no screen says are not harmless: they are translated, carried by every phone, and promise what is not there.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
const WORDS = join(SRC, 'words/en');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => join(SRC, path))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(WORDS));
const text = sources.map((path) => readFileSync(path, 'utf8')).join('\n');

/** Keys that stand in the sources as they are… */
const whole = new Set([...text.matchAll(/['"`]([a-z][\w./-]*)['"`]/g)].map(([, key]) => key));
/** …and those that are put together: `disk.${error}`. */
const parted = [...text.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(([, key = '']) => patternOf(key));

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\{}$]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** A button's name is sometimes its word's own key with this behind it: `${name}.of`. */
const OF = /\.of$/;

const isSaid = (key: string): boolean =>
  whole.has(key) ||
  parted.some((pattern) => pattern.test(key)) ||
  (OF.test(key) && text.includes('}.of`') && isSaid(key.replace(OF, '')));

describe('every word is said somewhere', () => {
  it('what is looked through is there', () => {
    expect([sources.length > 100, whole.has('act.keep'), parted.length > 20]).toEqual([true, true, true]);
    expect([isSaid('disk.full'), isSaid('disk.'), isSaid('no.such')]).toEqual([true, false, false]);
  });

  it.each(readdirSync(WORDS))('%s', (file) => {
    const words = readFileSync(join(WORDS, file), 'utf8');
    const keys = [...words.matchAll(/^ {2}'([^']+)':/gm)].map(([, key = '']) => key);
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  });

  it('none claims a board or a paper that no phone can know of', () => {
    const all = readdirSync(WORDS).map((file) => readFileSync(join(WORDS, file), 'utf8'));
    expect(all.join('\n')).not.toMatch(/on the board|board by|on paper/i);
  });
});
