// A full phone, for real: the databases lie in a bucket to which the browser gives little room, beside something large
// that takes it up.
import { describe, expect, it } from 'vitest';
import { type CampDatabase, GlanceWriter, PocketStore, Registry, readGlance } from '#storage';
import { Chain, type Disk, names, namesOf, readDisk } from './disk.ts';
import { fill, inASmallRoom } from './full-disk.ts';
import { pocketful } from './pocketful.ts';

inASmallRoom();

const FULL = { ok: false, error: 'full' };

describe('a full disk', () => {
  it('K6: says so, keeps nothing of a command, and takes it when there is room', async () => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    const first = await chain.next(3);
    expect((await store.keep(first)).ok).toBe(true);
    const mark = store.heldMark;
    const makeRoom = await fill();
    const more = await chain.next(40, 8000);
    expect(await store.keep(more)).toEqual(FULL);
    expect(await store.keep(more)).toEqual(FULL);
    expect(store.heldMark).toBe(mark);
    const between = await readDisk(id);
    expect([namesOf(between.acts), between.isDamaged]).toEqual([names(first), false]);
    await makeRoom();
    expect(await store.keep(more)).toEqual({ ok: true, value: undefined });
    expect(namesOf((await readDisk(id)).acts)).toEqual(names([...first, ...more]));
  });

  type Writing = (disk: Disk & { database: CampDatabase }) => Promise<unknown>;
  const large = 'x'.repeat(60_000);
  const writings: readonly (readonly [string, Writing])[] = [
    ['acts into the tail', async ({ store }) => store.keep(await new Chain().next(20, 8000))],
    ['acts in bulk', async ({ store }) => store.keep(await new Chain().next(300, 500))],
    ['a single value', ({ store }) => store.write({ large })],
    ['a new key with an act', async ({ store }) => store.keep(await new Chain().next(1), { large })],
    ['cards', async ({ database }) => new PocketStore(database).keepCards((await pocketful(300)).cards)],
    [
      'envelopes',
      async ({ database }) => new PocketStore(database).keepEnvelopes((await pocketful(9, 9000)).envelopes),
    ],
    [
      'the list of gatherings',
      () =>
        new Registry().put({
          id: 'a',
          secret: new Uint8Array(60_000),
          title: '',
          openedAt: 0,
        }),
    ],
    [
      'everything anew',
      async ({ store }) =>
        store.rewrite(
          (await new Chain().next(200, 500)).map(({ act }) => act),
          [],
        ),
    ],
  ];
  it.each(writings)('K6: %s: says so, and nothing that was there is lost', async (_, writing) => {
    const disk = await readDisk();
    const first = await new Chain().next(3);
    await disk.store.keep(first);
    await new Registry().all();
    const makeRoom = await fill();
    expect(await writing(disk)).toEqual(FULL);
    const { acts, isDamaged } = await readDisk(disk.id);
    expect([namesOf(acts), isDamaged]).toEqual([names(first), false]);
    await makeRoom();
    expect(await writing(disk)).toMatchObject({ ok: true });
  });

  it('K10: a glance that could not be written is not used, and written when there is room', async () => {
    const { database, store } = await readDisk();
    const values = new Map<string, string>([['title', 'x'.repeat(60_000)]]);
    const writer = new GlanceWriter(database, {
      valuesOf: () => values,
      isPast: () => false,
      mark: () => store.heldMark,
    });
    const makeRoom = await fill();
    writer.note(['task:a'], true);
    await writer.flush();
    expect(await readGlance(database, store.heldMark, 'all')).toBeUndefined();
    await makeRoom();
    await writer.flush();
    expect(await readGlance(database, store.heldMark, 'all')).toEqual([{ thing: 'task:a', values }]);
  });
});
