// Asking somebody to take one's place, and thinking better of it (rule U5).
import { changed, defineCommand, put, refused } from '../../command.ts';
import { person } from '../person/kind.ts';
import { openTask } from './claims.ts';
import { askOf } from './asked.ts';
import { task } from './kind.ts';

/** Tom asks whether Mere would take his place. */
export const askToTakeOver = defineCommand<{ task: string; to: string }>(
  'askToTakeOver',
  (view, { task: id, to }, who) => {
    const known = openTask(view, id);
    if (typeof known === 'string') return refused(known);
    if (who.person === undefined) return refused('person/none');
    if (known.claim.get(who.person)?.said !== 'in') return refused('task/not-in');
    const asked = view.get(person, to);
    if (!asked || asked.withdrawn) return refused('person/unknown');
    if (known.claim.get(to)?.said === 'in') return refused('task/already-in');
    if (askOf(known, to)) return refused('task/asked');
    return changed(put(task, id, 'asked', to, { by: who.person, said: 'asked' }));
  },
);

/** Never mind: nobody has answered yet, and the place is kept after all. */
export const takeBackAsk = defineCommand<{ task: string; to: string }>(
  'takeBackAsk',
  (view, { task: id, to }) => {
    const known = view.get(task, id);
    if (!known) return refused('thing/unknown');
    const ask = known.asked.get(to);
    return ask && ask.said === 'asked'
      ? changed(put(task, id, 'asked', to, false))
      : refused('task/not-asked');
  },
);
