// What weighs on somebody: raised, held by whoever steps up, talked over, settled, now and then opened again.
import {
  concern,
  holdConcern,
  holders,
  letGoConcern,
  raiseConcern,
  reopenConcern,
  settleConcern,
} from '#record';
import type { Made } from './board.ts';
import { note } from './notes.ts';
import { CONCERNS } from './sheets/concerns.ts';
import type { Doing, Stage } from './stage.ts';

const HOUR_S = 3600;

interface Matter {
  readonly title: string;
  readonly happened: string;
  readonly wish: string;
  readonly how: string;
  readonly mayPress: boolean;
}

export const MATTERS: readonly Matter[] = readMatters();

function readMatters(): Matter[] {
  const lines = CONCERNS.split('\n').filter((line) => line.trim() !== '');
  const out: Matter[] = [];
  for (let i = 0; i < lines.length; i += 4) {
    const [title, happened, wish, how] = lines.slice(i, i + 4).map((line) => line.trim());
    if (!title || !happened || !wish || !how || !lines[i + 1]?.startsWith('  '))
      throw new Error(`not four lines of a concern: ${title}`);
    const mayPress = title.startsWith('! ');
    out.push({ title: mayPress ? title.slice(2) : title, happened, wish, how, mayPress });
  }
  return out;
}

export function raise(stage: Stage): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const matter = chance.pick(MATTERS);
    const changes = run(raiseConcern, {
      title: chance.is(0.9) ? stage.say(matter.title).slice(0, 120) : undefined,
      happened: stage.say(matter.happened),
      feel: stage.perhaps(0.5, '{feelings}'),
      wish: stage.perhaps(0.8, matter.wish),
      place: stage.anyPlace(0.5),
      urgent: (matter.mayPress && chance.is(0.5)) || undefined,
    });
    const made = stage.made('concern', changes, me, seen);
    if (!made) return;
    made.hands.push(me);
    live(stage, made, matter);
  };
}

function live(stage: Stage, made: Made, matter: Matter): void {
  const { chance } = stage;
  const anybody = stage.passer(made);
  let at = made.madeAt;
  for (let i = chance.between(0, 2); i > 0; i--)
    stage.later((at += chance.between(8, 240) * 60), 1, anybody, hold(stage, made));
  for (let i = chance.between(1, 4); i > 0; i--)
    stage.later(made.madeAt + 36 * HOUR_S * chance.next() ** 2, 1, anybody, note(stage, made));
  if (!chance.is(0.72)) return;
  const settledAt = at + chance.between(2, 40) * HOUR_S;
  stage.later(settledAt, 1, anybody, (_me, _seen, run) => {
    run(settleConcern, { concern: made.id, how: stage.perhaps(0.9, matter.how) });
  });
  if (!chance.is(0.1)) return;
  stage.later(settledAt + chance.between(3, 20) * HOUR_S, 1, anybody, (me, seen, run) => {
    if (run(reopenConcern, { concern: made.id })) note(stage, made)(me, seen, run);
  });
}

function hold(stage: Stage, made: Made): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const untilS = seen.now + chance.between(2, 16) * HOUR_S;
    if (!run(holdConcern, { concern: made.id, untilS }) || !chance.is(0.25)) return;
    stage.later(
      seen.now + chance.between(30, 100) * 60,
      1,
      () => me,
      (_me, _seen, again) => {
        again(letGoConcern, { concern: made.id });
      },
    );
  };
}

/** "I'm on it" for one that nobody holds. */
export function holdSome(stage: Stage): Doing {
  return (me, seen, run) => {
    const made = stage.board.near(stage.chance, stage.board.concerns, seen.now);
    const known = made && seen.view.get(concern, made.id);
    if (made && known && !known.settled && holders(known.hold, seen.now * 1000).length === 0)
      hold(stage, made)(me, seen, run);
  };
}
