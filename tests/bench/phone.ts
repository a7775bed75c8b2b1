// A phone to be measured: a real browser with a profile of its own, its clock on the morning of the sixth day, and
// the page's own work slowed where that is asked. The browser's other processes (disk, network) are not slowed by
// it, nor are workers.
import { type Page } from 'playwright-core';
import { toHex } from '#base';
import { Device } from '../helpers/device.ts';
import type { Place } from '../helpers/net.ts';
import { BENCH_AT, type BenchCamp } from './camps.ts';
import { type Functions, callIn } from './call-in.ts';
import { shiftClock } from './in-page.ts';
import type { Hand } from './pages/bench.tsx';

/** One shift for the whole run: the phones' clocks agree. */
const SHIFT = BENCH_AT - Date.now();
/** Who holds the phone; nobody of the camp, so that everything is in the file but this. */
export const NAME = 'Aroha';
/** The longest single step: a whole camp taken in at a quarter of the speed (ms). */
const STEP_LIMIT_MS = 90_000;

export type Slowness = 1 | 4;

export class Phone {
  readonly device: Device;
  readonly #hasWorker: boolean;

  private constructor(device: Device, hasWorker: boolean) {
    this.device = device;
    this.#hasWorker = hasWorker;
  }

  static async launch(name: string, dir: string, place?: Place, hasWorker = true): Promise<Phone> {
    const phone = new Phone(await Device.launch({ name, dir, place }), hasWorker);
    await phone.#dress();
    return phone;
  }

  get page(): Page {
    return this.device.page;
  }

  /** The browser anew: nothing is left in its memory. */
  async relaunch(): Promise<void> {
    await this.device.relaunch();
    await this.#dress();
  }

  async slowTo(slowness: Slowness): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  }

  /** The page with the hand in it: asked for again where a network that has just come up cut its fetching short. */
  async openHand(): Promise<void> {
    const { page } = this;
    for (let isCut = true; isCut;) {
      const cut = new Promise<true>((resolve) => page.once('requestfailed', () => resolve(true)));
      await this.device.open('/bench.html');
      isCut = await Promise.race([cut, page.waitForFunction(() => 'hand' in window).then(() => false)]);
    }
  }

  /** Calls one function of the page with the hand in it. */
  hand<Name extends keyof Hand>(
    name: Name,
    ...words: Parameters<Functions<Hand>[Name]>
  ): Promise<Awaited<ReturnType<Functions<Hand>[Name]>>> {
    return callIn<Hand, Name>(this.page, 'hand', name, words);
  }

  /** Comes into a camp, takes in all of it by file, and writes everything down. */
  async fill({ invite, file }: Pick<BenchCamp, 'invite' | 'file'>): Promise<void> {
    await this.openHand();
    await this.hand('open', toHex(invite.secret), NAME);
    await this.hand('readFile', toHex(file));
    await this.hand('close');
  }

  close(): Promise<void> {
    return this.device.close();
  }

  async #dress(): Promise<void> {
    const context = this.page.context();
    context.setDefaultTimeout(STEP_LIMIT_MS);
    // The loader of these files wraps named functions in this; a page does not know it.
    await context.addInitScript('globalThis.__name = (named) => named');
    await context.addInitScript(shiftClock, SHIFT);
    if (!this.#hasWorker) await context.addInitScript(forgetWorker);
  }
}

/** As in a browser that has no service worker. */
function forgetWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}
