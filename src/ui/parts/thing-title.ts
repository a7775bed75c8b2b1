// What a thing of whatever kind is called on the screen: where only its kind and its id are known.
import { type AlsoCalled, type Kind, type Of, type RecordView, calledBy } from '#record';
import { commas, isKey, t } from '#words';
import { nameOf } from '../names.ts';

/** Before each of the words that a kind chooses from. */
const PREFIXES: { readonly [kind: string]: string } = {
  task: 'task.tag.',
  meal: 'meal.',
  session: 'session.sort.',
  place: 'place.sort.',
};

/** What the record keeps as one of a few words, as the screens say it. */
export const alsoCalled: AlsoCalled = (kind, chosen) => {
  const key = `${PREFIXES[kind] ?? ''}${chosen}`;
  return isKey(key) ? t(key as 'meal.dinner') : '';
};

/** "Dinner, Dahl", "Chop for dinner"; the kind's own name for a thing without one. */
export function thingTitle(view: RecordView, thing: Of<Kind>): string {
  const { kind } = thing;
  if (kind === 'person') return nameOf(view, thing.id);
  const { title, chosen } = calledBy(thing);
  if (kind === 'meal') return commas([alsoCalled(kind, chosen[0] ?? 'snack'), title]);
  return title === '' ? t(`kind.${kind as 'task'}`) : title;
}
