// No text in views: what people read is in words, by key, so that another language is another set of files.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/ui';
const views = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

/** Text between a tag and its end, and attributes that are read or read aloud, with letters of their own. */
function textsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const between = [...code.matchAll(/>([^<>{}()=;]*\p{Letter}{2,}[^<>{}()=;]*)<\//gu)].map(
    ([, text]) => text,
  );
  const attributes = [
    ...code.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*\p{Letter}[^"]*)"/gu),
  ].map(([, text]) => text);
  return [...between, ...attributes].map((text) => (text ?? '').trim());
}

describe('views', () => {
  it('are seen', () => expect(views.length).toBeGreaterThan(30));
  it.each(views)('%s has no words of its own', (name) => {
    expect(textsIn(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
  });
  it('words in a view would be found', () => {
    expect(textsIn('<p class="meta">Not by key</p>')).toEqual(['Not by key']);
    expect(textsIn('<b>\n  {name}\n</b><button aria-label="Close" />')).toEqual(['Close']);
    expect(textsIn('const a = useRef<HTMLElement>(null);\n// <p>Said</p>\n<p>{t("app.name")}</p>')).toEqual(
      [],
    );
  });
});
