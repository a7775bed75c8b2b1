import { describe, expect, it } from 'vitest';
import type { Value } from '#base';
import {
  type Field,
  RecordView,
  bytes,
  dietCard,
  idOfKind,
  instant,
  kinds,
  listOf,
  meCard,
  oneOf,
  orNone,
  text,
  together,
  whole,
  yesNo,
} from '#record';
import type { Kind } from '../../src/record/kind.ts';
import { mutateValue, valueOfShape, wrongFor } from './wrong.ts';
import { Random } from '../helpers/random.ts';

const id = 'ABCDEFGHIJKLMNOP';

describe('V2: a field answers undefined for what it does not know', () => {
  it.each<[string, Field<unknown>, readonly Value[], readonly Value[]]>([
    ['text', text(5), ['a', 'hāngī', ' a '], ['', '   ', '123456', 5, null, ['a'], { a: 1 }, true]],
    ['whole', whole(1, 9), [1, 9], [0, 10, 1.5, '5', null, true, Number.MAX_SAFE_INTEGER]],
    ['yesNo', yesNo, [true, false], [0, 1, 'yes', null]],
    ['oneOf', oneOf('in', 'back'), ['in', 'back'], ['out', '', 'toString', '__proto__', 0, null, ['in']]],
    ['instant', instant, [1_798_700_000], [0, -1, 1e12, 1.5, '2026-12-31', null]],
    ['idOfKind', idOfKind('task'), [id], ['', 'x', `${id}A`, `${id.slice(1)}!`, 16, null]],
    ['bytes', bytes(2), [new Uint8Array(2)], [new Uint8Array(3), [0, 0], 'ab', null]],
    [
      'listOf',
      listOf(whole(0, 5), 3),
      [[], [1, 2, 3]],
      [[1, 2, 3, 4], 'abc', { length: 1 }, null, new Uint8Array(2)],
    ],
    [
      'together',
      together({ at: whole(0, 9), note: text(3) }, ['at']),
      [{ at: 1 }, { at: 1, note: 'x' }],
      [{}, { note: 'x' }, { at: 10 }, [], null, 'at', new Uint8Array(1)],
    ],
    ['orNone', orNone(whole(1, 9)), [false, 5], [true, 0, null, '']],
  ])('%s', (_, field, good, wrong) => {
    for (const value of good) expect(field.read(value)).toEqual(value);
    for (const value of wrong) expect([value, field.read(value)]).toEqual([value, undefined]);
  });

  it('in a list items that do not read are left out, and the rest stays', () =>
    expect(listOf(whole(0, 5), 4).read([1, 'x', 9, 2])).toEqual([1, 2]));

  it('of values that belong together a part that does not read is left out; a needed one hides them all', () => {
    const when = together({ at: whole(0, 9), note: text(3) }, ['at']);
    expect(when.read({ at: 1, note: 'too long', of: 'a later app' })).toEqual({ at: 1 });
    expect(when.read({ at: 'one', note: 'x' })).toBeUndefined();
  });

  it('parts are looked up on the value itself, never on its prototype', () => {
    const odd = together(
      { constructor: text(99), toString: text(99) } as { [name: string]: Field<string> },
      [],
    );
    expect(odd.read({})).toEqual({});
  });
});

describe('V2: whatever is written in any field of any kind, a screen can read the thing', () => {
  const all = Object.values(kinds) as readonly Kind[];

  it('10,000 wrong and half-wrong values: nothing throws, and what is shown is what the field allows', () => {
    const random = new Random(1);
    let shown = 0;
    for (let i = 0; i < 10_000; i++) {
      const kind = random.pick(all);
      const isSet = random.chance(0.4);
      const named: { readonly [name: string]: Field<unknown> } = isSet ? kind.sets : kind.fields;
      const name = random.pick(Object.keys(named));
      const field = named[name] as Field<unknown>;
      const view = new RecordView();
      view.set(`${kind.kind}:${id}`, {});
      const value = mutateValue(random, valueOfShape(random, field.shape));
      view.set(isSet ? `${kind.kind}:${id}/${name}.${id}` : `${kind.kind}:${id}/${name}`, value);
      const thing = view.get(kind, id) as unknown as { [name: string]: unknown };
      const read = isSet ? (thing[name] as Map<string, unknown>).get(id) : thing[name];
      if (read === undefined) continue;
      shown++;
      expect(field.read(read as Value)).toEqual(read);
    }
    expect(shown).toBeGreaterThan(2000);
  });

  it('a good value of every field of every kind is shown', () => {
    const random = new Random(2);
    for (const kind of all)
      for (const [name, field] of Object.entries(kind.fields)) {
        const view = new RecordView();
        const value = valueOfShape(random, field.shape);
        view.set(`${kind.kind}:${id}`, { [name]: value });
        const thing = view.get(kind, id) as unknown as { [name: string]: unknown };
        expect([kind.kind, name, thing[name]]).toEqual([kind.kind, name, value]);
        view.set(`${kind.kind}:${id}/${name}`, wrongFor(field.shape));
        const hidden = view.get(kind, id) as unknown as { [name: string]: unknown };
        expect([kind.kind, name, hidden[name]]).toEqual([kind.kind, name, undefined]);
      }
  });

  it('a good value of every set of every kind is an entry, a wrong one none', () => {
    const random = new Random(3);
    for (const kind of all)
      for (const [name, field] of Object.entries(kind.sets)) {
        const view = new RecordView();
        view.set(`${kind.kind}:${id}`, {});
        view.set(`${kind.kind}:${id}/${name}.${id}`, valueOfShape(random, field.shape));
        view.set(`${kind.kind}:${id}/${name}.BBBBBBBBBBBBBBBB`, wrongFor(field.shape));
        const thing = view.get(kind, id) as unknown as { [name: string]: ReadonlyMap<string, unknown> };
        expect([kind.kind, name, [...(thing[name] as ReadonlyMap<string, unknown>).keys()]]).toEqual([
          kind.kind,
          name,
          [id],
        ]);
      }
  });

  it('cards: a wrong one says nothing, a half-wrong one what of it reads', () => {
    expect(meCard.read({ presence: 'here' })).toBeUndefined();
    expect(meCard.read({ person: id, presence: 'everywhere', pronouns: 'they' })).toEqual({
      person: id,
      pronouns: 'they',
    });
    expect(dietCard.read('vegan')).toBeUndefined();
    expect(dietCard.read({ tags: ['vegan', 'chalk'], eaters: 0 })).toEqual({ tags: ['vegan'] });
  });
});

describe('V2: a thing without a readable creation is none, and unknown kinds, fields and entries are passed over', () => {
  it('a creation that is no map', () => {
    for (const value of [null, 5, 'x', [1], new Uint8Array(2)]) {
      const view = new RecordView();
      view.set(`task:${id}`, value);
      expect([view.get(kinds.task, id), view.all(kinds.task)]).toEqual([undefined, []]);
    }
  });

  it('a field of a thing that was never created shows nothing until it is', () => {
    const view = new RecordView();
    view.set(`task:${id}/title`, 'x');
    expect(view.get(kinds.task, id)).toBeUndefined();
    view.set(`task:${id}`, {});
    expect(view.get(kinds.task, id)?.title).toBe('x');
  });

  it.each([
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'isPrototypeOf',
    'aWordOfALaterApp',
    'title',
  ])('an entry of %j crashes nothing', (name) => {
    const view = new RecordView();
    view.set(`task:${id}`, { title: 'x' });
    view.set(`task:${id}/${name}.${id}`, { read: 1 });
    view.set(`task:${id}/claim`, { said: 'in' });
    expect(view.get(kinds.task, id)).toMatchObject({ title: 'x' });
    expect(view.get(kinds.task, id)?.claim.size).toBe(0);
  });

  it.each(['constructor', 'toString', 'a-later-kind'])(
    'a thing of kind %j is kept and shown nowhere',
    (kind) => {
      const view = new RecordView();
      view.set(`${kind}:${id}`, { title: 'x' });
      for (const known of Object.values(kinds) as readonly Kind[]) expect(view.all(known)).toEqual([]);
    },
  );
});
