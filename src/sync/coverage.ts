// Which of this device's own acts a neighbour has on disk (rule N7). A digest is sent only after a strict write, so
// one that equals ours, now or a while ago, says that its sender keeps all we held then. "Carried by N" counts
// direct neighbours of whom we know this, and nobody else.
import { latin1 } from '#base';
import type { Name } from '#journal';
import type { Holdings } from './holdings.ts';

/** Own states remembered; older ones are as good as forgotten by the neighbours too. */
const MAX_STATES = 256;

export class OwnStates {
  readonly #holdings: Holdings;
  /** Own acts held (their number) by digest of everything held. */
  readonly #ownCount = new Map<string, number>();
  /** Whose acts are counted: after this device's key was retired it is another's count. */
  #author: Name = '';

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
    this.note();
  }

  /** This state is to be recognised when a neighbour reaches it. */
  note(): void {
    this.#sameAuthor();
    const { journal } = this.#holdings;
    const whole = latin1(journal.buckets.whole());
    this.#ownCount.delete(whole);
    this.#ownCount.set(whole, journal.countOf(this.#author));
    if (this.#ownCount.size > MAX_STATES) this.#ownCount.delete(this.#ownCount.keys().next().value as string);
  }

  /** How many of this device's own acts a device in this state keeps; undefined when we never were in it. */
  countAt(whole: string): number | undefined {
    this.#sameAuthor();
    return this.#ownCount.get(whole);
  }

  #sameAuthor(): void {
    const author = this.#holdings.author();
    if (author === this.#author) return;
    this.#author = author;
    this.#ownCount.clear();
  }
}
