// Kept means kept: whatever moment a phone dies at, what it called kept is there when it opens again, and it gives
// no number of its chain a second time. A neighbour listens all the while: what it was told must be kept, too.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { meet } from '../helpers/meeting.ts';
import { Random } from '../helpers/random.ts';
import { Site, whyNoKill } from '../helpers/site.ts';

const DEATHS = 10;
const SEED = 20_261_228;
/** A phone dies after at most so many kept tasks, and so many ms after the last of them. */
const MAX_KEPT = 40;
const MAX_DELAY_MS = 20;

let site: Site;
let writer: Device;
let listener: Device;

beforeAll(async () => {
  site = await Site.lab();
  [writer, listener] = await Promise.all([site.launch('writer'), site.launch('listener')]);
});
afterAll(() => site.close());

/** Writes until `count` tasks are kept, and dies `delayMs` later. Answers all that was kept by then. */
async function writeAndDie(prefix: string, count: number, delayMs: number): Promise<string[]> {
  const kept: string[] = [];
  const enough = new Promise<void>((resolve) => {
    void writer.page
      .exposeFunction('noteKept', (title: string) => {
        if (kept.push(title) === count) resolve();
      })
      .then(() => ask(writer, 'writeOn', prefix));
  });
  await enough;
  await new Promise((resolve) => setTimeout(resolve, delayMs)); // the random moment itself
  await writer.kill9();
  return kept;
}

describe.skipIf(whyNoKill !== undefined)(
  `a phone dies ${DEATHS} times (${whyNoKill ?? `seed ${SEED}`})`,
  () => {
    const random = new Random(SEED);
    const all: string[] = [];
    let invite: string;

    beforeAll(async () => {
      await Promise.all([openLab(writer), openLab(listener)]);
      invite = await ask(writer, 'open');
      await ask(listener, 'open', invite);
    });

    for (let death = 1; death <= DEATHS; death++) {
      const count = 1 + random.below(MAX_KEPT);
      const delayMs = random.below(MAX_DELAY_MS);
      test(`K1: death ${death}, ${delayMs} ms after ${count} were kept: nothing lost, no number used again`, async () => {
        await meet(writer, listener);
        all.push(...(await writeAndDie(`${death}`, count, delayMs)));
        const told = await ask(listener, 'tasks');
        await writer.relaunch();
        await openLab(writer);
        await ask(writer, 'open', invite);
        const held = new Set(await ask(writer, 'tasks'));
        expect(all.filter((title) => !held.has(title))).toEqual([]);
        expect(told.filter((title) => !held.has(title))).toEqual([]);
        // Once more written and met, a number used twice would show as a fork on either side.
        await ask(writer, 'run', 'addTask', { title: `after ${death}` });
        await meet(writer, listener);
        const { digest, document } = await ask(writer, 'facts');
        const same = { digest, document, forked: 0, keysRetired: 0 };
        for (const device of [listener, writer])
          await expect.poll(() => ask(device, 'facts'), { timeout: 5000, interval: 20 }).toMatchObject(same);
      });
    }
  },
);

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
