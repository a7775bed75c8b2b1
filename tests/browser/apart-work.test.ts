// Work that two phones change while out of each other's reach, by the real screens: split here while it is taken there,
// handed on here while they step back there, taken over by whoever was asked; and a hold that runs out on both by the
// clock alone. (Two who take the last place apart are in apart.test.ts.)
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { truthOf } from '../helpers/truth.ts';
import { comesIn, fill, goesTo, heading, meets, pathOf, sees } from '../helpers/ui-steps.ts';

const DINNER = 'Chop for dinner';
const GATE = 'Mind the gate';
const FIRE = 'Lay the fire';
const KITCHEN = 'Kitchen';
const LIMIT_MS = 20_000;
const DAY_MS = 86_400_000;

let site: Site;
let a: Device;
let b: Device;
const paths = new Map<string, string>();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string): Promise<void> => button(page, name).first().click();
const both = (step: (page: Page) => Promise<unknown>): Promise<unknown> =>
  Promise.all([step(a.page), step(b.page)]);
const isGone = (page: Page, name: string): Promise<void> =>
  button(page, name).waitFor({ state: 'detached', timeout: LIMIT_MS });
/** Who stands in the list of those who are in. */
const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Who’s in' }).getByRole('link', { name, exact: true });

async function opens(page: Page, name: string): Promise<void> {
  await goesTo(page, paths.get(name) ?? '');
  await heading(page, name);
}

async function adds(form: string, label: string, name: string, go: string): Promise<void> {
  await goesTo(a.page, form);
  await fill(a.page, label, name);
  await press(a.page, go);
  await heading(a.page, name);
  paths.set(name, pathOf(a.page));
}

/** The link heals by itself once they are in reach again. */
async function apart(acts: () => Promise<unknown>): Promise<void> {
  site.net.leaveRange(site.placeOf(b));
  try {
    await acts();
  } finally {
    site.net.comeBack(site.placeOf(b));
  }
}

describe.skipIf(whyNoNet !== undefined)(`work apart (${whyNoNet ?? 'each in its own network'})`, () => {
  beforeAll(async () => {
    site = Site.app();
    [a, b] = await Promise.all([site.launch('a'), site.launch('b')]);
    await Promise.all([a.open(), b.open()]);
    await beginGathering(a.page, 'Aroha');
    for (const title of [DINNER, GATE, FIRE]) await adds('/tasks/new', 'What wants doing?', title, 'Add it');
    await adds('/areas/new', 'What is it called?', KITCHEN, 'Keep');
    await meets(a, b, 'Scan the camp’s code');
    await comesIn(b.page, 'Mere');
  });
  afterAll(() => site.close());

  test('split here while taken there: they stay in, see the pieces, and take one', async () => {
    await both((page) => opens(page, DINNER));
    await press(a.page, `Split into pieces: ${DINNER}`);
    await a.page.getByRole('textbox', { name: 'Piece 1' }).fill('Kale');
    await a.page.getByRole('textbox', { name: 'Piece 2' }).fill('Onions');
    await apart(async () => {
      await press(b.page, `I’m on it: ${DINNER}`);
      await press(a.page, 'Split it');
      await both((page) => sees(page, /You’re on it: Chop for dinner|Split into 2 pieces/));
    });
    await sees(b.page, 'It is in pieces now. You’re still on it; take one of them too if you like.');
    await row(a.page, 'Mere').waitFor();
    await press(b.page, 'I’m on it: Kale');
    await sees(a.page, /Mere is on it/);
  });

  test('asked by name: on their Now; taken, one is in and the other out on both phones', async () => {
    await both((page) => opens(page, GATE));
    await press(a.page, `I’m on it: ${GATE}`);
    await press(a.page, `Hand it on: ${GATE}`);
    await press(a.page, 'Choose Mere');
    await press(a.page, 'Ask them');
    await sees(a.page, 'You asked Mere. You’re on it until they take it.');
    await goesTo(b.page, '/');
    await sees(b.page, `Aroha asks whether you would take this: ${GATE}`);
    await press(b.page, `I’m on it: ${GATE}`);
    await isGone(b.page, `Not this time: ${GATE}`);
    await row(a.page, 'Mere').waitFor();
    await row(a.page, 'Aroha').waitFor({ state: 'detached' });
    await sees(a.page, 'Mere took it over from Aroha');
  });

  test('handed on here, with a yes from before, while they say otherwise there: their own word, on both', async () => {
    await both((page) => opens(page, FIRE));
    await press(b.page, `I’m on it: ${FIRE}`);
    await row(a.page, 'Mere').waitFor();
    await press(b.page, `You’re on it: ${FIRE}`);
    await row(a.page, 'Mere').waitFor({ state: 'detached' });
    await press(a.page, `I’m on it: ${FIRE}`);
    await row(b.page, 'Aroha').waitFor();
    await press(a.page, `Hand it on: ${FIRE}`);
    await press(a.page, 'Choose Mere');
    await apart(async () => {
      await press(a.page, 'They said yes');
      await row(a.page, 'Mere (by Aroha)').waitFor();
      // Of her own accord she came beside, and thought better of it.
      await press(b.page, `Come beside: ${FIRE}`);
      await press(b.page, `You’re on it: ${FIRE}`);
      await sees(b.page, 'Stepped back. The place is open again');
    });
    await row(a.page, 'Mere (by Aroha)').waitFor({ state: 'detached' });
    await both((page) => sees(page, /Two answers for whether Mere is in/));
    await both((page) => button(page, `I’m on it: ${FIRE}`).waitFor());
    await both((page) => sees(page, 'Nobody yet. It can be you.'));
  });

  test('a hold that has run out is seen so on both, and nobody has written anything', async () => {
    await both((page) => opens(page, KITCHEN));
    await press(a.page, `I’m on it: ${KITCHEN}`);
    await both((page) => sees(page, 'Aroha'));
    await sees(b.page, 'Aroha holds it');
    const digests = (): Promise<string[]> =>
      Promise.all([a, b].map(async (each) => (await truthOf(each)).digest));
    await vi.waitFor(async () => expect(new Set(await digests()).size).toBe(1), LIMIT_MS);
    const before = await digests();
    await both((page) => page.clock.setSystemTime(Date.now() + 4 * DAY_MS));
    await both((page) => goesTo(page, '/areas'));
    await both((page) => opens(page, KITCHEN));
    await both((page) => sees(page, /^Aroha held it till/));
    expect(await digests()).toEqual(before);
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
