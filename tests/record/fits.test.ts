import { describe, expect, it } from 'vitest';
import { addTask, fitsMe, offerSkills, takeTask, task } from '#record';
import { type Stage, camp } from './stage.ts';

const fitting = (stage: Stage & { person: string }): (string | undefined)[] | undefined => {
  const fits = fitsMe(stage.reading);
  return (
    fits &&
    stage.view
      .all(task)
      .filter(fits)
      .map(({ title }) => title)
      .sort()
  );
};

describe('Y11: work that fits a person', () => {
  it('by what they can do or would like to learn, in title or skills, however it is written', async () => {
    const stage = await camp();
    expect(fitting(stage)).toBeUndefined();
    await stage.run(addTask, { title: 'Plumb in the sink' });
    await stage.run(addTask, { title: 'The pump', skills: ['Kūmara baking'] });
    await stage.run(addTask, { title: 'First team meal' });
    await stage.run(offerSkills, {
      person: stage.person,
      can: ['plumbing', 'first aid', 'tea'],
      learning: ['kumara'],
    });
    expect(fitting(stage)).toEqual(['Plumb in the sink', 'The pump']);
  });

  it('for somebody who is here for the first time: places kept for that, while there are', async () => {
    const stage = await camp();
    const sauna = await stage.run(addTask, { title: 'Sauna fire', min: 1, max: 2, learner: 1 });
    await stage.run(addTask, { title: 'Gate', min: 2 });
    stage.facts = { me: (id) => ({ person: id, firstGathering: true }), diets: () => [] };
    expect(fitting(stage)).toEqual(['Sauna fire']);
    await stage.run(takeTask, { task: sauna, role: 'learner' });
    expect(fitting(stage)).toEqual([]);
  });
});
