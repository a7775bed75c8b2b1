// The ways to look at the tasks. Each is an address, so that Back leads to what was seen.
import { type Reading, type Task, fitsMe, asksNobody, placesOf } from '#record';

const SEES = ['all', 'short', 'near', 'fits', 'area', 'brief', 'seated', 'with-kids', 'night'] as const;
export type See = (typeof SEES)[number];

/** Chips in their order; the last ones are what tasks are like. */
export const sees: readonly See[] = SEES;
const TAGS: readonly string[] = ['seated', 'with-kids', 'night'];
export const isTag = (see: See): see is 'seated' | 'with-kids' | 'night' => TAGS.includes(see);

/** A quarter of an hour and a bit: what fits in between (min). */
const BRIEF_MINUTES = 20;

export interface Seen {
  readonly see: See;
  /** The place or area chosen, or ''. */
  readonly id: string;
}

export function readSeen(query: URLSearchParams): Seen {
  const asked = query.get('see');
  return { see: SEES.find((each) => each === asked) ?? 'all', id: query.get('id') ?? '' };
}

export function seenAt({ see, id }: Seen): string {
  if (see === 'all') return '/tasks';
  return id === '' ? `/tasks?see=${see}` : `/tasks?see=${see}&id=${id}`;
}

/** Which tasks are seen; undefined where nothing can be said yet. */
export function seenTasks(reading: Reading, { see, id }: Seen): ((task: Task) => boolean) | undefined {
  switch (see) {
    case 'all':
      return () => true;
    case 'short':
      return (task) =>
        task.sort !== 'standing' && placesOf(task).short > 0 && !asksNobody(reading.view, task, reading.now);
    case 'near':
      return (task) => id === '' || task.place === id;
    case 'area':
      return (task) => id === '' || task.area === id;
    case 'fits':
      return fitsMe(reading);
    case 'brief':
      return (task) => (task.minutes ?? task.when?.minutes ?? Infinity) <= BRIEF_MINUTES;
    default:
      return (task) => task.tags?.includes(see) ?? false;
  }
}
