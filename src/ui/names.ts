// What people are called on the screen: by their name, and where two have the same one by a small mark beside it
// that is the same on every phone.
import { type RecordView, person, sameNames } from '#record';
import { t } from '#words';

/** "Mere", or "Mere (fern)" where there are two; "somebody" for a name that has not come yet. */
export function nameOf(view: RecordView, id: string | undefined): string {
  const name = id === undefined ? undefined : view.get(person, id)?.name;
  if (id === undefined || name === undefined) return t('person.somebody');
  return sameNames(view).has(id) ? t('person.marked', { name, mark: markOf(id) }) : name;
}

/** A short word drawn by a person's id. */
function markOf(id: string): string {
  const marks = t('person.marks').split(' ');
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (Math.imul(sum, 31) + id.charCodeAt(at)) >>> 0;
  return marks[sum % marks.length] ?? '';
}
