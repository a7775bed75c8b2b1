// The real app meets a newer build of itself: it says so on Now, waits, and takes it at a tap.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '#words';
import type { Served } from '../../src/cli/serve.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { type NewerBuild, buildNewer } from '../helpers/newer-build.ts';
import { startServer } from '../helpers/served.ts';
import { fill, goesTo, heading } from '../helpers/ui-steps.ts';
import { Watched, hasCopy } from '../helpers/watched.ts';

describe('a newer build', () => {
  let newer: NewerBuild;
  let server: Served;
  let watched: Watched;

  beforeAll(async () => {
    newer = await buildNewer();
    server = await startServer();
    watched = await Watched.open();
  });

  afterAll(async () => {
    await watched.close();
    await server.close();
    newer.remove();
  });

  it('is offered on Now, not taken by a reload, and taken at a tap with what was being written', async () => {
    const page = await watched.tab(server.url);
    const edition = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['edition']);
    await page.goto(server.url);
    await beginGathering(page);
    await hasCopy(page);
    await goesTo(page, '/tasks/new');
    await fill(page, 'What wants doing?', 'Who has the long ladder');

    const { port } = server;
    await server.close();
    server = await startServer({ dir: newer.dir, port });

    await page.goto(`${server.url}/tasks`); // going anywhere lets the browser look for a newer worker
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.goto(server.url);
    const offer = page.getByRole('button', { name: t('update.take') });
    await offer.waitFor();
    await page.reload();
    await offer.waitFor();
    expect(await edition()).toBeUndefined();

    await offer.click();
    await page.waitForFunction(() => document.documentElement.dataset['edition'] === 'newer');
    await heading(page, 'Kia ora, Mere'); // the gathering is open, as it was
    expect(await offer.count()).toBe(0);
    await goesTo(page, '/tasks/new');
    expect(await page.getByLabel('What wants doing?').inputValue()).toBe('Who has the long ladder');
    expect([watched.faults, watched.strayed]).toEqual([[], []]);
  });
});
