// The glance is written a moment after what it shows: a page that opens before then has to read the record itself.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Settles when the glance on disk stands for exactly the acts that are kept there, in the gathering of the page. */
export async function glanceStands(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(stands), { timeout: 10_000, interval: 30 }).toBe(true);
}

/** Runs in the page. */
async function stands(): Promise<boolean> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  for (const name of names) {
    const database = await answer(indexedDB.open(name));
    try {
      const stores = database.objectStoreNames;
      if (!stores.contains('glance') || !stores.contains('meta')) continue;
      const transaction = database.transaction(['glance', 'meta']);
      const [row, held] = (await Promise.all([
        answer(transaction.objectStore('glance').get('')),
        answer(transaction.objectStore('meta').get('held')),
      ])) as [{ mark?: string } | undefined, string | undefined];
      return held !== undefined && row?.mark === held;
    } finally {
      database.close();
    }
  }
  return false;
}
