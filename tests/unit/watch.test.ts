// Questions that are asked again when something changed: all of them, one after the other, and a screen that is slow to
// answer leaves a finger its turn between two.
import { expect, it, vi } from 'vitest';
import { RecordView, noFacts } from '#record';
import { nextTask } from '#storage';
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

it('go on waiting while something else is to be seen first, and nobody is told before that they are asked', async () => {
  const { watch } = watching();
  const told: string[] = [];
  const stop = watch.watch(() => told.push('asked'), vi.fn());
  told.length = 0;
  let isSeen: () => void = () => undefined;
  const first = watch.waitFor(Promise.resolve()).then(() => told.push('first'));
  const second = watch.waitFor(new Promise((resolve) => (isSeen = resolve))).then(() => told.push('second'));
  watch.touchedAll();
  await microtasks();
  expect(told).toEqual([]);
  isSeen();
  await Promise.all([first, second]);
  expect(told).toEqual(['asked', 'first', 'second']);
  stop();
});

it('wait again where something is to be seen first while they are asked; all of them are asked before anybody is told', async () => {
  const { watch, clock } = watching();
  const told: string[] = [];
  const slow = (name: string) => () => {
    told.push(name);
    clock.at += 60;
  };
  const stops = ['one', 'two'].map((name) => watch.watch(slow(name), vi.fn()));
  told.length = 0;
  const first = watch.waitFor(Promise.resolve()).then(() => told.push('first'));
  watch.touchedAll();
  await microtasks();
  expect(told).toEqual(['one']);
  let isSeen: () => void = () => undefined;
  const second = watch.waitFor(new Promise((resolve) => (isSeen = resolve))).then(() => told.push('second'));
  await nextTask();
  expect(told).toEqual(['one']);
  isSeen();
  await Promise.all([first, second]);
  expect(told).toEqual(['one', 'two', 'first', 'second']);
  for (const stop of stops) stop();
});

it('are asked though what was to be seen first came to nothing', async () => {
  const { watch } = watching();
  const asked = vi.fn();
  const stop = watch.watch(asked, vi.fn());
  asked.mockClear();
  const never = Promise.reject(new Error('no frame'));
  never.catch(() => undefined);
  const done = watch.waitFor(never);
  watch.touchedAll();
  await done;
  expect(asked).toHaveBeenCalledTimes(1);
  stop();
});
