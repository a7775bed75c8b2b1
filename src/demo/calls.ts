// "I need hands" and "Who could?": heard, answered, closed, or faded with nobody.
import {
  answerCall,
  askWhoCould,
  callForHands,
  call,
  callState,
  cannotComeAfterAll,
  closeCall,
} from '#record';
import type { Made } from './board.ts';
import { note } from './notes.ts';
import { SKILLS } from './sheets/people.ts';
import type { Doing, Stage } from './stage.ts';

const MINUTE_S = 60;

export function needHands(stage: Stage): Doing {
  return (me, seen, run) => {
    const { chance, board } = stage;
    const about = board.ahead(chance, chance.is(0.55) ? board.tasks : board.meals, seen.now);
    const isAbout = about && chance.is(0.7);
    const minutes = chance.between(2, 9) * 10;
    const changes = run(callForHands, {
      about: isAbout ? { kind: about.kind as 'task' | 'meal', id: about.id } : undefined,
      hands: chance.pick([1, 1, 2, 2, 2, 3, 3, 4, 6]),
      byS: Math.ceil((seen.now + minutes * MINUTE_S) / 300) * 300,
      where: stage.perhaps(0.7, '{where}', 120),
      words: isAbout && chance.is(0.5) ? undefined : stage.say('{callWords}').slice(0, 500),
    });
    const made = stage.made('call', changes, me, seen, seen.now + minutes * MINUTE_S);
    if (made) live(stage, made, chance.is(0.12) ? 0 : chance.between(1, 5), minutes);
  };
}

export function whoCould(stage: Stage): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const skill = chance.is(0.6) ? chance.pick(SKILLS) : undefined;
    const words = skill === undefined ? stage.say('{askWords}') : stage.perhaps(0.7, '{askSkill}');
    const changes = run(askWhoCould, {
      skill,
      words,
      byS: chance.is(0.4) ? seen.now + chance.between(2, 30) * 3600 : undefined,
    });
    const made = stage.made('call', changes, me, seen, seen.now + 6 * 3600);
    if (made) live(stage, made, chance.between(0, 1), 240);
  };
}

function live(stage: Stage, made: Made, answers: number, minutes: number): void {
  const { chance } = stage;
  const anybody = stage.passer(made);
  for (let i = 0; i < answers; i++)
    stage.later(
      made.madeAt + minutes * MINUTE_S * (0.04 + 0.9 * chance.next() ** 2),
      1.2,
      anybody,
      answer(stage, made),
    );
  if (chance.is(0.25))
    stage.later(made.madeAt + minutes * MINUTE_S, 1, anybody, (_me, seen, run) => {
      const known = seen.view.get(call, made.id);
      if (known && callState(seen.view, known, seen.now * 1000) !== 'closed')
        run(closeCall, { call: made.id, closed: true });
    });
}

function answer(stage: Stage, made: Made): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const known = seen.view.get(call, made.id);
    if (!known || callState(seen.view, known, seen.now * 1000) !== 'sounding') return;
    const person = stage.kinOf(me, 0.15);
    if (!run(answerCall, { call: made.id, person })) return;
    if (chance.is(0.25)) note(stage, made)(me, seen, run);
    if (!chance.is(0.06)) return;
    stage.later(
      seen.now + chance.between(3, 20) * MINUTE_S,
      1,
      () => me,
      (_me, _seen, again) => {
        again(cannotComeAfterAll, { call: made.id, person });
      },
    );
  };
}
