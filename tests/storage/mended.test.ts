// What the disk loses, as a person meets it: told, healed from what the page and others still have, and no number of
// a chain given a second time.
import { describe, expect, it } from 'vitest';
import type { Camp } from '#app';
import { writeActs } from '#journal';
import { databaseName } from '#storage';
import { bring, forked, fromTheCopy, othersHave } from './elsewhere.ts';
import { deleteDisk, raw, whileAbortedAt } from './disk.ts';
import {
  becomes,
  begin,
  expectSamePersonUnderANewKey,
  kept,
  open,
  opened,
  type Phone,
  reopen,
  titles,
  write,
  writtenPhone,
} from './phone.ts';

const TITLES = ['a', 'b', 'c', 'd', 'e', 'f'];

const written = (): Promise<Phone> => writtenPhone(TITLES);

async function expectWhole(camp: Camp, phone: Phone): Promise<void> {
  const again = await reopen(camp);
  opened.push(again);
  expect([titles(again), again.person]).toEqual([TITLES, phone.me]);
  expect(again.health.now).toMatchObject({ isDamaged: false, unkept: 0, disk: null, keysRetired: 0 });
  expect(await forked(again)).toEqual([]);
}

describe('a row that was lost', () => {
  it('K9: is told; what others hold comes back; what hung in the air goes on in, and nothing is numbered twice', async () => {
    const phone = await written();
    const { camp } = phone;
    const all = await othersHave(camp);
    const before = camp.author;
    await camp.close();
    const lost = all.findIndex(({ act }) => (act.value as { title?: string }).title === 'c');
    await raw(camp.id, async (db) => db.delete('tail', (await db.getAllKeys('tail'))[lost] as number));
    const again = await open(camp.invite);
    opened.push(again);
    await again.engine;
    expect(again.health.now.isDamaged).toBe(true);
    expect(titles(again)).toEqual(['a', 'b']);
    await expectSamePersonUnderANewKey(again, phone, before);
    expect(await bring(again, all.slice(lost, lost + 1))).toBe(1);
    await becomes(() => titles(again)).toEqual(TITLES);
    await becomes(async () => (await again.engine).store.readAdrift()).toEqual([]);
    expect(await bring(again, all)).toBe(0);
    await expectWhole(again, phone);
  });

  it('K9: what hangs in the air still does after another opening, and goes in then', async () => {
    const phone = await written();
    const all = await othersHave(phone.camp);
    await phone.camp.close();
    const lost = all.findIndex(({ act }) => (act.value as { title?: string }).title === 'b');
    await raw(phone.camp.id, async (db) => db.delete('tail', (await db.getAllKeys('tail'))[lost] as number));
    const between = await reopen(phone.camp);
    await becomes(() => between.health.now.unkept).toBe(0);
    const again = await reopen(between);
    opened.push(again);
    expect([titles(again), again.health.now.isDamaged]).toEqual([['a'], false]);
    await bring(again, all.slice(0, lost + 1));
    await becomes(() => titles(again)).toEqual(TITLES);
    await expectWhole(again, phone);
  });

  it('K9: all of them: the rest comes from others, and the person is who they were', async () => {
    const phone = await written();
    const all = await othersHave(phone.camp);
    const before = phone.camp.author;
    await phone.camp.close();
    await raw(phone.camp.id, (db) =>
      Promise.all([db.clear('tail'), db.clear('segments'), db.clear('glance')]),
    );
    const again = await open(phone.camp.invite);
    opened.push(again);
    await again.engine;
    expect([titles(again), again.health.now.isDamaged]).toEqual([[], true]);
    await bring(again, all);
    expect(titles(again)).toEqual(TITLES);
    await expectSamePersonUnderANewKey(again, phone, before);
    expect(again.health.now.keysRetired).toBe(0); // none of ours came from elsewhere
    await expectWhole(again, phone);
  });

  it('K9: where the disk does not let it be mended nothing is kept on top, until it does', async () => {
    const phone = await written();
    const before = phone.camp.author;
    await phone.camp.close();
    await raw(phone.camp.id, async (db) => db.delete('tail', (await db.getAllKeys('tail')).at(-1) as number));
    const again = await whileAbortedAt(1, async () => {
      const camp = await open(phone.camp.invite);
      await camp.engine;
      expect([titles(camp), camp.author]).toEqual([['a', 'b', 'c', 'd', 'e'], before]);
      void write(camp, 'after');
      await becomes(() => camp.health.now).toMatchObject({ unkept: 1, disk: 'aborted', isDamaged: true });
      return camp;
    });
    opened.push(again);
    await becomes(() => again.health.now).toMatchObject({ unkept: 0, disk: null });
    await expectSamePersonUnderANewKey(again, phone, before);
    const { journal } = (await again.engine).held;
    const last = [...journal.acts].find(
      ({ value }) => (value as { title?: string } | null)?.title === 'after',
    );
    expect(last?.author).toBe(again.author);
  });
});

describe('a database that was erased', () => {
  it('K9: while nobody had it open: told, and healed from others', async () => {
    const phone = await written();
    const all = await othersHave(phone.camp);
    await phone.camp.close();
    await deleteDisk(phone.camp.id);
    const again = await open(phone.camp.invite);
    opened.push(again);
    await again.engine;
    expect([titles(again), again.health.now.isDamaged, again.person]).toEqual([[], true, undefined]);
    expect(await bring(again, all)).toBe(all.length);
    expect(titles(again)).toEqual(TITLES);
    expect(await forked(again)).toEqual([]);
  });

  it('K9: while it was open: everything in the page is written down anew, and the list of gatherings too', async () => {
    const phone = await written();
    const { camp, gatherings } = phone;
    await (await camp.engine).store.write({ offline: true });
    const before = camp.author;
    await deleteDisk(camp.id);
    const rows = await new Promise<IDBDatabase>((resolve) => {
      indexedDB.open('rhizome').onsuccess = (event) => resolve((event.target as IDBOpenDBRequest).result);
    });
    rows.transaction('gatherings', 'readwrite').objectStore('gatherings').delete(camp.id);
    rows.close();
    expect(camp.health.now.isDamaged).toBe(false); // nobody has noticed yet
    await write(camp, 'g');
    expect(camp.health.now.isDamaged).toBe(true);
    await expectSamePersonUnderANewKey(camp, phone, before);
    await becomes(async () => {
      const all = await gatherings.all();
      return all.ok && all.value.some(({ id, title }) => id === camp.id && title === 'Camp');
    }).toBe(true);
    const again = await reopen(camp);
    opened.push(again);
    expect([titles(again), again.person, again.health.now.isDamaged]).toEqual([
      [...TITLES, 'g'],
      phone.me,
      false,
    ]);
    expect(await (await again.engine).store.read('offline')).toEqual({ ok: true, value: true });
    expect(await forked(again)).toEqual([]);
  });

  it('K9: while it was open, and news came first: that is kept, and all before it', async () => {
    const phone = await written();
    const other = kept(await begin());
    const { held, door } = await phone.camp.engine;
    const { signer } = await other.camp.engine;
    await deleteDisk(phone.camp.id);
    const draft = {
      as: '',
      command: 'addTask',
      kind: 'task',
      id: 'AAAAAAAAAAAAAAAA',
      field: 'title',
      sub: '',
      value: 'x',
    };
    const news = await writeActs(held.journal, signer, null, [draft], () => [], 1_700_000_000);
    if (!news.ok) throw new Error(news.error);
    expect((await door.enter(news.value, {})).taken).toBe(1);
    expect(phone.camp.health.now).toMatchObject({ isDamaged: true, disk: null });
    await expectWhole(phone.camp, phone);
  });
});

describe('a key in use elsewhere too', () => {
  it('K9: is given up in the transaction that keeps what was written there', async () => {
    const phone = await written();
    const { camp } = phone;
    const before = camp.author;
    const copy = await fromTheCopy(camp);
    const taken = await whileAbortedAt(1, () => bring(camp, copy));
    expect([taken, camp.author, camp.health.now.keysRetired]).toEqual([0, before, 0]);
    expect(await bring(camp, copy)).toBe(1);
    expect(camp.health.now.keysRetired).toBe(1);
    await expectSamePersonUnderANewKey(camp, phone, before);
    const again = await reopen(camp);
    opened.push(again);
    expect([again.author, again.person, titles(again)]).toEqual([
      camp.author,
      phone.me,
      ['a, elsewhere', ...TITLES.slice(1)],
    ]);
    expect(await forked(again)).toEqual([]);
  });

  it('K9: and what is written just then is written under the new one', async () => {
    const phone = await written();
    const copy = await fromTheCopy(phone.camp);
    const [taken] = await Promise.all([
      bring(phone.camp, copy),
      write(phone.camp, 'at once'),
      write(phone.camp, 'and on'),
    ]);
    expect(taken).toBe(1);
    const { journal } = (await phone.camp.engine).held;
    // Our own goes first through the turnstile: it took the number that the copy used, and both stand.
    expect(journal.forkedAuthors().length).toBeLessThanOrEqual(1);
    await becomes(() => phone.camp.health.now.unkept).toBe(0);
    expect(phone.camp.author).not.toBe(copy[0]?.act.author);
  });
});

it('K7 K9: a cache of what is lost is not shown', async () => {
  const phone = await written();
  await phone.camp.close();
  await raw(phone.camp.id, async (db) => {
    await db.clear('tail');
    await db.clear('glance');
  });
  const again = await open(phone.camp.invite);
  opened.push(again);
  await again.engine;
  expect([titles(again), again.health.now.isDamaged]).toEqual([[], true]);
  await becomes(() => raw(again.id, (db) => db.get('meta', 'cache'))).toBe(
    `${databaseName(again.id)}-view-2`,
  );
});
