// Work split into pieces, each of which somebody can take by itself (rule Y13). A piece is a task like any other and
// says what it is part of; what a whole amounts to is worked out from its pieces each time.
import type { RecordView } from '../../view.ts';
import { type Task, task } from './kind.ts';
import { stateOf } from './state.ts';

/** How a whole stands by its pieces; those that were taken away count for nothing. */
export interface Pieces {
  /** By name. */
  readonly all: readonly Task[];
  readonly open: number;
  readonly done: number;
}

/** "Row 2" before "Row 10": pieces of one work are often numbered. */
const byName = new Intl.Collator(undefined, { numeric: true });

/** The pieces of every whole, by its id. */
const piecesByWhole = (view: RecordView): ReadonlyMap<string, readonly Task[]> =>
  view.memo('pieces', ['task'], () => {
    const out = new Map<string, Task[]>();
    for (const each of view.all(task)) {
      if (each.partOf === undefined || each.withdrawn || each.title === undefined) continue;
      if (wholeOf(view, each) === undefined) continue;
      const list = out.get(each.partOf);
      if (list) list.push(each);
      else out.set(each.partOf, [each]);
    }
    for (const list of out.values()) list.sort((a, b) => byName.compare(a.title ?? '', b.title ?? ''));
    return out;
  });

/**
 * The task that this one is a piece of. Anybody may write `partOf`: what is part of itself, by however many steps, is
 * part of nothing, or nobody would ever be offered any of it.
 */
export function wholeOf(view: RecordView, { id, partOf }: Task): Task | undefined {
  const seen = new Set<string>();
  for (let at = partOf; at !== undefined && !seen.has(at); at = view.get(task, at)?.partOf) {
    if (at === id) return undefined;
    seen.add(at);
  }
  return partOf === undefined ? undefined : view.get(task, partOf);
}

/** Undefined for work that is not split. */
export function piecesOf(view: RecordView, whole: string, now: number): Pieces | undefined {
  const all = piecesByWhole(view).get(whole);
  if (!all) return undefined;
  const states = all.map((each) => stateOf(each, now));
  const isOver = (state: string): boolean => state === 'done' || state === 'let-go' || state === 'past';
  return {
    all,
    open: states.filter((state) => !isOver(state)).length,
    done: states.filter((state) => state === 'done').length,
  };
}

/**
 * Whether nobody is looked for for it: some of its pieces still want doing, or what it is a piece of is settled or was
 * taken away, and what is left of it is for whoever is in.
 */
export function asksNobody(view: RecordView, each: Task, now: number): boolean {
  if ((piecesOf(view, each.id, now)?.open ?? 0) > 0) return true;
  const seen = new Set([each.id]);
  for (let at = wholeOf(view, each); at && !seen.has(at.id); at = wholeOf(view, at)) {
    if (at.done || at.withdrawn) return true;
    seen.add(at.id);
  }
  return false;
}
