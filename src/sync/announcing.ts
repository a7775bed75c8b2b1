// Telling one neighbour what is held here (rules N3, N7): three hashes over what is on disk. A change waits for the
// next beat, which is said anyway, so that telling costs no packet of its own; only whose act it was hears of it
// sooner, since that is how a person learns that somebody else keeps what they wrote.
import { type Stop, latin1 } from '#base';
import type { OwnStates } from './coverage.ts';
import type { Holdings } from './holdings.ts';
import type { Timers } from './timers.ts';
import type { Message } from './wire.ts';

type Digest = Extract<Message, { is: 'digest' }>;

/** Between two announcements, however urgent (ms). */
const ANNOUNCE_MS = 1000;
/** Where so much is said that there is no beat, a change is told after this long (ms). */
const BUSY_MS = 3000;
/** While everything is quiet it is told this often all the same, against whatever was lost (ms). */
const REPEAT_MS = 60_000;

export class Announcing {
  readonly #holdings: Holdings;
  readonly #timers: Timers;
  readonly #states: OwnStates;
  readonly #send: (message: Message) => void;
  #told = '';
  #toldAt = -Infinity;
  #stop: Stop | null = null;

  constructor(holdings: Holdings, timers: Timers, states: OwnStates, send: (message: Message) => void) {
    this.#holdings = holdings;
    this.#timers = timers;
    this.#states = states;
    this.#send = send;
  }

  /** What is on disk here. */
  mine(): Digest {
    const { journal, cards, envelopes } = this.#holdings;
    return {
      is: 'digest',
      acts: journal.buckets.whole(),
      cards: cards.buckets.whole(),
      envelopes: envelopes.buckets.whole(),
      held: journal.acts.length,
    };
  }

  /** Tells it, unless the neighbour knows. Answers whether something was said. */
  tell(): boolean {
    this.end();
    const mine = this.mine();
    const text = latin1(mine.acts) + latin1(mine.cards) + latin1(mine.envelopes);
    if (text === this.#told && this.#since() < REPEAT_MS) return false;
    this.#states.note();
    this.#told = text;
    this.#toldAt = this.#timers.now();
    this.#send(mine);
    return true;
  }

  /** Tells it where no beat gives occasion to. */
  tellIfLate(): void {
    if (this.#since() >= BUSY_MS) this.tell();
  }

  /** Tells it without waiting for a beat. */
  tellSoon(): void {
    // Less than nothing is at once.
    this.#stop ??= this.#timers.after(ANNOUNCE_MS - this.#since(), () => this.tell());
  }

  end(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** ms since it was last told; a clock set back makes nobody wait for the days it was set by. */
  #since(): number {
    return Math.abs(this.#timers.now() - this.#toldAt);
  }
}
