// The one way in for acts that come from elsewhere (another phone, a file, a backup): admission, disk, gate,
// record, in this order. What the disk does not keep is not taken in, and will be offered again.
import { Emitter, type Log, type Result } from '#base';
import { type Act, type AdmissionReason, type Entry, type Name, type Verify, check } from '#journal';
import { type DiskError, type JournalStore, nextTask } from '#storage';
import type { AuthorPace } from '#sync';
import type { Held } from './held.ts';
import type { OwnKey } from './own-key.ts';
import type { Turnstile } from './turnstile.ts';

/** Where news came from: this device's own hand, or whatever brought it (a talk, a file). */
export type Origin = object | 'own';

export interface News {
  readonly acts: readonly Act[];
  readonly origin: Origin;
}

export interface Entered {
  /** Acts that were new and are kept. */
  readonly taken: number;
  readonly known: number;
  readonly dropped: number;
  /** Authors of whom something before is missing. */
  readonly early: ReadonlySet<Name>;
  /** Why nothing could be kept, if so. */
  readonly disk: DiskError | null;
}

/** Acts put into the record at a time, so that the screen gets its turn. */
const SLICE_ACTS = 150;

export class Door {
  readonly onNews: Emitter<News>;
  readonly dropped = new Map<AdmissionReason, number>();
  /** Acts of this device's own key that it does not hold: the key is in use elsewhere too. */
  onOwnFromElsewhere: () => void = () => undefined;
  onDisk: (error: DiskError | null) => void = () => undefined;
  readonly #held: Held;
  readonly #store: JournalStore;
  readonly #turnstile: Turnstile;
  readonly #verify: Verify;
  readonly #own: OwnKey;
  readonly #reread: () => Promise<Result<void, DiskError>>;
  readonly #log: Log;

  constructor(parts: {
    held: Held;
    store: JournalStore;
    turnstile: Turnstile;
    verify: Verify;
    own: OwnKey;
    /** Reads what the disk holds and this page did not know. */
    reread: () => Promise<Result<void, DiskError>>;
    log: Log;
  }) {
    this.#held = parts.held;
    this.#store = parts.store;
    this.#turnstile = parts.turnstile;
    this.#verify = parts.verify;
    this.#own = parts.own;
    this.#reread = parts.reread;
    this.#log = parts.log;
    this.onNews = new Emitter((error) => parts.log.add('bug', String(error)));
  }

  /** `unreadable`: how many more came with them that were no acts at all. `pace`: no more of one author than it lets. */
  enter(entries: readonly Entry[], origin: Origin, unreadable = 0, pace?: AuthorPace): Promise<Entered> {
    return this.#turnstile.pass(() => this.#enter(entries, origin, unreadable, pace));
  }

  async #enter(
    entries: readonly Entry[],
    origin: Origin,
    unreadable: number,
    pace: AuthorPace | undefined,
    isAgain = false,
  ): Promise<Entered> {
    const admission = await check(this.#held.journal, entries, this.#verify, unreadable);
    const { known } = admission;
    const admitted = pace ? this.#paced(admission.admitted, pace) : admission.admitted;
    // What goes on from acts that have to wait is not missed: they come when there is room for them.
    const early = new Set([...admission.early].filter((author) => !pace?.isHeldBack(author)));
    const isOwnFromElsewhere = admitted.some(({ act }) => act.author === this.#own.author);
    // The key is in use elsewhere too: it is given up in the transaction that keeps what was written there.
    const next = isOwnFromElsewhere ? await this.#own.next() : null;
    const kept = admitted.length > 0 ? await this.#store.keep(admitted, next?.meta) : null;
    if (kept && !kept.ok && kept.error === 'other-tab' && !isAgain) {
      const reread = await this.#reread();
      if (reread.ok) return this.#enter(entries, origin, unreadable, pace, true);
    }
    const dropped = this.#count(admission.dropped);
    const answer = { known, dropped, early };
    if (!kept) return { taken: 0, ...answer, disk: null };
    this.onDisk(kept.ok ? null : kept.error);
    if (!kept.ok) return { taken: 0, ...answer, disk: kept.error };
    const acts = admitted.map((entry) => entry.act);
    for (let at = 0; at < acts.length; at += SLICE_ACTS) {
      if (at > 0) await nextTask();
      this.#held.insert(acts.slice(at, at + SLICE_ACTS), at + SLICE_ACTS < acts.length, SLICE_ACTS);
      while (this.#held.isShort) {
        await nextTask();
        this.#held.goOn(SLICE_ACTS);
      }
    }
    pace?.spend(acts);
    if (next) {
      next.use();
      this.onOwnFromElsewhere();
    }
    this.onNews.emit({ acts, origin });
    return { taken: acts.length, ...answer, disk: null };
  }

  #paced(admitted: readonly Entry[], pace: AuthorPace): readonly Entry[] {
    const may = pace.share(admitted.map(({ act }) => act));
    if (may.size < admitted.length)
      this.#log.add('pace', `${admitted.length - may.size} acts have to wait: much of one author at once`);
    return admitted.filter(({ act }) => may.has(act));
  }

  #count(reasons: ReadonlyMap<AdmissionReason, number>): number {
    let dropped = 0;
    for (const [reason, count] of reasons) {
      this.dropped.set(reason, (this.dropped.get(reason) ?? 0) + count);
      this.#log.add('dropped', `${count} × ${reason}`);
      dropped += count;
    }
    return dropped;
  }
}
