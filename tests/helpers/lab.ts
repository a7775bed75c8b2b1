// The page without screens (tests/browser/pages): built anew for each file of tests that drives it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { lateAnswers } from '../../src/cli/late-answers.ts';
import type { Lab } from '../browser/pages/lab.ts';
import type { Device } from './device.ts';
import type { Firefox } from './firefox.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folder to serve; whoever asked for it removes it. */
export async function buildLab(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'rhizome-lab-'));
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production'; // a build started from a test would leave production code out
  await build({
    root: join(ROOT, 'tests', 'browser', 'pages'),
    configFile: false,
    plugins: [lateAnswers()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(ROOT, 'tests', 'browser', 'pages', 'lab.html') },
    },
  });
  process.env['NODE_ENV'] = before;
  return outDir;
}

/** Where the page is. */
export const LAB = '/lab.html';

export async function openLab(device: Device): Promise<void> {
  await device.open(LAB);
  await device.page.waitForFunction(() => 'lab' in window);
}

type Functions = {
  [Name in keyof Lab]: Lab[Name] extends (...words: never[]) => unknown ? Lab[Name] : never;
};

/** A phone that has the page open: Chromium, or Firefox by its own way. */
export type LabPhone = Device | Firefox;

/** Calls one function of the page. */
export async function ask<Name extends keyof Lab>(
  phone: LabPhone,
  name: Name,
  ...words: Parameters<Functions[Name]>
): Promise<Awaited<ReturnType<Functions[Name]>>> {
  if ('evaluate' in phone)
    return (await phone.evaluate(`window.lab.${name}(...${JSON.stringify(words)})`)) as never;
  return phone.page.evaluate(
    ([called, given]) => {
      const { lab } = window as unknown as { lab: Record<string, (...all: unknown[]) => unknown> };
      return lab[called as string]?.(...(given as unknown[])) as never;
    },
    [name, words] as const,
  );
}
