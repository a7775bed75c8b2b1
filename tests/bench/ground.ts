// Where the phones of a bench stand: the app as it is built and the page with a hand in it, at one address and so
// over one disk; and the air between phones that link.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { buildIfNeeded } from '../../src/cli/build.ts';
import { Device } from '../helpers/device.ts';
import { Net } from '../helpers/net.ts';
import { Signalling } from '../helpers/signalling.ts';
import { Phone } from './phone.ts';

export const whyNoAir = Net.whyNot();

export class Ground {
  readonly root: string;
  readonly #dir: string;
  readonly #net = whyNoAir === undefined ? new Net() : undefined;
  readonly #phones: { close(): Promise<void> }[] = [];
  #count = 0;

  private constructor(root: string, dir: string) {
    this.root = root;
    this.#dir = dir;
  }

  static async open(root: string): Promise<Ground> {
    const built = await buildIfNeeded(root);
    if (!built.ok) throw new Error(built.error);
    const dir = mkdtempSync(join(tmpdir(), 'rhizome-bench-'));
    await buildHand(root, dir);
    cpSync(join(root, 'dist'), dir, { recursive: true });
    return new Ground(root, dir);
  }

  /** A phone by itself. */
  async phone(hasWorker = true): Promise<Phone> {
    return this.#keep(await Phone.launch(`bench-${this.#count++}`, this.#dir, undefined, hasWorker));
  }

  /** A phone on the hotspot. */
  async phoneOnAir(): Promise<Phone> {
    if (!this.#net) throw new Error(`no network of our own: ${whyNoAir}`);
    const name = `bench-${this.#count++}`;
    return this.#keep(await Phone.launch(name, this.#dir, this.#net.add(name)));
  }

  /** A bare one on the hotspot, where there is one. `isFromHome`: it may reach a signalling server. */
  async device(isFromHome: boolean): Promise<Device> {
    const name = `bench-${this.#count++}`;
    const device = await Device.launch({ name, dir: this.#dir, place: this.#net?.add(name), isFromHome });
    this.#phones.push(device);
    return device;
  }

  signalling(): Promise<Signalling> {
    if (!this.#net) throw new Error(`no network of our own: ${whyNoAir}`);
    return Signalling.start(this.#net, this.#net.add(`server-${this.#count++}`));
  }

  /** Everything a part of the bench put up is taken down. */
  async clear(): Promise<void> {
    await Promise.all(this.#phones.splice(0).map((phone) => phone.close()));
  }

  async close(): Promise<void> {
    await this.clear();
    this.#net?.close();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  #keep(phone: Phone): Phone {
    this.#phones.push(phone);
    return phone;
  }
}

async function buildHand(root: string, outDir: string): Promise<void> {
  const pages = join(root, 'tests', 'bench', 'pages');
  process.env['NODE_ENV'] = 'production';
  await build({
    root: pages,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'bench',
      target: ['chrome100'],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: [join(pages, 'bench.html'), join(pages, 'stock.html')] },
    },
  });
}
