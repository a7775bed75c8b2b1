// What is really fetched before Now first paints, in a real browser with nothing of the page cached: it must be
// no more than src/cli/size.ts counts and holds to its budget.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { firstLoad, precached, sentBytes } from '../../src/cli/size.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { glanceStands } from '../helpers/glance-stands.ts';
import { startServer } from '../helpers/served.ts';
import { Watched, hasCopy } from '../helpers/watched.ts';

interface Painted {
  paintedAt?: number;
}

/** Notes when Now was painted: the first large piece of content painted once its heading was there. */
function notePaint(): void {
  const page = window as Painted;
  let headingAt = Number.POSITIVE_INFINITY;
  new MutationObserver(() => {
    if (document.querySelector('h1')) headingAt = Math.min(headingAt, performance.now());
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) if (startTime >= headingAt) page.paintedAt ??= startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Files asked for before that, by name in the build. */
async function fetchedBeforePaint(page: Page): Promise<string[]> {
  await page.waitForFunction(() => (window as Painted).paintedAt !== undefined);
  const paths = await page.evaluate(() => {
    const { paintedAt = 0 } = window as Painted;
    const asked = performance.getEntriesByType('resource').filter((each) => each.startTime < paintedAt);
    return asked.map((each) => new URL(each.name).pathname);
  });
  return ['index.html', ...paths.map((path) => path.slice(1))];
}

describe('the first load', () => {
  let server: Served;
  let watched: Watched;

  beforeAll(async () => {
    server = await startServer();
    watched = await Watched.open();
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
  });

  it('fetches before Now paints only what is counted as the first load', async () => {
    const page = await watched.tab(server.url);
    await page.goto(server.url);
    await beginGathering(page);
    await hasCopy(page);
    await glanceStands(page);
    // As on a phone that has the gathering but nothing of the page.
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    const session = await watched.context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.clearBrowserCache');
    await page.addInitScript(notePaint);
    await page.goto(server.url);

    const fetched = await fetchedBeforePaint(page);
    const counted = firstLoad('dist');
    const bytes = fetched.reduce((sum, name) => sum + sentBytes('dist', name, 'gz'), 0);
    const all = precached('dist');
    console.log(
      `first load: ${fetched.length} files, ${(bytes / 1000).toFixed(1)} kB (counted: ${(counted.bytes / 1000).toFixed(1)} kB); ` +
        `kept for offline: ${all.files.size} files, ${(all.bytes / 1000).toFixed(1)} kB`,
    );
    expect(fetched.length).toBeGreaterThan(2);
    expect(fetched.filter((name) => !counted.files.has(name))).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  it('reads the screens behind the tabs ahead, once the page has a copy of its own and not before', async () => {
    const page = await watched.tab(server.url);
    const read = (): Promise<string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => /\/day-[^/]*\.js$/.test(path)),
      );
    // One tab writes; any other only says so.
    for (const other of watched.context.pages()) if (other !== page) await other.close();
    await page.goto(server.url);
    await page.getByRole('navigation').first().waitFor();
    await hasCopy(page);
    await page.goto(server.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await expect.poll(read, { timeout: 10_000, interval: 50 }).toHaveLength(1);
    expect(watched.faults).toEqual([]);
  });
});
