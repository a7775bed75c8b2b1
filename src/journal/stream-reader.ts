// The other end of stream-writer: parcels in, entries for admission out (rules R1-R8). Nothing is believed:
// every length is bounded before anything is made ready for it, and an act comes out only as canonical bytes
// whose hash the next act and the run's signature have to agree with. Nothing waits: what has not gone before is
// named, so every run of a parcel comes out with it, and a stream that ends early has lost only what never came.
// persisted: add, never change
import { latin1 } from '#base';
import { Act, type ActFields, MAX_ACT_BYTES, encodeAct } from './act.ts';
import type { Entry } from './admission.ts';
import { introduce } from './author.ts';
import { NAME_BYTES, type Name, sha256 } from './hash.ts';
import type { Journal } from './journal.ts';
import { MAX_PARCEL_BYTES, Parcel } from './parcel.ts';
import type { RawAct, RawRun, Ref } from './raw-run.ts';
import { FORM_CREATION, StreamTables } from './stream-table.ts';

/** A parcel that is not what a writer makes. The stream it belongs to is over. */
export type StreamError = 'malformed';
export type ParcelRead =
  { readonly ok: true; readonly value: Entry[] } | { readonly ok: false; readonly error: StreamError };

export class StreamReader {
  readonly #journal: Journal;
  readonly #tables = new StreamTables<Ref>();
  /** Hashes of the acts read so far, by position. */
  readonly #hashes: string[] = [];

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** The parcel's entries, run after run; or why the stream cannot go on. */
  read(parcel: Uint8Array): ParcelRead {
    for (const steps = this.steps(parcel, Infinity); ;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps of so many acts `most`. Nothing else may be read from this stream before the last of them. */
  *steps(parcel: Uint8Array, most: number): Generator<void, ParcelRead, void> {
    const isSmall = parcel.length <= MAX_PARCEL_BYTES;
    const runs = isSmall ? Parcel.read(parcel, this.#tables, this.#hashes.length) : null;
    if (!runs) return { ok: false, error: 'malformed' };
    const out: Entry[] = [];
    for (const run of runs) {
      let prev = this.#previousHash(run.previous);
      for (const [index, raw] of run.acts.entries()) {
        if (out.length > 0 && out.length % most === 0) yield;
        const entry = this.#make(run, index, raw, prev);
        if (!entry) return { ok: false, error: 'malformed' };
        prev = entry.act.hash;
        this.#hashes.push(prev);
        out.push(entry);
      }
    }
    return { ok: true, value: out };
  }

  #make(run: RawRun, index: number, raw: RawAct, prev: string): Entry | null {
    const { keys } = this.#journal;
    const fields: ActFields = {
      author: run.author,
      seq: run.firstSeq + index,
      prev,
      time: raw.time,
      as: raw.as,
      command: raw.shape.command,
      kind: raw.shape.kind,
      id: raw.id,
      field: raw.shape.field,
      sub: raw.sub,
      refs: raw.refs.map((ref) => this.#nameOf(ref)),
      value: raw.value,
      introduction: index === 0 && run.key ? introduce(keys, run.key) : null,
    };
    const bytes = encodeAct(keys.gathering, fields);
    if (!bytes || bytes.length > MAX_ACT_BYTES) return null;
    const signature = index === run.acts.length - 1 ? run.signature : '';
    const act = new Act(fields, latin1(sha256(bytes)), signature, bytes.length);
    // A creation's id does not travel: it was just worked out.
    if (raw.shape.form === FORM_CREATION) act.hasRightId = true;
    return { act, bytes };
  }

  #nameOf(ref: Ref): Name {
    return typeof ref === 'number' ? (this.#hashes[ref] as string).slice(0, NAME_BYTES) : ref;
  }

  /** An act not held here leaves the chain open: admission will call the run early. */
  #previousHash(previous: Ref | null): string {
    if (previous === null) return '';
    if (typeof previous === 'number') return this.#hashes[previous] as string;
    return this.#journal.get(previous)?.hash ?? previous.padEnd(32, '\0');
  }
}
