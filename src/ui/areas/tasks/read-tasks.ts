// What the list of tasks shows: its groups, each with a first portion of its rows, and their words. A thousand tasks
// are put in order each time; only what is drawn is put into words.
import {
  type CampTime,
  type Leaf,
  type Reading,
  type TaskRow,
  campTime,
  dayBounds,
  dayOf,
  foldLater,
  isInPieces,
  task,
  taskGroups,
} from '#record';
import { roughly, t } from '#words';
import { nameOf } from '../../names.ts';
import { taskMeta } from '../../parts/TaskItem.tsx';
import { type Seen, seenTasks } from './see.ts';

const GROUPS = ['soon', 'today', 'later', 'standing', 'letGo'] as const;
export type GroupName = (typeof GROUPS)[number];

/** Rows of a group that are drawn at first, and as many more each time they are asked for. */
const FIRST_ROWS = 12;
const MORE_ROWS = 60;
/** Cards are larger. */
const FIRST_CARDS = 3;

export interface ShownRow {
  readonly row: TaskRow;
  readonly meta: string;
  /** On how many later days it is that do not stand in the list. */
  readonly moreDays: number;
}

export interface ShownGroup {
  readonly name: GroupName;
  readonly rows: readonly ShownRow[];
  /** Rows there are beyond those. */
  readonly rest: number;
  /** Beside the heading. */
  readonly note: string | undefined;
}

export interface ShownTasks {
  readonly groups: readonly ShownGroup[];
  /** How many are settled, and taken away; they are folded. */
  readonly settled: number;
  readonly gone: number;
  /** Whether this person has said anything that work could fit to. */
  readonly canFit: boolean;
}

/** How often more was asked for, by group. */
export type Mores = { readonly [name in GroupName]?: number };
/** Ids by group as they were drawn last. */
export type Order = Map<GroupName, readonly string[]>;

/** The groups themselves: what says the same is not drawn again. */
const drawnIn = new WeakMap<Order, Map<GroupName, ShownGroup>>();

/** `order` is kept by the page: while it is open no row jumps away from under a finger. */
export function readTasks(reading: Reading, seen: Seen, mores: Mores, order: Order): ShownTasks {
  const { view, now } = reading;
  const time = campTime(view, now);
  const fits = seenTasks(reading, seen);
  const day = dayOf(time, Math.floor(now / 1000));
  const [today, tomorrow] = [dayBounds(time, day), dayBounds(time, day + 1)];
  const all = taskGroups(reading, today.end, fits ?? (() => false));
  const groups: ShownGroup[] = [];
  for (const name of GROUPS) {
    // Later days of the same work would fill the list.
    const folded = name === 'later' ? foldLater(all.later, tomorrow.end) : undefined;
    const rows = steady(folded?.rows ?? all[name], order.get(name));
    order.set(
      name,
      rows.map((row) => row.task.id),
    );
    const first = name === 'letGo' ? FIRST_CARDS : FIRST_ROWS;
    const shown = rows.slice(0, first + (mores[name] ?? 0) * MORE_ROWS);
    if (rows.length > 0)
      groups.push(
        sameGroup(order, {
          name,
          rows: shown.map((row) => {
            const moreDays = folded?.more.get(row.task.id) ?? 0;
            return sameRow(row, metaOf(name, reading, row, time), moreDays);
          }),
          rest: rows.length - shown.length,
          note: leafNote(rows),
        }),
      );
  }
  const gone = view.all(task).filter((each) => each.withdrawn !== undefined).length;
  return { groups, settled: all.settled.length, gone, canFit: fits !== undefined };
}

/** By the task as it is shown: another object once anything of it is said. */
const before = new WeakMap<TaskRow['task'], ShownRow>();

/** The very row that was shown before where it says the same: it is not drawn again. */
function sameRow(row: TaskRow, meta: string, moreDays: number): ShownRow {
  const known = before.get(row.task);
  if (known?.meta === meta && known.row === row && known.moreDays === moreDays) return known;
  const shown = { row, meta, moreDays };
  before.set(row.task, shown);
  return shown;
}

function sameGroup(order: Order, group: ShownGroup): ShownGroup {
  let drawn = drawnIn.get(order);
  if (!drawn) drawnIn.set(order, (drawn = new Map()));
  const known = drawn.get(group.name);
  if (
    known?.note === group.note &&
    known?.rest === group.rest &&
    known.rows.length === group.rows.length &&
    known.rows.every((row, at) => row === group.rows[at])
  )
    return known;
  drawn.set(group.name, group);
  return group;
}

/** Rows in the order they were drawn in; new ones where they belong among them. */
function steady(rows: readonly TaskRow[], drawn: readonly string[] | undefined): readonly TaskRow[] {
  if (!drawn) return rows;
  const places = new Map(drawn.map((id, at) => [id, at]));
  const placeOf = (row: TaskRow): number => places.get(row.task.id) ?? -1;
  const known = rows.filter((row) => placeOf(row) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return rows.map((row) => (placeOf(row) >= 0 ? (known[next++] ?? row) : row));
}

function leafNote(rows: readonly TaskRow[]): string | undefined {
  // A whole waits as its pieces do, which are counted themselves.
  const count = (leaf: Leaf): number =>
    rows.filter((row) => row.leaf === leaf && !isInPieces(row.pieces)).length;
  const pressing = count('pressing');
  if (pressing > 0) return t('tasks.pressing', { n: pressing });
  const waiting = count('waiting');
  return waiting > 0 ? t('tasks.waiting', { n: waiting }) : undefined;
}

function metaOf(name: GroupName, reading: Reading, row: TaskRow, time: CampTime): string {
  const { view, now } = reading;
  if (name === 'letGo' && isInPieces(row.pieces)) return t('tasks.fallen-pieces');
  if (name === 'letGo') return t(row.end === undefined ? 'tasks.fallen' : 'tasks.fallen-hour');
  if (name !== 'standing') return taskMeta(reading, row, time);
  // Of what was done before the acts are read nothing more is known than that it was.
  if (!row.lastDid) return [...row.task.did.values()].every(({ back }) => back) ? t('tasks.did-never') : '';
  const when = roughly(row.lastDid.at, now, time);
  return row.lastDid.person === undefined
    ? t('tasks.did-last-nobody', { when })
    : t('tasks.did-last', { when, name: nameOf(view, row.lastDid.person) });
}
