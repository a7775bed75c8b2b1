// A page's storage cleared, for a phone that begins with nothing. Each database is waited for: of a page that goes
// meanwhile the browser may forget what it was asked.

/** Runs in the page. */
export async function eraseAll(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name ?? '');
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
}
