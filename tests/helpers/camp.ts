// Camps of light devices for simulations: people who come, scan somebody, walk, and whose phones sleep and leave.
import { Random } from './random.ts';
import { Air, SimDevice, VirtualTime, meet } from './sim.ts';

export class SimCamp {
  readonly random: Random;
  readonly time = new VirtualTime();
  readonly air: Air;
  readonly devices: SimDevice[] = [];
  /** Devices nobody hears: switched off, or out of range. */
  readonly away = new Set<string>();
  /** Where each device is; only those in one place hear each other. */
  readonly #place = new Map<string, string>();

  constructor(seed: number, count = 0) {
    this.random = new Random(seed);
    this.air = new Air(this.time, this.random);
    this.air.reaches = (a, b) => !this.away.has(a) && !this.away.has(b) && this.#areTogether(a, b);
    for (let i = 0; i < count; i++) this.add();
  }

  add(place = 'camp'): SimDevice {
    const device = new SimDevice(this.air, this.random);
    this.devices.push(device);
    this.#place.set(device.peer, place);
    return device;
  }

  /** Whoever was put nowhere is everywhere. */
  #areTogether(a: string, b: string): boolean {
    const [one, two] = [this.#place.get(a), this.#place.get(b)];
    return one === two || one === undefined || two === undefined;
  }

  placeOf(device: SimDevice): string | undefined {
    return this.#place.get(device.peer);
  }

  walk(device: SimDevice, place: string): void {
    this.#place.set(device.peer, place);
    this.air.changed();
  }

  leave(device: SimDevice): void {
    this.away.add(device.peer);
  }

  comeBack(device: SimDevice): void {
    this.away.delete(device.peer);
    this.air.changed();
  }

  /** Each newcomer scans somebody who is here already. */
  async gather(devices: readonly SimDevice[] = this.devices, pauseMs = 500): Promise<void> {
    for (const [i, device] of devices.entries()) {
      if (i === 0) continue;
      await meet(devices[this.random.below(i)] as SimDevice, device);
      await this.time.run(pauseMs);
    }
  }

  /** Whether news can get from each of them to each other one. */
  isOneMesh(devices: readonly SimDevice[] = this.devices): boolean {
    return this.meshOf(devices[0] as SimDevice, devices).size === devices.length;
  }

  /** Whom news of this one can get to. */
  meshOf(first: SimDevice, devices: readonly SimDevice[] = this.devices): ReadonlySet<SimDevice> {
    const byPeer = new Map(devices.map((device) => [device.peer, device]));
    const reached = new Set<SimDevice>();
    const next = [first];
    for (let device = next.pop(); device; device = next.pop()) {
      if (reached.has(device)) continue;
      reached.add(device);
      for (const { talk } of device.mesh.liveLinks) {
        const other = byPeer.get(talk.peer);
        if (other) next.push(other);
      }
    }
    return reached;
  }

  get mostLinks(): number {
    return Math.max(...this.devices.map((device) => device.mostLinks));
  }
}
