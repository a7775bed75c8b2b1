// The large camp as a phone has it that was out of reach for the last of it.
import { campKeys } from '#identity';
import { Act, Journal } from '#journal';
import { BENCH_AT, type BenchCamp, keptFile } from './camps.ts';
import { fileOf } from './pocket-camp.ts';

export type AwayCamp = Pick<BenchCamp, 'invite' | 'file'>;

/** Without the runs that ended last, about so many acts, and without anybody's cards. */
export async function awayCamp(
  root: string,
  { invite, journal, size }: BenchCamp,
  missed: number,
): Promise<AwayCamp> {
  const file = await keptFile(root, `away-${size}`, [size, missed, BENCH_AT], () => {
    const part = new Journal(campKeys(invite));
    const acts = heldWithout(journal, missed);
    part.insert(
      acts.map((act) => new Act(act, act.hash, act.signature)),
      BENCH_AT,
    );
    return fileOf(invite, part, { cards: [], envelopes: [] }, BENCH_AT / 1000);
  });
  return { invite, file };
}

/** What has no signature of its own is sealed by the next of its chain that has: a run is here whole, or not at all. */
function heldWithout(journal: Journal, missed: number): readonly Act[] {
  const open = new Map<string, Act[]>();
  const runs: Act[][] = [];
  for (const act of journal.counted) {
    const run = open.get(act.author) ?? [];
    run.push(act);
    open.set(act.author, run);
    if (act.signature === '') continue;
    runs.push(run);
    open.delete(act.author);
  }
  const endOf = (run: readonly Act[]): number => run.at(-1)?.time ?? 0;
  runs.sort((a, b) => endOf(b) - endOf(a));
  let left = 0;
  const held = runs.filter((run) => {
    if (left >= missed) return true;
    left += run.length;
    return false;
  });
  return held.flat().sort((a, b) => a.time - b.time);
}
