// Branches (rules B1-B6). An author who writes a second act at one place in their chain (a copied phone, or
// mischief) starts a branch; both branches stay in the record. Which branch keeps the author's number, and
// what number a deriving branch gets, are functions of the set of acts alone, so every device that holds the
// same acts numbers them alike whatever order they came in.
import { fromLatin1, ByteWriter } from '#base';
import type { Act, Branch } from './act.ts';
import { type Name, sha256 } from './hash.ts';

/** Width of a branch's number: the client id of the derived document. Tests cut it to 4 to meet clashes. */
export const NUMBER_BITS = 32;

/** The `attempt`-th number of a label (B4): the leading bits of a hash. */
function numberOf(label: Name, attempt: number, bits: number): number {
  const hash = sha256(new ByteWriter().raw(fromLatin1(label)).varint(attempt).done());
  const top = new DataView(hash.buffer).getUint32(0);
  return bits === 32 ? top : top >>> (32 - bits);
}

/** Labels in ascending order, each with the first of its numbers that is still free (B5). */
export function assignNumbers(labels: readonly Name[], bits = NUMBER_BITS): Map<Name, number> {
  const taken = new Set<number>();
  const out = new Map<Name, number>();
  for (const label of [...labels].sort()) {
    for (let attempt = 0; ; attempt++) {
      const number = numberOf(label, attempt, bits);
      if (taken.has(number)) continue;
      taken.add(number);
      out.set(label, number);
      break;
    }
  }
  return out;
}

/** An author's chain as this device has placed it: a tree, nearly always a line. */
export interface Chain {
  root: Act | null;
  rootForks: Act[];
}

export class Branches {
  readonly #bits: number;
  readonly #byLabel = new Map<Name, Branch>();
  readonly #byNumber = new Map<number, Branch>();
  readonly #chains = new Map<Name, Chain>();

  constructor(bits = NUMBER_BITS) {
    this.#bits = bits;
  }

  all(): Iterable<Branch> {
    return this.#byLabel.values();
  }

  /** True when placing `act` would renumber acts that already count: the derived document must be made anew. */
  wouldRenumber(act: Act): boolean {
    const first = this.#first(act);
    if (first && act.hash < first.hash && hasCounted(first)) return true;
    const label = this.#newLabel(act, first);
    if (label === null || !this.#byNumber.has(numberOf(label, 0, this.#bits))) return false;
    const after = assignNumbers([...this.#byLabel.keys(), label], this.#bits);
    for (const branch of this.#byLabel.values())
      if (branch.count > 0 && after.get(branch.label) !== branch.number) return true;
    return false;
  }

  /** Gives the act its branch. The acts its parent has so far may move to another (B3). */
  place(act: Act): void {
    const first = this.#first(act);
    const parent = act.parent;
    if (!first) {
      if (parent) parent.next = act;
      else this.#chain(act.author).root = act;
      act.branch = parent ? parent.branch : this.#open(act.author, act.author);
      return;
    }
    const siblings = parent ? (parent.forks ??= []) : this.#chain(act.author).rootForks;
    if (act.hash > first.hash) {
      siblings.push(act);
      act.branch = this.#open(act.author, act.name);
      return;
    }
    siblings.push(first);
    if (parent) parent.next = act;
    else this.#chain(act.author).root = act;
    act.branch = first.branch;
    const displaced = this.#open(act.author, first.name);
    for (let at: Act | null = first; at; at = at.next) at.branch = displaced;
  }

  /** The numbers and places of all counted acts anew, in the order they were counted. */
  renumber(counted: readonly Act[]): void {
    for (const branch of this.#byLabel.values()) branch.count = 0;
    for (const act of counted) act.clock = (act.branch as Branch).count++;
  }

  #chain(author: Name): Chain {
    let chain = this.#chains.get(author);
    if (!chain) this.#chains.set(author, (chain = { root: null, rootForks: [] }));
    return chain;
  }

  /** The act that stands where this one would: the same author's, after the same parent. */
  #first(act: Act): Act | null {
    return act.parent ? act.parent.next : (this.#chains.get(act.author)?.root ?? null);
  }

  #newLabel(act: Act, first: Act | null): Name | null {
    if (!first) return act.parent ? null : act.author;
    return act.hash > first.hash ? act.name : first.name;
  }

  #open(author: Name, label: Name): Branch {
    const known = this.#byLabel.get(label);
    if (known) return known;
    const branch: Branch = { author, label, number: numberOf(label, 0, this.#bits), count: 0 };
    this.#byLabel.set(label, branch);
    if (!this.#byNumber.has(branch.number)) {
      this.#byNumber.set(branch.number, branch);
      return branch;
    }
    this.#byNumber.clear();
    for (const [each, number] of assignNumbers([...this.#byLabel.keys()], this.#bits)) {
      const held = this.#byLabel.get(each) as Branch;
      held.number = number;
      this.#byNumber.set(number, held);
    }
    return branch;
  }
}

/** Whether any act of the branch from here on already counts. */
function hasCounted(first: Act): boolean {
  for (let at: Act | null = first; at; at = at.next) if (at.standing === 'counted') return true;
  return false;
}
