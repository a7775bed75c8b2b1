// Two phones out of each other's reach choose from what most camps need, some of it the same; together again there is
// one of each, on each of its days, and nothing to choose between.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { type Truth, truthOf } from '../helpers/truth.ts';
import { comesIn, goesTo, heading, meets, press, sees, unfold } from '../helpers/ui-steps.ts';

/** What was said apart is there soon after; the limit only ends a test that would hang (ms). */
const LIMIT_MS = 20_000;
const TANK = 'Look how full the tank is';
const FIRE = 'Bring and stack firewood';
const CHOP = 'Chop for dinner';

describe.skipIf(whyNoNet !== undefined)(`chosen apart (${whyNoNet ?? 'each in its own network'})`, () => {
  let site: Site;
  let a: Device;
  let b: Device;
  const both = (step: (page: Page) => Promise<unknown>): Promise<unknown> =>
    Promise.all([step(a.page), step(b.page)]);
  const ticks = async (page: Page, fold: string, line: string): Promise<void> => {
    await unfold(page, fold);
    await page.getByLabel(line, { exact: true }).check();
  };
  /** The days a task is on, as its page links them. */
  const daysOf = (page: Page): Promise<readonly string[]> => page.locator('a.chip').allInnerTexts();

  beforeAll(async () => {
    site = Site.app();
    [a, b] = await Promise.all([site.launch('a'), site.launch('b')]);
    await Promise.all([a.open(), b.open()]);
    await beginGathering(a.page, 'Aroha');
    await heading(a.page, 'Kia ora, Aroha');
    await meets(a, b, 'Scan the camp’s code');
    await comesIn(b.page, 'Mere');
  });
  afterAll(() => site.close());

  test('a new camp leads there, and the same lines chosen on both are the same things', async () => {
    await goesTo(a.page, '/tasks');
    await a.page.getByRole('link', { name: 'Start with what most camps need' }).click();
    await goesTo(b.page, '/library');
    await both(async (page) => {
      await heading(page, 'What most camps need');
      await ticks(page, 'Water', 'All of Water');
      await ticks(page, 'Kitchen', CHOP);
    });
    await ticks(b.page, 'Fire', 'All of Fire');
    site.net.leaveRange(site.placeOf(b));
    try {
      await Promise.all([press(a.page, 'Add 5'), press(b.page, 'Add 9')]);
      await Promise.all([sees(a.page, /^Added 5/), sees(b.page, /^Added 9/)]);
    } finally {
      site.net.comeBack(site.placeOf(b));
    }
    await a.page.getByRole('heading', { name: 'Fire, all here' }).waitFor({ timeout: LIMIT_MS });
    await vi.waitFor(
      async () => {
        const [one, two] = (await Promise.all([truthOf(a), truthOf(b)])) as [Truth, Truth];
        expect(two).toMatchObject({ digest: one.digest, document: one.document });
      },
      { timeout: LIMIT_MS, interval: 100 },
    );
    await both(async (page) => {
      await goesTo(page, '/tasks');
      await page.getByRole('link', { name: FIRE, exact: true }).waitFor({ timeout: LIMIT_MS });
      const tanks = page.getByRole('link', { name: TANK, exact: true });
      await expect.poll(() => tanks.count(), { timeout: LIMIT_MS }).toBe(1);
      await page.getByRole('link', { name: CHOP, exact: true }).first().click();
      await heading(page, CHOP);
      await expect.poll(async () => (await daysOf(page)).length, { timeout: LIMIT_MS }).toBeGreaterThan(3);
      expect(await page.getByRole('button', { name: /^Choose this/ }).count()).toBe(0);
    });
    const here = await daysOf(a.page);
    await expect.poll(() => daysOf(b.page), { timeout: LIMIT_MS }).toEqual(here);
    expect(new Set(here).size).toBe(here.length);
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
