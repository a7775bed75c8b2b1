// Said apart, by the real screens: two phones that met walk out of each other's reach, their people act on the same
// things, and come together again. Nothing anybody said is lost, and whoever comes by file alone is shown the same.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { type Truth, truthOf } from '../helpers/truth.ts';

/** What was said apart is there soon after; the limit only ends a test that would hang (ms). */
const LIMIT_MS = 20_000;
const CHOP = 'Chop for dinner';
const FIRE = 'Lay the fire';
const TANK = 'Fill the tank';
const KITES = 'Kite making';

let site: Site;
let a: Device;
let b: Device;
let c: Device;
/** Where each thing stands, by its name. */
const paths = new Map<string, string>();

const both = (step: (page: Page) => Promise<unknown>): Promise<unknown> =>
  Promise.all([step(a.page), step(b.page)]);
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor({ timeout: LIMIT_MS });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).click();
const fill = (page: Page, label: string | RegExp, words: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(words);
const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: LIMIT_MS });
const isGone = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ state: 'detached', timeout: LIMIT_MS });

/** Within the page: one that is opened anew has no links. */
const goesTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);

async function opens(page: Page, name: string): Promise<void> {
  await goesTo(page, paths.get(name) ?? '');
  await heading(page, name);
}

/** By the first phone, before anybody else is there. */
async function adds(form: string, label: string, name: string, go: string): Promise<void> {
  await goesTo(a.page, form);
  await fill(a.page, label, name);
  await press(a.page, go);
  await heading(a.page, name);
  paths.set(name, new URL(a.page.url()).pathname);
}

async function meet(shows: Device, scans: Device, name: string): Promise<void> {
  const codeOf = ({ page }: Device): Promise<Buffer> => page.locator('.qr').last().screenshot();
  await goesTo(shows.page, '/meet');
  scans.camera.lookAtPicture(await codeOf(shows));
  await press(scans.page, 'Scan the camp’s code');
  await sees(scans.page, /Now let them scan this/);
  shows.camera.lookAtPicture(await codeOf(scans));
  await press(shows.page, 'Scan their code');
  await sees(shows.page, /^Linked with/);
  await press(shows.page, 'Done');
  await comesIn(scans.page, name);
}

async function comesIn(page: Page, name: string): Promise<void> {
  await fill(page, 'What shall we call you?', name);
  await press(page, 'Come in');
  await heading(page, `Kia ora, ${name}`);
}

/** Everything is typed before, so that they are soon in reach again: the link heals by itself. */
async function apart(acts: () => Promise<unknown>): Promise<void> {
  site.net.leaveRange(site.placeOf(b));
  try {
    await acts();
  } finally {
    site.net.comeBack(site.placeOf(b));
  }
}

/** Opens a thing, then its form, and fills one of its fields. */
async function fills(page: Page, name: string, form: string, label: string, words: string): Promise<void> {
  await opens(page, name);
  await goesTo(page, `${paths.get(name) ?? ''}/${form}`);
  await fill(page, label, words);
}

/** The file that holds everything of this phone, saved by its page. */
async function savesFile(page: Page, isInvite: boolean): Promise<Buffer> {
  await goesTo(page, '/meet?by=file');
  if (isInvite) await page.getByLabel('It also brings somebody in').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).first().click(),
  ]);
  return readFile(await download.path());
}

const takesFile = (page: Page, buffer: Buffer): Promise<void> =>
  page.getByLabel('Choose a file').setInputFiles({ name: 'camp.rhizome', mimeType: '', buffer });

async function expectSame(...devices: readonly Device[]): Promise<void> {
  await vi.waitFor(
    async () => {
      const [first, ...others] = await Promise.all(devices.map(truthOf));
      const { digest, document } = first as Truth;
      for (const each of [first, ...others])
        expect(each).toMatchObject({ digest, document, kept: document, forked: 0 });
    },
    { timeout: LIMIT_MS, interval: 100 },
  );
}

describe.skipIf(whyNoNet !== undefined)(`two phones apart (${whyNoNet ?? 'each in its own network'})`, () => {
  beforeAll(async () => {
    site = Site.app();
    // All at once and before any page is opened: a network that comes up interrupts what is being fetched.
    [a, b, c] = await Promise.all([site.launch('a'), site.launch('b'), site.launch('c')]);
    await Promise.all([a.open(), b.open(), c.open()]);
    await beginGathering(a.page, 'Aroha');
    await heading(a.page, 'Kia ora, Aroha');
    for (const title of [CHOP, FIRE, TANK]) await adds('/tasks/new', 'What wants doing?', title, 'Add it');
    await adds('/programme/new', 'What is it called?', KITES, 'Offer it');
    await meet(a, b, 'Mere');
  });
  afterAll(() => site.close());

  test('two who took the last place both stay, and both are told', async () => {
    await both((page) => opens(page, CHOP));
    await apart(async () => {
      await both((page) => press(page, `I’m on it: ${CHOP}`));
      await both((page) => sees(page, `You’re on it: ${CHOP}`));
      await both((page) => sees(page, /^full$/));
    });
    await both((page) => sees(page, /^One over$/));
    await both((page) => sees(page, 'One over. Everybody stays.'));
    await sees(a.page, 'Mere');
    await sees(b.page, 'Aroha');
  });

  test('moved to two hours: both are shown on both, and choosing one answers the question for both', async () => {
    const fillsMove = async (page: Page, hour: string): Promise<void> => {
      await fills(page, KITES, 'move', 'What time does it begin?', hour);
      await page.getByRole('group', { name: 'Which day?' }).getByRole('button').nth(1).click();
    };
    await Promise.all([fillsMove(a.page, '10:00 am'), fillsMove(b.page, '3:00 pm')]);
    await apart(async () => {
      await both((page) => press(page, 'Place it here'));
      await both((page) => heading(page, KITES));
      await Promise.all([sees(a.page, /10:00/), sees(b.page, /3:00/)]);
      await both(async (page) => expect(await button(page, /^Choose this/).count()).toBe(0));
    });
    const question = 'Two answers for the time and place, both kept';
    await both((page) => sees(page, question));
    for (const hour of ['10:00', '3:00'])
      await both((page) => button(page, new RegExp(`^Choose this: .*\\b${hour}`)).waitFor());
    await press(b.page, /^Choose this: .*\b10:00/);
    await both((page) => isGone(page, question));
    await both(async (page) => {
      await page.locator('.facts').getByText(/10:00/).waitFor();
      await button(page, /^Choose this/)
        .first()
        .waitFor({ state: 'detached' });
    });
  });

  test('taken away here and changed there: it stays away, shows the change, and is put back with it', async () => {
    const changed = 'Lay the fire, and bring wood';
    await opens(a.page, FIRE);
    await press(a.page, `Take it away: ${FIRE}`);
    await fill(a.page, /^Why\?/, 'A fire ban');
    await fills(b.page, FIRE, 'change', 'What wants doing?', changed);
    await apart(async () => {
      await Promise.all([press(a.page, 'Take it away'), press(b.page, 'Keep')]);
      await Promise.all([sees(a.page, /^Taken away by Aroha/), heading(b.page, changed)]);
      await heading(a.page, FIRE);
    });
    await both((page) => heading(page, changed));
    await both((page) => sees(page, /^Taken away by Aroha.*“A fire ban”/));
    await press(b.page, 'Put it back');
    await both((page) => isGone(page, /^Taken away by Aroha.*“A fire ban”/));
    await both((page) => heading(page, changed));
    await both((page) => button(page, `I’m on it: ${changed}`).waitFor());
    paths.set(changed, paths.get(FIRE) ?? '');
  });

  test('two change one name and one leaves a note: nothing of it is lost', async () => {
    const names = ['Fill both tanks', 'Fill the tank by noon'] as const;
    const note = 'The hose is behind the shed';
    await opens(b.page, TANK);
    await fill(b.page, 'Add a note', note);
    await Promise.all([
      fills(a.page, TANK, 'change', 'What wants doing?', names[0]),
      fills(b.page, TANK, 'change', 'What wants doing?', names[1]),
    ]);
    await apart(async () => {
      await both((page) => press(page, 'Keep'));
      await Promise.all([heading(a.page, names[0]), heading(b.page, names[1])]);
      await press(b.page, 'Write it');
      await sees(b.page, `Mere: ${note}`);
      expect(await a.page.getByText(note).count()).toBe(0);
    });
    await both((page) => sees(page, note));
    const question = 'Two answers for the name, both kept';
    await both((page) => sees(page, question));
    for (const name of names) await both((page) => button(page, `Choose this: “${name}”`).waitFor());
    await press(a.page, `Choose this: “${names[1]}”`);
    await both((page) => isGone(page, question));
    await both((page) => heading(page, names[1]));
    // The other name is still told in what happened.
    await both((page) => sees(page, new RegExp(names[0])));
    paths.set(names[1], paths.get(TANK) ?? '');
  });

  test('they hold the same, act for act and letter for letter', () => expectSame(a, b));

  test('whoever comes by file alone is shown the same, and their file brings them to the others', async () => {
    const file = await savesFile(a.page, true);
    await c.page.getByRole('heading', { name: 'From a file' }).click();
    await takesFile(c.page, file);
    await comesIn(c.page, 'Kit');
    const shown = [
      [CHOP, 'One over. Everybody stays.'],
      [KITES, /10:00/],
      ['Lay the fire, and bring wood', 'took it away: “A fire ban”'],
      ['Fill the tank by noon', 'The hose is behind the shed'],
    ] as const;
    for (const [name, words] of shown) {
      await opens(c.page, name);
      await sees(c.page, words);
      expect(await button(c.page, /^Choose this/).count()).toBe(0);
    }
    await takesFile(a.page, await savesFile(c.page, false));
    await goesTo(b.page, '/people');
    await sees(b.page, 'Kit');
    await expectSame(a, b, c);
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
