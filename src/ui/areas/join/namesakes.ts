// Who of the people here has the name that is being typed, and by what they may know themselves.
import { type RecordView, foldedWords, peopleByName } from '#record';
import { listed, t } from '#words';
import { nameOf } from '../../names.ts';

export const MAX_NAME = 40;
/** Of a common name more would be a list to search; the rest are found on People. */
const MOST = 4;

export interface Namesake {
  readonly id: string;
  readonly shown: string;
  /** What they offer, if anything. */
  readonly note: string;
}

export function namesakes(view: RecordView, typed: string): readonly Namesake[] {
  const name = foldedWords(typed).join(' ');
  if (name === '') return [];
  return peopleByName(view)
    .filter((each) => foldedWords(each.name ?? '').join(' ') === name)
    .slice(0, MOST)
    .map(({ id, can = [] }) => ({
      id,
      shown: nameOf(view, id),
      note: can.length === 0 ? '' : t('join.same-offers', { skills: listed(can) }),
    }));
}
