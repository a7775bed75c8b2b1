// The answers to being asked to take somebody's place (rule U5). Whoever hands it on stays in until the
// other takes it, so that no place is empty between two people.
import { type Change, changed, defineCommand, put, refused } from '../../command.ts';
import { openTask } from './claims.ts';
import { type Task, task } from './kind.ts';

/** Not this time, and back to not having answered. */
export const answerAsk = defineCommand<{ task: string; said: 'no' | 'asked' }>(
  'answerAsk',
  (view, { task: id, said }, who) => {
    const known = view.get(task, id);
    if (!known) return refused('thing/unknown');
    if (who.person === undefined) return refused('person/none');
    const ask = known.asked.get(who.person);
    if (!ask || ask.said !== (said === 'no' ? 'asked' : 'no')) return refused('task/not-asked');
    return changed(put(task, id, 'asked', who.person, { ...ask, said }));
  },
);

/**
 * One in, the other out, in one go. `to`: who takes it, the person who says so where none is named. Somebody who
 * stepped back meanwhile is out already; what they left is taken all the same.
 */
export const takeOver = defineCommand<{ task: string; from: string; to?: string | undefined }>(
  'takeOver',
  (view, { task: id, from, to }, who) => {
    const known = openTask(view, id);
    if (typeof known === 'string') return refused(known);
    const hand = to ?? who.person;
    if (hand === undefined) return refused('person/none');
    if (known.claim.get(hand)?.said === 'in') return refused('task/already-in');
    return changed(...swap(known, from, hand), ...askNow(known, hand, 'yes'));
  },
);

/** The same the other way round, by whoever did it: a thumb on the wrong row. */
export const undoTakeOver = defineCommand<{ task: string; from: string; to?: string | undefined }>(
  'undoTakeOver',
  (view, { task: id, from, to }, who) => {
    const known = openTask(view, id);
    if (typeof known === 'string') return refused(known);
    const hand = to ?? who.person;
    if (hand === undefined) return refused('person/none');
    if (known.claim.get(hand)?.said !== 'in') return refused('task/not-in');
    return changed(...swap(known, hand, from), ...askNow(known, hand, 'asked'));
  },
);

/** The taker comes along as the other did, but that knowing the work is for each to say of themselves. */
function swap(known: Task, from: string, to: string): Change[] {
  const left = known.claim.get(from);
  const role = left?.role ?? 'hand';
  const put1 = put(task, known.id, 'claim', to, { said: 'in', role });
  return left?.said === 'in' ? [put1, put(task, known.id, 'claim', from, { said: 'back' })] : [put1];
}

/** What stands of an ask follows what came of it. */
function askNow(known: Task, to: string, said: 'yes' | 'asked'): Change[] {
  const ask = known.asked.get(to);
  const before = said === 'yes' ? 'asked' : 'yes';
  return ask && ask.said === before ? [put(task, known.id, 'asked', to, { ...ask, said })] : [];
}
