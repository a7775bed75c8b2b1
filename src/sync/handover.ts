// Both directions of bulk over one talk (rules N8, N9): what is given and what is taken, and that neither stands still
// for ever.
import type { Act } from '#journal';
import type { Channel } from './channel.ts';
import { Giving } from './giving.ts';
import type { Holdings } from './holdings.ts';
import type { Squeeze } from './squeeze.ts';
import { type Progress, Taking } from './taking.ts';
import type { Timers } from './timers.ts';
import type { Message } from './wire.ts';

/** A stream in which nothing moves for so long, while the other is heard, never ends (ms). */
const STUCK_MS = 60_000;

export type StreamMessage = Extract<Message, { is: 'stream' | 'parcel' | 'taken' | 'enough' | 'stream-end' }>;

export interface HandoverParts {
  readonly holdings: Holdings;
  readonly channel: Channel;
  readonly squeeze: Squeeze;
  readonly timers: Timers;
  /** What brought the acts. */
  readonly origin: object;
  send(message: Message): void;
  onProgress(progress: Progress | null): void;
  /** So many acts were not sent after all. */
  onUnsent(count: number): void;
  /** Nothing is left to give. */
  onGiven(): void;
  /** A stream has ended. */
  onTaken(): void;
  /** A parcel that is none. */
  onWrong(why: string): void;
}

export class Handover {
  readonly #parts: HandoverParts;
  readonly #giving: Giving;
  readonly #taking: Taking;
  /** When something of a stream last came (ms). */
  #cameAt = 0;

  constructor(parts: HandoverParts) {
    const { holdings, channel, squeeze, timers, origin, send } = parts;
    this.#parts = parts;
    this.#giving = new Giving({
      journal: holdings.journal,
      channel,
      squeeze,
      timers,
      send,
      onUnsent: (count) => parts.onUnsent(count),
      onDone: () => parts.onGiven(),
    });
    this.#taking = new Taking(holdings, origin, squeeze, (progress) => parts.onProgress(progress));
  }

  get isBusy(): boolean {
    return this.#giving.isBusy || this.#taking.isActive;
  }

  get isStuck(): boolean {
    const now = this.#parts.timers.now();
    if (this.#giving.isActive && now - this.#giving.movedAt > STUCK_MS) return true;
    return this.#taking.isActive && now - this.#cameAt > STUCK_MS;
  }

  /** This phone slept: standing still so far does not count. */
  forgive(): void {
    this.#cameAt = this.#giving.movedAt = this.#parts.timers.now();
  }

  /** The other lacks these. */
  give(acts: readonly Act[]): void {
    this.#giving.add(acts);
  }

  closed(): void {
    this.#giving.closed();
  }

  async hear(message: StreamMessage): Promise<void> {
    switch (message.is) {
      case 'stream':
        this.#cameAt = this.#parts.timers.now();
        return this.#taking.begin(message.total);
      case 'parcel': {
        const parcel = await this.#taking.parcel(message.bytes, message.isSqueezed);
        this.#cameAt = this.#parts.timers.now();
        if (parcel.is === 'wrong') this.#parts.onWrong(parcel.why);
        else if (parcel.is === 'taken') this.#parts.send({ is: 'taken' });
        else if (parcel.is === 'full') this.#parts.send({ is: 'enough' });
        return;
      }
      case 'taken':
        return this.#giving.taken();
      case 'enough':
        return this.#giving.enough();
      case 'stream-end':
        this.#taking.end();
        return this.#parts.onTaken();
    }
  }
}
