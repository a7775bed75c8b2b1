// Watching a query: asked once at once, and again when a kind it read has changed, when cards have, or (for a
// query that read the clock) as time goes on. Several changes in one go are one asking.
import type { Clock, Stop } from '#base';
import { nextTask } from '#storage';
import type { Facts, Query, Reading, RecordView } from '#record';

/** How often answers that depend on the clock are asked again (ms). */
export const TICK_MS = 20_000;

/** So long in one go at most (ms), but that each question is asked whole. */
const TURN_MS = 50;

interface Watcher {
  readonly kinds: Set<string>;
  readsClock: boolean;
  readsFacts: boolean;
  ask(): void;
}

export class Watching {
  readonly #view: RecordView;
  readonly #clock: Clock;
  readonly #facts: () => Facts;
  readonly #person: () => string | undefined;
  readonly #watchers = new Set<Watcher>();
  readonly #due = new Set<Watcher>();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** How many things questions wait for just now, and who wants to know when all are asked. */
  #holds = 0;
  readonly #onAsked: (() => void)[] = [];
  #isAsking = false;

  constructor(view: RecordView, clock: Clock, facts: () => Facts, person: () => string | undefined) {
    this.#view = view;
    this.#clock = clock;
    this.#facts = facts;
    this.#person = person;
  }

  /** An answer as of now. */
  ask<Answer>(query: Query<Answer>): Answer {
    return query(this.#reading(undefined));
  }

  watch<Answer>(query: Query<Answer>, onAnswer: (answer: Answer) => void): Stop {
    const watcher: Watcher = {
      kinds: new Set(),
      readsClock: false,
      readsFacts: false,
      ask: () => {
        watcher.kinds.clear();
        onAnswer(this.#tracked(watcher, query));
      },
    };
    this.#watchers.add(watcher);
    this.#timer ??= setInterval(() => this.#mark((each) => each.readsClock), TICK_MS);
    watcher.ask();
    return () => {
      this.#watchers.delete(watcher);
      this.#due.delete(watcher);
      if (this.#watchers.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  touched(kinds: ReadonlySet<string>): void {
    if (kinds.size > 0) this.#mark((each) => [...each.kinds].some((kind) => kinds.has(kind)));
  }

  touchedFacts(): void {
    this.#mark((each) => each.readsFacts);
  }

  /** Everything: another person, a document made anew, a clock that jumped. */
  touchedAll(): void {
    this.#mark(() => true);
  }

  /** Questions wait for `first`. Resolves when none is due any more. */
  waitFor(first: Promise<void>): Promise<void> {
    const goOn = (): void => {
      this.#holds--;
      void this.#run();
    };
    this.#holds++;
    void first.then(goOn, goOn);
    return new Promise((resolve) => this.#onAsked.push(resolve));
  }

  #mark(isTouched: (watcher: Watcher) => boolean): void {
    const wasEmpty = this.#due.size === 0;
    for (const each of this.#watchers) if (isTouched(each)) this.#due.add(each);
    if (wasEmpty && this.#due.size > 0) queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    // The one that waits for its next turn goes on by itself.
    if (this.#isAsking) return;
    this.#isAsking = true;
    let start = this.#clock.now();
    for (const each of this.#due) {
      if (this.#clock.now() - start > TURN_MS) {
        // After a day's news each question takes a while: the others are asked when a finger has had its turn.
        await nextTask();
        start = this.#clock.now();
      }
      if (this.#holds > 0) break;
      // Withdrawn meanwhile, perhaps by the answer to another.
      if (!this.#due.delete(each)) continue;
      try {
        each.ask();
      } catch (error) {
        // A bug in one question must not leave the others with yesterday's answer; it is still seen.
        void Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    this.#isAsking = false;
    if (this.#holds === 0) for (const tell of this.#onAsked.splice(0)) tell();
  }

  #tracked<Answer>(watcher: Watcher, query: Query<Answer>): Answer {
    const before = this.#view.onRead;
    this.#view.onRead = (kind) => watcher.kinds.add(kind);
    try {
      return query(this.#reading(watcher));
    } finally {
      this.#view.onRead = before;
    }
  }

  #reading(watcher: Watcher | undefined): Reading {
    const clock = this.#clock;
    const facts = this.#facts();
    return {
      view: this.#view,
      person: this.#person(),
      get now() {
        if (watcher) watcher.readsClock = true;
        return clock.now();
      },
      get facts() {
        if (watcher) watcher.readsFacts = true;
        return facts;
      },
    };
  }
}
