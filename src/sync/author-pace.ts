// How much of one author goes from phone to phone at a time (rule D9). A limit that looks at a clock may delay and
// never drop: what is over it is not given, or not taken, now; whoever holds it offers it again when it is asked for.
// Nothing of it waits here. More than the busiest of an honest camp writes in a week goes at once.
import type { Act, Name } from '#journal';

export interface AuthorLimits {
  /** Acts, and bytes of them, that go at once. */
  readonly acts: number;
  readonly bytes: number;
  /** Acts a second that come free again; bytes come free in the same time. */
  readonly actsASecond: number;
}

export const AUTHOR_LIMITS: AuthorLimits = { acts: 8192, bytes: 8 * 1024 * 1024, actsASecond: 1 };

/** Of what has to wait, no less goes than this part of what goes at once: not one act a message. */
const LEAST = 1 / 128;

/** What of an author's share is used up, at that time (ms). */
interface Used {
  readonly acts: number;
  readonly bytes: number;
  at: number;
}

export class AuthorPace {
  readonly #now: () => number;
  readonly #limits: AuthorLimits;
  readonly #used = new Map<Name, Used>();
  /** Authors of whom something had to wait when there was last anything. */
  readonly #held = new Set<Name>();

  /** `now` in ms. */
  constructor(now: () => number, limits: AuthorLimits) {
    this.#now = now;
    this.#limits = limits;
  }

  /** Whether more of this author is there than goes at once. */
  isHeldBack(author: Name): boolean {
    return this.#held.has(author);
  }

  /** Of acts in an order in which each follows its author's previous one, those that may go now. Uses nothing up. */
  share(acts: readonly Act[]): ReadonlySet<Act> {
    const out = new Map<Name, Act[]>();
    const would = new Map<Name, Used>();
    for (const { author } of acts) this.#held.delete(author);
    for (const piece of piecesOf(acts)) {
      const { author } = piece[0] as Act;
      const after = plus(would.get(author) ?? this.#usedOf(author), piece);
      // What comes after a piece that has to wait goes on from it, or could.
      if (after.acts > this.#limits.acts || after.bytes > this.#limits.bytes) this.#held.add(author);
      if (this.#held.has(author)) continue;
      would.set(author, after);
      const going = out.get(author);
      if (going) going.push(...piece);
      else out.set(author, [...piece]);
    }
    for (const author of this.#held)
      if ((out.get(author)?.length ?? 0) < LEAST * this.#limits.acts) out.delete(author);
    return new Set([...out.values()].flat());
  }

  /** These have gone. */
  spend(acts: readonly Act[]): void {
    for (const act of acts) this.#used.set(act.author, plus(this.#usedOf(act.author), [act]));
  }

  #usedOf(author: Name): Used {
    const at = this.#now();
    const used = this.#used.get(author) ?? { acts: 0, bytes: 0, at };
    // A clock that was set back frees nothing, and takes nothing away; from then on time counts again.
    used.at = Math.min(used.at, at);
    const freed = ((at - used.at) / 1000) * this.#limits.actsASecond;
    const bytesAnAct = this.#limits.bytes / this.#limits.acts;
    return {
      acts: Math.max(0, used.acts - freed),
      bytes: Math.max(0, used.bytes - freed * bytesAnAct),
      at,
    };
  }
}

const plus = ({ acts, bytes, at }: Used, more: readonly Act[]): Used => ({
  acts: acts + more.length,
  bytes: more.reduce((sum, { length }) => sum + length, bytes),
  at,
});

/** Pieces of chains, each up to and with the act whose signature proves it: they go as a whole or not at all. */
function piecesOf(acts: readonly Act[]): Iterable<readonly Act[]> {
  const out = new Set<Act[]>();
  /** Pieces that want a signature still, under the hash of their last act. */
  const open = new Map<string, Act[]>();
  for (const act of acts) {
    const piece = open.get(act.prev) ?? [];
    open.delete(act.prev);
    piece.push(act);
    out.add(piece);
    if (act.signature === '') open.set(act.hash, piece);
  }
  return out;
}
