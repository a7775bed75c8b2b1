// What is claimed in the mesh: whose answer it is, whose peer id, and who has hardly a link.
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, fromLatin1, latin1 } from '#base';
import { simRtc, tagOf } from '../helpers/air.ts';
import { SimCamp } from '../helpers/camp.ts';
import { type SimDevice, meet } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { OFFER, ANSWER, REFUSE, type Signal, signal, signals } from './in-a-mesh.ts';

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
