// A device that holds what was forged, and its rows.
import { type Act, BUCKETS, type Entry, type TipRow, readTipRow } from '#journal';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { fresh } from './forge.ts';

export const ALL = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

export const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));

export const rowsOf = (one: LightDevice): TipRow[] =>
  ALL.flatMap((bucket) => one.journal.rowsOf(bucket).map((row) => readTipRow(row) as TipRow));

export const holding = (entries: readonly Entry[]): LightDevice => {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
};

export const namesOf = (acts: readonly Act[]): string[] => acts.map(({ name }) => name).sort();
