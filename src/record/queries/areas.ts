// Areas as they stand: held, thin, or held by nobody. A hold that has run out is over on every device by itself, and
// the area says whose it was, so that somebody can ask them or take it on.
import type { Reading } from '../query.ts';
import { type Area, area } from '../kinds/area/kind.ts';

export type AreaState = 'unheld' | 'thin' | 'held';

export interface Holding {
  readonly person: string;
  /** s */
  readonly until: number;
}

export interface AreaRow {
  readonly area: Area;
  readonly state: AreaState;
  /** Holds that have not run out, the longest first. */
  readonly holders: readonly Holding[];
  /** Holders there should be at least. */
  readonly wanted: number;
  /** Nobody holds it now, and this hold ran out last. */
  readonly ranOut: Holding | undefined;
  readonly isMine: boolean;
}

export function areaRow({ now, person }: Reading, each: Area): AreaRow {
  const holders: Holding[] = [];
  let ranOut: Holding | undefined;
  for (const [holder, hold] of each.hold) {
    if (!hold) continue;
    const holding = { person: holder, until: hold.until };
    if (hold.until * 1000 > now) holders.push(holding);
    else if (hold.until > (ranOut?.until ?? 0)) ranOut = holding;
  }
  holders.sort((a, b) => b.until - a.until || (a.person < b.person ? -1 : 1));
  const wanted = each.minHolders ?? 1;
  const state = holders.length === 0 ? 'unheld' : holders.length < wanted ? 'thin' : 'held';
  return {
    area: each,
    state,
    holders,
    wanted,
    ranOut: state === 'unheld' ? ranOut : undefined,
    isMine: holders.some((holding) => holding.person === person),
  };
}

export type AreaGroups = { readonly [state in AreaState]: readonly AreaRow[] };

/** By name in each group; withdrawn ones stand in none. */
export function areaGroups(reading: Reading): AreaGroups {
  const groups = { unheld: [] as AreaRow[], thin: [] as AreaRow[], held: [] as AreaRow[] };
  for (const each of reading.view.all(area)) {
    if (each.withdrawn || each.name === undefined) continue;
    const row = areaRow(reading, each);
    groups[row.state].push(row);
  }
  for (const list of Object.values(groups)) list.sort((a, b) => byName(a.area, b.area));
  return groups;
}

const byName = (a: Area, b: Area): number =>
  (a.name ?? '').localeCompare(b.name ?? '') || (a.id < b.id ? -1 : 1);

/** Areas by name; withdrawn ones are left out. */
export const areasByName = ({ view }: Pick<Reading, 'view'>): readonly Area[] =>
  view.memo('areas', ['area'], () =>
    view
      .all(area)
      .filter((each) => !each.withdrawn && each.name !== undefined)
      .sort(byName),
  );
