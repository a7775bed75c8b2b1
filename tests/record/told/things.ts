// What each command about things of any kind does, under its word.
import { expect } from 'vitest';
import {
  addTask,
  chooseAnswer,
  editThing,
  putBack,
  restoreThing,
  strikeNote,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { joined, meet } from '../stage.ts';
import { type Told } from './stories.ts';

export const things: { readonly [word: string]: Told } = {
  editThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood', why: 'cold nights' });
    const decided = stage.decide(editThing, {
      kind: 'task',
      id,
      fields: { title: ' Firewood ', why: 'cold nights', how: undefined },
    });
    expect(decided.ok && decided.value.map(({ field }) => field)).toEqual(['title']);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Firewood', why: '' } });
    expect([stage.view.get(task, id)?.title, stage.view.get(task, id)?.why]).toEqual(['Firewood', undefined]);
  },
  withdrawThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(withdrawThing, { kind: 'task', id, why: ' we have enough ' });
    expect(stage.view.get(task, id)).toMatchObject({ title: 'Wood', withdrawn: { why: 'we have enough' } });
  },
  restoreThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(withdrawThing, { kind: 'task', id });
    await stage.run(restoreThing, { kind: 'task', id });
    expect(stage.view.get(task, id)?.withdrawn).toBeUndefined();
  },
  writeNote: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(writeNote, { kind: 'task', id, text: ' half\ud800 done ' });
    expect([...(stage.view.get(task, id)?.log.values() ?? [])]).toEqual([{ text: 'half\ufffd done' }]);
  },
  strikeNote: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(writeNote, { kind: 'task', id, text: 'all done' });
    const [line] = [...(stage.view.get(task, id)?.log.keys() ?? [])] as [string];
    await stage.run(strikeNote, { kind: 'task', id, line, why: 'it was not' });
    expect(stage.view.get(task, id)?.log.get(line)).toEqual({
      text: 'all done',
      struck: { why: 'it was not' },
    });
  },
  chooseAnswer: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    const other = await joined(stage, 'Tom', 4);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Firewood' } });
    await other.run(editThing, { kind: 'task', id, fields: { title: 'Kindling' } });
    meet(stage, other);
    const key = { kind: 'task', id, field: 'title', sub: '' };
    const kindling = stage.view.choices(key).find(({ value }) => value === 'Kindling');
    await stage.run(chooseAnswer, { kind: 'task', id, field: 'title', act: kindling?.name ?? '' });
    other.hear(stage);
    for (const each of [stage, other])
      expect([each.view.get(task, id)?.title, each.view.choices(key)]).toEqual(['Kindling', []]);
  },
  putBack: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Bananas' } });
    await stage.run(putBack, { kind: 'task', id, field: 'title', value: 'Wood' });
    expect(stage.view.get(task, id)?.title).toBe('Wood');
  },
};
