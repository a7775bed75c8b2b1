// Starts that may come to nothing: until something shows, and until the disk says yes and all parts are here.
import { type Result, ok } from '#base';
import type { DiskError } from '#storage';
import type { NotFetched } from './fetch-part.ts';

/** Why something does not start yet: the disk, or a part of the app that did not come. */
export type WhyNotYet = DiskError | NotFetched;

type Started = Promise<Result<void, WhyNotYet>>;

/** Between attempts (ms). */
const RETRY_MS = 3000;

export class Starts {
  readonly #start: (isShown: boolean, onShown: () => void) => Started;
  readonly #refused: (why: WhyNotYet) => boolean;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * `start` is told whether something shows already, and tells when something does. `refused` is told why it did not
   * go, and answers whether to leave it at that.
   */
  constructor(
    start: (isShown: boolean, onShown: () => void) => Started,
    refused: (why: WhyNotYet) => boolean,
  ) {
    this.#start = start;
    this.#refused = refused;
  }

  /** Settles when none is under way. */
  get rest(): Promise<unknown> {
    return this.#last;
  }

  async untilItGoes(isShown: boolean): Promise<void> {
    for (;;) {
      const started = await this.#begin(isShown, () => (isShown = true));
      if (started.ok || this.#refused(started.error)) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** Answers as soon as something shows, or why nothing does. Where it goes wrong after that it is tried again. */
  untilShown(): Started {
    return new Promise((resolve) => {
      let isShown = false;
      const shown = (): void => {
        isShown = true;
        resolve(ok(undefined));
      };
      void this.#begin(false, shown).then((started) => {
        resolve(started);
        if (isShown && !started.ok) void this.untilItGoes(true);
      });
    });
  }

  #begin(isShown: boolean, onShown: () => void): Started {
    const started = this.#start(isShown, onShown);
    this.#last = started;
    return started;
  }
}
