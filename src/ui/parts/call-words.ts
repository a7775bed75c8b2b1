// What a call is called: who wants how many hands by when, or who could do what.
import { type Call, type RecordView, area, concern, handsWanted, meal, place, session, task } from '#record';
import { capital, t } from '#words';

/** "Kitchen wants 2 more hands by 5", "Who could? Mend the pump" */
export function callTitle(view: RecordView, call: Call, by: string, isOver: boolean): string {
  const about = call.about && aboutName(view, call.about.kind, call.about.id);
  if (call.sort === 'who') return whoTitle(capital(call.skill ?? about ?? call.words ?? ''));
  const n = Math.max(1, handsWanted(view, call));
  const place = call.where ?? about;
  // What somebody wants hands for wants none itself.
  if (place === undefined && call.words !== undefined)
    return t(isOver ? 'call.hands-for-past' : 'call.hands-for', { n, what: capital(call.words), by });
  const where = capital(place ?? t('call.somewhere'));
  return t(isOver ? 'call.hands-past' : 'call.hands', { n, where, by });
}

/** Without its hour and how many, for those who are in: "Carry the tables", "Hands for Kitchen". */
export function callName(view: RecordView, { sort, skill, words, where, about }: Call): string {
  const known = about && aboutName(view, about.kind, about.id);
  if (sort === 'who') return whoTitle(capital(skill ?? known ?? words ?? ''));
  const at = where ?? known;
  // Beside a place or a thing the words are what there is to know besides: "Bring a sharp knife".
  return at === undefined && words !== undefined
    ? capital(words)
    : t('call.hands-at', { where: at ?? t('call.somewhere') });
}

/** What is asked in full already is not asked twice: "Who could cut hair?" */
function whoTitle(what: string): string {
  const asks = t('call.who', { what: '' }).replace(/\P{Letter}+$/u, '');
  return what.toLocaleLowerCase().startsWith(asks.toLocaleLowerCase()) ? what : t('call.who', { what });
}

/** A call's own words, where its title does not say them. */
export const wordsBeside = (title: string, { words }: Call): string | undefined =>
  words === undefined || title.includes(capital(words)) ? undefined : words;

/** What a call is about, as that thing calls itself. */
export function aboutName(view: RecordView, kind: string, id: string): string | undefined {
  if (kind === 'task') return view.get(task, id)?.title;
  if (kind === 'meal') return mealName(view, id);
  if (kind === 'session') return view.get(session, id)?.title;
  if (kind === 'concern') return view.get(concern, id)?.title;
  return kind === 'area' ? view.get(area, id)?.name : view.get(place, id)?.name;
}

function mealName(view: RecordView, id: string): string | undefined {
  const known = view.get(meal, id);
  return known && t(`meal.${known.sitting ?? 'snack'}`);
}
