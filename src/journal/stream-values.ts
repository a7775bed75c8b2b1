// Values inside a parcel (rule R6): grouped by shape, since like next to like packs smaller, and with numbers for what
// was met before: ids, short texts, the names of a map's members. A value that names a person or a place mostly names
// one the stream knows. What comes out is the value as it was, so whatever a stranger writes here, the hashes decide.
// persisted: add, never change
import {
  type ByteReader,
  ByteWriter,
  type Bytes,
  type Value,
  type ValueMap,
  fromBase64url,
  fromLatin1,
  isMap,
  latin1,
  toBase64url,
} from '#base';
import { decodeValue, encodeValue } from './cbor.ts';
import { CborReader, type Lengthen } from './cbor-reader.ts';
import { MAX_DEPTH } from './cbor-types.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Name, NAME_BYTES } from './hash.ts';
import type { StreamTables } from './stream-table.ts';
import { ID_BYTES } from './thing-id.ts';

/** A text that is an id: 12 bytes as base64url. */
const ID = /^[A-Za-z0-9_-]{16}$/;
/** An id not met before: its bytes follow. */
const MARK_ID = 0;
/** Sixteen bytes: the id of the act's own author. */
const MARK_AUTHOR = 1;
/** Met before: twice its number is added, for a text to this… */
const MARK_TEXT = 2;
/** …and for a map, whose values follow in the order of its names, to this. */
const MARK_MAP = 3;
/** Characters of a text that is remembered: a shorter one is as short as its number, a longer one hardly comes again. */
const MIN_KNOWN = 3;
const MAX_KNOWN = 48;
/** Members of a map whose names are remembered together. */
const MAX_MEMBERS = 32;

/** Tables that both ends of a stream build up alike. */
type Tables = Pick<StreamTables<never>, 'texts' | 'layouts'>;

const isRemembered = (text: string): boolean => text.length >= MIN_KNOWN && text.length <= MAX_KNOWN;
const layoutText = (names: readonly string[]): string => JSON.stringify(names);

export class ValueWriter {
  readonly #tables: Tables;
  readonly #groups = new Map<number, CborWriter>();
  #author: Name = '';
  #length = 0;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Bytes so far, but for the lengths of the groups. */
  get length(): number {
    return this.#length;
  }

  add(shape: number, author: Name, value: Value): void {
    let group = this.#groups.get(shape);
    if (!group) {
      group = new CborWriter((part, into, depth) => this.#shorten(part, into, depth));
      this.#groups.set(shape, group);
    }
    this.#author = author;
    const before = group.length;
    group.value(value);
    this.#length += group.length - before;
  }

  done(): Bytes {
    const out = new ByteWriter().varint(this.#groups.size);
    for (const [shape, group] of [...this.#groups].sort(([a], [b]) => a - b))
      out.varint(shape).bytes(group.take());
    return out.done();
  }

  #shorten(part: Value, into: CborWriter, depth: number): boolean {
    if (typeof part === 'string') return this.#text(part, into);
    if (part instanceof Uint8Array) {
      if (part.length !== NAME_BYTES || latin1(part) !== this.#author) return false;
      into.mark(MARK_AUTHOR);
      return true;
    }
    return isMap(part) && this.#map(part, into, depth);
  }

  #text(part: string, into: CborWriter): boolean {
    if (!isRemembered(part)) return false;
    const { texts } = this.#tables;
    const known = texts.find(part);
    if (known !== undefined) {
      into.mark(MARK_TEXT + 2 * known);
      return true;
    }
    texts.add(part, part);
    if (!ID.test(part)) return false;
    into.mark(MARK_ID, fromBase64url(part) as Uint8Array);
    return true;
  }

  /** Members in the order in which every device that read the map holds them. */
  #map(part: ValueMap, into: CborWriter, depth: number): boolean {
    const { layouts } = this.#tables;
    const known = layouts.find(layoutText(Object.keys(part)));
    if (known === undefined) {
      into.map(part, depth);
      const names = Object.keys(decodeValue(encodeValue(part) as Bytes) as ValueMap);
      if (names.length <= MAX_MEMBERS) layouts.add(layoutText(names), names);
      return true;
    }
    into.mark(MARK_MAP + 2 * known);
    for (const name of layouts.items[known] as readonly string[]) into.value(part[name] as Value, depth + 1);
    return true;
  }
}

export class ValueReader implements Lengthen {
  readonly #tables: Tables;
  readonly #groups = new Map<number, CborReader>();
  #author: Name = '';
  /** Whether the groups themselves could be read. */
  readonly isGood: boolean;

  constructor(column: ByteReader, tables: Tables) {
    this.#tables = tables;
    this.isGood = this.#read(column);
  }

  /** Undefined for what the writer would not have written. */
  next(shape: number, author: Name): Value | undefined {
    this.#author = author;
    return this.#groups.get(shape)?.value();
  }

  get isDone(): boolean {
    for (const group of this.#groups.values()) if (group.at !== group.end) return false;
    return true;
  }

  #read(column: ByteReader): boolean {
    const count = column.varint();
    if (count === undefined) return false;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const shape = column.varint();
      const bytes = column.bytes();
      if (shape === undefined || shape <= last || !bytes) return false;
      last = shape;
      this.#groups.set(shape, new CborReader(bytes, 0, bytes.length, this));
    }
    return true;
  }

  met(value: Value): void {
    const { texts, layouts } = this.#tables;
    if (typeof value === 'string') {
      if (isRemembered(value)) texts.add(value, value);
    } else if (isMap(value)) {
      const names = Object.keys(value);
      if (names.length <= MAX_MEMBERS) layouts.add(layoutText(names), names);
    }
  }

  mark(code: number, from: CborReader, depth: number): Value | undefined {
    if (code === MARK_AUTHOR) return fromLatin1(this.#author);
    if (code === MARK_ID) {
      const bytes = from.raw(ID_BYTES);
      if (!bytes) return undefined;
      const id = toBase64url(bytes);
      this.#tables.texts.add(id, id);
      return id;
    }
    if (code % 2 === 0) return this.#tables.texts.items[(code - MARK_TEXT) / 2];
    return this.#map(this.#tables.layouts.items[(code - MARK_MAP) / 2], from, depth);
  }

  #map(names: readonly string[] | undefined, from: CborReader, depth: number): Value | undefined {
    if (!names || depth >= MAX_DEPTH) return undefined;
    const out: { [name: string]: Value } = {};
    for (const name of names) {
      const value = from.value(depth + 1);
      if (value === undefined) return undefined;
      out[name] = value;
    }
    return out;
  }
}
