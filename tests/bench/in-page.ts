// What runs inside the pages that are measured. Each function is sent there as it stands, so none leans on
// anything outside of itself.

export interface Noted {
  /** When what was waited for could be seen first (ms after the page was asked for). */
  shownAt?: number;
  /** When each text was first seen (ms since 1970). */
  seen: Map<string, number>;
  /** Tasks of the main thread of 50 ms and more, each as long as it took (ms). */
  tasks: number[];
  /** From each tap's own time to the frame in which its button had changed (ms). */
  taps: number[];
}

/** The page's clock goes from another hour on; what is measured with stays as it is. */
export function shiftClock(shift: number): void {
  const Real = Date;
  class Shifted extends Real {
    constructor(...words: [] | [number]) {
      super(...((words.length === 0 ? [Real.now() + shift] : words) as [number]));
    }
    static override now(): number {
      return Real.now() + shift;
    }
  }
  window.Date = Shifted as DateConstructor;
}

/** Notes every task that kept the page from answering for 50 ms or more. */
export function noteLongTasks(): void {
  const page = window as unknown as Noted;
  page.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** The longest of them (ms); 0 where none was that long. */
export function longestTask(): number {
  return Math.max(0, ...(window as unknown as Noted).tasks);
}

/** Notes when something that fits first stood in a frame that was drawn. */
export function noteShown(selector: string): void {
  const page = window as unknown as Noted;
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (page.shownAt = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Notes when each text of this form (`prefix-number-`) first stood in a frame that was drawn. */
export function noteTexts(prefix: string): void {
  const page = window as unknown as Noted;
  const seen = (page.seen = new Map<string, number>());
  const found = new Set<string>();
  const form = new RegExp(`${prefix}-\\d+-`, 'g');
  new MutationObserver((changes) => {
    const fresh: string[] = [];
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes)
        for (const [text] of (node.textContent ?? '').matchAll(form))
          if (!found.has(text)) {
            found.add(text);
            fresh.push(text);
          }
    if (fresh.length === 0) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        for (const each of fresh) seen.set(each, performance.timeOrigin + performance.now());
      };
      port2.postMessage(null);
    });
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/**
 * Notes for each tap on a button that can be pressed how long it took until it was drawn as pressed, or no longer. What
 * the page does once that frame is drawn waits for the note: it is asked for with the priority of a finger.
 */
export function noteTaps(): void {
  const page = window as unknown as Noted;
  const { scheduler } = window as unknown as {
    scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): void };
  };
  page.taps = [];
  document.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const button = target instanceof Element ? target.closest('[aria-pressed]') : null;
      if (!button) return;
      const before = button.getAttribute('aria-pressed');
      const observer = new MutationObserver(() => {
        if (button.isConnected && button.getAttribute('aria-pressed') === before) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          scheduler.postTask(() => page.taps.push(performance.now() - timeStamp), {
            priority: 'user-blocking',
          }),
        );
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    },
    { capture: true },
  );
}

/** Throws away the glance and the kept document, as if neither had ever been written. */
export async function forgetViews(): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  for (const { name = '' } of await indexedDB.databases()) {
    if (/^rhizome-[0-9a-f]+-view-\d+$/.test(name)) await done(indexedDB.deleteDatabase(name));
    else if (/^rhizome-[0-9a-f]+$/.test(name)) {
      const database = await done(indexedDB.open(name));
      await done(database.transaction('glance', 'readwrite').objectStore('glance').clear());
      database.close();
    }
  }
}

export interface DiskUse {
  /** What the browser says it uses for its databases. */
  readonly estimate: number;
  /** Bytes of the rows themselves, by what they are. */
  readonly journal: number;
  readonly rows: number;
  readonly cards: number;
  readonly envelopes: number;
  readonly document: number;
  /** Rows of the glance, and the letters of its values. */
  readonly things: number;
  readonly glance: number;
}

/** What lies on the disk of this page's gathering. */
export async function diskUse(): Promise<DiskUse> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const sum = (rows: readonly Uint8Array[]): number => rows.reduce((all, { length }) => all + length, 0);
  const estimate = (await navigator.storage.estimate()) as StorageEstimate & {
    usageDetails?: { indexedDB?: number };
  };
  const out = { journal: 0, rows: 0, cards: 0, envelopes: 0, document: 0, things: 0, glance: 0 };
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('rhizome-')) continue;
    const database = await done(indexedDB.open(name));
    const all = (store: string): Promise<unknown[]> =>
      done(database.transaction(store).objectStore(store).getAll());
    if (name.includes('-view-')) out.document += sum((await all('updates')) as Uint8Array[]);
    else {
      const rows = [...(await all('segments')), ...(await all('tail'))] as Uint8Array[];
      out.rows += rows.length;
      out.journal += sum(rows);
      const cards = (await all('cards')) as { bytes: Uint8Array; signature: Uint8Array }[];
      out.cards += sum(cards.flatMap(({ bytes, signature }) => [bytes, signature]));
      const envelopes = (await all('envelopes')) as Record<string, Uint8Array>[];
      out.envelopes += sum(envelopes.flatMap((row) => Object.values(row)));
      const glance = (await all('glance')) as { text?: string }[];
      for (const { text } of glance) {
        if (text === undefined) continue;
        out.things++;
        out.glance += text.length;
      }
    }
    database.close();
  }
  return { estimate: estimate.usageDetails?.indexedDB ?? estimate.usage ?? Number.NaN, ...out };
}
