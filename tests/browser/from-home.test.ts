// Meeting from home: an ordinary signalling server brings two phones together, and then the ordinary proof is asked.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { Signalling } from '../helpers/signalling.ts';
import { Site, whyNoNet } from '../helpers/site.ts';

const LIMIT_MS = 10_000;
const soon = (what: () => Promise<unknown>, is: unknown): Promise<void> =>
  expect.poll(what, { timeout: LIMIT_MS, interval: 20 }).toEqual(is);

const topicOf = (published: string): string => (JSON.parse(published) as { topic: string }).topic;

describe.skipIf(whyNoNet !== undefined)(`from home (${whyNoNet ?? 'over a hotspot of our own'})`, () => {
  let site: Site;
  let signalling: Signalling;
  let here: Device;
  let there: Device;

  beforeAll(async () => {
    site = await Site.lab();
    [here, there, signalling] = await Promise.all([
      site.launch('here', { isFromHome: true }),
      site.launch('there', { isFromHome: true }),
      Signalling.start(site.net, site.net.add('server')),
    ]);
  });
  afterAll(async () => {
    await signalling.stop();
    await site.close();
  });
  beforeEach(() => Promise.all([openLab(here), openLab(there)]));

  const vias = async (device: Device): Promise<string[]> =>
    (await ask(device, 'links')).map(({ via }) => via);

  test('O1: off until switched on; then two phones with one invite are linked, and news flows', async () => {
    const invite = await ask(here, 'open');
    await ask(there, 'open', invite);
    expect(signalling.published).toEqual([]);
    await Promise.all([here, there].map((device) => ask(device, 'meetFromHome', signalling.url)));
    await soon(() => vias(here), ['home']);
    await soon(() => vias(there), ['home']);
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await soon(() => ask(there, 'tasks'), ['Book the field']);
    expect(await ask(there, 'facts')).toEqual(await ask(here, 'facts'));
    // The server learns that somebody met, and not who, what, or of which gathering.
    const overheard = signalling.published.join('\n');
    expect(overheard).not.toContain(invite);
    expect(overheard).not.toContain('candidate');
    await ask(here, 'meetFromHome', null);
    await soon(() => ask(here, 'homeReached'), 0);
  });

  test('O2: two gatherings at one server never meet', async () => {
    const before = signalling.published.length;
    await ask(here, 'open');
    await ask(there, 'open');
    await Promise.all([here, there].map((device) => ask(device, 'meetFromHome', signalling.url)));
    // Each has announced itself, under a name the other does not know.
    const topics = (): Set<string> => new Set(signalling.published.slice(before).map(topicOf));
    await soon(() => Promise.resolve(topics().size), 2);
    await ask(here, 'run', 'addTask', { title: 'Ours alone' });
    expect([await vias(here), await vias(there), await ask(there, 'tasks')]).toEqual([[], [], []]);
  });

  test('nothing but the address that was typed in was asked for', () => {
    site.expectNoFaults();
  });
});
