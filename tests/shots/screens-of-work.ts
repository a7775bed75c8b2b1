// Now, the screens of work, and those of calls.
import type { Page } from 'playwright-core';
import type { ScreenShot } from './screen.ts';

/** Who did what is known once the acts are read. */
async function readLog(page: Page): Promise<void> {
  await page.waitForSelector('.log li', { timeout: 60_000 });
}

async function splitting(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Split into pieces/ }).click();
  await page.getByRole('textbox', { name: 'Piece 1' }).fill('Wash and stack the boards');
  await page.getByRole('textbox', { name: 'Piece 2' }).fill('Sharpen the knives');
  await page.getByLabel('Minutes').first().fill('20');
}

async function handingOn(page: Page): Promise<void> {
  await page.waitForSelector('.act.on-it');
  const reopen = page.getByRole('button', { name: /^Another look/ });
  if ((await reopen.count()) > 0) {
    await reopen.click();
    await page.getByRole('button', { name: 'Open it again', exact: true }).click();
  }
  // On a phone that was here before it is theirs already.
  const free = page.locator('.act.on-it[aria-pressed="false"]');
  if ((await free.count()) > 0) await free.click();
  await page.getByRole('button', { name: /^Hand it on/ }).click();
  await page.waitForSelector('[role=dialog] .list .item');
}

export const WORK: readonly ScreenShot[] = [
  { name: 'now', path: '/' },
  {
    name: 'now-suits',
    path: '/',
    act: async (page) => {
      const ask = page.getByRole('button', { name: 'What suits you just now?' });
      const seated = page.getByRole('button', { name: 'Seated' });
      await ask.or(seated).waitFor();
      if ((await ask.count()) > 0) await ask.click();
      if ((await seated.getAttribute('aria-pressed')) === 'false') await seated.click();
    },
  },
  {
    name: 'now-busy',
    path: '/',
    on: 'busy',
    act: async (page) => {
      await page.getByRole('heading', { name: /^Hēmi asks/ }).waitFor();
      await page.getByText('Who could take one?').waitFor();
    },
  },
  {
    name: 'now-busy-rest',
    path: '/',
    on: 'busy',
    act: (page) => page.getByText('Who could take one?').scrollIntoViewIfNeeded(),
  },
  {
    name: 'task-asked',
    path: ({ task }) => `/task/${task}`,
    on: 'busy',
    act: async (page) => {
      await page.getByRole('heading', { name: /^Hēmi asks/ }).waitFor();
      await readLog(page);
    },
  },
  {
    name: 'task-clash',
    path: '/search?q=river+gate',
    on: 'busy',
    act: async (page) => {
      await page.getByRole('link', { name: 'Sit at the river gate' }).click();
      await page.getByText(/^Same time/).waitFor();
    },
  },
  { name: 'me-busy', path: '/me', on: 'busy' },
  {
    name: 'tasks',
    path: '/tasks',
    act: async (page) => void (await page.waitForSelector('text=Last done', { timeout: 60_000 })),
  },
  { name: 'tasks-near', path: ({ place }) => `/tasks?see=near&id=${place}` },
  { name: 'tasks-fits', path: '/tasks?see=fits' },
  { name: 'task', path: ({ task }) => `/task/${task}`, act: readLog },
  { name: 'task-shift', path: ({ shift }) => `/task/${shift}`, act: readLog },
  { name: 'task-standing', path: ({ standing }) => `/task/${standing}`, act: readLog },
  {
    name: 'task-mine',
    path: ({ shift }) => `/task/${shift}`,
    act: async (page) => {
      await page.waitForSelector('.act.on-it');
      // On a phone that was here before it is theirs already.
      const free = page.locator('.act.on-it[aria-pressed="false"]');
      if ((await free.count()) > 0) await free.click();
      await page.waitForSelector('.item.mine');
    },
  },
  {
    name: 'task-done',
    path: ({ task }) => `/task/${task}`,
    act: async (page) => {
      await page.waitForSelector('.acts');
      const did = page.getByRole('button', { name: /^Did it/ });
      if ((await did.count()) > 0) {
        await did.click();
        await page.getByLabel(/how it went/).fill('Two boards short, and good company');
        await page.getByRole('button', { name: 'Did it', exact: true }).click();
      }
      await page.waitForSelector('.card.after');
    },
  },
  {
    name: 'task-days',
    path: ({ shift }) => `/task/${shift}`,
    act: async (page) => {
      await page.waitForSelector('.acts');
      // On a phone that was here before it is on another day already.
      if ((await page.locator('.chip[aria-current]').count()) === 0) {
        await page.getByRole('button', { name: /^On other days too/ }).click();
        await page.locator('.days button:not([disabled])').last().click();
        await page.getByRole('button', { name: 'Put it on these days' }).click();
      }
      await page.locator('.chip[aria-current]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'task-days-pick',
    path: ({ shift }) => `/task/${shift}`,
    act: async (page) => {
      await page.getByRole('button', { name: /^On other days too/ }).click();
      await page.locator('.days button:not([disabled])').first().click();
      await page.locator('.days').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'task-split',
    path: ({ shift }) => `/task/${shift}`,
    act: splitting,
  },
  {
    name: 'task-pieces',
    path: ({ shift }) => `/task/${shift}`,
    act: async (page) => {
      await page.waitForSelector('.acts');
      // On a phone that was here before they are there already.
      if ((await page.getByRole('heading', { name: 'Pieces' }).count()) === 0) {
        await splitting(page);
        await page.getByRole('button', { name: 'Split it' }).click();
      }
      await page.getByRole('heading', { name: 'Pieces' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'task-hand-on',
    path: ({ task }) => `/task/${task}`,
    act: async (page) => {
      await handingOn(page);
      await page
        .getByRole('button', { name: /^Choose/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'They said yes' }).waitFor();
    },
  },
  { name: 'task-hand-on-whom', path: ({ task }) => `/task/${task}`, act: handingOn },
  { name: 'task-new', path: '/tasks/new' },
  {
    name: 'task-new-days',
    path: '/tasks/new',
    act: async (page) => {
      await page.getByRole('button', { name: 'Begins at' }).click();
      await page.getByLabel('Begins at what time?').fill('10 am');
      await page.locator('.days').last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'library',
    path: '/library',
    act: async (page) => {
      await page.getByRole('heading', { name: 'Washing up' }).click();
      await page.locator('.library-lines input').first().waitFor();
    },
  },
  { name: 'task-change', path: ({ task }) => `/task/${task}/change` },
  { name: 'call', path: ({ call }) => `/call/${call}`, act: readLog },
  { name: 'call-sounding', path: ({ sounding }) => `/call/${sounding}`, act: readLog },
  { name: 'call-past', path: ({ past }) => `/call/${past}`, act: readLog },
  { name: 'call-change', path: ({ sounding }) => `/call/${sounding}/change` },
  { name: 'call-new', path: ({ shift }) => `/call/new?about=task:${shift}` },
  {
    name: 'call-who',
    path: ({ shift }) => `/call/new?sort=who&about=task:${shift}`,
    act: async (page) => {
      // Of sixty made-up people somebody always offers something with it.
      await page.getByLabel('What does it take?').fill('co');
      await page.waitForSelector('.list .item');
    },
  },
];
