// Every screen there is, and how it is come to: for looking at, and for whatever has to hold on all of them.
import type { Page } from 'playwright-core';
import { printCode } from '#identity';
import type { ScreenIds } from './camp.ts';
import type { Whose } from './site.ts';

export interface ScreenShot {
  readonly name: string;
  /** The address, in a camp whose things are found by kind. */
  readonly path: string | ((ids: ScreenIds) => string);
  /** What a person does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whose phone it is; that of somebody who came in, where it is not said. */
  readonly on?: Whose;
}

/** Who did what is known once the acts are read. */
async function readLog(page: Page): Promise<void> {
  await page.waitForSelector('.log li', { timeout: 60_000 });
}

/** A code of a gathering that nobody here is in. */
const ANOTHER = printCode({ kind: 'poster', invite: { secret: new Uint8Array(16).fill(7) } }, '').slice(1);

const unfold = (title: string) => (page: Page) => page.getByRole('heading', { name: title }).click();

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

export const SCREENS: readonly ScreenShot[] = [
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
  { name: 'areas', path: '/areas' },
  { name: 'area', path: ({ area }) => `/area/${area}` },
  { name: 'area-new', path: '/areas/new' },
  { name: 'area-change', path: ({ area }) => `/area/${area}/change` },
  { name: 'places', path: '/places' },
  { name: 'place', path: ({ place }) => `/place/${place}` },
  { name: 'place-new', path: '/places/new' },
  { name: 'place-change', path: ({ place }) => `/place/${place}/change` },
  { name: 'meals', path: '/meals' },
  { name: 'meal', path: ({ meal }) => `/meal/${meal}` },
  { name: 'meal-next', path: ({ nextMeal }) => `/meal/${nextMeal}` },
  { name: 'meal-new', path: '/meals/new' },
  { name: 'meal-change', path: ({ nextMeal }) => `/meal/${nextMeal}/change` },
  { name: 'programme', path: '/programme' },
  { name: 'programme-clash', path: '/programme?day=4' },
  { name: 'programme-mine', path: '/programme/mine' },
  { name: 'session', path: ({ session }) => `/session/${session}` },
  { name: 'session-clash', path: ({ clash }) => `/session/${clash}` },
  { name: 'session-new', path: '/programme/new' },
  { name: 'session-change', path: ({ session }) => `/session/${session}/change` },
  { name: 'session-move', path: ({ clash }) => `/session/${clash}/move` },
  { name: 'people', path: '/people' },
  { name: 'person', path: ({ person }) => `/person/${person}` },
  { name: 'person-new', path: '/people/new' },
  { name: 'person-change', path: ({ person }) => `/person/${person}/change` },
  { name: 'me', path: '/me' },
  { name: 'me-change', path: '/me/change' },
  { name: 'me-eat', path: '/me/eat' },
  { name: 'concerns', path: '/concerns' },
  { name: 'concern', path: ({ concern }) => `/concern/${concern}` },
  { name: 'concern-change', path: ({ concern }) => `/concern/${concern}/change` },
  { name: 'raise', path: '/concerns/new' },
  { name: 'search', path: '/search?q=who+is+in+charge' },
  { name: 'welcome', path: '/welcome' },
  { name: 'welcome-places', path: '/welcome?card=2' },
  { name: 'welcome-meal', path: '/welcome?card=3' },
  { name: 'welcome-meet', path: '/welcome?card=4' },
  { name: 'welcome-task', path: '/welcome?card=5' },
  {
    name: 'how',
    path: '/how',
    act: unfold('How work ages'),
  },
  { name: 'search-begin', path: '/search' },
  { name: 'search-found', path: '/search?q=dinner' },
  { name: 'search-none', path: '/search?q=zither' },
  {
    name: 'meet',
    path: '/meet',
    act: async (page) => void (await page.waitForSelector('text=Show my code')),
  },
  {
    name: 'meet-code',
    path: '/meet',
    act: async (page) => {
      await page.getByRole('button', { name: 'Show my code' }).click();
      await page.waitForSelector('.qr, .strip.care');
    },
  },
  {
    name: 'meet-scan',
    path: '/meet',
    act: async (page) => {
      await page.getByRole('button', { name: 'Scan their code' }).click();
      await page.waitForSelector('[role=dialog] .strip.care');
    },
  },
  {
    name: 'meet-file',
    path: '/meet?by=file',
    act: async (page) => void (await page.waitForSelector('.tick')),
  },
  {
    name: 'meet-poster',
    path: '/meet?by=poster',
    act: async (page) => {
      await page.waitForSelector('.twelve li');
      await page.waitForSelector('.qr');
    },
  },
  {
    name: 'settings',
    path: '/settings',
    act: async (page) => void (await page.waitForSelector('.tick', { state: 'attached' })),
  },
  { name: 'gatherings', path: '/settings/gatherings' },
  {
    name: 'leaving',
    path: '/settings/gatherings',
    act: (page) => page.getByRole('button', { name: /^Leave / }).click(),
  },
  {
    name: 'backup',
    path: '/settings/backup',
    act: async (page) => void (await page.waitForSelector('input[type=file]', { state: 'attached' })),
  },
  {
    name: 'from-home',
    path: '/settings/home',
    act: async (page) => void (await page.waitForSelector('form')),
  },
  { name: 'gathering', path: '/gathering' },
  { name: 'gathering-change', path: '/gathering/change' },
  { name: 'emergency', path: '/emergency' },
  { name: 'emergency-change', path: '/emergency/change' },
  { name: 'emergency-outside', path: '/emergency', on: 'new' },
  { name: 'inspect', path: '/?inspect', act: async (page) => void (await page.waitForSelector('.is-long')) },
  { name: 'join', path: '/', on: 'new' },
  { name: 'join-words', path: '/', on: 'new', act: unfold('Type the twelve words') },
  { name: 'join-picture', path: '/', on: 'new', act: unfold('From a picture or a message') },
  { name: 'join-file', path: '/', on: 'new', act: unfold('From a file') },
  { name: 'join-start', path: '/', on: 'new', act: unfold('Start a gathering') },
  { name: 'join-again', path: '/join' },
  // Last of those in a camp: what is hidden here is in no list of theirs.
  {
    name: 'hidden',
    path: ({ area }) => `/area/${area}`,
    act: async (page) => {
      await page.waitForSelector('.log');
      const hide = page.getByRole('button', { name: /^Hide here/ });
      if ((await hide.count()) > 0) await hide.click();
      await page.getByRole('button', { name: 'Bring it back', exact: true }).waitFor();
    },
  },
  {
    name: 'settings-hidden',
    path: '/settings',
    act: (page) => page.getByRole('button', { name: /^Bring it back/ }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'join-another',
    path: '/',
    act: async (page) => {
      await page.evaluate((code) => (location.hash = code), ANOTHER);
      await page.getByRole('button').first().waitFor();
    },
  },
];
