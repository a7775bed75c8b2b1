// What a command may write: things that are two or one, and nothing that would not be seen.
import { describe, expect, it } from 'vitest';
import { addTask, editThing, kinds, renamePerson, task, withdrawThing } from '#record';
import { type Change, changed, create, createSame, defineCommand } from '../../src/record/command.ts';
import { camp, joined, meet } from './stage.ts';

const makeAll = (changes: readonly Change[]) => defineCommand<null>('makeAll', () => changed(...changes));
const change = (more: Partial<Change>): Change => ({
  kind: 'task',
  id: 'AAAAAAAAAAAAAAAA',
  field: 'title',
  sub: '',
  value: 'x',
  ...more,
});

describe('V4: ids', () => {
  it('two of the same words are two things', async () => {
    const one = await camp();
    const [first, second] = [
      await one.run(addTask, { title: 'Wood' }),
      await one.run(addTask, { title: 'Wood' }),
    ];
    expect(first).not.toBe(second);
    expect(one.view.all(task)).toHaveLength(2);
  });

  it('what comes from a library is one thing, whoever makes it, and there is nothing to choose', async () => {
    const one = await camp();
    const other = await joined(one, 'Tom', 2);
    const made = [one, other].map((stage) =>
      createSame(kinds.place, stage.who, { name: 'Dome', capacity: 60 }),
    );
    expect(made[0]).toEqual(made[1]);
    for (const stage of [one, other]) await stage.write('bringIn', made.slice(0, 1));
    meet(one, other);
    for (const stage of [one, other]) {
      expect(stage.view.all(kinds.place)).toHaveLength(1);
      expect(stage.view.choices({ kind: 'place', id: made[0]?.id ?? '', field: '', sub: '' })).toEqual([]);
    }
  });

  it('the eight bytes are chance from outside, and part of the value', async () => {
    const one = await camp();
    const who = { ...one.who, random: (length: number) => new Uint8Array(length).fill(9) };
    expect(create(kinds.task, who, { title: 'Wood', why: undefined }).value).toEqual({
      title: 'Wood',
      n: new Uint8Array(8).fill(9),
    });
  });
});

describe('V6: a command writes only what reads back whole', () => {
  it.each<[string, Change]>([
    ['a text too long', change({ value: 'x'.repeat(121) })],
    ['another type', change({ value: 5 })],
    ['a part that would be dropped', change({ field: 'need', value: { min: 1, of: 'a later app' } })],
    ['an item that would be dropped', change({ field: 'tags', value: ['light', 'feathery'] })],
    ['a part of a creation', change({ field: '', value: { title: 'Wood', minutes: 0 } })],
    ['a creation that is no map', change({ field: '', value: 'Wood' })],
    ['a field nobody knows', change({ field: 'colour', value: 'red' })],
    ['a set nobody knows', change({ field: 'crew', sub: 'AAAAAAAAAAAAAAAA', value: true })],
    [
      'an entry that does not read',
      change({ field: 'claim', sub: 'AAAAAAAAAAAAAAAA', value: { said: 'maybe' } }),
    ],
    ['a kind nobody knows', change({ kind: 'tent' })],
    ['a name of the prototype', change({ field: 'constructor' })],
  ])('%s is refused, with everything beside it', async (_, wrong) => {
    const one = await camp();
    expect(one.refusal(makeAll([change({}), wrong]), null)).toBe('field/bad');
  });

  it('what reads whole is let through, also where a text is emptied or something taken away', async () => {
    const one = await camp();
    const good = [
      change({}),
      change({ value: '' }),
      change({ field: 'done', value: false }),
      change({ field: '', value: { title: 'x', n: new Uint8Array(8) } }),
    ];
    expect(one.refusal(makeAll(good), null)).toBe('');
  });

  it('nobody vanishes by a name too long', async () => {
    const one = await camp();
    expect(one.refusal(renamePerson, { person: one.person, name: 'x'.repeat(41) })).toBe('field/bad');
    const id = await one.run(addTask, { title: 'Wood' });
    expect(one.refusal(editThing, { kind: 'task', id, fields: { title: 'x'.repeat(121) } })).toBe(
      'field/bad',
    );
    expect(one.refusal(withdrawThing, { kind: 'task', id, why: 'x'.repeat(301) })).toBe('field/bad');
  });
});
