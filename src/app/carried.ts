// Who keeps what this device wrote, and whom it heard when: facts of this device alone, never sent, kept so that
// they are still true after a reload.
import type { Act, Journal, Name } from '#journal';
import type { JournalStore } from '#storage';

/** Quiet time (ms) before it is written down. */
const KEEP_AFTER_MS = 3000;
/** Devices remembered; the ones not heard for longest are forgotten. */
const MAX_DEVICES = 64;

export interface Heard {
  readonly author: Name;
  /** ms */
  readonly at: number;
}

/** persisted: add, never change */
interface Kept {
  readonly own: Name;
  readonly covered: readonly (readonly [Name, number])[];
  readonly heard: readonly (readonly [Name, number])[];
}

export class Carried {
  readonly #journal: Journal;
  readonly #store: JournalStore;
  readonly #own: () => Name;
  /** By neighbour: how many of our own acts it keeps. */
  #covered = new Map<Name, number>();
  #coveredOf: Name = '';
  readonly #heard = new Map<Name, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(journal: Journal, store: JournalStore, own: () => Name) {
    this.#journal = journal;
    this.#store = store;
    this.#own = own;
  }

  async read(): Promise<void> {
    const kept = await this.#store.read<Kept>('carried');
    if (!kept.ok || !kept.value) return;
    this.#coveredOf = kept.value.own;
    this.#covered = new Map(kept.value.covered);
    for (const [author, at] of kept.value.heard) this.#heard.set(author, at);
  }

  covers(author: Name, ownCount: number): void {
    if (this.#coveredOf !== this.#own()) {
      this.#covered.clear(); // our key was retired: what they keep of the old one is another count
      this.#coveredOf = this.#own();
    }
    if ((this.#covered.get(author) ?? 0) >= ownCount) return;
    this.#covered.set(author, ownCount);
    this.#keepSoon();
  }

  /** `at` (ms): when that device was last heard. */
  hears(author: Name, at: number): void {
    if (this.#heard.get(author) === at) return;
    this.#heard.delete(author);
    this.#heard.set(author, at);
    if (this.#heard.size > MAX_DEVICES) this.#heard.delete(this.#heard.keys().next().value as Name);
    this.#keepSoon();
  }

  /** How many devices we know to keep our act of this number (from 0). */
  countFor(seq: number): number {
    if (this.#coveredOf !== this.#own()) return 0;
    let count = 0;
    for (const covered of this.#covered.values()) if (covered > seq) count++;
    return count;
  }

  /** Commands this device wrote that no other is known to keep: the last act of each, newest first. */
  yetToPassOn(): readonly Act[] {
    const passed = this.#coveredOf === this.#own() ? Math.max(0, ...this.#covered.values()) : 0;
    const out: Act[] = [];
    // A command's last act carries the signature for all of them.
    for (const tip of this.#journal.tipsOf(this.#own()))
      for (let act: Act | null = tip; act && act.seq >= passed; act = act.parent)
        if (act.signature !== '') out.push(act);
    return out;
  }

  /** Devices heard directly, the latest first. */
  lastHeard(): readonly Heard[] {
    return [...this.#heard].map(([author, at]) => ({ author, at })).sort((a, b) => b.at - a.at);
  }

  /** What is not written down yet is, at once: the page may be gone before the time is over. */
  keepNow(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const kept: Kept = {
      own: this.#coveredOf,
      covered: [...this.#covered].slice(-MAX_DEVICES),
      heard: [...this.#heard],
    };
    void this.#store.write({ carried: kept });
  }

  #keepSoon(): void {
    this.#timer ??= setTimeout(() => this.keepNow(), KEEP_AFTER_MS);
  }
}
