// What has to happen in every demo camp, once a day: things done at the same moment by people who cannot hear
// each other. All news is carried round first, then two act before anybody walks again; steps of one second
// stay in their order, so nothing comes between.
import {
  type Session,
  chooseAnswer,
  editThing,
  joinCrew,
  placeSession,
  session,
  takeTask,
  task,
  withdrawThing,
} from '#record';
import type { Made } from './board.ts';
import type { Camper } from './crowd.ts';
import type { Doing, Stage } from './stage.ts';
import type { Seen } from './step.ts';
import { WORKS, putDown } from './tasks.ts';

const HOUR_S = 3600;

/** Everybody hears everything that is known anywhere. */
export function everybodyMeets(stage: Stage, at: number): void {
  const { spots } = stage.crowd;
  for (let spot = 1; spot < spots; spot++) walk(stage, at, spot, 0);
  for (let spot = 1; spot < spots; spot++) walk(stage, at, 0, spot);
}

export function walk(stage: Stage, at: number, from: number, to: number): void {
  stage.agenda.add(at, 0, (now) => ({ sort: 'walk', at: now, from, to }));
}

/** Two campers of different parts of the camp, each doing a thing of their own at one moment. */
function apart(stage: Stage, at: number, one: Doing, two: Doing): void {
  everybodyMeets(stage, at);
  stage.later(at, 1, (now) => stage.crowd.someone(now, 0), one);
  stage.later(at, 1, (now) => stage.crowd.someone(now, 1), two);
}

export function planScenes(stage: Stage): void {
  const { days } = stage;
  for (let day = 1; day <= days.count; day++) {
    lastPlace(stage, days.at(day, 9 * 60 + 40));
    movedTwice(stage, days.at(day, 12 * 60 + 5), day % 2 === 0);
    awayAndEdited(stage, days.at(day, 15 * 60 + 20));
    sameHour(stage, days.at(day, 10 * 60 + 50));
  }
}

/** Two take the last place: both stay, one over. */
function lastPlace(stage: Stage, at: number): void {
  const { chance } = stage;
  const work =
    WORKS.find(({ title }) => title.startsWith('Carry water')) ?? (WORKS[0] as (typeof WORKS)[number]);
  let made: Made | undefined;
  stage.later(
    at - 2 * HOUR_S,
    1,
    (now) => stage.crowd.someone(now),
    (me, seen, run) => {
      const own = { title: stage.say('Carry {count} buckets to the {thing}') };
      const small = { ...work, sort: 'once', title: '{title}', min: 1, max: 2, learner: 0 } as const;
      made = putDown(stage, small, me, seen, run, { atS: at + 3 * HOUR_S, own, isQuiet: true });
    },
  );
  const join: Doing = (_me, _seen, run) => {
    if (made) run(takeTask, { task: made.id, note: stage.perhaps(0.3, '{inNote}', 200) });
  };
  stage.later(at - chance.between(20, 90) * 60, 1, (now) => stage.crowd.someone(now, made?.spot), join);
  apart(stage, at, join, join);
}

const isPlaced = (each: Session | undefined): boolean => each?.when !== undefined && !each.withdrawn;

/** Two move one session; on some days somebody chooses in the end. */
function movedTwice(stage: Stage, at: number, isChosen: boolean): void {
  let made: Made | undefined;
  const move =
    (minutes: number): Doing =>
    (_me, seen, run) => {
      made ??= stage.board
        .coming(stage.board.sessions, at + 5 * HOUR_S)
        .find(({ id }) => isPlaced(seen.view.get(session, id)));
      const when = made && seen.view.get(session, made.id)?.when;
      if (!made || !when) return;
      const place = stage.anyPlace();
      const note = stage.say('{moveNote}');
      run(placeSession, {
        session: made.id,
        atS: when.at + minutes * 60,
        minutes: when.minutes,
        place,
        note,
      });
    };
  apart(stage, at, move(60), move(-60));
  if (!isChosen) return;
  everybodyMeets(stage, at + 2 * HOUR_S);
  stage.later(
    at + 2 * HOUR_S,
    1,
    (now) => stage.crowd.someone(now, 0),
    (_me, seen, run) => {
      const ref = { kind: 'session', id: made?.id ?? '', field: 'when' };
      const [, choice] = seen.view.choices({ ...ref, sub: '' });
      if (choice) run(chooseAnswer, { ...ref, act: choice.name });
    },
  );
}

/** Taken away here, edited there: the edit stands on what was taken away. */
function awayAndEdited(stage: Stage, at: number): void {
  let made: Made | undefined;
  const find = ({ view }: Seen): Made | undefined =>
    (made ??= stage.board.coming(stage.board.tasks, at + HOUR_S).find(({ id }) => {
      const known = view.get(task, id);
      return known && !known.withdrawn && !known.done;
    }));
  apart(
    stage,
    at,
    (_me, seen, run) => {
      const thing = find(seen);
      if (thing) run(withdrawThing, { kind: thing.kind, id: thing.id, why: stage.say('{whyAway}') });
    },
    (_me, seen, run) => {
      const thing = find(seen);
      if (thing)
        run(editThing, { kind: thing.kind, id: thing.id, fields: { how: stage.say('{fact}. {ask}') } });
    },
  );
}

/** Two sessions put in one place at one hour, and two last places in one crew. */
function sameHour(stage: Stage, at: number): void {
  const dome = (): string | undefined => stage.board.places[2]?.id;
  const picked: string[] = [];
  const put: Doing = (_me, seen, run) => {
    const ahead = stage.board.sessions.filter(({ id, at: when }) => (when ?? 0) > at && !picked.includes(id));
    const made = ahead.length > 0 ? stage.chance.pick(ahead) : undefined;
    const known = made && seen.view.get(session, made.id);
    if (!made || !known || known.withdrawn) return;
    picked.push(made.id);
    made.at = at + 27 * 600;
    run(placeSession, { session: made.id, atS: made.at, minutes: 60, place: dome() });
  };
  apart(stage, at, put, put);
  const crew: Doing = (_me: Camper, _seen, run) => {
    const made = stage.board.ahead(stage.chance, stage.board.meals, at);
    if (made) run(joinCrew, { meal: made.id });
  };
  apart(stage, at, crew, crew);
}
