import { describe, expect, it } from 'vitest';
import { toHex } from '#base';
import {
  type Act,
  type Entry,
  type ParcelRead,
  StreamReader,
  StreamWriter,
  lackedBy,
  planRuns,
  readTipRow,
  type TipRow,
} from '#journal';
import { randomHistory } from '../helpers/histories.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

const allBuckets = Array.from({ length: 64 }, (_, i) => i);
const rowsOf = (device: LightDevice): TipRow[] =>
  allBuckets.flatMap((bucket) => device.journal.rowsOf(bucket).map((row) => readTipRow(row) as TipRow));

/** What each step answered; the last one is the parcel. */
function* inSteps(
  reader: StreamReader,
  parcel: Uint8Array,
  most: number,
): Generator<ParcelRead | void, void, void> {
  const read = yield* reader.steps(parcel, most);
  yield read;
}

/** What one device lacks of another, as parcels, read by it. */
async function carry(from: LightDevice, to: LightDevice): Promise<number> {
  const acts: readonly Act[] = lackedBy(from.journal, allBuckets, rowsOf(to));
  const writer = new StreamWriter(from.journal, planRuns(acts));
  const reader = new StreamReader(to.journal);
  const stepping = new StreamReader(to.journal);
  let sent = 0;
  while (!writer.isDone) {
    const parcel = writer.next();
    sent += parcel.length;
    const read = reader.read(parcel);
    if (!read.ok) throw new Error(read.error);
    const steps = [...inSteps(stepping, parcel, 7)];
    expect(steps.slice(0, -1)).toEqual(Array(Math.ceil(read.value.length / 7) - 1).fill(undefined));
    expect(steps.at(-1)).toEqual(read);
    const admission = await to.receive(read.value);
    expect(admission.dropped.size).toBe(0);
  }
  return sent;
}

describe('R1: what a stream carries is exactly what the other lacked', () => {
  for (let seed = 1; seed <= 40; seed++)
    it(`seed ${seed}`, async () => {
      const random = new Random(seed);
      const history = await randomHistory(random, 120, { cloneChance: seed % 2 ? 0 : 0.05 });
      const [one, two] = history.devices as [LightDevice, LightDevice];
      for (let round = 0; round < 4; round++) {
        await carry(one, two);
        await carry(two, one);
        one.now += 1e8;
        two.now += 1e8;
        one.flush();
        two.flush();
      }
      expect(toHex(one.journal.buckets.whole())).toBe(toHex(two.journal.buckets.whole()));
      expect(one.journal.acts.length).toBe(two.journal.acts.length);
      const newcomer = new LightDevice(lightSigner(random));
      await carry(one, newcomer);
      expect(toHex(newcomer.journal.buckets.whole())).toBe(toHex(one.journal.buckets.whole()));
      const acts: Entry[] = newcomer.entries;
      expect(acts.length).toBe(one.journal.acts.length);
    });
});
