// How much room the browser gives us, where it says so, and asking it not to clear us away.

export interface Room {
  /** Bytes used and allowed, when the browser tells. */
  readonly used: number | undefined;
  readonly allowed: number | undefined;
  /** Whether the browser promised to keep our data; undefined when it cannot be asked. */
  readonly isKept: boolean | undefined;
}

// Absent in plain-http pages and in some WebKit builds, whatever the types say.
const manager = (): StorageManager | undefined => navigator.storage as StorageManager | undefined;

export async function roomLeft(): Promise<Room> {
  const storage = manager();
  const estimate = await storage?.estimate?.();
  return {
    used: estimate?.usage,
    allowed: estimate?.quota,
    isKept: await storage?.persisted?.(),
  };
}

export async function askToKeep(): Promise<boolean | undefined> {
  return manager()?.persist?.();
}
