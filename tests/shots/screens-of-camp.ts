// All other screens: the camp, its people, the phone, and coming in.
import type { Page } from 'playwright-core';
import { printCode } from '#identity';
import type { ScreenShot } from './screen.ts';

/** A code of a gathering that nobody here is in. */
const ANOTHER = printCode({ kind: 'poster', invite: { secret: new Uint8Array(16).fill(7) } }, '').slice(1);

const unfold = (title: string) => (page: Page) => page.getByRole('heading', { name: title }).click();

export const CAMP: readonly ScreenShot[] = [
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
    act: async (page) => {
      await page.getByRole('button', { name: /^Leave / }).click();
      await page.getByRole('button', { name: /^Erase it/ }).waitFor();
    },
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
      await page.getByRole('heading', { name: 'Another gathering' }).waitFor();
    },
  },
];
