// What a newcomer's phone works to take a whole camp in, step by step, and what it holds in memory afterwards. In
// Node, so that nothing but the journal and the ledger is measured.
import { deflateSync, inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { newVerify } from '#identity';
import { type Entry, Journal, StreamReader, check } from '#journal';
import { Ledger } from '#record/ledger';
import { calibrateNode } from '../calibration.ts';
import { BENCH_AT, benchCamp } from '../camps.ts';
import { type Figures, MB, kB, median, ms } from '../figures.ts';
import { parcelsOf } from './stream.ts';

type Keys = Journal['keys'];

export async function newcomer(figures: Figures, root: string, rounds: number): Promise<void> {
  const { journal } = await benchCamp(root, 'large');
  const { keys } = journal;
  const parcels = parcelsOf(journal, journal.acts);
  const packed = parcels.map((parcel) => deflateSync(parcel));
  const times = new Map<string, number[]>();
  const calibrations: number[] = [];
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const out = await work();
    times.set(what, [...(times.get(what) ?? []), performance.now() - start]);
    return out;
  };
  for (let round = 0; round < rounds; round++) {
    calibrations.push(calibrateNode());
    await timed('everything, from deflated parcels to the document', () =>
      whole(keys, packed, journal.acts.length),
    );
    await timed('of it: inflating', () => packed.map((parcel) => inflateSync(parcel)));
    const batches = await timed('of it: reading parcels to canonical bytes and hashes', () =>
      read(keys, parcels),
    );
    await timed('of it: admission, every signature, with hold-back, gate and digests', () =>
      admit(keys, batches),
    );
    const counted = await timed('of that: hold-back, gate and digests', () =>
      insert(keys, read(keys, parcels)),
    );
    await timed('of it: encoding and applying, parcel by parcel', () => apply(counted));
    await timed('writing the stream', () => parcelsOf(journal, journal.acts));
    await timed('making the document anew', () => new Ledger().rebuild(journal.counted));
  }
  const beside = ms(median(calibrations));
  // Reading again is part of how inserting is reached, and no part of it.
  const reading = median(times.get('of it: reading parcels to canonical bytes and hashes') ?? []);
  for (const [what, each] of times)
    figures.row(what, ms(median(each) - (what.startsWith('of that') ? reading : 0)), { beside });
  held(figures, keys, parcels);
}

async function whole(keys: Keys, packed: readonly Uint8Array[], total: number): Promise<void> {
  const journal = new Journal(keys);
  const ledger = new Ledger();
  const reader = new StreamReader(journal);
  const verify = newVerify();
  for (const parcel of packed) {
    const { admitted } = await check(journal, must(reader.read(inflateSync(parcel))), verify);
    ledger.apply(journal.insert(actsOf(admitted), BENCH_AT).counted);
  }
  if (ledger.size !== total) throw new Error(`${ledger.size} of ${total} acts came to the document`);
}

function read(keys: Keys, parcels: readonly Uint8Array[]): Entry[][] {
  const reader = new StreamReader(new Journal(keys));
  return parcels.map((parcel) => must(reader.read(parcel)));
}

async function admit(keys: Keys, batches: readonly Entry[][]): Promise<void> {
  const journal = new Journal(keys);
  const verify = newVerify();
  for (const batch of batches) {
    await check(journal, batch, verify);
    journal.insert(actsOf(batch), BENCH_AT);
  }
}

function insert(keys: Keys, batches: readonly Entry[][]): Parameters<Ledger['apply']>[0][] {
  const journal = new Journal(keys);
  return batches.map((batch) => journal.insert(actsOf(batch), BENCH_AT).counted);
}

function apply(counted: readonly Parameters<Ledger['apply']>[0][]): void {
  const ledger = new Ledger();
  for (const batch of counted) ledger.apply(batch);
}

/** Only with `--expose-gc` is it told what is held and what only has not been cleared away. */
function held(figures: Figures, keys: Keys, parcels: readonly Uint8Array[]): void {
  const before = heapNow();
  const journal = new Journal(keys);
  const reader = new StreamReader(journal);
  for (const parcel of parcels) journal.insert(actsOf(must(reader.read(parcel))), BENCH_AT);
  const between = heapNow();
  const ledger = new Ledger();
  ledger.apply(journal.counted);
  const after = heapNow();
  if (ledger.size !== journal.acts.length) throw new Error('not all came to the document');
  figures.row('heap: journal with its acts', MB(between - before));
  figures.row('heap: ledger and document', MB(after - between));
  figures.row('the document', kB(Y.encodeStateAsUpdate(ledger.doc).length));
}

function heapNow(): number {
  if (!globalThis.gc) throw new Error('to be run with --expose-gc, as npm run bench does');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const actsOf = (entries: readonly Entry[]): Entry['act'][] => entries.map(({ act }) => act);

function must<T>(read: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
