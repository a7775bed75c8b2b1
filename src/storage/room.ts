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
  const [estimate, isKept] = await Promise.all([
    ifTold(() => storage?.estimate?.()),
    ifTold(() => storage?.persisted?.()),
  ]);
  return { used: estimate?.usage, allowed: estimate?.quota, isKept };
}

/** True: the browser promised not to clear us away. Undefined when it cannot be asked. */
export function askToKeep(): Promise<boolean | undefined> {
  return ifTold(() => manager()?.persist?.());
}

/** Some browsers have the question and answer it by throwing: in private windows, or in a frame. */
async function ifTold<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return undefined;
    throw error;
  }
}
