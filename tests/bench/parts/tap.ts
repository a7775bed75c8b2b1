// From a finger on "I'm on it" to the changed button in a frame that was drawn, on a phone at a quarter of the speed
// with a whole camp on it: in the list of tasks, and on a task's own page.
import { calibratePage } from '../calibration.ts';
import { type CampSize, benchCamp } from '../camps.ts';
import { type Figures, median, ms, quantile } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { type Noted, noteTaps } from '../in-page.ts';
import type { Phone } from '../phone.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';

/** What people take for "at once" (ms): Google's bound for a good interaction to next paint is 200. */
const BOUND_MS = 200;
const TAPS_A_ROUND = 4;
const TAP_LIMIT_MS = 10_000;

export async function tap(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  const camp = await benchCamp(ground.root, sizes.includes('large') ? 'large' : 'small');
  const phone = await ground.phone();
  await phone.fill(camp);
  await phone.relaunch();
  await phone.slowTo(4);
  await phone.device.open('/tasks');
  const rows = '.task-group li.item button[aria-pressed="false"]';
  await phone.page.locator(rows).first().waitFor();
  await phone.page.evaluate(noteTaps);
  const calibration = await calibratePage(phone.page);
  const inList = await taps(phone, rows, rounds);
  const task = await phone.page.locator('.task-group li.item a[href^="/task/"]').last().getAttribute('href');
  await phone.device.open(task ?? '/tasks');
  await phone.page.locator('.act.on-it').waitFor();
  await phone.page.evaluate(noteTaps);
  const onPage = await taps(phone, '.act.on-it', rounds);
  said(
    figures,
    `tap on “I’m on it” → painted, ${camp.entries.length} acts, 4×, in the list`,
    inList,
    calibration,
  );
  said(figures, 'the same on the task’s page, taking and stepping back in turn', onPage, calibration);
}

/** The first that fits each time: in the list always another row, on a task's page the same button again. */
export async function taps({ page }: Phone, button: string, rounds: number): Promise<readonly number[]> {
  let held = await untilWrittenDown(page);
  for (let time = 1; time <= rounds * TAPS_A_ROUND; time++) {
    await page.locator(button).first().click();
    await page.waitForFunction((count) => (window as unknown as Noted).taps.length >= count, time, {
      timeout: TAP_LIMIT_MS,
    });
    held = await untilWrittenDown(page, held);
  }
  return page.evaluate(() => (window as unknown as Noted).taps);
}

function said(figures: Figures, what: string, times: readonly number[], calibration: number): void {
  const beside = `${ms(calibration)}, ${times.length} taps, p95 ${ms(quantile(times, 0.95))}, slowest ${ms(Math.max(...times))}`;
  figures.bounded(what, median(times), BOUND_MS, ms, beside);
}
