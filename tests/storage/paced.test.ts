// Much of one author at once, at the real door: what is over is not kept, not told as held, and comes in later.
import { expect, it } from 'vitest';
import type { Camp } from '#app';
import { newDeviceKey, signerOf } from '#identity';
import { type Entry, writeActs } from '#journal';
import { AUTHOR_LIMITS } from '#sync';
import { holdingsOf } from '../../src/app/holdings.ts';
import { begin, opened, reopen, titles } from './phone.ts';
import { taskDraft } from '../helpers/histories.ts';

/** Tasks of somebody new, from one number on. */
async function tasksOf(camp: Camp, count: number): Promise<readonly Entry[]> {
  const { held } = await camp.engine;
  const drafts = Array.from({ length: count }, (_, i) => taskDraft(`Task ${i} of ${count}`));
  const signer = signerOf(await newDeviceKey());
  const written = await writeActs(held.journal, signer, null, drafts, () => [], 0);
  if (!written.ok) throw new Error(written.error);
  return written.value;
}

it('D9: of one author no more than goes at once, of others all; from a file all of it', async () => {
  const { camp } = await begin();
  opened.push(camp);
  const engine = await camp.engine;
  const holdings = holdingsOf(engine);
  const { journal } = engine.held;
  const much = await tasksOf(camp, AUTHOR_LIMITS.acts + 300);
  const few = await tasksOf(camp, 3);
  const { taken, early, dropped } = await holdings.takeActs([...much, ...few], {}, 0);
  // Up to the last signature within the limit.
  const most = much.findLastIndex(({ act }, i) => act.signature !== '' && i < AUTHOR_LIMITS.acts) + 1;
  expect([taken, early.size, dropped]).toEqual([most + 3, 0, 0]);
  expect(journal.countOf(few[0]?.act.author ?? '')).toBe(3);
  // What goes on from it is not missed, and not asked for again and again.
  const later = await holdings.takeActs(much.slice(most + 200), {}, 0);
  expect([later.taken, later.early.size]).toEqual([0, 0]);
  expect(engine.log.lines().filter(({ topic }) => topic === 'pace').length).toBeGreaterThan(0);
  expect((await holdings.takeAllActs(much, {})).taken).toBe(much.length - most);
  const again = await reopen(camp);
  opened.push(again);
  expect(titles(again).length).toBe(much.length + few.length);
});
