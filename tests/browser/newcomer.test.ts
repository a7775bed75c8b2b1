// A newcomer's first hour, by the keys alone, on a phone of her own: a name, the cards, the search for somebody in
// charge, and what she would rather not see, which everybody else goes on seeing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { fill, goesTo, heading, meets, press, sees } from '../helpers/ui-steps.ts';

const NEWCOMER = 'Scan the camp’s code';
/** More stops than any page here has. */
const MOST_STOPS = 60;
const SOON = { timeout: 10_000, interval: 30 };

/** What is in focus, as it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return '';
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return at.getAttribute('aria-label') ?? label ?? at.textContent.trim();
  });

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    passed.push(at);
    if (at.startsWith(name)) return;
  }
  throw new Error(`no stop is called ${name}: ${passed.join(', ')}`);
}

const opens = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

/** The heading of the page that was gone to has focus. */
const arrives = async (page: Page, name: string): Promise<void> => {
  await heading(page, name);
  await expect.poll(() => focused(page), SOON).toBe(name);
};

describe.skipIf(whyNoNet !== undefined)(`a newcomer (${whyNoNet ?? 'on a phone of her own'})`, () => {
  let site: Site;
  let here: Device;
  let hers: Device;

  beforeAll(async () => {
    site = Site.app();
    [here, hers] = await Promise.all([site.launch('here'), site.launch('hers')]);
    await Promise.all([here.open(), hers.open()]);
    await beginGathering(here.page, 'Aroha');
    await heading(here.page, 'Kia ora, Aroha');
    await goesTo(here.page, '/tasks/new');
    await fill(here.page, 'What wants doing?', 'Wash up');
    await press(here.page, 'Add it');
    await heading(here.page, 'Wash up');
    await meets(here, hers, NEWCOMER);
  });
  afterAll(() => site.close());

  test('Y21: comes in with a name, is shown round, and may skip it all', async () => {
    const { page } = hers;
    await page.getByLabel('What shall we call you?').waitFor();
    await tabTo(page, 'What shall we call you?');
    await page.keyboard.type('Mere');
    await tabTo(page, 'It’s my first time here');
    await page.keyboard.press('Space');
    await opens(page, 'Come in');
    await arrives(page, 'Nobody is in charge here');
    await opens(page, 'Next: Food and loos');
    await arrives(page, 'Food and loos');
    await opens(page, 'Skip all');
    await arrives(page, 'Kia ora, Mere');
    expect(await page.getByRole('link', { name: 'Your first hour' }).count()).toBe(0);
  });

  test('Y20: looks for somebody in charge, and finds three things she can do', async () => {
    const { page } = hers;
    await opens(page, 'Search');
    await page.getByRole('searchbox').waitFor();
    await expect.poll(() => focused(page), SOON).toBe('Search everything');
    await page.keyboard.type('whos in charg');
    await page.getByRole('heading', { level: 2, name: 'You are. So is everyone.' }).waitFor();
    await expect
      .poll(() => page.locator('[role=status][aria-live=polite].vh').textContent(), SOON)
      .toBe('You are. So is everyone.');
    for (const name of ['I’m on it', 'I need hands', 'Who could?']) await tabTo(page, name);
    await page.keyboard.press('Enter');
    await heading(page, /Who could/);
    // Back leads to what was asked.
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'You are. So is everyone.' }).waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue(), SOON).toBe('whos in charg');
  });

  test('Y19: Back leads out of a search at once, while it is still being typed', async () => {
    const { page } = hers;
    await goesTo(page, '/people');
    await heading(page, 'People');
    await page.getByRole('link', { name: 'Search' }).click();
    await expect.poll(() => focused(page), SOON).toBe('Search everything');
    await page.keyboard.type('wash');
    await page.getByRole('link', { name: 'Wash up' }).waitFor();
    await page.goBack();
    await heading(page, 'People');
    // To what it was left by.
    await expect.poll(() => focused(page), SOON).toBe('Search');
    expect(new URL(page.url()).pathname).toBe('/people');
  });

  test('Y19: finds what was written on the other phone, by a slip of the finger', async () => {
    const { page } = hers;
    await goesTo(page, '/search');
    await page.getByRole('searchbox').fill('wahs up');
    await page.getByRole('link', { name: 'Wash up' }).waitFor();
  });

  test('P6: hides it for herself, for good; the other sees it as before', async () => {
    const { page } = hers;
    await page.getByRole('link', { name: 'Wash up' }).click();
    await heading(page, 'Wash up');
    await press(page, 'Hide here: Wash up');
    await sees(page, 'Hidden here: Wash up');
    await goesTo(page, '/tasks');
    await sees(page, 'Nothing wants doing here.');
    await goesTo(here.page, '/tasks');
    await sees(here.page, 'Wash up');
    // It is still hidden when the app is opened again, and stands in Settings.
    await page.reload();
    await sees(page, 'Nothing wants doing here.');
    await goesTo(page, '/settings');
    await press(page, 'Bring it back: Wash up');
    await sees(page, 'Back in the lists: Wash up');
    await goesTo(page, '/tasks');
    await sees(page, 'Wash up');
  });

  test('all this without a fault', () => site.expectNoFaults());
});
