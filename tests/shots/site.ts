// The built app in a browser whose camp is filled already: by the page without screens, which lives at the same
// address and so in the same storage.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { toHex } from '#base';
import { buildIfNeeded } from '../../src/cli/build.ts';
import { type Served, serve } from '../../src/cli/serve.ts';
import { CHROMIUM_FLAGS, findChromium } from '../helpers/browsers.mjs';
import { buildLab } from '../helpers/lab.ts';
import { SHOT_AT, type ScreenIds, shotCamp } from './camp.ts';

/**
 * A phone that has come in; one that is new; one of somebody in their first hour who is in for much and is asked to take
 * over more.
 */
export type Whose = 'in' | 'new' | 'busy';

export interface ShotSite {
  readonly origin: string;
  readonly ids: ScreenIds;
  phone(whose?: Whose): Promise<BrowserContext>;
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
    phone: async (whose = 'in') => {
      const context = await newPhone(browser);
      if (whose === 'new') return context;
      const camp = { origin, secret: toHex(file.invite.secret), file: toHex(file.bytes) };
      const lab = await openCamp(context, camp, NAME);
      if (whose === 'busy') await beBusy(lab, await newPhone(browser), camp, ids.task);
      await lab.page.close();
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

interface CampFile {
  readonly origin: string;
  /** Hex, both. */
  readonly secret: string;
  readonly file: string;
}

interface LabPage {
  readonly page: Page;
  readonly person: string;
}

const ask = (page: Page, name: string, ...words: readonly unknown[]): Promise<unknown> =>
  page.evaluate(
    async ([called, given]) => {
      const { lab } = window as unknown as { lab: Record<string, (...all: unknown[]) => unknown> };
      return lab[called]?.(...given);
    },
    [name, words] as const,
  );

async function openCamp(context: BrowserContext, camp: CampFile, name: string): Promise<LabPage> {
  const page = await context.newPage();
  await page.goto(`${camp.origin}/lab.html`);
  await page.waitForFunction(() => 'lab' in window);
  await ask(page, 'open', camp.secret);
  await ask(page, 'readFile', camp.file);
  return { page, person: String(await ask(page, 'run', 'comeIn', { name })) };
}

/** Up late, up early, and something else at the same time. */
const THEIRS = [
  { title: 'Keep the fire', isMine: true, inHours: 9.5, minutes: 150 },
  { title: 'Light the ovens', isMine: true, inHours: 17, minutes: 60 },
  { title: 'Sit at the river gate', isMine: false, inHours: 10, minutes: 60 },
] as const;

async function beBusy(lab: LabPage, other: BrowserContext, camp: CampFile, wanted: string): Promise<void> {
  for (const { title, isMine, inHours, minutes } of THEIRS) {
    const atS = Math.floor(SHOT_AT / 1000) + inHours * 3600;
    const task = await ask(lab.page, 'run', 'addTask', {
      title,
      sort: 'shift',
      atS,
      minutes,
      min: 1,
      max: 3,
    });
    if (isMine) await ask(lab.page, 'run', 'takeTask', { task });
  }
  const asker = await openCamp(other, camp, 'Hēmi');
  await ask(asker.page, 'readFile', await ask(lab.page, 'file', false));
  await ask(asker.page, 'run', 'takeTask', { task: wanted });
  await ask(asker.page, 'run', 'askToTakeOver', { task: wanted, to: lab.person });
  await ask(lab.page, 'readFile', await ask(asker.page, 'file', false));
  await other.close();
  const gathering = String(await ask(lab.page, 'gathering'));
  await lab.page.evaluate(([key, at]) => localStorage.setItem(key, at), [
    `first-hour ${gathering}`,
    String(SHOT_AT),
  ] as const);
}

async function closeAll(browser: Browser, served: Served, dir: string): Promise<void> {
  await browser.close();
  await served.close();
  rmSync(dir, { recursive: true, force: true });
}
