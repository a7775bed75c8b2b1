// Meeting from home, as the app sees it: off until somebody typed in addresses, then on with them at every start
// until it is switched off.
import { type FromHome, type HomeAddresses, type Mesh, loadFromHome } from '#sync';
import type { Engine } from './engine.ts';

export interface HomeState {
  /** The addresses organisers meet at. */
  readonly addresses: HomeAddresses;
  /** How many of the signalling servers answer; null while it does not run: staying offline, or not fetched. */
  readonly reached: number | null;
  /** Somebody was there, and no way to them was found. */
  readonly isInVain: boolean;
  /** A TURN server does not take the name and password, as far as the browser tells. */
  readonly isRefused: boolean;
}

export class Home {
  readonly #engine: Engine;
  #addresses: HomeAddresses | null = null;
  #on: { readonly way: FromHome; stop(): void } | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Null when it is off. */
  get state(): HomeState | null {
    const way = this.#on?.way;
    return (
      this.#addresses && {
        addresses: this.#addresses,
        reached: way?.reached ?? null,
        isInVain: way?.isInVain ?? false,
        isRefused: way?.isRefused ?? false,
      }
    );
  }

  /** Null switches it off. `mesh`: null while this device stays offline. */
  async switch(addresses: HomeAddresses | null, mesh: Mesh | null): Promise<void> {
    await this.#engine.store.write({ home: addresses });
    this.stop();
    this.#addresses = addresses;
    if (mesh) await this.start(mesh);
  }

  async read(): Promise<void> {
    const kept = await this.#engine.store.read<HomeAddresses | null>('home');
    if (kept.ok) this.#addresses = kept.value ?? null;
  }

  stop(): void {
    this.#on?.stop();
    this.#on = null;
  }

  /** Nothing, when it is off. */
  async start(mesh: Mesh): Promise<void> {
    const addresses = this.#addresses;
    if (!addresses) return;
    let FromHomeWay: typeof FromHome;
    try {
      FromHomeWay = (await loadFromHome()).FromHome;
    } catch (error) {
      // This part is not kept for offline: it is of no use there. It begins when the page is next opened in reach.
      this.#engine.log.add('home', `not loaded: ${String(error)}`);
      return;
    }
    if (this.#on || mesh.isStopped || this.#addresses !== addresses) return;
    const way = new FromHomeWay(this.#engine.keys, addresses);
    this.#on = { way, stop: way.start(mesh) };
  }
}
