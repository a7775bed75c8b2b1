// Made at once, in pieces, anew or from a copy, the document is one; and all that was ever said of a thing is there.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toHex } from '#base';
import { type Act, sha256 } from '#journal';
import { Ledger, documentMark, markOf, newDocument } from '#record/ledger';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { author, holding } from './ledgers.ts';

const bytesOf = (doc: Y.Doc): string => toHex(sha256(Y.encodeStateAsUpdate(doc)));

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
