// The part of a long campaign that is gone through in `npm test`: its first rounds, and every seed that went wrong once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Campaign, Running } from '../soak/campaign.ts';
import { KEPT_SEEDS } from '../soak/seeds.ts';

/** Seeds 1 to `rounds`, and those that are kept. */
export function sliceOf(campaign: Campaign, rounds: number): void {
  const { name, about, whyNot } = campaign;
  const kept = KEPT_SEEDS[name] ?? [];
  describe.skipIf(whyNot !== undefined)(
    `${name}: ${about}${whyNot === undefined ? '' : ` (${whyNot})`}`,
    () => {
      let running: Running;
      beforeAll(async () => {
        running = await campaign.start();
      });
      afterAll(() => running?.stop());
      test.each(Array.from({ length: rounds }, (_, i) => i + 1))('seed %i', async (seed) => {
        expect(Object.keys(await running.round(seed))).not.toEqual([]);
      });
      test.each(kept)('seed $seed, which once went wrong: $was', async ({ seed }) => {
        expect(Object.keys(await running.round(seed))).not.toEqual([]);
      });
    },
  );
}
