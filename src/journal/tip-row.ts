// One row a branch tip (rules S2, S7). The row names the last act, not only its number: two branches of one
// length must not look alike.
import { ByteReader, ByteWriter, fromLatin1, latin1 } from '#base';
import { type Name, NAME_BYTES } from './hash.ts';

export interface TipRow {
  readonly author: Name;
  readonly seq: number;
  readonly name: Name;
}

export function tipRowText(row: TipRow): string {
  return row.author + latin1(new ByteWriter().varint(row.seq).done()) + row.name;
}

/** Undefined for a text that is no row. */
export function readTipRow(text: string): TipRow | undefined {
  if (text.length <= 2 * NAME_BYTES) return undefined;
  const reader = new ByteReader(fromLatin1(text.slice(NAME_BYTES, -NAME_BYTES)));
  const seq = reader.varint();
  if (seq === undefined || !reader.isDone) return undefined;
  return { author: text.slice(0, NAME_BYTES), seq, name: text.slice(-NAME_BYTES) };
}
