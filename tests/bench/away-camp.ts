// The large camp as a phone has it that was out of reach for the last of it.
import { campKeys } from '#identity';
import { Act, Journal } from '#journal';
import { BENCH_AT, type BenchCamp, keptFile } from './camps.ts';
import { fileOf } from './pocket-camp.ts';

export type AwayCamp = Pick<BenchCamp, 'invite' | 'file'>;

/** Without its last `missed` acts, by their times, and without anybody's cards. */
export async function awayCamp(
  root: string,
  { invite, journal, size }: BenchCamp,
  missed: number,
): Promise<AwayCamp> {
  const file = await keptFile(root, `away-${size}`, [size, missed, BENCH_AT], () => {
    const held = [...journal.counted].sort((a, b) => a.time - b.time);
    const part = new Journal(campKeys(invite));
    const acts = held.slice(0, held.length - missed);
    part.insert(
      acts.map((act) => new Act(act, act.hash, act.signature)),
      BENCH_AT,
    );
    return fileOf(invite, part, { cards: [], envelopes: [] }, BENCH_AT / 1000);
  });
  return { invite, file };
}
