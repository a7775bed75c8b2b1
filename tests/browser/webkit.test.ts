// The app in WebKit, in a build that cannot link phones at all: it keeps, opens without its server, and trades
// files with a phone of another make.
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';
import type { Lab } from '../browser/pages/lab.ts';
import { Device } from '../helpers/device.ts';
import { ask, buildLab, openLab as openChromium } from '../helpers/lab.ts';
import { WebKit, whyNoWebkit } from '../helpers/webkit.ts';

async function served(dir: string): Promise<Served> {
  const serving = await serve({ dir });
  if (!serving.ok) throw new Error(serving.error);
  return serving.value;
}

describe.skipIf(whyNoWebkit !== undefined)(`in WebKit (${whyNoWebkit ?? 'as Debian builds it'})`, () => {
  let lab: string;
  let server: Served;
  let webkit: WebKit;
  const call = <Name extends keyof Lab>(
    name: Name,
    ...words: unknown[]
  ): Promise<Awaited<ReturnType<Lab[Name]>>> =>
    webkit.evaluate(`window.lab.${name}(...${JSON.stringify(words)})`);
  const openLab = async (): Promise<void> => {
    await webkit.open(`${server.url}/lab.html`);
    await expect.poll(() => webkit.evaluate('"lab" in window'), { timeout: 10_000 }).toBe(true);
  };

  beforeAll(async () => {
    lab = await buildLab();
    server = await served(lab);
    webkit = await WebKit.launch();
  });
  afterAll(async () => {
    await webkit.close();
    await server.close();
    await rm(lab, { recursive: true });
  });

  test('what is kept is there after a reload, and a browser without links says so', async () => {
    await openLab();
    const invite = await call('open');
    await call('run', 'addTask', { title: 'Carry water' });
    const before = await call('facts');
    expect(await call('showCode')).toEqual({ error: 'unsupported' });
    await openLab();
    await call('open', invite);
    expect(await call('tasks')).toEqual(['Carry water']);
    expect(await call('facts')).toEqual(before);
  });

  test('files carry news between it and a phone of another make, both ways', async () => {
    const chromium = await Device.launch({ name: 'chromium', dir: lab });
    try {
      await openChromium(chromium);
      await ask(chromium, 'open', await call('invite'));
      await ask(chromium, 'run', 'addTask', { title: 'Mend the tap' });
      expect(await ask(chromium, 'readFile', await call('file', false))).toEqual({ taken: 1 });
      expect(await call('readFile', await ask(chromium, 'file', false))).toEqual({ taken: 1 });
      expect(await ask(chromium, 'facts')).toEqual(await call('facts'));
    } finally {
      await chromium.close();
    }
  });

  test('the app opens again with its server gone, at any address', async () => {
    const app = await served(join(process.cwd(), 'dist'));
    const heading = (): Promise<string> => webkit.evaluate('document.querySelector("h1")?.textContent ?? ""');
    const appears = (): Promise<void> => expect.poll(heading, { timeout: 15_000 }).not.toBe('');
    await webkit.open(app.url);
    await appears();
    await expect
      .poll(
        () => webkit.evaluate('navigator.serviceWorker.getRegistration().then((found) => !!found?.active)'),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    await app.close();
    await webkit.open(`${app.url}/tasks`);
    await appears();
  });
});
