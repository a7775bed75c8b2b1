// Handing a place on by name, and next to whom a first-timer’s place is.
import { describe, expect, it } from 'vitest';
import {
  addTask,
  answerAsk,
  askToTakeOver,
  asksOfMe,
  didIt,
  placesOf,
  stepBack,
  takeOver,
  takeTask,
  task,
  withdrawThing,
} from '#record';
import { camp, joined, meet } from './stage.ts';
import { type Camper, tomAsks, whoIsIn } from './handing.ts';

describe('U5 Y14: handing on', () => {
  it('asked stays in until the other takes it, with what they came along as and not what they said', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(takeTask, { task: id, role: 'beside', note: 'till 4', shows: true });
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    expect(asksOfMe(mere.reading)).toMatchObject([{ task: { id }, by: tom.person }]);
    expect(asksOfMe(tom.reading)).toEqual([]);
    expect(mere.view.get(task, id)?.claim.get(tom.person)?.said).toBe('in');
    await mere.run(takeOver, { task: id, from: tom.person });
    tom.hear(mere);
    for (const { view } of [mere, tom]) {
      expect(view.get(task, id)?.claim.get(mere.person)).toEqual({ said: 'in', role: 'beside' });
      expect(view.get(task, id)?.claim.get(tom.person)).toEqual({ said: 'back' });
    }
    expect(asksOfMe(mere.reading)).toEqual([]);
  });

  it.each<[string, (mere: Camper, tom: Camper, id: string) => Promise<unknown>]>([
    ['they say not this time', (mere, _, id) => mere.run(answerAsk, { task: id, said: 'no' })],
    ['they are in by themselves', (mere, _, id) => mere.run(takeTask, { task: id })],
    ['whoever asked steps back', (_, tom, id) => tom.run(stepBack, { task: id })],
    ['the work is done', (_, tom, id) => tom.run(didIt, { task: id })],
    ['the work is taken away', (_, tom, id) => tom.run(withdrawThing, { kind: 'task', id })],
  ])('it is no question any more once %s', async (_, ends) => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    await ends(mere, tom, id);
    meet(mere, tom);
    expect(asksOfMe(mere.reading)).toEqual([]);
  });

  it('taken here while they step back there: one in, nobody twice, and nothing to choose', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    await mere.run(takeOver, { task: id, from: tom.person });
    await tom.run(stepBack, { task: id });
    meet(mere, tom);
    for (const stage of [mere, tom]) {
      expect(whoIsIn(stage, id)).toEqual([mere.person]);
      expect(stage.view.choices({ kind: 'task', id, field: 'claim', sub: tom.person })).toEqual([]);
    }
  });

  it('asked of two who both take it: both stay, one over', async () => {
    const { mere, tom, id } = await tomAsks();
    const ana = await joined(tom, 'Ana', 3);
    for (const to of [mere.person, ana.person]) {
      tom.hear(ana);
      await tom.run(askToTakeOver, { task: id, to });
    }
    meet(mere, tom, ana);
    await mere.run(takeOver, { task: id, from: tom.person });
    await ana.run(takeOver, { task: id, from: tom.person });
    meet(mere, tom, ana);
    for (const stage of [mere, tom, ana]) {
      expect(whoIsIn(stage, id)).toEqual([mere.person, ana.person].sort());
      const known = stage.view.get(task, id);
      expect(known && placesOf(known).over).toBe(1);
    }
  });
});

describe('Y15: next to whom', () => {
  it('knowing it is for each to say, is kept with another way of coming along, and not by a learner', async () => {
    const mere = await camp();
    const id = await mere.run(addTask, { title: 'Bread', min: 1, max: 3, learner: 1 });
    const mine = () => mere.view.get(task, id)?.claim.get(mere.person);
    await mere.run(takeTask, { task: id, note: 'till 4' });
    await mere.run(takeTask, { task: id, shows: true });
    expect(mine()).toEqual({ said: 'in', role: 'hand', note: 'till 4', shows: true });
    await mere.run(takeTask, { task: id, role: 'beside' });
    expect(mine()).toEqual({ said: 'in', role: 'beside', shows: true });
    await mere.run(takeTask, { task: id, role: 'learner' });
    expect(mine()).toEqual({ said: 'in', role: 'learner' });
    expect(mere.refusal(takeTask, { task: id, shows: false })).toBe('task/already-in');
  });
});
