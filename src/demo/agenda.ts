// What is still to happen, by its time: a heap, because what happens brings more with it (a call brings
// answers, a task its hands). Steps of one second stay in the order in which they were put down.
import type { Step } from './step.ts';

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly acts: number;
  readonly make: (at: number) => Step | undefined;
}

export class Agenda {
  readonly #heap: Entry[] = [];
  #order = 0;
  #acts = 0;

  /** How many acts everything on it may come to. */
  get acts(): number {
    return this.#acts;
  }

  /** Time of the next entry (s), or Infinity. */
  get nextAt(): number {
    return this.#heap[0]?.at ?? Infinity;
  }

  /** `acts`: a guess at how many it will come to. `make` may answer that nothing happens after all. */
  add(at: number, acts: number, make: (at: number) => Step | undefined): void {
    const heap = this.#heap;
    const entry = { at: Math.floor(at), order: this.#order++, acts, make };
    this.#acts += acts;
    heap.push(entry);
    let i = heap.length - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (isBefore(heap[up] as Entry, entry)) break;
      heap[i] = heap[up] as Entry;
      i = up;
    }
    heap[i] = entry;
  }

  /** Takes the next entry off. Not to be called when there is none. */
  next(): Step | undefined {
    const heap = this.#heap;
    const first = heap[0] as Entry;
    const last = heap.pop() as Entry;
    if (heap.length > 0) this.#sink(last);
    this.#acts -= first.acts;
    return first.make(first.at);
  }

  #sink(entry: Entry): void {
    const heap = this.#heap;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) child++;
      if (isBefore(entry, heap[child] as Entry)) break;
      heap[i] = heap[child] as Entry;
      i = child;
    }
    heap[i] = entry;
  }
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
