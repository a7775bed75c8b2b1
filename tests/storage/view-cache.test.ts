// The cache of the derived document: used when it stands for exactly the acts kept, and thrown away otherwise.
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { Ledger, documentMark } from '#record/ledger';
import { ViewCache } from '#storage';
import { type Act } from '#journal';
import { encodeStateAsUpdate } from 'yjs';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { newId, whileAbortedAt } from './disk.ts';
import { taskDraft } from '../helpers/histories.ts';

const MARK = '12:a.b.c';

/** Acts that count, in pieces that are applied one after the other. */
async function pieces(count: number): Promise<readonly (readonly Act[])[]> {
  const device = new LightDevice(lightSigner(new Random(7)));
  const out: Act[][] = [];
  for (let i = 0; i < count; i++) {
    const entries = await device.write([taskDraft(`task ${i}`)]);
    out.push(entries.map(({ act }) => act));
  }
  return out;
}

async function cached(name: string, mark = MARK, rows = 4): Promise<Ledger> {
  const ledger = new Ledger();
  const all = await pieces(rows);
  ledger.apply(all[0] ?? []);
  const cache = ViewCache.begin(name, ledger.doc);
  await until(async () => (await rowsOf(name)) > 0);
  for (const each of all.slice(1)) ledger.apply(each);
  cache.stampSoon(mark);
  await cache.stampNow();
  cache.close();
  return ledger;
}

const rowsOf = (name: string): Promise<number> => raw(name, (db) => db.count('updates'));

async function raw<T>(
  name: string,
  work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>,
): Promise<T> {
  const db = await openDB(name);
  try {
    return db.objectStoreNames.contains('updates') ? await work(db) : (0 as T);
  } finally {
    db.close();
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 5000, interval: 10 }).toBe(true);
}

const isThere = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((each) => each.name === name);

async function cutRow(name: string, nth: number): Promise<void> {
  await raw(name, async (db) => {
    const key = (await db.getAllKeys('updates'))[nth] as number;
    const row = (await db.get('updates', key)) as Uint8Array;
    await db.put('updates', row.slice(0, row.length - 3), key);
  });
}

/** A whole row, as far as Yjs can tell, that says `tusk` where it said `task`. */
async function otherLetter(name: string, nth: number): Promise<void> {
  await raw(name, async (db) => {
    const key = (await db.getAllKeys('updates')).at(nth) as number;
    const row = (await db.get('updates', key)) as Uint8Array;
    const at = row.findLastIndex((_, i) => String.fromCharCode(...row.slice(i, i + 4)) === 'task');
    row[at + 1] = 'u'.charCodeAt(0);
    await db.put('updates', row, key);
  });
}

describe('the cache', () => {
  it('K7: is used when its stamp names the acts kept, and shows the same document', async () => {
    const name = newId();
    const ledger = await cached(name);
    const opened = await ViewCache.open(name, MARK);
    expect(documentMark(opened?.doc as never)).toBe(documentMark(ledger.doc));
    expect(encodeStateAsUpdate(opened?.doc as never)).toEqual(encodeStateAsUpdate(ledger.doc));
    opened?.cache.close();
  });

  it('K7: is used with the stamp of the first version, which knew no sum of the rows', async () => {
    const name = newId();
    const { doc } = await cached(name);
    await raw(name, (db) => db.put('custom', `1 ${MARK} ${documentMark(doc)}`, 'stamp'));
    const opened = await ViewCache.open(name, MARK);
    expect(opened).toBeDefined();
    opened?.cache.stampSoon('next');
    await opened?.cache.stampNow();
    opened?.cache.close();
    expect(await raw(name, (db) => db.get('custom', 'stamp'))).toMatch(/^2 next /);
  });

  it('K7: goes on being kept once it was opened', async () => {
    const name = newId();
    const all = await pieces(8);
    await cached(name, MARK, 4);
    const opened = await ViewCache.open(name, MARK);
    if (!opened) throw new Error('not opened');
    const ledger = new Ledger(opened.doc);
    ledger.learn(all.slice(0, 4).flat());
    for (const each of all.slice(4)) ledger.apply(each);
    opened.cache.stampSoon('next');
    // Twice at one time, as where it is closed in the very moment in which it was quiet for long enough.
    await Promise.all([opened.cache.stampNow(), opened.cache.stampNow()]);
    opened.cache.close();
    const again = await ViewCache.open(name, 'next');
    expect(documentMark(again?.doc as never)).toBe(documentMark(ledger.doc));
    again?.cache.close();
  });

  const spoilt: readonly (readonly [string, (name: string) => Promise<unknown>])[] = [
    ['without a stamp', (name) => raw(name, (db) => db.delete('custom', 'stamp'))],
    [
      'with a stamp of another version',
      (name) => raw(name, (db) => db.put('custom', `3 ${MARK} 4:0`, 'stamp')),
    ],
    ['with a stamp that is none', (name) => raw(name, (db) => db.put('custom', 12, 'stamp'))],
    ['that has gone further than its stamp', (name) => goFurther(name)],
    ['that lost its last row', (name) => drop(name, -1)],
    ['that lost its first row', (name) => drop(name, 0)],
    ['that lost a row in between', (name) => drop(name, 2)],
    [
      'that lost a row and its stamp',
      async (name) => [await drop(name, 1), await raw(name, (db) => db.delete('custom', 'stamp'))],
    ],
    [
      'with a row of other bytes',
      (name) => raw(name, (db) => db.put('updates', new Uint8Array([9, 9, 9, 200]), 2)),
    ],
    ['with a row that is no bytes', (name) => raw(name, (db) => db.put('updates', 'a text', 2))],
    ['with a row that was cut', (name) => cutRow(name, 2)],
    ['with a letter of its first row another', (name) => otherLetter(name, 0)],
    ['with a letter of its last row another', (name) => otherLetter(name, -1)],
    ['that is empty', (name) => raw(name, (db) => db.clear('updates'))],
    ['that is not there', (name) => remove(name)],
  ];
  it.each(spoilt)('K7: one %s is not used, and thrown away', async (_, spoil) => {
    const name = newId();
    await cached(name);
    await spoil(name);
    expect(await ViewCache.open(name, MARK)).toBeUndefined();
    await until(async () => !(await isThere(name)));
  });

  it('K7: one that does not answer is not waited for', async () => {
    const name = newId();
    await cached(name);
    const held = await openDB(name);
    indexedDB.deleteDatabase(name); // waits for the one that is held, and whoever comes next for it
    expect(await ViewCache.open(name, MARK)).toBeUndefined();
    held.close();
    await until(async () => !(await isThere(name)));
  }, 20_000);

  it('K7: one of other acts is not used, and thrown away', async () => {
    const name = newId();
    await cached(name, 'other acts');
    expect(await ViewCache.open(name, MARK)).toBeUndefined();
    await until(async () => !(await isThere(name)));
  });

  it('K7: a row that did not go in ends it; what it was stamped with before is not used', async () => {
    const name = newId();
    const all = await pieces(6);
    await cached(name, MARK, 4);
    const opened = await ViewCache.open(name, MARK);
    if (!opened) throw new Error('not opened');
    const ledger = new Ledger(opened.doc);
    ledger.learn(all.slice(0, 4).flat());
    await whileAbortedAt(1, async () => {
      ledger.apply(all[4] ?? []);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    ledger.apply(all[5] ?? []);
    opened.cache.stampSoon('next');
    await opened.cache.stampNow();
    opened.cache.close();
    expect(await ViewCache.open(name, 'next')).toBeUndefined();
  });

  it('K7: on a closed connection the record goes on', async () => {
    const name = newId();
    const connections: IDBDatabase[] = [];
    const own = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...words) {
      const request = own.apply(this, words);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    const ledger = new Ledger();
    const cache = ViewCache.begin(name, ledger.doc);
    await until(async () => (await rowsOf(name)) > 0);
    IDBFactory.prototype.open = own;
    for (const each of connections) each.close();
    for (const each of await pieces(2)) ledger.apply(each);
    expect(ledger.size).toBe(2);
    cache.stampSoon(MARK);
    await cache.stampNow();
    cache.close();
    expect(await ViewCache.open(name, MARK)).toBeUndefined();
  });

  it('K7: many rows are put together at the next quiet moment', async () => {
    const name = newId();
    await cached(name, MARK, 80);
    await until(async () => (await rowsOf(name)) < 10);
    const opened = await ViewCache.open(name, MARK);
    expect(opened).toBeDefined();
    opened?.cache.close();
  });
});

async function drop(name: string, nth: number): Promise<void> {
  await raw(name, async (db) => db.delete('updates', (await db.getAllKeys('updates')).at(nth) as number));
}

/** Another row, and no stamp after it: the page died in between. */
async function goFurther(name: string): Promise<void> {
  const ledger = new Ledger();
  for (const each of await pieces(5)) ledger.apply(each);
  await raw(name, (db) => db.add('updates', encodeStateAsUpdate(ledger.doc)));
}

const remove = (name: string): Promise<unknown> =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
