// On which days of the camp a task is, in words and as links; and on which it could be as well.
import { toLocal } from '#base';
import {
  type CampTime,
  type Reading,
  type Task,
  campTime,
  dayOf,
  daysOf,
  instantOn,
  seriesOf,
  task,
} from '#record';
import { clock, dateOfDay, dateWords, listed, t, weekday } from '#words';

export interface DayLink {
  readonly id: string;
  /** "Thu" */
  readonly name: string;
  /** "Thu 31 December" */
  readonly full: string;
  readonly isHere: boolean;
}

export interface OnDays {
  /** "Every day but Fri"; undefined for what is on one day alone. */
  readonly words: string | undefined;
  readonly links: readonly DayLink[];
  /** Its hour, in words. */
  readonly hour: string;
  /** Whether there is a day left to choose. */
  readonly canRepeat: boolean;
  readonly time: CampTime;
  has(day: number): boolean;
  isOff(day: number): boolean;
}

/** Undefined for what has no hour or was taken away, and for standing work, which is on every day anyway. */
export function readDays({ view, now }: Reading, id: string): OnDays | undefined {
  const known = view.get(task, id);
  if (!known?.when || known.withdrawn || known.sort === 'standing') return undefined;
  const time = campTime(view, now);
  const { at } = known.when;
  const { minutes } = toLocal(at * 1000, time.zone);
  const taken = daysOf(view, known, time);
  const has = (day: number): boolean => taken.has(day);
  const isOff = (day: number): boolean => instantOn(time, day, minutes) * 1000 <= now;
  const all = seriesOf(view, known);
  const links = all.flatMap((each) => linkOf(each, id, time) ?? []);
  return {
    words: all.length > 1 ? daysWords(all, time) : undefined,
    links: links.length > 1 ? links : [],
    hour: clock(at, time.zone),
    canRepeat: campDays(time).some((day) => !has(day) && !isOff(day)),
    time,
    has,
    isOff,
  };
}

const campDays = (time: CampTime): readonly number[] => Array.from({ length: time.days }, (_, at) => at + 1);

function linkOf({ id, when }: Task, here: string, time: CampTime): DayLink | undefined {
  if (!when) return undefined;
  const date = dateOfDay(dayOf(time, when.at), time);
  return { id, name: weekday(date), full: dateWords(date), isHere: id === here };
}

/** So few days that it is not on are named in place of those it is on. */
const MOST_MISSING = 2;

function daysWords(all: readonly Task[], time: CampTime): string {
  const on = [...new Set(all.flatMap(({ when }) => (when ? [dayOf(time, when.at)] : [])))];
  const missing = campDays(time).filter((day) => !on.includes(day));
  const names = (days: readonly number[]): string => listed(days.map((day) => weekday(dateOfDay(day, time))));
  if (missing.length === 0) return t('task.days.every');
  return missing.length <= MOST_MISSING && on.length > missing.length + 1
    ? t('task.days.every-but', { days: names(missing) })
    : t('task.days.on', { days: names(on) });
}
