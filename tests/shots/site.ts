// The built app in a browser whose camp is filled already: by the page without screens, which lives at the same
// address and so in the same storage.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { toHex } from '#base';
import { buildIfNeeded } from '../../src/cli/build.ts';
import { type Served, serve } from '../../src/cli/serve.ts';
import { CHROMIUM_FLAGS, findChromium } from '../helpers/browsers.mjs';
import { buildLab } from '../helpers/lab.ts';
import { SHOT_AT, type ScreenIds, shotCamp } from './camp.ts';

export interface ShotSite {
  readonly origin: string;
  readonly ids: ScreenIds;
  /** A phone that has come in, or one that is new. */
  phone(isNew?: boolean): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Who looks: nobody of the camp, so that what they do changes no picture. */
const NAME = 'Aroha';

export async function openShotSite(root: string): Promise<ShotSite> {
  const built = await buildIfNeeded(root);
  if (!built.ok) throw new Error(built.error);
  const dir = mkdtempSync(join(tmpdir(), 'rhizome-shots-'));
  const lab = await buildLab();
  cpSync(join(root, 'dist'), dir, { recursive: true });
  cpSync(lab, dir, { recursive: true, filter: (from) => !from.endsWith('index.html') });
  rmSync(lab, { recursive: true });
  const served = await serve({ dir });
  if (!served.ok) throw new Error(served.error);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [...CHROMIUM_FLAGS],
  });
  const { file, ids } = await shotCamp();
  const origin = served.value.url;
  return {
    origin,
    ids,
    phone: async (isNew = false) => {
      const context = await newPhone(browser);
      if (!isNew) await fill(context, origin, toHex(file.invite.secret), toHex(file.bytes));
      return context;
    },
    close: () => closeAll(browser, served.value, dir),
  };
}

async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: 'en-NZ',
    timezoneId: 'Pacific/Auckland',
    // The page's own copy would answer from an earlier picture's build.
    serviceWorkers: 'block',
  });
  await context.clock.setFixedTime(SHOT_AT);
  context.setDefaultTimeout(15_000);
  return context;
}

async function fill(context: BrowserContext, origin: string, secret: string, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/lab.html`);
  await page.waitForFunction(() => 'lab' in window);
  await page.evaluate(
    async ([invite, bytes, name]) => {
      const { lab } = window as unknown as { lab: Record<string, (...all: unknown[]) => Promise<unknown>> };
      await lab['open']?.(invite);
      await lab['readFile']?.(bytes);
      await lab['run']?.('comeIn', { name });
    },
    [secret, file, NAME] as const,
  );
  await page.close();
}

async function closeAll(browser: Browser, served: Served, dir: string): Promise<void> {
  await browser.close();
  await served.close();
  rmSync(dir, { recursive: true, force: true });
}
