import { type Bytes, concat, fromLatin1, latin1 } from '#base';
import { encodeAct, writeCard, writeEnvelope } from '#journal';
import { LinksCarry } from '../../src/sync/carries/links.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import type { Message } from '../../src/sync/wire.ts';
import { Air, simRtc } from '../helpers/air.ts';
import { createDraft } from '../helpers/histories.ts';
import { type LightHoldings, syncSqueeze } from '../helpers/light-holdings.ts';
import { LightDevice, lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import type { Random } from '../helpers/random.ts';
import { SimDevice, simLinkKey } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';
import { DeviceTimers, VirtualTime } from '../helpers/virtual-time.ts';
import { type CarriedPair, type CarryWay, carryContract } from './carry-contract.ts';

interface End {
  readonly holdings: LightHoldings;
  readonly linkKey: Bytes;
}

class LinkedPair implements CarriedPair {
  readonly #time = new VirtualTime();
  readonly #air: Air;
  readonly #random: Random;
  readonly #ends: readonly [End, End];

  constructor(random: Random, ends: readonly [End, End]) {
    this.#random = random;
    this.#air = new Air(this.#time, random);
    this.#ends = ends;
  }

  async carry(): Promise<void> {
    const stop = await this.#link();
    const [one, two] = this.#ends;
    await this.#time.until(20_000, () => one.holdings.state === two.holdings.state);
    await this.#time.run(5000);
    stop();
    await this.#time.run(1000);
  }

  async carryCut(part: number): Promise<void> {
    const stop = await this.#link();
    // Everything crosses within a third of a second here.
    await this.#time.run(part * 330);
    for (const pipe of this.#air.pipes) pipe.cut();
    await this.#time.run(1000);
    stop();
  }

  async rubbish(to: LightHoldings, random: Random): Promise<void> {
    for (const say of rubbish(random)) {
      const device = new SimDevice(this.#air, random, { holdings: to });
      const stranger = await Stranger.meets(device, this.#air, random);
      say(stranger);
      await this.#time.run(2000);
      device.stop();
      await this.#time.run(100);
    }
  }

  async #link(): Promise<() => void> {
    const rtc = simRtc(this.#air, this.#random);
    const stops: (() => void)[] = [];
    const meshes = this.#ends.map(({ holdings, linkKey }) => {
      const peer = latin1(this.#random.bytes(16));
      const carry = new LinksCarry({
        rtc,
        timers: new DeviceTimers(this.#time, this.#random),
        squeeze: syncSqueeze,
        identity: () => ({
          linkKey,
          signer: holdings.device.signer,
          verify: lightVerify,
          peer,
          random: (length) => this.#random.bytes(length),
        }),
        events: {
          onChange: () => undefined,
          onCovered: () => undefined,
          onHeard: () => undefined,
          onRefused: () => undefined,
          log: () => undefined,
        },
      });
      stops.push(carry.start(holdings));
      if (!carry.mesh) throw new Error('a carry that was started has a mesh');
      return carry.mesh;
    });
    const [one, two] = meshes as [(typeof meshes)[0], (typeof meshes)[0]];
    const offered = await one.offer('qr', 90_000);
    const answered = offered.ok ? await two.answer('qr', offered.value.offer, 90_000) : offered;
    if (!offered.ok || !answered.ok) throw new Error('no link');
    await offered.value.accept(answered.value.answer);
    return () => stops.forEach((stop) => stop());
  }
}

/** Everything a neighbour can say that is not so. */
function rubbish(random: Random): ((stranger: Stranger) => void)[] {
  const author = new LightDevice(lightSigner(random));
  const say =
    (message: Message) =>
    (stranger: Stranger): void =>
      stranger.say(message);
  const loose = (bytes: Bytes, signature: Bytes | null): Message => ({
    is: 'live',
    acts: [{ bytes, signature }],
  });
  const signed = async (): Promise<Bytes> => {
    const [entry] = await author.write([createDraft(random)]);
    if (!entry) throw new Error('nothing was written');
    return encodeAct(lightKeys.gathering, entry.act) as Bytes;
  };
  return [
    (stranger) => stranger.sayBytes(random.bytes(50)),
    (stranger) => stranger.sayBytes(concat([new Uint8Array([23]), random.bytes(300)])),
    // Acts: no bytes of any, another's signature, none at all, of another gathering.
    say(loose(random.bytes(200), random.bytes(64))),
    (stranger) => void signed().then((bytes) => stranger.say(loose(bytes, random.bytes(64)))),
    (stranger) => void signed().then((bytes) => stranger.say(loose(bytes, null))),
    (stranger) =>
      void author.write([createDraft(random)]).then(([entry]) => {
        const other = entry && encodeAct(new Uint8Array(16).fill(8), entry.act);
        if (entry && other) stranger.say(loose(other, fromLatin1(entry.act.signature)));
      }),
    (stranger) => {
      stranger.say({ is: 'stream', total: 1000 });
      stranger.say({ is: 'parcel', isSqueezed: false, bytes: random.bytes(500) });
    },
    (stranger) => {
      stranger.say({ is: 'stream', total: 1000 });
      stranger.say({ is: 'parcel', isSqueezed: true, bytes: random.bytes(500) });
    },
    (stranger) => {
      stranger.say(randomDigest(random));
      const rows = Array.from({ length: 300 }, () => random.bytes(33));
      for (const set of ['acts', 'cards', 'envelopes'] as const)
        stranger.say({ is: 'rows', set, answer: true, more: false, buckets: allBuckets, rows });
    },
    say({ is: 'cards', cards: [{ bytes: random.bytes(100), signature: random.bytes(64) }] }),
    (stranger) =>
      void writeCard(lightKeys, author.signer, {
        name: 'diet',
        about: '',
        counter: 1,
        expires: 1_700_000_100,
        value: 'x',
      }).then((card) => {
        if (card) stranger.say({ is: 'cards', cards: [{ bytes: card.bytes, signature: random.bytes(64) }] });
      }),
    (stranger) => {
      const sealed = { expires: 1_700_000_100, preimage: random.bytes(16), body: random.bytes(50) };
      const good = writeEnvelope(lightKeys, sealed);
      const other = writeEnvelope({ ...lightKeys, envelopeKey: random.bytes(32) }, sealed);
      if (!good || !other) return;
      const { head, mac, body } = good;
      stranger.say({ is: 'envelopes', envelopes: [{ head, mac, body: random.bytes(50) }] });
      stranger.say({ is: 'envelopes', envelopes: [{ head, mac: random.bytes(16), body }] });
      stranger.say({ is: 'envelopes', envelopes: [{ head, mac, preimage: random.bytes(16) }] });
      stranger.say({ is: 'envelopes', envelopes: [other] });
    },
    say({ is: 'peers', peers: [{ peer: random.bytes(16), links: 1 }] }),
    say({
      is: 'signal',
      to: random.bytes(16),
      from: random.bytes(16),
      sort: 1,
      body: random.bytes(60),
    }),
    say({ is: 'taken' }),
    say({ is: 'stream-end' }),
    say({ is: 'enough' }),
  ];
}

const otherKey: Bytes = new Uint8Array(32).fill(1);

/** In both directions: either end may have made the offer. */
const links = (isTurned: boolean): CarryWay => {
  const pair = (a: LightHoldings, b: LightHoldings, random: Random, keyB: Bytes): Promise<CarriedPair> => {
    const [one, two]: [End, End] = [
      { holdings: a, linkKey: simLinkKey },
      { holdings: b, linkKey: keyB },
    ];
    return Promise.resolve(new LinkedPair(random, isTurned ? [two, one] : [one, two]));
  };
  return {
    name: isTurned ? 'links, the second offers' : 'links, the first offers',
    pair: (a, b, random) => pair(a, b, random, simLinkKey),
    strangers: (a, b, random) => pair(a, b, random, otherKey),
  };
};

carryContract(links(false));
carryContract(links(true));
