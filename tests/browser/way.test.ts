// Finding one's way in the built app, with a browser's real history: Back by the app and by the phone, tabs, focus,
// titles, what is remembered, and what a reload or a second tab does to it.
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { startServer } from '../helpers/served.ts';
import { press, sees, unfold } from '../helpers/ui-steps.ts';
import { STEP_MS, Watched } from '../helpers/watched.ts';

describe('finding one’s way', () => {
  let server: Served;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    watched = await Watched.open();
    page = await watched.tab(server.url);
    await page.setViewportSize({ width: 360, height: 500 });
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Start a gathering' }).click();
    await page.getByLabel('What is it called?').fill('Weekend camp');
    await page.getByLabel('What shall we call you?').fill('Aroha');
    await page.getByRole('button', { name: 'Begin' }).click();
    await heading('Kia ora, Aroha');
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
  });

  beforeEach(async () => {
    await page.goto(server.url);
    await heading('Kia ora, Aroha');
  });

  const heading = (name: string): Promise<void> =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const tab = (name: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  const path = (): string => new URL(page.url()).pathname;
  const focused = (): Promise<string> =>
    page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);
  const scrolled = (): Promise<number> => page.evaluate(() => Math.round(scrollY));

  it('a page takes focus to its heading and names itself; Back returns to the row that led there', async () => {
    expect(await page.title()).toBe('Now · Rhizome');
    // The camp is here: it does not have to arrive.
    await sees(page, 'Nobody heard yet. Meet one phone and it spreads.');
    await page.getByRole('link', { name: 'Emergency card' }).click();
    await heading('Emergency card');
    expect(await focused()).toBe('H1 Emergency card');
    expect(await page.title()).toBe('Emergency card · Rhizome');
    expect(await scrolled()).toBe(0);
    await page.getByRole('link', { name: 'Back to Now' }).click();
    await heading('Kia ora, Aroha');
    expect(await focused()).toBe('A Emergency card');
    expect(await scrolled()).toBeGreaterThan(0);
  });

  it('the phone’s own back does the same', async () => {
    await page.getByRole('link', { name: 'Emergency card' }).click();
    await heading('Emergency card');
    await page.goBack();
    await heading('Kia ora, Aroha');
    expect(await focused()).toBe('A Emergency card');
  });

  it('from a tab’s root back leads to Now, whatever tabs were opened before', async () => {
    for (const name of ['Tasks', 'Meals', 'Programme']) {
      await tab(name);
      await heading(name);
      expect(await focused()).toBe(`H1 ${name}`);
    }
    await page.goBack();
    await heading('Kia ora, Aroha');
    expect(path()).toBe('/');
  });

  it('each tab keeps its place, and the lit one goes to its top', async () => {
    // As soon as the page is as long as that.
    await expect
      .poll(() => page.evaluate(() => (scrollTo(0, 120), scrollY)), { timeout: STEP_MS, interval: 30 })
      .toBe(120);
    await tab('Tasks');
    await heading('Tasks');
    expect(await scrolled()).toBe(0);
    await tab('Now');
    await heading('Kia ora, Aroha');
    expect(await scrolled()).toBe(120);
    await tab('Now');
    expect(await scrolled()).toBe(0);
  });

  it('far down a list Back leads to the very row, where it was on the glass', async () => {
    await page.goto(`${server.url}/library`);
    await heading('What most camps need');
    for (const area of ['Kitchen', 'Water', 'Fire']) {
      await unfold(page, area);
      await page.getByLabel(`All of ${area}`, { exact: true }).check();
    }
    await press(page, /^Add \d+/);
    await sees(page, /^Added \d+/);
    await tab('Tasks');
    await heading('Tasks');
    const row = page.locator('.task-group li.item a[href^="/task/"]').nth(-5);
    await row.scrollIntoViewIfNeeded();
    const name = (await row.textContent()) ?? '';
    const stands = async (): Promise<[scrolled: number, onGlass: number | undefined]> => [
      await scrolled(),
      (await row.boundingBox())?.y,
    ];
    // What comes in sight is laid out as it does, and may move what is below.
    const isAtRest = async (): Promise<boolean> => {
      const then = await stands();
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      return isDeepStrictEqual(await stands(), then);
    };
    await expect.poll(isAtRest, { timeout: STEP_MS, interval: 30 }).toBe(true);
    const before = await stands();
    expect(before[0]).toBeGreaterThan(1000);
    await row.click();
    await heading(name);
    await page.goBack();
    await heading('Tasks');
    await expect.poll(stands, { timeout: STEP_MS, interval: 30 }).toEqual(before);
    expect(await focused()).toBe(`A ${name}`);
  });

  it('the tab a page belongs to is lit, and said to be', async () => {
    await page.goto(`${server.url}/concerns`);
    await heading('Concerns');
    const lit = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]');
    expect(await lit.textContent()).toBe('People');
    expect(await lit.getAttribute('aria-current')).toBe('true');
    await tab('People');
    await heading('People');
    expect(await lit.getAttribute('aria-current')).toBe('page');
  });

  it('a page that is opened first leads back to the one above it', async () => {
    await page.goto(`${server.url}/task/AAAAAAAAAAAAAAAA`);
    await page.getByRole('link', { name: 'Back to Tasks' }).click();
    await heading('Tasks');
    expect(path()).toBe('/tasks');
  });

  it('a page that is opened first, and then a tab: back leads to Now', async () => {
    await page.goto(`${server.url}/emergency`);
    await heading('Emergency card');
    await tab('Meals');
    await heading('Meals');
    await page.goBack();
    await heading('Kia ora, Aroha');
  });

  it('a reload stays, and Back still knows its name', async () => {
    await page.getByRole('link', { name: 'Emergency card' }).click();
    await heading('Emergency card');
    await page.reload();
    await heading('Emergency card');
    await page.getByRole('link', { name: 'Back to Now' }).click();
    await heading('Kia ora, Aroha');
  });

  it('addresses that lead nowhere, or are no text at all, lose nothing', async () => {
    await page.goto(`${server.url}/nowhere/at/all`);
    await heading('Nothing here');
    await page.goto(`${server.url}/task/%E0%A4%A`);
    await page.getByRole('link', { name: 'Back to Tasks' }).waitFor();
  });

  it('the skip link goes to the page, and adds no step to the way back', async () => {
    const before = await page.evaluate(() => history.length);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('A Skip to the page');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('the light goes round, is remembered, and is there before the app is', async () => {
    const light = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['light']);
    expect(await light()).toBe('day');
    await page.getByRole('button', { name: /Light: day/ }).click();
    expect(await light()).toBe('sun');
    await page.getByRole('button', { name: /Light: bright sun/ }).click();
    expect(await light()).toBe('night');
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await light()).toBe('night');
    await page.getByRole('button', { name: /Light: night/ }).click();
    expect(await light()).toBe('day');
  });

  it('with large text the bars let go and a Menu link leads to the tabs; nothing scrolls aside', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '212.5%';
      dispatchEvent(new Event('resize'));
    });
    await page.getByRole('link', { name: 'Menu' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tabs');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 360, height: 500 });
  });

  it('another tab is told, can take over, and the first then offers the same', async () => {
    const other = await watched.tab(server.url);
    await other.goto(server.url);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await other.getByRole('heading', { level: 1, name: 'Kia ora, Aroha' }).waitFor();
    await page.getByRole('button', { name: 'Use it here' }).click();
    await heading('Kia ora, Aroha');
    await other.getByRole('heading', { level: 1, name: 'Open in another tab' }).waitFor();
    await other.close();
  });

  it('all this without a fault, and without asking anybody else for anything', () => {
    expect(watched.faults).toEqual([]);
    expect(watched.strayed).toEqual([]);
  });
});
