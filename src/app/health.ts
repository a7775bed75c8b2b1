// How this device stands, as the screens tell it: facts only, each with a sentence in words.
import { Emitter } from '#base';
import type { DiskError } from '#storage';
import type { NotFetched } from './fetch-part.ts';

export type NotKept = DiskError | 'too-large' | 'no-canonical-form';

export type Phase =
  /** Nothing to show yet. */
  | 'opening'
  /** What is not past can be read: enough for Now, and a moment later for every screen. */
  | 'present'
  /** The record can be read; what is written waits until the acts are read. */
  | 'readable'
  | 'ready';

export interface Health {
  readonly phase: Phase;
  /** Commands that are not kept yet, and what the disk said last, or that what keeps them is not here yet. */
  readonly unkept: number;
  readonly disk: NotKept | NotFetched | null;
  /** Part of what was kept here could not be read; what others still hold will come back. */
  readonly isDamaged: boolean;
  /** Another tab has taken over writing. */
  readonly isElsewhere: boolean;
  /** A gathering that was over long ago is written in all the same, because somebody said so. */
  readonly isWrittenAgain: boolean;
  /** This device goes on under a new key because its old one is in use in another place too. */
  readonly keysRetired: number;
}

export class HealthBoard {
  readonly onChange = new Emitter<Health>();
  #health: Health = {
    phase: 'opening',
    unkept: 0,
    disk: null,
    isDamaged: false,
    isElsewhere: false,
    isWrittenAgain: false,
    keysRetired: 0,
  };

  get now(): Health {
    return this.#health;
  }

  /** For as long as it is open. */
  writeAgain(): void {
    this.set({ isWrittenAgain: true });
  }

  set(change: Partial<Health>): void {
    this.#health = { ...this.#health, ...change };
    this.onChange.emit(this.#health);
  }
}
