// Connections that end, databases that are held up, and browsers that do not answer: said within a time, and gone on
// from as soon as it goes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseName, nextTask } from '#storage';
import { Chain, deleteDisk, names, namesOf, openDisk, raw, readDisk } from './disk.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Every connection opened while `work` runs. */
async function connectionsOf(work: () => Promise<unknown>): Promise<IDBDatabase[]> {
  const found: IDBDatabase[] = [];
  const own = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    const request = own.call(this, name, version);
    request.addEventListener('success', () => found.push(request.result));
    return request;
  };
  await work();
  IDBFactory.prototype.open = own;
  return found;
}

/** Lets only time pass; the database answers when it answers. */
async function afterMs(ms: number, work: () => Promise<unknown>): Promise<unknown> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const working = work();
  let isOver = false;
  void working.finally(() => (isOver = true));
  for (let turn = 0; !isOver && turn < 200; turn++) {
    await new Promise((resolve) => requestAnimationFrame(resolve)); // real: what waits for the database goes on
    vi.advanceTimersByTime(ms);
  }
  vi.useRealTimers();
  return working;
}

describe('a lost connection', () => {
  it.each([
    ['closed by the page', (db: IDBDatabase) => db.close()],
    ['closed by the browser', (db: IDBDatabase) => [db.close(), db.dispatchEvent(new Event('close'))]],
  ])('K6: %s is opened again, and nothing is lost', async (_, end) => {
    const disk = openDisk();
    const connections = await connectionsOf(() => disk.store.load());
    const chain = new Chain();
    const first = await chain.next(2);
    expect((await disk.store.keep(first)).ok).toBe(true);
    for (const each of connections) end(each);
    const more = await chain.next(2);
    const again = await connectionsOf(async () => expect((await disk.store.keep(more)).ok).toBe(true));
    expect(again).toHaveLength(1);
    expect(namesOf((await readDisk(disk.id)).acts)).toEqual(names([...first, ...more]));
  });

  it('K6: many uses at once open it once', async () => {
    const disk = openDisk();
    const connections = await connectionsOf(() => disk.store.load());
    for (const each of connections) each.close();
    const again = await connectionsOf(() =>
      Promise.all([1, 2, 3, 4].map((i) => disk.store.write({ [`value ${i}`]: i }))),
    );
    expect(again).toHaveLength(1);
  });

  it('K6: a browser that gives no database at all says closed', async () => {
    const own = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const { store } = openDisk();
    const loaded = await store.load();
    IDBFactory.prototype.open = own;
    expect(loaded).toEqual({ ok: false, error: 'closed' });
    expect(await store.load()).toMatchObject({ ok: true });
  });

  it('K6: ended for good, nothing is read or written any more and nothing opened', async () => {
    const { id, store } = await readDisk();
    const entries = await new Chain().next(1);
    store.close();
    const opened = await connectionsOf(async () => {
      expect(await store.keep(entries)).toEqual({ ok: false, error: 'closed' });
      expect(await store.load()).toEqual({ ok: false, error: 'closed' });
    });
    expect(opened).toEqual([]);
    expect((await readDisk(id)).acts).toEqual([]);
  });

  it('K6: what was being written when it ended is written', async () => {
    const { id, store } = await readDisk();
    const entries = await new Chain().next(1);
    await store.write({ a: 1 }); // connected
    const keeping = store.keep(entries);
    await nextTask(); // the transaction has begun
    store.close();
    const kept = await keeping;
    expect(namesOf((await readDisk(id)).acts)).toEqual(kept.ok ? names(entries) : []);
  });
});

describe('a database held up', () => {
  it('K6: makes way when it is deleted', async () => {
    const { id } = await readDisk();
    await deleteDisk(id); // would throw if somebody held on to it
    expect((await readDisk(id)).acts).toEqual([]);
  });

  it('K6: one that another tab holds up says blocked, and goes on when it lets go', async () => {
    const { id, store } = openDisk();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(id));
      request.onsuccess = () => resolve(request.result);
    });
    const deleted = new Promise((resolve) => {
      indexedDB.deleteDatabase(databaseName(id)).onsuccess = resolve; // waits for the one that is held
    });
    expect(await afterMs(1000, () => store.load())).toEqual({ ok: false, error: 'blocked' });
    held.close();
    await deleted;
    expect(await store.load()).toMatchObject({ ok: true });
  });

  it('K6: one that does not answer says closed in the end; what it kept all the same is met', async () => {
    const { id, store } = await readDisk();
    const entries = await new Chain().next(2);
    const afterwards = await raw(id, async (db) => {
      // Another tab keeps the stores busy: transactions that write wait for their turn.
      let isBusy = true;
      const transaction = db.transaction(['meta', 'tail', 'segments'], 'readwrite');
      const busy = (async () => {
        while (isBusy) await transaction.objectStore('meta').get('held');
        await transaction.done;
      })();
      expect(await afterMs(30_000, () => store.keep(entries))).toEqual({ ok: false, error: 'closed' });
      isBusy = false;
      await busy;
      return store.keep(entries);
    });
    // The first attempt came to its end after all: the second would have kept the same acts twice.
    expect(afterwards).toEqual({ ok: false, error: 'other-tab' });
    const loaded = await store.load();
    if (!loaded.ok) throw new Error(loaded.error);
    expect([namesOf(loaded.value.acts), loaded.value.isDamaged]).toEqual([names(entries), false]);
  });
});

describe('another tab', () => {
  it('K8: that wrote meanwhile: nothing is kept on top of what is not known', async () => {
    const one = await readDisk();
    const other = await readDisk(one.id);
    const theirs = await new Chain().next(2);
    const ours = await new Chain().next(2);
    expect((await other.store.keep(theirs)).ok).toBe(true);
    expect(await one.store.keep(ours, { self: 'ours' })).toEqual({ ok: false, error: 'other-tab' });
    expect(await raw(one.id, (db) => db.get('meta', 'self'))).toBeUndefined();
    const loaded = await one.store.load();
    if (!loaded.ok) throw new Error(loaded.error);
    expect([namesOf(loaded.value.acts), loaded.value.isDamaged]).toEqual([names(theirs), false]);
    expect((await one.store.keep(ours)).ok).toBe(true);
    expect(namesOf((await readDisk(one.id)).acts)).toEqual(names([...theirs, ...ours]));
  });

  it('K8: two that write at once: one is kept, the other told', async () => {
    const one = await readDisk();
    const other = await readDisk(one.id);
    const [a, b] = [await new Chain().next(1), await new Chain().next(1)];
    const kept = await Promise.all([one.store.keep(a), other.store.keep(b)]);
    expect(kept.map((each) => (each.ok ? 'kept' : each.error)).sort()).toEqual(['kept', 'other-tab']);
    expect((await readDisk(one.id)).acts).toHaveLength(1);
  });

  it('K8: that erased it: nothing is kept on top of nothing', async () => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    await store.keep(await chain.next(2));
    await deleteDisk(id);
    expect(await store.keep(await chain.next(1))).toEqual({ ok: false, error: 'other-tab' });
    expect((await readDisk(id)).acts).toEqual([]);
  });
});
