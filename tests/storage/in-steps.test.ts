// However large a camp is, nothing about its disk is done in one stretch: rows are read and written a few at a time, so
// that a touch or a neighbour gets its turn in between. Held by counting what each step does, on the real disk.
import { openDB } from 'idb';
import { decodeUpdate } from 'yjs';
import { expect, it } from 'vitest';
import type { Camp } from '#app';
import { Ledger, documentMark } from '#record/ledger';
import { GlanceWriter, ViewCache, campDatabase, nextTask, readGlance } from '#storage';
import { newId, raw } from './disk.ts';
import {
  becomes,
  begin,
  byAnother,
  kept,
  open,
  opened,
  reopen,
  streamIn,
  tasksToAdd,
  titles,
} from './phone.ts';

const TASKS = 2600;

/** The most rows that any one request answered with, and any one transaction wrote, by store, while `work` went on. */
async function countRows(
  work: () => Promise<unknown>,
): Promise<{ readonly read: Map<string, number>; readonly written: Map<string, number> }> {
  const { getAll, put } = IDBObjectStore.prototype;
  const read = new Map<string, number>();
  const written = new Map<string, number>();
  const byTransaction = new Map<IDBTransaction, number>();
  const most = (of: Map<string, number>, store: string, count: number): void =>
    void of.set(store, Math.max(of.get(store) ?? 0, count));
  IDBObjectStore.prototype.getAll = function (...words) {
    const request = getAll.apply(this, words);
    const { name } = this;
    request.addEventListener('success', () => most(read, name, request.result.length));
    return request;
  };
  IDBObjectStore.prototype.put = function (...words) {
    const count = (byTransaction.get(this.transaction) ?? 0) + 1;
    byTransaction.set(this.transaction, count);
    most(written, this.name, count);
    return put.apply(this, words);
  };
  try {
    await work();
  } finally {
    Object.assign(IDBObjectStore.prototype, { getAll, put });
  }
  return { read, written };
}

const glanceMark = (camp: Camp): Promise<unknown> =>
  raw(camp.id, async (db) => ((await db.get('glance', '')) as { mark?: string } | undefined)?.mark);
const heldMark = (camp: Camp): Promise<unknown> => raw(camp.id, (db) => db.get('meta', 'held'));
const cacheName = async (camp: Camp): Promise<string> =>
  String(await raw(camp.id, (db) => db.get('meta', 'cache')));

it('K7 K10: a camp that streamed in is cached and put by in steps, and read in steps again', async () => {
  const { camp } = kept(await begin());
  const during = await countRows(async () => {
    await streamIn(camp, TASKS);
    const { ledger } = (await camp.engine).held;
    await becomes(() => ledger.isDerived).toBe(true);
    await camp.close();
  });
  expect(during.written.get('glance')).toBeLessThanOrEqual(501); // and the mark
  expect(await glanceMark(camp)).toBe(await heldMark(camp));
  const acts = await actsOfRows(await cacheName(camp));
  expect(acts.length).toBeGreaterThan(5);
  expect(Math.max(...acts)).toBeLessThanOrEqual(500);

  const opening = await countRows(async () => {
    const again = await open(camp.invite);
    opened.push(again);
    expect([again.health.now.phase, titles(again).length]).toEqual(['readable', TASKS]);
    const { log } = await again.engine;
    expect(log.lines()).toContainEqual(expect.objectContaining({ topic: 'cache', text: 'used' }));
  });
  expect(opening.read.get('glance')).toBeLessThanOrEqual(1000);
  expect(opening.read.get('updates')).toBeLessThanOrEqual(32);
});

it('K10: a page that dies while it puts much by leaves no mark, and the next one reads the acts', async () => {
  const { camp } = kept(await begin());
  await streamIn(camp, TASKS);
  await camp.close();
  // As it stood after the first portion: some rows, none of them marked.
  await raw(camp.id, async (db) => {
    await db.delete('glance', '');
    for (const key of (await db.getAllKeys('glance')).slice(500)) await db.delete('glance', key);
  });
  const again = await reopen(camp);
  opened.push(again);
  expect(titles(again).length).toBe(TASKS);
  await becomes(() => glanceMark(again)).toBe(await heldMark(again));
});

it('K10: what changes while much is put by is not marked before it is put by too', async () => {
  const id = newId();
  const things = Array.from({ length: 1200 }, (_, i) => `task:${i}`);
  let said = 'before';
  const database = campDatabase(id);
  const writer = new GlanceWriter(database, {
    valuesOf: () => new Map([['title', said]]),
    isPast: () => false,
    mark: () => said,
  });
  writer.note(things, true);
  const first = writer.flush();
  await becomes(() => raw(id, (db) => db.count('glance'))).toBeGreaterThanOrEqual(500);
  said = 'after';
  writer.note([things[0] ?? '']);
  await first;
  // The first row stands for what was before, the last ones for what came after: good for nobody.
  for (const mark of ['before', 'after']) expect(await readGlance(database, mark, 'all')).toBeUndefined();
  await writer.flush();
  const shown = await readGlance(database, 'after', 'all');
  expect(shown?.length).toBe(1200);
  expect(shown?.find(({ thing }) => thing === things[0])?.values.get('title')).toBe('after');
  database.end();
});

it('K10: acts that come by the thousand go in a few hundred at a time, and are told of once', async () => {
  const { camp } = kept(await begin());
  const { held } = await camp.engine;
  const told: number[] = [];
  const onTouched = held.onTouched;
  held.onTouched = (kinds) => {
    told.push(titles(camp).length);
    onTouched(kinds);
  };
  const seen: number[] = [];
  const behind = new Set<boolean>();
  let isIn = false;
  const looking = (async () => {
    while (!isIn) {
      await nextTask();
      seen.push(held.journal.acts.length);
      // While some of what is on disk is not shown, no mark is good.
      const isPart =
        held.journal.acts.length > (seen[0] ?? 0) && held.journal.acts.length < (seen[0] ?? 0) + TASKS;
      if (isPart) behind.add(held.isBehind);
    }
  })();
  await streamIn(camp, TASKS);
  isIn = true;
  await looking;
  await becomes(() => told.at(-1)).toBe(TASKS);
  const steps = seen.map((count, i) => count - (seen[i - 1] ?? seen[0] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(500);
  expect(told).toEqual([TASKS]);
  expect([[...behind], held.isBehind]).toEqual([[true], false]);
});

it('K10: acts that waited for others are shown a few hundred at a time once those are there, and told of once', async () => {
  const { camp } = kept(await begin());
  const { held, door } = await camp.engine;
  const drafts = tasksToAdd(900);
  const made = await byAnother(camp, drafts);
  const named = drafts.map((draft, i) => ({ ...draft, field: 'title', value: `Work ${i}` }));
  await door.enter(await byAnother(camp, named, made), {});
  expect([titles(camp), held.journal.waitingCount]).toEqual([[], 900]);
  let told = 0;
  const { onTouched } = held;
  held.onTouched = (kinds) => {
    told++;
    onTouched(kinds);
  };
  const seen = [held.view.things().values];
  let isIn = false;
  const looking = (async () => {
    while (!isIn) {
      await nextTask();
      seen.push(held.view.things().values);
    }
  })();
  await door.enter(made, {});
  isIn = true;
  await looking;
  await becomes(() => told).toBe(1);
  const steps = seen.map((count, i) => count - (seen[i - 1] ?? count));
  expect(Math.max(...steps)).toBeLessThanOrEqual(200);
  expect(titles(camp).every((title) => title.startsWith('Work '))).toBe(true);
  expect([titles(camp).length, held.isBehind]).toEqual([900, false]);
});

it('X6 K7: after a fork the document is made anew in steps, and its cache is used', async () => {
  const name = newId();
  const ledger = new Ledger();
  const { camp } = kept(await begin());
  await streamIn(camp, 1200);
  ledger.rebuild((await camp.engine).held.journal.counted);
  const cache = ViewCache.begin(name, ledger.docSoFar);
  await cache.begun();
  let steps = 0;
  for (const _ of ledger.derive(500)) steps++;
  cache.stampSoon('mark');
  await cache.stampNow();
  cache.close();
  expect(steps).toBe(3);
  const again = await ViewCache.open(name, 'mark');
  expect(documentMark(again?.doc as never)).toBe(documentMark(ledger.doc));
  again?.cache.close();
});

/** How many acts each row of a cached document brings. */
async function actsOfRows(name: string): Promise<readonly number[]> {
  const db = await openDB(name);
  const rows = (await db.getAll('updates')) as Uint8Array[];
  db.close();
  return rows.map((row) => decodeUpdate(row).structs.length);
}
