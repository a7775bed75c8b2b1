import { describe, expect, it } from 'vitest';
import { type Value, toBase64url } from '#base';
import { type Act, type Draft, type Entry, idOf } from '#journal';
import { Ledger, newDocument } from '#record/ledger';
import { lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from '../journal/forge.ts';
import { device, author, holding } from './ledgers.ts';

describe('X2: the document is one map, key by key the values of acts', () => {
  it('a creation under kind:id, a field under kind:id/field, an entry under kind:id/field.sub', async () => {
    const a = author(1);
    const sub = toBase64url(new Uint8Array(12).fill(2));
    const thing = await a.create();
    await a.set(thing.act, 'title', [thing.act.name], { value: 'x' });
    await a.set(thing.act, 'claim', [thing.act.name], { value: true, sub });
    const { ledger } = holding(a.entries);
    const id = thing.act.id;
    expect(ledger.doc.getMap('r').toJSON()).toEqual({
      [`task:${id}`]: { title: 'x' },
      [`task:${id}/title`]: 'x',
      [`task:${id}/claim.${sub}`]: true,
    });
    expect([...ledger.doc.share.keys()]).toEqual(['r']);
  });

  it('every kind of value survives it', async () => {
    const values: Value[] = [
      null,
      true,
      false,
      0,
      -1,
      2 ** 40,
      -(2 ** 40),
      0.1,
      '',
      '😀',
      new Uint8Array([1, 2]),
      [],
      [1, [2]],
      {},
      { a: { b: null } },
    ];
    const a = author(2);
    const thing = await a.create();
    let last = thing;
    for (const value of values) {
      last = await a.set(thing.act, 'how', [last.act.name], { value });
      expect(holding(a.entries).ledger.value(last.act.key)).toEqual(value);
    }
  });

  it('nobody writes on it: it bears a client number that no branch can have', () => {
    expect(newDocument().clientID).toBe(2 ** 32);
    const one = new Ledger();
    expect(one.doc.clientID).toBeGreaterThan(0xffffffff);
  });
});

describe('X3, X4: whatever its writers named, a key with one head shows that head', () => {
  for (let seed = 1; seed <= 40; seed++)
    it(`sloppy writers, seed ${seed}`, async () => {
      const random = new Random(seed);
      const authors = Array.from({ length: 3 }, () => new Forger(lightSigner(random)));
      const thing = await (authors[0] as Forger).create();
      const made: Act[] = [];
      for (let i = 0; i < 40; i++) {
        const some = made.filter(() => random.chance(0.2)).slice(0, 5);
        const refs =
          random.chance(0.2) || some.length === 0 ? [thing.act.name] : some.map(({ name }) => name);
        made.push((await random.pick(authors).set(thing.act, 'title', refs, { value: i })).act);
      }
      // A last one that names every act nobody else names.
      const named = new Set(made.flatMap(({ refs }) => refs));
      const heads = made.filter(({ name }) => !named.has(name)).map(({ name }) => name);
      const entries = authors.flatMap((each) => each.entries);
      const before = holding(entries);
      expect(before.ledger.headNames(`task:${thing.act.id}/title`)).toEqual([...heads].sort());
      expect(before.ledger.heads(`task:${thing.act.id}/title`).map(({ value }) => value)).toContainEqual(
        before.ledger.value(`task:${thing.act.id}/title`),
      );
      const last = await (authors[1] as Forger).set(thing.act, 'title', heads.slice(0, 32), {
        value: 'last',
      });
      const { ledger } = holding([...entries, last]);
      expect(ledger.headNames(last.act.key)).toEqual([last.act.name]);
      expect(ledger.value(last.act.key)).toBe('last');
    });

  it('two lines of 3,000 acts each on one key: a meeting of both is found in no time', async () => {
    const [a, b] = [author(3), author(4)];
    const thing = await a.create();
    let [left, right] = [thing, thing];
    for (let i = 0; i < 3000; i++) {
      left = await a.set(thing.act, 'title', [left.act.name], { value: i, isUnsigned: true });
      right = await b.set(thing.act, 'title', [right.act.name], { value: -i, isUnsigned: true });
    }
    const one = holding([...a.entries, ...b.entries]);
    const started = performance.now();
    for (let i = 0; i < 50; i++) {
      const both = await a.set(thing.act, 'title', [...one.ledger.headNames(left.act.key)], { value: i });
      one.insert([fresh(both)]);
      expect(one.ledger.value(left.act.key)).toBe(i);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('X5: several heads', () => {
  const drafted = (id: string, value: Value): Draft => ({
    as: '',
    command: 'test',
    sub: '',
    kind: 'task',
    id,
    field: 'title',
    value,
  });

  it('are all told, in the order of their names, and one of them is shown', async () => {
    const value = { title: 'x' };
    const id = idOf('task', value) as string;
    const devices = [device(1), device(2), device(3)] as const;
    const made = await devices[0].write([{ ...drafted(id, value), field: '' }]);
    for (const each of devices.slice(1)) each.insert(made.map(fresh));
    const apart: Entry[] = [];
    for (const [i, each] of devices.entries()) apart.push(...(await each.write([drafted(id, i)])));
    const all = holding([...made, ...apart]);
    const key = `task:${id}/title`;
    expect(all.ledger.headNames(key)).toEqual(apart.map(({ act }) => act.name).sort());
    expect([0, 1, 2]).toContain(all.ledger.value(key));
    expect(all.ledger.choices(key)).toHaveLength(3);
    expect(all.ledger.choices(`task:${id}`)).toEqual([]);
  });

  it('equal values are one answer', async () => {
    const [a, b] = [author(5), author(6)];
    const thing = await a.create();
    await a.set(thing.act, 'when', [thing.act.name], { value: { at: 1, day: 2 } });
    await b.set(thing.act, 'when', [thing.act.name], { value: { day: 2, at: 1 } });
    const { ledger } = holding([...a.entries, ...b.entries]);
    expect(ledger.heads(`task:${thing.act.id}/when`)).toHaveLength(2);
    expect(ledger.choices(`task:${thing.act.id}/when`)).toEqual([]);
  });
});
