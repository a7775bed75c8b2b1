// A fixed amount of work, taken beside every figure: what the machine's milliseconds were worth just then. The two
// loops are never changed, or figures of different days could not be laid side by side.
import { sha256 } from '#journal';
import type { Page } from 'playwright-core';
import { median } from './figures.ts';

const MIB = new Uint8Array(1 << 20);

/** In Node: SHA-256 of 20 MiB (ms). */
export function calibrateNode(): number {
  const start = performance.now();
  for (let i = 0; i < 20; i++) sha256(MIB);
  return performance.now() - start;
}

/** In a page, at its throttling: twenty million steps of a linear congruence (ms). The median of three. */
export async function calibratePage(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) times.push(await page.evaluate(loop));
  return median(times);
}

function loop(): number {
  const start = performance.now();
  let state = 1;
  for (let i = 0; i < 20_000_000; i++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  // Read, so that no compiler does without the loop.
  return state === 0 ? Number.NaN : performance.now() - start;
}
