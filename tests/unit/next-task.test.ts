// Long work in slices: each goes on in a task of its own, in the order in which they paused.
import { expect, it } from 'vitest';
import { nextTask } from '#storage';

it('those that wait go on one after the other, each in a task of its own', async () => {
  const told: string[] = [];
  const slices = async (name: string): Promise<void> => {
    for (let slice = 1; slice <= 2; slice++) {
      await nextTask();
      told.push(`${name}${slice}`);
      queueMicrotask(() => told.push(`after ${name}${slice}`));
    }
  };
  await Promise.all([slices('a'), slices('b')]);
  await nextTask();
  expect(told).toEqual(['a1', 'after a1', 'b1', 'after b1', 'a2', 'after a2', 'b2', 'after b2']);
});

it('a timer that is due has its turn between two slices', async () => {
  let isDone = false;
  setTimeout(() => (isDone = true), 0);
  for (const start = performance.now(); !isDone;) {
    if (performance.now() - start > 5000) throw new Error('the timer never had its turn');
    await nextTask();
  }
  expect(isDone).toBe(true);
});
