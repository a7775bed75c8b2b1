// What a glance showed is what the acts say: then nothing of it is read again, and no screen has to be drawn again.
import { expect, it } from 'vitest';
import { RecordView, addTask, editThing, task } from '#record';
import { showInSteps } from '../../src/app/shown.ts';
import { camp } from '../record/stage.ts';

it('opening without a copy of the document, only what a glance showed otherwise is read again', async () => {
  const stage = await camp(61);
  const same = await stage.run(addTask, { title: 'Chop' });
  const other = await stage.run(addTask, { title: 'Peel' });
  const { ledger } = stage.device;
  const view = new RecordView();
  ledger.forEach((value, key) => view.set(key, value));
  const before = view.get(task, same);
  await stage.run(editThing, { kind: 'task', id: other, fields: { title: 'Peel carrots' } });
  view.useActs(ledger);
  await showInSteps(view, ledger, 3);
  expect(view.get(task, same)).toBe(before);
  expect(view.get(task, other)?.title).toBe('Peel carrots');
  expect(view.things()).toEqual(stage.view.things());
});
