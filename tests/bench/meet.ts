// Two phones meet face to face: one shows a code, the other answers it, and they are linked.
import type { Phone } from './phone.ts';

/** A link opens in a fraction of this (ms). */
const LINK_LIMIT_MS = 20_000;

export async function meet(shows: Phone, scans: Phone): Promise<void> {
  const answer = await scans.hand('scanned', await shows.hand('showCode'));
  await shows.hand('scanned', answer);
  const limit = Date.now() + LINK_LIMIT_MS;
  while (!(await shows.hand('hasLink')))
    if (Date.now() > limit) throw new Error('the two phones never came to a link');
}
