// A phone that the first version left, every byte of its disk: today's page opens it as its own, shows all it held, and
// goes on. The same without its key, which no copy of a disk can hold; and by the backup which that version saved.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { type DiskImage, putImage } from '../helpers/disk-image.ts';
import { Site } from '../helpers/site.ts';
import { truthOf } from '../helpers/truth.ts';
import { fill, goesTo, heading, press, sees, unfold } from '../helpers/ui-steps.ts';
import { readWhole } from '../versions/whole.ts';

const LIMIT_MS = 20_000;
const NAME = 'Ottilie';
const left = readWhole('v1', 'phone');
const [camp] = left.image.databases.filter(({ stores }) => stores.some(({ name }) => name === 'meta'));
const meta = new Map(camp?.stores.find(({ name }) => name === 'meta')?.rows as [string, unknown][]);

/** No copy of a disk holds it. */
const withoutKey = (image: DiskImage): DiskImage => ({
  ...image,
  databases: image.databases.map((database) => ({
    ...database,
    stores: database.stores.map((store) => ({
      ...store,
      rows: store.rows.filter(([key]) => store.name !== 'meta' || key !== 'self'),
    })),
  })),
});

const buffer = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('what the first version left', () => {
  let site: Site;
  let whole: Device;
  let keyless: Device;
  let fresh: Device;
  let glancing: Device;

  beforeAll(async () => {
    site = Site.app();
    [whole, keyless, fresh, glancing] = await Promise.all([
      site.launch('whole'),
      site.launch('keyless'),
      site.launch('fresh'),
      site.launch('glancing'),
    ]);
    for (const { page } of [whole, keyless, fresh, glancing]) await page.clock.setFixedTime(left.at);
    await restore(whole, left.image);
    await restore(keyless, withoutKey(left.image));
  });
  afterAll(() => site.close());

  async function restore(device: Device, image: DiskImage): Promise<void> {
    const { page } = device;
    // A page of the same origin that opens nothing, and asks for no picture.
    const body = '<link rel="icon" href="data:,">';
    await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body }));
    await device.open('/blank');
    await putImage(page, image);
    await device.open();
  }

  /** Whatever order today's screens put it in. */
  async function showsEverything({ page }: Device): Promise<void> {
    for (const [path, title, names] of [
      ['/tasks', 'Tasks', left.tasks],
      ['/people', 'People', left.people],
    ] as const) {
      await goesTo(page, path);
      await heading(page, title);
      // Today's list begins with fewer of each group.
      await page.locator('main h3').first().waitFor();
      const more = page.getByRole('button', { name: /^Show \d+ more/ });
      while ((await more.count()) > 0) await more.first().click();
      for (const name of new Set(names)) await page.getByRole('heading', { name }).first().waitFor();
    }
  }

  async function adds({ page }: Device, title: string): Promise<void> {
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', title);
    await press(page, 'Add it');
    await heading(page, title);
  }

  const authorOf = async (device: Device, title: string): Promise<string | undefined> =>
    (await truthOf(device)).acts.find(({ value }) => (value as { title?: string } | null)?.title === title)
      ?.author;

  test('K3 K7 K10: opens as its own: the same person, the light that was chosen, words not kept yet', async () => {
    const { page } = whole;
    await heading(page, `Kia ora, ${NAME}`);
    expect(await page.evaluate(() => document.documentElement.dataset['light'])).toBe(
      left.image.local['light'],
    );
    await goesTo(page, '/tasks/new');
    expect(await page.getByLabel('What wants doing?').inputValue()).toBe('Words not kept yet');
    await showsEverything(whole);
  });

  test('K5 K7 X2: it holds the same, byte for byte, and its own copy of the document is used', async () => {
    const truth = await truthOf(whole);
    expect([truth.digest, truth.document, truth.kept]).toEqual([left.digest, left.document, left.document]);
    expect([truth.acts.length, truth.forked]).toEqual([left.acts, left.forked]);
    await goesTo(whole.page, '/?inspect');
    await sees(whole.page, meta.get('cache') as string);
    await sees(whole.page, /\bboat\b/); // a kind it does not know is counted
  });

  test('K10: what it put by is shown before any act is read, and without whatever reads them', async () => {
    const { page } = glancing;
    const held: string[] = [];
    await page.route('**/engine-*.js', (route) => void held.push(route.request().url())); // never answered
    await restore(glancing, left.image);
    await heading(page, `Kia ora, ${NAME}`);
    const shown = page.locator('main h3');
    await shown.first().waitFor();
    expect(left.tasks).toEqual(expect.arrayContaining([(await shown.allTextContents())[0]]));
    await expect.poll(() => held.length, { timeout: LIMIT_MS }).toBe(1); // asked for, and still out
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('K9: with its key it writes on as the author it was', async () => {
    await adds(whole, 'In a later year');
    await expect
      .poll(() => authorOf(whole, 'In a later year'), { timeout: LIMIT_MS })
      .toBe(meta.get('author'));
  });

  test('K9: without it everything is there all the same, and the same person goes on under a new key', async () => {
    await heading(keyless.page, `Kia ora, ${NAME}`);
    await showsEverything(keyless);
    await adds(keyless, 'In a later year');
    await expect.poll(() => authorOf(keyless, 'In a later year'), { timeout: LIMIT_MS }).toBeTruthy();
    expect(await authorOf(keyless, 'In a later year')).not.toBe(meta.get('author'));
    await keyless.open();
    await heading(keyless.page, `Kia ora, ${NAME}`);
  });

  test('F1 F6: the backup it saved brings its person back, with everything', async () => {
    const { page } = fresh;
    await fresh.open();
    await unfold(page, 'From a file');
    const file = { name: 'camp.rhizome', mimeType: '', buffer: buffer(left.backup) };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await fill(page, 'What shall we call you?', NAME);
    await press(page, 'Come in');
    await page.getByLabel(`Yes, I’m ${NAME}`).check();
    await press(page, 'Come in');
    await heading(page, `Kia ora, ${NAME}`);
    await showsEverything(fresh);
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
