// What a person saw when they decided: the heads of each key their command writes on (rule A8). A command may wait,
// behind news that is just coming in, for a disk with room, for the acts to be read. News that came meanwhile was seen
// by nobody: it is not named, and stands beside what was decided until somebody chooses.
import type { Act, Name } from '#journal';
import { type Key, type RecordView, printKey } from '#record';

/** Names of the heads, by key. */
export type Seen = ReadonlyMap<string, readonly Name[]>;

/** As things stand now; null until the acts are read. */
export function seenNow(view: RecordView, keys: readonly Key[]): Seen | null {
  const seen = new Map<string, readonly Name[]>();
  for (const key of keys)
    for (const each of [key, { ...key, field: '', sub: '' }]) {
      const heads = view.heads(each);
      if (!heads) return null;
      seen.set(
        printKey(each),
        heads.map(({ name }) => name),
      );
    }
  return seen;
}

/** Whoever decided later has seen this device's own earlier words too: they lay over the record. */
export function seenAfter(seen: Seen, acts: readonly Act[]): Seen {
  const out = new Map(seen);
  for (const { key, name, refs } of acts) {
    const before = out.get(key);
    if (before) out.set(key, [...before.filter((each) => each !== name && !refs.includes(each)), name]);
  }
  return out;
}
