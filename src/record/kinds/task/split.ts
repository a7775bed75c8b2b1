// Splitting work into pieces: apart from how pieces stand, which the first screen has to know (rule Y13).
import { changed, create, defineCommand, refused } from '../../command.ts';
import { campTime, momentAt } from '../moment.ts';
import { task } from './kind.ts';
import { timesOf } from './state.ts';

/** Pieces that one splitting makes at most. */
export const MAX_PIECES = 12;

export interface PieceInput {
  readonly title: string;
  /** How long it takes (min). */
  readonly minutes?: number | undefined;
}

/**
 * All pieces at once. Each takes over area, place and what the work is like, and is due by when the whole is to be
 * ready. The whole stays as it is, with everybody who is in.
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
    const { end } = timesOf(whole);
    const when = end === undefined ? undefined : { ...momentAt(campTime(view, who.now), end), due: true };
    const common = { area, place, tags, when, sort: 'once', partOf: id } as const;
    return changed(
      ...named.map(({ title, minutes }) => create(task, who, { ...common, title: title.trim(), minutes })),
    );
  },
);
