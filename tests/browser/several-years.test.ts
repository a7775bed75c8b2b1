// Several years on one phone, in the built app: three gatherings side by side. Leaving one erases all of it
// (databases, caches of its document, half-written words) and changes not a row of the others.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { core } from '../../src/words/en/core.ts';
import { settings } from '../../src/words/en/settings.ts';
import { shell } from '../../src/words/en/shell.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { startServer } from '../helpers/served.ts';
import { STEP_MS, Watched, hasCopy } from '../helpers/watched.ts';
import { untilWrittenDown } from '../helpers/written-down.ts';

interface Row {
  title: string;
  id: string;
  openedAt: number;
}

let server: Served;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  watched = await Watched.open();
  page = await watched.tab(server.url);
});
afterAll(async () => {
  await watched.close();
  await server.close();
});

/** Everything the browser keeps for the page: where it lies, and a text of what. */
const stored = (): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const out: Record<string, string> = {};
    const asText = (value: unknown): string =>
      JSON.stringify(value, (_, each: unknown) =>
        each instanceof Uint8Array ? each.join() : each instanceof CryptoKey ? `a key, ${each.type}` : each,
      );
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as DOMException);
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name as string));
      out[`${name} database`] = 'there';
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(rows.getAllKeys()), answer(rows.getAll())]);
        for (const [i, key] of keys.entries()) out[`${name} ${store} ${asText(key)}`] = asText(values[i]);
      }
      db.close();
    }
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) out[`cache ${name} ${url}`] = 'there';
    for (const key of Object.keys(localStorage)) out[`local ${key}`] = localStorage.getItem(key) ?? '';
    for (const key of Object.keys(sessionStorage)) out[`session ${key}`] = sessionStorage.getItem(key) ?? '';
    return out;
  });

/** Hex of the ids of the gatherings listed, by title, the one opened last first. */
const ids = (): Promise<Record<string, string>> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('rhizome').onsuccess = (event) => {
          const db = (event.target as IDBOpenDBRequest).result;
          db.transaction('gatherings').objectStore('gatherings').getAll().onsuccess = (got) => {
            db.close();
            const rows = (got.target as IDBRequest<Row[]>).result.sort((a, b) => b.openedAt - a.openedAt);
            resolve(Object.fromEntries(rows.map(({ title, id }) => [title, id])));
          };
        };
      }),
  );

const isKept = (): Promise<unknown> =>
  page.getByText(core['mark.unkept']).first().waitFor({ state: 'detached' });

/** It is what a reload opens. */
const isOpenedLast = (title: string): Promise<void> =>
  expect.poll(async () => Object.keys(await ids())[0], { timeout: STEP_MS }).toBe(title);

/** One task kept and one half written, in the gathering that is open. */
async function live(title: string): Promise<void> {
  await page.goto(`${server.url}/tasks/new`);
  await page.getByLabel('What wants doing?').fill(`Task of ${title}`);
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('heading', { level: 1, name: `Task of ${title}` }).waitFor();
  await isKept();
  await page.goto(`${server.url}/tasks/new`);
  await page.getByLabel('What wants doing?').fill(`Half written in ${title}`);
}

async function startAnother(title: string): Promise<void> {
  await page.goto(`${server.url}/join`);
  await beginGathering(page, title);
  await isOpenedLast(title);
}

it('leaving one erases all of it and nothing of the others', async () => {
  await page.goto(server.url);
  await beginGathering(page, 'One');
  await hasCopy(page);
  await live('One');
  for (const title of ['Two', 'Three']) {
    await startAnother(title);
    await live(title);
  }
  const { One: left, Two: other } = (await ids()) as { One: string; Two: string };
  await page.goto(`${server.url}/settings/gatherings`);
  await page.getByRole('button', { name: settings['settings.leave-of'].replace('{title}', 'One') }).click();
  await page.getByRole('button', { name: 'Erase it from this phone: One' }).waitFor();
  await untilWrittenDown(page);
  const before = await stored();
  const isOfLeft = (place: string): boolean => place.includes(left);
  expect(
    Object.keys(before)
      .filter(isOfLeft)
      .map((place) => place.split(' ')[0]),
  ).toEqual(expect.arrayContaining([`rhizome-${left}`, 'rhizome', 'local']));
  expect(Object.keys(before).some((place) => place.startsWith(`rhizome-${left}-view-`))).toBe(true);
  await page.getByRole('button', { name: 'Erase it from this phone: One' }).click();
  await page.getByText('One is erased from this phone.').first().waitFor();
  const after = await stored();
  expect(Object.entries(after).filter((entry) => entry.some(isOfLeft))).toEqual([]);
  expect(
    Object.entries(after).filter((entry) => entry.some((text) => text.includes('Half written in One'))),
  ).toEqual([]);
  const ofOther = (all: Record<string, string>): unknown =>
    Object.entries(all).filter(
      ([place]) => !isOfLeft(place) && (place.includes(other) || /^(cache|local)/.test(place)),
    );
  expect(ofOther(after)).toEqual(ofOther(before));
  expect(Object.keys(before).filter((place) => !isOfLeft(place) && !(place in after))).toEqual([]);
  // The other opens as it was left, with its words.
  await page.getByRole('button', { name: 'Open Two' }).click();
  await isOpenedLast('Two');
  await page.goto(`${server.url}/tasks`);
  await page.getByRole('link', { name: 'Task of Two' }).first().waitFor();
  await page.goto(`${server.url}/tasks/new`);
  const words = (): Promise<string> => page.getByLabel('What wants doing?').inputValue();
  await expect.poll(words, { timeout: STEP_MS }).toBe('Half written in Two');
  expect(watched.faults).toEqual([]);
  expect(watched.strayed).toEqual([]);
});

it('T6: one of another year is for reading until somebody means to write in it, and is left like any other', async () => {
  await page.goto(`${server.url}/join`);
  await beginGathering(page, 'Old', ['2020-12-28', '2021-01-02']);
  await isOpenedLast('Old');
  const before = await stored();
  await page.goto(`${server.url}/tasks/new`);
  await page.getByText(core['over.why']).waitFor();
  await page.getByLabel('What wants doing?').fill('Task of Old');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText(shell['refusal.gathering/over']).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/tasks/new');
  const { Old: old } = (await ids()) as { Old: string };
  const acts = (all: Record<string, string>): unknown =>
    Object.entries(all).filter(([place]) => new RegExp(`^rhizome-${old} (tail|segments)`).test(place));
  expect(acts(await stored())).toEqual(acts(before));

  await page.getByRole('button', { name: core['over.write'] }).click();
  await page.getByText(core['over.why']).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Task of Old' }).waitFor();
  await isKept();
  await page.goto(`${server.url}/tasks`); // opened anew
  await page.getByText(core['over.why']).waitFor();
  await page.getByRole('link', { name: 'Task of Old' }).first().waitFor();

  await page.goto(`${server.url}/settings/gatherings`);
  await page.getByRole('button', { name: settings['settings.leave-of'].replace('{title}', 'Old') }).click();
  await page.getByRole('button', { name: 'Erase it from this phone: Old' }).click();
  await page.getByText('Old is erased from this phone.').first().waitFor();
  const after = await stored();
  expect(Object.entries(after).filter((entry) => entry.some((text) => text.includes(old)))).toEqual([]);
  for (const title of ['Two', 'Three']) {
    const { [title]: id = '' } = await ids();
    const of = (all: Record<string, string>): unknown =>
      Object.entries(all).filter(
        ([place]) => place.startsWith(`rhizome-${id} t`) || place.includes(`draft ${id}`),
      );
    expect(of(after)).toEqual(of(before));
  }
  expect([watched.faults, watched.strayed]).toEqual([[], []]);
});
