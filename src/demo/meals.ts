// Three meals a day and a supper: planned from home, cooked by whoever joins, eaten by nearly everybody.
import { type SITTINGS, eatMeal, editThing, joinCrew, leaveCrew, meal, moveMealOn, planMeal } from '#record';
import type { Made } from './board.ts';
import type { Camper } from './crowd.ts';
import { note } from './notes.ts';
import type { Doing, Stage } from './stage.ts';
import { WORKS, putDown } from './tasks.ts';

const HOUR_S = 3600;

/** Sitting, hour, minutes, how much of a full dinner's crew it takes, the shape of its dishes. */
const SITTING_PLAN = [
  ['breakfast', 8, 75, 0.5, '{breakfast}, fruit, tea and coffee'],
  ['lunch', 12.5, 60, 0.5, '{lunch}, {sides}'],
  ['dinner', 18, 90, 1, '{dinner}, {sides}, {sweets}'],
  ['supper', 21.25, 45, 0.2, '{supper}'],
] as const satisfies readonly (readonly [(typeof SITTINGS)[number], number, number, number, string])[];

type Sitting = (typeof SITTING_PLAN)[number];

const crewOf = (stage: Stage, [, , , share]: Sitting): number =>
  Math.max(2, Math.round(share * (3 + stage.plan.people / 45)));

/** All meals are planned in the weeks before, by those who prepare. */
export function planMeals(stage: Stage): void {
  const { days } = stage;
  for (let day = 1; day <= days.count; day++)
    for (const sitting of SITTING_PLAN) {
      const at = days.at(day, sitting[1] * 60);
      const planAt = stage.evening(10, 45);
      stage.later(planAt, 1, (now) => stage.crowd.someone(now), plan(stage, sitting, at));
    }
}

function plan(stage: Stage, sitting: Sitting, at: number): Doing {
  return (me, seen, run) => {
    const [name, , minutes, , dishes] = sitting;
    const crew = crewOf(stage, sitting);
    const changes = run(planMeal, {
      sitting: name,
      dishes: stage.say(dishes).slice(0, 300),
      atS: at,
      minutes,
      place: stage.board.places[0]?.id,
      about: stage.perhaps(0.4, '{mealAbout}'),
      min: Math.max(2, Math.round(crew * 0.7)),
      max: Math.ceil(crew * 1.2),
    });
    const made = stage.made('meal', changes, me, seen, at);
    if (made) live(stage, made, sitting, at);
  };
}

function live(stage: Stage, made: Made, sitting: Sitting, at: number): void {
  const { chance } = stage;
  const people = stage.plan.people;
  const [name, , minutes] = sitting;
  const anybody = stage.passer(made);
  const guess = Math.round(people * (name === 'supper' ? 0.4 : 0.9) + chance.spread() * people * 0.05);
  stage.later(at - 26 * HOUR_S, 1, anybody, edit(made, { guess }));
  const crew = crewOf(stage, sitting) + Math.round(chance.spread() * 1.5);
  for (let i = 0; i < crew; i++) {
    const ahead = chance.is(0.3) ? chance.between(24, 70) : 0.7 + 22 * chance.next() ** 2;
    stage.later(at - ahead * HOUR_S, 1.1, anybody, join(stage, made));
  }
  const stages = [
    ['bought', -9.5],
    ['cooking', -2.1],
    ['served', 0.05],
    ['cleared', 1.6],
  ] as const;
  for (const [next, hours] of stages)
    stage.later(
      at + hours * HOUR_S + chance.between(-600, 600),
      1,
      crewMember(stage, made),
      (_me, _seen, run) => {
        run(moveMealOn, { meal: made.id, stage: next });
      },
    );
  const counted = Math.max(0, Math.round(guess + chance.spread() * people * 0.04));
  const left = stage.perhaps(0.6, '{mealNote}', 500);
  stage.later(at + (minutes + 50) * 60, 1.6, crewMember(stage, made), edit(made, { counted, left }));
  if (name !== 'supper') for (const work of mealWork(name)) putDownFor(stage, made, work, at, name);
}

const edit =
  (made: Made, fields: { readonly [field: string]: unknown }): Doing =>
  (_me, _seen, run) => {
    run(editThing, { kind: made.kind, id: made.id, fields });
  };

/** Washing-up after every meal; before dinner and lunch something to cut. */
function mealWork(name: string): string[] {
  return name === 'breakfast'
    ? ['Wash up']
    : name === 'lunch'
      ? ['Wash up', 'Peel']
      : ['Wash up', 'Chop', 'Label'];
}

function putDownFor(stage: Stage, made: Made, title: string, at: number, name: string): void {
  const work = WORKS.find((each) => each.title.startsWith(title));
  if (!work) throw new Error(`no such work: ${title}`);
  const atS = title === 'Wash up' ? at + 75 * 60 : at - 3 * HOUR_S;
  const from = { kind: 'meal', id: made.id } as const;
  stage.later(at - stage.chance.between(18, 30) * HOUR_S, 6, stage.passer(made), (me, seen, run) => {
    putDown(stage, work, me, seen, run, { from, atS, own: { meal: name } });
  });
}

function join(stage: Stage, made: Made): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const person = stage.kinOf(me, 0.25);
    const role = me.isFirst && chance.is(0.2) ? 'learner' : chance.is(0.03) ? 'beside' : undefined;
    if (!run(joinCrew, { meal: made.id, person, role })) return;
    made.hands.push(me);
    if (!chance.is(0.07)) return;
    stage.later(
      seen.now + chance.between(10, 300) * 60,
      1,
      () => me,
      (_me, _seen, again) => {
        again(leaveCrew, { meal: made.id, person });
      },
    );
  };
}

function crewMember(stage: Stage, made: Made): (at: number) => Camper | undefined {
  return (at) => (made.hands.length > 0 ? stage.chance.pick(made.hands) : stage.passer(made)(at));
}

/** "Not eating this one", or bringing guests. */
export function sayEating(stage: Stage): Doing {
  return (me, seen, run) => {
    const { chance, board } = stage;
    const made = board.ahead(chance, board.meals, seen.now);
    if (!made || !seen.view.get(meal, made.id)) return;
    const eats = chance.is(0.35);
    const guests = eats ? chance.between(1, 3) : 0;
    run(eatMeal, { meal: made.id, eats, guests, person: stage.kinOf(me, 0.2) });
    if (chance.is(0.15)) note(stage, made)(me, seen, run);
  };
}

/** Joins a crew that is still ahead. */
export function joinSome(stage: Stage): Doing {
  return (me, seen, run) => {
    const made = stage.board.ahead(stage.chance, stage.board.meals, seen.now);
    if (made) join(stage, made)(me, seen, run);
  };
}
