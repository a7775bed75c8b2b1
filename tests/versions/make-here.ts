// Makes the whole things of a version, once (docs/testing.md): run in a checkout of that very version, whose own page
// writes the phone and whose own talk is written down.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Device } from '../helpers/device.ts';
import { noteKeys, takeImage } from '../helpers/disk-image.ts';
import { truthOf } from '../helpers/truth.ts';
import { fill, goesTo, heading, press, sees, unfold } from '../helpers/ui-steps.ts';
import { KEPT_AT, campToKeep } from './camp-to-keep.ts';
import { talkToKeep } from './talk-to-keep.ts';
import { type KeptPhone, type Version, writeWhole } from './whole.ts';
import { untilWrittenDown } from '../helpers/written-down.ts';

async function phoneToKeep(): Promise<KeptPhone> {
  const { file } = await campToKeep();
  const device = await Device.launch({ name: 'kept', dir: join(process.cwd(), 'dist') });
  try {
    const { page } = device;
    await page.addInitScript('globalThis.__name = (named) => named'); // what tsx names functions by
    await page.addInitScript(noteKeys);
    await page.clock.setFixedTime(KEPT_AT);
    await device.open();
    await unfold(page, 'From a file');
    const buffer = Buffer.from(file);
    await page.getByLabel('Choose a file').setInputFiles({ name: 'camp.rhizome', mimeType: '', buffer });
    await fill(page, 'What shall we call you?', 'Ottilie');
    await press(page, 'Come in');
    await heading(page, 'Kia ora, Ottilie');
    await press(page, /^Light: day/);
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', 'Air the tents');
    await press(page, 'Add it');
    await heading(page, 'Air the tents');
    await goesTo(page, '/me/change');
    await fill(page, 'Where to find me', 'by the river');
    await press(page, /^Keep$/);
    // Opened anew, so that the second opening's own cache and glance are on disk.
    await device.open();
    await heading(page, 'Kia ora, Ottilie');
    await goesTo(page, '/settings/backup');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the file')]);
    const backup = await readFile(await download.path());
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', 'Words not kept yet');
    await sees(page, 'Add it');
    await device.open('/tasks');
    await heading(page, /./);
    await untilWrittenDown(page);
    const tasks = await page.locator('main h3').allTextContents();
    await goesTo(page, '/people');
    await heading(page, /./);
    const people = await page.locator('main h3').allTextContents();
    const truth = await truthOf(device);
    if (truth.kept !== truth.document) throw new Error('the cache has not come so far');
    await device.open('/favicon.svg');
    const image = await takeImage(page);
    return {
      at: KEPT_AT,
      image,
      digest: truth.digest,
      document: truth.document,
      acts: truth.acts.length,
      forked: truth.forked,
      tasks,
      people,
      backup: backup.toString('base64'),
      invited: buffer.toString('base64'),
    };
  } finally {
    await device.close();
  }
}

const [version = 'v1', only] = process.argv.slice(2) as [Version?, string?];
if (only !== 'phone') writeWhole(version, 'talk', await talkToKeep());
if (only !== 'talk') writeWhole(version, 'phone', await phoneToKeep());
