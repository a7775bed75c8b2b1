// The derived document as Yjs holds it, and a mark by which a copy from the cache can be trusted: how far every
// branch has come, with nothing waiting. A cache that lost a row (its writer never says so) has another mark.
import type { Value } from '#base';
import * as Y from 'yjs';

/** A client id no branch can have (they are 32 bits wide), so that Yjs never takes an act for its own. */
const NOBODY = 2 ** 32;

export function newDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = NOBODY;
  return doc;
}

/** How far a document has come: for each client how many acts of it are in. */
export function markOf(branches: Iterable<readonly [client: number, acts: number]>): string {
  let all = 0;
  let mix = 0;
  for (const [client, acts] of branches) {
    if (acts === 0) continue;
    all += acts;
    mix = (mix + Math.imul(client ^ Math.imul(acts, 0x9e3779b1), 0x85ebca6b)) >>> 0; // in any order
  }
  return `${all}:${mix.toString(16)}`;
}

/** Undefined while the document waits for something it was not given. */
export function documentMark(doc: Y.Doc): string | undefined {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return undefined;
  return markOf(Y.decodeStateVector(Y.encodeStateVector(doc)));
}

/** Name of the root map. Short: it is written once for every key that was ever set. */
export const ROOT = 'r';

/** Every key of a document with its value. */
export function readDocument(doc: Y.Doc, visit: (value: Value, key: string) => void): void {
  doc.getMap<Value>(ROOT).forEach(visit);
}
