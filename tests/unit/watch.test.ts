// Questions that are asked again when something changed: all of them, one after the other, and a screen that is slow to
// answer leaves a finger its turn between two.
import { expect, it, vi } from 'vitest';
import { RecordView, noFacts } from '#record';
import { Watching } from '../../src/app/watch.ts';

function watching(): { readonly watch: Watching; readonly clock: { at: number } } {
  const clock = { at: 0 };
  const watch = new Watching(
    new RecordView(),
    { now: () => clock.at },
    () => noFacts,
    () => undefined,
  );
  return { watch, clock };
}

const microtasks = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

it('are asked in one go where they are quick', async () => {
  const { watch } = watching();
  const asked: string[] = [];
  const stops = ['one', 'two', 'three'].map((name) => watch.watch(() => asked.push(name), vi.fn()));
  asked.length = 0;
  watch.touchedAll();
  await microtasks();
  expect(asked).toEqual(['one', 'two', 'three']);
  for (const stop of stops) stop();
});

it('wait for a task of their own after one that took long, and none is left out or asked twice', async () => {
  const { watch, clock } = watching();
  const asked: string[] = [];
  const slow = (name: string) => () => {
    asked.push(name);
    clock.at += 60;
  };
  const stops = ['one', 'two', 'three'].map((name) => watch.watch(slow(name), vi.fn()));
  asked.length = 0;
  watch.touchedAll();
  await microtasks();
  expect(asked).toEqual(['one']);
  stops[1]?.();
  // What changes meanwhile is asked with those that wait.
  watch.touchedAll();
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  await microtasks();
  expect(asked.slice(1).sort()).toEqual(['one', 'three']);
  for (const stop of stops) stop();
});

it('wait for what is to be seen first, and are then asked once each', async () => {
  const { watch } = watching();
  const asked: string[] = [];
  const stops = ['one', 'two'].map((name) => watch.watch(() => asked.push(name), vi.fn()));
  asked.length = 0;
  let isSeen: () => void = () => undefined;
  const done = watch.waitFor(new Promise((resolve) => (isSeen = resolve)));
  watch.touchedAll();
  await microtasks();
  watch.touchedAll();
  await microtasks();
  expect(asked).toEqual([]);
  isSeen();
  await done;
  expect(asked).toEqual(['one', 'two']);
  for (const stop of stops) stop();
});

it('go on waiting while something else is to be seen first', async () => {
  const { watch } = watching();
  const asked = vi.fn();
  const stop = watch.watch(asked, vi.fn());
  asked.mockClear();
  let isSeen: () => void = () => undefined;
  const first = watch.waitFor(Promise.resolve());
  const second = watch.waitFor(new Promise((resolve) => (isSeen = resolve)));
  watch.touchedAll();
  await first;
  await microtasks();
  expect(asked).not.toHaveBeenCalled();
  isSeen();
  await second;
  expect(asked).toHaveBeenCalledTimes(1);
  stop();
});
