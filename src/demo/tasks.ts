// Work: read from its sheet, put down by somebody, taken, stepped back from, done.
import {
  TASK_TAGS,
  type TaskInput,
  addTask,
  didIt,
  letTaskGo,
  placesOf,
  reopenTask,
  stepBack,
  task,
  takeTask,
} from '#record';
import type { Made } from './board.ts';
import { type Camper, isAbout } from './crowd.ts';
import { AREAS } from './sheets/site.ts';
import { WORK } from './sheets/work.ts';
import { WORK_MORE } from './sheets/work-more.ts';
import type { Own } from './say.ts';
import type { Doing, Stage } from './stage.ts';
import type { Run, Seen } from './step.ts';

export interface Work {
  /** Index into the areas of the site. */
  readonly area: number;
  readonly title: string;
  readonly sort: 'once' | 'shift' | 'standing';
  readonly minutes: number;
  readonly min: number;
  readonly max: number;
  readonly learner: number;
  readonly tags: readonly (typeof TASK_TAGS)[number][];
  readonly why: string;
  readonly how: string;
}

const HOUR_S = 3600;

export const WORKS: readonly Work[] = readWork(`${WORK}\n${WORK_MORE}`);

function readWork(sheet: string): Work[] {
  const out: Work[] = [];
  const lines = sheet.split('\n').filter((line) => line.trim() !== '');
  let area = -1;
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as string;
    if (line.startsWith('= ')) {
      area = AREAS.findIndex(([name]) => name === line.slice(2));
      i++;
      continue;
    }
    const [title, facts, why, how] = lines.slice(i, i + 4).map((each) => each.trim()) as [
      string,
      string,
      string,
      string,
    ];
    const match = /^(once|shift|standing) (\d+) (\d+)-(\d+)(?:\+(\d+))?((?: [a-z-]+)*)$/.exec(facts);
    if (!match || area < 0) throw new Error(`not a line of work: ${title} / ${facts}`);
    const [, sort, minutes, min, max, learner, tags] = match;
    out.push({
      area,
      title,
      why,
      how,
      sort: sort as Work['sort'],
      minutes: Number(minutes),
      min: Number(min),
      max: Number(max),
      learner: Number(learner ?? 0),
      tags: TASK_TAGS.filter((tag) => (tags as string).split(' ').includes(tag)),
    });
    i += 4;
  }
  return out;
}

export const anyWork = (stage: Stage): Work =>
  stage.chance.pick(WORKS.filter(({ sort }) => sort !== 'standing'));

export interface WorkOptions {
  readonly from?: TaskInput['from'];
  readonly atS?: number;
  readonly own?: { readonly [slot: string]: string };
  /** Nobody takes it by themselves. */
  readonly isQuiet?: boolean;
}

/** Puts a piece of work down, and its life on the agenda. */
export function putDown(
  stage: Stage,
  work: Work,
  me: Camper,
  seen: Seen,
  run: Run,
  options: WorkOptions = {},
): Made | undefined {
  const { chance } = stage;
  const isOdd = work.sort === 'once' && options.atS === undefined && chance.is(0.25);
  const atS = options.atS ?? (work.sort === 'standing' ? undefined : hourFor(stage, work, seen.now));
  const at = work.sort === 'once' && options.atS === undefined && chance.is(0.4) ? undefined : atS;
  // One piece of work is about one thing: what the title calls carrots are carrots all through.
  const own: Own = { ...stage.same('veg', 'dry', 'fruit', 'herb', 'thing'), ...options.own };
  const input: TaskInput = {
    title: stage
      .say(isOdd ? '{lost}' : work.title, own)
      .slice(0, 120)
      .trim(),
    why: chance.is(0.6) ? stage.say(isOdd || chance.is(0.3) ? '{fact}' : work.why, own) : undefined,
    how: chance.is(0.4)
      ? stage.say(isOdd ? '{ask}. {fact}' : chance.is(0.3) ? `{fact}. ${work.how}` : work.how, own)
      : undefined,
    ...alwaysOf(stage, work),
    place: stage.anyPlace(0.45),
    atS: at,
    isDue: at !== undefined && work.sort === 'once' ? true : undefined,
    ...(isOdd ? { min: 1, max: chance.between(1, 3) } : {}),
    from: options.from,
  };
  const made = stage.made('task', run(addTask, input), me, seen, at, work.sort === 'standing');
  if (made && !made.isStanding && !options.isQuiet) live(stage, made, work, atS ?? seen.now + 12 * HOUR_S);
  return made;
}

/** A time (s) at which such work is done: by day, or at night where it says so; from two hours on. */
function hourFor(stage: Stage, work: Work, now: number): number {
  const { chance, days } = stage;
  const soonest = Math.max(now + 2 * HOUR_S, days.at(0, 8 * 60));
  const day = Math.min(days.count, Math.max(0, days.dayAt(soonest + chance.between(0, 30) * HOUR_S)));
  const minutes = work.tags.includes('night') ? stage.hour(20, 23.5) : stage.hour(7.5, 19.5);
  const at = days.at(day, minutes);
  return at > now + HOUR_S ? at : days.at(Math.min(day + 1, days.count + 1), minutes);
}

/** What a piece of work is, whoever says it in whatever words. */
const alwaysOf = (
  { board }: Stage,
  { area, sort, minutes, min, max, learner, tags }: Work,
): Omit<TaskInput, 'title'> => ({
  area: board.areas[area]?.id,
  ...{ sort, minutes, min, max },
  learner: learner > 0 ? learner : undefined,
  tags: tags.length > 0 ? tags : undefined,
});

/** All that a piece of work says of itself. */
export function wordsOf(stage: Stage, work: Work): TaskInput {
  const own = stage.same('veg', 'dry', 'fruit', 'herb', 'thing');
  return {
    title: stage.say(work.title, own).slice(0, 120).trim(),
    why: stage.say(work.why, own),
    how: stage.say(work.how, own),
    ...alwaysOf(stage, work),
  };
}

/** Somebody takes it, or nobody does, until then (s); and what becomes of it. */
export function live(stage: Stage, made: Made, work: Work, until: number): void {
  const { chance } = stage;
  const from = Math.max(made.madeAt, Math.min(until, stage.days.opensAt) - 20 * HOUR_S);
  const hands = chance.is(0.14)
    ? 0
    : Math.max(1, work.min + Math.round(chance.spread() * 1.3) + chance.below(2));
  for (let i = 0; i < hands; i++) {
    const at = from + (until - from) * Math.sqrt(chance.next());
    stage.later(at, 1.15, stage.passer(made), take(stage, made));
  }
  if (hands > 0 && chance.is(0.82))
    stage.later(until + chance.between(-10, 130) * 60, 2, doerOf(stage, made), finish(stage, made));
  else if (hands === 0 && chance.is(0.4))
    stage.later(until + chance.between(4, 40) * HOUR_S, 1, stage.passer(made), (_me, _seen, run) => {
      run(letTaskGo, { task: made.id, note: stage.perhaps(0.6, '{whyAway}') });
    });
}

/** Takes it, for oneself or for somebody in one's care; some step back again. */
export function take(stage: Stage, made: Made): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const known = seen.view.get(task, made.id);
    if (!known || known.done || known.withdrawn) return;
    const places = placesOf(known);
    if (places.max !== undefined && places.hands.length >= places.max && !chance.is(0.06)) return;
    const person = stage.kinOf(me, 0.25);
    const isLearner = me.isFirst && places.learners < places.learnerPlaces;
    const role = isLearner ? 'learner' : chance.is(0.03) ? 'beside' : chance.is(0.01) ? 'calls' : undefined;
    const changes = run(takeTask, {
      task: made.id,
      person,
      role,
      note: stage.perhaps(0.16, '{inNote}', 200),
    });
    if (changes) made.hands.push(me);
    if (!changes || !chance.is(0.08)) return;
    const at = seen.now + chance.between(20, 600) * 60;
    stage.later(
      at,
      1,
      () => me,
      (_me, _seen, again) => {
        again(stepBack, { task: made.id, person, note: stage.perhaps(0.5, '{backNote}', 200) });
      },
    );
  };
}

/** Said by one of those who did it. */
function doerOf(stage: Stage, made: Made): (at: number) => Camper | undefined {
  return (at) => made.hands.find((hand) => isAbout(hand, at)) ?? stage.passer(made)(at);
}

function finish(stage: Stage, made: Made): Doing {
  return (_me, seen, run) => {
    const { chance } = stage;
    run(didIt, { task: made.id, note: stage.perhaps(0.4, '{doneNote}', 500) });
    if (chance.is(0.03))
      stage.later(
        seen.now + chance.between(2, 20) * HOUR_S,
        1,
        stage.passer(made),
        (_other, _seen, again) => {
          again(reopenTask, { task: made.id });
        },
      );
  };
}

/** Standing work, whoever passes. */
export function didStanding(stage: Stage): Doing {
  return (me, seen, run) => {
    const made = stage.board.standing.length > 0 ? stage.chance.pick(stage.board.standing) : undefined;
    if (made && seen.now >= stage.days.at(0, 12 * 60))
      run(didIt, {
        task: made.id,
        person: stage.kinOf(me, 0.1),
        note: stage.perhaps(0.14, '{doneNote}', 500),
      });
  };
}
