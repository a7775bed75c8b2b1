// A phone's disk that goes wrong, in a real page: transactions that the browser ends, connections that are gone, and
// no room left. Everything but the fault itself is the browser's own.
import type { Page } from 'playwright-core';

type Fault = 'none' | 'aborts' | 'closed';
interface Spoilt {
  diskFault?: Fault;
  /** Connections that are open. */
  disks?: Set<IDBDatabase>;
}

/** Before the page is opened: from then on `spoil` says how its disk is. */
export const allowSpoiling = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const spoilt = window as Spoilt;
    const disks = (spoilt.disks = new Set());
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...words) {
      if (spoilt.diskFault === 'closed')
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      const request = open.apply(this, words);
      request.addEventListener('success', () => disks.add(request.result));
      return request;
    };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...words) {
      const begun = transaction.apply(this, words);
      // Not of the cache: what cannot be written there is met when it is next opened.
      if (spoilt.diskFault === 'aborts' && words[1] === 'readwrite' && !this.name.includes('-view-'))
        queueMicrotask(() => begun.abort());
      return begun;
    };
  });

export const spoil = (page: Page, fault: Fault): Promise<void> =>
  page.evaluate((next) => {
    const spoilt = window as Spoilt;
    spoilt.diskFault = next;
    if (next === 'closed') for (const disk of spoilt.disks ?? []) disk.close();
  }, fault);

/** How much this phone gives the page, in bytes; to be said before the page is opened, since browsers remember it. */
export async function giveRoom(page: Page, origin: string, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Takes up all room there is, to the last kilobyte. */
export const fillUp = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('photos', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('photos', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as DOMException);
    });
    const add = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = db.transaction('photos', 'readwrite');
        transaction
          .objectStore('photos')
          .add(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (let bytes = 65_536; bytes > 200; bytes /= 2) while (await add(bytes));
    db.close();
  });

export const clearPhotos = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('photos');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error as DOMException);
      }),
  );
