// A phone that was copied whole (a restored backup, a cloned profile) and used on in two hands: both hands' work is
// kept by everybody, whoever finds out goes on under a new key with what it had not given away, and ?inspect tells.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoKill, whyNoNet } from '../helpers/site.ts';
import { truthOf } from '../helpers/truth.ts';
import { comesIn, fill, goesTo, heading, meets, press, sees } from '../helpers/ui-steps.ts';

const why = whyNoNet ?? whyNoKill;
/** What was said is there soon after; the limit only ends a test that would hang (ms). */
const LIMIT_MS = 15_000;
const TITLES = ['Before the copy', 'By the phone', 'By its copy'];

describe.skipIf(why !== undefined)(`a phone that was copied (${why ?? 'as a whole profile'})`, () => {
  let site: Site;
  let phone: Device;
  let twin: Device;
  let friend: Device;
  const all = (): Device[] => [phone, twin, friend];

  beforeAll(async () => {
    site = Site.app();
    [phone, friend] = await Promise.all([site.launch('phone'), site.launch('friend')]);
    await Promise.all([phone.open(), friend.open()]);
    await beginGathering(phone.page, 'Mere');
    await heading(phone.page, 'Kia ora, Mere');
    await adds(phone, TITLES[0] as string);
    await phone.kill9();
    twin = await site.launch('twin', { copyOf: phone });
    await phone.relaunch();
    await Promise.all([phone.open(), twin.open()]);
  });
  afterAll(() => site.close());

  async function adds({ page }: Device, title: string): Promise<void> {
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', title);
    await press(page, 'Add it');
    await heading(page, title);
  }

  const truths = () => Promise.all(all().map(truthOf));
  /** Every phone's disk holds the same, and no key of it is in two hands. */
  async function allHoldTheSame(): Promise<void> {
    const different = async (): Promise<[digests: number, documents: number]> => {
      const all = await truths();
      return [new Set(all.map(({ digest }) => digest)).size, new Set(all.map((each) => each.document)).size];
    };
    await expect.poll(different, { timeout: LIMIT_MS }).toEqual([1, 1]);
  }

  async function expectTitles(titles: readonly string[]): Promise<void> {
    for (const { page } of all()) {
      await goesTo(page, '/tasks');
      for (const title of titles) await sees(page, title);
    }
  }

  test('K9 B1: both write on; a friend brings them together, and nothing of either is lost', async () => {
    await adds(phone, TITLES[1] as string);
    await adds(twin, TITLES[2] as string);
    await meets(phone, friend, 'Scan the camp’s code');
    await comesIn(friend.page, 'Tama');
    await goesTo(twin.page, '/meet');
    await meets(friend, twin, 'Scan their code');
    await press(twin.page, 'Done');
    await expectTitles(TITLES);
    await allHoldTheSame();
    expect((await truthOf(friend)).forked).toBe(1);
  });

  test('K9: whoever found out goes on under a new key, for the same person, and no number is given twice again', async () => {
    await adds(phone, 'Later, by the phone');
    await adds(twin, 'Later, by its copy');
    await expectTitles([...TITLES, 'Later, by the phone', 'Later, by its copy']);
    await allHoldTheSame();
    const { acts, forked } = await truthOf(friend);
    const byAuthor = (title: string): string | undefined =>
      acts.find(({ value }) => (value as { title?: string } | null)?.title === title)?.author;
    const before = byAuthor(TITLES[0] as string);
    expect(byAuthor(TITLES[1] as string)).toBe(before);
    expect(byAuthor(TITLES[2] as string)).toBe(before);
    const later = [byAuthor('Later, by the phone'), byAuthor('Later, by its copy')];
    expect(new Set([...later, before]).size).toBe(3);
    expect(forked).toBe(1);
    for (const { page } of [phone, twin]) {
      await goesTo(page, '/');
      await heading(page, 'Kia ora, Mere');
    }
  });

  test('B1 K9: the inspector tells of it', async () => {
    await goesTo(twin.page, '/?inspect');
    const row = (name: string) =>
      twin.page.locator('dl > div').filter({ hasText: name }).locator('dd').textContent();
    await expect.poll(() => row('Forked authors'), { timeout: LIMIT_MS }).toBe('1');
    await expect.poll(() => row('Keys retired, this page'), { timeout: LIMIT_MS }).toBe('1');
  });

  test('opened anew they are who they were, with everything there', async () => {
    await Promise.all([phone.page.reload(), twin.page.reload()]);
    await expectTitles([...TITLES, 'Later, by the phone', 'Later, by its copy']);
    await allHoldTheSame();
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
