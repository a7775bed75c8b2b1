// Rows that are gone or not what they were, in every store: told, what can be read is read, and nothing more is kept
// until it was written down anew.
import { describe, expect, it } from 'vitest';
import { PocketStore } from '#storage';
import type { CampSchema } from '../../src/storage/camp-database.ts';
import type { IDBPDatabase } from 'idb';
import { Chain, names, namesOf, newId, raw, readDisk } from './disk.ts';
import { pocketful } from './pocketful.ts';

type Db = IDBPDatabase<CampSchema>;

const flipped = (row: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  const out = row.slice();
  out[at] = (out[at] as number) ^ 4;
  return out;
};

/** Bulk of 300 (segments of 256 and 44), then five in the tail. */
async function laid(): Promise<{ id: string; kept: string[] }> {
  const { id, store } = await readDisk();
  const chain = new Chain();
  const kept: string[] = [];
  for (const count of [300, 3, 1, 1]) {
    const entries = await chain.next(count);
    if (!(await store.keep(entries)).ok) throw new Error('not kept');
    kept.push(...names(entries));
  }
  await store.write({ self: 'key', person: 'p' });
  store.close();
  return { id, kept };
}

async function spoil(
  db: Db,
  store: 'segments' | 'tail',
  nth: number,
  change: (row: Uint8Array<ArrayBuffer>) => unknown,
): Promise<void> {
  const key = (await db.getAllKeys(store))[nth] as number;
  const row = (await db.get(store, key)) as Uint8Array<ArrayBuffer>;
  const next = change(row);
  if (next === undefined) await db.delete(store, key);
  else await db.put(store, next as never, key);
}

const ways: readonly (readonly [string, (row: Uint8Array<ArrayBuffer>) => unknown])[] = [
  ['missing', () => undefined],
  ['one bit of its acts is another', (row) => flipped(row, 60)],
  ['one bit of its check sum is another', (row) => flipped(row, 2)],
  ['of another version', (row) => flipped(row, 0)],
  ['cut', (row) => row.slice(0, row.length - 1)],
  ['longer', (row) => new Uint8Array([...row, 0])],
  ['empty', () => new Uint8Array(0)],
  ['nothing of ours', () => 'a text'],
];

describe('K3 K9: damage', () => {
  const places = [
    ['segments', 0, 256, 0],
    ['segments', 1, 44, 256],
    ['tail', 0, 1, 300],
    ['tail', 4, 1, 304],
  ] as const;
  describe.each(places)('row of %s, number %i', (store, nth, lost, from) => {
    it.each(ways)('%s', async (_, change) => {
      const { id, kept } = await laid();
      await raw(id, (db) => spoil(db, store, nth, change));
      const disk = await readDisk(id);
      const left = [...kept.slice(0, from), ...kept.slice(from + lost)];
      expect([disk.isDamaged, namesOf(disk.acts)]).toEqual([true, left]);
      // Nothing is laid on top before it was mended.
      const more = await new Chain().next(1);
      expect(await disk.store.keep(more)).toEqual({ ok: false, error: 'other-tab' });
      expect((await disk.store.rewrite(disk.acts, [], { self: 'new key' })).ok).toBe(true);
      expect((await disk.store.keep(more)).ok).toBe(true);
      const mended = await readDisk(id);
      expect([mended.isDamaged, namesOf(mended.acts)]).toEqual([false, [...left, ...names(more)]]);
      expect(await mended.store.read('self')).toEqual({ ok: true, value: 'new key' });
      expect(await mended.store.read('person')).toEqual({ ok: true, value: 'p' });
    });
  });

  it.each([
    ['missing', undefined],
    ['another', '3:0.0.0.0.0.0.0.0'],
    ['nothing of ours', 12],
  ])('the mark is %s', async (_, mark) => {
    const { id, kept } = await laid();
    await raw(id, (db) =>
      mark === undefined ? db.delete('meta', 'held') : db.put('meta', mark, 'held').then(() => undefined),
    );
    const disk = await readDisk(id);
    expect([disk.isDamaged, namesOf(disk.acts)]).toEqual([true, kept]);
  });

  it('all acts are gone, and the mark tells of them', async () => {
    const { id } = await laid();
    await raw(id, (db) => Promise.all([db.clear('segments'), db.clear('tail')]));
    const disk = await readDisk(id);
    expect([disk.isDamaged, disk.acts.length]).toEqual([true, 0]);
  });

  it.each(ways)(
    'a row of the tail that is %s when the tail is joined is met then, not hidden',
    async (_, change) => {
      const { id, kept } = await laid();
      const disk = await readDisk(id);
      await raw(id, (db) => spoil(db, 'tail', 1, change));
      const many = await new Chain().next(64);
      expect(await disk.store.keep(many)).toEqual({ ok: false, error: 'other-tab' });
      expect((await readDisk(id)).isDamaged).toBe(true);
      // The page still has all of it.
      expect((await disk.store.rewrite(disk.acts, [])).ok).toBe(true);
      expect((await disk.store.keep(many)).ok).toBe(true);
      const again = await readDisk(id);
      expect([again.isDamaged, namesOf(again.acts)]).toEqual([false, [...kept, ...names(many)]]);
    },
  );

  it('a row twice is noticed', async () => {
    const { id } = await laid();
    await raw(id, async (db) => db.put('tail', (await db.getAll('tail'))[0] as never, 1_000_000));
    expect((await readDisk(id)).isDamaged).toBe(true);
  });

  it('the single values outlive a database that was emptied while the page lived', async () => {
    const { id } = await laid();
    const disk = await readDisk(id);
    await raw(id, (db) => Promise.all([db.clear('segments'), db.clear('tail'), db.clear('meta')]));
    expect((await disk.store.rewrite(disk.acts, [])).ok).toBe(true);
    const again = await readDisk(id);
    expect([again.isDamaged, again.acts.length]).toEqual([false, disk.acts.length]);
    expect(await again.store.read('self')).toEqual({ ok: true, value: 'key' });
  });

  it('what hangs in the air waits in a row of its own, and is no damage', async () => {
    const { id } = await laid();
    const disk = await readDisk(id);
    const [kept, hanging] = [disk.acts.slice(0, 10), disk.acts.slice(40)];
    expect((await disk.store.rewrite(kept, hanging)).ok).toBe(true);
    const again = await readDisk(id);
    expect([again.isDamaged, namesOf(again.acts)]).toEqual([false, namesOf(kept)]);
    const waiting = await again.store.readAdrift();
    expect(names(waiting)).toEqual(namesOf(hanging));
    expect((await again.store.keepAdrift(waiting.slice(3))).ok).toBe(true);
    expect(await again.store.readAdrift()).toHaveLength(hanging.length - 3);
    expect((await again.store.keepAdrift([])).ok).toBe(true);
    expect(await again.store.readAdrift()).toEqual([]);
  });
});

describe('cards and envelopes', () => {
  const store = async (id: string): Promise<PocketStore> => new PocketStore((await readDisk(id)).database);

  it('K2: are read back as they were kept, and go when they are erased', async () => {
    const id = newId();
    const pockets = await store(id);
    const { cards, envelopes } = await pocketful(3);
    await pockets.keepCards(cards);
    await pockets.keepEnvelopes(envelopes);
    const loaded = await (await store(id)).load();
    if (!loaded.ok) throw new Error(loaded.error);
    const { bytes, signature } = loaded.value.cards[0]?.row ?? {};
    expect(cards.map(({ card }) => [card.bytes, card.signature])).toContainEqual([bytes, signature]);
    expect([loaded.value.cards.length, loaded.value.envelopes.length]).toEqual([3, 3]);
    const keys = {
      cards: [loaded.value.cards[0]?.key ?? ''],
      envelopes: [loaded.value.envelopes[0]?.key ?? ''],
    };
    expect((await pockets.erase(keys)).ok).toBe(true);
    expect(await raw(id, async (db) => [await db.count('cards'), await db.count('envelopes')])).toEqual([
      2, 2,
    ]);
  });

  it.each([
    [
      'one bit is another',
      (row: { bytes: Uint8Array<ArrayBuffer> }) => ({ ...row, bytes: flipped(row.bytes, 90) }),
    ],
    ['a part is missing', () => ({ signature: new Uint8Array(64) })],
    ['nothing of ours', () => 7],
  ])('K9: a card of which %s is told apart by its key', async (_, change) => {
    const id = newId();
    const pockets = await store(id);
    await pockets.keepCards((await pocketful(2)).cards);
    const key = await raw(id, async (db) => {
      const [first] = await db.getAllKeys('cards');
      await db.put(
        'cards',
        change((await db.get('cards', first as string)) as never) as never,
        first as string,
      );
      return first;
    });
    const loaded = await pockets.load();
    if (!loaded.ok) throw new Error(loaded.error);
    expect([loaded.value.cards.length, loaded.value.broken]).toEqual([1, { cards: [key], envelopes: [] }]);
  });

  it('K9: an envelope that is none is told apart by its key', async () => {
    const id = newId();
    const pockets = await store(id);
    await pockets.keepEnvelopes((await pocketful(2)).envelopes);
    const key = await raw(id, async (db) => {
      const [first] = await db.getAllKeys('envelopes');
      await db.put('envelopes', { head: new Uint8Array(3) } as never, first as string);
      return first;
    });
    const loaded = await pockets.load();
    if (!loaded.ok) throw new Error(loaded.error);
    expect([loaded.value.envelopes.length, loaded.value.broken]).toEqual([
      1,
      { cards: [], envelopes: [key] },
    ]);
  });
});
