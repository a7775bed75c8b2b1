// One after the other: everything that changes the journal passes here, so that what a piece of work found when
// it began still holds when it is kept. One's own words go first: a tap does not wait behind a day's news.

type Work = () => Promise<void>;

export class Turnstile {
  readonly #own: Work[] = [];
  readonly #others: Work[] = [];
  #isBusy = false;

  /** Settles as `work` does. */
  pass<T>(work: () => Promise<T>, isOwn = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      (isOwn ? this.#own : this.#others).push(() => work().then(resolve, reject));
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#next(); next; next = this.#next()) await next();
    this.#isBusy = false;
  }

  #next(): Work | undefined {
    return this.#own.shift() ?? this.#others.shift();
  }
}
