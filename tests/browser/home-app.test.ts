// Meeting from home by the real screens: two people who mailed each other a file, each behind a network that no way leads
// through, type in addresses; what Settings and Meet say is true at every step.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Signalling } from '../helpers/signalling.ts';
import { Site, whyNoLoss } from '../helpers/site.ts';
import { Turn, whyNoTurn } from '../helpers/turn.ts';
import { comesIn, fill, goesTo, heading, press, sees, unfold } from '../helpers/ui-steps.ts';

const why = whyNoLoss ?? whyNoTurn;
const PASSWORD = 'secret';
const AT_HOME = { isFromHome: true, camera: 'missing' } as const;
/** Ends what would go on for ever (ms): four tries in vain, as where both offer at once, take up to 90 s (O6). */
const LIMIT_MS = 120_000;
vi.setConfig({ testTimeout: 4 * LIMIT_MS });

const UNREACHED = 'No signalling server answers yet. It goes on trying by itself.';
const REACHED = '1 of 1 signalling servers answer.';
const LINKED = 'Linked to 1 phone this way.';
const REFUSED = 'The TURN server doesn’t take this name and password. Whoever runs it can tell you both.';

describe.skipIf(why !== undefined)(`from home, on the screens (${why ?? 'through a relay'})`, () => {
  let site: Site;
  let signalling: Signalling;
  let turn: Turn;
  let a: Device;
  let b: Device;

  beforeAll(async () => {
    site = Site.app();
    [a, b, signalling, turn] = await Promise.all([
      site.launch('a', AT_HOME),
      site.launch('b', AT_HOME),
      Signalling.start(site.net, site.net.add('server')),
      Turn.start(site.net, site.net.add('relay'), PASSWORD),
    ]);
    const [one, two] = [site.placeOf(a), site.placeOf(b)];
    site.net.setLoss(one, 100, [two]);
    site.net.setLoss(two, 100, [one]);
  });
  afterAll(async () => {
    await signalling.stop();
    await turn.close();
    await site.close();
  });

  /** What the strip on the page of meeting from home says, line for line; null where there is none. */
  const says = ({ page }: Device): Promise<string[] | null> =>
    page
      .locator('.strip')
      .filter({ has: page.getByRole('button', { name: 'Switch it off' }) })
      .locator('p')
      .allTextContents()
      .then((lines) => (lines.length > 0 ? lines : null));

  /** On both phones, at last. */
  async function bothSay(...lines: string[]): Promise<void> {
    for (const device of [a, b])
      await expect.poll(() => says(device), { timeout: LIMIT_MS, interval: 50 }).toEqual(lines);
  }

  async function types(device: Device, password: string): Promise<void> {
    const { page } = device;
    await goesTo(page, '/settings/home');
    await fill(page, /^STUN and TURN servers/, String(turn.ice.urls));
    await fill(page, 'Name for TURN', String(turn.ice.username));
    await fill(page, 'Password for TURN', password);
    await press(page, /^(Switch it on|Use these)$/);
  }

  async function writesSomebodyIn(from: Device, to: Device, name: string): Promise<void> {
    await goesTo(from.page, '/people/new');
    await fill(from.page, 'What shall we call them?', name);
    await press(from.page, 'Write them in');
    await heading(from.page, name);
    await goesTo(to.page, '/people');
    await sees(to.page, name);
  }

  test('a file with the code brings the other in, far away', async () => {
    await a.open();
    await beginGathering(a.page, 'Aroha');
    await goesTo(a.page, '/meet?by=file');
    await a.page.getByLabel('It also brings somebody in').check();
    const [download] = await Promise.all([
      a.page.waitForEvent('download'),
      a.page.getByRole('button', { name: 'Save the file' }).first().click(),
    ]);
    const buffer = await readFile(await download.path());
    await b.open();
    await unfold(b.page, 'From a file');
    const file = { name: 'camp.rhizome', mimeType: '', buffer };
    await b.page.getByLabel('Choose a file').setInputFiles(file);
    await comesIn(b.page, 'Mere');
  });

  test('O1: off, then trying, then the server is reached, and nobody else is there', async () => {
    await signalling.stop();
    for (const { page } of [a, b]) {
      await goesTo(page, '/settings');
      await sees(page, 'Off. For those who prepare, before the gathering');
      await goesTo(page, '/settings/home');
      await page.getByLabel('Signalling servers').waitFor();
    }
    expect([await says(a), await says(b)]).toEqual([null, null]);
    await fill(a.page, 'Signalling servers', signalling.url);
    await press(a.page, 'Switch it on');
    await expect.poll(() => says(a), { timeout: LIMIT_MS }).toEqual([UNREACHED]);
    await signalling.restart();
    await expect.poll(() => says(a), { timeout: LIMIT_MS }).toEqual([REACHED]);
    await goesTo(a.page, '/meet');
    await sees(a.page, 'No phone linked');
    await goesTo(a.page, '/settings');
    await sees(a.page, /^On$/);
    // While it was tried, Chromium noted that nobody answered.
    expect(a.faults.filter((fault) => !/WebSocket connection to '.*' failed/.test(fault))).toEqual([]);
    a.faults.length = 0;
  });

  test('O6: with a wrong password for TURN there is no link, and both are told that it is refused', async () => {
    await types(a, 'guessed');
    await fill(b.page, 'Signalling servers', signalling.url);
    await types(b, 'guessed');
    await bothSay(REACHED, REFUSED);
    await goesTo(a.page, '/meet');
    await sees(a.page, 'No phone linked');
  });

  test('O3 O5: with the right one they are linked through the relay, and news goes both ways', async () => {
    await types(a, PASSWORD);
    await types(b, PASSWORD);
    await bothSay(REACHED, LINKED);
    await goesTo(b.page, '/meet');
    await sees(b.page, 'Linked to 1 phone');
    await sees(b.page, 'Aroha. Right now');
    await writesSomebodyIn(a, b, 'Tama');
    await writesSomebodyIn(b, a, 'Kit');
  });

  test('O1: it stays on when the page is opened anew, and off it is off at both ends', async () => {
    await b.open('/settings/home');
    await goesTo(a.page, '/settings/home');
    await bothSay(REACHED, LINKED);
    await press(b.page, 'Switch it off');
    await expect.poll(() => says(b), { timeout: LIMIT_MS }).toBeNull();
    await expect.poll(() => says(a), { timeout: LIMIT_MS }).toEqual([REACHED]);
    await goesTo(a.page, '/meet');
    await sees(a.page, 'No phone linked');
  });

  test('nothing but the addresses that were typed in was asked for', () => {
    site.expectNoFaults();
  });
});
