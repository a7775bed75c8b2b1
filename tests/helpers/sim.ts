// A camp in one process: hundreds of light devices with the real journal, mesh and talks, over an air and in a time
// that a test owns. Nothing sleeps; every run can be repeated from its seed.
import { type Bytes, latin1 } from '#base';
import type { Name, Signer } from '#journal';
import type { Self } from '../../src/sync/handshake.ts';
import { Mesh } from '../../src/sync/mesh.ts';
import type { Rtc } from '../../src/sync/rtc.ts';
import type { Via } from '../../src/sync/signal.ts';
import { ByMesh } from '../../src/sync/signals/by-mesh.ts';
import type { Progress } from '../../src/sync/taking.ts';
import { createDraft, editDraft } from './histories.ts';
import { type Air, simRtc } from './air.ts';
import { LightHoldings, syncSqueeze } from './light-holdings.ts';
import { LightDevice, lightSigner, lightVerify } from './light.ts';
import type { Random } from './random.ts';
import { DeviceTimers } from './virtual-time.ts';

export { Air } from './air.ts';
export { VirtualTime } from './virtual-time.ts';

export const simLinkKey: Bytes = new Uint8Array(32).fill(9);

export interface SimOptions {
  readonly signer?: Signer;
  readonly linkKey?: Bytes;
  readonly rtc?: Rtc;
  /** Of client ids, to make them clash. */
  readonly bits?: number;
  readonly holdings?: LightHoldings;
}

export class SimDevice {
  readonly holdings: LightHoldings;
  readonly mesh: Mesh;
  readonly timers: DeviceTimers;
  readonly peer: string;
  readonly linkKey: Bytes;
  readonly log: string[] = [];
  /** By neighbour: how many of our own acts it is known to keep. */
  readonly covered = new Map<Name, number>();
  readonly heard = new Map<Name, number>();
  readonly refused: { why: string; via: Via }[] = [];
  /** Most links at any one time, quiet ones included. */
  mostLinks = 0;
  /** Every step of every stream that was taken. */
  readonly progress: Progress[] = [];
  readonly #stopFinding: () => void;

  constructor(air: Air, random: Random, options: SimOptions = {}) {
    this.timers = new DeviceTimers(air.time, random);
    this.holdings =
      options.holdings ??
      new LightHoldings(new LightDevice(options.signer ?? lightSigner(random), options.bits), () =>
        this.timers.now(),
      );
    const { device } = this.holdings;
    this.peer = latin1(random.bytes(16));
    this.linkKey = options.linkKey ?? simLinkKey;
    const identity = (): Self => ({
      linkKey: this.linkKey,
      signer: device.signer,
      verify: lightVerify,
      peer: this.peer,
      random: (length) => random.bytes(length),
    });
    this.mesh = new Mesh({
      holdings: this.holdings,
      rtc: options.rtc ?? simRtc(air, random),
      timers: this.timers,
      squeeze: syncSqueeze,
      identity,
      events: {
        onChange: () => {
          const { links } = this.mesh;
          this.mostLinks = Math.max(this.mostLinks, links.length);
          for (const { progress } of links)
            if (progress !== null && progress !== this.progress.at(-1)) this.progress.push(progress);
        },
        onCovered: (author, count) =>
          this.covered.set(author, Math.max(count, this.covered.get(author) ?? 0)),
        onHeard: (author, at) => this.heard.set(author, at),
        onRefused: (why, via) => this.refused.push({ why, via }),
        log: (text) => this.log.push(text),
      },
    });
    this.#stopFinding = new ByMesh(this.mesh).start();
  }

  get digest(): string {
    return latin1(this.holdings.journal.buckets.whole());
  }

  get author(): Name {
    return this.holdings.author();
  }

  /** The screen is off: no timer is called until it wakes. */
  sleep(): void {
    this.timers.sleep();
  }

  wake(): void {
    this.timers.wake();
    this.mesh.wake();
  }

  stop(): void {
    this.#stopFinding();
    this.mesh.stop();
  }
}

/** Two scans, face to face. `carry`: when the answer is brought back, where that takes its time. */
export async function meet(
  a: SimDevice,
  b: SimDevice,
  carry: (bring: () => void) => void = (bring) => bring(),
): Promise<void> {
  const offered = await a.mesh.offer('qr', 90_000);
  if (!offered.ok) throw new Error(offered.error);
  const answered = await b.mesh.answer('qr', offered.value.offer, 90_000);
  if (!answered.ok) throw new Error(answered.error);
  await new Promise<void>(carry);
  await offered.value.accept(answered.value.answer);
}

/** The connection between the two breaks, as both ends see it. */
export function cutLink(air: Air, a: SimDevice, b: SimDevice): void {
  for (const pipe of air.pipes)
    if ([pipe.from, pipe.to].includes(a.peer) && [pipe.from, pipe.to].includes(b.peer)) pipe.cut();
}

export const allEqual = (devices: readonly SimDevice[]): boolean =>
  devices.every(({ holdings }) => holdings.state === devices[0]?.holdings.state);

/** So many acts by one device, one command each: some things and many changes of them. */
export async function writeSome(device: SimDevice, random: Random, count: number): Promise<void> {
  const { journal } = device.holdings;
  const ids = journal.counted.filter((act) => act.field === '').map((act) => act.id);
  for (let i = 0; i < count; i++) {
    const draft =
      ids.length === 0 || random.chance(0.2) ? createDraft(random) : editDraft(random, random.pick(ids));
    if (draft.field === '') ids.push(draft.id);
    await device.holdings.write([draft]);
  }
}
