// A first visit on a hotspot that cuts what is being fetched: the page has no copy of itself yet, so a part of it may
// not come. Once cut it is fetched again by itself; when it does not come at all that is said, and nothing is lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { startServer } from '../helpers/served.ts';
import { Watched } from '../helpers/watched.ts';

let server: Served;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  watched = await Watched.open();
  return () => watched.close();
});

/** Cuts the first so many fetches of a part; answers how many were cut. */
async function cut(part: string, times: number): Promise<() => number> {
  let count = 0;
  await watched.context.route(`**/assets/${part}-*.js`, (route) => {
    if (count >= times) return route.continue();
    count++;
    return route.abort();
  });
  return () => count;
}

async function begin(): Promise<void> {
  await page.getByRole('heading', { name: 'Start a gathering' }).click();
  await page.getByLabel('What is it called?').fill('Ōrere');
  await page.getByLabel('What shall we call you?').last().fill('Mere');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
}

const comesIn = (): Promise<void> => page.getByRole('heading', { level: 1, name: 'Kia ora, Mere' }).waitFor();

/** Opens a page that may be told it is incomplete, again as soon as the hotspot lets everything through. */
async function nearAgain(sentence: RegExp): Promise<void> {
  await page.getByText(sentence).waitFor();
  await watched.context.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
}

beforeEach(async () => {
  page = await watched.tab(server.url);
});

// Parts without which no gathering opens, by their names in the build.
test.each(['new-id', 'engine', 'yjs'])(
  'the part %s, cut a few times, is fetched again by itself',
  async (part) => {
    const count = await cut(part, 2);
    await page.goto(server.url);
    await begin();
    await comesIn();
    expect(count()).toBeGreaterThan(0);
  },
);

test.each(['engine', 'yjs'])(
  'the part %s, kept from coming: that is said, and near again it opens',
  async (part) => {
    await cut(part, Number.POSITIVE_INFINITY);
    await page.goto(server.url);
    await nearAgain(/It comes when you are in reach of where you got Rhizome/);
    await begin();
    await comesIn();
  },
);

test('what a new gathering needs, kept from coming: that is said where it was typed, and near again it begins', async () => {
  await cut('new-id', Number.POSITIVE_INFINITY);
  await page.goto(server.url);
  await begin();
  await page
    .getByText(/A part of Rhizome didn’t reach this phone/)
    .first()
    .waitFor();
  await watched.context.unrouteAll();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await comesIn();
});
