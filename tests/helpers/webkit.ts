// A phone with WebKit, driven over WebDriver (W3C) by plain fetch. Debian's build has no RTCPeerConnection at all:
// it shows that the app lives without links.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findCommand } from './browsers.mjs';
import { nameOf, processesOf } from './processes.ts';

const START_LIMIT_MS = 20_000;
const NEEDED = ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session'];
const missing = NEEDED.filter((name) => findCommand(name) === undefined);

/** Why there is no WebKit here; undefined when there is. */
export const whyNoWebkit =
  process.platform !== 'linux' || missing.length > 0 ? `there is no ${missing.join(', no ')}` : undefined;

export class WebKit {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rhizome-device-webkit-'));
  readonly #driver: ChildProcess;
  readonly #url: string;
  #session = '';

  private constructor(port: number) {
    this.#url = `http://127.0.0.1:${port}`;
    const words = ['-a', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`];
    this.#driver = spawn(findCommand('xvfb-run') ?? 'xvfb-run', words, {
      stdio: 'ignore',
      env: {
        ...process.env,
        // A profile of its own, and tests may run as root.
        ...Object.fromEntries(
          ['HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'].map((name) => [name, this.#folder]),
        ),
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
  }

  static async launch(): Promise<WebKit> {
    const webkit = new WebKit(await freePort());
    try {
      await vi.waitUntil(() => webkit.#isUp(), { timeout: START_LIMIT_MS });
      const made = await webkit.#ask('POST', '/session', { capabilities: { alwaysMatch: {} } });
      webkit.#session = `/session/${(made as { sessionId: string }).sessionId}`;
      await webkit.#ask('POST', `${webkit.#session}/timeouts`, { script: START_LIMIT_MS });
      return webkit;
    } catch (error) {
      await webkit.close();
      throw error;
    }
  }

  async open(url: string): Promise<void> {
    await this.#ask('POST', `${this.#session}/url`, { url });
  }

  /** What an expression in the page comes to, promises awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const script = `const done = arguments[0];
      Promise.resolve().then(() => (${expression})).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const said = await this.#ask('POST', `${this.#session}/execute/async`, { script, args: [] });
    const { value, error } = said as { value: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async close(): Promise<void> {
    if (this.#session !== '') await this.#ask('DELETE', this.#session);
    const ended = new Promise((resolve) => this.#driver.once('exit', resolve));
    // The driver alone is told to end: the screen it runs on then tidies up after itself.
    for (const pid of processesOf(`--port=${new URL(this.#url).port}`))
      if (nameOf(pid) === 'WebKitWebDriver') process.kill(pid);
    if (this.#driver.exitCode === null && this.#driver.signalCode === null) await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #isUp(): Promise<boolean> {
    return fetch(`${this.#url}/status`).then(
      () => true,
      () => false,
    );
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.#url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(2 * START_LIMIT_MS),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
