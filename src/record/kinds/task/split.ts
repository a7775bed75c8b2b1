// Splitting work into pieces: apart from how pieces stand, which the first screen has to know (rule Y13).
import { changed, create, defineCommand, refused } from '../../command.ts';
import { campTime, momentAt } from '../moment.ts';
import type { RecordView } from '../../view.ts';
import { type Task, task } from './kind.ts';
import { piecesOf } from './pieces.ts';
import { timesOf } from './state.ts';

/** Pieces that one splitting makes at most. */
export const MAX_PIECES = 12;

export interface PieceInput {
  readonly title: string;
  /** How long it takes (min). */
  readonly minutes?: number | undefined;
}

/**
 * The hour (s) of a piece made now: it is to be done by when the whole ends or is due, or begins with it where nobody
 * knows when it ends. `past`: that hour is, and a piece with it would ask to be let go before anybody could see it.
 */
export function pieceHour(whole: Task, now: number): { at: number; due: boolean } | 'past' | undefined {
  const { start, end } = timesOf(whole);
  if (start === undefined || end === undefined) return undefined;
  return end * 1000 > now ? { at: end, due: whole.when?.due === true || end > start } : 'past';
}

/**
 * How many pieces a splitting makes at the fewest: one alone is the whole by another name, and would keep everybody
 * from taking it. What is in pieces already may have one more.
 */
export const fewestPieces = (view: RecordView, whole: string, now: number): number =>
  piecesOf(view, whole, now) ? 1 : 2;

/**
 * All pieces at once. Each takes over area, place and what the work is like, and its hour goes by the whole's. The
 * whole stays as it is, with everybody who is in.
 */
export const splitTask = defineCommand<{ task: string; pieces: readonly PieceInput[] }>(
  'splitTask',
  (view, input, who) => {
    const whole = view.get(task, input.task);
    if (!whole) return refused('thing/unknown');
    if (whole.withdrawn) return refused('thing/withdrawn');
    if (whole.done) return refused('task/done');
    const named = input.pieces.filter(({ title }) => title.trim() !== '').slice(0, MAX_PIECES);
    if (named.length === 0) return refused('task/no-title');
    const { area, place, tags, id } = whole;
    if (named.length < fewestPieces(view, id, who.now)) return refused('task/one-piece');
    const hour = pieceHour(whole, who.now);
    const when =
      typeof hour === 'object' ? { ...momentAt(campTime(view, who.now), hour.at), due: hour.due } : undefined;
    const common = { area, place, tags, when, sort: 'once', partOf: id } as const;
    return changed(
      ...named.map(({ title, minutes }) => create(task, who, { ...common, title: title.trim(), minutes })),
    );
  },
);
