// A phone as its door stands: journal, document and what it dropped. Everything comes as loose bytes, as from a
// neighbour, a few at a time; and two phones even out as two neighbours do, by their rows and a stream.
import * as Y from 'yjs';
import { expect } from 'vitest';
import { type Bytes, latin1, toHex } from '#base';
import {
  type AdmissionReason,
  type Draft,
  type Entry,
  type GatheringKeys,
  Journal,
  type Signer,
  StreamReader,
  StreamWriter,
  type Verify,
  check,
  lackedBy,
  planRuns,
  readEntry,
  readTipRow,
  sha256,
  writeActs,
} from '#journal';
import { type RecordView } from '#record';
import { Ledger } from '#record/ledger';
import { allBuckets } from '../../src/sync/rows.ts';
import { readThrough } from '../helpers/view-of.ts';

export interface Loose {
  readonly bytes: Bytes;
  readonly signature: string;
}

export const loose = ({ act, bytes }: Entry): Loose => ({ bytes, signature: act.signature });

export class Door {
  readonly journal: Journal;
  readonly ledger = new Ledger();
  readonly dropped = new Map<AdmissionReason, number>();
  readonly #verify: Verify;
  #now = 1_700_000_000_000;
  #admitted = 0;

  constructor(keys: GatheringKeys, verify: Verify) {
    this.journal = new Journal(keys);
    this.#verify = verify;
  }

  /** What came together. Nothing of it may make more work than it has pieces. */
  async take(all: readonly Loose[]): Promise<void> {
    const entries: Entry[] = [];
    for (const { bytes, signature } of all) {
      const entry = readEntry(this.journal, bytes, signature);
      if (entry) entries.push(entry);
    }
    await this.#admit(entries, all.length - entries.length);
  }

  async #admit(entries: readonly Entry[], unreadable: number): Promise<void> {
    let verified = 0;
    const verify: Verify = (...asked) => {
      verified++;
      return this.#verify(...asked);
    };
    const { admitted, early, known, dropped } = await check(this.journal, entries, verify, unreadable);
    expect(verified).toBeLessThanOrEqual(entries.length);
    let accounted = admitted.length + known;
    for (const [reason, count] of dropped) {
      accounted += count;
      this.dropped.set(reason, (this.dropped.get(reason) ?? 0) + count);
    }
    // Whatever came is in, held already, or a number under a reason; but for what is early, which is asked for again.
    const came = entries.length + unreadable;
    if (early.size === 0) expect(accounted).toBe(came);
    else expect(accounted).toBeLessThan(came);
    this.#insert(admitted);
  }

  #insert(entries: readonly Entry[]): void {
    this.#now += 1e6;
    const settled = this.journal.insert(
      entries.map(({ act }) => act),
      this.#now,
    );
    if (settled.renumbered) this.ledger.rebuild(this.journal.counted);
    else this.ledger.apply(settled.counted);
    // Nothing but what was admitted is anywhere.
    this.#admitted += entries.length;
    const { acts, counted, refused, waitingCount } = this.journal;
    expect(acts.length).toBe(this.#admitted);
    expect(counted.length + refused.length + waitingCount).toBe(acts.length);
  }

  /** As somebody honest writes: on what this phone shows. */
  async write(signer: Signer, drafts: readonly Draft[]): Promise<readonly Entry[]> {
    const tip = [...this.journal.tipsOf(signer.author)].sort((a, b) => b.arrival - a.arrival)[0] ?? null;
    const seen = (key: string): string[] => this.ledger.headNames(key);
    const written = await writeActs(this.journal, signer, tip, drafts, seen, Math.floor(this.#now / 1000));
    if (!written.ok) throw new Error(written.error);
    this.#insert(written.value);
    return written.value;
  }

  /** Takes what another holds and this one lacks, as a neighbour gives it. Answers how many were new. */
  async hear(other: Door): Promise<number> {
    const before = this.journal.acts.length;
    const tips = allBuckets
      .flatMap((bucket) => this.journal.rowsOf(bucket))
      .map(readTipRow)
      .filter((tip) => tip !== undefined);
    const lacked = lackedBy(other.journal, allBuckets, tips);
    const writer = new StreamWriter(other.journal, planRuns(lacked));
    expect(writer.total).toBe(lacked.length); // all that is held is proved by a signature that is held
    const reader = new StreamReader(this.journal);
    while (!writer.isDone) {
      const read = reader.read(writer.next());
      if (!read.ok) throw new Error(`a stream of ${lacked.length} acts: ${read.error}`);
      await this.#admit(read.value, 0);
    }
    return this.journal.acts.length - before;
  }

  get digest(): string {
    return toHex(this.journal.buckets.whole());
  }

  get document(): string {
    expect(this.ledger.doc.store.pendingStructs).toBeNull();
    expect([...this.ledger.doc.share.keys()].every((name) => name === 'r')).toBe(true);
    return toHex(sha256(Y.encodeStateAsUpdate(this.ledger.doc)));
  }

  /** The record as every screen reads it: each thing of each kind, with its history. */
  readAll(): RecordView {
    return readThrough(this.ledger);
  }
}

/** Two phones tell each other until both hold the same: two turns are the most that rows ever need. */
export async function evenOut(a: Door, b: Door): Promise<void> {
  for (let turn = 0; a.digest !== b.digest; turn++) {
    expect(turn).toBeLessThan(4);
    await a.hear(b);
    await b.hear(a);
  }
}

const own = (of: object): string => Reflect.ownKeys(of).map(String).join();
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Uint8Array.prototype];

/** What the prototypes have at this moment. */
export const prototypes = (): string => PROTOTYPES.map(own).join('\n');

export const signed = async (by: Signer, bytes: Bytes): Promise<Loose> => ({
  bytes,
  signature: latin1(await by.sign(bytes)),
});
