import { describe, expect, it, vi } from 'vitest';
import { latin1 } from '#base';
import { writeCard, writeEnvelope } from '#journal';
import { PASS_ON_MS } from '../../src/sync/passing.ts';
import { LIVE_ACTS } from '../../src/sync/spread.ts';
import type { Message } from '../../src/sync/wire.ts';
import { createDraft } from '../helpers/histories.ts';
import { lightKeys } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, allEqual, meet } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';

vi.setConfig({ testTimeout: 30_000 });

type Live = Extract<Message, { is: 'live' }>;

interface Scene {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly air: Air;
  /** The device in the middle, and two neighbours who write down what they hear. */
  readonly device: SimDevice;
  readonly one: Stranger;
  readonly two: Stranger;
}

async function scene(seed: number): Promise<Scene> {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  air.latency = () => 5;
  const device = new SimDevice(air, random);
  const one = await Stranger.meets(device, air, random);
  const two = await Stranger.meets(device, air, random);
  await time.run(1500);
  return { random, time, air, device, one, two };
}

const liveActs = (stranger: Stranger): string[] =>
  stranger.heard
    .filter((message): message is Live => message.is === 'live')
    .flatMap(({ acts }) => acts.map(({ bytes }) => latin1(bytes)));

/** A message of live acts by somebody else. */
async function news(random: Random, air: Air, count = 1): Promise<Live> {
  const author = new SimDevice(air, random);
  const { holdings } = author;
  await holdings.write(Array.from({ length: count }, () => createDraft(random)));
  author.stop();
  const acts = holdings.device.entries.map(({ act, bytes }) => ({
    bytes,
    signature: act.signature === '' ? null : Uint8Array.from(act.signature, (letter) => letter.charCodeAt(0)),
  }));
  return { is: 'live', acts };
}

describe('N10: passing on', () => {
  it('one’s own act goes to everybody at once, when it is kept', async () => {
    const { random, time, device, one, two } = await scene(1);
    await device.holdings.write([createDraft(random)]);
    await time.run(6);
    expect([liveActs(one).length, liveActs(two).length]).toEqual([1, 1]);
  });

  it('what a neighbour brought goes to the others, a little later, and not back', async () => {
    const { random, time, air, device, one, two } = await scene(2);
    const said = await news(random, air);
    one.say(said);
    await time.run(10 + PASS_ON_MS);
    expect(device.holdings.journal.acts.length).toBe(1);
    expect(liveActs(one)).toEqual([]);
    expect(liveActs(two)).toEqual(said.acts.map(({ bytes }) => latin1(bytes)));
  });

  it('what a neighbour told meanwhile is not told back', async () => {
    let spared = 0;
    for (let seed = 3; seed < 23; seed++) {
      const { random, time, air, one, two } = await scene(seed);
      const said = await news(random, air);
      one.say(said);
      await time.run(1);
      two.say(said);
      await time.run(200);
      spared += liveActs(two).length === 0 ? 1 : 0;
      expect(liveActs(one)).toEqual([]);
    }
    expect(spared).toBeGreaterThan(15);
  });

  it('an act that is held already goes nowhere', async () => {
    const { random, time, air, one, two } = await scene(30);
    const said = await news(random, air);
    one.say(said);
    await time.run(200);
    for (let i = 0; i < 10; i++) {
      one.say(said);
      two.say(said);
      await time.run(100);
    }
    expect(liveActs(one)).toEqual([]);
    expect(liveActs(two).length).toBe(1);
  });

  it('what admission drops goes nowhere', async () => {
    const { random, time, air, one, two } = await scene(31);
    const said = await news(random, air);
    one.say({ is: 'live', acts: said.acts.map(({ bytes }) => ({ bytes, signature: random.bytes(64) })) });
    one.say({ is: 'live', acts: [{ bytes: random.bytes(100), signature: null }] });
    await time.run(1000);
    expect(liveActs(two)).toEqual([]);
  });

  it('the acts of one command go together, in order, with one signature', async () => {
    const { random, time, device, one } = await scene(32);
    const acts = await device.holdings.write(Array.from({ length: 20 }, () => createDraft(random)));
    await time.run(100);
    const messages = one.heard.filter((message): message is Live => message.is === 'live');
    expect(messages.length).toBe(1);
    expect(messages[0]?.acts.map(({ signature }) => signature !== null)).toEqual(
      acts.map((_, i) => i === acts.length - 1),
    );
  });
});

describe('N11: much at once is announced, not pushed', () => {
  it(`${LIVE_ACTS} acts are pushed, one more are asked for`, async () => {
    for (const count of [LIVE_ACTS, LIVE_ACTS + 1]) {
      const { random, time, device, one } = await scene(40 + count);
      const before = one.count('digest');
      await device.holdings.write(Array.from({ length: count }, () => createDraft(random)));
      await time.run(100);
      expect(liveActs(one).length).toBe(count === LIVE_ACTS ? count : 0);
      expect(one.count('digest')).toBe(count === LIVE_ACTS ? before : before + 1);
      await time.run(3000);
      expect(one.count('digest')).toBe(before + 1);
    }
  });

  it('a neighbour asks for it within a second or two', async () => {
    const random = new Random(50);
    const time = new VirtualTime();
    const air = new Air(time, random);
    const [a, b] = [new SimDevice(air, random), new SimDevice(air, random)];
    await meet(a, b);
    await time.run(5000);
    await a.holdings.write(Array.from({ length: 100 }, () => createDraft(random)));
    expect(await time.until(2500, () => allEqual([a, b]))).toBe(true);
  });

  it('many pushed at once are put into messages that end on a signature', async () => {
    const { random, time, air, device, one, two } = await scene(51);
    for (let i = 0; i < 8; i++) two.say(await news(random, air, 30));
    await time.run(1000);
    expect(device.holdings.journal.acts.length).toBe(240);
    const messages = one.heard.filter((message): message is Live => message.is === 'live');
    expect(messages.reduce((sum, { acts }) => sum + acts.length, 0)).toBe(240);
    for (const { acts } of messages) {
      expect(acts.at(-1)?.signature).not.toBeNull();
      expect(acts.length).toBeLessThan(128);
    }
  });
});

describe('N3: whose act it was hears soon that it is kept', () => {
  it('its author within a second, the others with the next beat', async () => {
    const { random, time, device, one, two } = await scene(60);
    const digests = (): number[] => [one.count('digest'), two.count('digest')];
    const before = digests();
    // An act of the neighbour's own key.
    const author = new SimDevice(new Air(time, random), random, { signer: one.signer });
    await author.holdings.write([createDraft(random)]);
    author.stop();
    const [entry] = author.holdings.device.entries;
    if (!entry) throw new Error('nothing was written');
    const signature = Uint8Array.from(entry.act.signature, (letter) => letter.charCodeAt(0));
    one.say({ is: 'live', acts: [{ bytes: entry.bytes, signature }] });
    await time.run(100);
    expect(digests()).toEqual([(before[0] ?? 0) + 1, before[1]]);
    await time.run(3000);
    expect(two.count('digest')).toBe((before[1] ?? 0) + 1);
    expect(device.holdings.journal.acts.length).toBe(1);
  });
});

describe('N12: cards and envelopes', () => {
  it('go on to everybody but the one that brought them, once', async () => {
    const { random, time, device, one, two } = await scene(70);
    const expires = Math.floor(time.now / 1000) + 86_400;
    const card = await writeCard(lightKeys, one.signer, {
      name: 'diet',
      about: '',
      counter: 1,
      expires,
      value: 'x',
    });
    const preimage = random.bytes(16);
    const sealed = writeEnvelope(lightKeys, { expires, preimage, body: random.bytes(80) });
    if (!card || !sealed) throw new Error('nothing was written');
    const { head, mac, body } = sealed;
    for (let i = 0; i < 3; i++) {
      one.say({ is: 'cards', cards: [card] });
      one.say({ is: 'envelopes', envelopes: [{ head, mac, body }] });
    }
    await time.run(1000);
    expect([one.count('cards'), one.count('envelopes')]).toEqual([0, 0]);
    expect([two.count('cards'), two.count('envelopes')]).toEqual([1, 1]);
    one.say({ is: 'envelopes', envelopes: [{ head, mac, preimage }] });
    await time.run(1000);
    expect(device.holdings.envelopes.size).toBe(0);
    expect(two.heard.filter(({ is }) => is === 'envelopes').at(-1)).toEqual({
      is: 'envelopes',
      envelopes: [{ head, mac, preimage }],
    });
  });
});
