// Acts in bulk (rules R1-R8): runs of one chain each, with author, previous act and creation ids implied, one
// signature a run, columns of like things side by side so that they compress. A full camp of 40,000 acts takes
// well under a megabyte; one by one it would take nine. Compression itself is the carry's business.
// persisted: add, never change
import { ByteWriter, type Bytes, fromLatin1 } from '#base';
import type { Act } from './act.ts';
import { KEY_BYTES } from './author.ts';
import type { Name } from './hash.ts';
import type { Journal } from './journal.ts';
import type { Run } from './stream-plan.ts';
import { writeId, writeSub } from './stream-ids.ts';
import * as table from './stream-table.ts';
import { ValueWriter } from './stream-values.ts';

/** …or this many bytes, whichever comes first. */
const PARCEL_BYTES = 96 * 1024;

class Columns {
  runCount = 0;
  readonly runs = new ByteWriter();
  readonly times = new ByteWriter();
  readonly shapes = new ByteWriter();
  readonly as = new ByteWriter();
  readonly places = new ByteWriter();
  readonly subs = new ByteWriter();
  readonly refs = new ByteWriter();
  readonly values: ValueWriter;
  readonly signatures = new ByteWriter();

  constructor(tables: table.StreamTables<Name>) {
    this.values = new ValueWriter(tables);
  }

  get length(): number {
    return this.values.length + this.signatures.length + this.refs.length + this.runs.length;
  }

  done(): Bytes {
    const out = new ByteWriter().byte(table.STREAM_VERSION).varint(this.runCount);
    const { runs, times, shapes, as, places, subs, refs, values, signatures } = this;
    for (const column of [runs, times, shapes, as, places, subs, refs, values, signatures])
      out.bytes(column.done());
    return out.done();
  }
}

export class StreamWriter {
  /** Acts in the whole stream. */
  readonly total: number;
  readonly #journal: Journal;
  readonly #runs: readonly Run[];
  readonly #tables = new table.StreamTables<Name>();
  /** Where each act stands that has gone before. */
  readonly #position = new Map<Name, number>();
  #nextRun = 0;
  #written = 0;

  constructor(journal: Journal, runs: readonly Run[]) {
    this.#journal = journal;
    this.#runs = runs;
    this.total = runs.reduce((sum, run) => sum + run.length, 0);
  }

  get isDone(): boolean {
    return this.#nextRun >= this.#runs.length;
  }

  /** Acts in the parcels made so far. */
  get written(): number {
    return this.#written;
  }

  /** The next parcel, uncompressed. */
  next(): Bytes {
    const columns = new Columns(this.#tables);
    const start = this.#written;
    while (!this.isDone && this.#written - start < table.PARCEL_ACTS && columns.length < PARCEL_BYTES)
      this.#run(this.#runs[this.#nextRun++] as Run, columns);
    return columns.done();
  }

  #run(run: Run, columns: Columns): void {
    const first = run[0] as Act;
    const { runs } = columns;
    const known = this.#tables.authors.find(first.author);
    if (known !== undefined) runs.varint(known + 1);
    else runs.varint(0);
    runs.varint(first.seq).varint(run.length);
    // The MAC that goes with the key is what every device of the gathering makes of it.
    if (first.introduction) runs.raw(first.introduction.subarray(0, KEY_BYTES));
    else if (known === undefined) runs.raw(fromLatin1(first.author));
    if (first.parent) this.#ref(runs, first.parent.name);
    const author = this.#tables.authors.add(first.author, first.author);
    columns.runCount++;
    for (const act of run) {
      this.#act(act, author, columns);
      this.#position.set(act.name, this.#written++);
    }
    columns.signatures.raw(fromLatin1((run[run.length - 1] as Act).signature));
  }

  #act(act: Act, author: number, columns: Columns): void {
    columns.times.zigzag(act.time - this.#tables.lastTime);
    this.#tables.lastTime = act.time;
    const form = this.#form(act);
    const shape = this.#shape(
      { command: act.command, kind: act.kind, field: act.field, form },
      columns.shapes,
    );
    if (act.as === '') columns.as.varint(0);
    else writeId(columns.as.varint(1), act.as, this.#tables);
    columns.values.add(shape, act.author, act.value);
    if (form === table.FORM_ODD) this.#odd(act, columns);
    else if (form === table.FORM_CREATION) this.#creation(act);
    else {
      const place = this.#place(act, columns.places);
      if (form === table.FORM_SUB) writeSub(columns.subs, act.sub, act.author, this.#tables);
      this.#refs(act, place, author, columns.refs);
    }
    this.#tables.ownLast.set(table.ownKey(author, act.key), act.name);
  }

  #form(act: Act): number {
    if (act.standing !== 'counted') return table.FORM_ODD;
    if (act.field === '') return table.FORM_CREATION;
    return act.sub === '' ? table.FORM_FIELD : table.FORM_SUB;
  }

  #shape(shape: table.Shape, column: ByteWriter): number {
    const { shapes } = this.#tables;
    const text = table.shapeText(shape);
    const known = shapes.find(text);
    column.varint(known ?? shapes.items.length);
    if (known !== undefined) return known;
    column.byte(shape.form).text(shape.command).text(shape.kind).text(shape.field);
    return shapes.add(text, shape);
  }

  /** Its id follows from its value, so none is written. */
  #creation(act: Act): void {
    this.#tables.texts.add(act.id, act.id);
    this.#tables.places(act.kind).add(act.id, { id: act.id, creation: act.name });
  }

  #odd(act: Act, columns: Columns): void {
    writeId(columns.places, act.id, this.#tables);
    if (act.sub === '') columns.subs.varint(0);
    else writeId(columns.subs.varint(1), act.sub, this.#tables);
    this.#listed(act, columns.refs);
  }

  #place(act: Act, column: ByteWriter): table.Place<Name> {
    const places = this.#tables.places(act.kind);
    const known = places.find(act.id);
    if (known !== undefined) {
      column.varint(known + 1);
      return places.items[known] as table.Place<Name>;
    }
    writeId(column.varint(0), act.id, this.#tables);
    const creation = this.#journal.creationOf(act.kind, act.id) ?? null;
    if (creation === null) column.byte(0);
    else this.#ref(column.byte(1), creation);
    return places.items[places.add(act.id, { id: act.id, creation })] as table.Place<Name>;
  }

  #refs(act: Act, place: table.Place<Name>, author: number, column: ByteWriter): void {
    const [only] = act.refs;
    if (act.refs.length === 1 && only === place.creation) column.varint(table.REFS_CREATION);
    else if (act.refs.length === 1 && this.#tables.ownLast.get(table.ownKey(author, act.key)) === only)
      column.varint(table.REFS_OWN_LAST);
    else this.#listed(act, column);
  }

  #listed(act: Act, column: ByteWriter): void {
    column.varint(table.REFS_LISTED + act.refs.length);
    for (const ref of act.refs) this.#ref(column, ref);
  }

  #ref(column: ByteWriter, name: Name): void {
    const position = this.#position.get(name);
    if (position === undefined) column.varint(table.ELSEWHERE).raw(fromLatin1(name));
    else column.varint(this.#written - position);
  }
}
