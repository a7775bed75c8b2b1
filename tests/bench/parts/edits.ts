// From a word written on one phone to its being seen on another's screen: signed, on disk, over the link, admitted,
// on that phone's disk too, and in a frame that was drawn of its list of tasks.
import { calibratePage } from '../calibration.ts';
import { benchCamp } from '../camps.ts';
import { type Figures, median, ms, quantile } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { type Noted, noteTexts } from '../in-page.ts';
import { meet } from '../meet.ts';

const BOUND_MS = 100;
const EDITS = { small: 200, large: 80 } as const;
const ACTS = { small: '1,000', large: '40,000' } as const;
/** Faster than any camp writes, slow enough that none waits behind the one before (ms). */
const EVERY_MS = 125;
/** The last one may be late (ms). */
const LAST_LIMIT_MS = 10_000;

export async function edits(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly Size[],
): Promise<void> {
  if (whyNoAir !== undefined) return figures.skip(whyNoAir);
  for (const size of sizes) await between(figures, ground, size, Math.min(EDITS[size], rounds * 40));
}

type Size = keyof typeof EDITS;

async function between(figures: Figures, ground: Ground, size: Size, count: number): Promise<void> {
  const camp = await benchCamp(ground.root, size);
  const [writer, reader] = [await ground.phoneOnAir(), await ground.phoneOnAir()];
  for (const phone of [writer, reader]) {
    await phone.fill(camp);
    await phone.openHand();
    await phone.hand('ready');
  }
  await meet(writer, reader);
  await reader.hand('go', '/tasks');
  await reader.page.waitForSelector('h1');
  await reader.page.evaluate(noteTexts, 'edit');
  await reader.hand('noteArrivals');
  const calibration = await calibratePage(reader.page);
  const written = await writer.hand('write', 'edit', count, EVERY_MS);
  await reader.page.waitForFunction((all) => (window as unknown as Noted).seen.size >= all, count, {
    timeout: LAST_LIMIT_MS,
  });
  const seen = new Map(await reader.page.evaluate(() => [...(window as unknown as Noted).seen]));
  const arrivals = await reader.hand('arrivals');
  await ground.clear();

  const shownAt = (number: number): number => seen.get(`edit-${number}-`) ?? Number.NaN;
  const times = written.map(({ startedAt }, number) => shownAt(number) - startedAt);
  const beside = `${ms(calibration)}, ${count} edits, median ${ms(median(times))}, slowest ${ms(Math.max(...times))}`;
  const what = `${ACTS[size]} acts: a task added on one phone → painted on the other’s Tasks, p95`;
  figures.bounded(what, quantile(times, 0.95), BOUND_MS, ms, beside);
  const kept = written.map(({ startedAt, keptAt }) => keptAt - startedAt);
  figures.row('of it until kept on the writer’s disk, median / p95', both(kept));
  if (arrivals.length !== count) return;
  const travelled = arrivals.map((at, number) => at - (written[number]?.keptAt ?? Number.NaN));
  figures.row('then until kept on the reader’s disk, median / p95', both(travelled));
  figures.row('then until painted, median / p95', both(arrivals.map((at, number) => shownAt(number) - at)));
}

const both = (times: readonly number[]): string => `${ms(median(times))} / ${ms(quantile(times, 0.95))}`;
