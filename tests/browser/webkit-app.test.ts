// The whole app in WebKit as Debian builds it, which cannot link phones: by the real screens it begins a gathering, says
// what this browser lacks, opens without its server, and a backup brings everything to a phone of another make and back.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';
import { core } from '../../src/words/en/core.ts';
import { ByScript } from '../helpers/by-script.ts';
import { Device } from '../helpers/device.ts';
import { comesIn, goesTo, sees, unfold } from '../helpers/ui-steps.ts';
import { WebKit, whyNoWebkit } from '../helpers/webkit.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

describe.skipIf(whyNoWebkit !== undefined)(
  `the app in WebKit (${whyNoWebkit ?? 'as Debian builds it'})`,
  () => {
    let server: Served;
    let webkit: WebKit;
    let screen: ByScript;
    let chromium: Device;

    beforeAll(async () => {
      server = await served();
      [webkit, chromium] = await Promise.all([
        WebKit.launch(),
        Device.launch({ name: 'chromium', dir: DIST }),
      ]);
      screen = new ByScript((expression) => webkit.evaluate(expression));
    });
    afterAll(async () => {
      await Promise.all([webkit.close(), chromium.close()]);
      await server.close();
    });

    test('it begins a gathering, and says wherever it matters that this browser links to none', async () => {
      await webkit.open(server.url);
      await begins(screen, 'Ōrere', 'Aroha');
      await screen.goTo('/meet');
      await screen.sees('This browser can’t link phones. Carry a file instead: it holds the same news.');
      await screen.sees('Carry a file');
      const said = await screen.text();
      for (const words of ['Scan their code', 'No phone linked', 'Meet one, and you hear'])
        expect(said).not.toContain(words);
      await screen.goTo('/settings');
      await screen.sees('This browser can’t link to other phones. News still comes and goes by file');
      await screen.goTo('/settings/home');
      await screen.sees('This browser can’t link to other phones.');
    });

    test('K1: what was written is there when it opens again with its server gone', async () => {
      await writesIn(screen, 'Tama');
      await screen.isGone(core['mark.unkept']);
      const isReady = 'navigator.serviceWorker.getRegistration().then((found) => !!found?.active)';
      await expect.poll(() => webkit.evaluate(isReady), { timeout: 20_000 }).toBe(true);
      await server.close();
      await webkit.open(`${server.url}/people`);
      await screen.sees('Tama');
      await screen.sees('Aroha');
    });

    test('F6: its backup brings a phone of another make in, and files carry news both ways', async () => {
      await screen.goTo('/settings/backup');
      const backup = await screen.saved('Save the file');
      await chromium.open();
      await unfold(chromium.page, 'From a file');
      await chooses(chromium, backup);
      await comesIn(chromium.page, 'Mere');
      await goesTo(chromium.page, '/people');
      await sees(chromium.page, 'Tama');

      await goesTo(chromium.page, '/meet?by=file');
      const [download] = await Promise.all([
        chromium.page.waitForEvent('download'),
        chromium.page.getByRole('button', { name: 'Save the file' }).first().click(),
      ]);
      await screen.goTo('/meet?by=file');
      await screen.chooseFile('Choose a file', await readFile(await download.path()), 'back.rhizome');
      await screen.goTo('/people');
      await screen.sees('Mere');

      await writesIn(screen, 'Kit');
      await screen.goTo('/meet?by=file');
      await chooses(chromium, await screen.saved('Save the file'));
      await goesTo(chromium.page, '/people');
      await sees(chromium.page, 'Kit');
    });

    test('F6: erased and come back by its backup, it goes on as the same person', async () => {
      await screen.goTo('/settings/backup');
      const backup = await screen.saved('Save the file');
      // Another address of the same browser: nothing of the first is there.
      const anew = await served();
      try {
        await webkit.open(anew.url);
        await screen.press('From a file');
        await screen.chooseFile('Choose a file', new TextEncoder().encode('kia ora'), 'a.txt');
        await screen.sees('That is no file of Rhizome. Nothing was changed.');
        await screen.chooseFile('Choose a file', backup, 'camp.rhizome');
        await screen.fill('What shall we call you?', 'Aroha');
        await screen.press('Come in');
        await screen.sees('Say which, and come in.');
        await screen.press('Yes, I’m Aroha');
        await screen.press('Come in');
        await screen.heading('Kia ora, Aroha');
        await screen.goTo('/people');
        for (const name of ['Aroha', 'Mere', 'Tama', 'Kit']) await screen.sees(name);
      } finally {
        await anew.close();
      }
    });

    test('no page threw, and none asked anything of another origin', () => {
      expect([chromium.faults, chromium.strayed]).toEqual([[], []]);
    });
  },
);

async function served(): Promise<Served> {
  const serving = await serve({ dir: DIST });
  if (!serving.ok) throw new Error(serving.error);
  return serving.value;
}

async function begins(screen: ByScript, title: string, name: string): Promise<void> {
  await screen.press('Start a gathering');
  await screen.fill('What is it called?', title);
  await screen.fill('What shall we call you?', name);
  await screen.press('Begin');
  await screen.heading(`Kia ora, ${name}`);
}

async function writesIn(screen: ByScript, name: string): Promise<void> {
  await screen.goTo('/people/new');
  await screen.fill('What shall we call them?', name);
  await screen.press('Write them in');
  await screen.heading(name);
}

async function chooses(device: Device, bytes: Uint8Array): Promise<void> {
  const file = { name: 'camp.rhizome', mimeType: '', buffer: Buffer.from(bytes) };
  await device.page.getByLabel('Choose a file').setInputFiles(file);
}
