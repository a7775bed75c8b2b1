// How big a whole camp is, on the wire, on disk and in memory, and how long a newcomer works to take it in. Run:
//   node --expose-gc --import tsx tests/bench/stream.bench.ts [people] [acts] [--light]
// Prints a table. Times are medians of several rounds, beside a calibration loop of the same run: a figure is
// worth something only next to how fast the machine was just then.
import { deflateSync, inflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { ByteReader, concat } from '#base';
import { SHEET, makeCamp, wordsIn } from '#demo';
import { newDeviceKey, newVerify, signerOf } from '#identity';
import { type Act, type Entry, Journal, StreamReader, StreamWriter, check, planRuns, sha256 } from '#journal';
import { Ledger } from '#record/ledger';
import { packRow } from '../../src/storage/rows.ts';
import { type PlayedCamp, playCamp } from '../../src/cli/play-camp.ts';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const people = Number(numbers[0] ?? 546);
const acts = Number(numbers[1] ?? 40_000);
const isLight = process.argv.includes('--light');
const isProse = process.argv.includes('--prose');
const ROUNDS = 5;
const SEGMENT_ACTS = 256;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const row = (name: string, value: string): void => say(`| ${name.padEnd(58)} | ${value.padStart(24)} |`);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const deflate = (bytes: Uint8Array): number => deflateSync(bytes).length; // the level CompressionStream uses

/** A fixed amount of work (SHA-256 of 1 MiB, 20 times): what this machine's milliseconds are worth. */
function calibrate(): number {
  const bytes = new Uint8Array(1 << 20);
  const start = performance.now();
  for (let i = 0; i < 20; i++) sha256(bytes);
  return performance.now() - start;
}

const calibrations: number[] = [];

async function timed(name: string, work: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    calibrations.push(calibrate());
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  row(name, `${median(times).toFixed(0)} ms`);
  return median(times);
}

/** Words drawn one by one, the frequent ones often: packs about as badly as what people really write. */
function proseOf(random: Random): (text: string) => string {
  const words = [...wordsIn([...SHEET.values()].flat())];
  return (text) => {
    let out = '';
    while (out.length < text.length - 4) {
      const rank = Math.floor(words.length ** random.next());
      out += `${out === '' ? '' : ' '}${words[rank - 1] ?? 'and'}`;
    }
    return out.slice(0, Math.max(3, text.length));
  };
}

function textsOf(list: readonly Act[]): string {
  const out: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.includes(' ')) out.push(value);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
      Object.values(value).forEach(visit);
  };
  for (const act of list) visit(act.value);
  return out.join('\n');
}

async function play(): Promise<PlayedCamp> {
  const camp = makeCamp({ seed: 1, people, acts, start: '2026-12-28' });
  const start = performance.now();
  const played = await playCamp(camp, {
    keys: lightKeys,
    signer: async (i) => (isLight ? lightSigner(new Random(i + 1)) : signerOf(await newDeviceKey())),
    ...(isProse ? { reword: proseOf(new Random(7)) } : {}),
  });
  row('play the camp: decide, sign, insert, apply (once)', `${(performance.now() - start).toFixed(0)} ms`);
  return played;
}

function sizes(played: PlayedCamp): Uint8Array[] {
  const { journal, entries } = played;
  const kinds = new Map<string, number>();
  for (const act of journal.acts) if (act.field === '') kinds.set(act.kind, (kinds.get(act.kind) ?? 0) + 1);
  row(
    'authors / acts / cards',
    `${[...journal.authors()].length} / ${entries.length} / ${played.cards.length}`,
  );
  row('things', String([...kinds.values()].reduce((sum, count) => sum + count, 0)));
  say([...kinds].map(([kind, count]) => `  ${kind} ${count}`).join(','));
  const texts = textsOf(journal.acts);
  row('texts', kB(texts.length));
  row('texts alone: bits a letter, deflated', ((8 * deflate(Buffer.from(texts))) / texts.length).toFixed(2));
  const live = entries.map(({ bytes }) => bytes.length + 64).sort((a, b) => a - b);
  row(
    'one act with its signature, median / p95',
    `${median(live)} / ${live[Math.floor(live.length * 0.95)]} B`,
  );

  const runs = planRuns(journal.acts);
  const writer = new StreamWriter(journal, runs);
  const parcels: Uint8Array[] = [];
  while (!writer.isDone) parcels.push(writer.next());
  const whole = concat(parcels);
  row('runs / parcels', `${runs.length} / ${parcels.length}`);
  row('stream, uncompressed', kB(whole.length));
  row('stream, each parcel deflated', kB(parcels.reduce((sum, parcel) => sum + deflate(parcel), 0)));
  row('stream, deflated as one', kB(deflate(whole)));
  row('of it signatures', kB(64 * runs.length));
  row('of it introductions', kB(64 * [...journal.authors()].length));
  const segments = Array.from({ length: Math.ceil(entries.length / SEGMENT_ACTS) }, (_, i) =>
    packRow(entries.slice(i * SEGMENT_ACTS, (i + 1) * SEGMENT_ACTS)),
  );
  row('journal on disk (segments of 256)', kB(segments.reduce((sum, each) => sum + each.length, 0)));
  const cards = played.cards.reduce((sum, { bytes, signature }) => sum + bytes.length + signature.length, 0);
  row('cards, which travel beside it', kB(cards));
  columns(parcels);
  for (const hours of [1, 24]) away(played, hours);
  return parcels;
}

/** What a phone lacks that was out of reach until the sixth evening. */
function away({ journal }: PlayedCamp, hours: number): void {
  const until = Date.UTC(2027, 0, 2, 6) / 1000;
  const lacked = journal.acts.filter(({ time }) => time > until - hours * 3600 && time <= until);
  const runs = planRuns(lacked);
  const writer = new StreamWriter(journal, runs);
  let bytes = 0;
  while (!writer.isDone) bytes += deflate(writer.next());
  row(`away for ${hours} h: acts, runs, deflated`, `${lacked.length}, ${runs.length}, ${kB(bytes)}`);
}

const NAMES = ['runs', 'times', 'shapes', 'as', 'places', 'subs', 'refs', 'values', 'signatures'];

/** Where the bytes are: each column of all parcels, uncompressed and deflated parcel by parcel. */
function columns(parcels: readonly Uint8Array[]): void {
  const raw = new Array<number>(NAMES.length).fill(0);
  const small = new Array<number>(NAMES.length).fill(0);
  for (const parcel of parcels) {
    const reader = new ByteReader(parcel);
    reader.byte();
    reader.varint();
    for (let i = 0; i < NAMES.length; i++) {
      const column = reader.bytes() as Uint8Array;
      raw[i] = (raw[i] as number) + column.length;
      small[i] = (small[i] as number) + deflate(column);
    }
  }
  NAMES.forEach((name, i) => row(`  column ${name}`, `${kB(raw[i] as number)} > ${kB(small[i] as number)}`));
}

async function newcomer(played: PlayedCamp, parcels: readonly Uint8Array[]): Promise<void> {
  const verify = isLight ? lightVerify : newVerify();
  const packed = parcels.map((parcel) => deflateSync(parcel));
  let held = 0;
  const total = await timed('newcomer, everything: inflate to document', async () => {
    held = 0;
    const journal = new Journal(lightKeys);
    const ledger = new Ledger();
    const reader = new StreamReader(journal);
    for (const parcel of packed) {
      const read = reader.read(inflateSync(parcel));
      if (!read.ok) throw new Error(read.error);
      const admission = await check(journal, read.value, isLight ? lightVerify : newVerify());
      ledger.apply(
        journal.insert(
          admission.admitted.map((entry) => entry.act),
          0,
        ).counted,
      );
      held = Math.max(held, journal.waitingCount);
    }
    if (ledger.size !== played.entries.length) throw new Error(`${ledger.size} of ${played.entries.length}`);
  });
  row('  most acts held back until others came', String(held));
  row('  acts a second', ((played.entries.length / total) * 1000).toFixed(0));

  await timed('  write the stream', () => {
    const writer = new StreamWriter(played.journal, planRuns(played.journal.acts));
    while (!writer.isDone) writer.next();
  });
  await timed('  inflate', () => packed.map((parcel) => inflateSync(parcel)));
  const read = (): Entry[][] => {
    const reader = new StreamReader(new Journal(lightKeys));
    return parcels.map((parcel) => {
      const out = reader.read(parcel);
      if (!out.ok) throw new Error(out.error);
      return out.value;
    });
  };
  await timed('  read parcels to canonical bytes and hashes', read);
  let batches = read();
  await timed('  admission: chains and signatures', async () => {
    const journal = new Journal(lightKeys);
    batches = read();
    const start = performance.now();
    for (const batch of batches) {
      await check(journal, batch, verify);
      journal.insert(
        batch.map((entry) => entry.act),
        0,
      );
    }
    inner.push(performance.now() - start);
  });
  row('    of it without reading', `${median(inner).toFixed(0)} ms`);
  await steps(read);
}

const inner: number[] = [];

async function steps(read: () => Entry[][]): Promise<void> {
  const inserting: number[] = [];
  const applying: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const batches = read();
    const journal = new Journal(lightKeys);
    let start = performance.now();
    const counted = batches.map(
      (batch) =>
        journal.insert(
          batch.map((entry) => entry.act),
          0,
        ).counted,
    );
    inserting.push(performance.now() - start);
    const ledger = new Ledger();
    start = performance.now();
    for (const batch of counted) ledger.apply(batch);
    applying.push(performance.now() - start);
  }
  row('  journal: hold-back, gate, digests', `${median(inserting).toFixed(0)} ms`);
  row('  ledger: encode and apply, parcel by parcel', `${median(applying).toFixed(0)} ms`);
  const journal = new Journal(lightKeys);
  journal.insert(
    read()
      .flat()
      .map((entry) => entry.act),
    0,
  );
  const ledger = new Ledger();
  await timed('  rebuild of the document', () => ledger.rebuild(journal.counted));
  row('document', kB(Y.encodeStateAsUpdate(ledger.doc).length));
}

const heapNow = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
};

function heap(parcels: readonly Uint8Array[]): void {
  const before = heapNow();
  const journal = new Journal(lightKeys);
  const reader = new StreamReader(journal);
  for (const parcel of parcels) {
    const read = reader.read(parcel);
    if (read.ok)
      journal.insert(
        read.value.map((entry) => entry.act),
        0,
      );
  }
  const held = heapNow();
  const ledger = new Ledger();
  ledger.apply(journal.counted);
  const after = heapNow();
  if (ledger.size !== journal.acts.length) throw new Error('not all applied');
  const isExact = globalThis.gc !== undefined;
  row('heap: journal with its acts (and the reader)', `${isExact ? '' : 'about '}${kB(held - before)}`);
  row('heap: ledger and document', `${isExact ? '' : 'about '}${kB(after - held)}`);
}

say(`| ${'what'.padEnd(58)} | ${'figure'.padStart(24)} |`);
say(`|${'-'.repeat(60)}|${'-'.repeat(26)}|`);
const played = await play();
const parcels = sizes(played);
await newcomer(played, parcels);
heap(parcels);
row('calibration: SHA-256 of 20 MiB, median', `${median(calibrations).toFixed(0)} ms`);
say(`Signatures: ${isLight ? 'a stand-in (light)' : 'ECDSA P-256'}. Node ${process.version}.`);
