// Words beside things, and things changed by whoever knew better.
import {
  area,
  call,
  chooseAnswer,
  concern,
  editThing,
  isKindName,
  kinds,
  meal,
  placesOf,
  restoreThing,
  session,
  strikeNote,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import type { Made } from './board.ts';
import type { Doing, Stage } from './stage.ts';
import type { Seen } from './step.ts';

const NOTE = {
  task: '{taskNote}',
  meal: '{mealNote}',
  session: '{sessionNote}',
  concern: '{concernNote}',
  call: '{callNote}',
  area: '{areaNote}',
  place: '{otherNote}',
} as const;

export function note(stage: Stage, made: Made): Doing {
  return (_me, _seen, run) => {
    run(writeNote, { kind: made.kind, id: made.id, text: stage.say(NOTE[made.kind]) });
  };
}

/** Something people have in mind: mostly tasks, then what is on. */
export function anything(stage: Stage, at: number): Made | undefined {
  const { board, chance } = stage;
  const roll = chance.next();
  if (roll < 0.5) return board.near(chance, board.tasks, at);
  if (roll < 0.66) return board.near(chance, board.sessions, at);
  if (roll < 0.77) return board.near(chance, board.meals, at);
  if (roll < 0.84) return board.near(chance, board.concerns, at);
  if (roll < 0.88) return board.near(chance, board.calls, at);
  if (roll < 0.93) return board.near(chance, board.standing, at);
  return board.near(chance, roll < 0.97 ? board.areas : board.places, at);
}

export function noteSomewhere(stage: Stage): Doing {
  return (me, seen, run) => {
    const made = anything(stage, seen.now);
    if (made) note(stage, made)(me, seen, run);
  };
}

export function editSomething(stage: Stage): Doing {
  return (_me, seen, run) => {
    const made = anything(stage, seen.now);
    const fields = made && newWords(stage, made, seen);
    if (made && fields) run(editThing, { kind: made.kind, id: made.id, fields });
  };
}

/** One or two fields of the thing, better than they were. */
function newWords(stage: Stage, made: Made, { view }: Seen): { [field: string]: unknown } | undefined {
  const { chance } = stage;
  const roll = chance.next();
  switch (made.kind) {
    case 'task': {
      const known = view.get(task, made.id);
      if (!known) return undefined;
      const { min } = placesOf(known);
      if (roll < 0.22) return { how: stage.say('{fact}. {fact}') };
      if (roll < 0.36) return { why: stage.say('{fact}') };
      if (roll < 0.52) return { need: { min, max: min + chance.between(0, 3) } };
      if (roll < 0.68) return { place: stage.anyPlace() };
      if (roll < 0.8) return { minutes: chance.between(1, 12) * 10 };
      if (roll < 0.92 && known.when)
        return { when: { ...known.when, at: known.when.at + chance.between(-4, 8) * 900 } };
      return {
        title: `${known.title ?? ''} ${stage.say('{where}').toLocaleLowerCase()}`.slice(0, 120).trim(),
      };
    }
    case 'session':
      if (roll < 0.4)
        return { about: `${view.get(session, made.id)?.about ?? ''} ${stage.say('{ask}.')}`.trim() };
      if (roll < 0.65) return { bring: stage.say('{tool}, {clothes}') };
      return roll < 0.85 ? { forWhom: stage.say('{forWhom}') } : { capacity: chance.between(2, 20) * 5 };
    case 'meal': {
      const known = view.get(meal, made.id);
      if (roll < 0.5)
        return {
          dishes: `${known?.dishes ?? ''}, ${stage.say('{sides}').toLocaleLowerCase()}`.slice(0, 300),
        };
      return { guess: Math.max(1, (known?.guess ?? stage.plan.people) + chance.between(-9, 9)) };
    }
    case 'concern':
      return view.get(concern, made.id)?.settled ? undefined : { wish: stage.say('{concernNote}') };
    case 'call':
      return view.get(call, made.id)?.closed ? undefined : { where: stage.say('{where}') };
    case 'area':
      return roll < 0.5
        ? { why: `${view.get(area, made.id)?.why ?? ''} ${stage.say('{ask}.')}`.slice(0, 500) }
        : { minHolders: chance.between(1, 4) };
    case 'place':
      return roll < 0.6
        ? { features: [stage.say('{thing}'), stage.say('{thing}')] }
        : { about: stage.say('{otherNote}') };
  }
}

/** Takes something away, for a reason; half of these somebody puts back. */
export function withdrawSomething(stage: Stage): Doing {
  return (_me, seen, run) => {
    const { board, chance } = stage;
    const made = board.near(chance, chance.is(0.8) ? board.tasks : board.sessions, seen.now);
    const { kind, id } = made ?? { kind: 'task', id: '' };
    if (!made || !run(withdrawThing, { kind, id, why: stage.perhaps(0.8, '{whyAway}') })) return;
    if (chance.is(0.4))
      stage.later(seen.now + chance.between(5, 900) * 60, 1, stage.passer(made), (_other, _seen, again) => {
        again(restoreThing, { kind, id });
      });
  };
}

export function strikeSomething(stage: Stage): Doing {
  return (_me, seen, run) => {
    const made = anything(stage, seen.now);
    const known = made && isKindName(made.kind) ? seen.view.get(kinds[made.kind], made.id) : undefined;
    if (!made || !known || known.log.size === 0) return;
    const line = stage.chance.pick([...known.log.keys()]);
    run(strikeNote, { kind: made.kind, id: made.id, line, why: stage.perhaps(0.6, '{whyStruck}') });
  };
}

/** Where a thing has two answers beside each other: picks one. */
export function chooseSomewhere(stage: Stage): Doing {
  return (_me, seen, run) => {
    for (let i = 0; i < 6; i++) {
      const made = anything(stage, seen.now);
      if (!made) continue;
      for (const field of ['when', 'need', 'guess', 'place', 'title', 'how', 'about', 'dishes', 'stage']) {
        const choices = seen.view.choices({ kind: made.kind, id: made.id, field, sub: '' });
        if (choices.length === 0) continue;
        run(chooseAnswer, { kind: made.kind, id: made.id, field, act: stage.chance.pick(choices).name });
        return;
      }
    }
  };
}
