// Something in the programme, in words: its hour, its place, who hosts it, who would come, what it overlaps.
import {
  type CampTime,
  type Meal,
  type Placed,
  type Reading,
  type RecordView,
  type Session,
  comingTo,
  dayOf,
  endOf,
  hostsOf,
  place,
  startOf,
} from '#record';
import {
  capital,
  clock,
  commas,
  dayWords,
  lengthOf,
  listed,
  sentences,
  shortClock,
  t,
  whenWords,
} from '#words';
import { nameOf } from '../../names.ts';

export const placeName = (view: RecordView, id: string | undefined): string | undefined =>
  id === undefined ? undefined : view.get(place, id)?.name;

export const hostNames = (view: RecordView, which: Session): string =>
  listed(hostsOf(which).map((id) => nameOf(view, id)));

/** "today 4:30", "tomorrow 8:00 am": the day is always said. */
export const dayAndHour = (at: number, now: number, time: CampTime): string =>
  t('time.on-day', { day: dayWords(dayOf(time, at), now, time), time: clock(at, time.zone) });

/** "4:30, Dome", "tomorrow 8:00 am" */
export const placedWords = (
  view: RecordView,
  { at, place: id }: Placed,
  now: number,
  time: CampTime,
): string => commas([whenWords(at, now, time), placeName(view, id)]);

export const isOn = (each: Session, now: number): boolean =>
  startOf(each) * 1000 <= now && endOf(each) * 1000 > now;
export const isOver = (each: Session, now: number): boolean =>
  each.when !== undefined && endOf(each) * 1000 <= now;

/** A session in a list: "Dome, 1 h. Mere and Jo. 14 would come. Pencilled" */
export function noteOf(reading: Reading, each: Session, time: CampTime): string {
  const { view, now } = reading;
  const { when } = each;
  const isRunning = isOn(each, now);
  const till = t('programme.till', { time: shortClock(endOf(each), time.zone) });
  const length = when && (isRunning ? till : lengthOf(when.minutes));
  return sentences([
    capital(commas([placeName(view, when?.place), length])),
    isRunning ? t('programme.on-now') : undefined,
    hostNames(view, each),
    comingWords(reading, each),
    roomWords(each),
    each.inked === true || isOver(each, now) ? undefined : capital(t('programme.pencilled')),
  ]);
}

function comingWords({ person }: Reading, each: Session): string | undefined {
  const coming = comingTo(each);
  if (person !== undefined && hostsOf(each).includes(person)) return t('programme.you-host');
  if (person !== undefined && coming.includes(person)) return t('programme.you-come');
  return coming.length > 0 ? t('programme.would-come', { n: coming.length }) : undefined;
}

function roomWords(each: Session): string | undefined {
  if (each.capacity === undefined) return undefined;
  const left = each.capacity - comingTo(each).length;
  return left > 0 ? t('programme.places-left', { n: left }) : t('programme.full');
}

export const sitting = (which: Meal): string => t(`meal.${which.sitting ?? 'snack'}`);
