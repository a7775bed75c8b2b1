// Meeting from home: an ordinary signalling server brings two phones together, and then the ordinary proof is asked.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { Signalling } from '../helpers/signalling.ts';
import { Site, whyNoNet } from '../helpers/site.ts';

/** Ends what would go on for ever (ms): four tries in vain, as where both offer at once, take up to 90 s (O6). */
const LIMIT_MS = 120_000;
vi.setConfig({ testTimeout: 4 * LIMIT_MS });
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

  /**
   * Has said at the server that it is here before anybody else comes: of two who come at once both offer, and a stranger
   * with y-webrtc alone waits for ever for the answer to theirs.
   */
  async function goesFirst(device: Device): Promise<void> {
    const before = signalling.published.length;
    await ask(device, 'meetFromHome', signalling.url);
    await soon(() => Promise.resolve(signalling.published.length > before), true);
  }

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

  test('O3: the link runs on a channel of our own, by its number and by whose fingerprint is lower', async () => {
    const invite = await ask(here, 'open');
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await ask(here, 'watchConnections');
    await ask(there, 'open', invite, true);
    await goesFirst(here);
    await ask(there, 'joinFromHome', signalling.url, invite, 'by the rule');
    await soon(() => vias(here), ['home']);
    await soon(() => ask(there, 'tasks'), ['Book the field']);
    // What a browser counts it tells a moment later.
    const ours = async () => (await ask(here, 'channels')).filter(({ isOurs }) => isOurs);
    await soon(async () => (await ours()).map(({ id, received }) => [id, received > 3]), [[100, true]]);
  });

  test('O3: without a proof for the right sides nothing is told', async () => {
    const invite = await ask(here, 'open');
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await ask(there, 'open', invite, true);
    await goesFirst(here);
    await ask(there, 'joinFromHome', signalling.url, invite, 'turned round');
    await expect
      .poll(() => ask(here, 'refusal'), { timeout: LIMIT_MS, interval: 20 })
      .toMatchObject({ why: 'other-gathering', via: 'home' });
    expect([await vias(here), await ask(there, 'tasks')]).toEqual([[], []]);
  });

  test('O4: whoever is in the room sees an empty document and nobody; what they say is not listened to', async () => {
    const invite = await ask(here, 'open');
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await ask(here, 'watchConnections');
    await goesFirst(here);
    const theirs = async (): Promise<{ sent: number; received: number } | undefined> =>
      (await ask(here, 'channels')).find(({ isOurs }) => !isOurs);
    const received = async (count: number): Promise<void> => {
      await expect
        .poll(async () => (await theirs())?.received, { timeout: LIMIT_MS, interval: 20 })
        .toBeGreaterThanOrEqual(count);
    };
    // y-webrtc's first words, which ask: of a document with nothing in it.
    const EMPTY = '00000100';
    await ask(there, 'joinFromHome', signalling.url, invite, 'silent');
    await received(2); // the same from them, and who they are
    await ask(there, 'neighbourAsks');
    await received(5);
    expect((await theirs())?.sent).toBe(1);
    const nobody = { present: 0, synced: false };
    await soon(() => ask(there, 'neighbourSees'), { said: [EMPTY], ...nobody });
    // Nothing of what they said came into it: the next who joins is asked from the beginning again.
    await ask(there, 'neighbourLeaves');
    await ask(there, 'joinFromHome', signalling.url, invite, 'silent');
    await soon(() => ask(there, 'neighbourSees'), { said: [EMPTY, EMPTY], ...nobody });
    expect(await ask(here, 'tasks')).toEqual(['Book the field']);
  });

  test('O5: its part is fetched when it is switched on, and what was typed in is all that is asked', async () => {
    const parts = (): Promise<string[]> =>
      here.page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /from-home|webrtc/.test(name)),
      );
    const asked: string[] = [];
    here.page.on('websocket', (socket) => asked.push(socket.url().replace(/\/$/, '')));
    const invite = await ask(here, 'open');
    await ask(there, 'open', invite);
    await ask(here, 'watchConnections');
    expect([await parts(), asked]).toEqual([[], []]);
    const ice = { urls: `stun:${site.net.addressOf(site.placeOf(there))}:3478` };
    await ask(here, 'meetFromHome', signalling.url, [ice]);
    await soon(async () => (await parts()).length > 0, true);
    await ask(there, 'meetFromHome', signalling.url);
    await soon(() => vias(here), ['home']);
    expect([...new Set(asked)]).toEqual([signalling.url]);
    const given = (await ask(here, 'serversGiven')).map((each) => [(each as RTCIceServer).urls].flat());
    expect([...new Set(given.flat())]).toEqual([ice.urls]);
  });

  test('O5: six connections at most', async () => {
    const invite = await ask(here, 'open');
    await ask(here, 'watchConnections');
    const { page } = there;
    const before = signalling.published.length;
    const others = await Promise.all(Array.from({ length: 8 }, () => page.context().newPage()));
    await Promise.all(
      others.map(async (other) => {
        const neighbour = { name: 'another', page: other } as Device;
        await other.goto(page.url(), { waitUntil: 'load' });
        await other.waitForFunction(() => 'lab' in window);
        await ask(neighbour, 'joinFromHome', signalling.url, invite, 'silent');
      }),
    );
    // All of them are at the server, so that each hears of us and calls.
    await soon(() => Promise.resolve(signalling.published.length >= before + others.length), true);
    await ask(here, 'meetFromHome', signalling.url);
    // Whoever was sent away may try again: how often is theirs to say.
    const settled = async (): Promise<[boolean, number, boolean]> => {
      const { made, open, closed } = await ask(here, 'connections');
      return [made >= others.length, open, closed >= others.length - 6];
    };
    await soon(settled, [true, 6, true]);
    await Promise.all(others.map((other) => other.close()));
  });

  test('O6: where an offer was lost on the way, they try again', async () => {
    const invite = await ask(here, 'open');
    await ask(there, 'open', invite);
    const { lost } = signalling;
    await goesFirst(here);
    signalling.loseAfter(1); // the other says that it is here, and what it is answered is lost
    await ask(there, 'meetFromHome', signalling.url);
    await soon(() => Promise.resolve(signalling.lost > lost), true);
    signalling.hear();
    await soon(() => vias(here), ['home']);
    await soon(() => vias(there), ['home']);
  });

  test('O6: an answer that comes when what it answers was given up is passed over', async () => {
    const invite = await ask(here, 'open');
    await ask(here, 'watchConnections');
    await ask(there, 'open', invite, true);
    await goesFirst(here);
    await ask(there, 'joinFromHome', signalling.url, invite, 'silent');
    await soon(async () => (await ask(here, 'connections')).open, 1);
    await ask(there, 'neighbourAnswersLate');
    // Said by them after it, and heard.
    await ask(there, 'neighbourLeaves');
    await soon(async () => (await ask(here, 'connections')).open, 0);
    await ask(there, 'joinFromHome', signalling.url, invite, 'silent');
    await soon(async () => (await ask(here, 'connections')).open, 1);
    expect(here.faults).toEqual([]);
  });

  test('O6: a link that ended while the connection under it stood is made anew', async () => {
    const invite = await ask(here, 'open');
    await ask(there, 'open', invite);
    for (const phone of [here, there]) await ask(phone, 'watchConnections');
    for (const phone of [here, there]) await ask(phone, 'meetFromHome', signalling.url);
    await soon(() => vias(here), ['home']);
    const { made } = await ask(here, 'connections');
    await ask(there, 'linksEnd');
    await soon(() => vias(here), []);
    await soon(async () => (await ask(here, 'connections')).made > made, true);
    await soon(() => vias(here), ['home']);
    await ask(here, 'run', 'addTask', { title: 'Book the field' });
    await soon(() => ask(there, 'tasks'), ['Book the field']);
  });

  test('nothing but the address that was typed in was asked for', () => {
    site.expectNoFaults();
  });
});
