// What a view remembers of what was worked out from it: whoever asks of every thing of a camp each time one of them
// changes would otherwise read all of its acts again.

interface Known {
  readonly stamp: number;
  readonly value: unknown;
}

export class Memos {
  /** Of all there is, and of what is left of it where something is hidden. */
  readonly #ofAll = new Map<string, Known>();
  readonly #ofRest = new Map<string, Known>();
  #byThing = new WeakMap<object, WeakMap<object, unknown>>();

  /** Under `name` until `stamp` is another. */
  named<T>(name: string, isWhole: boolean, stamp: number, make: () => T): T {
    const byName = isWhole ? this.#ofAll : this.#ofRest;
    const known = byName.get(name);
    if (known?.stamp === stamp) return known.value as T;
    const value = make();
    byName.set(name, { stamp, value });
    return value;
  }

  /** By `key` (a function that stands for what is worked out) for as long as `thing` is shown as this very object. */
  of<T>(thing: object, key: object, make: () => T): T {
    let known = this.#byThing.get(key);
    if (!known) this.#byThing.set(key, (known = new WeakMap()));
    if (known.has(thing)) return known.get(thing) as T;
    const value = make();
    known.set(thing, value);
    return value;
  }

  clearNamed(): void {
    this.#ofAll.clear();
    this.#ofRest.clear();
  }

  clear(): void {
    this.clearNamed();
    this.#byThing = new WeakMap();
  }
}
