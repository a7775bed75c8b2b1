// I'm on it, and out again: what the first screen offers. All else that can be said of a task stands with its commands.
import type { Refusal } from '../../refusals.ts';
import { changed, defineCommand, put, refused } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { type Task, task } from './kind.ts';

/** I'm on it. A place more than there are is taken all the same: two who took the last one apart both stay. */
export const takeTask = defineCommand<{
  task: string;
  person?: string | undefined;
  role?: 'hand' | 'learner' | 'beside' | 'calls' | undefined;
  note?: string | undefined;
  /** Happy to show somebody new; as before where nothing is said. */
  shows?: boolean | undefined;
}>('takeTask', (view, input, who) => {
  const known = openTask(view, input.task);
  if (typeof known === 'string') return refused(known);
  const hand = input.person ?? who.person;
  if (hand === undefined) return refused('person/none');
  const before = known.claim.get(hand);
  const isIn = before?.said === 'in';
  const isSame = isIn && before.role === (input.role ?? before.role) && input.note === undefined;
  const shows = input.shows ?? (isIn && input.role !== 'learner' && before.shows === true);
  if (isSame && shows === (before.shows ?? false)) return refused('task/already-in');
  const role = input.role ?? (isSame ? before.role : undefined) ?? 'hand';
  const kept = input.note ?? (isSame ? before.note : undefined);
  const said = { said: 'in', role, ...noted(kept), ...(shows ? { shows } : {}) } as const;
  return changed(put(task, known.id, 'claim', hand, said));
});

/** Step back: any time, without blame; the place opens at once. */
export const stepBack = defineCommand<{
  task: string;
  person?: string | undefined;
  note?: string | undefined;
}>('stepBack', (view, input, who) => {
  const known = view.get(task, input.task);
  const hand = input.person ?? who.person;
  if (!known) return refused('thing/unknown');
  if (hand === undefined) return refused('person/none');
  if (known.claim.get(hand)?.said !== 'in') return refused('task/not-in');
  return changed(put(task, known.id, 'claim', hand, { said: 'back', ...noted(input.note) }));
});

/** Neither done, let go nor withdrawn; or why not. */
export function openTask(view: RecordView, id: string): Task | Refusal {
  const known = view.get(task, id);
  if (!known) return 'thing/unknown';
  if (known.withdrawn) return 'thing/withdrawn';
  return known.done ? 'task/done' : known;
}

/** A part of a value, where there are words. */
export const noted = (note: string | undefined): { note?: string } => {
  const words = note?.trim() ?? '';
  return words === '' ? {} : { note: words };
};
