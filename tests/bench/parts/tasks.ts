// The screens of tasks as fingers find them, on a phone at a quarter of the speed in a camp of five hundred people with
// fifteen hundred tasks: opening the list, taking something on, and staying quick while news of a day away comes in.
import { task } from '#record';
import { calibratePage } from '../calibration.ts';
import { awayCamp } from '../away-camp.ts';
import { type BenchCamp, type CampSize, benchCamp } from '../camps.ts';
import { type Figures, median, ms, quantile } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { type Noted, longestTask, noteLongTasks, noteTaps } from '../in-page.ts';
import { meet } from '../meet.ts';
import type { Phone } from '../phone.ts';
import { untilAtRest } from '../rest.ts';
import { taps } from './tap.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';

const SLOWNESS = 4;
const TAP_BOUND_MS = 100;
const OPEN_BOUND_MS = 300;
const LONG_BOUND_MS = 200;
const KEY_BOUND_MS = 50;
const OPENINGS_A_ROUND = 3;
/**
 * Typed letter by letter: what there is much of, a slip, a name, the question that comes first, and what else people
 * look for. Enough of them that what is drawn for the first time once in a visit is not all there is to its p95.
 */
const TYPED = [
  'washing up',
  'brekfast',
  'mere',
  'whos in charge',
  'first aid',
  'firewood',
  'tent pegs',
  'sauna tonight',
];
const MISSED = { small: 200, large: 5000 } as const;
const AWAY_ROUNDS = 2;

export async function tasks(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  const camp = await benchCamp(ground.root, sizes.includes('large') ? 'large' : 'small');
  const kinds = camp.journal.counted.filter(({ field }) => field === '').map(({ kind }) => kind);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  figures.row('people / tasks', `${count('person')} / ${count(task.kind)}`);
  const phone = await ground.phone();
  await phone.fill(camp);
  await opened(figures, phone, rounds);
  await taken(figures, phone, rounds);
  await typed(figures, phone);
  await ground.clear();
  if (whyNoAir !== undefined) return figures.skip(`catching up: ${whyNoAir}`);
  await caughtUp(figures, ground, camp, Math.min(rounds, AWAY_ROUNDS));
}

/** From the finger on the tab to the first rows in a frame that was drawn, from Now, after a fresh start and again. */
async function opened(figures: Figures, phone: Phone, rounds: number): Promise<void> {
  const [first, again]: number[][] = [[], []];
  const calibrations: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await phone.relaunch();
    await phone.device.open('/');
    await phone.page.locator('.hello h1').waitFor();
    await untilWrittenDown(phone.page);
    await untilAtRest(phone.device);
    await phone.slowTo(SLOWNESS);
    calibrations.push(await calibratePage(phone.page));
    for (let time = 0; time < OPENINGS_A_ROUND; time++) {
      const took = await phone.page.evaluate(openBy, ['nav a[href="/tasks"]', '.task-group li'] as const);
      (time === 0 ? first : again)?.push(took);
      await phone.page.evaluate(openBy, ['nav a[href="/"]', '.hello h1'] as const);
    }
    await phone.slowTo(1);
  }
  const said = (times: readonly number[]): string =>
    `${ms(median(calibrations))}, ${times.length} times, slowest ${ms(Math.max(...times))}`;
  const what = 'Now → the list of tasks painted, 4×';
  figures.bounded(
    `${what}, first since the app was opened`,
    median(first ?? []),
    OPEN_BOUND_MS,
    ms,
    said(first ?? []),
  );
  figures.bounded(`${what}, and again`, median(again ?? []), OPEN_BOUND_MS, ms, said(again ?? []));
}

/** Presses what fits `by`; answers how long until something that fits `shown` stood in a frame that was drawn (ms). */
function openBy([by, shown]: readonly [string, string]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const look = (): void => {
      if (!document.querySelector(shown)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    const link = document.querySelector<HTMLElement>(by);
    if (!link) reject(new Error(`nothing to press: ${by}`));
    link?.click();
    look();
  });
}

/** From each letter typed into Search to what it finds in a frame that was drawn. */
async function typed(figures: Figures, phone: Phone): Promise<void> {
  const { page } = phone;
  await phone.device.open('/search');
  await page.locator('input[type="search"]').waitFor();
  await untilAtRest(phone.device);
  await phone.slowTo(SLOWNESS);
  const calibration = await calibratePage(page);
  const times: number[] = [];
  for (const text of TYPED) times.push(...(await page.evaluate(typeBy, text)));
  await phone.slowTo(1);
  figures.row('the first letter of all, which draws the first list', ms(times[0] ?? 0));
  figures.bounded(
    'a letter typed into Search → painted, 4×, p95',
    quantile(times, 0.95),
    KEY_BOUND_MS,
    ms,
    `${ms(calibration)}, ${times.length} letters, median ${ms(median(times))}, slowest ${ms(Math.max(...times))}`,
  );
}

/** Types it, letter by letter; answers how long each took until a frame was drawn with what it found (ms). */
async function typeBy(text: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!input) throw new Error('nothing to type into');
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const times: number[] = [];
  for (let length = 0; length <= text.length; length++) {
    await drawn();
    const start = performance.now();
    input.value = text.slice(0, length);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    if (length > 0) times.push(performance.now() - start);
  }
  return times;
}

async function taken(figures: Figures, phone: Phone, rounds: number): Promise<void> {
  const { page } = phone;
  await phone.slowTo(SLOWNESS);
  await phone.device.open('/tasks');
  const rows = '.task-group li.item button[aria-pressed="false"]';
  await page.locator(rows).first().waitFor();
  const links = page.locator('.task-group li.item a[href^="/task/"]');
  const href = await links.last().getAttribute('href');
  await untilWrittenDown(page);
  const calibration = await calibratePage(page);
  const said = (what: string, times: readonly number[]): void =>
    figures.bounded(
      `tap on “I’m on it” → painted, 4×, ${what}, p95`,
      quantile(times, 0.95),
      TAP_BOUND_MS,
      ms,
      `${ms(calibration)}, ${times.length} taps, median ${ms(median(times))}, slowest ${ms(Math.max(...times))}`,
    );
  await page.evaluate(noteTaps);
  said('in the list', await taps(phone, rows, rounds));
  await phone.device.open(href ?? '/tasks');
  await page.locator('.act.on-it').waitFor();
  await page.evaluate(noteTaps);
  said('on the task’s page', await taps(phone, '.act.on-it', rounds));
  await phone.device.open('/');
  const three = '[aria-labelledby="three"] li button[aria-pressed]';
  await page.locator(three).first().waitFor();
  await page.evaluate(noteTaps);
  said('on Now', await taps(phone, three, rounds));
  await phone.slowTo(1);
}

/** A phone that was away meets one that has everything, with the list of tasks open, and with Now. */
async function caughtUp(figures: Figures, ground: Ground, camp: BenchCamp, rounds: number): Promise<void> {
  const missed = MISSED[camp.size];
  const away = await awayCamp(ground.root, camp, missed);
  const giver = await ground.phoneOnAir();
  await giver.fill(camp);
  await giver.openHand();
  await giver.hand('ready');
  for (const [url, screen] of [
    ['/tasks', 'the list of tasks'],
    ['/', 'Now'],
  ] as const) {
    const [longest, times, calibrations]: number[][] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      const taker = await ground.phoneOnAir();
      await taker.fill(away);
      await taker.openHand();
      await taker.hand('ready');
      await taker.hand('go', url);
      await untilWrittenDown(taker.page);
      await taker.slowTo(SLOWNESS);
      calibrations?.push(await calibratePage(taker.page));
      await untilAtRest(taker.device);
      await taker.page.evaluate(noteLongTasks);
      await taker.page.evaluate(() => ((window as unknown as Noted).tasks.length = 0));
      const { acts, cards } = await giver.hand('facts');
      const all = taker.hand('allShown', acts + 1, cards); // and its own first word
      await meet(giver, taker);
      times?.push(await all);
      longest?.push(await taker.page.evaluate(longestTask));
      await taker.close();
    }
    figures.bounded(
      `${missed} acts come in, 4×, ${screen} open: longest task`,
      median(longest ?? []),
      LONG_BOUND_MS,
      ms,
      `${ms(median(calibrations ?? []))}, ${rounds} times, longest ${ms(Math.max(...(longest ?? [])))}`,
    );
    figures.row('link open → everything on the screen', ms(median(times ?? [])));
  }
}
