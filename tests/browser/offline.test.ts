// The built app as a phone has it: kept whole at the first visit, and from then on opening at every address with
// no server anywhere, under the same policy, and never asking anybody else for anything.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/cli/headers.ts';
import type { Served } from '../../src/cli/serve.ts';
import { precached } from '../../src/cli/size.ts';
import { startServer } from '../helpers/served.ts';
import { Watched, hasCopy } from '../helpers/watched.ts';

const LINKS = [
  '/',
  '/tasks',
  '/meals',
  '/task/xyz',
  '/meet',
  '/programme',
  '/people',
  '/concerns?x=a.b',
  '/?inspect',
];

const OUTSIDE = 'http://example.org/';

/** The id of the build a page is. */
const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '');

describe('the app with its server gone', () => {
  let server: Served;
  let watched: Watched;
  let page: Page;
  let build = '';

  beforeAll(async () => {
    server = await startServer();
    watched = await Watched.open();
    page = await watched.tab(server.url);
    await page.goto(server.url);
    await hasCopy(page);
    build = await buildOf(page);
    await server.close();
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
  });

  it('was kept whole: every file of the build, and nothing else', async () => {
    const kept = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) found.push(new URL(request.url).pathname);
      }
      return found.sort();
    });
    const files = [...precached('dist').files.keys()].filter((name) => name !== 'sw.js');
    expect(files.length).toBeGreaterThan(5);
    expect(kept).toEqual(files.map((name) => `/${name}`).sort());
  });

  it('has no server any more', async () => {
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  it('opens again', async () => {
    expect(build).toMatch(/^[0-9a-f]{12}$/);
    await page.reload();
    await page.waitForFunction(() => document.getElementById('root')?.hasChildNodes());
    expect(await buildOf(page)).toBe(build);
  });

  it.each(LINKS)('opens at %s', async (link) => {
    const answer = await page.goto(server.url + link);
    expect([answer?.status(), answer?.fromServiceWorker()]).toEqual([200, true]);
    await page.waitForFunction(() => document.getElementById('root')?.hasChildNodes());
    expect(await buildOf(page)).toBe(build);
    expect(await page.title()).not.toBe('');
  });

  it('opens every part, those never asked for before too', async () => {
    const files = [...precached('dist').files.keys()].filter((name) => name !== 'sw.js');
    const answers = await page.evaluate(
      (names) => Promise.all(names.map(async (name) => [name, (await fetch(`/${name}`)).status] as const)),
      files,
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('found nothing to complain of', () => {
    expect(watched.faults).toEqual([]); // what follows is refused on purpose, and the browser says so
  });

  it('does not pass itself off as a file that is not there', async () => {
    const status = await page.evaluate(() =>
      fetch('/assets/none.js').then(
        (answer) => answer.status,
        () => 'gone',
      ),
    );
    expect(status).toBe('gone');
  });

  it('keeps its policy: no foreign host, no code from text', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toBe(contentSecurityPolicy(false));
    const tried = await page.evaluate(async (outside) => {
      const outcome = (work: () => unknown): string => {
        try {
          work();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      return {
        html: outcome(() => (document.body.innerHTML = '<b>x</b>')),
        code: outcome(() => (document.createElement('script').text = 'document.title = "x"')),
        fetched: await fetch(outside).then(
          () => 'done',
          () => 'refused',
        ),
      };
    }, OUTSIDE);
    expect(tried).toEqual({ html: 'refused', code: 'refused', fetched: 'refused' });
  });

  it('asked nobody else for anything', async () => {
    // The one it was made to try above was stopped in the page.
    expect(watched.strayed.filter((request) => request !== OUTSIDE)).toEqual([]);
    // A request that does go out is seen.
    await page.goto(OUTSIDE);
    expect(watched.strayed).toContain(`GET ${OUTSIDE}`);
  });
});

describe('the worker', () => {
  it('names no host', () => {
    const urls = readFileSync('dist/sw.js', 'utf8').match(/(?:https?|wss?):\/\/[^"'`\s)]+/g) ?? [];
    expect(urls.filter((url) => !url.startsWith('https://bit.ly/'))).toEqual([]); // a hint in a warning of workbox
  });
});
