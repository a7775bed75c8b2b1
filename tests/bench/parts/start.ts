// From a tap on the icon to a record that can be read: the browser is started anew for each time, and what is
// waited for is Now with something of the record on it, in a frame that was drawn.
import { calibratePage } from '../calibration.ts';
import { type BenchCamp, type CampSize, benchCamp } from '../camps.ts';
import { type Figures, median, ms } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { type Noted, forgetViews, noteShown } from '../in-page.ts';
import { NAME, type Phone, type Slowness } from '../phone.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';
import { untilAtRest } from '../rest.ts';

/** Now greets by a name that only the record knows, and has its parts below. */
export const READABLE = '.hello h1';
const GLANCE_BOUND_MS = 1500;
const BARE_BOUND_MS = 4000;
/** The first starts fill the browser's own caches of compiled code, as on any phone that has it for a day. */
const WARM_UPS = 2;
/** Starts at most: the small camp's differ little, and those without glance and document are slow. */
const MOST_SMALL = 3;
const MOST_BARE = { 1: 2, 4: 3 } as const;

/** Whether the glance and the kept document are there. */
type Views = 'kept' | 'gone';

export async function start(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  for (const size of sizes) {
    const camp = await benchCamp(ground.root, size);
    const starts = size === 'small' ? Math.min(rounds, MOST_SMALL) : rounds;
    await withWorker(figures, ground, camp, starts);
    await withoutWorker(figures, ground, camp, starts);
  }
}

async function withWorker(figures: Figures, ground: Ground, camp: BenchCamp, rounds: number): Promise<void> {
  const phone = await readied(ground, camp, true);
  for (const slowness of [1, 4] as const) {
    const kept = await timed(phone, slowness, 'kept', rounds);
    said(figures, camp, slowness, 'from the glance', kept, GLANCE_BOUND_MS);
    const gone = await timed(phone, slowness, 'gone', Math.min(rounds, MOST_BARE[slowness]));
    said(figures, camp, slowness, 'glance and kept document thrown away', gone, BARE_BOUND_MS);
  }
  await ground.clear();
}

async function withoutWorker(
  figures: Figures,
  ground: Ground,
  camp: BenchCamp,
  rounds: number,
): Promise<void> {
  const phone = await readied(ground, camp, false);
  const kept = await timed(phone, 4, 'kept', rounds);
  said(figures, camp, 4, 'from the glance, no service worker', kept, GLANCE_BOUND_MS);
  await ground.clear();
}

async function readied(ground: Ground, camp: BenchCamp, hasWorker: boolean): Promise<Phone> {
  const phone = await ground.phone(hasWorker);
  await phone.fill(camp);
  for (let time = 0; time < WARM_UPS; time++) {
    await phone.relaunch();
    await oneStart(phone, 1);
    if (hasWorker) await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await untilWrittenDown(phone.page);
    await untilAtRest(phone.device);
  }
  return phone;
}

interface Starts {
  readonly times: readonly number[];
  readonly calibrations: readonly number[];
}

async function timed(phone: Phone, slowness: Slowness, views: Views, rounds: number): Promise<Starts> {
  const times: number[] = [];
  const calibrations: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (views === 'gone') {
      // From a page of the same address on which the app is not: it holds no connection.
      await phone.device.open('/light.js');
      await phone.page.evaluate(forgetViews);
    }
    await phone.relaunch();
    times.push(await oneStart(phone, slowness));
    calibrations.push(await calibratePage(phone.page));
    await phone.slowTo(1);
    await untilWrittenDown(phone.page);
  }
  return { times, calibrations };
}

async function oneStart(phone: Phone, slowness: Slowness): Promise<number> {
  const { page } = phone;
  await page.addInitScript(noteShown, READABLE);
  await phone.slowTo(slowness);
  // The browser itself has come up, as on a phone in use; of the page it knows nothing yet.
  await untilAtRest(phone.device);
  await page.goto(phone.device.origin, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as unknown as Noted).shownAt !== undefined);
  const { shownAt, heading } = await page.evaluate(() => ({
    shownAt: (window as unknown as Noted).shownAt ?? Number.NaN,
    heading: document.querySelector('h1')?.textContent ?? '',
  }));
  if (!heading.includes(NAME)) throw new Error(`not the record was painted, but “${heading}”`);
  return shownAt;
}

const ACTS: Readonly<Record<CampSize, string>> = { small: '1,000', large: '40,000' };

function said(
  figures: Figures,
  { size }: BenchCamp,
  slowness: Slowness,
  how: string,
  { times, calibrations }: Starts,
  boundMs: number,
): void {
  const what = `cold start to readable, ${ACTS[size]} acts, ${slowness}×, ${how}`;
  const beside = `${ms(median(calibrations))}, ${times.length} starts, slowest ${ms(Math.max(...times))}`;
  if (slowness === 4) figures.bounded(what, median(times), boundMs, ms, beside);
  else figures.row(what, ms(median(times)), { beside });
}
