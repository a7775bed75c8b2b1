// Five times the acts of the largest camp anybody plans for: it gets slower in step with them and nothing stands still.
// Taking in, opening with and without what was put by, keeping one more, the digest, ten acts that another lacks, and
// the longest time at a stretch for which the page did not answer.
import { calibratePage } from '../calibration.ts';
import type { CampSize } from '../camps.ts';
import { type Figures, MB, kB, median, ms } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { HUGE_ACTS, type HugeCamp, hugeCamp } from '../huge-camp.ts';
import { diskUse, forgetViews, longestTask, noteLongTasks } from '../in-page.ts';
import { meet } from '../meet.ts';
import type { Phone, Slowness } from '../phone.ts';
import { heapOf, printed } from './memory.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';

const ROUNDS = 2;
const ONE_MORE = 20;
const LACKED = 10;
const APART_MS = 100;
/** What somebody who taps meanwhile waits for at the most: five times the camp anybody plans for, on a slow phone. */
const LONGEST_BOUND_MS = 1000;

export async function huge(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  if (!sizes.includes('large')) return figures.skip('it is made of the large camp');
  const camp = await hugeCamp(ground.root);
  const { phone, other } = await taken(figures, ground, camp);
  const times = Math.min(rounds, ROUNDS);
  // The first opening makes the document that later ones find.
  await phone.relaunch();
  await phone.openHand();
  await phone.hand('ready');
  await untilWrittenDown(phone.page);
  await phone.hand('close');
  await opened(figures, phone, 1, 'the kept document', times);
  await opened(figures, phone, 4, 'the kept document', 1);
  await opened(figures, phone, 1, 'the acts alone', 1);
  await opened(figures, phone, 4, 'the acts alone', 1);
  await held(figures, phone);
  if (other) await lacked(figures, phone, other);
  else figures.skip(`ten acts that another lacks: ${whyNoAir ?? ''}`);
}

/** Two phones that have all of it, where they can meet; else one. */
async function taken(
  figures: Figures,
  ground: Ground,
  camp: HugeCamp,
): Promise<{ readonly phone: Phone; readonly other: Phone | undefined }> {
  const hasAir = whyNoAir === undefined;
  const phone = await (hasAir ? ground.phoneOnAir() : ground.phone());
  await phone.page.addInitScript(noteLongTasks);
  const begun = performance.now();
  await phone.fill(camp);
  const tookMs = performance.now() - begun;
  const longest = ms(await phone.page.evaluate(longestTask));
  const beside = `${ms(await calibratePage(phone.page))}, longest task ${longest}`;
  figures.row('by file, from the empty page until closed, 1×', ms(tookMs), { beside });
  const other = hasAir ? await ground.phoneOnAir() : undefined;
  await other?.fill(camp);
  return { phone, other };
}

async function opened(
  figures: Figures,
  phone: Phone,
  slowness: Slowness,
  from: 'the kept document' | 'the acts alone',
  times: number,
): Promise<void> {
  const ready: number[] = [];
  const longest: number[] = [];
  const calibrations: number[] = [];
  for (let time = 0; time < times; time++) {
    if (from === 'the acts alone') {
      await phone.device.open('/light.js');
      await phone.page.evaluate(forgetViews);
    }
    await phone.relaunch();
    await phone.page.addInitScript(noteLongTasks);
    await phone.slowTo(slowness);
    await phone.openHand();
    ready.push(await phone.hand('ready'));
    calibrations.push(await calibratePage(phone.page));
    await phone.slowTo(1);
    await untilWrittenDown(phone.page);
    longest.push(await phone.page.evaluate(longestTask));
  }
  const what = `${HUGE_ACTS} acts, ${slowness}×, from ${from}`;
  const beside = ms(median(calibrations));
  figures.row(`${what}: until what is written is kept`, ms(median(ready)), { beside });
  if (slowness === 4)
    figures.bounded(`${what}: the longest task meanwhile`, Math.max(...longest), LONGEST_BOUND_MS, ms);
  else figures.row(`${what}: the longest task meanwhile`, ms(Math.max(...longest)));
}

async function held(figures: Figures, phone: Phone): Promise<void> {
  const { acts } = await phone.hand('facts');
  if (acts < HUGE_ACTS) throw new Error(`${acts} acts are here`);
  const calibration = ms(await calibratePage(phone.page));
  const written = await phone.hand('write', 'one-more', ONE_MORE, APART_MS);
  const times = written.map(({ startedAt, keptAt }) => keptAt - startedAt);
  const slowest = `slowest ${ms(Math.max(...times))}`;
  figures.row('one more task: until kept', ms(median(times)), {
    beside: `${calibration}, ${times.length} tasks, ${slowest}`,
  });
  const digests: number[] = [];
  for (let time = 0; time < ONE_MORE; time++) digests.push(await phone.hand('digestMs'));
  figures.row('the digest anew', `${median(digests).toFixed(2)} ms`, { beside: calibration });
  await untilWrittenDown(phone.page);
  figures.row('heap of the page: objects / buffers', printed(await heapOf(phone)));
  const disk = await phone.page.evaluate(diskUse);
  figures.row('on disk, as the browser reckons', MB(disk.estimate));
  figures.row('journal: bytes of its rows / rows', `${kB(disk.journal)} / ${disk.rows}`);
  figures.row('the document put by', kB(disk.document));
}

/** One phone writes ten tasks more, alone; then the two meet. */
async function lacked(figures: Figures, phone: Phone, other: Phone): Promise<void> {
  await other.openHand();
  await other.hand('ready');
  const calibration = ms(await calibratePage(other.page));
  await phone.hand('write', 'lacked', LACKED, APART_MS);
  const { acts, cards } = await phone.hand('facts');
  const before = await phone.hand('given');
  const first = await other.hand('facts');
  // And what the two hold of themselves: each came in by a name of its own.
  const all = other.hand('allShown', acts + first.acts - HUGE_ACTS, cards);
  await meet(phone, other);
  const time = await all;
  const given = (await phone.hand('given')) - before;
  figures.row(`${acts - HUGE_ACTS} acts that another lacks: link open → shown there`, ms(time), {
    beside: calibration,
  });
  figures.row('bytes given over the link for them', kB(given));
}
