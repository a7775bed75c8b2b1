// One parcel of a stream: its columns, read side by side (rules R3-R7). Every length is bounded before anything
// is made ready for it; what is not exactly what a writer makes is malformed.
// persisted: add, never change
import { ByteReader, type Value, latin1 } from '#base';
import { MAX_ACT_BYTES, MAX_WORD_BYTES, keyText } from './act.ts';
import { idOf } from './thing-id.ts';
import { MAX_UNSIGNED } from './admission.ts';
import { KEY_BYTES, SIGNATURE_BYTES, authorOf } from './author.ts';
import { type Name, NAME_BYTES } from './hash.ts';
import type { RawAct, RawRun, Ref } from './raw-run.ts';
import { readId, readSub } from './stream-ids.ts';
import * as table from './stream-table.ts';
import { ValueReader } from './stream-values.ts';

/** Uncompressed bytes of one parcel at most. */
export const MAX_PARCEL_BYTES = 1 << 20;
/** What a writer's parcel holds at most, the run it closes with included: a few bytes an act make hundreds here. */
const MAX_PARCEL_ACTS = table.PARCEL_ACTS + MAX_UNSIGNED;
const COLUMNS = ['runs', 'times', 'shapes', 'as', 'places', 'subs', 'refs', 'values', 'signatures'] as const;
type Columns = { readonly [name in (typeof COLUMNS)[number]]: ByteReader };

/** One parcel's columns, read side by side. Any method answering null means: malformed. */
export class Parcel {
  readonly #tables: table.StreamTables<Ref>;
  readonly #columns: Columns;
  readonly #values: ValueReader;
  readonly #count: number;
  #position: number;

  private constructor(columns: Columns, count: number, tables: table.StreamTables<Ref>, position: number) {
    this.#columns = columns;
    this.#values = new ValueReader(columns.values, tables);
    this.#count = count;
    this.#tables = tables;
    this.#position = position;
  }

  /** The runs of a parcel; `position`: how many acts of the stream went before. */
  static read(bytes: Uint8Array, tables: table.StreamTables<Ref>, position: number): RawRun[] | null {
    const reader = new ByteReader(bytes);
    if (reader.byte() !== table.STREAM_VERSION) return null;
    const count = reader.varint();
    if (count === undefined || count > MAX_PARCEL_BYTES) return null;
    const columns: { [name: string]: ByteReader } = {};
    for (const name of COLUMNS) {
      const column = reader.bytes();
      if (!column) return null;
      columns[name] = new ByteReader(column);
    }
    return reader.isDone ? new Parcel(columns as Columns, count, tables, position).#runs() : null;
  }

  #runs(): RawRun[] | null {
    if (!this.#values.isGood) return null;
    const runs: RawRun[] = [];
    const start = this.#position;
    for (let i = 0; i < this.#count; i++) {
      const run = this.#run();
      if (!run || this.#position - start > MAX_PARCEL_ACTS) return null;
      runs.push(run);
    }
    const isSpent = COLUMNS.every((name) => this.#columns[name].isDone) && this.#values.isDone;
    return isSpent ? runs : null;
  }

  #run(): RawRun | null {
    const { runs: heads, signatures } = this.#columns;
    const known = heads.varint();
    const firstSeq = heads.varint();
    const count = heads.varint();
    if (known === undefined || firstSeq === undefined || !count || count > MAX_UNSIGNED) return null;
    const key = firstSeq === 0 ? heads.raw(KEY_BYTES) : null;
    if (key === undefined) return null;
    let author: Name | undefined;
    if (key) author = authorOf(key);
    else if (known > 0) author = this.#tables.authors.items[known - 1];
    else {
      const id = heads.raw(NAME_BYTES);
      author = id && latin1(id);
    }
    const previous = firstSeq === 0 ? null : this.#ref(heads);
    if (author === undefined || previous === undefined) return null;
    const index = this.#tables.authors.add(author, author);
    const acts: RawAct[] = [];
    for (let i = 0; i < count; i++) {
      const act = this.#act(author, index);
      if (!act) return null;
      acts.push(act);
      this.#position++;
    }
    const signature = signatures.raw(SIGNATURE_BYTES);
    if (!signature) return null;
    return { author, firstSeq, previous, key, signature: latin1(signature), acts };
  }

  #act(name: Name, author: number): RawAct | null {
    const { times, shapes, as } = this.#columns;
    const delta = times.zigzag();
    const shape = this.#shape(shapes);
    const hasAs = as.varint();
    const asId = hasAs === 1 ? readId(as, this.#tables) : hasAs === 0 ? '' : undefined;
    if (delta === undefined || shape === undefined || asId === undefined) return null;
    const value = this.#values.next(shape, name);
    if (value === undefined) return null;
    const time = this.#tables.lastTime + delta;
    if (!Number.isSafeInteger(time) || time < 0) return null;
    this.#tables.lastTime = time;
    const known = this.#tables.shapes.items[shape] as table.Shape;
    const at = this.#where(known, value, name, author);
    if (!at) return null;
    const key = keyText(known.kind, at.id, known.field, at.sub);
    this.#tables.ownLast.set(table.ownKey(author, key), this.#position);
    return { shape: known, time, as: asId, value, ...at };
  }

  /** The number of a shape. */
  #shape(column: ByteReader): number | undefined {
    const { shapes } = this.#tables;
    const index = column.varint();
    if (index === undefined || index > shapes.items.length) return undefined;
    if (index < shapes.items.length) return index;
    const form = column.byte();
    const command = column.text(MAX_WORD_BYTES);
    const kind = column.text(MAX_WORD_BYTES);
    const field = column.text(MAX_WORD_BYTES);
    if (form === undefined || form > table.FORM_ODD) return undefined;
    if (command === undefined || kind === undefined || field === undefined) return undefined;
    const shape = { form, command, kind, field };
    // A shape met twice under one text would give reader and writer different numbers from here on.
    return shapes.find(table.shapeText(shape)) === undefined
      ? shapes.add(table.shapeText(shape), shape)
      : undefined;
  }

  #where(
    shape: table.Shape,
    value: Value,
    name: Name,
    author: number,
  ): { id: string; sub: string; refs: Ref[] } | null {
    const { places, subs, refs } = this.#columns;
    if (shape.form === table.FORM_CREATION) {
      const id = idOf(shape.kind, value);
      if (id === undefined) return null;
      this.#tables.texts.add(id, id);
      this.#tables.places(shape.kind).add(id, { id, creation: this.#position });
      return { id, sub: '', refs: [] };
    }
    if (shape.form === table.FORM_ODD) {
      const id = readId(places, this.#tables);
      const hasSub = subs.varint();
      const sub = hasSub === 1 ? readId(subs, this.#tables) : hasSub === 0 ? '' : undefined;
      const listed = this.#listed(refs.varint(), refs);
      return id === undefined || sub === undefined || !listed ? null : { id, sub, refs: listed };
    }
    const place = this.#place(shape.kind, places);
    const sub = shape.form === table.FORM_SUB ? readSub(subs, name, this.#tables) : '';
    if (!place || sub === undefined) return null;
    const named = this.#refs(
      place,
      table.ownKey(author, keyText(shape.kind, place.id, shape.field, sub)),
      refs,
    );
    return named && { id: place.id, sub, refs: named };
  }

  #place(kind: string, column: ByteReader): table.Place<Ref> | undefined {
    const places = this.#tables.places(kind);
    const code = column.varint();
    if (code === undefined || code > places.items.length) return undefined;
    if (code > 0) return places.items[code - 1];
    const id = readId(column, this.#tables);
    const hasCreation = column.byte();
    const creation = hasCreation === 1 ? this.#ref(column) : hasCreation === 0 ? null : undefined;
    if (id === undefined || creation === undefined) return undefined;
    return places.items[places.add(id, { id, creation })];
  }

  #refs(place: table.Place<Ref>, ownKey: string, column: ByteReader): Ref[] | null {
    const code = column.varint();
    if (code === table.REFS_CREATION) return place.creation === null ? null : [place.creation];
    if (code !== table.REFS_OWN_LAST) return this.#listed(code, column);
    const last = this.#tables.ownLast.get(ownKey);
    return last === undefined ? null : [last];
  }

  #listed(code: number | undefined, column: ByteReader): Ref[] | null {
    if (code === undefined || code < table.REFS_LISTED) return null;
    const count = code - table.REFS_LISTED;
    if (count > MAX_ACT_BYTES / NAME_BYTES) return null;
    const out: Ref[] = [];
    for (let i = 0; i < count; i++) {
      const ref = this.#ref(column);
      if (ref === undefined) return null;
      out.push(ref);
    }
    return out;
  }

  #ref(column: ByteReader): Ref | undefined {
    const code = column.varint();
    if (code === undefined) return undefined;
    if (code === table.ELSEWHERE) {
      const name = column.raw(NAME_BYTES);
      return name && latin1(name);
    }
    return code <= this.#position ? this.#position - code : undefined;
  }
}
