import { type Change, changed, create, defineCommand, put, refused, set } from '../../command.ts';
import { lineId } from '../../line.ts';
import { type TASK_TAGS, type Task, task } from './kind.ts';
import { noted, openTask } from './claims.ts';
import { campTime, momentAt } from '../moment.ts';

/** What a form asks of a task. Times are instants in seconds. */
export interface TaskInput {
  title: string;
  why?: string | undefined;
  how?: string | undefined;
  area?: string | undefined;
  place?: string | undefined;
  sort?: 'once' | 'shift' | 'standing' | undefined;
  atS?: number | undefined;
  isDue?: boolean | undefined;
  minutes?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  learner?: number | undefined;
  tags?: readonly (typeof TASK_TAGS)[number][] | undefined;
  /** What helps to be able to do: words, as people offer them. */
  skills?: readonly string[] | undefined;
  from?: { kind: 'meal' | 'session' | 'concern' | 'area'; id: string } | undefined;
}

export const addTask = defineCommand<TaskInput>('addTask', (view, input, who) => {
  const title = input.title.trim();
  if (title === '') return refused('task/no-title');
  const need = needOf(input);
  if (need === null) return refused('task/times');
  const { why, how, area, place, minutes, tags, skills, from } = input;
  const time = campTime(view, who.now);
  const when =
    input.atS === undefined
      ? undefined
      : { ...momentAt(time, input.atS), due: input.isDue ?? false, minutes };
  const sort = input.sort ?? 'once';
  const what = { title, why, how, area, place, sort, when, minutes, need, tags, skills, from };
  return changed(create(task, who, what));
});

function needOf(input: TaskInput): { min: number; max?: number; learner?: number } | undefined | null {
  if (input.min === undefined && input.max === undefined) return undefined;
  const min = input.min ?? 1;
  if (input.max !== undefined && input.max < min) return null;
  return {
    min,
    ...(input.max === undefined ? {} : { max: input.max }),
    ...(input.learner === undefined ? {} : { learner: input.learner }),
  };
}

/** Did it: said once for work that is then done, and again and again for standing work. */
export const didIt = defineCommand<{
  task: string;
  person?: string | undefined;
  note?: string | undefined;
}>('didIt', (view, input, who) => {
  const known = openTask(view, input.task);
  if (typeof known === 'string') return refused(known);
  const did = put(task, known.id, 'did', lineId(who), {
    person: input.person ?? who.person,
    ...noted(input.note),
  });
  return known.sort === 'standing' ? changed(did) : changed(did, settle(known, 'done', input.note));
});

/** It was said by mistake: a thumb on the wrong row. The entry stays, and counts for nothing. */
export const takeBackDid = defineCommand<{ task: string; line: string }>('takeBackDid', (view, input) => {
  const known = view.get(task, input.task);
  if (!known) return refused('thing/unknown');
  const did = known.did.get(input.line);
  if (!did || did.back) return refused('task/not-done');
  return changed(put(task, known.id, 'did', input.line, { ...did, back: true }));
});

/** Let it go: nobody wanted this work, and that is fine. */
export const letTaskGo = defineCommand<{ task: string; note?: string | undefined }>(
  'letTaskGo',
  (view, input) => {
    const known = openTask(view, input.task);
    return typeof known === 'string' ? refused(known) : changed(settle(known, 'let-go', input.note));
  },
);

/** It worked: said after the fact, by anybody; before it nobody's word is waited for. What does not is opened again. */
export const sayItWorked = defineCommand<{ task: string; note?: string | undefined }>(
  'sayItWorked',
  (view, input) => {
    const known = view.get(task, input.task);
    if (!known) return refused('thing/unknown');
    if (known.withdrawn) return refused('thing/withdrawn');
    if (known.done?.how !== 'done') return refused('task/not-done');
    const { note, worked } = known.done;
    const words = noted(input.note ?? note);
    if (worked && (words.note ?? '') === (note ?? '')) return refused('thing/same');
    return changed(set(task, known.id, 'done', { how: 'done', worked: true, ...words }));
  },
);

export const reopenTask = defineCommand<{ task: string }>('reopenTask', (view, input) => {
  const known = view.get(task, input.task);
  if (!known) return refused('thing/unknown');
  return known.done ? changed(set(task, known.id, 'done', false)) : refused('task/not-done');
});

const settle = (known: Task, how: 'done' | 'let-go', note: string | undefined): Change =>
  set(task, known.id, 'done', { how, ...noted(note) });
