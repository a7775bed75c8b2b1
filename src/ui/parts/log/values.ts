// A value of the record as words, for history and for answers that stand beside each other. Values are read
// through their field first: what does not read is shown as nothing, never as raw data.
import { type Value, parseDate } from '#base';
import {
  type CampTime,
  type KindName,
  type RecordView,
  area,
  kinds,
  person,
  place,
  session,
  task,
} from '#record';
import { commas, dateWords, fullClock, hourWords, lengthOf, t } from '#words';

export interface Telling {
  readonly view: RecordView;
  readonly time: CampTime;
  /** ms */
  readonly now: number;
}

type Fields = { readonly [name: string]: { read(value: Value): unknown } };

/** `field` is one of the kind's own, not one of its sets. */
export function valueWords(kind: KindName, field: string, value: Value, telling: Telling): string {
  const fields = kinds[kind].fields as Fields;
  const read = Object.hasOwn(fields, field) ? fields[field]?.read(value) : undefined;
  // "Whether it is here": what stands in the field is that it was taken away.
  if (field === 'withdrawn') return t(read === undefined || read === false ? 'value.yes' : 'value.no');
  if (read === undefined || read === false)
    return typeof read === 'boolean' ? t('value.no') : t('value.none');
  return shown(kind, field, read, telling);
}

function shown(kind: KindName, field: string, read: unknown, telling: Telling): string {
  if (read === true) return t('value.yes');
  if (typeof read === 'number') return field === 'minutes' ? lengthOf(read) : numberShown(field, read);
  if (typeof read === 'string') return textShown(kind, field, read, telling.view);
  if (Array.isArray(read))
    return commas((read as readonly string[]).map((each) => itemShown(field, each, telling.view)));
  return partsShown(read as { readonly [name: string]: unknown }, telling);
}

const numberShown = (field: string, read: number): string =>
  field === 'dayStarts' ? fullClock(read) : String(read);

const itemShown = (field: string, each: string, view: RecordView): string =>
  field === 'tags'
    ? tagWords(each)
    : field === 'already'
      ? (view.get(person, each)?.name ?? t('person.somebody'))
      : each;

const tagWords = (tag: string): string => t(`task.tag.${tag}` as 'task.tag.seated');

function textShown(kind: KindName, field: string, text: string, view: RecordView): string {
  const date = kind === 'gathering' && (field === 'start' || field === 'end') ? parseDate(text) : undefined;
  if (date !== undefined) return dateWords(date);
  if (field === 'place' && kind !== 'gathering') return view.get(place, text)?.name ?? t('person.somebody');
  if (field === 'area') return view.get(area, text)?.name ?? t('value.none');
  if (field === 'careOf') return view.get(person, text)?.name ?? t('person.somebody');
  if (field === 'partOf') return view.get(task, text)?.title ?? t('value.none');
  if (field === 'stage') return t(`stage.${text}` as 'stage.planned');
  if (field === 'sitting') return t(`meal.${text}` as 'meal.dinner');
  if (field === 'sort' && (kind === 'task' || kind === 'session' || kind === 'place'))
    return t(`${kind}.sort.${text}` as 'task.sort.once');
  return t('value.text', { text });
}

/** Values that belong together: a time and its place, a need of hands, how something was settled. */
function partsShown(parts: { readonly [name: string]: unknown }, { view, time, now }: Telling): string {
  const { at, min, max, how, id } = parts;
  if (typeof at === 'number') {
    const when = hourWords({ at, due: parts['due'] === true }, now, time);
    const where = typeof parts['place'] === 'string' ? view.get(place, parts['place'])?.name : undefined;
    return where === undefined ? when : t('value.in-place', { when, place: where });
  }
  if (typeof min === 'number')
    return typeof max === 'number' && max !== min
      ? t('value.hands-to', { min, max })
      : t('value.hands', { n: min });
  if (how === 'done' || how === 'let-go') return t(how === 'done' ? 'value.done' : 'value.let-go');
  if (typeof how === 'string') return t('value.text', { text: how });
  if (typeof id === 'string')
    return view.get(session, id)?.title ?? view.get(task, id)?.title ?? t('value.none');
  return t('value.yes');
}
