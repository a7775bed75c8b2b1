// Where the acts of one key stand in Yjs's list (rules X3-X5 of docs/record-spec.md). For a map key that list
// is the preorder of the tree of origins, siblings by ascending client id, and of one client the later first.
// An act takes as origin, of the acts of its key that it names, the one standing last: then everything it has
// seen stands to its left, and a key with one head shows that head.
import type { LedgerAct } from './act.ts';

export interface Stand {
  readonly act: LedgerAct;
  readonly origin: Stand | null;
  /** Origins above it. */
  readonly depth: number;
}

/** Whether `a` stands to the right of `b`, both of one key. */
export function standsAfter(a: Stand, b: Stand): boolean {
  if (a === b) return false;
  let left = b;
  let right = a;
  while (right.depth > left.depth) {
    const { origin } = right;
    if (origin === left) return true; // below it: to its right
    right = origin as Stand;
  }
  while (left.depth > right.depth) {
    const { origin } = left;
    if (origin === right) return false;
    left = origin as Stand;
  }
  while (left.origin !== right.origin) {
    left = left.origin as Stand;
    right = right.origin as Stand;
  }
  const byClient = clientOf(right) - clientOf(left);
  return byClient !== 0 ? byClient > 0 : right.act.clock < left.act.clock;
}

export const clientOf = (stand: Stand): number => stand.act.branch?.number ?? 0;
