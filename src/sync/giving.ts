// Giving what another lacks, in bulk (rules N8, N9): parcels one after the other, never more than two that the other
// has not yet taken in and kept. So a newcomer's bar is real, a cut costs a parcel or two, and a phone's memory
// holds a few of them, not a camp.
import type { Stop } from '#base';
import { type Act, type Journal, StreamWriter, planRuns } from '#journal';
import type { Channel } from './channel.ts';
import type { Squeeze } from './squeeze.ts';
import type { Timers } from './timers.ts';
import type { Message } from './wire.ts';

/** Parcels sent and not yet taken in by the other: one on its disk's way, one in the air. */
export const WINDOW = 2;
/** What is found lacking in one go travels together (ms). */
const GATHER_MS = 30;

export interface GivingParts {
  readonly journal: Journal;
  readonly channel: Channel;
  readonly squeeze: Squeeze;
  readonly timers: Timers;
  send(message: Message): void;
  /** So many were not sent after all: the other had enough. */
  onUnsent(count: number): void;
  /** Nothing is left to give. */
  onDone(): void;
}

export class Giving {
  readonly #parts: GivingParts;
  #lacked = new Set<Act>();
  #underWay = 0;
  #wake: () => void = () => undefined;
  #stopGather: Stop | null = null;
  #isActive = false;
  #isEnough = false;
  /** When the other last took something (ms). */
  movedAt = 0;

  constructor(parts: GivingParts) {
    this.#parts = parts;
  }

  /** A stream flows. */
  get isActive(): boolean {
    return this.#isActive;
  }

  get isBusy(): boolean {
    return this.#isActive || this.#lacked.size > 0;
  }

  /** The other lacks these. What is lacked while a stream flows goes with the next one. */
  add(acts: readonly Act[]): void {
    for (const act of acts) this.#lacked.add(act);
    if (!this.#isActive) this.#stopGather ??= this.#parts.timers.after(GATHER_MS, () => void this.#run());
  }

  /** The other took a parcel in. */
  taken(): void {
    if (this.#underWay > 0) this.#underWay--;
    this.movedAt = this.#parts.timers.now();
    this.#wake();
  }

  /** The other's disk takes no more: it will ask again. */
  enough(): void {
    this.#isEnough = true;
    this.#parts.onUnsent(this.#lacked.size);
    this.#lacked.clear();
    this.#wake();
  }

  closed(): void {
    this.#stopGather?.();
    this.#lacked.clear();
    this.#wake();
  }

  async #run(): Promise<void> {
    this.#stopGather = null;
    while (this.#lacked.size > 0 && this.#parts.channel.isOpen) {
      const acts = [...this.#lacked].sort((a, b) => a.arrival - b.arrival);
      this.#lacked.clear();
      await this.#give(acts);
    }
    if (this.#parts.channel.isOpen) this.#parts.onDone();
  }

  async #give(acts: readonly Act[]): Promise<void> {
    const { journal, channel, squeeze, timers, send } = this.#parts;
    const writer = new StreamWriter(journal, planRuns(acts));
    this.#parts.onUnsent(acts.length - writer.total); // what no signature held here proves
    if (writer.isDone) return;
    this.#isActive = true;
    this.#isEnough = false;
    this.#underWay = 0;
    this.movedAt = timers.now();
    const goesOn = (): boolean => channel.isOpen && !this.#isEnough;
    send({ is: 'stream', total: writer.total });
    while (!writer.isDone && goesOn()) {
      const parcel = writer.next();
      const squeezed = await squeeze.deflate(parcel);
      const isSqueezed = squeezed.length < parcel.length;
      await channel.whenRoom();
      while (this.#underWay >= WINDOW && goesOn())
        await new Promise<void>((resolve) => (this.#wake = resolve));
      if (!goesOn()) break;
      this.#underWay++;
      send({ is: 'parcel', isSqueezed, bytes: isSqueezed ? squeezed : parcel });
    }
    if (channel.isOpen) {
      send({ is: 'stream-end' });
      this.#parts.onUnsent(writer.total - writer.written);
    }
    this.#isActive = false;
  }
}
