// Streams to be written and read, and parcels opened and closed again by hand.
import { ByteReader, ByteWriter, latin1 } from '#base';
import {
  type Act,
  BUCKETS,
  type Entry,
  type Journal,
  StreamReader,
  StreamWriter,
  lackedBy,
  planRuns,
} from '#journal';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from './forge.ts';
import { randomValue } from './values.ts';

export const ALL = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

export const COLUMNS = [
  'runs',
  'times',
  'shapes',
  'as',
  'places',
  'subs',
  'refs',
  'values',
  'signatures',
] as const;

export const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));

export const holding = (entries: readonly Entry[]): LightDevice => {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
};

export function parcelsOf(journal: Journal, acts: readonly Act[] = lackedBy(journal, ALL, [])): Uint8Array[] {
  const writer = new StreamWriter(journal, planRuns(acts));
  const out: Uint8Array[] = [];
  while (!writer.isDone) out.push(writer.next());
  return out;
}

export function readAll(
  journal: Journal,
  parcels: readonly Uint8Array[],
): { entries: Entry[]; error: string } {
  const reader = new StreamReader(journal);
  const entries: Entry[] = [];
  for (const parcel of parcels) {
    const read = reader.read(parcel);
    if (!read.ok) return { entries, error: read.error };
    entries.push(...read.value);
  }
  return { entries, error: '' };
}

/** A parcel's columns, to be changed one by one. */
export function open(parcel: Uint8Array): { count: number; columns: Uint8Array[] } {
  const reader = new ByteReader(parcel);
  reader.byte();
  const count = reader.varint() as number;
  return { count, columns: COLUMNS.map(() => reader.bytes() as Uint8Array) };
}

export function closed({ count, columns }: { count: number; columns: readonly Uint8Array[] }): Uint8Array {
  const out = new ByteWriter().byte(1).varint(count);
  for (const column of columns) out.bytes(column);
  return out.done();
}

/** Acts that the gate refuses, and acts that wait: what a stream has to carry all the same. */
export async function oddities(): Promise<Forger> {
  const random = new Random(5);
  const odd = new Forger(lightSigner(random));
  const thing = await odd.create();
  const on = { kind: 'task', id: thing.act.id, refs: [thing.act.name] };
  await odd.act({ ...on, field: 'a b', command: 'x' });
  await odd.act({ ...on, field: 'b', command: 'x a' });
  await odd.act({ ...on, kind: 'c d', command: 'e', field: 'f' });
  await odd.act({ ...on, kind: 'd', command: 'e c', field: 'f' });
  await odd.act({ ...on, field: '', command: '', kind: '', sub: thing.act.id });
  await odd.act({ ...on, field: 'title', refs: [], time: 0 });
  await odd.act({ ...on, field: 'title', time: 2 ** 40, as: thing.act.id });
  await odd.act({ ...on, field: 'title', time: 0 });
  await odd.act({ ...on, field: 'title', refs: Array.from({ length: 900 }, () => latin1(random.bytes(16))) });
  for (let i = 0; i < 30; i++) await odd.act({ ...on, field: 'title', value: randomValue(random, 2) });
  return odd;
}
