// When a page has written down all it knows: glance and kept document of every gathering stand for exactly the acts that
// are on disk.
import type { Page } from 'playwright-core';

/** Settles then, and not while the acts are those of `before`. Answers which acts they are (K3). */
export const untilWrittenDown = (page: Page, before = ''): Promise<string> =>
  page.evaluate(writtenDown, before);

/** Runs in the page as it stands, and leans on nothing outside of itself. */
async function writtenDown(before: string): Promise<string> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const read = async (name: string, rows: readonly (readonly [string, string])[]): Promise<unknown[]> => {
    const database = await answer(indexedDB.open(name));
    try {
      // One that is being made has no stores yet.
      const isThere = rows.every(([store]) => database.objectStoreNames.contains(store));
      if (!isThere) return [];
      const transaction = database.transaction(rows.map(([store]) => store));
      return await Promise.all(rows.map(([store, key]) => answer(transaction.objectStore(store).get(key))));
    } finally {
      database.close();
    }
  };
  const standing = async (): Promise<string | undefined> => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const all: string[] = [];
    for (const name of names.filter((each) => /^rhizome-[0-9a-f]+$/.test(each))) {
      const rows = [
        ['meta', 'held'],
        ['meta', 'cache'],
        ['glance', ''],
      ] as const;
      const [held, cache, glance] = (await read(name, rows)) as [string?, string?, { mark?: string }?];
      if (held === undefined || glance?.mark !== held || !names.includes(cache ?? '')) return undefined;
      const [stamp] = await read(cache ?? '', [['custom', 'stamp']]);
      if (!String(stamp).split(' ').includes(held)) return undefined;
      all.push(held);
    }
    return all.length > 0 ? all.join() : undefined;
  };
  for (;;) {
    const now = await standing();
    if (now !== undefined && now !== before) return now;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
  }
}
