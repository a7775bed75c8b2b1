// Messages waiting to be worked through, one after the other (rule N2). A neighbour who sends faster than a phone
// can work does not let it breathe: past a bound the talk is over.
import type { Bytes } from '#base';

/** Messages, and bytes of them, that may wait. */
export const MAX_INBOX = 1024;
export const MAX_INBOX_BYTES = 16 * 1024 * 1024;

export class Inbox {
  readonly #work: (message: Bytes) => Promise<void>;
  readonly #waiting: Bytes[] = [];
  #bytes = 0;
  #isWorking = false;

  constructor(work: (message: Bytes) => Promise<void>) {
    this.#work = work;
  }

  /** False when there is no room for it. */
  put(message: Bytes): boolean {
    if (this.#waiting.length >= MAX_INBOX || this.#bytes + message.length > MAX_INBOX_BYTES) return false;
    this.#waiting.push(message);
    this.#bytes += message.length;
    void this.#run();
    return true;
  }

  clear(): void {
    this.#waiting.length = 0;
    this.#bytes = 0;
  }

  async #run(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#bytes -= next.length;
      await this.#work(next);
    }
    this.#isWorking = false;
  }
}
