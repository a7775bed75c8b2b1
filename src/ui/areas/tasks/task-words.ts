// A task as its form holds it, plain enough for a draft; and back again as the record's fields.
import { type CampTime, type TASK_TAGS, type Task, type TaskInput, dayOf, momentAt } from '#record';
import { toLocal } from '#base';
import { fullClock } from '#words';
import { readNumber } from '../../parts/NumberField.tsx';
import { type PlaceTyped, noPlace, placeTyped } from '../../parts/PlaceField.tsx';
import { type WhenTyped, instantTyped } from '../../parts/WhenField.tsx';

export type Tag = (typeof TASK_TAGS)[number];
export type Sort = 'once' | 'shift' | 'standing';
/** Any time, done by then, or beginning then. */
export type Timing = 'any' | 'due' | 'at';

export interface TaskWords {
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly sort: Sort;
  readonly timing: Timing;
  readonly when: WhenTyped;
  /** Other days it is on at the same hour. */
  readonly days: readonly number[];
  readonly minutes: string;
  readonly min: number;
  readonly max: number;
  /** As many as like to come: `max` says nothing. */
  readonly isOpen: boolean;
  readonly learner: number;
  readonly place: PlaceTyped;
  readonly area: string;
  readonly tags: readonly Tag[];
  readonly skills: string;
}

export const MINUTES = { min: 1, max: 1440 };
const MAX_SKILLS = 8;

/** An empty form. `day`: today; `area` and `place` where it was opened from one. */
export const newWords = (day: number, area: string, place: string): TaskWords => ({
  title: '',
  why: '',
  how: '',
  sort: 'once',
  timing: 'any',
  when: { day, hour: '' },
  days: [],
  minutes: '',
  min: 1,
  max: 1,
  isOpen: false,
  learner: 0,
  place: place === '' ? noPlace : placeTyped(place),
  area,
  tags: [],
  skills: '',
});

export function wordsOf(task: Task, time: CampTime, today: number): TaskWords {
  const { when, need } = task;
  const min = need?.min ?? 1;
  return {
    title: task.title ?? '',
    why: task.why ?? '',
    how: task.how ?? '',
    sort: task.sort ?? 'once',
    timing: when ? (when.due === true ? 'due' : 'at') : 'any',
    when: when
      ? { day: dayOf(time, when.at), hour: fullClock(toLocal(when.at * 1000, time.zone).minutes) }
      : { day: today, hour: '' },
    days: [],
    minutes: String(task.minutes ?? when?.minutes ?? ''),
    min,
    max: Math.max(min, need?.max ?? min),
    isOpen: need !== undefined && need.max === undefined,
    learner: need?.learner ?? 0,
    place: placeTyped(task.place),
    area: task.area ?? '',
    tags: task.tags ?? [],
    skills: task.skills?.join(', ') ?? '',
  };
}

/** What keeps the form from being kept: an hour that is missing or is none, a number that is none. */
export function wantsMending(words: TaskWords, time: CampTime): 'hour' | 'number' | undefined {
  if (timingOf(words) !== 'any' && instantTyped(words.when, time) === undefined) return 'hour';
  return readNumber(words.minutes, MINUTES) === undefined ? 'number' : undefined;
}

/** Standing work has no hour, and a shift always begins at one if it has any. */
export const timingOf = ({ sort, timing }: TaskWords): Timing =>
  sort === 'standing' ? 'any' : sort === 'shift' && timing === 'due' ? 'at' : timing;

/** For a new task. `place`: written in by now where it is new. */
export function inputOf(words: TaskWords, time: CampTime, place: string | undefined): TaskInput {
  const { title, why, how, sort, when, area, tags, skills } = words;
  const timing = timingOf(words);
  return {
    title,
    why: orUndefined(why),
    how: orUndefined(how),
    sort,
    atS: timing === 'any' ? undefined : instantTyped(when, time),
    isDue: timing === 'due' ? true : undefined,
    minutes: readNumber(words.minutes, MINUTES) ?? undefined,
    ...(hasNeed(words) ? needOf(words) : {}),
    area: orUndefined(area),
    place,
    tags: tags.length > 0 ? tags : undefined,
    skills: skillsOf(skills).length > 0 ? skillsOf(skills) : undefined,
  };
}

/** The fields that a change of words comes to. What was not touched is left to whoever changes it meanwhile. */
export function changesOf(
  words: TaskWords,
  before: TaskWords,
  time: CampTime,
  place: string | undefined,
): { readonly [field: string]: unknown } {
  const to = fieldsOf(words, time, place);
  const from = fieldsOf(before, time, before.place.id);
  return Object.fromEntries(
    Object.entries(to).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name])),
  );
}

function fieldsOf(
  words: TaskWords,
  time: CampTime,
  place: string | undefined,
): { readonly [field: string]: unknown } {
  const { atS, isDue, minutes } = inputOf(words, time, place);
  const when =
    atS === undefined
      ? false
      : { ...momentAt(time, atS), due: isDue ?? false, ...(minutes === undefined ? {} : { minutes }) };
  return {
    title: words.title,
    why: words.why,
    how: words.how,
    sort: words.sort,
    when,
    minutes: minutes ?? '',
    need: hasNeed(words) ? needOf(words) : '',
    place: place ?? '',
    area: words.area,
    tags: words.tags,
    skills: skillsOf(words.skills),
  };
}

/** One pair of hands is what a task wants that says nothing. */
const hasNeed = ({ min, max, isOpen, learner }: TaskWords): boolean =>
  min > 1 || max > 1 || isOpen || learner > 0;

const needOf = ({
  min,
  max,
  isOpen,
  learner,
}: TaskWords): { min: number; max?: number; learner?: number } => ({
  min,
  ...(isOpen ? {} : { max: Math.max(min, max) }),
  ...(learner > 0 ? { learner } : {}),
});

const skillsOf = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, MAX_SKILLS);

const orUndefined = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
