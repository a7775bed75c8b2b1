import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Value, toBase64url, toHex } from '#base';
import { type Act, type Draft, type Entry, idOf, sha256 } from '#journal';
import { Ledger, documentMark, markOf, newDocument } from '#record/ledger';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from '../journal/forge.ts';

const device = (seed = 99): LightDevice => new LightDevice(lightSigner(new Random(seed)));
const bytesOf = (doc: Y.Doc): string => toHex(sha256(Y.encodeStateAsUpdate(doc)));
const author = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));
function holding(entries: readonly Entry[]): LightDevice {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
}

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

describe('X6: made at once, in pieces, anew or from a copy, it is one document', () => {
  for (let seed = 1; seed <= 10; seed++)
    it(`seed ${seed}`, async () => {
      const random = new Random(seed);
      const { entries } = await randomHistory(random, 100, { cloneChance: 0.03 });
      const all = holding(entries);
      all.now += 1e9;
      all.flush();
      const { counted } = all.journal;
      const whole = new Ledger();
      whole.apply(counted);
      const pieces = new Ledger();
      for (let at = 0; at < counted.length;) {
        const size = 1 + random.below(9);
        pieces.apply(counted.slice(at, at + size));
        at += size;
      }
      // As while a camp streams in: some later, some at once, what is due brought in now and then.
      const later = new Ledger();
      const streamed = new Ledger();
      for (let at = 0; at < counted.length;) {
        const slice = counted.slice(at, (at += 1 + random.below(9)));
        if (random.chance(0.7)) later.stand(slice);
        else later.apply(slice);
        streamed.apply(slice);
        for (const act of slice) expect(later.value(act.key)).toEqual(streamed.value(act.key));
        if (random.chance(0.3)) later.derive(1 + random.below(5)).next();
      }
      const anew = new Ledger();
      anew.apply(counted.slice(0, counted.length / 2));
      anew.rebuild(counted);
      const doc = newDocument();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(whole.doc));
      const copy = new Ledger(doc);
      copy.learn(counted);
      for (const ledger of [pieces, later, anew, copy, all.ledger]) {
        expect(bytesOf(ledger.doc)).toBe(bytesOf(whole.doc));
        for (const act of counted) expect(ledger.headNames(act.key)).toEqual(whole.headNames(act.key));
      }
      // and a copy goes on as the original does
      const next = await all.write([
        {
          as: '',
          command: 'test',
          sub: '',
          kind: 'task',
          id: (counted[0] as Act).id,
          field: 'title',
          value: 'next',
        },
      ]);
      copy.apply(next.map(({ act }) => act));
      whole.apply(next.map(({ act }) => act));
      expect(bytesOf(copy.doc)).toBe(bytesOf(whole.doc));
    });

  it('what is applied twice changes nothing, and only touched keys are told', async () => {
    const a = author(7);
    const thing = await a.create();
    await a.set(thing.act, 'title', [thing.act.name]);
    const one = holding(a.entries);
    const before = bytesOf(one.ledger.doc);
    expect([...one.ledger.apply(one.journal.counted)]).toEqual([]);
    expect(bytesOf(one.ledger.doc)).toBe(before);
    expect([...new Ledger().apply(one.journal.counted)]).toEqual([
      `task:${thing.act.id}`,
      `task:${thing.act.id}/title`,
    ]);
  });

  it('a copy is known by how far each branch has come in it: one act less is another mark', async () => {
    const { entries } = await randomHistory(new Random(8), 60);
    const one = holding(entries);
    const branches = [...one.journal.branches()].map(({ number, count }) => [number, count] as const);
    expect(documentMark(one.ledger.doc)).toBe(markOf(branches));
    expect(markOf([...branches].reverse())).toBe(markOf(branches));
    const less = new Ledger();
    less.apply(one.journal.counted.slice(0, -1));
    expect(documentMark(less.doc)).not.toBe(markOf(branches));
    const [[number, count], ...rest] = branches as [
      readonly [number, number],
      ...(readonly [number, number])[],
    ];
    expect(markOf([[number ^ 1, count], ...rest])).not.toBe(markOf(branches));
  });

  it('one that waits for something it was not given has no mark', async () => {
    const a = author(9);
    const thing = await a.create();
    const edit = await a.set(thing.act, 'title', [thing.act.name]);
    await a.set(thing.act, 'title', [edit.act.name]);
    const one = holding(a.entries);
    const torn = newDocument();
    const whole = Y.encodeStateAsUpdate(one.ledger.doc);
    const first = new Ledger();
    first.apply(one.journal.counted.slice(0, 1));
    Y.applyUpdate(torn, Y.diffUpdate(whole, Y.encodeStateVector(first.doc)));
    expect(documentMark(torn)).toBeUndefined();
  });
});

describe('X7: a thing and all that was ever said of it', () => {
  it('in an order in which each follows what it builds on; refused acts are not among them', async () => {
    const a = author(10);
    const thing = await a.create();
    const edit = await a.set(thing.act, 'title', [thing.act.name]);
    await a.set(thing.act, 'title', []);
    await a.create('meal');
    const { ledger } = holding(a.entries);
    expect(ledger.actsOf(`task:${thing.act.id}`).map(({ name }) => name)).toEqual([
      thing.act.name,
      edit.act.name,
    ]);
    expect(ledger.touched(`task:${thing.act.id}`)).toBe(1_700_000_000);
    expect(ledger.touched('task:nothing')).toBeUndefined();
    expect(ledger.get(edit.act.name)?.value).toBe(1);
  });
});
