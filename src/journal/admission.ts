// Admission (rules D1-D8): what is not an act of this gathering, whole, chained and signed, is dropped here
// without trace but for a count and a reason. It changes nothing in the journal: the acts it lets through
// still have to be kept on disk before they are inserted.
import { type Bytes, equalBytes, fromLatin1 } from '#base';
import { type Act, decodeAct, encodeAct } from './act.ts';
import { type Verify, readIntroduction } from './author.ts';
import type { Name } from './hash.ts';
import type { Journal } from './journal.ts';

/** A signature proves this many acts of its chain at most, its own included (D6). */
export const MAX_UNSIGNED = 256;
/** …and this many bytes of them: a run, which cannot be cut between signatures, has to fit in a parcel. */
export const MAX_UNSIGNED_BYTES = 256 * 1024;

/** An act with the bytes its signature and its hash are over. */
export interface Entry {
  readonly act: Act;
  readonly bytes: Bytes;
}

export type AdmissionReason = 'not-canonical' | 'introduction' | 'broken-chain' | 'signature' | 'not-signed';

export interface Admission {
  /** To be kept and inserted, each after its author's previous act. */
  readonly admitted: readonly Entry[];
  /** Authors of acts whose previous act is not held: not wrong, but too early; ask for what is between. */
  readonly early: ReadonlySet<Name>;
  /** Acts held already. */
  readonly known: number;
  readonly dropped: ReadonlyMap<AdmissionReason, number>;
}

/** An entry of loose bytes, or undefined when they are not canonical bytes of an act of this gathering. */
export function readEntry(journal: Journal, bytes: Bytes, signature: string): Entry | undefined {
  const act = decodeAct(journal.gathering, bytes, signature);
  if (!act) return undefined;
  // The decoder takes canonical bytes only; this holds it to that even where it should have a gap (D2).
  const again = encodeAct(journal.keys.gathering, act);
  return again && equalBytes(again, bytes) ? { act, bytes } : undefined;
}

/**
 * Checks entries that arrived together, in the order they came. `unreadable` of the batch were no acts at
 * all; they are counted here so that one answer tells everything.
 */
export async function check(
  journal: Journal,
  entries: readonly Entry[],
  verify: Verify,
  unreadable = 0,
): Promise<Admission> {
  const batch = new Batch(journal, unreadable);
  for (const entry of entries) batch.link(entry);
  await batch.prove(verify);
  return batch.answer();
}

/** Acts of one chain in order, up to and with the one that carries the proof. */
interface Segment {
  readonly entries: Entry[];
  bytes: number;
  readonly key: Bytes;
  /** The segment this one continues, when that one is of this batch too. */
  readonly after: Segment | null;
  isProved: boolean;
}

class Batch {
  readonly #journal: Journal;
  readonly #segments: Segment[] = [];
  /** Open ends of this batch: the last act linked so far, by name. */
  readonly #segmentOf = new Map<Name, Segment>();
  readonly #inBatch = new Map<Name, Act>();
  readonly #early = new Set<Name>();
  readonly #dropped = new Map<AdmissionReason, number>();
  #known = 0;

  constructor(journal: Journal, unreadable: number) {
    this.#journal = journal;
    this.#drop('not-canonical', unreadable);
  }

  link(entry: Entry): void {
    const { act } = entry;
    if (this.#journal.has(act.name) || this.#inBatch.has(act.name)) {
      this.#known++;
      return;
    }
    if (act.seq === 0) this.#linkFirst(entry);
    else this.#linkNext(entry);
  }

  #linkFirst(entry: Entry): void {
    const { act } = entry;
    const key = act.introduction && readIntroduction(this.#journal.keys, act.author, act.introduction);
    if (!key) return this.#drop('introduction', 1);
    this.#open(entry, key, null);
  }

  #linkNext(entry: Entry): void {
    const { act } = entry;
    const name = act.prev.slice(0, act.name.length);
    const parent = this.#journal.get(name) ?? this.#inBatch.get(name);
    if (!parent) {
      this.#early.add(act.author);
      return;
    }
    if (parent.author !== act.author || parent.seq !== act.seq - 1 || parent.hash !== act.prev)
      return this.#drop('broken-chain', 1);
    const segment = this.#segmentOf.get(name);
    const last = segment?.entries[segment.entries.length - 1]?.act;
    if (!segment || last !== parent || parent.signature !== '') {
      // The act before it is held or of this batch, so its author's key is known.
      const key = segment ? segment.key : (this.#journal.keyOf(act.author) as Bytes);
      return this.#open(entry, key, segment ?? null);
    }
    segment.bytes += entry.bytes.length;
    if (segment.entries.length >= MAX_UNSIGNED || segment.bytes > MAX_UNSIGNED_BYTES)
      return this.#drop('not-signed', 1);
    segment.entries.push(entry);
    this.#segmentOf.set(act.name, segment);
    this.#inBatch.set(act.name, act);
  }

  #open(entry: Entry, key: Bytes, after: Segment | null): void {
    const segment: Segment = { entries: [entry], bytes: entry.bytes.length, key, after, isProved: false };
    this.#segments.push(segment);
    this.#segmentOf.set(entry.act.name, segment);
    this.#inBatch.set(entry.act.name, entry.act);
  }

  async prove(verify: Verify): Promise<void> {
    await Promise.all(
      this.#segments.map(async (segment) => {
        const last = segment.entries[segment.entries.length - 1] as Entry;
        if (last.act.signature === '') return;
        segment.isProved = await verify(segment.key, fromLatin1(last.act.signature), last.bytes);
      }),
    );
  }

  answer(): Admission {
    const admitted: Entry[] = [];
    for (const segment of this.#segments) {
      const last = segment.entries[segment.entries.length - 1] as Entry;
      if (segment.after && !segment.after.isProved) {
        segment.isProved = false; // what it follows fell, so it hangs in the air
        this.#early.add(last.act.author);
      } else if (segment.isProved) admitted.push(...segment.entries);
      else this.#drop(last.act.signature === '' ? 'not-signed' : 'signature', segment.entries.length);
    }
    return { admitted, early: this.#early, known: this.#known, dropped: this.#dropped };
  }

  #drop(reason: AdmissionReason, count: number): void {
    if (count > 0) this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + count);
  }
}
