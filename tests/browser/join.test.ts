// Coming in and meeting, by the real screens: each phone a browser in a network of its own on a hotspot that leads
// nowhere, with a camera that sees what the other one shows.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { newInvite, printCode } from '#identity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import {
  comesIn,
  goesTo,
  heading,
  pictureOfCode,
  press,
  scansAnswer,
  sees,
  unfold,
} from '../helpers/ui-steps.ts';

let site: Site;
let a: Device;
let b: Device;
let c: Device;
let d: Device;

beforeAll(async () => {
  site = Site.app();
  // All at once and before any page is opened: a network that comes up interrupts what is being fetched.
  [a, b, c, d] = await Promise.all([
    site.launch('a'),
    site.launch('b'),
    site.launch('c', { camera: 'missing' }),
    site.launch('d'),
  ]);
  await a.open();
  await beginGathering(a.page, 'Aroha');
});
afterAll(() => site.close());

async function showsCode(device: Device): Promise<Buffer> {
  await device.open('/meet');
  return pictureOfCode(device.page);
}

/** Written on one phone's screen, read on the other's. */
async function writesSomebodyIn(from: Page, to: Page, name: string): Promise<void> {
  await goesTo(from, '/people/new');
  await from.getByLabel('What shall we call them?').fill(name);
  await press(from, 'Write them in');
  await heading(from, name);
  await goesTo(to, '/people');
  await sees(to, name);
}

describe.skipIf(whyNoNet !== undefined)(`two phones (${whyNoNet ?? 'each in its own network'})`, () => {
  test('two scans bring somebody in, and what is written goes both ways', async () => {
    await b.open();
    b.camera.lookAtPicture(await showsCode(a));
    await press(b.page, 'Scan the camp’s code');
    await scansAnswer(a, b);
    await comesIn(b.page, 'Mere');
    await sees(a.page, /1 phone near you/);
    await sees(a.page, 'Mere. Right now');
    await writesSomebodyIn(b.page, a.page, 'Tama');
    await writesSomebodyIn(a.page, b.page, 'Kit');
  });

  test('twelve words, then a picture of a code, answered by pasted text', async () => {
    await a.open('/meet?by=poster');
    await a.page.locator('.twelve li').nth(11).waitFor();
    const words = await a.page.locator('.twelve li').allTextContents();
    await c.open();
    await unfold(c.page, 'Type the twelve words');
    const field = c.page.getByLabel('The twelve words');
    await field.fill(words.slice(1).join(' '));
    await press(c.page, 'Come in');
    await sees(c.page, 'Those are 11 words. There are twelve.');
    await field.fill(['kaimoana', ...words.slice(1)].join(' '));
    await press(c.page, 'Come in');
    await sees(c.page, /“kaimoana” isn’t one of the words/);
    await field.fill(words.map((word) => word.slice(0, 4)).join(' '));
    await press(c.page, 'Come in');
    await sees(c.page, /Nobody heard yet/);
    await c.page.getByRole('link', { name: 'Meet a phone first' }).click();
    await heading(c.page, 'Meet');
    await press(c.page, 'Scan their code');
    await sees(c.page, /gives no camera to pages/);
    await c.page.getByLabel('From a picture').setInputFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: await showsCode(a),
    });
    await sees(c.page, /Now let them scan this/);
    await c.page.getByRole('dialog').getByRole('heading', { name: 'No camera? Send it as text' }).click();
    const answer = (await c.page.getByRole('dialog').locator('.code-text').textContent()) ?? '';
    await press(a.page, 'Scan their code');
    await a.page.getByLabel('Or paste the code as text').fill(answer);
    await press(a.page, 'Use this text');
    await sees(a.page, /^Linked with/);
    await sees(c.page, 'Linked with Aroha’s phone');
  });
});

test('a file alone brings somebody in, and a second phone goes on as the same person', async () => {
  await a.open('/meet?by=file');
  await a.page.getByLabel('It also brings somebody in').check();
  const [download] = await Promise.all([
    a.page.waitForEvent('download'),
    a.page.getByRole('button', { name: 'Save the file' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^aroha-\d{4}-\d\d-\d\d\.rhizome$/);
  const bytes = await readFile(await download.path());
  await d.open();
  await unfold(d.page, 'From a file');
  const file = d.page.getByLabel('Choose a file');
  await file.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('kia ora') });
  await sees(d.page, 'That is no file of Rhizome. Nothing was changed.');
  await file.setInputFiles({ name: 'camp.rhizome', mimeType: '', buffer: bytes });
  await d.page.getByLabel('What shall we call you?').fill('aroha');
  await press(d.page, 'Come in');
  await sees(d.page, 'Say which, and come in.');
  await d.page.getByLabel(/^Yes, I’m Aroha/).check();
  await press(d.page, 'Come in');
  await heading(d.page, 'Kia ora, Aroha');
});

test.skipIf(whyNoNet !== undefined)(
  'a code that the phone’s own camera opened is answered there',
  async () => {
    await a.open('/meet');
    await unfold(a.page, 'No camera? Send it as text');
    const address = (await a.page.locator('.code-text').textContent()) ?? '';
    expect(address).toMatch(/^HTTP:\/\/LOCALHOST:\d+\/#M/);
    await d.page.goto(address);
    await heading(d.page, 'Two phones meet');
    await scansAnswer(a, d);
    await heading(d.page, 'Kia ora, Aroha');
    await sees(d.page, 'Linked with Aroha’s phone');
    expect(new URL(d.page.url()).hash).toBe('');
  },
);

test('codes of something else, cut and foreign: each its own sentence, and nothing is changed', async () => {
  await a.open('/meet');
  await press(a.page, 'Scan their code');
  const paste = async (text: string, sentence: string | RegExp): Promise<void> => {
    await a.page.getByLabel('Or paste the code as text').fill(text);
    await press(a.page, 'Use this text');
    await sees(a.page, sentence);
  };
  await paste('https://example.org/menu', 'That is no code of Rhizome. Nothing was changed.');
  await paste('RHIZOME:AABCDEFGHIJ', /came only in part/);
  await a.open(`/${printCode({ kind: 'poster', invite: newInvite() }, '').slice(1)}`);
  await heading(a.page, 'Another gathering');
  await sees(a.page, 'That code is for another gathering. Nothing was changed.');
  expect(new URL(a.page.url()).hash).toBe('');
  await press(a.page, 'Stay in this one');
  await heading(a.page, 'Kia ora, Aroha');
});

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
