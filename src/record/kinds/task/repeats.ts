// The same work on other days of the camp (rules V11, Y23): a task of its own for each day, with the same words and the
// same clock time. What makes it that day's one is whom it repeats and the day, and nothing of chance: two people who
// put the same thing on the same day while apart have made one thing.
import { type Value, equalValues, isMap, toLocal } from '#base';
import { isGone, toBeHere } from '../../again.ts';
import { type Change, type Who, changed, defineCommand, plain, refused, set } from '../../command.ts';
import { editThing } from '../../things.ts';
import type { RecordView } from '../../view.ts';
import { type CampTime, campTime, dayOf, instantOn, momentAt } from '../moment.ts';
import { type TaskInput, addTask } from './commands.ts';
import { type Task, task } from './kind.ts';

type When = NonNullable<Task['when']>;
type Words = { readonly [name: string]: Value };

/** The task that a series began with; there need be no such task (rule V10). */
export const rootOf = ({ id, repeats }: Pick<Repeated, 'id' | 'repeats'>): string => repeats?.of ?? id;

/** All tasks that repeat one another, those that were taken away included, by the id they began with. */
const allSeries = (view: RecordView): ReadonlyMap<string, readonly Task[]> =>
  view.memo('series', ['task'], () => {
    const series = new Map<string, Task[]>();
    for (const each of view.all(task)) {
      if (!each.repeats) continue;
      const known = series.get(each.repeats.of);
      if (known) known.push(each);
      else series.set(each.repeats.of, [each]);
    }
    for (const [root, list] of series) {
      const first = view.get(task, root);
      if (first && !first.repeats) list.push(first);
      list.sort((a, b) => (a.when?.at ?? 0) - (b.when?.at ?? 0) || (a.id < b.id ? -1 : 1));
    }
    return series;
  });

/** A task and those on other days, by their hour; gone ones are left out. One that repeats nothing is alone. */
export function seriesOf(view: RecordView, known: Task): readonly Task[] {
  const all = allSeries(view).get(rootOf(known)) ?? [known];
  return all.filter((each) => !isGone(each) && each.title !== undefined);
}

/** The days of the camp that have it: those it was made for, and those it stands on now. */
export function daysOf(view: RecordView, known: Task, time: CampTime): ReadonlySet<number> {
  return new Set(
    seriesOf(view, known).flatMap(({ when, repeats }) => [
      ...(when ? [dayOf(time, when.at)] : []),
      ...(repeats ? [repeats.day] : []),
    ]),
  );
}

/** Those after it that still want doing. */
export const laterOf = (view: RecordView, known: Task): readonly Task[] =>
  seriesOf(view, known).filter(
    (each) => !each.done && each.when !== undefined && each.when.at > (known.when?.at ?? Infinity),
  );

/** The same hour of the clock on another day. */
export function onDay(when: When, day: number, time: CampTime): When {
  const { minutes } = toLocal(when.at * 1000, time.zone);
  return { ...when, ...momentAt(time, instantOn(time, day, minutes)) };
}

/** What a repeat is never made with: chance, its hour, how it stands, and what came to that one day alone. */
const NOT_REPEATED: readonly string[] = ['n', 'when', 'repeats', 'done', 'withdrawn', 'partOf', 'from'];
/** What may have been said otherwise since it was made. */
const WORDS = ['title', 'why', 'how', 'area', 'place', 'sort', 'minutes', 'need', 'tags', 'skills'] as const;

/** What a task was made with, as each of its repeats is made with it. */
export const wordsToRepeat = (made: Value | undefined): Words =>
  Object.fromEntries(
    Object.entries(isMap(made) ? made : {}).filter(([name]) => !NOT_REPEATED.includes(name)),
  );

/**
 * The task of one day. Its creation is the words its series was made with, which no later change touches and which are
 * the same on every phone; the hour is written beside them, since it hangs on the gathering's dates.
 */
export function repeatOn(
  who: Who,
  words: Words,
  of: string,
  day: number,
  when: When,
): readonly [Change, Change] {
  const value = { ...words, repeats: { of, day } };
  const id = who.idOf('task', value);
  return [{ kind: 'task', id, field: '', sub: '', value }, set(task, id, 'when', when)];
}

type Repeated = {
  readonly id: string;
  readonly repeats?: Task['repeats'] | undefined;
  readonly when?: When | undefined;
} & {
  readonly [word in (typeof WORDS)[number]]?: unknown;
};

/** Changes for a task on each of these days that has none. `known`: as it is now; `made`: what it was made with. */
export function repeatsOn(
  view: RecordView,
  known: Repeated,
  made: Value | undefined,
  days: Iterable<number>,
  who: Who,
): readonly Change[] {
  const { when } = known;
  if (!when) return [];
  const time = campTime(view, who.now);
  const words = wordsToRepeat(made);
  return [...days].flatMap((day) => {
    const [creation, hour] = repeatOn(who, words, rootOf(known), day, onDay(when, day, time));
    const since = WORDS.flatMap((field): readonly Change[] => {
      const value = plain(known[field] ?? '');
      const before = plain(task.fields[field].read(words[field] ?? '') ?? '');
      return equalValues(value, before) ? [] : [{ kind: 'task', id: creation.id, field, sub: '', value }];
    });
    return toBeHere(view, creation, [hour, ...since]);
  });
}

/** A new task, and the same on other days at the same hour: all of it kept together, or none. */
export const addTaskOnDays = defineCommand<TaskInput & { days: readonly number[] }>(
  'addTaskOnDays',
  (view, { days, ...input }, who) => {
    const added = addTask.decide(view, input, who);
    const [made] = added.ok ? added.value : [];
    const when = isMap(made?.value) ? task.fields.when.read(made.value['when'] ?? '') : undefined;
    if (!added.ok || !made || !when) return added;
    const others = new Set(days.filter((day) => day !== when.day));
    // As it was made: nothing has been said of it since.
    const known = { ...(made.value as Words), id: made.id, when };
    return changed(made, ...repeatsOn(view, known, made.value, others, who));
  },
);

/** The same on other days: one task for each day of the camp that has none yet. */
export const repeatTask = defineCommand<{ task: string; days: readonly number[] }>(
  'repeatTask',
  (view, input, who) => {
    const known = view.get(task, input.task);
    if (!known) return refused('thing/unknown');
    if (known.withdrawn) return refused('thing/withdrawn');
    if (!known.when) return refused('task/no-hour');
    const has = daysOf(view, known, campTime(view, who.now));
    const days = new Set(input.days.filter((day) => !has.has(day)));
    const changes = repeatsOn(view, known, view.madeWith('task', known.id), days, who);
    return changes.length === 0 ? refused('thing/same') : changed(...changes);
  },
);

/** A change of this one, and the same of the later ones: each keeps its own day. */
export const changeLaterToo = defineCommand<{ task: string; fields: { readonly [name: string]: unknown } }>(
  'changeLaterToo',
  (view, input, who) => {
    const known = view.get(task, input.task);
    if (!known) return refused('thing/unknown');
    const time = campTime(view, who.now);
    const when = input.fields['when'] as When | false | undefined;
    const changes: Change[] = [];
    for (const each of [known, ...laterOf(view, known)]) {
      const own =
        each.id !== known.id && each.when && when ? onDay(when, dayOf(time, each.when.at), time) : when;
      const fields = when === undefined ? input.fields : { ...input.fields, when: own };
      const decided = editThing.decide(view, { kind: 'task', id: each.id, fields }, who);
      if (decided.ok) changes.push(...decided.value);
      else if (decided.error !== 'thing/same') return decided;
    }
    return changes.length === 0 ? refused('thing/same') : changed(...changes);
  },
);
