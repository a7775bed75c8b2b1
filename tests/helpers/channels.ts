// A wire between two ends as a test needs it: framed channels over the simulated air, what each end is bound to, and
// who stands at it.
import { type Bytes, latin1 } from '#base';
import { sha256 } from '#journal';
import type { Binding } from '../../src/sync/channel.ts';
import { FramedChannel } from '../../src/sync/frame.ts';
import type { Self } from '../../src/sync/handshake.ts';
import { Air, type SimPipe } from './air.ts';
import { lightSigner, lightVerify } from './light.ts';
import { Random } from './random.ts';
import { simLinkKey } from './sim.ts';
import { DeviceTimers, VirtualTime } from './virtual-time.ts';

export class Bench {
  readonly random: Random;
  readonly time = new VirtualTime();
  readonly air: Air;
  readonly timers: DeviceTimers;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.air = new Air(this.time, this.random);
    this.timers = new DeviceTimers(this.time, this.random);
  }

  pipes(): [SimPipe, SimPipe] {
    return this.air.pair('a', 'b');
  }

  channels(): [FramedChannel, FramedChannel] {
    const [a, b] = this.pipes();
    return [new FramedChannel(a), new FramedChannel(b)];
  }

  self(linkKey: Bytes = simLinkKey): Self {
    return {
      linkKey,
      signer: lightSigner(this.random),
      verify: lightVerify,
      peer: latin1(this.random.bytes(16)),
      random: (length) => this.random.bytes(length),
    };
  }

  /** Both ends of one connection: the same two certificates. */
  bindings(): { offerer: Binding; answerer: Binding } {
    const both = { offerer: sha256(this.random.bytes(8)), answerer: sha256(this.random.bytes(8)) };
    return { offerer: { ...both, side: 'offerer' }, answerer: { ...both, side: 'answerer' } };
  }
}
