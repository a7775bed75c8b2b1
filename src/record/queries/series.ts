// Work that is on many days does not fill a list (rule Y24): what of it is today's and tomorrow's stands there, and the
// later days are told on the last of these in a few words.
import { rootOf } from '../kinds/task/repeats.ts';
import type { TaskRow } from './tasks.ts';

export interface Folded {
  readonly rows: readonly TaskRow[];
  /** By the id of a row: on how many more days it is. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * `tomorrowEnds` in seconds. Of a series, rows that begin before it stand, and those the person is in; where there are
 * none of these, its next one.
 */
export function foldLater(rows: readonly TaskRow[], tomorrowEnds: number): Folded {
  const series = new Map<string, TaskRow[]>();
  for (const row of rows) {
    const root = rootOf(row.task);
    const known = series.get(root);
    if (known) known.push(row);
    else series.set(root, [row]);
  }
  const folded = new Set<TaskRow>();
  const more = new Map<string, number>();
  for (const list of series.values()) {
    if (list.length < 2) continue;
    const byHour = [...list].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
    const shown = byHour.filter((row) => row.isMine || (row.start ?? 0) < tomorrowEnds);
    const stands = new Set(shown.length > 0 ? shown : byHour.slice(0, 1));
    const later = byHour.filter((row) => !stands.has(row));
    const last = [...stands].pop();
    if (later.length === 0 || !last) continue;
    for (const row of later) folded.add(row);
    more.set(last.task.id, later.length);
  }
  return { rows: rows.filter((row) => !folded.has(row)), more };
}
