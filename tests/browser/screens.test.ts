// Every screen, in every light: what a checker of accessibility finds, whether it fits a small phone with text twice
// as large, and whether a thumb can hit what is to be touched. The screens are those that pictures are taken of.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScreenShot } from '../shots/screen.ts';
import { SCREENS } from '../shots/screens.ts';
import { type ShotSite, type Whose, openShotSite } from '../shots/site.ts';
import { setLight, setTextSize } from '../shots/looks.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Beside the day's. */
const OTHER_LIGHTS = ['night', 'sun'] as const;
/** The least a thumb needs (px). */
const TARGET = 48;

let site: ShotSite;
const phones = new Map<Whose, BrowserContext>();

beforeAll(async () => {
  site = await openShotSite(process.cwd());
  for (const whose of ['in', 'new', 'busy'] as const) phones.set(whose, await site.phone(whose));
}, 120_000);
afterAll(() => site.close());

interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

async function open(screen: ScreenShot): Promise<Opened> {
  const page = await (phones.get(screen.on ?? 'in') as BrowserContext).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const path = typeof screen.path === 'string' ? screen.path : screen.path(site.ids);
  try {
    await page.goto(site.origin + path);
    await page.waitForSelector('h1');
    await screen.act?.(page);
    // What is out of sight is looked at as well.
    await page.evaluate(() => document.querySelector('.page')?.setAttribute('data-whole', ''));
  } catch (error) {
    // One that stayed open would be the tab that writes, and every screen after it would be another than it says.
    await page.close();
    throw error;
  }
  return { page, faults };
}

interface Finding {
  readonly impact: string;
  readonly rule: string;
  readonly where: string;
}

/** `rules`: these alone; all of them where none is named. */
async function axe(page: Page, ...rules: readonly string[]): Promise<readonly Finding[]> {
  return page.evaluate(async (only) => {
    interface Violation {
      id: string;
      impact: string | null;
      nodes: { target: unknown[]; failureSummary?: string }[];
    }
    const { axe: checker } = window as unknown as {
      axe: { run(how: { runOnly?: readonly string[] }): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await checker.run(only.length > 0 ? { runOnly: only } : {});
    return violations.flatMap(({ id, impact, nodes }) =>
      impact === 'serious' || impact === 'critical'
        ? nodes.map(({ target, failureSummary }) => ({
            impact,
            rule: id,
            where: `${target.join(' ')} ${failureSummary ?? ''}`,
          }))
        : [],
    );
  }, rules);
}

/** What is touched and smaller than a thumb; words within a sentence excepted, as in WCAG 2.2, 2.5.8. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const isInSentence = (each: Element): boolean => each.closest('p, li.line, .log') !== null;
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(
      (each) => {
        const box = each.getBoundingClientRect();
        const label = each.closest('label')?.getBoundingClientRect();
        const isShown = box.width > 1 && box.height > 1 && getComputedStyle(each).visibility === 'visible';
        if (!isShown || each.classList.contains('skip')) return [];
        if (each.localName === 'a' && isInSentence(each)) return [];
        // A link may cover its whole row by what stands behind it.
        const behind = getComputedStyle(each, '::after');
        const covers = behind.position === 'absolute' && behind.content !== 'none';
        const height = Math.max(box.height, label?.height ?? 0);
        const width = Math.max(box.width, label?.width ?? 0);
        if (covers || (Math.round(height) >= least && Math.round(width) >= least)) return [];
        const name = each.getAttribute('aria-label') ?? each.textContent.trim();
        return [`${each.localName} “${name.slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`];
      },
    );
  }, TARGET);
}

describe.each(SCREENS.map((screen) => [screen.name, screen] as const))('%s', (_name, screen) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(screen);
  });
  afterAll(() => opened?.page.close());

  test('has one heading, a name, big enough targets, and nothing serious to mend in any light', async () => {
    const { page, faults } = opened;
    await page.evaluate(AXE);
    await setLight(page, 'day');
    expect(await axe(page)).toEqual([]);
    // Another light is other colours and nothing else.
    for (const light of OTHER_LIGHTS) {
      await setLight(page, light);
      expect({ light, found: await axe(page, 'color-contrast') }).toEqual({ light, found: [] });
    }
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).not.toBe('');
    expect(await smallTargets(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('fits 320 px with text twice as large', async () => {
    const { page } = opened;
    for (const [width, percent] of [
      [320, 100],
      [320, 200],
      [360, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 640 });
      await setTextSize(page, percent);
      const wide = await page.evaluate(() => {
        const most = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= most) return [];
        return [...document.querySelectorAll('body *')]
          .filter((each) => each.getBoundingClientRect().right > most + 1)
          .map((each) => `${each.localName}.${each.className} ${each.textContent.slice(0, 30)}`)
          .slice(0, 5);
      });
      expect({ width, percent, wide }).toEqual({ width, percent, wide: [] });
    }
  });
});
