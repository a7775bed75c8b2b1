// Nobody is fooled about whose device wrote something: "by whom" is told in lists and in history, also where a
// device says for whom it speaks nowhere, and would otherwise pass for whomever it names.
import { describe, expect, it } from 'vitest';
import { addPerson, addTask, historyOf, proxyOf, takeTask, voiceOf } from '#record';
import { Stage, camp } from './stage.ts';

describe('P3: whose device it was', () => {
  it('of a claim written as somebody stands in the list, as it does in history', async () => {
    const one = await camp();
    const koro = await one.run(addPerson, { name: 'Koro' });
    const task = await one.run(addTask, { title: 'Wood' });
    await one.run(takeTask, { task, person: koro }, koro);
    expect(proxyOf(one.view, { kind: 'task', id: task, field: 'claim', sub: koro })).toBe(one.person);
    expect(historyOf(one.view, 'task', task)).toContainEqual(
      expect.objectContaining({ command: 'takeTask', person: koro, by: one.person }),
    );
  });

  it.each([
    ['in their name', true],
    ['in no name', false],
  ])('one that came in as nobody writes for somebody %s: by nobody that is known', async (_, isAs) => {
    const one = await camp();
    const task = await one.run(addTask, { title: 'Wood' });
    const other = new Stage(2);
    other.hear(one);
    await other.run(takeTask, { task, person: one.person }, isAs ? one.person : '');
    one.hear(other);
    expect(proxyOf(one.view, { kind: 'task', id: task, field: 'claim', sub: one.person })).toBe('');
    expect(historyOf(one.view, 'task', task)).toContainEqual(
      expect.objectContaining({
        command: 'takeTask',
        person: isAs ? one.person : undefined,
        by: isAs ? '' : undefined,
      }),
    );
  });

  it('is told of a word on a thing as well', async () => {
    const { view, person, author } = await camp();
    const own = String.fromCharCode(...author);
    expect(voiceOf(view, { author: 'x'.repeat(16), as: person })).toEqual({ person, by: '' });
    expect(voiceOf(view, { author: own, as: person })).toEqual({ person, by: undefined });
  });
});
