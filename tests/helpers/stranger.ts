// A neighbour that a test speaks for: it proves itself like any other and then says what it is told to say.
import { type Bytes, latin1 } from '#base';
import { type Signer, sha256 } from '#journal';
import { FramedChannel } from '../../src/sync/frame.ts';
import { shakeHands } from '../../src/sync/handshake.ts';
import type { Via } from '../../src/sync/signal.ts';
import { decodeMessage } from '../../src/sync/wire-reader.ts';
import { encodeMessage } from '../../src/sync/wire-writer.ts';
import type { Message } from '../../src/sync/wire.ts';
import type { Air, SimPipe } from './air.ts';
import { lightSigner, lightVerify } from './light.ts';
import type { Random } from './random.ts';
import type { SimDevice } from './sim.ts';
import { DeviceTimers } from './virtual-time.ts';

export class Stranger {
  readonly channel: FramedChannel;
  readonly pipe: SimPipe;
  readonly signer: Signer;
  readonly peer: string;
  /** Everything the other said since the handshake. */
  readonly heard: Message[] = [];
  onHear: (message: Message) => void = () => undefined;
  closed: string | null = null;

  private constructor(pipe: SimPipe, signer: Signer, peer: string) {
    this.pipe = pipe;
    this.channel = new FramedChannel(pipe);
    this.signer = signer;
    this.peer = peer;
  }

  /** Linked to a device, which made the offer unless told otherwise. */
  static async meets(
    device: SimDevice,
    air: Air,
    random: Random,
    options: { via?: Via; peer?: string; isOfferer?: boolean; expected?: string } = {},
  ): Promise<Stranger> {
    const signer = lightSigner(random);
    const peer = options.peer ?? latin1(random.bytes(16));
    const [mine, theirs] = air.pair(peer, device.peer);
    const stranger = new Stranger(mine, signer, peer);
    const both = { offerer: sha256(random.bytes(8)), answerer: sha256(random.bytes(8)) };
    const [side, other] = options.isOfferer
      ? (['offerer', 'answerer'] as const)
      : (['answerer', 'offerer'] as const);
    const expected = options.expected ?? null;
    const binding = { ...both, side: other };
    device.mesh.adopt(options.via ?? 'qr', { pipe: theirs, peer: expected, binding });
    const self = {
      linkKey: device.linkKey,
      signer,
      verify: lightVerify,
      peer,
      random: (length: number) => random.bytes(length),
    };
    const shaken = shakeHands(stranger.channel, { ...both, side }, self, new DeviceTimers(air.time, random));
    let isDone = false;
    void shaken.then(() => (isDone = true));
    if (!(await air.time.until(10_000, () => isDone, 5))) throw new Error('no handshake in ten seconds');
    const proved = await shaken;
    if (!proved.ok) throw new Error(proved.error);
    stranger.channel.onClosed = (why) => (stranger.closed ??= why);
    stranger.channel.onMessage = (message) => stranger.#hear(message);
    for (const message of proved.value.late) stranger.#hear(message);
    return stranger;
  }

  say(message: Message): void {
    this.channel.send(encodeMessage(message));
  }

  sayBytes(message: Bytes): void {
    this.channel.send(message);
  }

  count(is: Message['is']): number {
    return this.heard.filter((message) => message.is === is).length;
  }

  #hear(bytes: Bytes): void {
    const message = decodeMessage(bytes);
    if (message === undefined || message === 'unknown') throw new Error('a device said what does not read');
    if (message.is === 'bye') this.closed ??= message.why;
    this.heard.push(message);
    this.onHear(message);
  }
}

/** What somebody says that holds nothing anybody knows. */
export const randomDigest = (random: Random): Extract<Message, { is: 'digest' }> => ({
  is: 'digest',
  acts: random.bytes(32),
  cards: random.bytes(32),
  envelopes: random.bytes(32),
  held: 0,
});
