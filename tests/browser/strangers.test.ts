// A browser without the invite, or with another gathering's, gets nothing and gives nothing: over a connection
// that a code opened, over one that a false friend's signals opened, and by file.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { ask, openLab } from '../helpers/lab.ts';
import { Site } from '../helpers/site.ts';

const LIMIT_MS = 10_000;
const SECRET_WORDS = 'Where the spare key lies';
/** Frame head (1), what is said (1), version (1) and nonce (16); frame head, what is said and proof (32). */
const MAX_HELLO_LETTERS = 2 * 24;
const MAX_PROOF_LETTERS = 2 * 40;

let site: Site;
let member: Device;
let friend: Device;
let other: Device;
let before: Awaited<ReturnType<typeof facts>>;

const facts = (device: Device) => ask(device, 'facts');
const soon = (what: () => Promise<unknown>, is: unknown): Promise<void> =>
  expect.poll(what, { timeout: LIMIT_MS, interval: 20 }).toEqual(is);

beforeAll(async () => {
  site = await Site.lab();
  [member, friend, other] = await Promise.all([
    site.launch('member'),
    site.launch('friend'),
    site.launch('other'),
  ]);
});
afterAll(() => site.close());

beforeEach(async () => {
  await Promise.all([member, friend, other].map(openLab));
  await ask(member, 'open');
  await ask(member, 'run', 'addTask', { title: SECRET_WORDS });
  before = await facts(member);
});

/** Two frames, and then it was closed: a nonce, and a proof that proves nothing to whoever cannot check it. */
async function expectLearntNothing(): Promise<void> {
  await soon(async () => (await ask(other, 'heard')).at(-1), 'closed');
  const heard = await ask(other, 'heard');
  expect(heard).toHaveLength(3);
  expect(heard[0]?.length).toBeLessThanOrEqual(MAX_HELLO_LETTERS);
  expect(heard[1]?.length).toBeLessThanOrEqual(MAX_PROOF_LETTERS);
}

/** Said by the member's phone, which may learn that it is closed after the other. */
const refusedBy = (via: string): Promise<void> =>
  expect
    .poll(() => ask(member, 'refusal'), { timeout: LIMIT_MS, interval: 20 })
    .toMatchObject({ why: 'other-gathering', via });

async function expectUnchanged(): Promise<void> {
  expect(await facts(member)).toEqual(before);
  expect(await ask(member, 'tasks')).toEqual([SECRET_WORDS]);
}

test('L3: a stranger who answers an offer hears a nonce and a proof, and is refused', async () => {
  const shown = await ask(member, 'showCode');
  if ('error' in shown) throw new Error(shown.error);
  const answer = await ask(other, 'strangerAnswers', shown.text);
  expect(await ask(member, 'scanned', answer)).toEqual({ is: 'linking' });
  await expectLearntNothing();
  await refusedBy('qr');
  expect(await ask(member, 'links')).toEqual([]);
  await expectUnchanged();
});

test('L3: a stranger whose offer a false friend passes on through the mesh is refused alike', async () => {
  const invite = await ask(member, 'invite');
  await ask(friend, 'open', invite, true);
  const shown = await ask(member, 'showCode');
  if ('error' in shown) throw new Error(shown.error);
  await ask(member, 'scanned', await ask(friend, 'rogueScans', shown.text));
  await soon(async () => (await ask(member, 'links')).length, 1);
  await soon(async () => (await facts(friend)).digest, before.digest);
  await ask(friend, 'roguePasses', await ask(other, 'strangerOffers'));
  await soon(async () => typeof (await ask(friend, 'rogueCaught')), 'string');
  expect(await ask(other, 'strangerAccepts', (await ask(friend, 'rogueCaught')) ?? '')).toBe(true);
  await expectLearntNothing();
  await refusedBy('mesh');
  expect(await ask(member, 'links')).toHaveLength(1);
  await expectUnchanged();
});

test('Q7: a code of another gathering is told apart, and an answer code brings nobody in', async () => {
  await ask(other, 'open');
  const [theirs, ours] = [await ask(other, 'showCode'), await ask(member, 'showCode')];
  if ('error' in theirs || 'error' in ours) throw new Error('no code');
  expect(await ask(member, 'scanned', theirs.text)).toEqual({ is: 'other-gathering' });
  await ask(friend, 'open', await ask(member, 'invite'));
  const answered = await ask(friend, 'scanned', ours.text);
  if (!('text' in answered) || answered.text === undefined) throw new Error('no answer');
  expect(await ask(other, 'scanned', answered.text)).toEqual({ error: 'not-a-signal' });
  expect(await ask(member, 'links')).toEqual([]);
  await expectUnchanged();
});

test('F2: a file tells another gathering nothing, and is given nothing by it', async () => {
  await ask(other, 'open');
  await ask(other, 'run', 'addTask', { title: 'Theirs' });
  const theirs = await facts(other);
  const file = await ask(member, 'file', false);
  expect(file).not.toContain(Buffer.from(SECRET_WORDS).toString('hex'));
  expect(file).not.toContain(await ask(member, 'invite'));
  expect(await ask(other, 'readFile', file)).toEqual({ error: 'other-gathering' });
  expect(await facts(other)).toEqual(theirs);
  expect(await ask(member, 'readFile', await ask(other, 'file', true))).toEqual({ error: 'other-gathering' });
  await expectUnchanged();
});

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
