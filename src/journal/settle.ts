// Hold-back (rules H1-H5): an act waits until its author's earlier acts and everything it names are settled,
// then the gate answers once and for ever. Yjs's own way of waiting for what is missing did not finish in
// 270 s on one camp; this queue takes a third of a second. Waiting acts are held like any other: stored,
// counted in digests, passed on.
import { type Act } from './act.ts';
import type { Branches } from './branches.ts';
import { gate } from './gate.ts';
import type { Name } from './hash.ts';

export interface Settled {
  /** Acts that count now, each after all it builds on. */
  readonly counted: Act[];
  readonly refused: Act[];
  /** Some numbers changed: the derived document is to be made anew from all counted acts. */
  renumbered: boolean;
}

export class Settling {
  readonly #held: ReadonlyMap<Name, Act>;
  readonly #branches: Branches;
  /** Acts that wait, under the name of the first thing each of them lacks. */
  readonly #waiting = new Map<Name, Act[]>();
  /** Acts whose placing would renumber the record while that has to rest (B6), and what builds on them. */
  #parked: Act[] = [];
  /** Acts whose turn it is, the next one last. */
  #ready: Act[] = [];
  #waitingCount = 0;

  constructor(held: ReadonlyMap<Name, Act>, branches: Branches) {
    this.#held = held;
    this.#branches = branches;
  }

  get waitingCount(): number {
    return this.#waitingCount + this.#parked.length + this.#ready.length;
  }

  /** Whether some can be settled that were too many for the last call. */
  get isShort(): boolean {
    return this.#ready.length > 0;
  }

  get isParking(): boolean {
    return this.#parked.length > 0;
  }

  /**
   * Settles what can be settled, looking at `most` acts at a time (one act may wake thousands that waited for it); at
   * the rest in the next call, whatever it brings. Where numbers changed it looks at all of them: the document is made
   * anew once. With `mayRenumber` false an act that would renumber counted acts is parked until a later call allows it.
   */
  settle(arrived: readonly Act[], mayRenumber: boolean, most = Infinity): Settled {
    const out: Settled = { counted: [], refused: [], renumbered: false };
    const parked = mayRenumber ? this.#parked : [];
    if (mayRenumber) this.#parked = [];
    // Taken from the end: what was left over, then arrival order, and after each whatever it woke.
    const ready = (this.#ready = [...parked, ...arrived].reverse().concat(this.#ready));
    for (let looked = 0; ready.length > 0 && (out.renumbered || looked < most); looked++) {
      const act = ready.pop() as Act;
      const lacking = this.#lacking(act);
      if (lacking !== null) {
        this.#wait(act, lacking);
        continue;
      }
      if (!act.branch) {
        if (this.#branches.wouldRenumber(act)) {
          if (!mayRenumber) {
            this.#parked.push(act);
            continue;
          }
          out.renumbered = true;
        }
        this.#branches.place(act);
        this.#wake(act, ready); // children need it placed before they can be; refs need it settled
      }
      const unsettled = this.#unsettledRef(act);
      if (unsettled !== null) {
        this.#wait(act, unsettled);
        continue;
      }
      this.#judge(act, out);
      this.#wake(act, ready);
    }
    return out;
  }

  #judge(act: Act, out: Settled): void {
    const refs = act.refs.map((ref) => this.#held.get(ref) as Act);
    const reason = gate(act, refs);
    if (reason !== null) {
      act.standing = 'refused';
      act.reason = reason;
      out.refused.push(act);
      return;
    }
    act.standing = 'counted';
    if (act.branch) act.clock = act.branch.count++;
    out.counted.push(act);
  }

  /** The parent, while it is not placed or not settled. */
  #lacking(act: Act): Name | null {
    const parent = act.parent;
    if (!parent) return null;
    if (!parent.branch) return parent.name;
    return act.branch && parent.standing === 'waiting' ? parent.name : null;
  }

  #unsettledRef(act: Act): Name | null {
    if (act.parent && act.parent.standing === 'waiting') return act.parent.name;
    for (const ref of act.refs) {
      const held = this.#held.get(ref);
      if (!held || held.standing === 'waiting') return ref;
    }
    return null;
  }

  #wait(act: Act, name: Name): void {
    const list = this.#waiting.get(name);
    if (list) list.push(act);
    else this.#waiting.set(name, [act]);
    this.#waitingCount++;
  }

  #wake(act: Act, ready: Act[]): void {
    if (this.#waiting.size === 0) return;
    const list = this.#waiting.get(act.name);
    if (!list) return;
    this.#waiting.delete(act.name);
    this.#waitingCount -= list.length;
    for (let i = list.length - 1; i >= 0; i--) ready.push(list[i] as Act);
  }
}
