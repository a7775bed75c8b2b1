// The demo camp as a lazy sequence of steps: what is planned happens at its hour, and between it people do what
// people do, at a pace that brings the record to about the size asked for.
import { planArrivals } from './arrivals.ts';
import { needHands, whoCould } from './calls.ts';
import { holdSome, raise } from './concerns.ts';
import type { Camper } from './crowd.ts';
import { joinSome, planMeals, sayEating } from './meals.ts';
import {
  chooseSomewhere,
  editSomething,
  noteSomewhere,
  strikeSomething,
  withdrawSomething,
} from './notes.ts';
import { Pace } from './pace.ts';
import { ACTS_A_PERSON, AFTER_DAYS, type CampPlan } from './plan.ts';
import { holdSomeArea, planPreparations } from './prepare.ts';
import { everybodyMeets, planScenes, walk } from './scenes.ts';
import { comeToSome, hostSome, moveSome, planSessions } from './sessions.ts';
import { type Doing, Stage } from './stage.ts';
import type { Run, Step } from './step.ts';
import { anyWork, didStanding, putDown, take } from './tasks.ts';

export interface DemoCamp {
  readonly plan: CampPlan;
  /** One for each phone; its index is the author's. `person` is known once they have come in. */
  readonly campers: readonly Camper[];
  /** Parts of the camp: phones of one part hear each other at once, the others when somebody walks over. */
  readonly spots: number;
  /** In the order of their time. To be gone through once, each step played before the next is asked for. */
  steps(): Generator<Step, void, void>;
}

/** `start` is the first day's date, `2026-12-28`. The same plan makes the same camp. */
export function makeCamp(
  plan: Partial<CampPlan> & { readonly seed: number; readonly people: number; readonly start: string },
): DemoCamp {
  const whole: CampPlan = { ...plan, days: plan.days ?? 6, acts: plan.acts ?? plan.people * ACTS_A_PERSON };
  const stage = new Stage(whole);
  const { campers, spots } = stage.crowd;
  return { plan: whole, campers, spots, steps: () => steps(stage) };
}

/** What people do of their own accord, how often, and which of it from home, before and after. */
const DOINGS: readonly (readonly [weight: number, doing: (stage: Stage) => Doing, where: 'home' | 'camp'])[] =
  [
    [0.045, somethingToDo, 'camp'],
    [0.3, comeToSome, 'home'],
    [0.2, sayEating, 'camp'],
    [0.15, didStanding, 'camp'],
    [0.035, joinSome, 'home'],
    [0.1, takeSome, 'camp'],
    [0.08, noteSomewhere, 'home'],
    [0.06, editSomething, 'home'],
    [0.014, needHands, 'camp'],
    [0.007, whoCould, 'camp'],
    [0.005, raise, 'camp'],
    [0.008, holdSome, 'camp'],
    [0.012, holdSomeArea, 'home'],
    [0.012, moveSome, 'home'],
    [0.008, hostSome, 'home'],
    [0.006, withdrawSomething, 'camp'],
    [0.006, strikeSomething, 'camp'],
    [0.006, chooseSomewhere, 'camp'],
  ];

function somethingToDo(stage: Stage): Doing {
  return (me, seen, run) => void putDown(stage, anyWork(stage), me, seen, run);
}

function takeSome(stage: Stage): Doing {
  return (me, seen, run) => {
    const made = stage.board.near(stage.chance, stage.board.tasks, seen.now);
    if (made) take(stage, made)(me, seen, run);
  };
}

function* steps(stage: Stage): Generator<Step, void, void> {
  planArrivals(stage);
  planPreparations(stage);
  planMeals(stage);
  planSessions(stage);
  planScenes(stage);
  planWalks(stage);
  const { agenda, plan } = stage;
  const pace = new Pace(stage.days);
  const count = { acts: 0, tries: 0, ofTries: 0 };
  // Every try takes the clock on, whether anything comes of it or not: a camp nobody plays ends too.
  const least = 0.2 / plan.acts;
  for (;;) {
    const each = count.tries > 100 ? Math.max(0.2, count.ofTries / count.tries) : 1;
    const tries = (plan.acts - count.acts - agenda.acts) / each;
    const at = pace.on(Math.max(least, pace.left / Math.max(1, tries)));
    while (agenda.nextAt <= at && agenda.nextAt < Infinity) {
      const step = agenda.next();
      if (step) yield counted(step, (acts) => (count.acts += acts));
    }
    if (at === Infinity) return;
    const me = stage.crowd.someone(at);
    if (!me) continue;
    count.tries++;
    const actsFor = stage.kinOf(me, 0.06);
    yield counted(stage.step(Math.floor(at), me, pickDoing(stage, at), actsFor), (acts) => {
      count.acts += acts;
      count.ofTries += acts;
    });
  }
}

function pickDoing(stage: Stage, at: number): Doing {
  const isCamp = at >= stage.days.opensAt && at < stage.days.closesAt;
  const possible = isCamp ? DOINGS : DOINGS.filter(([, , where]) => where === 'home');
  let roll = stage.chance.next() * possible.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, doing] of possible) if ((roll -= weight) < 0) return doing(stage);
  return noteSomewhere(stage);
}

function counted(step: Step, onActs: (acts: number) => void): Step {
  if (step.sort !== 'command') return step;
  return {
    ...step,
    play: (seen, run) => {
      const counting: Run = (command, input) => {
        const changes = run(command, input);
        onActs(changes?.length ?? 0);
        return changes;
      };
      step.play(seen, counting);
    },
  };
}

/** Minutes between two walks from one part of a camp to another, by day. */
const WALK_MINUTES = 11;

/** News gets about by people: from home once an evening, at the camp every few minutes, at night hardly. */
function planWalks(stage: Stage): void {
  const { days, chance, crowd } = stage;
  const far = crowd.spots - 1;
  for (let day = -75; day < 1; day++) everybodyMeets(stage, days.at(day, 23 * 60));
  for (let day = 1; day <= days.count; day++) {
    for (let minutes = 5 * 60 + 40; minutes < 24 * 60; minutes += chance.between(3, 2 * WALK_MINUTES - 3)) {
      const from = chance.below(far);
      walk(stage, days.at(day, minutes), from, (from + 1 + chance.below(Math.max(1, far - 1))) % far);
    }
    for (const hour of [8, 13, 19]) {
      walk(stage, days.at(day, hour * 60 + chance.below(50)), far, chance.below(far));
      walk(stage, days.at(day, hour * 60 + 50 + chance.below(40)), chance.below(far), far);
    }
  }
  for (let day = 1; day <= AFTER_DAYS; day++) everybodyMeets(stage, days.at(days.count + day, 23 * 60));
}
