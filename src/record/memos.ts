// What a view remembers of what was worked out from it: whoever asks of every thing of a camp each time one of them
// changes would otherwise read all of its acts again.

export class Memos {
  readonly #byName = new Map<string, { readonly stamp: string; readonly value: unknown }>();
  #byThing = new WeakMap<object, WeakMap<object, unknown>>();

  /** Under `name` until `stamp` is another. */
  named<T>(name: string, stamp: string, make: () => T): T {
    const known = this.#byName.get(name);
    if (known?.stamp === stamp) return known.value as T;
    const value = make();
    this.#byName.set(name, { stamp, value });
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
    this.#byName.clear();
  }

  clear(): void {
    this.#byName.clear();
    this.#byThing = new WeakMap();
  }
}
