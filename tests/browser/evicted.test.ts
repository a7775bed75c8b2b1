// A browser that threw everything of the app away (a phone short of room, a week untouched in Safari): whoever comes in
// again by a neighbour's code and says their name is asked whether it is them, and has all that others still hold; what
// nobody else had heard is gone, and the screen had said so.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { truthOf } from '../helpers/truth.ts';
import {
  comesIn,
  fill,
  goesTo,
  heading,
  pictureOfCode,
  press,
  scansAnswer,
  sees,
} from '../helpers/ui-steps.ts';

const LIMIT_MS = 20_000;

describe.skipIf(whyNoNet !== undefined)(`everything thrown away (${whyNoNet ?? 'with a neighbour'})`, () => {
  let site: Site;
  let a: Device;
  let b: Device;

  beforeAll(async () => {
    site = Site.app();
    [a, b] = await Promise.all([site.launch('a'), site.launch('b')]);
    await a.open();
    await beginGathering(a.page, 'Aroha');
    await b.open();
    await scansCodeOfA('Scan the camp’s code');
    await comesIn(b.page, 'Mere');
  });
  afterAll(() => site.close());

  async function scansCodeOfA(button: string): Promise<void> {
    await goesTo(a.page, '/meet');
    b.camera.lookAtPicture(await pictureOfCode(a.page));
    await press(b.page, button);
    await scansAnswer(a, b);
    b.camera.lookAway();
  }

  async function writes({ page }: Device, title: string): Promise<void> {
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', title);
    await press(page, 'Add it');
    await heading(page, title);
  }

  const shows = async ({ page }: Device, title: string): Promise<void> => {
    await goesTo(page, '/tasks');
    await sees(page, title);
  };

  /** As a browser does it, without a word, and while the page is not open: one that is open writes all of it down anew. */
  async function throwsAllAway({ page, origin }: Device): Promise<void> {
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    await page.goto(`${origin}/`);
  }

  test('K9 P1: the same person comes in again from a neighbour, under a new key, and nothing others heard is lost', async () => {
    await writes(b, 'Heard by Aroha');
    await shows(a, 'Heard by Aroha');
    const before = await truthOf(b);
    const authors = new Set(before.acts.filter(({ as }) => as === '').map(({ author }) => author));
    await throwsAllAway(b);
    await b.page.getByRole('button', { name: 'Scan the camp’s code' }).waitFor();
    expect(await b.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
      'rhizome',
    ]);
    await scansCodeOfA('Scan the camp’s code');
    await fill(b.page, 'What shall we call you?', 'Mere');
    await sees(b.page, 'Somebody called Mere is here already. Is that you?');
    await b.page.getByText('Yes, I’m Mere').click();
    await press(b.page, 'Come in');
    await heading(b.page, 'Kia ora, Mere');
    await shows(b, 'Heard by Aroha');
    await writes(b, 'Written afterwards');
    await shows(a, 'Written afterwards');
    await goesTo(a.page, '/people');
    await heading(a.page, 'People');
    await expect
      .poll(() => a.page.getByRole('link', { name: /^Mere/ }).count(), { timeout: LIMIT_MS })
      .toBe(1);
    const same = async (): Promise<unknown> => {
      const [one, two] = await Promise.all([truthOf(a), truthOf(b)]);
      return [one.digest === two.digest, one.document === two.document, one.forked, two.forked];
    };
    await expect.poll(same, { timeout: LIMIT_MS }).toEqual([true, true, 0, 0]);
    const now = await truthOf(b);
    const names = new Set(now.acts.map(({ name }) => name));
    expect(before.acts.filter(({ name }) => !names.has(name))).toEqual([]);
    const written = now.acts.find(
      ({ value }) => (value as { title?: string } | null)?.title === 'Written afterwards',
    );
    expect(authors.has(written?.author as never)).toBe(false);
  });

  test('N7: what nobody else had heard was said to be on this phone alone, and is what is gone', async () => {
    site.net.leaveRange(site.placeOf(b));
    await writes(b, 'Heard by nobody');
    await goesTo(b.page, '/meet');
    await sees(b.page, /of yours yet to pass on/);
    await throwsAllAway(b);
    site.net.comeBack(site.placeOf(b));
    await scansCodeOfA('Scan the camp’s code');
    await fill(b.page, 'What shall we call you?', 'Mere');
    await b.page.getByText('Yes, I’m Mere').click();
    await press(b.page, 'Come in');
    await shows(b, 'Written afterwards');
    expect(await b.page.getByText('Heard by nobody').count()).toBe(0);
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
