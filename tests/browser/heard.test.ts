// Who keeps what this phone wrote, and whom it heard when, is written down a while after it is learnt. A page that
// goes before that writes it as it goes: a browser then ends every transaction that is not said to be all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { HEAL_MS } from '../helpers/heard.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Site } from '../helpers/site.ts';

let site: Site;
let writer: Device;
let neighbour: Device;
let invite: string;

beforeAll(async () => {
  site = await Site.lab();
  [writer, neighbour] = await Promise.all([site.launch('writer'), site.launch('neighbour')]);
  await Promise.all([openLab(writer), openLab(neighbour)]);
  invite = await ask(writer, 'open');
  await ask(neighbour, 'open', invite);
});
afterAll(() => site.close());

const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['opened anew', () => openLab(writer)],
  [
    'put behind another and closed',
    async () => {
      const { page } = writer;
      await writer.openPage();
      await page.close();
      await openLab(writer);
    },
  ],
];

test.each(ways)('what was just learnt is known after the page was %s', async (_, leave) => {
  await meet(writer, neighbour);
  await ask(writer, 'run', 'addTask', { title: 'Carry me' });
  const seq = (await ask(writer, 'facts')).acts - 1;
  const carriedBy = async (): Promise<number> => (await ask(writer, 'known', seq)).carriedBy;
  await expect.poll(carriedBy, { timeout: HEAL_MS, interval: 20 }).toBe(1);
  const heardAt = Math.max(...(await ask(writer, 'links')).map((link) => link.heardAt));
  await leave();
  await ask(writer, 'open', invite);
  const { heard, carriedBy: count } = await ask(writer, 'known', seq);
  expect([heard.map(({ author }) => author), count]).toEqual([[await ask(neighbour, 'author')], 1]);
  expect(heard[0]?.at).toBeGreaterThanOrEqual(heardAt);
});

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
