import { type Bytes, concat, fromLatin1 } from '#base';
import { DIAL_LIMIT_MS } from '../../src/sync/signals/by-mesh.ts';
import type { Message } from '../../src/sync/wire.ts';
import type { SimCamp } from '../helpers/camp.ts';
import type { SimDevice } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';
import { type SignalScene, type Tamper, signalContract } from './signal-contract.ts';

const NONCE_BYTES = 8;
const OFFER = 1;
const ANSWER = 2;

type Signal = Extract<Message, { is: 'signal' }>;

/** Everybody has one neighbour more, whom the test speaks for: it passes on what it is given, or not quite that. */
class RelayScene implements SignalScene {
  readonly #camp: SimCamp;
  readonly #relays = new Map<SimDevice, Stranger>();

  constructor(camp: SimCamp) {
    this.#camp = camp;
    this.#beat();
  }

  async connect(from: SimDevice, to: SimDevice, tamper: Tamper = {}): Promise<void> {
    const [near, far] = [await this.#relayOf(from), await this.#relayOf(to)];
    let isAnswered = false;
    let isOffered = false;
    const pass = (relay: Stranger, signal: Signal, half: Bytes, head: Uint8Array): void =>
      relay.say({ ...signal, body: concat([head, half]) });
    near.onHear = (message) => {
      if (message.is !== 'signal' || message.sort !== OFFER || isOffered) return;
      isOffered = true;
      const head = message.body.subarray(0, NONCE_BYTES + 1);
      const offer = message.body.slice(NONCE_BYTES + 1);
      for (const each of tamper.offer?.(offer) ?? [offer]) pass(far, message, each, head);
    };
    far.onHear = (message) => {
      if (message.is !== 'signal' || message.sort !== ANSWER) return;
      isAnswered = true;
      const head = message.body.subarray(0, NONCE_BYTES);
      const answer = message.body.slice(NONCE_BYTES);
      this.#camp.time.after(tamper.answerAfterMs ?? 0, () => {
        for (const each of tamper.answer?.(answer) ?? [answer]) pass(near, message, each, head);
      });
    };
    near.say({ is: 'peers', peers: [{ peer: fromLatin1(to.peer), links: 1 }] });
    await this.#camp.time.until(5000, () => isOffered, 10);
    near.say({ is: 'peers', peers: [] });
    await this.#camp.time.until(2000, () => isAnswered, 10);
    await this.#camp.time.run((tamper.answerAfterMs ?? 0) + 100);
  }

  stop(device: SimDevice): void {
    device.stop();
  }

  async #relayOf(device: SimDevice): Promise<Stranger> {
    let relay = this.#relays.get(device);
    if (!relay?.channel.isOpen) {
      relay = await Stranger.meets(device, this.#camp.air, this.#camp.random);
      this.#relays.set(device, relay);
    }
    return relay;
  }

  /** The neighbours in between stay awake. */
  #beat(): void {
    for (const relay of this.#relays.values()) if (relay.channel.isOpen) relay.say({ is: 'pong' });
    this.#camp.time.after(2000, () => this.#beat());
  }
}

signalContract({
  name: 'through the mesh',
  via: 'mesh',
  limitMs: DIAL_LIMIT_MS,
  scene: (camp) => Promise.resolve(new RelayScene(camp)),
});
