// New versions of the page: fetched whole, never taken by themselves, taken by a word once everything is kept,
// and refused when a hotspot answers with something else. Real builds, a real worker, a server that is swapped.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { UpdateState } from '#app';
import { type Served, serve } from '../../src/cli/serve.ts';
import { startServer } from '../helpers/served.ts';
import { LAN_NAME, Watched, hasCopy } from '../helpers/watched.ts';
import type { UpdatesPage } from './pages/updates.ts';

declare const window: { page: UpdatesPage };

const folder = join(process.cwd(), '.cache', `updates-${process.pid}`);
const edition = (name: string): string => join(folder, name);

/** The real build with the page of ./pages in place of the app, which names its edition. */
async function buildEdition(name: string): Promise<void> {
  await build({
    logLevel: 'error',
    build: { outDir: edition(name), emptyOutDir: true },
    plugins: [
      {
        name: 'edition',
        enforce: 'pre',
        load: (id) =>
          id.endsWith('/src/main.tsx')
            ? `import { start } from '/tests/browser/pages/updates.ts'; start('${name}');`
            : undefined,
      },
    ],
  });
}

/** As a sign-in page does: every script is answered with its page. */
function spoil(from: string, name: string): void {
  cpSync(edition(from), edition(name), { recursive: true });
  const assets = join(edition(name), 'assets');
  for (const file of readdirSync(assets)) {
    if (file.endsWith('.js')) writeFileSync(join(assets, file), '<!doctype html><title>Sign in</title>');
    else if (/\.js\.(br|gz)$/.test(file)) rmSync(join(assets, file));
  }
}

const editionOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['edition']);
const stateOf = (page: Page): Promise<UpdateState> => page.evaluate(() => window.page.updates.state);
const reaches = (page: Page, state: UpdateState): Promise<unknown> =>
  page.waitForFunction((wanted) => window.page.updates.state === wanted, state);
/** The browser's own look for a newer worker; true when one was found and came whole. */
const look = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<boolean>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => resolve(worker.state === 'installed'), { once: true });
      });
    });
    await registration.update();
    return found;
  });
const take = (page: Page, isKept: boolean): Promise<string> =>
  page.evaluate((kept) => window.page.updates.takeUpdate(() => Promise.resolve(kept)), isKept);

describe('a new version', () => {
  let server: Served;
  let watched: Watched;
  let page: Page;

  const swap = async (name: string): Promise<void> => {
    const { port } = server;
    await server.close();
    server = await startServer({ dir: edition(name), port });
  };

  beforeAll(async () => {
    for (const name of ['one', 'two', 'three']) await buildEdition(name);
    spoil('two', 'spoilt');
    server = await startServer({ dir: edition('one') });
    watched = await Watched.open();
    page = await watched.tab(server.url);
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('differs from the one before in the id of its build', () => {
    const ids = ['one', 'two'].map(
      (name) =>
        /name="build" content="(\w+)"/.exec(readFileSync(join(edition(name), 'index.html'), 'utf8'))?.[1],
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('is not needed at the first visit: the page is kept, and says so', async () => {
    await page.goto(server.url);
    await reaches(page, 'offline-ready');
    await hasCopy(page);
    expect(await page.evaluate(() => window.page.states)).toEqual(['none', 'caching', 'offline-ready']);
  });

  it('is not taken from a hotspot that answers with its own page', async () => {
    await swap('spoilt');
    expect(await look(page)).toBe(false);
    expect(await stateOf(page)).toBe('offline-ready');
    await page.reload();
    expect(await editionOf(page)).toBe('one');
  });

  it('is found when the page becomes visible, also after one that broke off', async () => {
    await swap('two');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await reaches(page, 'update-waiting');
  });

  it('is not taken by itself, not by a reload, and not in a second tab', async () => {
    expect(await editionOf(page)).toBe('one');
    await page.reload();
    await reaches(page, 'update-waiting');
    expect(await editionOf(page)).toBe('one');
  });

  it('is not taken while something written is not kept', async () => {
    const { loads } = await page.evaluate(() => ({ loads: window.page.loads }));
    expect(await take(page, false)).toBe('not-kept');
    expect(await editionOf(page)).toBe('one');
    expect(await stateOf(page)).toBe('update-waiting');
    expect(await page.evaluate(() => window.page.loads)).toBe(loads);
  });

  it('is taken by a word: loaded once, with the draft, and the other tab asks too', async () => {
    const other = await watched.tab(server.url);
    await other.goto(server.url);
    await reaches(other, 'update-waiting');
    await page.fill('textarea', 'Who has the long ladder');
    const loads = await page.evaluate(() => window.page.loads);

    const loaded = page.waitForEvent('load');
    await Promise.allSettled([take(page, true), loaded]);
    await page.waitForFunction(() => document.documentElement.dataset['edition'] === 'two');
    expect(await page.inputValue('textarea')).toBe('Who has the long ladder');
    await reaches(page, 'offline-ready');
    expect(await page.evaluate(() => window.page.loads)).toBe(loads + 1);

    // The other tab goes on as it was until its person says so.
    await reaches(other, 'update-waiting');
    expect(await editionOf(other)).toBe('one');
    await Promise.allSettled([take(other, true), other.waitForEvent('load')]);
    await other.waitForFunction(() => document.documentElement.dataset['edition'] === 'two');
    await other.close();
  });

  it('leaves nothing of the old one behind, and opens without its server', async () => {
    await server.close();
    await page.reload();
    expect(await editionOf(page)).toBe('two');
    const kept = await page.evaluate(async () => {
      const caught: string[] = [];
      for (const name of await caches.keys()) {
        const keys = await (await caches.open(name)).keys();
        caught.push(...keys.map((request) => new URL(request.url).pathname));
      }
      return caught.filter((path) => path.startsWith('/assets/'));
    });
    const wanted = readdirSync(join(edition('two'), 'assets')).filter((name) => !/\.(gz|br)$/.test(name));
    expect(kept.sort()).toEqual(wanted.map((name) => `/assets/${name}`).sort());
    await swap('two');
  });

  it('replaces one that waits, and the newest is taken', async () => {
    const served = await serve({ dir: edition('one') });
    if (!served.ok) throw new Error(served.error);
    const fresh = await watched.tab(served.value.url);
    await fresh.goto(served.value.url);
    await reaches(fresh, 'offline-ready');
    await hasCopy(fresh);
    const { port } = served.value;
    await served.value.close();
    for (const name of ['two', 'three']) {
      const next = await serve({ dir: edition(name), port });
      if (!next.ok) throw new Error(next.error);
      expect(await look(fresh)).toBe(true);
      await reaches(fresh, 'update-waiting');
      if (name === 'three') {
        await Promise.allSettled([take(fresh, true), fresh.waitForEvent('load')]);
        await fresh.waitForFunction(() => document.documentElement.dataset['edition'] === 'three');
      }
      await next.value.close();
    }
    await fresh.close();
  });
});

describe('where there can be no copy', () => {
  let server: Served;
  let watched: Watched;

  beforeAll(async () => {
    await buildEdition('plain');
    server = await startServer({ dir: edition('plain') });
    watched = await Watched.open();
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['over plain http under a name of the network', LAN_NAME, false],
    ['in a browser without service workers', 'localhost', true],
  ])('%s the page works and says "none"', async (_, name, isTakenAway) => {
    const origin = `http://${name}:${server.port}`;
    const page = await watched.tab(origin);
    if (isTakenAway)
      await page.addInitScript(
        () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
      );
    await page.goto(origin);
    await page.waitForSelector('textarea');
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    expect(await stateOf(page)).toBe('none');
    expect(await take(page, true)).toBe('nothing-waiting');
    // Chromium remarks that a header has no use without https.
    expect(watched.faults.filter((fault) => !fault.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
    await page.close();
  });
});
