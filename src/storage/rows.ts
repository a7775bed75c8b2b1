// How acts lie on disk (rules K3, K4): entries one after the other, each with its length, its hash, its canonical
// bytes and, where it has one, its signature; a row of them carries a check sum. The hash stands there, and that a
// creation's id is right, because finding these out again for every act would take a third of an opening. Segments hold some 256 entries, the open tail one a row: one
// row for each act would cost twenty times as much in bulk.
// persisted: add, never change
import { ByteReader, ByteWriter, type Bytes, concat, fromLatin1, isMap, latin1, latin1At } from '#base';
import {
  type Act,
  type Entry,
  MAX_ACT_BYTES,
  type Name,
  SIGNATURE_BYTES,
  decodeAct,
  hasRightId,
  HASH_BYTES,
} from '#journal';

const ROW_VERSION = 1;
const SIGNED = 1;
const RIGHT_ID = 2;

export function packRow(entries: readonly Entry[]): Bytes {
  const out = new ByteWriter();
  for (const { act, bytes } of entries) {
    const isSigned = act.signature !== '';
    out.varint(bytes.length * 4 + (isRightCreation(act) ? RIGHT_ID : 0) + (isSigned ? SIGNED : 0));
    out.raw(fromLatin1(act.hash)).raw(bytes);
    if (isSigned) out.raw(fromLatin1(act.signature));
  }
  const body = out.done();
  const head = new Uint8Array(5);
  head[0] = ROW_VERSION;
  new DataView(head.buffer).setUint32(1, crc32(body));
  return concat([head, body]);
}

const isRightCreation = (act: Act): boolean => act.field === '' && isMap(act.value) && hasRightId(act);

/**
 * Several rows' entries in one row, without reading them: how a tail becomes a segment. Undefined where one is damaged:
 * under a new check sum nobody would ever find that out.
 */
export function joinRows(rows: readonly unknown[]): Bytes | undefined {
  if (!rows.every(isWhole)) return undefined;
  const body = concat(rows.map((row) => row.subarray(5)));
  const head = new Uint8Array(5);
  head[0] = ROW_VERSION;
  new DataView(head.buffer).setUint32(1, crc32(body));
  return concat([head, body]);
}

function isWhole(row: unknown): row is Bytes {
  if (!(row instanceof Uint8Array) || row.length < 5 || row[0] !== ROW_VERSION) return false;
  return new DataView(row.buffer, row.byteOffset).getUint32(1) === crc32(row.subarray(5));
}

/** The acts of a row, or undefined when it is damaged. Their signatures were checked before they were kept. */
export function readRow(gathering: Name, row: unknown): Act[] | undefined {
  if (!isWhole(row)) return undefined;
  const reader = new ByteReader(row, 5);
  const out: Act[] = [];
  while (!reader.isDone) {
    const head = reader.varint();
    if (head === undefined || head > 4 * MAX_ACT_BYTES + 3) return undefined;
    const hash = reader.at;
    const start = hash + HASH_BYTES;
    const end = start + (head >>> 2);
    reader.at = end;
    const signature = head & SIGNED ? reader.raw(SIGNATURE_BYTES) : new Uint8Array(0);
    if (!signature || end > reader.end) return undefined;
    const known = latin1At(row, hash, HASH_BYTES);
    const act = decodeAct(gathering, row, latin1(signature), start, end, known);
    if (!act) return undefined;
    if (head & RIGHT_ID) act.hasRightId = true;
    out.push(act);
  }
  return out;
}

/** Tables for four bytes at a time ("slicing by four", Kounavis and Berry 2005), made when first needed. */
let tables: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] | undefined;

function newTables(): NonNullable<typeof tables> {
  const out = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ] as const;
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    out[0][i] = value;
  }
  for (let i = 0; i < 256; i++)
    for (let step = 1; step < 4; step++) {
      const before = (out[step - 1] as Uint32Array)[i] as number;
      (out[step] as Uint32Array)[i] = (before >>> 8) ^ (out[0][before & 255] as number);
    }
  return out;
}

/** CRC-32 (ISO 3309): against a disk that forgets, not against people. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = (tables ??= newTables());
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4)
    crc =
      (four[(crc ^ (bytes[at] as number)) & 255] as number) ^
      (three[((crc >>> 8) ^ (bytes[at + 1] as number)) & 255] as number) ^
      (two[((crc >>> 16) ^ (bytes[at + 2] as number)) & 255] as number) ^
      (one[((crc >>> 24) ^ (bytes[at + 3] as number)) & 255] as number);
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (one[(crc ^ (bytes[at] as number)) & 255] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
