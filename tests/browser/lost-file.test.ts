// A phone that loses a file of its browser's: large rows lie in files of their own, and where one is gone the browser
// can read neither that row nor, asked for all at once, any other. Whatever else is there is read all the same.
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { expectSame } from '../helpers/heard.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site, whyNoKill } from '../helpers/site.ts';

/** Enough for one segment, whose row is then larger than what a browser keeps beside other rows. */
const TASKS = 280;
/** Letters that no browser presses into fewer bytes. */
const longWords = (): string => randomBytes(600).toString('base64url');

let site: Site;
let phone: Device;
let other: Device;

beforeAll(async () => {
  site = await Site.lab();
  [phone, other] = await Promise.all([site.launch('phone'), site.launch('other')]);
});
afterAll(() => site.close());

/** Files the browser keeps large rows in. */
function rowFiles({ profile }: Device): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.blob'))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

test.skipIf(whyNoKill !== undefined)(
  'K9: is told, has all the rest, and what was lost comes back from others',
  async () => {
    await Promise.all([openLab(phone), openLab(other)]);
    const invite = await ask(phone, 'open');
    await ask(other, 'open', invite);
    const me = await ask(phone, 'run', 'comeIn', { name: 'Aroha' });
    for (let i = 0; i < TASKS; i++)
      await ask(phone, 'run', 'addTask', { title: `task ${i}`, how: longWords() });
    await meet(phone, other);
    await expectSame(phone, other);

    const author = await ask(phone, 'author');
    await phone.kill9();
    const files = rowFiles(phone);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) rmSync(file);
    await phone.relaunch();
    await openLab(phone);
    await ask(phone, 'open', invite);
    expect(await ask(phone, 'isDamaged')).toBe(true);
    expect(await ask(phone, 'author')).not.toBe(author);

    await meet(phone, other);
    await expect.poll(async () => (await ask(phone, 'tasks')).length, { timeout: 10_000 }).toBe(TASKS);
    await expectSame(phone, other);
    expect((await ask(other, 'facts')).forked).toBe(0);
    expect(await ask(phone, 'person')).toBe(me);
    await phone.relaunch();
    await openLab(phone);
    await ask(phone, 'open', invite);
    expect(await ask(phone, 'isDamaged')).toBe(false);
    expect((await ask(phone, 'tasks')).length).toBe(TASKS);
    site.expectNoFaults();
  },
);
