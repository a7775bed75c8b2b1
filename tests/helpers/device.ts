// A phone for tests: a real Chromium with a profile of its own, in a network namespace of its own where there are
// such, the page on its own localhost, and a camera that sees what it is held before. Never two devices in one
// profile: they would talk through the browser, and every test would pass.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './browsers.mjs';
import { Camera } from './camera.ts';
import type { Place } from './net.ts';
import { killAll, processesOf } from './processes.ts';

const START_LIMIT_MS = 30_000;
/** The longest any single step on a screen may take. */
const STEP_LIMIT_MS = 10_000;
/** The same in every namespace; without namespaces any free one. */
const PORT = 4173;

/** Whether there is a camera, and whether its person lets the page use it. */
export type CameraState = 'allowed' | 'refused' | 'missing';

export interface DeviceOptions {
  readonly name: string;
  /** The folder that is served to it. */
  readonly dir: string;
  readonly place?: Place | undefined;
  readonly camera?: CameraState;
  /** Whether it is served as for organisers at home, who may reach addresses they typed in. */
  readonly isFromHome?: boolean;
  /** The phone it was copied from, whole, while that one was dead: a restored backup, a cloned profile. */
  readonly copyOf?: Device;
}

export class Device {
  readonly name: string;
  readonly place: Place | undefined;
  readonly camera: Camera;
  /** What went wrong in the page, in its own words; to be empty at the end. */
  readonly faults: string[] = [];
  /** Requests that left the page's own origin; to be empty always. */
  readonly strayed: string[] = [];
  origin = '';
  readonly #folder: string;
  readonly #dir: string;
  readonly #hasCamera: boolean;
  readonly #isFromHome: boolean;
  #isAllowed: boolean;
  #server: ChildProcess | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  private constructor({ name, dir, place, camera = 'allowed', isFromHome = false }: DeviceOptions) {
    this.name = name;
    this.place = place;
    this.#dir = dir;
    this.#hasCamera = camera !== 'missing';
    this.#isAllowed = camera === 'allowed';
    this.#isFromHome = isFromHome;
    this.#folder = mkdtempSync(join(tmpdir(), `rhizome-device-${name}-`));
    this.camera = new Camera(join(this.#folder, 'camera.y4m'));
    const words = [...(place?.command ?? []), findChromium() ?? 'chromium'];
    const wrapper = `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`;
    writeFileSync(this.#executable, wrapper);
    chmodSync(this.#executable, 0o755);
  }

  /** With its server started, and the browser open on nothing yet. */
  static async launch(options: DeviceOptions): Promise<Device> {
    const device = new Device(options);
    // But for the locks by which a browser knows that its profile is open.
    const filter = (path: string): boolean => !basename(path).startsWith('Singleton');
    if (options.copyOf) cpSync(options.copyOf.profile, device.profile, { recursive: true, filter });
    try {
      await device.startServer();
      await device.relaunch();
      return device;
    } catch (error) {
      await device.close();
      throw error;
    }
  }

  get page(): Page {
    if (!this.#page) throw new Error(`${this.name} is not running`);
    return this.#page;
  }

  /** The folder the browser keeps everything in. */
  get profile(): string {
    return join(this.#folder, 'profile');
  }

  get #executable(): string {
    return join(this.#folder, 'browser');
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(this.origin + path, { waitUntil: 'load' });
  }

  /** `dir`: what is served, where it is not what the phone came with. */
  async startServer(dir = this.#dir): Promise<void> {
    const port = this.origin === '' ? (this.place ? PORT : 0) : Number(new URL(this.origin).port);
    const script = join(import.meta.dirname, 'serve-here.ts');
    const words = [process.execPath, '--import', 'tsx', script, dir, String(port), String(this.#isFromHome)];
    const [command, ...rest] = [...(this.place?.command ?? []), ...words] as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const served = JSON.parse(line) as { ok: true; value: { url: string } } | { ok: false; error: string };
      if (!served.ok) throw new Error(served.error);
      this.origin = served.value.url;
      return;
    }
    throw new Error(`the server of ${this.name} ended before it began`);
  }

  /** Nothing answers on this device's localhost any more. */
  async stopServer(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin?.end();
    await ended;
  }

  /** The phone is dead at once: all processes of this profile, with no moment to tidy up. */
  async kill9(): Promise<void> {
    const context = this.#context;
    const closed = new Promise((resolve) => context?.once('close', resolve));
    const pids = processesOf(this.profile);
    if (pids.length === 0) throw new Error(`no process of ${this.name} was found`);
    killAll(pids);
    if (context) await closed;
    this.#context = this.#page = undefined;
  }

  /** Another page of the same browser, which is looked at from now on. */
  async openPage(): Promise<void> {
    this.#page = await this.page.context().newPage();
  }

  /** The browser anew, with the profile as it was left. */
  async relaunch(): Promise<void> {
    await this.#context?.close();
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: this.#executable,
      args: [
        ...CHROMIUM_FLAGS,
        // Not the flag that answers permission prompts by itself: it counts as permission before anybody asked.
        ...(this.#hasCamera
          ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${this.camera.file}`]
          : []),
      ],
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      locale: 'en-NZ',
      timezoneId: 'Pacific/Auckland',
      timeout: START_LIMIT_MS,
    });
    this.#context = context;
    context.setDefaultTimeout(STEP_LIMIT_MS);
    context.on('request', (request) => this.#noteRequest(request.url()));
    context.on('weberror', (error) => this.faults.push(String(error.error().stack ?? error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    this.#page = context.pages()[0] ?? (await context.newPage());
    await this.permitCamera(this.#isAllowed);
  }

  /** What this phone's person says when the page asks for the camera, from now on. */
  async permitCamera(isAllowed: boolean): Promise<void> {
    this.#isAllowed = isAllowed;
    if (isAllowed) await this.page.context().grantPermissions(['camera'], { origin: this.origin });
    else {
      await this.page.context().clearPermissions();
      const session = await this.page.context().newCDPSession(this.page);
      const refused = { permission: { name: 'camera' }, setting: 'denied', origin: this.origin } as const;
      await session.send('Browser.setPermission', refused);
      await session.detach();
    }
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = this.#page = undefined;
    await this.stopServer();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #noteRequest(url: string): void {
    const isOwn = url.startsWith(`${this.origin}/`) || /^(data|blob|about):/.test(url);
    if (!isOwn) this.strayed.push(url);
  }
}
