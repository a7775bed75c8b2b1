// What a stream changed is told when it pauses: each thing read once by then, in slices that leave others their turn.
import { expect, it, vi } from 'vitest';
import { RecordView, addTask, editThing, task } from '#record';
import { nextTask } from '#storage';
import { Changed } from '../../src/app/changed.ts';
import { camp } from '../record/stage.ts';

it('tells of which kinds things changed, and begins anew', () => {
  const changed = new Changed();
  expect(changed.isEmpty).toBe(true);
  changed.add(['task:a', 'task:b', 'area:c']);
  changed.addKind('person');
  expect(changed.isEmpty).toBe(false);
  expect(changed.take()).toEqual(new Set(['task', 'area', 'person']));
  expect(changed.isEmpty).toBe(true);
});

it('reads each thing once, however often it was spoken of, and leaves kinds alone that it does not know', async () => {
  const stage = await camp(62);
  const id = await stage.run(addTask, { title: 'Chop' });
  await stage.run(editThing, { kind: 'task', id, fields: { title: 'Peel' } });
  const get = vi.spyOn(stage.view, 'get');
  const changed = new Changed();
  for (let time = 0; time < 10; time++) changed.add([`task:${id}`, 'a-kind-of-a-newer-app:x']);
  expect(await changed.takeRead(stage.view)).toEqual(new Set(['task', 'a-kind-of-a-newer-app']));
  expect(get.mock.calls).toEqual([[task, id]]);
});

it('has many read in several tasks, and what comes meanwhile is told the next time', async () => {
  const changed = new Changed();
  changed.add(Array.from({ length: 1000 }, (_, at) => `task:${at}`));
  let tasks = 0;
  let isTold = false;
  const counting = (async () => {
    for (; !isTold; tasks++) await nextTask();
  })();
  const telling = changed.takeRead(new RecordView()).then((kinds) => {
    isTold = true;
    return kinds;
  });
  changed.add(['area:late']);
  expect(await telling).toEqual(new Set(['task']));
  await counting;
  expect(tasks).toBeGreaterThanOrEqual(3);
  expect(changed.take()).toEqual(new Set(['area']));
});
