// What somebody would rather not see on their own phone (rule P6). Lists leave it out for them alone; the thing itself is
// where it was, and everybody else sees it.
import type { Kind, Of } from './kind.ts';

type List = readonly Of<Kind>[];

export class Hidden {
  /** As `kind:id`. */
  readonly #things = new Set<string>();
  #left = new WeakMap<List, List>();
  /** Nothing is left out just now: a command decides. */
  isWhole = false;

  /** Answers all that are hidden. */
  set(thing: string, isHidden: boolean): readonly string[] {
    if (isHidden) this.#things.add(thing);
    else this.#things.delete(thing);
    this.#left = new WeakMap();
    return this.all();
  }

  all(): readonly string[] {
    return [...this.#things];
  }

  has(kind: string, id: string): boolean {
    return this.#things.has(`${kind}:${id}`);
  }

  /** What is left of the things of a kind; the same list for the same list. */
  leaves(kind: string, list: List): List {
    if (this.isWhole || this.#things.size === 0) return list;
    let left = this.#left.get(list);
    if (!left) this.#left.set(list, (left = list.filter(({ id }) => !this.has(kind, id))));
    return left;
  }
}
