// A browser whose every request, console line and page fault is written down: what leaves the page's own origin
// is to be empty always, and so are the faults. Other hosts are led to a listener of our own, which sees what
// no page event shows: requests of the service worker and of the browser itself.
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './browsers.mjs';

/** The longest any single step may take (ms). */
export const STEP_MS = 20_000;

/** A name for this machine that is not "localhost": what a phone on a hotspot sees, and no secure context. */
export const LAN_NAME = 'camp.example';

/** Chromium looks for updates and accounts of its own, with the flags against it too; a page cannot reach these. */
const OF_THE_BROWSER = /^(CONNECT|POST|GET) (https?:\/\/)?[\w.-]+\.(google|googleapis|gvt1)\.com[:/]/;

export class Watched {
  readonly faults: string[] = [];
  readonly strayed: string[] = [];
  readonly context: BrowserContext;
  readonly #browser: Browser;
  readonly #outside: Server;

  private constructor(browser: Browser, context: BrowserContext, outside: Server) {
    this.#browser = browser;
    this.context = context;
    this.#outside = outside;
    outside.on('request', (request, response) => {
      this.#note(`${request.method} ${request.url}`);
      response.writeHead(200, { 'content-type': 'text/plain' }).end('outside');
    });
    outside.on('connect', (request, socket) => {
      this.#note(`CONNECT ${request.url}`);
      socket.destroy();
    });
  }

  static async open(): Promise<Watched> {
    const outside = createServer();
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    const { port } = outside.address() as AddressInfo;
    const browser = await chromium.launch({
      executablePath: findChromium() ?? 'chromium',
      args: [
        ...CHROMIUM_FLAGS,
        `--proxy-server=http://127.0.0.1:${port}`,
        `--proxy-bypass-list=${LAN_NAME}`,
        `--host-resolver-rules=MAP ${LAN_NAME} 127.0.0.1`,
      ],
    });
    return new Watched(browser, await browser.newContext(), outside);
  }

  /** A new tab. Requests of the page to anywhere but `origin` count as strayed. */
  async tab(origin: string): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(STEP_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) this.strayed.push(url);
    });
    return page;
  }

  #note(request: string): void {
    if (!OF_THE_BROWSER.test(request)) this.strayed.push(request);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await new Promise((resolve) => this.#outside.close(resolve));
  }
}

/** Settles when a worker has the page; its copy is then whole. */
export async function hasCopy(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
