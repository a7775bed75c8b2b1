// At the signalling server two phones use, somebody who has not got the invite: knows the address, even the name of the
// room, hears whatever passes and says whatever they like. They get no link and no word, and break nothing.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { Signalling } from '../helpers/signalling.ts';
import { Site, whyNoNet } from '../helpers/site.ts';

/** Ends what would go on for ever (ms): four tries in vain, as where both offer at once, take up to 90 s (O6). */
const LIMIT_MS = 120_000;
vi.setConfig({ testTimeout: 4 * LIMIT_MS });
const soon = (what: () => Promise<unknown>, is: unknown): Promise<void> =>
  expect.poll(what, { timeout: LIMIT_MS, interval: 50 }).toEqual(is);

describe.skipIf(whyNoNet !== undefined)(`a stranger at the server (${whyNoNet ?? 'of two'})`, () => {
  let site: Site;
  let signalling: Signalling;
  let here: Device;
  let there: Device;
  let stranger: Device;
  let topic: string;
  let invite: string;
  let before: { made: number; facts: unknown };

  beforeAll(async () => {
    site = await Site.lab();
    [here, there, stranger, signalling] = await Promise.all([
      site.launch('here', { isFromHome: true }),
      site.launch('there', { isFromHome: true }),
      site.launch('stranger', { isFromHome: true }),
      Signalling.start(site.net, site.net.add('server')),
    ]);
    await Promise.all([here, there, stranger].map(openLab));
  });
  afterAll(async () => {
    await signalling.stop();
    await site.close();
  });

  const tasks = (device: Device) => async (): Promise<string[]> => (await ask(device, 'tasks')).sort();
  const passed = (count: number): Promise<void> =>
    soon(() => Promise.resolve(signalling.published.length >= count), true);

  async function expectLinked(): Promise<void> {
    for (const device of [here, there])
      await soon(
        async () => (await ask(device, 'links')).map(({ via, isQuiet }) => [via, isQuiet]),
        [['home', false]],
      );
    await soon(tasks(there), ['Book the field']);
    expect(await ask(there, 'facts')).toEqual(await ask(here, 'facts'));
  }

  /** One act of the first phone, and nobody else's. */
  async function expectUnmoved(): Promise<void> {
    await expectLinked();
    expect((await ask(here, 'connections')).made).toBe(before.made);
    expect(await ask(here, 'facts')).toEqual(before.facts);
  }

  test('O2: what they overhear is sealed, all of it', async () => {
    invite = await ask(here, 'open');
    await ask(there, 'open', invite);
    await ask(stranger, 'open', undefined, true); // links of their own, for a gathering of their own
    await Promise.all([here, there, stranger].map((device) => ask(device, 'watchConnections')));
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await ask(here, 'meetFromHome', signalling.url);
    await soon(() => Promise.resolve(signalling.published.length > 0), true);
    ({ topic } = JSON.parse(signalling.published[0] ?? '{}') as { topic: string });
    await ask(stranger, 'overhear', signalling.url, topic);
    await ask(there, 'meetFromHome', signalling.url);
    await expectLinked();
    // From the second's announcement on: an offer, an answer, addresses.
    await soon(async () => (await ask(stranger, 'overheard')).length > 3, true);
    const heard = await ask(stranger, 'overheard');
    for (const each of heard) expect(each.startsWith('\u0007AES-GCM')).toBe(true);
    const all = heard.join('');
    for (const word of ['candidate', 'sdp', 'fingerprint', 'announce', 'from', invite, '10.77.'])
      expect(all).not.toContain(word);
    expect(all).not.toContain(Buffer.from(invite, 'hex').toString('latin1'));
    before = { made: (await ask(here, 'connections')).made, facts: await ask(here, 'facts') };
  });

  test('O2 O4: in the room under a guessed password, or with nothing sealed, nobody answers them', async () => {
    for (const password of ['guessed', null]) {
      const { length } = signalling.published;
      await ask(stranger, 'joinRoom', signalling.url, topic, password, 'by the rule');
      await passed(length + 1);
      await ask(stranger, 'neighbourLeaves');
    }
    // y-webrtc complains on the console that it could not open what was sealed under another password.
    await soon(() => Promise.resolve(here.faults.length > 0), true);
    await expectUnmoved();
    expect((await ask(stranger, 'connections')).made).toBe(0);
  });

  test('O2 O4: whatever they overheard, said again: no link is lost, none is made, nothing is learnt', async () => {
    const { length } = signalling.published;
    const said = await ask(stranger, 'saysAgain');
    await passed(length + said);
    // The server tells it to all who listen at once, and they have heard their own words again.
    await soon(async () => (await ask(stranger, 'overheardCount')) >= 2 * said, true);
    // Said in the end by one who is heard, so that all before it was heard.
    await expectUnmoved();
    await ask(there, 'run', 'addTask', { title: 'Hire the tent' });
    await soon(tasks(here), ['Book the field', 'Hire the tent']);
    expect((await ask(stranger, 'connections')).made).toBe(0);
    expect(await ask(stranger, 'tasks')).toEqual([]);
  });

  test('O3 L3: told the room’s password, they are connected, and without the invite’s proof not linked', async () => {
    await ask(stranger, 'joinFromHome', signalling.url, invite, 'by the rule');
    await soon(async () => (await ask(here, 'refusal'))?.why, 'other-gathering');
    await ask(stranger, 'neighbourLeaves');
    // What was counted before would have shown it.
    expect((await ask(stranger, 'connections')).made).toBeGreaterThan(0);
    expect(await ask(stranger, 'tasks')).toEqual([]);
    for (const device of [here, there]) expect(await ask(device, 'links')).toHaveLength(1);
    await soon(tasks(there), ['Book the field', 'Hire the tent']);
  });
});
