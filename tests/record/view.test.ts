import { describe, expect, it } from 'vitest';
import {
  type Key,
  RecordView,
  addTask,
  editThing,
  historyOf,
  person,
  printKey,
  readKey,
  takeTask,
  task,
  writeNote,
} from '#record';
import { camp, joined, meet } from './stage.ts';

const id = 'ABCDEFGHIJKLMNOP';
const title: Key = { kind: 'task', id, field: 'title', sub: '' };
const claim: Key = { kind: 'task', id, field: 'claim', sub: id };
function viewed(): RecordView {
  const view = new RecordView();
  view.set(`task:${id}`, { title: 'Wood' });
  return view;
}

describe('V1: a key and its text', () => {
  it.each<[Key, string]>([
    [{ kind: 'task', id, field: '', sub: '' }, `task:${id}`],
    [title, `task:${id}/title`],
    [claim, `task:${id}/claim.${id}`],
    [
      { kind: 'a-kind', id: '-_-_-_-_-_-_-_-_', field: 'f-1', sub: '_-_-_-_-_-_-_-_-' },
      'a-kind:-_-_-_-_-_-_-_-_/f-1._-_-_-_-_-_-_-_-',
    ],
  ])('%o', (key, text) => {
    expect(printKey(key)).toBe(text);
    expect(readKey(text)).toEqual(key);
  });
});

describe('V5: a field is what was said last, or what the creation said; an entry is a key of its own', () => {
  it('the creation gives first values, later acts others, false takes away', () => {
    const view = viewed();
    expect(view.get(task, id)?.title).toBe('Wood');
    view.set(printKey(title), 'Firewood');
    expect(view.get(task, id)?.title).toBe('Firewood');
    view.set(`task:${id}/done`, { how: 'done' });
    expect(view.get(task, id)?.done).toEqual({ how: 'done' });
    view.set(`task:${id}/done`, false);
    expect(view.get(task, id)?.done).toBeUndefined();
  });

  it('a stored no is an entry', () => {
    const view = viewed();
    view.set(printKey(claim), { said: 'back' });
    expect(view.get(task, id)?.claim.get(id)).toEqual({ said: 'back' });
  });

  it('what was read once is the same until one of its keys changes', () => {
    const view = viewed();
    const [one, list] = [view.get(task, id), view.all(task)];
    expect([view.get(task, id) === one, view.all(task) === list]).toEqual([true, true]);
    view.set('person:ABCDEFGHIJKLMNOP', { name: 'Mere' });
    expect(view.all(task) === list).toBe(true);
    view.set(printKey(title), 'Firewood');
    expect([view.get(task, id) === one, view.all(task) === list]).toEqual([false, false]);
  });
});

describe('X8: what is written here and not kept yet lies over the record, and never mixes with it', () => {
  it('it shows at once, and is gone when it is lifted', () => {
    const view = viewed();
    view.lay(title, 'Kindling');
    expect([view.get(task, id)?.title, view.isUnkept('task', id)]).toEqual(['Kindling', true]);
    view.lift(title);
    expect([view.get(task, id)?.title, view.isUnkept('task', id)]).toEqual(['Wood', false]);
  });

  it('news from elsewhere meanwhile waits under it', () => {
    const view = viewed();
    view.lay(title, 'Kindling');
    view.set(printKey(title), 'from elsewhere');
    expect(view.get(task, id)?.title).toBe('Kindling');
    view.lift(title);
    expect(view.get(task, id)?.title).toBe('from elsewhere');
  });

  it('a whole thing can lie there, with entries; other things are not unkept by it', () => {
    const view = new RecordView();
    view.set('task:BBBBBBBBBBBBBBBB', { title: 'other' });
    view.lay({ kind: 'task', id, field: '', sub: '' }, { title: 'New' });
    view.lay(claim, { said: 'in' });
    expect(view.get(task, id)).toMatchObject({ title: 'New' });
    expect(view.get(task, id)?.claim.size).toBe(1);
    expect(view.isUnkept('task', 'BBBBBBBBBBBBBBBB')).toBe(false);
    view.lift(claim);
    expect(view.isUnkept('task', id)).toBe(true);
    view.lift({ kind: 'task', id, field: '', sub: '' });
    expect([view.get(task, id), view.all(task).length, view.isUnkept('task', id)]).toEqual([
      undefined,
      1,
      false,
    ]);
  });

  it('a document made anew leaves it where it is', () => {
    const view = viewed();
    view.lay(title, 'Kindling');
    view.clear();
    expect([view.get(task, id), view.all(task)]).toEqual([undefined, []]);
    view.set(`task:${id}`, { title: 'Wood' });
    expect(view.get(task, id)?.title).toBe('Kindling');
    view.lift(title);
    expect(view.get(task, id)?.title).toBe('Wood');
  });

  it('lifting what does not lie there is nothing', () => {
    const view = viewed();
    view.lift(title);
    expect(view.get(task, id)?.title).toBe('Wood');
  });
});

describe('Y1: a query is asked again when a kind it read has changed', () => {
  it('every way of reading tells the kind', () => {
    const view = viewed();
    const read: string[] = [];
    view.onRead = (kind) => read.push(kind);
    view.get(task, id);
    view.all(person);
    view.said(title);
    view.choices(claim);
    view.touched('meal', id);
    view.actsOf('call', id);
    view.memo('x', ['area', 'place'], () => 1);
    expect(read).toEqual(['task', 'person', 'task', 'task', 'meal', 'call', 'area', 'place']);
  });

  it('what was worked out is remembered until one of its kinds changes', () => {
    const view = viewed();
    let made = 0;
    const ask = (): number => view.memo('count', ['task', 'person'], () => ++made);
    expect([ask(), ask()]).toEqual([1, 1]);
    view.set('place:ABCDEFGHIJKLMNOP', { name: 'Dome' });
    expect(ask()).toBe(1);
    view.set(printKey(title), 'x');
    expect(ask()).toBe(2);
    view.lay(title, 'y');
    expect(ask()).toBe(3);
    view.lift(title);
    expect(ask()).toBe(4);
    view.clear();
    expect(ask()).toBe(5);
  });
});

describe('X7: history, from a thing and its acts alone', () => {
  it('who, when, what, from what to what; one command is one line', async () => {
    const one = await camp();
    const task1 = await one.run(addTask, { title: 'Wood', why: 'cold' });
    const other = await joined(one, 'Tom', 2);
    await other.run(editThing, {
      kind: 'task',
      id: task1,
      fields: { title: 'Firewood', why: 'cold nights', how: 'by trailer' },
    });
    await one.run(takeTask, { task: task1 });
    meet(one, other);
    const lines = historyOf(one.view, 'task', task1);
    const told = lines.map(({ command, person: who, by }) => [command, who, by]);
    expect(told).toHaveLength(3);
    expect(told).toContainEqual(['addTask', one.person, undefined]);
    expect(told).toContainEqual(['takeTask', one.person, undefined]);
    expect(told).toContainEqual(['editThing', other.person, undefined]);
    const edited = lines.find(({ command }) => command === 'editThing');
    expect(edited?.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['title', [], 'Firewood'],
      ['why', [], 'cold nights'],
      ['how', [], 'by trailer'],
    ]);
    expect(lines.map(({ time }) => time)).toEqual(lines.map(({ time }) => time).sort((a, b) => a - b));
  });

  it('what a choice settled is told in full', async () => {
    const one = await camp();
    const task1 = await one.run(addTask, { title: 'Wood' });
    const other = await joined(one, 'Tom', 2);
    await one.run(editThing, { kind: 'task', id: task1, fields: { title: 'A' } });
    await other.run(editThing, { kind: 'task', id: task1, fields: { title: 'B' } });
    meet(one, other);
    await one.run(editThing, { kind: 'task', id: task1, fields: { title: 'C' } });
    const last = historyOf(one.view, 'task', task1).at(-1);
    expect(last?.changes[0]?.to).toBe('C');
    expect([...(last?.changes[0]?.from ?? [])].sort()).toEqual(['A', 'B']);
  });

  it('two commands of one word in one second are two lines where something lies between, and notes are told', async () => {
    const one = await camp();
    const task1 = await one.run(addTask, { title: 'Wood' });
    await one.run(writeNote, { kind: 'task', id: task1, text: 'first' });
    await one.run(writeNote, { kind: 'task', id: task1, text: 'second' });
    const notes = historyOf(one.view, 'task', task1).filter(({ command }) => command === 'writeNote');
    expect(notes.map(({ changes }) => changes[0]?.to)).toEqual([{ text: 'first' }, { text: 'second' }]);
  });

  it('words and fields of a later app are told as they are', async () => {
    const one = await camp();
    const task1 = await one.run(addTask, { title: 'Wood' });
    await one.set('task', task1, 'aLaterField', { of: 'a later app' });
    expect(historyOf(one.view, 'task', task1).at(-1)).toMatchObject({
      command: 'byHand',
      changes: [{ field: 'aLaterField', from: [], to: { of: 'a later app' } }],
    });
  });
});
