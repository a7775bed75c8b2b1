import { describe, expect, it, vi } from 'vitest';
import { type Bytes, concat, fromLatin1, latin1, toUtf8 } from '#base';
import type { Message } from '../../src/sync/wire.ts';
import { simRtc, tagOf } from '../helpers/air.ts';
import { SimCamp } from '../helpers/camp.ts';
import { type SimDevice, meet } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';

vi.setConfig({ testTimeout: 30_000 });

const OFFER = 1;
const ANSWER = 2;
const REFUSE = 3;
const NONCE = toUtf8('12345678') as Bytes;

type Signal = Extract<Message, { is: 'signal' }>;

const signal = (from: string, to: string, sort: number, rest: Uint8Array, nonce = NONCE): Signal => ({
  is: 'signal',
  from: fromLatin1(from),
  to: fromLatin1(to),
  sort,
  body: concat([nonce, rest]),
});
const signals = (stranger: Stranger): Signal[] =>
  stranger.heard.filter((message): message is Signal => message.is === 'signal');
const keepAlive = async (camp: SimCamp, stranger: Stranger, seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i++) {
    stranger.say({ is: 'pong' });
    await camp.time.run(1000);
  }
};

describe('M7: passing on', () => {
  /** A device between two strangers. */
  async function between(seed: number) {
    const camp = new SimCamp(seed, 1);
    const [middle] = camp.devices as [SimDevice];
    const one = await Stranger.meets(middle, camp.air, camp.random);
    const two = await Stranger.meets(middle, camp.air, camp.random);
    return { camp, middle, one, two };
  }

  it('what a neighbour says in its own name, to another neighbour, word for word', async () => {
    const { camp, one, two } = await between(1);
    const said = signal(one.peer, two.peer, 77, new Uint8Array([1, 2, 3]));
    one.say(said);
    await camp.time.run(200);
    expect(signals(two)).toEqual([said]);
  });

  it('nothing in another’s name, and nothing to strangers', async () => {
    const { camp, one, two } = await between(2);
    one.say(signal(two.peer, one.peer, OFFER, new Uint8Array(5)));
    one.say(signal('x'.repeat(16), two.peer, OFFER, new Uint8Array(5)));
    one.say(signal(one.peer, 'y'.repeat(16), OFFER, new Uint8Array(5)));
    await camp.time.run(500);
    expect(signals(one)).toEqual([]);
    expect(signals(two)).toEqual([]);
  });

  it('forty in ten seconds for one neighbour, whatever it sends', async () => {
    const { camp, one, two } = await between(3);
    for (let second = 0; second < 30; second++) {
      for (let i = 0; i < 50; i++) one.say(signal(one.peer, two.peer, 77, new Uint8Array([second, i])));
      two.say({ is: 'pong' });
      await camp.time.run(1000);
    }
    expect(signals(two).length).toBeGreaterThanOrEqual(80);
    expect(signals(two).length).toBeLessThanOrEqual(160);
  });

  it('one who is quiet is not passed on to', async () => {
    const { camp, one, two } = await between(4);
    await keepAlive(camp, one, 10);
    one.say(signal(one.peer, two.peer, 77, new Uint8Array(1)));
    await camp.time.run(500);
    expect(signals(two)).toEqual([]);
  });
});

describe('M7: dials and answers are bounded', () => {
  it('four answers at one time, however many offers are passed on', async () => {
    const camp = new SimCamp(10, 1);
    const [device] = camp.devices as [SimDevice];
    const relay = await Stranger.meets(device, camp.air, camp.random);
    for (let i = 0; i < 200; i++) {
      const from = latin1(camp.random.bytes(16));
      const offer = concat([new Uint8Array([0]), fromLatin1(from), camp.random.bytes(16)]);
      relay.say(signal(from, device.peer, OFFER, offer));
    }
    await camp.time.run(1000);
    const sorts = signals(relay).map(({ sort }) => sort);
    expect(sorts.filter((sort) => sort === ANSWER).length).toBe(4);
    expect(sorts.filter((sort) => sort === REFUSE).length).toBe(196);
    expect(camp.air.answers.size).toBe(4);
    // Once they came to nothing others are answered again.
    await keepAlive(camp, relay, 10);
    expect(camp.air.answers.size).toBe(0);
    const from = latin1(camp.random.bytes(16));
    const offer = concat([new Uint8Array([0]), fromLatin1(from), camp.random.bytes(16)]);
    relay.say(signal(from, device.peer, OFFER, offer));
    await camp.time.run(200);
    expect(signals(relay).filter(({ sort }) => sort === ANSWER).length).toBe(5);
  });

  it('an offer in a name it does not carry is not answered', async () => {
    const camp = new SimCamp(11, 1);
    const [device] = camp.devices as [SimDevice];
    const relay = await Stranger.meets(device, camp.air, camp.random);
    const offer = concat([new Uint8Array([0]), camp.random.bytes(32)]);
    relay.say(signal('z'.repeat(16), device.peer, OFFER, offer));
    await camp.time.run(500);
    expect(signals(relay)).toEqual([]);
    expect(camp.air.answers.size).toBe(0);
  });

  it('a neighbour who makes up peers is dialled through twice at a time, and more and more seldom', async () => {
    const camp = new SimCamp(12, 1);
    const [device] = camp.devices as [SimDevice];
    const liar = await Stranger.meets(device, camp.air, camp.random);
    const peers = Array.from({ length: 3 }, () => ({ peer: camp.random.bytes(16), links: 1 }));
    let most = 0;
    for (let second = 0; second < 1800; second++) {
      liar.say({ is: 'peers', peers });
      await camp.time.run(1000);
      most = Math.max(most, camp.air.offers.size);
    }
    expect(most).toBe(2);
    const offers = signals(liar).filter(({ sort }) => sort === OFFER).length;
    expect(offers).toBeGreaterThan(10);
    expect(offers).toBeLessThan(3 * 25);
  });

  it('peers that are refused are asked again only after a pause', async () => {
    const camp = new SimCamp(13, 1);
    const [device] = camp.devices as [SimDevice];
    const liar = await Stranger.meets(device, camp.air, camp.random);
    const peer = camp.random.bytes(16);
    const at: number[] = [];
    liar.onHear = (message) => {
      if (message.is !== 'signal' || message.sort !== OFFER) return;
      at.push(camp.time.now);
      const nonce = message.body.slice(0, 8);
      liar.say(signal(latin1(message.to), device.peer, REFUSE, new Uint8Array(0), nonce));
    };
    for (let second = 0; second < 600; second++) {
      liar.say({ is: 'peers', peers: [{ peer, links: 1 }] });
      await camp.time.run(1000);
    }
    const pauses = at.slice(1).map((each, i) => each - (at[i] as number));
    expect(pauses[0]).toBeGreaterThanOrEqual(5000);
    expect(pauses[1]).toBeGreaterThanOrEqual(10_000);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(120_000);
  });
});

describe('M6: answers belong to their offers', () => {
  it('one with another number, or from somebody else, changes nothing', async () => {
    const camp = new SimCamp(20, 1);
    const [device] = camp.devices as [SimDevice];
    const relay = await Stranger.meets(device, camp.air, camp.random);
    const peer = latin1(camp.random.bytes(16));
    relay.say({ is: 'peers', peers: [{ peer: fromLatin1(peer), links: 1 }] });
    await camp.time.until(5000, () => signals(relay).length > 0);
    const [offer] = signals(relay) as [Signal];
    const nonce = offer.body.slice(0, 8);
    const wrong = nonce.map((byte) => byte ^ 1);
    const rtc = simRtc(camp.air, camp.random);
    const answerTo = async (bytes: Bytes): Promise<Bytes> => {
      const answered = await rtc.answer(peer, bytes, 60_000);
      if (!answered.ok) throw new Error(answered.error);
      return answered.value.answer;
    };
    const right = await answerTo(offer.body.slice(9));
    const stale = await answerTo(concat([fromLatin1(device.peer), camp.random.bytes(16)]));
    relay.say(signal(peer, device.peer, REFUSE, new Uint8Array(0), wrong));
    relay.say(signal('q'.repeat(16), device.peer, REFUSE, new Uint8Array(0), nonce));
    relay.say(signal('q'.repeat(16), device.peer, ANSWER, stale, nonce));
    relay.say(signal(peer, device.peer, ANSWER, stale, wrong));
    relay.say(signal(peer, device.peer, ANSWER, new Uint8Array(0), nonce));
    relay.say(signal(peer, device.peer, 99, stale, nonce));
    await camp.time.run(1000);
    expect(camp.air.offers.size).toBe(1);
    relay.say(signal(peer, device.peer, ANSWER, right, nonce));
    await camp.time.run(100);
    expect(camp.air.offers.size).toBe(0);
  });

  it('a refusal ends the dial at once', async () => {
    const camp = new SimCamp(22, 1);
    const [device] = camp.devices as [SimDevice];
    const relay = await Stranger.meets(device, camp.air, camp.random);
    const peer = latin1(camp.random.bytes(16));
    relay.say({ is: 'peers', peers: [{ peer: fromLatin1(peer), links: 1 }] });
    await camp.time.until(5000, () => signals(relay).length > 0);
    expect(camp.air.offers.size).toBe(1);
    const nonce = signals(relay)[0]?.body.slice(0, 8) as Bytes;
    relay.say(signal(peer, device.peer, REFUSE, new Uint8Array(0), nonce));
    await camp.time.run(100);
    expect(camp.air.offers.size).toBe(0);
  });

  it('signals of any shape never throw', async () => {
    const camp = new SimCamp(21, 1);
    const [device] = camp.devices as [SimDevice];
    const relay = await Stranger.meets(device, camp.air, camp.random);
    for (let i = 0; i < 500; i++) {
      const to = camp.random.pick([device.peer, relay.peer, latin1(camp.random.bytes(16))]);
      const from = camp.random.pick([device.peer, relay.peer, latin1(camp.random.bytes(16))]);
      const body = camp.random.bytes(camp.random.below(80));
      relay.say({
        is: 'signal',
        to: fromLatin1(to),
        from: fromLatin1(from),
        sort: camp.random.below(5),
        body,
      });
      await camp.time.run(10);
    }
    expect(device.mesh.liveLinks.length).toBe(1);
  });
});

describe('M4: a claimed peer id', () => {
  it('does not push the real one out', async () => {
    const camp = new SimCamp(30, 2);
    const [a, b] = camp.devices as [SimDevice, SimDevice];
    await meet(a, b);
    await camp.time.run(1000);
    const thief = await Stranger.meets(a, camp.air, camp.random, { peer: b.peer });
    await camp.time.run(1000);
    expect(thief.closed).toBe('closed by the other');
    expect(a.mesh.links.map(({ talk }) => talk.author)).toEqual([b.author]);
  });

  it('L9: is found out when the signal named somebody else', async () => {
    const camp = new SimCamp(32, 1);
    const [device] = camp.devices as [SimDevice];
    const other = await Stranger.meets(device, camp.air, camp.random, { expected: 'n'.repeat(16) });
    await camp.time.run(1000);
    expect(other.closed).toBe('closed by the other');
    expect(device.mesh.links.length).toBe(0);
    const same = await Stranger.meets(device, camp.air, camp.random, {
      peer: 'n'.repeat(16),
      expected: 'n'.repeat(16),
    });
    await camp.time.run(1000);
    expect(same.closed).toBeNull();
  });

  it('L9: of this device itself is none', async () => {
    const camp = new SimCamp(31, 1);
    const [device] = camp.devices as [SimDevice];
    const mirror = await Stranger.meets(device, camp.air, camp.random, { peer: device.peer });
    await camp.time.run(1000);
    expect(mirror.closed).not.toBeNull();
    expect(device.mesh.links.length).toBe(0);
  });
});

describe('M8: somebody with hardly a link', () => {
  it('is taken in by a camp in which everybody has enough', async () => {
    const camp = new SimCamp(40, 40);
    await camp.gather(camp.devices, 300);
    await camp.time.run(90_000);
    const newcomer = camp.add();
    await meet(camp.random.pick(camp.devices.slice(0, 40)), newcomer);
    expect(await camp.time.until(20_000, () => newcomer.mesh.liveLinks.length >= 4)).toBe(true);
    await camp.time.run(60_000);
    expect(camp.isOneMesh()).toBe(true);
    expect(camp.mostLinks).toBeLessThanOrEqual(10);
  });

  it('is taken in by one that has no room, which lets another go; anybody else is refused', async () => {
    for (const links of [0, 5]) {
      const camp = new SimCamp(42, 1);
      const { time, air, random } = camp;
      const [device] = camp.devices as [SimDevice];
      const relay = await Stranger.meets(device, air, random);
      const others: Stranger[] = [];
      for (let i = 0; i < 7; i++) others.push(await Stranger.meets(device, air, random, { via: 'mesh' }));
      const peers = Array.from({ length: 6 }, () => ({ peer: random.bytes(16), links: 9 }));
      for (let second = 0; second < 8; second++) {
        for (const each of others) if (each.channel.isOpen) each.say({ is: 'peers', peers });
        relay.say({ is: 'pong' });
        await time.run(1000);
      }
      expect(device.mesh.liveLinks.length).toBe(8);
      const from = latin1(random.bytes(16));
      const offered = concat([new Uint8Array([links]), fromLatin1(from), random.bytes(16)]);
      relay.say(signal(from, device.peer, OFFER, offered));
      await time.run(200);
      const sorts = signals(relay).map(({ sort }) => sort);
      expect(sorts.filter((sort) => sort !== OFFER)).toEqual([links === 0 ? ANSWER : REFUSE]);
      expect(device.mesh.liveLinks.length).toBe(links === 0 ? 7 : 8);
    }
  });

  it('links beyond six are let go again, and nobody is lost by it', async () => {
    const camp = new SimCamp(41, 24);
    await camp.gather(camp.devices, 300);
    await camp.time.run(300_000);
    const degrees = camp.devices.map(({ mesh }) => mesh.liveLinks.length);
    expect(degrees.filter((degree) => degree > 7).length).toBeLessThanOrEqual(2);
    expect(Math.min(...degrees)).toBeGreaterThanOrEqual(3);
    expect(camp.isOneMesh()).toBe(true);
    const before = camp.air.frames;
    let signalsSent = 0;
    camp.air.onSent = (sent) => {
      if (tagOf(sent) === 'signal') signalsSent++;
    };
    await camp.time.run(60_000);
    expect(camp.air.frames).toBeGreaterThan(before);
    // Nobody goes on dialling for ever.
    expect(signalsSent).toBeLessThan(24 * 4);
  });
});
