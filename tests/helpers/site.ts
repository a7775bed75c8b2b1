// A campsite for one test file: the air, the phones on it, and a promise that all of it is gone afterwards.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Device, type DeviceOptions } from './device.ts';
import { Firefox } from './firefox.ts';
import { LAB, type LabPhone, buildLab } from './lab.ts';
import { Net, type Place } from './net.ts';

/** Why phones cannot each have a network of their own here; undefined when they can. */
export const whyNoNet = Net.whyNot();

/** Why no radio here loses what is sent. */
export const whyNoLoss = Net.whyNoLoss();

/** Only Linux says which processes are a browser's. */
export const whyNoKill =
  process.platform === 'linux' ? undefined : 'only Linux tells which processes are a browser’s';

export class Site {
  readonly #net = whyNoNet === undefined ? new Net() : undefined;
  readonly #dir: string;
  readonly #isOurs: boolean;
  readonly #devices: Device[] = [];
  readonly #foxes: Firefox[] = [];

  private constructor(dir: string, isOurs: boolean) {
    this.#dir = dir;
    this.#isOurs = isOurs;
  }

  /** Phones with the app as it is built. */
  static app(): Site {
    return new Site(join(import.meta.dirname, '..', '..', 'dist'), false);
  }

  /** Phones with the page without screens. */
  static async lab(): Promise<Site> {
    return new Site(await buildLab(), true);
  }

  /** The air; only for tests that cannot run without. */
  get net(): Net {
    if (!this.#net) throw new Error(`no network of our own: ${whyNoNet}`);
    return this.#net;
  }

  async launch(
    name: string,
    options: Pick<DeviceOptions, 'camera' | 'isFromHome' | 'copyOf'> = {},
  ): Promise<Device> {
    const device = await Device.launch({ name, dir: this.#dir, place: this.#net?.add(name), ...options });
    this.#devices.push(device);
    return device;
  }

  /** A phone with Firefox, and the page without screens where it has one. */
  async launchFirefox(name: string): Promise<Firefox> {
    const firefox = await Firefox.launch(name, this.#dir, this.net.add(name), this.#isOurs ? LAB : '/');
    this.#foxes.push(firefox);
    return firefox;
  }

  placeOf({ name, place }: LabPhone): Place {
    if (!place) throw new Error(`${name} has no place of its own`);
    return place;
  }

  /** Nothing was thrown in any page, and nothing asked for anything beyond its own origin. */
  expectNoFaults(): void {
    for (const { name, faults, strayed } of this.#devices)
      expect({ name, faults, strayed }).toEqual({ name, faults: [], strayed: [] });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#devices, ...this.#foxes].map((device) => device.close()));
    this.#net?.close();
    if (this.#isOurs) await rm(this.#dir, { recursive: true, force: true });
  }
}
