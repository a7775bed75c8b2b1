// The journal: every act this device holds, in the order it came to hold them, and where each stands. It
// knows nothing of tasks and nothing of Yjs. Acts enter by `insert` when they are on disk; what `check`
// (admission) let through and the disk has not yet kept is not here.
import { type Act, type Branch, keyText } from './act.ts';
import { type GatheringKeys, readIntroduction } from './author.ts';
import { Branches, NUMBER_BITS } from './branches.ts';
import { Buckets } from './buckets.ts';
import { type Bytes, latin1 } from '#base';
import type { Name } from './hash.ts';
import { type Settled, Settling } from './settle.ts';
import { tipRowText } from './tip-row.ts';

/** After the derived document was made anew it rests this long at least… (rule B6) */
export const REBUILD_REST_MS = 10_000;
/** …and this many times as long as it took, so that forks on purpose cost 5 % of a phone at most. */
export const REBUILD_REST_FACTOR = 20;

interface Author {
  readonly key: Bytes;
  readonly tips: Set<Act>;
  /** The act of theirs that came last: nearly always the next one's parent. */
  last: Act;
  /** Acts held, losing branches included. */
  count: number;
}

/** Tips that were there before some acts came and are none now, and those that are new. */
interface TipChanges {
  readonly gone: Set<Act>;
  readonly come: Set<Act>;
}

export class Journal {
  readonly keys: GatheringKeys;
  readonly gathering: Name;
  /** All acts held, in order of arrival. */
  readonly acts: Act[] = [];
  /** Acts that count, in an order in which each follows all it builds on. */
  readonly counted: Act[] = [];
  readonly refused: Act[] = [];
  /** Digest rows: one a branch tip, refused and waiting acts included. */
  readonly buckets = new Buckets();
  readonly #byName = new Map<Name, Act>();
  readonly #authors = new Map<Name, Author>();
  readonly #creations = new Map<string, Name>();
  readonly #branches: Branches;
  readonly #settling: Settling;
  #restFrom = 0;
  #restUntil = 0;

  constructor(keys: GatheringKeys, numberBits = NUMBER_BITS) {
    this.keys = keys;
    this.gathering = latin1(keys.gathering);
    this.#branches = new Branches(numberBits);
    this.#settling = new Settling(this.#byName, this.#branches);
  }

  get(name: Name): Act | undefined {
    return this.#byName.get(name);
  }

  has(name: Name): boolean {
    return this.#byName.has(name);
  }

  authors(): Iterable<Name> {
    return this.#authors.keys();
  }

  /** The key of an author whose first act is held. */
  keyOf(author: Name): Bytes | undefined {
    return this.#authors.get(author)?.key;
  }

  /** Acts held of one author, whatever their standing. */
  countOf(author: Name): number {
    return this.#authors.get(author)?.count ?? 0;
  }

  /** The last act of each of an author's branches. */
  tipsOf(author: Name): readonly Act[] {
    return [...(this.#authors.get(author)?.tips ?? [])];
  }

  /** Acts that wait for something not held, for a rebuild to be allowed again, or for the next call to look at them. */
  get waitingCount(): number {
    return this.#settling.waitingCount;
  }

  /** The first act counted here that created this thing. */
  creationOf(kind: string, id: string): Name | undefined {
    return this.#creations.get(keyText(kind, id, '', ''));
  }

  /** More than one branch: this author's key was used in two places. */
  forkedAuthors(): Name[] {
    const out: Name[] = [];
    for (const [author, { tips }] of this.#authors) if (tips.size > 1) out.push(author);
    return out;
  }

  branches(): Iterable<Branch> {
    return this.#branches.all();
  }

  /**
   * Takes in acts that admission let through and the disk has kept, in an order in which each follows its
   * author's previous one. Acts already held are passed over. `now` in ms. So many are looked at `most`; `goOn` looks
   * at the rest.
   */
  insert(acts: readonly Act[], now: number, most = Infinity): Settled {
    const fresh: Act[] = [];
    const tips: TipChanges = { gone: new Set(), come: new Set() };
    for (const act of acts) {
      if (this.#byName.has(act.name)) continue;
      if (this.#hold(act, tips)) fresh.push(act);
    }
    // Only now: of a long chain that came as one, just its end ever was a row.
    for (const act of tips.gone) this.buckets.delete(tipRowText(act));
    for (const act of tips.come) this.buckets.add(tipRowText(act));
    return this.#settle(fresh, now, most);
  }

  /** Settles what was parked while the derived document rested; to be called once `dueAt` has come. */
  flush(now: number): Settled {
    return this.#settle([], now);
  }

  /** Whether acts can be settled that were too many at once. */
  get isShort(): boolean {
    return this.#settling.isShort;
  }

  /** Looks at so many of them. */
  goOn(now: number, most: number): Settled {
    return this.#settle([], now, most);
  }

  /** When parked acts may be settled (ms), or null when none are parked. */
  get dueAt(): number | null {
    return this.#settling.isParking ? this.#restUntil : null;
  }

  /** The derived document was made anew, which took `durationMs`: let it rest. */
  rebuilt(now: number, durationMs: number): void {
    this.#restFrom = now;
    this.#restUntil = now + Math.max(REBUILD_REST_MS, REBUILD_REST_FACTOR * durationMs);
  }

  rowsOf(bucket: number): string[] {
    return this.buckets.rows(bucket);
  }

  #settle(fresh: readonly Act[], now: number, most = Infinity): Settled {
    // A clock that was set back must not make the rest as long as that.
    const mayRenumber = now >= this.#restUntil || now < this.#restFrom;
    const settled = this.#settling.settle(fresh, mayRenumber, most);
    for (const act of settled.counted) {
      this.counted.push(act);
      if (act.field === '' && !this.#creations.has(act.key)) this.#creations.set(act.key, act.name);
    }
    for (const act of settled.refused) this.refused.push(act);
    if (settled.renumbered) this.#branches.renumber(this.counted);
    return settled;
  }

  #hold(act: Act, { gone, come }: TipChanges): boolean {
    let author = this.#authors.get(act.author);
    if (act.seq > 0) {
      const last = author?.last;
      const parent = last?.hash === act.prev ? last : this.#byName.get(act.prev.slice(0, act.name.length));
      if (!parent || !author) return false; // admission asked for it; only a bug or a torn disk comes here
      act.parent = parent;
      act.prev = parent.hash; // one string, not two
      if (author.tips.delete(parent) && !come.delete(parent)) gone.add(parent);
    } else if (!author) {
      const key = act.introduction && readIntroduction(this.keys, act.author, act.introduction);
      if (!key) return false;
      this.#authors.set(act.author, (author = { key, tips: new Set(), last: act, count: 0 }));
    }
    author.tips.add(act);
    come.add(act);
    author.last = act;
    author.count++;
    act.arrival = this.acts.length;
    this.acts.push(act);
    this.#byName.set(act.name, act);
    return true;
  }
}
