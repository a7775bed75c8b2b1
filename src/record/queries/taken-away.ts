// What was taken away, so that it can be found and put back.
import type { Kind, Of } from '../kind.ts';
import type { RecordView } from '../view.ts';

/** Withdrawn things of a kind, the one taken away last first. */
export function takenAway<K extends Kind>(view: RecordView, kind: K): readonly Of<K>[] {
  return view
    .all(kind)
    .filter((each) => each.withdrawn !== undefined)
    .map((each) => ({
      each,
      at: view.said({ kind: kind.kind, id: each.id, field: 'withdrawn', sub: '' })?.time,
    }))
    .sort((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity) || (a.each.id < b.each.id ? -1 : 1))
    .map(({ each }) => each);
}
