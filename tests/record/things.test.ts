// What can be done with anything, by people who meet and part: taking away and putting back, notes, choices.
import { describe, expect, it } from 'vitest';
import {
  addTask,
  chooseAnswer,
  editThing,
  offerSession,
  planMeal,
  restoreThing,
  strikeNote,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { NOW_S, camp, meet } from './stage.ts';
import { two, edit } from './changing.ts';

describe('W1: nothing is deleted; what is withdrawn stays, and an edit made elsewhere meanwhile stays on it', () => {
  it('withdrawn here, edited there', async () => {
    const [one, other, id] = await two();
    await one.run(withdrawThing, { kind: 'task', id, why: 'enough' });
    await edit(other, id, 'Firewood');
    meet(one, other);
    for (const each of [one, other])
      expect(each.view.get(task, id)).toMatchObject({ title: 'Firewood', withdrawn: { why: 'enough' } });
  });

  it('who and when stand beside it', async () => {
    const [one, other, id] = await two();
    await one.run(withdrawThing, { kind: 'task', id });
    other.hear(one);
    const said = other.view.said({ kind: 'task', id, field: 'withdrawn', sub: '' });
    expect([said?.author, said?.time]).toEqual([one.device.signer.author, Math.floor(one.now / 1000)]);
  });
});

describe('W2: anybody can put it back', () => {
  it('and what was said on it meanwhile is there', async () => {
    const [one, other, id] = await two();
    await one.run(withdrawThing, { kind: 'task', id });
    other.hear(one);
    await other.run(writeNote, { kind: 'task', id, text: 'but we need it' });
    await other.run(restoreThing, { kind: 'task', id });
    one.hear(other);
    expect([one.view.get(task, id)?.withdrawn, one.view.get(task, id)?.log.size]).toEqual([undefined, 1]);
  });

  it('withdrawn and put back apart: both are shown, and either can be chosen', async () => {
    const [one, other, id] = await two();
    await one.run(withdrawThing, { kind: 'task', id });
    other.hear(one);
    await other.run(restoreThing, { kind: 'task', id });
    await one.run(editThing, { kind: 'task', id, fields: { why: 'cold' } });
    await one.run(restoreThing, { kind: 'task', id });
    await one.run(withdrawThing, { kind: 'task', id, why: 'again' });
    meet(one, other);
    const key = { kind: 'task', id, field: 'withdrawn', sub: '' };
    expect(one.view.choices(key).map(({ value }) => value)).toHaveLength(2);
    const back = one.view.choices(key).find(({ value }) => value === false);
    await one.run(chooseAnswer, { kind: 'task', id, field: 'withdrawn', act: back?.name ?? '' });
    other.hear(one);
    expect([one.view.get(task, id)?.withdrawn, other.view.get(task, id)?.withdrawn]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('W3: notes are added, never rewritten', () => {
  it('written apart both stay', async () => {
    const [one, other, id] = await two();
    await one.run(writeNote, { kind: 'task', id, text: 'from one' });
    await other.run(writeNote, { kind: 'task', id, text: 'from other' });
    meet(one, other);
    for (const each of [one, other])
      expect([...(each.view.get(task, id)?.log.values() ?? [])].map(({ text }) => text).sort()).toEqual([
        'from one',
        'from other',
      ]);
  });

  it('on every kind of thing', async () => {
    const one = await camp();
    const ids = {
      task: await one.run(addTask, { title: 'Wood' }),
      meal: await one.run(planMeal, { sitting: 'lunch', atS: NOW_S }),
      session: await one.run(offerSession, { title: 'Knots' }),
    };
    for (const [kind, id] of Object.entries(ids)) {
      await one.run(writeNote, { kind, id, text: 'a note' });
      expect(one.view.actsOf(kind, id).filter(({ field }) => field === 'log')).toHaveLength(1);
    }
  });
});

describe('W4: a note is struck, not erased', () => {
  it('its words stay, with why; struck by two apart it is struck', async () => {
    const [one, other, id] = await two();
    await one.run(writeNote, { kind: 'task', id, text: 'ask Tom' });
    other.hear(one);
    const [line] = [...(one.view.get(task, id)?.log.keys() ?? [])] as [string];
    await one.run(strikeNote, { kind: 'task', id, line, why: 'done' });
    await other.run(strikeNote, { kind: 'task', id, line });
    meet(one, other);
    expect(one.view.get(task, id)?.log.get(line)).toMatchObject({ text: 'ask Tom', struck: {} });
  });
});
