// What somebody would rather not see on their own phone (rule P6). Lists leave it out for them alone; the thing itself is
// where it was, and everybody else sees it.
import { readKey } from './key.ts';
import type { Kind, Of } from './kind.ts';

type List = readonly Of<Kind>[];

export class Hidden {
  /** As `kind:id`. */
  readonly #things = new Set<string>();
  readonly #onChange: (kind: string) => void;
  #left = new WeakMap<List, List>();
  #isWhole = false;

  constructor(onChange: (kind: string) => void) {
    this.#onChange = onChange;
  }

  /** Nothing is left out just now. */
  get isWhole(): boolean {
    return this.#isWhole || this.#things.size === 0;
  }

  /** Hides a thing (`kind:id`), or brings it back. Answers all that are hidden. */
  set(thing: string, isHidden: boolean): readonly string[] {
    if (isHidden) this.#things.add(thing);
    else this.#things.delete(thing);
    this.#left = new WeakMap();
    this.#onChange(readKey(thing).kind);
    return this.all();
  }

  all(): readonly string[] {
    return [...this.#things];
  }

  has(kind: string, id: string): boolean {
    return this.#things.has(`${kind}:${id}`);
  }

  /** With nothing left out: what a command writes, or is the same on every phone, must not hang on what this one shows. */
  whole<Answer>(decide: () => Answer): Answer {
    const before = this.#isWhole;
    this.#isWhole = true;
    try {
      return decide();
    } finally {
      this.#isWhole = before;
    }
  }

  /** What is left of the things of a kind; the same list for the same list. */
  leaves(kind: string, list: List): List {
    if (this.isWhole) return list;
    let left = this.#left.get(list);
    if (!left) this.#left.set(list, (left = list.filter(({ id }) => !this.has(kind, id))));
    return left;
  }
}
