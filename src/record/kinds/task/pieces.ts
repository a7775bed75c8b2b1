// Work split into pieces, each of which somebody can take by itself (rule Y13). A piece is a task like any other and
// says what it is part of; what a whole amounts to is worked out from its pieces each time.
import type { RecordView } from '../../view.ts';
import { type Task, task } from './kind.ts';
import { isLongDue, placesOf, stateOf, timesOf } from './state.ts';

/** How a whole stands by its pieces; those that were taken away count for nothing. */
export interface Pieces {
  /** By name. */
  readonly all: readonly Task[];
  readonly open: number;
  readonly done: number;
}

/** "Row 2" before "Row 10": pieces of one work are often numbered. */
const byName = new Intl.Collator(undefined, { numeric: true });

/**
 * The pieces of every whole, by its id: those hidden on this phone too, since what somebody would rather not see wants
 * doing all the same (rule P6).
 */
const piecesByWhole = (view: RecordView): ReadonlyMap<string, readonly Task[]> =>
  view.memo('pieces', ['task'], () => {
    const out = new Map<string, Task[]>();
    for (const each of view.hidden.whole(() => view.all(task))) {
      const whole = wholeOf(view, each)?.id;
      if (whole === undefined || each.withdrawn || each.title === undefined) continue;
      const list = out.get(whole);
      if (list) list.push(each);
      else out.set(whole, [each]);
    }
    for (const list of out.values()) list.sort((a, b) => byName.compare(a.title ?? '', b.title ?? ''));
    return out;
  });

/** Nobody splits so deep; whoever makes a longer chain makes nobody's phone walk along it for every task. */
const MOST_STEPS = 100;

/**
 * The task that this one is a piece of. Anybody may write `partOf`: what is part of itself, by up to so many steps, is
 * part of nothing, or nobody would ever be offered any of it.
 */
export function wholeOf(view: RecordView, { id, partOf }: Task): Task | undefined {
  let at = partOf;
  for (let steps = 1; at !== undefined && at !== id && steps < MOST_STEPS; steps++)
    at = view.get(task, at)?.partOf;
  return partOf === undefined || at === id ? undefined : view.get(task, partOf);
}

/** Whether it still wants doing: neither settled nor past, nor due long ago with hands enough (rule Y2). */
function isOpen(each: Task, now: number): boolean {
  const state = stateOf(each, now);
  if (state === 'done' || state === 'let-go' || state === 'past') return false;
  return !isLongDue(placesOf(each).short, timesOf(each).end, now);
}

/** Whether some of its pieces still want doing: then it is taken by the piece, and not as a whole. */
export const isInPieces = (pieces: Pieces | undefined): boolean => (pieces?.open ?? 0) > 0;

/** Whether its hour is past. What is in pieces stands open as long as they do, whatever its own. */
export const isPastTask = (view: RecordView, each: Task, now: number): boolean =>
  stateOf(each, now) === 'past' && !isInPieces(piecesOf(view, each.id, now));

/** Undefined for work that is not split. */
export function piecesOf(view: RecordView, whole: string, now: number): Pieces | undefined {
  const all = piecesByWhole(view).get(whole);
  if (!all) return undefined;
  return {
    all,
    open: all.filter((each) => isOpen(each, now)).length,
    done: all.filter((each) => each.done?.how === 'done').length,
  };
}

/**
 * What wants doing of a whole: its open pieces, and in place of one that is split itself the open pieces of that. Each
 * once, whoever wrote what is part of what.
 */
export function openPieces(view: RecordView, whole: string, now: number): readonly Task[] {
  const byWhole = piecesByWhole(view);
  const openOf = (id: string): readonly Task[] => (byWhole.get(id) ?? []).filter((each) => isOpen(each, now));
  const found: Task[] = [];
  const seen = new Set([whole]);
  let layer = openOf(whole);
  for (let steps = 0; layer.length > 0 && steps < MOST_STEPS; steps++) {
    const next: Task[] = [];
    for (const each of layer) {
      if (seen.has(each.id)) continue;
      seen.add(each.id);
      const own = openOf(each.id);
      if (own.length > 0) next.push(...own);
      else found.push(each);
    }
    layer = next;
  }
  return found;
}

/** Whether what it is a piece of, by however many steps, is settled or was taken away. */
export function isOfSettled(view: RecordView, each: Task): boolean {
  if (each.partOf === undefined) return false;
  // Along a chain of pieces of pieces the steps of one would be gone again for each that stands below it.
  const known = view.memo('of settled', ['task'], () => new Map<string, boolean>());
  const seen = new Set<string>();
  let isIt = false;
  for (let at: Task | undefined = each; at && !seen.has(at.id);) {
    const before = known.get(at.id);
    if (before !== undefined) {
      isIt = before;
      break;
    }
    seen.add(at.id);
    at = wholeOf(view, at);
    if (at && (at.done || at.withdrawn)) {
      isIt = true;
      break;
    }
  }
  for (const id of seen) known.set(id, isIt);
  return isIt;
}

/**
 * Whether nobody is looked for for it: some of its pieces still want doing, or what it is a piece of is settled or was
 * taken away, and what is left of it is for whoever is in.
 */
export const asksNobody = (view: RecordView, each: Task, now: number): boolean =>
  isInPieces(piecesOf(view, each.id, now)) || isOfSettled(view, each);
