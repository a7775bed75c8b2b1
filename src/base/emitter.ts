// A list of listeners. One that throws must not keep the news from the others: its error is given to
// `onThrow` (the log) and the rest are still called.

export type Stop = () => void;

export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #onThrow: (error: unknown) => void;

  constructor(onThrow: (error: unknown) => void = rethrowLater) {
    this.#onThrow = onThrow;
  }

  listen(listener: (value: T) => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        this.#onThrow(error);
      }
    }
  }
}

/** A bug in a listener still has to be seen, but not by the one who brought the news. */
function rethrowLater(error: unknown): void {
  void Promise.reject(error instanceof Error ? error : new Error(String(error)));
}
