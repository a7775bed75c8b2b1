// Passing single acts on to one neighbour (rules N10, N11). One's own go at once. What came from elsewhere waits a few
// hundredths of a second: in a mesh it mostly comes round by another way meanwhile, and what the neighbour itself
// has just told need not be told back. That saves a third of all packets, and packets are what fills the air.
import { type Stop, fromLatin1, latin1 } from '#base';
import {
  type Act,
  type Entry,
  type GatheringKeys,
  type Journal,
  type Name,
  encodeAct,
  readEntry,
} from '#journal';
import type { Timers } from './timers.ts';
import type { LooseAct } from './wire.ts';

/** What is passed on waits up to this long (ms)… */
export const PASS_ON_MS = 60;
/** …and what a neighbour told is remembered for so many acts. */
const MAX_TOLD = 1024;
/** A message is closed at the first signature after so many acts, or bytes of them. */
const MESSAGE_ACTS = 64;
const MESSAGE_BYTES = 512 * 1024;

export class Passing {
  readonly #keys: GatheringKeys;
  readonly #timers: Timers;
  readonly #send: (acts: readonly LooseAct[]) => void;
  #waiting: Act[] = [];
  readonly #told = new Set<Name>();
  #stop: Stop | null = null;

  constructor(keys: GatheringKeys, timers: Timers, send: (acts: readonly LooseAct[]) => void) {
    this.#keys = keys;
    this.#timers = timers;
    this.#send = send;
  }

  /** Acts just kept here, in runs that end on a signature. */
  pass(acts: readonly Act[], isOwn: boolean): void {
    this.#waiting.push(...acts);
    if (isOwn) this.#flush();
    else this.#stop ??= this.#timers.after(PASS_ON_MS * this.#timers.chance(), () => this.#flush());
  }

  /** The neighbour has these. */
  told(names: Iterable<Name>): void {
    for (const name of names) {
      this.#told.delete(name);
      this.#told.add(name);
    }
    for (const name of this.#told) {
      if (this.#told.size <= MAX_TOLD) break;
      this.#told.delete(name);
    }
  }

  end(): void {
    this.#stop?.();
    this.#waiting = [];
  }

  #flush(): void {
    this.#stop?.();
    this.#stop = null;
    const acts = this.#waiting;
    this.#waiting = [];
    let out: LooseAct[] = [];
    let bytes = 0;
    for (const act of acts) {
      if (this.#told.has(act.name)) continue;
      const encoded = encodeAct(this.#keys.gathering, act);
      if (!encoded) continue;
      const isSigned = act.signature !== '';
      out.push({ bytes: encoded, signature: isSigned ? fromLatin1(act.signature) : null });
      bytes += encoded.length;
      if (!isSigned || (out.length < MESSAGE_ACTS && bytes < MESSAGE_BYTES)) continue;
      this.#send(out);
      out = [];
      bytes = 0;
    }
    if (out.length > 0) this.#send(out);
  }
}

/** What a neighbour passed on, for admission; `unreadable` of them were no acts. */
export function readLoose(
  journal: Journal,
  acts: readonly LooseAct[],
): { entries: Entry[]; unreadable: number } {
  const entries: Entry[] = [];
  for (const { bytes, signature } of acts) {
    const entry = readEntry(journal, bytes, signature ? latin1(signature) : '');
    if (entry) entries.push(entry);
  }
  return { entries, unreadable: acts.length - entries.length };
}
