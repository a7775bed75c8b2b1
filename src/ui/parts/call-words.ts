// What a call is called: who wants how many hands by when, or who could do what.
import { type Call, type RecordView, area, concern, handsWanted, meal, place, session, task } from '#record';
import { capital, t } from '#words';

/** "Kitchen wants 2 more hands by 5", "Carry the tables: 1 more hand by 6", "Who could? Mend the pump" */
export function callTitle(view: RecordView, call: Call, by: string, isOver: boolean): string {
  const about = call.about && aboutName(view, call.about.kind, call.about.id);
  if (call.sort === 'who') return whoTitle(capital(call.skill ?? about ?? call.words ?? ''));
  const n = Math.max(1, handsWanted(view, call));
  const what = capital(call.where ?? about ?? call.words ?? t('call.somewhere'));
  if (isName(call, about)) return t(isOver ? 'call.hands-past' : 'call.hands', { n, where: what, by });
  return t(isOver ? 'call.hands-for-past' : 'call.hands-for', { n, what, by });
}

/** Whether what stands first in a title can want something: a kitchen can; a deed, "The tap drips" or "at the tea tent" not. */
function isName({ where, about, words }: Call, aboutIs: string | undefined): boolean {
  if (where !== undefined) return !isWhereabouts(where);
  return aboutIs === undefined ? words === undefined : about?.kind !== 'task' && about?.kind !== 'concern';
}

/** "at the tea tent", and not "tea tent". */
const isWhereabouts = (where: string): boolean =>
  t('call.where-begins')
    .split('; ')
    .some((word) => where.toLocaleLowerCase().startsWith(`${word} `));

/** Without its hour and how many, for those who are in: "Carry the tables", "Hands for Kitchen", "Hands at the tea tent". */
export function callName(view: RecordView, { sort, skill, words, where, about }: Call): string {
  const known = about && aboutName(view, about.kind, about.id);
  if (sort === 'who') return whoTitle(capital(skill ?? known ?? words ?? ''));
  const at = where ?? known;
  // Beside a place or a thing the words are what there is to know besides: "Bring a sharp knife".
  if (at === undefined && words !== undefined) return capital(words);
  return where !== undefined && isWhereabouts(where)
    ? t('call.hands-there', { where: where.charAt(0).toLocaleLowerCase() + where.slice(1) })
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
