// How ids stand in a stream's columns, both ends side by side (rule R4): twelve bytes the first time they are met, a
// number from then on. The id of a line its author wrote begins like the author's own, so four bytes tell it.
// persisted: add, never change
import {
  type ByteReader,
  type ByteWriter,
  concat,
  fromBase64url,
  fromLatin1,
  latin1,
  toBase64url,
} from '#base';
import type { Name } from './hash.ts';
import type { StreamTables } from './stream-table.ts';
import { ID_BYTES } from './thing-id.ts';

/** A person or line in a field: twelve bytes follow… */
const SUB_NEW = 0;
/** …or four, behind the first eight of the author's own id: a line they wrote, their own key… */
const SUB_OWN = 1;
/** …or none, since it is the one this author wrote last: mostly themselves… */
const SUB_AGAIN = 2;
/** …or its number, added to this. */
const SUB_KNOWN = 3;
/** Bytes of an author's id that the ids of their own lines begin with. */
const OWN_BYTES = 8;

type Tables = Pick<StreamTables<never>, 'texts' | 'lastSub'>;

export function writeId(column: ByteWriter, id: string, { texts }: Tables): void {
  const known = texts.find(id);
  column.varint(known === undefined ? 0 : known + 1);
  if (known !== undefined) return;
  column.raw(fromBase64url(id) as Uint8Array);
  texts.add(id, id);
}

/** Undefined for what the writer would not have written. */
export function readId(column: ByteReader, { texts }: Tables): string | undefined {
  const code = column.varint();
  if (code === undefined || code > texts.items.length) return undefined;
  if (code > 0) return texts.items[code - 1];
  const bytes = column.raw(ID_BYTES);
  if (!bytes) return undefined;
  const id = toBase64url(bytes);
  texts.add(id, id);
  return id;
}

export function writeSub(column: ByteWriter, sub: string, author: Name, { texts, lastSub }: Tables): void {
  if (lastSub.get(author) === sub) {
    column.varint(SUB_AGAIN);
    return;
  }
  const known = texts.find(sub);
  const bytes = fromBase64url(sub) as Uint8Array;
  const isOwn = latin1(bytes.subarray(0, OWN_BYTES)) === author.slice(0, OWN_BYTES);
  if (known === undefined && isOwn) {
    column.varint(SUB_OWN).raw(bytes.subarray(OWN_BYTES)); // hardly ever written again: not worth a number
    return;
  }
  if (known !== undefined) column.varint(SUB_KNOWN + known);
  else column.varint(SUB_NEW).raw(bytes);
  texts.add(sub, sub);
  lastSub.set(author, sub);
}

/** Undefined for what the writer would not have written. */
export function readSub(column: ByteReader, author: Name, tables: Tables): string | undefined {
  const { texts, lastSub } = tables;
  const code = column.varint();
  if (code === undefined) return undefined;
  if (code === SUB_AGAIN) return lastSub.get(author);
  if (code === SUB_OWN) {
    const bytes = column.raw(ID_BYTES - OWN_BYTES);
    return bytes && toBase64url(concat([fromLatin1(author.slice(0, OWN_BYTES)), bytes]));
  }
  const bytes = code === SUB_NEW ? column.raw(ID_BYTES) : undefined;
  const sub = bytes ? toBase64url(bytes) : texts.items[code - SUB_KNOWN];
  if (sub === undefined) return undefined;
  texts.add(sub, sub);
  lastSub.set(author, sub);
  return sub;
}
