// One tab writes; another offers to take over (rule K8). Two writers would use one number of the chain twice.
// Where the browser has no locks (before Safari 15.4) a second writer is still met at the disk: a transaction
// that finds other acts than it knew keeps nothing and says so.

export interface TabLock {
  /** Resolves when another tab has taken over. Never where there are no locks. */
  readonly lost: Promise<void>;
  release(): void;
}

/** Undefined when another tab has it; with `steal` it is taken from that tab. */
export async function lockTab(name: string, steal = false): Promise<TabLock | undefined> {
  const none: TabLock = { lost: new Promise(() => undefined), release: () => undefined };
  if (!('locks' in navigator)) return none;
  return new Promise((resolve) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    const asked = navigator.locks.request(name, options, (lock) => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      resolve({ lost, release });
      return held;
    });
    // The request itself ends in an AbortError when the lock is stolen, and well when it is released.
    const lost = asked.then(
      () => new Promise<void>(() => undefined),
      () => resolve(none), // a browser that has locks and gives none; nothing any more if it was granted
    );
  });
}
