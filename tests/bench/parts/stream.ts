// How big a whole camp is, on the wire and on disk, column by column; and what a phone lacks that was out of reach.
// In Node, with nothing between: what links and browsers add is measured elsewhere.
import { deflateSync } from 'node:zlib';
import { ByteReader, concat } from '#base';
import { type Act, type Journal, StreamWriter, planRuns } from '#journal';
import { packRow } from '../../../src/storage/rows.ts';
import { BENCH_AT, benchCamp } from '../camps.ts';
import { type Figures, kB, quantile } from '../figures.ts';

const SEGMENT_ACTS = 256;
/** Of the acts alone; what a link adds (cards, digests, headers) is counted where newcomers catch up. */
const STREAM_BOUND_BYTES = 800_000;
const COLUMNS = ['runs', 'times', 'shapes', 'as', 'places', 'subs', 'refs', 'values', 'signatures'] as const;

const deflated = (bytes: Uint8Array): number => deflateSync(bytes).length; // the level CompressionStream uses
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

export function parcelsOf(journal: Journal, acts: readonly Act[]): Uint8Array[] {
  const writer = new StreamWriter(journal, planRuns(acts));
  const parcels: Uint8Array[] = [];
  while (!writer.isDone) parcels.push(writer.next());
  return parcels;
}

export async function stream(figures: Figures, root: string): Promise<void> {
  const { journal, entries, cards, file } = await benchCamp(root, 'large');
  const row = (what: string, figure: string): void => figures.row(what, figure);
  row('authors / acts / cards', `${[...journal.authors()].length} / ${entries.length} / ${cards.length}`);
  row('things', String(journal.acts.filter(({ field }) => field === '').length));
  const live = entries.map(({ bytes }) => bytes.length + 64);
  row('one act with its signature, median / p95', `${quantile(live, 0.5)} / ${quantile(live, 0.95)} B`);
  const texts = textsOf(journal.acts);
  row('texts people wrote', kB(texts.length));
  row('bits a letter, deflated', ((8 * deflated(Buffer.from(texts))) / texts.length).toFixed(2));

  const parcels = parcelsOf(journal, journal.acts);
  const whole = concat(parcels);
  row('runs / parcels', `${planRuns(journal.acts).length} / ${parcels.length}`);
  row('all acts as a stream', kB(whole.length));
  figures.bounded('deflated, as it goes over a link', sum(parcels.map(deflated)), STREAM_BOUND_BYTES, kB);
  columns(figures, parcels);
  const cardBytes = concat(cards.flatMap(({ bytes, signature }) => [bytes, signature]));
  row('cards / deflated', `${kB(cardBytes.length)} / ${kB(deflated(cardBytes))}`);
  row('the file that brings everything', kB(file.length));
  const segments = Array.from({ length: Math.ceil(entries.length / SEGMENT_ACTS) }, (_, i) =>
    packRow(entries.slice(i * SEGMENT_ACTS, (i + 1) * SEGMENT_ACTS)),
  );
  row('journal in segments, as on disk', kB(sum(segments.map(({ length }) => length))));
  for (const hours of [1, 24]) away(figures, journal, hours);
}

/** What a phone lacks that was out of reach until now. */
function away(figures: Figures, journal: Journal, hours: number): void {
  const from = BENCH_AT / 1000 - hours * 3600;
  const lacked = journal.acts.filter(({ time }) => time > from);
  const bytes = sum(parcelsOf(journal, lacked).map(deflated));
  figures.row(`away for ${hours} h: acts / deflated`, `${lacked.length} / ${kB(bytes)}`);
}

/** Where the bytes are: each column of all parcels, as it is and deflated parcel by parcel. */
function columns(figures: Figures, parcels: readonly Uint8Array[]): void {
  const raw = COLUMNS.map(() => 0);
  const small = COLUMNS.map(() => 0);
  for (const parcel of parcels) {
    const reader = new ByteReader(parcel);
    reader.byte();
    reader.varint();
    COLUMNS.forEach((name, i) => {
      const column = reader.bytes();
      if (!column) throw new Error(`a parcel without its column ${name}`);
      raw[i] = (raw[i] ?? 0) + column.length;
      small[i] = (small[i] ?? 0) + deflated(column);
    });
  }
  COLUMNS.forEach((name, i) =>
    figures.row(`of it ${name} / deflated`, `${kB(raw[i] ?? 0)} / ${kB(small[i] ?? 0)}`),
  );
}

/** Everything with a space in it: words and ids of the record's own have none. */
function textsOf(acts: readonly Act[]): string {
  const out: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.includes(' ')) out.push(value);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
      Object.values(value).forEach(visit);
  };
  for (const act of acts) visit(act.value);
  return out.join('\n');
}
