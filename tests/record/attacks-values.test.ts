// What was an attack by Yjs bytes, sent as values: there is no door for it. And a vandal who may write like anybody.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, toBase64url } from '#base';
import { type Act } from '#journal';
import { historyOf, task } from '#record';
import { type Forger } from '../journal/forge.ts';
import { loose, Phone, attacked, titleOf, bytesOf } from './attacking.ts';

describe('no door: what were Yjs bytes are bytes', () => {
  it('a wipe-all delete set, GC and Skip structs, a huge ContentDeleted, an update of a million structs, as values', async () => {
    const { reasons, phone } = await attacked(async ({ wood, before }, attacker) => {
      const phone = new Phone();
      await phone.take(before.map(loose));
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(phone.ledger.doc));
      doc.getMap('r').forEach((_, key) => doc.getMap('r').delete(key));
      const wipe = Y.encodeStateAsUpdate(doc) as Bytes;
      const bombs = [
        wipe,
        bytesOf('\u0001\u0001\u0001\0\0\u00ff\u00ff\u00ff\u00ff\u000f\0'),
        bytesOf('\u0080\u0087\u00a7\u000e'),
        bytesOf('\u0001\u0001\u0005\0\n\u00ff\u00ff\u00ff\u00ff\u00ff\u001f\0'),
      ];
      let last = wood;
      for (const value of bombs) last = (await attacker.set(wood, 'how', [last.name], { value })).act;
      return attacker.entries.map(loose);
    });
    expect(reasons).toEqual([]);
    expect(titleOf(phone)).toBe('Dry firewood');
    expect(phone.view().all(task)[0]?.how).toBeUndefined();
    expect(phone.ledger.value(`${phone.journal.acts[0]?.key}/how`)).toBeInstanceOf(Uint8Array);
  });

  it('a thing replaced: by a number, by a map, by another creation under its id, as if apart', async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      await attacker.act({ kind: 'task', id: wood.id, value: 5 });
      await attacker.act({ kind: 'task', id: wood.id, value: {} });
      await attacker.act({ kind: 'task', id: wood.id, value: { title: 'mine' } });
      await attacker.act({ kind: 'task', id: wood.id, value: { title: 'mine' }, refs: [wood.name] });
      return attacker.entries.map(loose);
    });
    expect([...reasons].sort()).toEqual(['creation-id', 'creation-refs', 'creation-value']);
    expect(titleOf(phone)).toBe('Dry firewood');
  });

  it('a list, a map, a nest in the place of a text; a key below a field; a key of a thing that is not there', async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      const place = await attacker.set(wood, 'place', [wood.name], { value: { a: { b: { c: 1 } } } });
      await attacker.set(wood, 'place', [place.act.name], { value: [1, 2, 3] });
      await attacker.set(wood, 'title/more', [wood.name]);
      await attacker.set(wood, 'need', [wood.name], { value: 5 });
      await attacker.act({ id: 'BBBBBBBBBBBBBBBB', field: 'title', refs: [wood.name] });
      return attacker.entries.map(loose);
    });
    expect([...reasons].sort()).toEqual(['key-grammar', 'ref-elsewhere']);
    const shown = phone.view().all(task)[0];
    expect([shown?.title, shown?.place, shown?.need]).toEqual(['Dry firewood', undefined, undefined]);
  });

  it('names that live on every object, as fields and as entries', async () => {
    const { phone } = await attacked(async ({ wood }, attacker) => {
      for (const field of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
        await attacker.set(wood, field, [wood.name], { value: 'x' });
        await attacker.set(wood, field, [wood.name], {
          value: { read: 1 },
          sub: toBase64url(new Uint8Array(12)),
        });
      }
      return attacker.entries.map(loose);
    });
    expect(titleOf(phone)).toBe('Dry firewood');
  });

  it('X7 W2 W6: everything emptied and withdrawn by one hand: it shows, it says whose, and anybody puts it back', async () => {
    const hands: Forger[] = [];
    const { phone } = await attacked(async ({ second, wood, title }, vandal) => {
      hands.push(vandal, second);
      await vandal.set(wood, 'title', [title.name], { value: '' });
      await vandal.set(wood, 'withdrawn', [wood.name], { value: {} });
      return vandal.entries.map(loose);
    });
    const before = phone.view();
    const [shown] = before.all(task);
    const id = shown?.id ?? '';
    const heads = (field: string): readonly string[] =>
      phone.ledger.heads(`task:${id}/${field}`).map(({ name }) => name);
    expect(shown?.withdrawn).toEqual({});
    expect(before.choices({ kind: 'task', id, field: 'title', sub: '' })).toHaveLength(2);
    const told = historyOf(before, 'task', id).flatMap(({ changes }) => changes);
    const [vandal, second] = hands as [Forger, Forger];
    for (const { act } of vandal.entries) {
      expect(told.find((change) => change.act === act.name)?.to).toEqual(act.value);
      expect(phone.journal.get(act.name)?.author).toBe(vandal.signer.author);
    }
    expect(told.map(({ to }) => to)).toContain('Dry firewood');
    const thing = phone.journal.counted.find((act) => act.id === id && act.field === '') as Act;
    const back = [
      await second.set(thing, 'title', heads('title'), { value: 'Dry firewood' }),
      await second.set(thing, 'withdrawn', heads('withdrawn'), { value: false }),
    ];
    await phone.take(back.map(loose));
    const after = phone.view();
    const there = after.get(task, id);
    expect([there?.title, there?.withdrawn]).toEqual(['Dry firewood', undefined]);
    expect(after.choices({ kind: 'task', id, field: 'title', sub: '' })).toEqual([]);
    expect([...(there?.log.values() ?? [])]).toContainEqual({ text: 'in the shed' });
  });
});
