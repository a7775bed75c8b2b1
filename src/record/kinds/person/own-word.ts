// What people say of somebody apart: their own phone one thing, another's phone something else. Their own word counts
// until somebody chooses (rule U6). Worked out from the acts, the same on every device; nothing is stored.
import { fromLatin1, latin1 } from '#base';
import type { HistoryAct, Weigh } from '../../acts.ts';
import type { Field } from '../../field.ts';
import { keyEntry, person } from './kind.ts';

/** Of a set whose entries are each one person's word. */
export const ownWord = <T>(field: Field<T>): Field<T> => ({ ...field, weigh: ownWords });

const ownWords: Weigh = (sub, answers, actsOf) => {
  const acts = actsOf(`person:${sub}`);
  return answers.filter(({ author, as }) => (as === '' || as === sub) && cameIn(acts, author));
};

/** Whether a device said itself that it speaks for the person these acts are about; what others wrote gives nobody a phone (P2). */
function cameIn(acts: readonly HistoryAct[], author: string): boolean {
  const entry = keyEntry(fromLatin1(author));
  return acts.some((act) => {
    if (act.field !== 'key' || act.sub !== entry || act.author !== author) return false;
    const said = person.sets.key.read(act.value);
    return said !== undefined && latin1(said.author) === author;
  });
}
