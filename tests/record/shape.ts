// The shape texts of fields (`field.shape`), read back, so that what they allow can be compared and made up.

export type Shape =
  | { readonly is: 'text'; readonly max: number }
  | { readonly is: 'whole'; readonly min: number; readonly max: number }
  | { readonly is: 'yes or no' }
  | { readonly is: 'instant' }
  | { readonly is: 'one of'; readonly words: readonly string[] }
  | { readonly is: 'id'; readonly kind: string }
  | { readonly is: 'bytes'; readonly length: number }
  | { readonly is: 'list'; readonly item: Shape; readonly max: number }
  | { readonly is: 'together'; readonly parts: readonly Part[] }
  | { readonly is: 'or none'; readonly of: Shape };

export interface Part {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly shape: Shape;
}

export function readShape(text: string): Shape {
  if (text.endsWith(' or none')) return { is: 'or none', of: readShape(text.slice(0, -8)) };
  if (text.startsWith('{ ')) return { is: 'together', parts: splitParts(text.slice(2, -2)).map(readPart) };
  if (text.startsWith('list of ')) {
    const comma = text.lastIndexOf(', ');
    return { is: 'list', item: readShape(text.slice(8, comma)), max: Number(text.slice(comma + 2)) };
  }
  if (text.startsWith('one of ')) return { is: 'one of', words: text.slice(7).split(' ') };
  if (text.startsWith('id of ')) return { is: 'id', kind: text.slice(6) };
  if (text.startsWith('text ')) return { is: 'text', max: Number(text.slice(5)) };
  if (text.startsWith('bytes ')) return { is: 'bytes', length: Number(text.slice(6)) };
  const range = /^whole (-?\d+)\.\.(-?\d+)$/.exec(text);
  if (range) return { is: 'whole', min: Number(range[1]), max: Number(range[2]) };
  if (text === 'yes or no' || text === 'instant') return { is: text };
  throw new Error(`a shape that is not known here: ${text}`);
}

function splitParts(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    if (text[i] !== ';' || depth > 0) continue;
    out.push(text.slice(start, i).trim());
    start = i + 1;
  }
  return [...out, text.slice(start).trim()];
}

function readPart(text: string): Part {
  const colon = text.indexOf(': ');
  const name = text.slice(0, colon);
  const isNeeded = !name.endsWith('?');
  return { name: isNeeded ? name : name.slice(0, -1), isNeeded, shape: readShape(text.slice(colon + 2)) };
}

/** Whether all that could be said before can still be said, and reads as it did (rule V3). */
export function hasOnlyGrown(before: Shape, after: Shape): boolean {
  switch (before.is) {
    case 'text':
      return after.is === 'text' && after.max >= before.max;
    case 'whole':
      return after.is === 'whole' && after.min <= before.min && after.max >= before.max;
    case 'one of':
      return after.is === 'one of' && before.words.every((word) => after.words.includes(word));
    case 'id':
      return after.is === 'id' && after.kind === before.kind;
    case 'bytes':
      return after.is === 'bytes' && after.length === before.length;
    case 'list':
      return after.is === 'list' && after.max >= before.max && hasOnlyGrown(before.item, after.item);
    case 'or none':
      return after.is === 'or none' && hasOnlyGrown(before.of, after.of);
    case 'together':
      return after.is === 'together' && partsHaveOnlyGrown(before.parts, after.parts);
    default:
      return after.is === before.is;
  }
}

function partsHaveOnlyGrown(before: readonly Part[], after: readonly Part[]): boolean {
  const kept = before.every((part) => {
    const now = after.find(({ name }) => name === part.name);
    return now?.isNeeded === part.isNeeded && hasOnlyGrown(part.shape, now.shape);
  });
  // A new part that is needed would hide everything that was written without it.
  return kept && after.every(({ name, isNeeded }) => !isNeeded || before.some((part) => part.name === name));
}

/** Every word in a shape that people or other apps meet: names of parts, and the words one may choose from. */
export function wordsOf(shape: Shape): string[] {
  switch (shape.is) {
    case 'one of':
      return [...shape.words];
    case 'list':
      return wordsOf(shape.item);
    case 'or none':
      return wordsOf(shape.of);
    case 'together':
      return shape.parts.flatMap((part) => [part.name, ...wordsOf(part.shape)]);
    default:
      return [];
  }
}
