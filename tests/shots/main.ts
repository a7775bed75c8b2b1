// `npm run shots`: a picture of every screen, to be looked at.
//
//   npm run shots                                   every screen by day, night and sun at 360 x 740
//   npm run shots -- --only task,meal --themes day  some of them
//   npm run shots -- --sizes 320x640 --text 200     small, and with large text
//   npm run shots -- --full                         the whole length of each page
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { ScreenShot } from './screen.ts';
import { SCREENS } from './screens.ts';
import { setTextSize } from './looks.ts';
import { type ShotSite, type Whose, openShotSite } from './site.ts';

const root = process.cwd();
const out = join(root, 'tests', 'out', 'shots');
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    themes: { type: 'string', default: 'day,night,sun' },
    sizes: { type: 'string', default: '360x740' },
    text: { type: 'string', default: '100' },
    full: { type: 'boolean', default: false },
  },
});

const wanted = values.only?.split(',');
const screens = SCREENS.filter(({ name }) => !wanted || wanted.includes(name));
const unknown = wanted?.filter((name) => !SCREENS.some((screen) => screen.name === name)) ?? [];

/** What cannot be done there leaves a picture that shows why, and the other screens theirs. */
async function act(page: Page, { name, act: toDo }: ScreenShot): Promise<void> {
  try {
    await toDo?.(page);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function take(page: Page, site: ShotSite, screen: ScreenShot): Promise<void> {
  const path = typeof screen.path === 'string' ? screen.path : screen.path(site.ids);
  for (const size of values.sizes.split(',')) {
    const [width = 360, height = 740] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    for (const theme of values.themes.split(',')) {
      await page.addInitScript((light) => localStorage.setItem('light', light), theme);
      await page.goto(site.origin + path, { waitUntil: 'load' });
      await page.waitForSelector('h1');
      if (isLarge) await setTextSize(page, Number(values.text));
      await act(page, screen);
      await page.evaluate(() => document.fonts.ready);
      const more = [theme, ...(size === '360x740' ? [] : [size]), ...(isLarge ? [values.text] : [])];
      const file = join(out, `${screen.name}-${more.join('-')}.png`);
      await page.screenshot({ path: file, fullPage: values.full });
      const { scroll, inner } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        inner: innerWidth,
      }));
      console.log(`${file}${scroll > inner ? `   ${scroll - inner} px too wide` : ''}`);
    }
  }
}

const isLarge = values.text !== '100';

if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${SCREENS.map(({ name }) => name).join(' ')}`);
  process.exitCode = 1;
} else {
  mkdirSync(out, { recursive: true });
  const site = await openShotSite(root);
  const phones = new Map<Whose, BrowserContext>();
  try {
    for (const screen of screens) {
      const whose = screen.on ?? 'in';
      const phone = phones.get(whose) ?? (await site.phone(whose));
      phones.set(whose, phone);
      const page = await phone.newPage();
      page.on('pageerror', (error) => console.log(`${screen.name}: ${error.message}`));
      await take(page, site, screen);
      await page.close();
    }
  } finally {
    await site.close();
  }
}
