// What each command about work does, under its word.
import { expect } from 'vitest';
import {
  addFromLibrary,
  addPerson,
  addTask,
  addTaskOnDays,
  answerAsk,
  area,
  askToTakeOver,
  changeLaterToo,
  didIt,
  letTaskGo,
  reopenTask,
  repeatTask,
  sayItWorked,
  seriesOf,
  splitTask,
  stepBack,
  takeBackAdded,
  takeBackAsk,
  takeBackDid,
  takeOver,
  takeTask,
  task,
  undoTakeOver,
} from '#record';
import { HOUR_S, NOW_S, type Stage } from '../stage.ts';
import { type Told } from './stories.ts';

/** Somebody in, who asks somebody else to take their place. */
async function asking(stage: Stage & { person: string }): Promise<{ id: string; to: string }> {
  const id = await stage.run(addTask, { title: 'Wood' });
  const to = await stage.run(addPerson, { name: 'Tom' });
  await stage.run(takeTask, { task: id });
  await stage.run(askToTakeOver, { task: id, to });
  return { id, to };
}

export const tasks: { readonly [word: string]: Told } = {
  addTask: async (stage) => {
    const atS = NOW_S + 3 * HOUR_S;
    const id = await stage.run(addTask, {
      title: ' Wood ',
      atS,
      minutes: 90,
      min: 2,
      max: 4,
      learner: 1,
      tags: ['heavy'],
    });
    expect(stage.view.get(task, id)).toMatchObject({
      title: 'Wood',
      sort: 'once',
      when: { at: atS, zone: 'Pacific/Auckland', day: 3, due: false, minutes: 90 },
      need: { min: 2, max: 4, learner: 1 },
      tags: ['heavy'],
    });
    const due = await stage.run(addTask, { title: 'Wood', atS, isDue: true, sort: 'shift' });
    expect(stage.view.get(task, due)).toMatchObject({ sort: 'shift', when: { due: true } });
  },
  repeatTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S + HOUR_S });
    const made = await stage.run(repeatTask, { task: id, days: [4] });
    expect(stage.view.get(task, made)).toMatchObject({
      title: 'Wood',
      repeats: { of: id, day: 4 },
      when: { at: NOW_S + 25 * HOUR_S, day: 4 },
    });
  },
  addTaskOnDays: async (stage) => {
    const id = await stage.run(addTaskOnDays, { title: ' Wood ', atS: NOW_S + HOUR_S, days: [3, 4], min: 2 });
    const known = stage.view.get(task, id);
    const on = known ? seriesOf(stage.view, known) : [];
    expect(on.map(({ title, need, when }) => [title, need?.min, when?.day])).toEqual([
      ['Wood', 2, 3],
      ['Wood', 2, 4],
    ]);
  },
  changeLaterToo: async (stage) => {
    const id = await stage.run(addTaskOnDays, { title: 'Wood', atS: NOW_S + HOUR_S, days: [4] });
    await stage.run(changeLaterToo, { task: id, fields: { title: 'Firewood' } });
    const known = stage.view.get(task, id);
    expect(known && seriesOf(stage.view, known).map(({ title }) => title)).toEqual(['Firewood', 'Firewood']);
  },
  addFromLibrary: async (stage) => {
    const lines = {
      areas: [{ key: 'water', name: 'Water', why: 'We drink' }],
      tasks: [
        { key: 'tank', area: 'water', title: 'Tank', why: 'Dry', how: 'Knock', sort: 'standing' as const },
      ],
    };
    const water = await stage.run(addFromLibrary, { ...lines, add: ['tank', 'water'] });
    expect(stage.view.get(area, water)).toMatchObject({ name: 'Water', library: 'water' });
    expect(stage.view.all(task)).toMatchObject([{ title: 'Tank', area: water, library: 'tank' }]);
  },
  takeBackAdded: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeBackAdded, { things: [{ kind: 'task', id }] });
    expect(stage.view.get(task, id)?.withdrawn).toEqual({});
  },
  takeTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeTask, { task: id });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({ said: 'in', role: 'hand' });
    await stage.run(takeTask, { task: id, role: 'learner', note: ' first time ' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({
      said: 'in',
      role: 'learner',
      note: 'first time',
    });
  },
  stepBack: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeTask, { task: id });
    await stage.run(stepBack, { task: id, note: 'my knee' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({ said: 'back', note: 'my knee' });
  },
  didIt: async (stage) => {
    const once = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: once, note: 'two trailers' });
    const done = stage.view.get(task, once);
    expect([done?.done, [...(done?.did.values() ?? [])]]).toEqual([
      { how: 'done', note: 'two trailers' },
      [{ person: stage.person, note: 'two trailers' }],
    ]);
    const standing = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    await stage.run(didIt, { task: standing });
    await stage.run(didIt, { task: standing });
    expect([stage.view.get(task, standing)?.done, stage.view.get(task, standing)?.did.size]).toEqual([
      undefined,
      2,
    ]);
  },
  takeBackDid: async (stage) => {
    const id = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    await stage.run(didIt, { task: id, note: 'both tanks' });
    await stage.run(didIt, { task: id });
    const [first = '', second = ''] = [...(stage.view.get(task, id)?.did.keys() ?? [])];
    await stage.run(takeBackDid, { task: id, line: first });
    expect(stage.view.get(task, id)?.did.get(first)).toMatchObject({ back: true });
    expect(stage.view.get(task, id)?.did.get(second)?.back).toBeUndefined();
  },
  letTaskGo: async (stage) => {
    const id = await stage.run(addTask, { title: 'Bunting' });
    await stage.run(letTaskGo, { task: id });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'let-go' });
  },
  sayItWorked: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: id, note: 'two trailers' });
    await stage.run(sayItWorked, { task: id });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'done', worked: true, note: 'two trailers' });
    await stage.run(sayItWorked, { task: id, note: 'one would do' });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'done', worked: true, note: 'one would do' });
  },
  reopenTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: id });
    await stage.run(reopenTask, { task: id });
    expect(stage.view.get(task, id)?.done).toBeUndefined();
  },
  splitTask: async (stage) => {
    const whole = await stage.run(addTask, {
      title: 'Chop',
      tags: ['seated'],
      atS: NOW_S + HOUR_S,
      isDue: true,
    });
    const pieces = [{ title: ' Onions ', minutes: 20 }, { title: 'Kale' }, { title: '' }];
    await stage.run(splitTask, { task: whole, pieces });
    const made = stage.view.all(task).filter(({ partOf }) => partOf === whole);
    const common = { tags: ['seated'], when: { at: NOW_S + HOUR_S, due: true } };
    expect(made).toHaveLength(2);
    expect(made.find(({ title }) => title === 'Onions')).toMatchObject({ ...common, minutes: 20 });
    expect(made.find(({ title }) => title === 'Kale')).toMatchObject(common);
  },
  askToTakeOver: async (stage) => {
    const { id, to } = await asking(stage);
    expect(stage.view.get(task, id)?.asked.get(to)).toEqual({ by: stage.person, said: 'asked' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)?.said).toBe('in');
  },
  takeBackAsk: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeBackAsk, { task: id, to });
    expect(stage.view.get(task, id)?.asked.get(to)).toBe(false);
  },
  answerAsk: async (stage) => {
    const { id, to } = await asking(stage);
    const by = stage.person;
    Object.assign(stage, { person: to });
    for (const said of ['no', 'asked'] as const) {
      await stage.run(answerAsk, { task: id, said });
      expect(stage.view.get(task, id)?.asked.get(to)).toEqual({ by, said });
    }
  },
  takeOver: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeOver, { task: id, from: stage.person, to });
    const { claim, asked } = stage.view.get(task, id) ?? {};
    expect(claim?.get(to)).toEqual({ said: 'in', role: 'hand' });
    expect(claim?.get(stage.person)).toEqual({ said: 'back' });
    expect(asked?.get(to)).toEqual({ by: stage.person, said: 'yes' });
  },
  undoTakeOver: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeOver, { task: id, from: stage.person, to });
    await stage.run(undoTakeOver, { task: id, from: stage.person, to });
    const { claim, asked } = stage.view.get(task, id) ?? {};
    expect(claim?.get(to)).toEqual({ said: 'back' });
    expect(claim?.get(stage.person)).toEqual({ said: 'in', role: 'hand' });
    expect(asked?.get(to)).toEqual({ by: stage.person, said: 'asked' });
  },
};
