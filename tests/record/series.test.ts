// Of work that is on many days, a list shows the next ones.
import { describe, expect, it } from 'vitest';
import { type Task, addTask, foldLater, repeatTask, takeTask, taskGroups, withdrawThing } from '#record';
import { type Stage, camp } from './stage.ts';
import { at, chop, series } from './on-days.ts';

describe('Y24: later days of a series stand under one row', () => {
  const rowsOf = (stage: Stage) => {
    const { later } = taskGroups(stage.reading, at(stage, 4, 5));
    return foldLater(later, at(stage, 5, 5));
  };
  const told = (stage: Stage): readonly (readonly [number | undefined, number | undefined])[] => {
    const { rows, more } = rowsOf(stage);
    return rows.map(({ task: { id, when } }) => [when?.day, more.get(id)]);
  };

  it('tomorrow’s stands and tells how many days more; without one, the next does', async () => {
    const stage = await camp();
    const id = await chop(stage, 3);
    await stage.run(repeatTask, { task: id, days: [4, 5, 6] });
    expect(told(stage)).toEqual([[4, 2]]);
    const [, fourth] = series(stage, id) as [Task, Task];
    await stage.run(withdrawThing, { kind: 'task', id: fourth.id });
    expect(told(stage)).toEqual([[5, 1]]);
  });

  it('what you are in stands, and what repeats nothing is left alone', async () => {
    const stage = await camp();
    const id = await chop(stage, 4);
    await stage.run(repeatTask, { task: id, days: [5, 6] });
    const [, , sixth] = series(stage, id) as [Task, Task, Task];
    await stage.run(takeTask, { task: sixth.id });
    await stage.run(addTask, { title: 'Bunting', atS: at(stage, 6, 9) });
    const { rows, more } = rowsOf(stage);
    expect(rows.map((row) => [row.task.title, row.task.when?.day])).toEqual(
      expect.arrayContaining([
        ['Chop', 4],
        ['Chop', 6],
        ['Bunting', 6],
      ]),
    );
    expect([rows.length, [...more]]).toEqual([3, [[sixth.id, 1]]]);
  });
});
