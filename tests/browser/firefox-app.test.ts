// The whole app in Firefox, by its screens: it comes in by a picture of another phone's code and answers by text, news
// goes both ways, it is killed and has what it kept, and meets again by pasted text.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { ByScript } from '../helpers/by-script.ts';
import type { Device } from '../helpers/device.ts';
import { type Firefox, whyNoFirefox } from '../helpers/firefox.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { QUIET_LIMIT_MS } from '../helpers/heard.ts';
import { Site, whyNoKill, whyNoNet } from '../helpers/site.ts';
import { goesTo, heading, pictureOfCode, press, sees } from '../helpers/ui-steps.ts';

const why = whyNoNet ?? whyNoFirefox ?? whyNoKill;
const PASTE = 'Or paste the code as text';

describe.skipIf(why !== undefined)(`the app in Firefox (${why ?? 'beside one in Chromium'})`, () => {
  let site: Site;
  let chromium: Device;
  let firefox: Firefox;
  let screen: ByScript;

  beforeAll(async () => {
    site = Site.app();
    [chromium, firefox] = await Promise.all([site.launch('chromium'), site.launchFirefox('firefox')]);
    screen = new ByScript((expression) => firefox.evaluate(expression));
    await chromium.open();
    await beginGathering(chromium.page, 'Aroha');
  });
  afterAll(() => site.close());

  /** Pasted by Chromium's person while its code is shown. */
  async function chromiumIsGiven(text: string): Promise<void> {
    await press(chromium.page, 'Scan their code');
    await chromium.page.getByLabel(PASTE).fill(text);
    await press(chromium.page, 'Use this text');
  }

  async function newsGoesBothWays(ones: string, others: string): Promise<void> {
    await goesTo(chromium.page, '/people/new');
    await chromium.page.getByLabel('What shall we call them?').fill(ones);
    await press(chromium.page, 'Write them in');
    await heading(chromium.page, ones);
    await screen.goTo('/people');
    await screen.sees(ones);
    await screen.goTo('/people/new');
    await screen.fill('What shall we call them?', others);
    await screen.press('Write them in');
    await screen.heading(others);
    await goesTo(chromium.page, '/people');
    await sees(chromium.page, others);
  }

  test('L7: it comes in by a picture of a code, and its answer goes back as text', async () => {
    await goesTo(chromium.page, '/meet');
    const picture = await pictureOfCode(chromium.page);
    await screen.press('From a picture or a message');
    await screen.chooseFile('From a picture', picture, 'code.png');
    await screen.sees('Now let them scan this');
    await screen.press('No camera? Send it as text');
    await chromiumIsGiven(await screen.codeText());
    await sees(chromium.page, /^Linked with/);
    await press(chromium.page, 'Done');
    await screen.fill('What shall we call you?', 'Mere');
    await screen.press('Come in');
    await screen.heading('Kia ora, Mere');
    await sees(chromium.page, 'Mere. Right now');
    await newsGoesBothWays('Tama', 'Kit');
  });

  test('K1 M2: killed, it has what it kept, and the other says that it is not heard', async () => {
    await firefox.kill9();
    await goesTo(chromium.page, '/meet');
    await chromium.page.getByText('No phone linked').waitFor({ timeout: QUIET_LIMIT_MS });
    await sees(chromium.page, 'Mere’s phone');
    await firefox.relaunch();
    await screen.heading('Kia ora, Mere');
    await screen.goTo('/meet');
    await screen.sees('No phone linked');
    await screen.goTo('/people');
    for (const name of ['Aroha', 'Mere', 'Tama', 'Kit']) await screen.sees(name);
  });

  test('L7: it shows its code as text, and both halves go by text', async () => {
    await screen.goTo('/meet');
    await screen.press('No camera? Send it as text');
    await chromiumIsGiven(await screen.codeText());
    await sees(chromium.page, /Now let them scan this/);
    const sheet = chromium.page.getByRole('dialog');
    await sheet.getByRole('heading', { name: 'No camera? Send it as text' }).click();
    const answer = (await sheet.locator('.code-text').textContent()) ?? '';
    await screen.press('Scan their code');
    await screen.fill(PASTE, answer);
    await screen.press('Use this text');
    await screen.sees('Linked with Aroha’s phone');
    await sees(chromium.page, /^Linked with/);
    await press(chromium.page, 'Done');
    await screen.press('Done');
    await newsGoesBothWays('Hemi', 'Rangi');
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
