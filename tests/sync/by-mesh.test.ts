import { describe, expect, it, vi } from 'vitest';
import { concat, fromLatin1, latin1 } from '#base';
import { SimCamp } from '../helpers/camp.ts';
import { type SimDevice } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { OFFER, ANSWER, REFUSE, signal, signals } from './in-a-mesh.ts';

vi.setConfig({ testTimeout: 30_000 });

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
