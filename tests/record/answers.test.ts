// Two answers stand until somebody chooses, an earlier value comes back by anybody, and anybody may do anything.
import { describe, expect, it } from 'vitest';
import { type Value } from '#base';
import {
  addTask,
  chooseAnswer,
  editThing,
  moveMealOn,
  offerSession,
  placeSession,
  planMeal,
  putBack,
  restoreThing,
  session,
  stepBack,
  takeTask,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { HOUR_S, NOW_S, camp, joined, meet } from './stage.ts';
import { two, title, edit } from './changing.ts';

describe('W5: two answers stand beside each other until somebody chooses, and then nowhere any more', () => {
  it('V7: both move one session: an hour, a length and a place are one answer', async () => {
    const one = await camp();
    const id = await one.run(offerSession, { title: 'Knots', placing: { atS: NOW_S, minutes: 60 } });
    const other = await joined(one, 'Tom', 2);
    await one.run(placeSession, { session: id, atS: NOW_S + HOUR_S, minutes: 45 });
    await other.run(placeSession, { session: id, atS: NOW_S + 2 * HOUR_S, minutes: 90 });
    meet(one, other);
    const key = { kind: 'session', id, field: 'when', sub: '' };
    for (const each of [one, other]) {
      const whens = each.view.choices(key).map(({ value }) => value as { at: number; minutes: number });
      expect(whens.map(({ at, minutes }) => [at - NOW_S, minutes]).sort()).toEqual([
        [HOUR_S, 45],
        [2 * HOUR_S, 90],
      ]);
      expect(whens).toContainEqual(each.view.get(session, id)?.when);
    }
    const chosen = other.view.choices(key)[0];
    await other.run(chooseAnswer, { kind: 'session', id, field: 'when', act: chosen?.name ?? '' });
    one.hear(other);
    for (const each of [one, other]) {
      expect(each.view.choices(key)).toEqual([]);
      expect(each.view.get(session, id)?.when).toEqual(chosen?.value);
    }
  });

  it('an ordinary later edit settles it too', async () => {
    const [one, other, id] = await two();
    await edit(one, id, 'Firewood');
    await edit(other, id, 'Kindling');
    meet(one, other);
    await edit(one, id, 'Logs');
    other.hear(one);
    for (const each of [one, other])
      expect([each.view.get(task, id)?.title, each.view.choices(title(id))]).toEqual(['Logs', []]);
  });

  it('the same said by two is no choice', async () => {
    const [one, other, id] = await two();
    await edit(one, id, 'Firewood');
    await edit(other, id, 'Firewood');
    meet(one, other);
    expect(one.view.choices(title(id))).toEqual([]);
    expect(one.device.ledger.headNames(`task:${id}/title`)).toHaveLength(2);
  });

  it('two who choose differently apart have a choice again, of what they chose', async () => {
    const [one, other, id] = await two();
    const third = await joined(one, 'Aroha', 3);
    await edit(one, id, 'Firewood');
    await edit(other, id, 'Kindling');
    await edit(third, id, 'Logs');
    meet(one, other, third);
    expect(one.view.choices(title(id))).toHaveLength(3);
    for (const [stage, words] of [
      [one, 'Firewood'],
      [other, 'Logs'],
    ] as const) {
      const act = stage.view.choices(title(id)).find(({ value }) => value === words);
      await stage.run(chooseAnswer, { ...title(id), act: act?.name ?? '' });
    }
    meet(one, other, third);
    expect(
      third.view
        .choices(title(id))
        .map(({ value }) => value as string)
        .sort(),
    ).toEqual(['Firewood', 'Logs']);
  });

  it('one of a later app is chosen with the parts this one does not read', async () => {
    const [one, other, id] = await two();
    const value: Value = { how: 'done', note: 'x', thanks: 'to all who came' };
    await one.set('task', id, 'done', value);
    await other.set('task', id, 'done', { how: 'let-go' });
    meet(one, other);
    const key = { kind: 'task', id, field: 'done', sub: '' };
    const act = one.view.choices(key).find((each) => (each.value as { how: string }).how === 'done');
    await one.run(chooseAnswer, { ...key, act: act?.name ?? '' });
    other.hear(one);
    expect(other.view.said(key)?.value).toEqual(value);
  });

  it('U3: both take the last place on a task: both stay, it is one over, and there is nothing to choose', async () => {
    const [one, other, id] = await two();
    await one.run(takeTask, { task: id });
    await other.run(takeTask, { task: id });
    meet(one, other);
    for (const each of [one, other]) expect(each.view.get(task, id)?.claim.size).toBe(2);
    await other.run(stepBack, { task: id });
    await one.run(takeTask, { task: id, role: 'learner' });
    meet(one, other);
    expect(one.view.get(task, id)?.claim.get(other.person)?.said).toBe('back');
    expect(other.view.get(task, id)?.claim.get(one.person)?.role).toBe('learner');
  });

  it('a claim stands whatever happens to other fields meanwhile', async () => {
    const [one, other, id] = await two();
    await one.run(takeTask, { task: id });
    await other.run(editThing, { kind: 'task', id, fields: { title: 'Firewood', why: 'cold' } });
    await other.run(withdrawThing, { kind: 'task', id });
    meet(one, other);
    expect(other.view.get(task, id)?.claim.get(one.person)?.said).toBe('in');
  });
});

describe('W6: an earlier value can be put back by anybody', () => {
  it('of a field, and of an entry', async () => {
    const [one, other, id] = await two();
    await edit(one, id, 'Bananas');
    await one.run(takeTask, { task: id });
    await one.run(stepBack, { task: id });
    other.hear(one);
    const history = other.view.actsOf('task', id);
    const claimed = history.find(
      ({ field, value }) => field === 'claim' && (value as { said: string }).said === 'in',
    );
    await other.run(putBack, { kind: 'task', id, field: 'title', value: 'Wood' });
    await other.run(putBack, {
      kind: 'task',
      id,
      field: 'claim',
      sub: one.person,
      value: claimed?.value ?? null,
    });
    one.hear(other);
    expect(one.view.get(task, id)).toMatchObject({ title: 'Wood' });
    expect(one.view.get(task, id)?.claim.get(one.person)?.said).toBe('in');
  });

  it('a stage goes back as it went on', async () => {
    const one = await camp();
    const id = await one.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await one.run(moveMealOn, { meal: id, stage: 'served' });
    await one.run(putBack, { kind: 'meal', id, field: 'stage', value: 'cooking' });
    expect(one.view.said({ kind: 'meal', id, field: 'stage', sub: '' })?.value).toBe('cooking');
  });
});

describe('U1: a command decides and writes nothing', () => {
  it('asked twice with the same chance it says the same, and the record is as it was', async () => {
    const one = await camp();
    const id = await one.run(addTask, { title: 'Wood' });
    const before = one.view.get(task, id);
    const who = { ...one.who, random: (length: number) => new Uint8Array(length).fill(7) };
    const ask = (): unknown => [
      addTask.decide(one.view, { title: 'Water' }, who),
      takeTask.decide(one.view, { task: id }, who),
      writeNote.decide(one.view, { kind: 'task', id, text: 'x' }, who),
    ];
    expect(ask()).toEqual(ask());
    expect([one.view.get(task, id) === before, one.view.all(task).length]).toEqual([true, 1]);
  });
});

describe('U2: anybody may do anything, and undo anything', () => {
  it('to what another made, said and settled', async () => {
    const [one, other, id] = await two();
    await other.run(editThing, { kind: 'task', id, fields: { title: 'Firewood', need: { min: 3 } } });
    await other.run(takeTask, { task: id, person: one.person });
    await other.run(stepBack, { task: id, person: one.person });
    await other.run(withdrawThing, { kind: 'task', id });
    await other.run(restoreThing, { kind: 'task', id });
    one.hear(other);
    await one.run(putBack, { kind: 'task', id, field: 'title', value: 'Wood' });
    await one.run(takeTask, { task: id });
    other.hear(one);
    for (const each of [one, other]) {
      expect(each.view.get(task, id)).toMatchObject({ title: 'Wood', need: { min: 3 } });
      expect(each.view.get(task, id)?.claim.get(one.person)?.said).toBe('in');
    }
  });
});
