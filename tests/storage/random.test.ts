// Whatever is kept, ended, opened again and written by another tab, in whatever order: on disk is exactly what was
// called kept, in its order, and whole.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chain, deleteDisk, names, namesOf, newId, readDisk, whileAbortedAt } from './disk.ts';

type Step =
  | { readonly does: 'keep'; readonly count: number }
  | { readonly does: 'aborted'; readonly count: number; readonly at: number }
  | { readonly does: 'other tab'; readonly count: number }
  | { readonly does: 'reopen' | 'lost connection' };

const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
  fc.integer({ min: 55, max: 70 }),
  fc.constantFrom(192, 256, 257),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('keep' as const), count }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('aborted' as const),
      count,
      at: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('other tab' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('reopen' as const, 'lost connection' as const) }),
  },
);

it('K1 K2 K4 K6 K8: on disk is what was called kept, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const id = newId();
      let disk = await readDisk(id);
      const chain = new Chain();
      const kept: string[] = [];
      for (const each of steps)
        switch (each.does) {
          case 'keep': {
            const entries = await chain.next(each.count);
            expect((await disk.store.keep(entries)).ok).toBe(true);
            kept.push(...names(entries));
            break;
          }
          case 'aborted': {
            const entries = await chain.next(each.count);
            const { ok } = await whileAbortedAt(each.at, () => disk.store.keep(entries));
            if (ok) kept.push(...names(entries)); // it has fewer requests than that
            break;
          }
          case 'other tab': {
            const other = await readDisk(id);
            const theirs = await new Chain().next(each.count);
            expect((await other.store.keep(theirs)).ok).toBe(true);
            kept.push(...names(theirs));
            other.store.close();
            expect(await disk.store.keep(await chain.next(1))).toEqual({ ok: false, error: 'other-tab' });
            expect(await disk.store.load()).toMatchObject({ ok: true, value: { isDamaged: false } });
            break;
          }
          case 'reopen':
            disk.store.close();
            disk = await readDisk(id);
            break;
          case 'lost connection':
            disk.database.close();
        }
      disk.store.close();
      const after = await readDisk(id);
      expect([after.isDamaged, namesOf(after.acts)]).toEqual([false, kept]);
      after.store.close();
      await deleteDisk(id);
    }),
    { numRuns: 40 },
  );
}, 120_000);
