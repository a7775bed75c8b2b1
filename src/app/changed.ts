// Which things show something else now: gathered up while a stream comes in, and told when it pauses.
import { type RecordView, isKindName, kinds, readKey } from '#record';
import { nextTask } from '#storage';

/** Things read at a time, so that the screen gets its turn. */
const SLICE_THINGS = 300;

export class Changed {
  #kinds = new Set<string>();
  #things = new Set<string>();

  /** `things`: `kind:id` */
  add(things: Iterable<string>): void {
    for (const thing of things) {
      this.#things.add(thing);
      this.#kinds.add(readKey(thing).kind);
    }
  }

  /** When all of a kind may show something else. */
  addKind(kind: string): void {
    this.#kinds.add(kind);
  }

  get isEmpty(): boolean {
    return this.#kinds.size === 0;
  }

  /** The kinds they are of; what comes from now on is gathered anew. */
  take(): ReadonlySet<string> {
    const kinds = this.#kinds;
    this.#kinds = new Set();
    this.#things = new Set();
    return kinds;
  }

  /**
   * As `take`, in a later task. A screen that asks for all that a stream spoke of finds it read by then: once,
   * however often it was spoken of, and a finger comes in between.
   */
  async takeRead(view: RecordView): Promise<ReadonlySet<string>> {
    const things = [...this.#things];
    const taken = this.take();
    let at = 0;
    do {
      for (const thing of things.slice(at, at + SLICE_THINGS)) {
        const { kind, id } = readKey(thing);
        if (isKindName(kind)) view.get(kinds[kind], id);
      }
      at += SLICE_THINGS;
      await nextTask();
    } while (at < things.length);
    return taken;
  }
}
