// When the disk says no, in the built app: it is said on the screen, nothing is lost while the page lives, and it is
// kept by itself once the disk says yes. And two tabs, of which one writes.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { core } from '../../src/words/en/core.ts';
import { shell } from '../../src/words/en/shell.ts';
import type { Served } from '../../src/cli/serve.ts';
import { allowSpoiling, clearPhotos, fillUp, giveRoom, spoil } from '../helpers/bad-disk.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { startServer } from '../helpers/served.ts';
import { Watched, hasCopy } from '../helpers/watched.ts';

/** Room for the app, its copy for offline and a small camp (bytes). */
const ROOM = 12_000_000;

let server: Served;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  watched = await Watched.open();
  page = await watched.tab(server.url);
  await allowSpoiling(page);
  await giveRoom(page, server.url, ROOM);
  await page.goto(server.url);
  await beginGathering(page, 'Mere');
  await hasCopy(page);
});
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  expect(watched.strayed).toEqual([]);
  await watched.close();
});

const sees = (text: string, on = page): Promise<void> => on.getByText(text).first().waitFor();
const isGone = (text: string, on = page): Promise<void> =>
  on.getByText(text).first().waitFor({ state: 'detached' });
const tab = (name: string, on = page): Promise<void> =>
  on.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

/** By the screens, without a new visit: what is not kept lives in this page. */
async function addTask(title: string): Promise<void> {
  await tab('Tasks');
  await page.locator('a[href="/tasks/new"]').first().click();
  await page.getByLabel('What wants doing?').fill(title);
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** What a glance knows comes first, and the rest after it. */
async function areThereAfterAReload(...titles: readonly string[]): Promise<void> {
  await page.goto(`${server.url}/tasks`);
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
  for (const title of titles)
    await page.locator('main .item .t').filter({ hasText: title }).first().waitFor();
}

describe('where the disk says no', () => {
  const ways: readonly (readonly [string, string, () => Promise<void>, () => Promise<void>])[] = [
    ['a full phone', core['disk.full'], () => fillUp(page), () => clearPhotos(page)],
    [
      'transactions that the browser ends',
      core['disk.aborted'],
      () => spoil(page, 'aborts'),
      () => spoil(page, 'none'),
    ],
    ['a database that is gone', core['disk.closed'], () => spoil(page, 'closed'), () => spoil(page, 'none')],
  ];
  it.each(ways)('K6: %s: said, not lost, and kept by itself later', async (_, words, goesWrong, goesWell) => {
    await addTask('Dig the pit');
    await goesWrong();
    await addTask('Carry the wood');
    await sees(words);
    await sees(core['mark.unkept']);
    // Everything goes on meanwhile, and more words wait with the first.
    await addTask('Fill the tank');
    await sees(words);
    await tab('Tasks');
    for (const title of ['Dig the pit', 'Carry the wood', 'Fill the tank'])
      await page.getByRole('link', { name: title }).first().waitFor();
    await sees(words);
    await goesWell();
    await isGone(words);
    // What waited is kept one after the other, and the disk is well again with the first.
    await isGone(core['mark.unkept']);
    await areThereAfterAReload('Dig the pit', 'Carry the wood', 'Fill the tank');
    expect(await page.getByText(core['health.damaged']).count()).toBe(0);
  });

  it('K9: what was cleared while the page was open is written down anew from the page', async () => {
    await addTask('Dig the pit');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
    await addTask('Carry the wood');
    await sees(core['health.damaged']);
    await isGone(core['mark.unkept']);
    await areThereAfterAReload('Dig the pit', 'Carry the wood');
    expect(await page.getByText(core['health.damaged']).count()).toBe(0);
  });
});

describe('two tabs', () => {
  const useHere = (on: Page): Promise<void> =>
    on.getByRole('button', { name: shell['elsewhere.use-here'] }).click();

  it('K8: the second says that it is open elsewhere, and takes over when asked to', async () => {
    await addTask('Dig the pit');
    const other = await watched.tab(server.url);
    await other.goto(`${server.url}/tasks`);
    await sees(shell['elsewhere.title'], other);
    await useHere(other);
    await other.getByRole('link', { name: 'Dig the pit' }).first().waitFor();
    await sees(shell['elsewhere.why']);
    await useHere(page);
    await page.getByRole('heading', { level: 1, name: 'Dig the pit' }).waitFor();
    await sees(shell['elsewhere.why'], other);
    await addTask('Carry the wood');
    // What keeps words is loaded after the list shows again; until then it says that they are not kept yet.
    await isGone(core['mark.unkept']);
    await areThereAfterAReload('Dig the pit', 'Carry the wood');
  });

  it('K6 K8: words not kept in the first are not lost by it', async () => {
    await addTask('Dig the pit');
    await spoil(page, 'aborts');
    await addTask('Carry the wood');
    await sees(core['disk.aborted']);
    const other = await watched.tab(server.url);
    await other.goto(`${server.url}/tasks`);
    await useHere(other);
    await other.getByRole('link', { name: 'Dig the pit' }).first().waitFor();
    await sees(shell['elsewhere.unkept']);
    await spoil(page, 'none');
    await useHere(page);
    await page.getByRole('heading', { level: 1, name: 'Carry the wood' }).waitFor();
    await isGone(core['mark.unkept']);
    await sees(shell['elsewhere.why'], other);
    await areThereAfterAReload('Dig the pit', 'Carry the wood');
  });
});
