// Reads TypeScript as far as the house rules need it: which modules a file names (static, dynamic, type-only,
// export-from) and which words stand in it outside comments, strings and patterns. TypeScript 7 gives no
// syntax tree to others, and the usual tools saw no imports at all and passed; this one is small enough to test.

export interface Import {
  /** Undefined when it is put together at run time: then nobody can say where it leads. */
  readonly specifier: string | undefined;
  readonly line: number;
}

export interface Token {
  readonly kind: 'word' | 'text' | 'mark' | 'pattern';
  readonly text: string;
  readonly line: number;
}

export interface Scanned {
  readonly tokens: readonly Token[];
  readonly imports: readonly Import[];
  readonly lines: number;
}

const WORD = /[\p{L}\p{Nl}$_#@][\p{L}\p{Nl}\p{Nd}\p{Mn}$_]*/uy;
const NUMBER = /\d[\w.]*/y;
const PATTERN = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** Words after which a slash begins a pattern and does not divide. */
const BEFORE_PATTERN = new Set(
  'return typeof case in of delete void throw new else do await yield'.split(' '),
);

export function scan(source: string): Scanned {
  const tokens = tokensOf(source);
  return { tokens, imports: importsOf(tokens), lines: source.replace(/\n$/, '').split('\n').length };
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each open template: how many braces are open inside its ${…}. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;

  const push = (kind: Token['kind'], text: string, end: number): void => {
    tokens.push({ kind, text, line });
    line += source.slice(at, end).split('\n').length - 1;
    at = end;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  /** From `from`, which is inside a template's text, to its end or its next ${. */
  const template = (from: number): void => {
    for (let i = from; i < source.length; i++) {
      if (source[i] === '\\') i++;
      else if (source[i] === '`') {
        push('text', source.slice(from, i), i + 1);
        return;
      } else if (source.startsWith('${', i)) {
        push('text', source.slice(from, i), i + 2);
        templates.push(0);
        return;
      }
    }
    throw new Error(`line ${line}: a template that does not end`);
  };

  while (at < source.length) {
    const letter = source[at] as string;
    const open = templates.length - 1;
    if (/\s/.test(letter)) {
      if (letter === '\n') line++;
      at++;
    } else if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) throw new Error(`line ${line}: a comment that does not end`);
      line += source.slice(at, end).split('\n').length - 1;
      at = end + 2;
    } else if (letter === '`') {
      template(at + 1);
    } else if (letter === '}' && templates[open] === 0) {
      templates.pop();
      template(at + 1);
    } else if (letter === '"' || letter === "'") {
      const end = endOfString(source, at);
      // An apostrophe in the text of an element ends nowhere on its line.
      if (end === undefined) push('mark', letter, at + 1);
      else push('text', source.slice(at + 1, end), end + 1);
    } else if (letter === '/' && mayBePattern(tokens.at(-1)) && match(PATTERN) !== undefined) {
      const pattern = match(PATTERN) as string;
      push('pattern', pattern, at + pattern.length);
    } else {
      const word = match(WORD) ?? match(NUMBER);
      if (word !== undefined) {
        push('word', word, at + word.length);
      } else {
        if (open >= 0 && letter === '{') templates[open] = (templates[open] as number) + 1;
        if (open >= 0 && letter === '}') templates[open] = (templates[open] as number) - 1;
        push('mark', letter, at + 1);
      }
    }
  }
  if (templates.length > 0) throw new Error(`line ${line}: a template that does not end`);
  return tokens;
}

function endOfString(source: string, start: number): number | undefined {
  for (let i = start + 1; i < source.length && source[i] !== '\n'; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === source[start]) return i;
  }
  return undefined;
}

function mayBePattern(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.kind === 'mark') return !')]<'.includes(before.text);
  return before.kind === 'word' && BEFORE_PATTERN.has(before.text);
}

function importsOf(tokens: readonly Token[]): Import[] {
  const imports: Import[] = [];
  tokens.forEach((token, i) => {
    const isName = tokens[i - 1]?.text === '.' || tokens[i + 1]?.text === ':';
    if (token.kind !== 'word' || isName) return;
    if (token.text === 'import' || token.text === 'require') {
      const next = tokens[i + 1];
      if (next?.text === '(' && next.kind === 'mark') {
        imports.push({ specifier: wholeText(tokens, i + 2), line: token.line });
      } else if (token.text === 'import' && next?.kind === 'mark' && next.text === '.') {
        // import.meta is no import, but import.meta.glob is one of files nobody can name.
        if (tokens[i + 4]?.text === 'glob') imports.push({ specifier: undefined, line: token.line });
      } else if (token.text === 'import') {
        imports.push({ specifier: nextText(tokens, i + 1), line: token.line });
      }
    } else if (token.text === 'export') {
      const specifier = exportedFrom(tokens, i + 1);
      if (specifier !== undefined) imports.push({ specifier, line: token.line });
    }
  });
  return imports;
}

/** The text that is the whole first argument of a call. */
function wholeText(tokens: readonly Token[], at: number): string | undefined {
  const [text, end] = [tokens[at], tokens[at + 1]];
  return text?.kind === 'text' && end?.kind === 'mark' && (end.text === ')' || end.text === ',')
    ? text.text
    : undefined;
}

const nextText = (tokens: readonly Token[], at: number): string | undefined =>
  tokens.slice(at).find(({ kind }) => kind === 'text')?.text;

/** `export * from 'x'`, `export { a, type B } from 'x'`, `export type { A } from 'x'`: else undefined. */
function exportedFrom(tokens: readonly Token[], start: number): string | undefined {
  let at = start;
  if (tokens[at]?.text === 'type') at++;
  const open = tokens[at]?.text;
  if (open === '{') while (at < tokens.length && tokens[at]?.text !== '}') at++;
  else if (open === '*') while (at < tokens.length && tokens[at + 1]?.text !== 'from') at++;
  else return undefined;
  return tokens[at + 1]?.text === 'from' && tokens[at + 2]?.kind === 'text'
    ? tokens[at + 2]?.text
    : undefined;
}
