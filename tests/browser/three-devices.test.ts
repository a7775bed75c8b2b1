// The whole of it, by the real screens: three phones, each a browser in a network of its own on a hotspot that leads
// nowhere, with the app's server gone before anybody has come in. One brings in the next, each the one after; one dies
// and comes back; every kind of thing goes from each to the others; and in the end all three show and hold the same.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Device } from '../helpers/device.ts';
import * as kinds from '../helpers/every-kind.ts';
import type { Pages, Told } from '../helpers/every-kind.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site, whyNoNet } from '../helpers/site.ts';
import { type Truth, truthOf } from '../helpers/truth.ts';
import { comesIn, fill, goesTo, heading, meets, press, sees } from '../helpers/ui-steps.ts';
import { hasCopy } from '../helpers/watched.ts';

/** The promise: whoever met one is linked to all it is linked to, within this time (ms). */
const MESH_MS = 5000;
const NEWCOMER = 'Scan the camp’s code';
const SCAN = 'Scan their code';

describe.skipIf(whyNoNet !== undefined)(`three phones (${whyNoNet ?? 'each in its own network'})`, () => {
  let site: Site;
  let a: Device;
  let b: Device;
  let c: Device;
  const told: Told[] = [];
  const pages = (): Pages => [a.page, b.page, c.page];

  beforeAll(async () => {
    site = Site.app();
    // All at once and before any page is opened: a network that comes up interrupts what is being fetched.
    [a, b, c] = await Promise.all([site.launch('a'), site.launch('b'), site.launch('c')]);
  });
  afterAll(() => site.close());

  /** By the list of links, as the phone itself keeps it. */
  async function isLinkedTo(device: Device, phones: number): Promise<void> {
    await sees(device.page, `${phones} ${phones === 1 ? 'phone' : 'phones'} near you`);
  }

  test('each keeps its copy of the app; then no server is left', async () => {
    for (const device of [a, b, c]) {
      await device.open();
      await hasCopy(device.page);
      await device.stopServer();
    }
  });

  test('one begins, the next comes in by two scans, and the third by the second', async () => {
    await beginGathering(a.page, 'Aroha');
    await heading(a.page, 'Kia ora, Aroha');
    await meets(a, b, NEWCOMER);
    await comesIn(b.page, 'Mere');
    await goesTo(a.page, '/?inspect');
    await meets(b, c, NEWCOMER);
    // Nobody scanned anything between these two.
    await a.page.getByText(/^by mesh, /).waitFor({ timeout: MESH_MS });
    await comesIn(c.page, 'Tama');
    await goesTo(a.page, '/meet');
    await isLinkedTo(a, 2);
    await sees(a.page, 'Mere and Tama. Right now');
  });

  test('the one between them dies, and the others go on', async () => {
    await goesTo(c.page, '/tasks');
    await b.kill9();
    await goesTo(a.page, '/tasks/new');
    await fill(a.page, 'What wants doing?', 'Carry the wood');
    await press(a.page, 'Add it');
    await sees(c.page, 'Carry the wood');
  });

  test('and is back by one meeting, with what was said meanwhile', async () => {
    await b.relaunch();
    await b.open();
    await heading(b.page, 'Kia ora, Mere');
    await goesTo(b.page, '/meet');
    await meets(a, b, SCAN);
    await press(b.page, 'Done');
    for (const device of [a, b, c]) {
      await goesTo(device.page, '/meet');
      await isLinkedTo(device, 2);
    }
    await goesTo(b.page, '/tasks');
    await sees(b.page, 'Carry the wood');
  });

  const journeys: readonly (readonly [string, (all: Pages) => Promise<Told>])[] = [
    ['task', kinds.task],
    ['meal', kinds.meal],
    ['session', kinds.session],
    ['concern', kinds.concern],
    ['call', (all) => kinds.call(all, told[0]?.path ?? '')],
    ['area', kinds.area],
    ['place', kinds.place],
    ['person', kinds.person],
    ['gathering', kinds.gathering],
  ];
  test.each(journeys)('%s: what one does on a screen, the others read on theirs', async (_, journey) => {
    told.push(await journey(pages()));
  });

  async function expectSame(): Promise<void> {
    await vi.waitFor(
      async () => {
        const [first, ...others] = (await Promise.all([a, b, c].map(truthOf))) as [Truth, ...Truth[]];
        const { digest, document } = first;
        for (const each of [first, ...others])
          expect(each).toMatchObject({ digest, document, kept: document, forked: 0 });
      },
      { timeout: 10_000, interval: 100 },
    );
  }

  /** What was told at each address is there; answers all that is said to have happened, as it stands there. */
  async function readsAll(device: Device): Promise<string[][]> {
    const { page } = device;
    const logs: string[][] = [];
    for (const { path, title, says } of told) {
      await device.open(path);
      await heading(page, title);
      for (const text of says) await sees(page, text);
      const lines = page.locator('.log li > p:not(.meta)');
      await lines.first().waitFor();
      logs.push(await lines.allTextContents());
    }
    return logs;
  }

  test('all three hold the same, byte for byte', expectSame);

  test('opened anew at every address, with nobody to ask, they show the same', async () => {
    expect(told).toHaveLength(journeys.length);
    const [first, ...others] = await Promise.all([a, b, c].map(readsAll));
    for (const other of others) expect(other).toEqual(first);
    await expectSame();
  });

  test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
});
