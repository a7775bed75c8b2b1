// A gathering on its real disk, from the door of the app: what is written, how it stands when the disk says no, and
// what another tab does to it.
import { describe, expect, it } from 'vitest';
import type { Camp } from '#app';
import { addTask, task } from '#record';
import { databaseName } from '#storage';
import { deleteDisk, raw, whileAbortedAt } from './disk.ts';
import { becomes, begin, keep, kept, open, opened, reopen, streamIn, titles, write } from './phone.ts';

const databases = async (id: string): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(id) ? [name] : [])).sort();

describe('what is written', () => {
  it('K1: is there when the gathering is opened again, by the same person with the same key', async () => {
    const { camp, me } = kept(await begin());
    await write(camp, 'Dig the fire pit');
    const author = camp.author;
    const again = await reopen(camp);
    opened.push(again);
    expect([titles(again), again.person, again.author]).toEqual([['Dig the fire pit'], me, author]);
    expect(again.health.now).toMatchObject({
      phase: 'ready',
      unkept: 0,
      disk: null,
      isDamaged: false,
      keysRetired: 0,
    });
    await write(again, 'Carry wood');
    const { journal } = (await again.engine).held;
    expect(journal.forkedAuthors()).toEqual([]);
  });

  it('K7: a cache made anew has another name, which is recorded, and the old one goes', async () => {
    const { camp } = kept(await begin());
    await write(camp, 'a');
    await camp.close();
    const name = `${databaseName(camp.id)}-view-1`;
    expect(await raw(camp.id, (db) => db.get('meta', 'cache'))).toBe(name);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    const again = await reopen(camp);
    opened.push(again);
    await becomes(() => raw(camp.id, (db) => db.get('meta', 'cache'))).toBe(
      `${databaseName(camp.id)}-view-2`,
    );
    await becomes(() => databases(camp.id)).toEqual([
      databaseName(camp.id),
      `${databaseName(camp.id)}-view-2`,
    ]);
  });
});

describe('a camp that streams in', () => {
  const cacheOf = (camp: Camp): Promise<unknown> => raw(camp.id, (db) => db.get('meta', 'cache'));
  const isCacheUsed = async (camp: Camp): Promise<boolean> =>
    (await camp.engine).log.lines().some(({ topic, text }) => topic === 'cache' && text === 'used');

  it('K7 X6: is shown at once; document and cache are made when it has passed, and are used', async () => {
    const { camp } = kept(await begin());
    const before = await cacheOf(camp);
    await streamIn(camp, 300);
    await write(camp, 'Between');
    const { ledger } = (await camp.engine).held;
    expect([titles(camp).length, ledger.isDerived]).toEqual([301, false]);
    await becomes(() => ledger.isDerived).toBe(true);
    await becomes(() => cacheOf(camp)).toBe(before);
    await write(camp, 'After');
    const again = await reopen(camp);
    opened.push(again);
    expect([titles(again).length, await isCacheUsed(again)]).toEqual([302, true]);
  });

  it('K7 X6: closed before that, it is made anew from the acts', async () => {
    const { camp } = kept(await begin());
    await streamIn(camp, 300);
    const again = await reopen(camp);
    opened.push(again);
    expect([titles(again).length, await isCacheUsed(again)]).toEqual([300, false]);
    expect((await again.engine).held.ledger.isDerived).toBe(true);
  });
});

describe('where the disk says no', () => {
  it('K6: the words stay, as not kept, and are kept by themselves once it says yes', async () => {
    const { camp } = kept(await begin());
    await write(camp, 'before');
    const ran = camp.run(addTask, { title: 'now' });
    if (!ran.ok) throw new Error(ran.error);
    const id = ran.value.changes[0]?.id ?? '';
    const other = await whileAbortedAt(1, async () => {
      await becomes(() => camp.health.now).toMatchObject({ unkept: 1, disk: 'aborted' });
      expect(titles(camp)).toEqual(['before', 'now']);
      expect(camp.view.isUnkept('task', id)).toBe(true);
      const second = camp.run(addTask, { title: 'and another' });
      expect(camp.health.now).toMatchObject({ unkept: 2, disk: 'aborted' }); // still said
      return second;
    });
    if (!other.ok) throw new Error(other.error);
    expect((await ran.value.kept).ok).toBe(true);
    expect((await other.value.kept).ok).toBe(true);
    expect(camp.health.now).toMatchObject({ unkept: 0, disk: null });
    expect(camp.view.isUnkept('task', id)).toBe(false);
    const again = await reopen(camp);
    opened.push(again);
    expect(titles(again)).toEqual(['and another', 'before', 'now']);
  });

  it('K6: a connection closed again and again loses nothing', async () => {
    const { camp } = kept(await begin());
    const own = IDBDatabase.prototype.transaction;
    let calls = 0;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...words: Parameters<typeof own>) {
      if (this.name === databaseName(camp.id) && calls++ % 3 === 0) this.close();
      return own.apply(this, words);
    };
    for (let i = 0; i < 12; i++) await write(camp, `task ${i}`);
    IDBDatabase.prototype.transaction = own;
    const again = await reopen(camp);
    opened.push(again);
    expect(titles(again)).toHaveLength(12);
  });
});

describe('another tab', () => {
  it('K8: is told that it is open elsewhere, and takes over when it is asked to', async () => {
    const { camp, gatherings } = kept(await begin());
    await write(camp, 'a');
    expect(await gatherings.open(camp.invite)).toEqual({ ok: false, error: { reason: 'other-tab' } });
    const taken = await open(camp.invite, { takeOver: true });
    opened.push(taken);
    await camp.closed;
    expect(camp.health.now.isElsewhere).toBe(true);
    await write(taken, 'b');
    expect(titles(taken)).toEqual(['a', 'b']);
    const late = camp.run(addTask, { title: 'late' });
    expect(late.ok && camp.health.now.unkept).toBe(1);
    expect((await raw(camp.id, (db) => db.count('tail'))) > 0).toBe(true);
    expect(titles(await reopen(taken))).toEqual(['a', 'b']);
  });

  it('K6 K8: words that were not kept when it took over are kept when the first takes over again', async () => {
    const { camp } = kept(await begin());
    await whileAbortedAt(1, async () => {
      camp.run(addTask, { title: 'not kept' });
      await becomes(() => camp.health.now.disk).toBe('aborted');
    });
    const taken = await open(camp.invite, { takeOver: true });
    await camp.closed;
    await taken.engine;
    const hadKept = titles(taken);
    await write(taken, 'there');
    const back = await open(camp.invite, { takeOver: true });
    opened.push(back);
    back.takeUp(camp);
    expect(back.ask(({ view }) => view.all(task).map((each) => each.title))).toContain('not kept');
    await becomes(() => back.health.now).toMatchObject({ unkept: 0, phase: 'ready' });
    expect(hadKept).toEqual([]);
    const again = await reopen(back);
    opened.push(again);
    expect(titles(again)).toEqual(['not kept', 'there']);
  });

  it('K8: where there are no locks, one that wrote meanwhile is read, and nothing is written twice', async () => {
    const { camp } = kept(await begin());
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks') as PropertyDescriptor;
    delete (Navigator.prototype as { locks?: unknown }).locks;
    const other = await open(camp.invite);
    Object.defineProperty(Navigator.prototype, 'locks', own);
    opened.push(other);
    await other.engine;
    for (let i = 0; i < 3; i++) await Promise.all([write(camp, `here ${i}`), write(other, `there ${i}`)]);
    const again = await reopen(camp);
    opened.push(again);
    expect(titles(again)).toEqual(['here 0', 'here 1', 'here 2', 'there 0', 'there 1', 'there 2']);
    expect((await again.engine).held.journal.forkedAuthors()).toEqual([]);
    expect(again.health.now.isDamaged).toBe(false);
  }, 30_000);
});

describe('leaving', () => {
  it('K2: erases all of the gathering and nothing of another, and closes it where it is open', async () => {
    const one = await begin();
    const two = kept(await begin());
    await write(one.camp, 'one');
    await write(two.camp, 'two');
    expect((await two.gatherings.leave(one.camp.id)).ok).toBe(true);
    await one.camp.closed;
    expect(await databases(one.camp.id)).toEqual([]);
    const rows = await two.gatherings.all();
    expect(rows.ok && rows.value.map(({ id }) => id)).not.toContain(one.camp.id);
    expect(rows.ok && rows.value.map(({ id }) => id)).toContain(two.camp.id);
    await write(two.camp, 'still');
    const again = await reopen(two.camp);
    opened.push(again);
    expect(titles(again)).toEqual(['still', 'two']);
    one.camp.run(addTask, { title: 'late' });
    expect(await databases(one.camp.id)).toEqual([]);
  });

  it('K2: and coming in again begins anew', async () => {
    const one = await begin();
    await write(one.camp, 'one');
    await one.camp.close();
    expect((await one.gatherings.leave(one.camp.id)).ok).toBe(true);
    const again = await open(one.camp.invite);
    opened.push(again);
    expect([titles(again), again.person, again.health.now.isDamaged]).toEqual([[], undefined, false]);
    expect(again.author).not.toBe(one.camp.author);
    await keep(again, addTask, { title: 'anew' });
  });
});

it('K6: erased while nobody had it open, it can be erased again', async () => {
  const { camp, gatherings } = await begin();
  await camp.close();
  await deleteDisk(camp.id);
  expect((await gatherings.leave(camp.id)).ok).toBe(true);
});
