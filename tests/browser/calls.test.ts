// Three hands in an hour, by the real screens: a call for dinner's crew is heard on top by whoever is connected and counted
// down; who is out of reach hears it when somebody walks over, with its age; two who take the last place apart both
// stay; and a call that nobody answers says so. Four browsers, two on each hotspot: fewer make no two clusters in which
// news goes by link and between which it goes by foot, and more than these two cores do not carry within a minute. Hands
// without a phone are put in by those who have one, and clocks are moved, all alike, instead of waited for.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shiftClock } from '../bench/in-page.ts';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { comesIn, fill, goesTo, heading, meets, pathOf, press, sees } from '../helpers/ui-steps.ts';

/** Five past four in the afternoon of the third day, in Auckland. */
const BEGIN = Date.UTC(2026, 11, 30, 3, 5);
const MINUTE_MS = 60_000;
/** The promise: whoever is connected has it on top within this time (ms). */
const ON_TOP_MS = 5000;
const CODE_MS = 10_000;
const NEWCOMER = 'Scan the camp’s code';
const SCAN = 'Scan their code';
const DINNER = 'Dahl';
/** Minutes that a slow machine takes over it count as well. */
const AGE = /^2 of 3 found\. Asked 4[012]\smin ago/;

describe.skipIf(whyNoNet !== undefined)(`three hands in an hour (${whyNoNet ?? 'on two hotspots'})`, () => {
  let site: Site;
  /** The cook and a neighbour in the kitchen; two by the river. */
  let a: Device;
  let b: Device;
  let c: Device;
  let d: Device;
  let dinner = '';
  let call = '';

  const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
  const wants = (n: number): string => `Kitchen wants ${n} more ${n === 1 ? 'hand' : 'hands'} by 5`;

  const move = (minutes: number): Promise<unknown> =>
    Promise.all([a, b, c, d].map(({ page }) => page.evaluate(shiftClock, minutes * MINUTE_MS)));

  async function putIn(page: Page, name: string): Promise<void> {
    await press(page, /^For somebody else/);
    await fill(page, 'Who said yes?', name);
    await press(page, 'Write in, said yes');
    await sees(page, `${name} (by Aroha)`);
  }

  async function meetsAgain(shows: Device, scans: Device): Promise<void> {
    await goesTo(scans.page, '/meet');
    await goesTo(shows.page, '/meet');
    // A browser that has just walked takes a moment to know its new address.
    const again = shows.page.getByRole('button', { name: 'Try again' });
    const look = async (): Promise<void> => {
      if (await again.isVisible()) await again.click();
      expect(await shows.page.locator('.qr').last().isVisible()).toBe(true);
    };
    await vi.waitFor(look, { timeout: CODE_MS, interval: 250 });
    await meets(shows, scans, SCAN);
    await press(scans.page, 'Done');
  }

  async function plan(form: string, fields: () => Promise<void>, title: string): Promise<string> {
    await goesTo(a.page, form);
    await fields();
    await heading(a.page, title);
    return pathOf(a.page);
  }

  beforeAll(async () => {
    site = Site.app();
    // All at once and before any page is opened: a network that comes up interrupts what is being fetched.
    [a, b, c, d] = await Promise.all([
      site.launch('a'),
      site.launch('b'),
      site.launch('c'),
      site.launch('d'),
    ]);
    const shift = BEGIN - Date.now();
    for (const { page } of [a, b, c, d]) await page.context().addInitScript(shiftClock, shift);
    await Promise.all([a, b, c, d].map((device) => device.open()));
    await beginGathering(a.page, 'Aroha', ['2026-12-28', '2027-01-02']);
    await heading(a.page, 'Kia ora, Aroha');
    await plan(
      '/tasks/new',
      async () => {
        await fill(a.page, 'What wants doing?', 'Washing-up');
        await press(a.page, 'Begins at');
        await fill(a.page, 'Begins at what time?', '7:30 pm');
        await a.page.getByRole('group', { name: 'Hands, at least' }).getByLabel('One more').click();
        await press(a.page, 'Add it');
      },
      'Washing-up',
    );
    dinner = await plan(
      '/meals/new',
      async () => {
        await press(a.page, 'Dinner');
        await fill(a.page, 'What is there to eat?', DINNER);
        await fill(a.page, 'When is it served?', '6:00 pm');
        await fill(a.page, 'How many hands does it take?', '6');
        await press(a.page, 'Plan it');
      },
      DINNER,
    );
    await press(a.page, `I’m on it: ${DINNER}`);
    for (const name of ['Ana', 'Ben']) await putIn(a.page, name);
    await sees(a.page, 'Short by 3');
    await meets(a, b, NEWCOMER);
    await comesIn(b.page, 'Mere');
    await meets(a, c, NEWCOMER);
    await comesIn(c.page, 'Tama');
    await meets(c, d, NEWCOMER);
    await comesIn(d.page, 'Rua');
  });
  afterAll(() => site.close());

  test('two of them walk off to the river, and are linked there', async () => {
    for (const phone of [c, d]) site.net.walk(site.placeOf(phone), 2);
    await meetsAgain(c, d);
    for (const { page } of [b, c, d]) {
      await goesTo(page, '/');
      await heading(page, /^Kia ora/);
    }
  });

  test('Y25: whoever is connected has it on top, and it counts down as hands come', async () => {
    await goesTo(a.page, dinner);
    await a.page.getByRole('link', { name: `I need hands: ${DINNER}` }).click();
    await fill(a.page, 'Where?', 'Kitchen');
    await press(a.page, 'Ask for 3 hands by 5');
    await card(b.page, wants(3)).waitFor({ timeout: ON_TOP_MS });
    await heading(a.page, wants(3));
    call = pathOf(a.page);
    await press(b.page, `I’m on it: ${wants(3)}`);
    await heading(a.page, wants(2));
    await sees(a.page, 'Mere');
    await putIn(a.page, 'Kit');
    await heading(a.page, wants(1));
    await card(b.page, wants(1)).waitFor();
    // Both are in the crew by it; and nobody by the river has heard.
    await goesTo(b.page, dinner);
    await sees(b.page, 'Short by 1');
    for (const { page } of [c, d]) expect(await page.getByText('Kitchen wants').count()).toBe(0);
  });

  test('Y26: out of reach it is heard when somebody walks over, with its age', async () => {
    await move(40);
    site.net.walk(site.placeOf(d), 1);
    await meetsAgain(a, d);
    await goesTo(d.page, '/');
    await card(d.page, wants(1)).getByText(AGE).waitFor();
    site.net.walk(site.placeOf(d), 2);
    await meetsAgain(c, d);
    await goesTo(c.page, '/');
    await card(c.page, wants(1)).getByText(AGE).waitFor();
  });

  test('Y10: the last place closes it; one more is told what is still short', async () => {
    // In the kitchen somebody else takes the last place, out of reach of the river.
    await goesTo(a.page, call);
    await putIn(a.page, 'Jo');
    await heading(a.page, 'Enough hands: Kitchen');
    await press(c.page, `I’m on it: ${wants(1)}`);
    await goesTo(d.page, call);
    await heading(d.page, 'Enough hands: Kitchen');
    await sees(d.page, 'Enough hands now. Washing-up at 7:30 is short by 2.');
    await goesTo(c.page, '/');
    await sees(c.page, DINNER);
    await c.page.getByText('Kitchen wants').first().waitFor({ state: 'detached' });
  });

  test('U3: both who took the last place apart stay, one over', async () => {
    site.net.walk(site.placeOf(d), 1);
    await meetsAgain(a, d);
    for (const { page } of [a, d]) {
      await goesTo(page, call);
      await sees(page, 'One over. Everybody stays.');
      for (const name of ['Mere', 'Kit (by Aroha)', 'Jo (by Aroha)', 'Tama']) await sees(page, name);
      await goesTo(page, dinner);
      await press(page, /^Show 2 more/);
      for (const name of ['Ana (by Aroha)', 'Jo (by Aroha)', 'Tama']) await sees(page, name);
    }
  });

  test('Y26: at the hour nobody came it says so, and offers a smaller menu', async () => {
    await goesTo(a.page, dinner);
    await a.page.getByRole('link', { name: `I need hands: ${DINNER}` }).click();
    await fill(a.page, 'Where?', 'Oven');
    await press(a.page, 'Now');
    await press(a.page, /^Ask for 1 hand/);
    await heading(a.page, /^Oven wants 1 more hand by/);
    const asked = pathOf(a.page);
    await goesTo(d.page, '/');
    await sees(d.page, /^Oven wants 1 more hand by/);
    await move(30);
    await goesTo(a.page, '/');
    await sees(a.page, /Nobody said they’d come, by .*\. Perhaps a smaller menu\?/);
    await goesTo(a.page, asked);
    await a.page.getByRole('link', { name: 'Ask again' }).waitFor();
    await a.page.getByRole('link', { name: 'Smaller menu?' }).click();
    await fill(a.page, 'What is there to eat?', 'Soup');
    await press(a.page, /^Keep$/);
    await goesTo(a.page, dinner);
    await heading(a.page, 'Soup');
    await goesTo(a.page, asked);
    await press(a.page, /^Let it be/);
    await goesTo(a.page, '/');
    await heading(a.page, /^Kia ora/);
    await a.page
      .getByText(/^Oven want/)
      .first()
      .waitFor({ state: 'detached' });
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
