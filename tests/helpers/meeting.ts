// Two phones meet face to face by the page without screens: each says the other's code aloud, as it were.
import { expect } from 'vitest';
import { type LabPhone, ask } from './lab.ts';

/** A link opens in a fraction of this; the limit only ends a test that would hang (ms). */
const LINK_LIMIT_MS = 15_000;

export async function meet(shows: LabPhone, scans: LabPhone): Promise<void> {
  const answered = await ask(scans, 'scanned', await codeOf(shows));
  if (!('text' in answered) || answered.text === undefined)
    throw new Error(`${scans.name} did not answer: ${JSON.stringify(answered)}`);
  expect(await ask(shows, 'scanned', answered.text)).toEqual({ is: 'linking' });
  const author = await ask(scans, 'author');
  const linked = async (): Promise<string[]> => {
    const links = await ask(shows, 'links');
    return links.filter(({ isQuiet }) => !isQuiet).map((link) => link.author);
  };
  await expect.poll(linked, { timeout: LINK_LIMIT_MS, interval: 20 }).toContain(author);
}

/** Whoever has just walked over has no address for a moment, and presses again. */
async function codeOf(shows: LabPhone): Promise<string> {
  let text = '';
  const show = async (): Promise<string> => {
    const shown = await ask(shows, 'showCode');
    if ('error' in shown) return shown.error;
    text = shown.text;
    return 'shown';
  };
  await expect.poll(show, { timeout: LINK_LIMIT_MS, interval: 20 }).toBe('shown');
  return text;
}
