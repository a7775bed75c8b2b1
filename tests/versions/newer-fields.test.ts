// What tasks and calls learnt since the first version, in a camp where a phone has that version still: it shows what it
// knows, reads of a claim what it can, and loses nothing of the rest for those who hear it from there.
import { describe, expect, it } from 'vitest';
import { addTaskOnDays, askToTakeOver, callForHands, takeTask, task } from '#record';
import { oneOf, text, together } from '../../src/record/field.ts';
import { defineKind } from '../../src/record/kind.ts';
import { call } from '../../src/record/kinds/call/kind.ts';
import { HOUR_S, NOW_S, type Stage, camp, joined, meet } from '../record/stage.ts';

type Fields = typeof task.fields;

/** Of these, the first version knew none. */
const { repeats: _repeats, library: _library, ...oldFields }: Fields = task.fields;
const { already: _already, ...oldCallFields } = call.fields;
const claim = together(
  { said: oneOf('in', 'back'), role: oneOf('hand', 'learner', 'beside', 'calls'), note: text(200) },
  ['said'],
);
const oldTask = defineKind('task', { fields: oldFields, sets: { claim, did: task.sets.did } });
const oldCall = defineKind('call', { fields: oldCallFields, sets: { claim } });

/** Work on three days, taken by somebody who is happy to show it, somebody asked to take over, a call beside it. */
async function newerCamp(): Promise<{ newer: Stage; id: string; asked: string }> {
  const newer = await camp();
  const other = await joined(newer, 'Hana', 3);
  newer.hear(other);
  const days = [3, 4, 5];
  const id = await newer.run(addTaskOnDays, { title: 'Chop', atS: NOW_S + HOUR_S, min: 2, days });
  await newer.run(takeTask, { task: id, shows: true });
  await newer.run(askToTakeOver, { task: id, to: other.person });
  await newer.run(callForHands, { about: { kind: 'task', id }, hands: 2, byS: NOW_S + HOUR_S });
  return { newer, id, asked: other.person };
}

describe('G2 V1: a phone with the first version among phones that know more of tasks and calls', () => {
  it('shows the work, who is in and the call, and stumbles over nothing', async () => {
    const { newer, id } = await newerCamp();
    const older = await joined(newer, 'Tama', 2);
    const tasks = older.view.all(oldTask).filter(({ title }) => title === 'Chop');
    expect(tasks).toHaveLength(3);
    const [first] = tasks.filter((each) => each.id === id);
    expect([...(first?.claim ?? [])]).toEqual([[newer.person, { said: 'in', role: 'hand' }]]);
    expect(first).not.toHaveProperty('repeats');
    expect(older.view.all(oldCall)).toMatchObject([{ sort: 'hands', hands: 2, about: { kind: 'task', id } }]);
    expect(older.device.journal.refused).toEqual([]);
  });

  it('what it writes into the same claim and the same thing leaves the rest as it was', async () => {
    const { newer, id, asked } = await newerCamp();
    const older = await joined(newer, 'Tama', 2);
    // As the first version writes: of a claim it knows these parts alone.
    const value = { said: 'in', role: 'hand' };
    const claims = [{ kind: 'task', id, field: 'claim', sub: older.person, value }];
    await older.write('takeTask', claims);
    await older.write('editThing', [{ kind: 'task', id, field: 'title', sub: '', value: 'Chop onions' }]);
    const third = await joined(older, 'Rua', 4);
    meet(newer, older);
    for (const { view } of [newer, third]) {
      const known = view.get(task, id);
      expect(known?.title).toBe('Chop onions');
      expect(known?.claim.get(newer.person ?? '')).toMatchObject({ said: 'in', shows: true });
      expect(known?.claim.get(older.person)).toEqual(value);
      expect(known?.asked.get(asked)).toEqual({ by: newer.person, said: 'asked' });
      const days = view.all(task).flatMap(({ repeats }) => (repeats?.of === id ? [repeats.day] : []));
      expect(days.sort()).toEqual([4, 5]);
      expect(view.all(call)).toMatchObject([{ already: [newer.person] }]);
    }
  });
});
