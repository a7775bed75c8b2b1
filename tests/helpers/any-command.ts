// Anything a person could do at a moment: one of the record's own commands, on something their device knows of.
import {
  type Command,
  type KindName,
  addArea,
  addPerson,
  addPlace,
  addTask,
  answerAsk,
  answerCall,
  area,
  askToTakeOver,
  askWhoCould,
  call,
  callForHands,
  cannotComeAfterAll,
  changeLaterToo,
  chooseAnswer,
  closeCall,
  comeBackAs,
  concern,
  didIt,
  eatMeal,
  editThing,
  holdArea,
  holdConcern,
  hostSession,
  inkSession,
  isKindName,
  joinCrew,
  kinds,
  leaveCrew,
  letGoArea,
  letGoConcern,
  letTaskGo,
  meal,
  moveMealOn,
  offerSession,
  offerSkills,
  person,
  place,
  placeSession,
  planMeal,
  putBack,
  raiseConcern,
  renamePerson,
  reopenConcern,
  reopenTask,
  repeatTask,
  restoreThing,
  sayItWorked,
  session,
  settleConcern,
  splitTask,
  stepBack,
  strikeNote,
  takeBackAdded,
  takeOver,
  takeTask,
  task,
  unplaceSession,
  withdrawThing,
  wouldCome,
  writeNote,
} from '#record';
import type { Stage } from '../record/stage.ts';
import type { Random } from './random.ts';

/** A command with what it is told. */
export interface Asked {
  readonly command: Command<never>;
  readonly input: unknown;
}

const asked = <Input>(command: Command<Input>, input: Input): Asked => ({ command, input });

const WORDS = [
  'Bread',
  'Wash up',
  'Fetch water',
  'Night walk',
  'Choir',
  'Mend the gate',
  'Ōrere',
  '',
] as const;
const EVERYTHING: readonly KindName[] = Object.keys(kinds).filter(isKindName);

export function anyCommand(stage: Stage, random: Random): Asked {
  const { view } = stage;
  const one = (kind: KindName): string => {
    const all = view.all(kinds[kind]);
    return all.length === 0 ? 'AAAAAAAAAAAAAAAA' : random.pick(all).id;
  };
  const words = (): string => random.pick([...WORDS]);
  const whom = (): string | undefined => (random.chance(0.2) ? one('person') : undefined);
  const atS = (): number => Math.floor(stage.now / 1000) + (random.below(72) - 24) * 1800;
  const kind = random.pick([...EVERYTHING]);
  const ref = { kind, id: one(kind) };
  const makes: readonly (() => Asked)[] = [
    () =>
      asked(addTask, {
        title: words(),
        why: words(),
        min: 1 + random.below(3),
        max: 3,
        atS: atS(),
        minutes: 30,
      }),
    () => asked(planMeal, { sitting: 'dinner', dishes: words(), atS: atS() }),
    () => asked(offerSession, { title: words(), placing: { atS: atS(), minutes: 60, place: one('place') } }),
    () => asked(raiseConcern, { title: words(), happened: words() }),
    () => asked(callForHands, { about: { kind: 'task', id: one('task') }, hands: 2, byS: atS() }),
    () => asked(askWhoCould, { skill: words() }),
    () => asked(addArea, { name: words() }),
    () => asked(addPlace, { name: words() }),
    () => asked(addPerson, { name: words() }),
  ];
  const changes: readonly (() => Asked)[] = [
    () =>
      asked(takeTask, {
        task: one('task'),
        person: whom(),
        role: random.pick(['hand', 'learner', 'beside'] as const),
      }),
    () => asked(stepBack, { task: one('task'), person: whom() }),
    () => asked(splitTask, { task: one('task'), pieces: [{ title: words() }, { title: 'Bread' }] }),
    () => asked(askToTakeOver, { task: one('task'), to: one('person') }),
    () => asked(answerAsk, { task: one('task'), said: 'no' }),
    () => asked(takeOver, { task: one('task'), from: one('person'), to: whom() }),
    () => asked(didIt, { task: one('task'), note: words() }),
    () => asked(repeatTask, { task: one('task'), days: [1 + random.below(6), 1 + random.below(6)] }),
    () => asked(changeLaterToo, { task: one('task'), fields: { title: words(), why: words() } }),
    () => asked(takeBackAdded, { things: [ref] }),
    () => asked(letTaskGo, { task: one('task') }),
    () => asked(reopenTask, { task: one('task') }),
    () => asked(sayItWorked, { task: one('task') }),
    () => asked(joinCrew, { meal: one('meal'), person: whom() }),
    () => asked(leaveCrew, { meal: one('meal') }),
    () => asked(eatMeal, { meal: one('meal'), eats: random.chance(0.5), guests: random.below(3) }),
    () =>
      asked(moveMealOn, {
        meal: one('meal'),
        stage: random.pick(['bought', 'cooking', 'served', 'cleared'] as const),
      }),
    () => asked(placeSession, { session: one('session'), atS: atS(), minutes: 45, place: one('place') }),
    () => asked(unplaceSession, { session: one('session') }),
    () => asked(inkSession, { session: one('session'), inked: random.chance(0.5) }),
    () => asked(wouldCome, { session: one('session'), comes: random.chance(0.6) }),
    () => asked(hostSession, { session: one('session'), hosts: random.chance(0.6) }),
    () => asked(holdConcern, { concern: one('concern'), untilS: atS(), person: whom() }),
    () => asked(letGoConcern, { concern: one('concern') }),
    () => asked(settleConcern, { concern: one('concern'), how: words() }),
    () => asked(reopenConcern, { concern: one('concern') }),
    () => asked(answerCall, { call: one('call') }),
    () => asked(cannotComeAfterAll, { call: one('call') }),
    () => asked(closeCall, { call: one('call'), closed: random.chance(0.7) }),
    () => asked(holdArea, { area: one('area'), untilS: atS() }),
    () => asked(letGoArea, { area: one('area') }),
    () => asked(renamePerson, { person: one('person'), name: words() }),
    () => asked(offerSkills, { person: one('person'), can: [words(), 'bread'] }),
    () => asked(comeBackAs, { person: one('person') }),
    () => asked(writeNote, { ...ref, text: words() }),
    () => asked(withdrawThing, { ...ref, why: words() }),
    () => asked(restoreThing, ref),
    () => asked(editThing, { ...ref, fields: { [random.pick(['title', 'name', 'about', 'why'])]: words() } }),
    () => strike(stage, ref, random),
    () => choose(stage, random),
    () => asked(putBack, { ...ref, field: random.pick(['title', 'name']), value: words() }),
  ];
  return random.pick([...(random.chance(0.3) ? makes : changes)])();
}

function strike({ view }: Stage, ref: { kind: KindName; id: string }, random: Random): Asked {
  const lines = [...(view.get(kinds[ref.kind], ref.id)?.log.keys() ?? [])];
  return asked(strikeNote, { ...ref, line: lines.length > 0 ? random.pick(lines) : 'AAAAAAAAAAAAAAAA' });
}

/** One of the keys on which two answers stand beside each other, if there is any. */
function choose({ view, device }: Stage, random: Random): Asked {
  const split = [...new Set(device.journal.counted.filter((act) => view.choices(act).length > 1))];
  if (split.length === 0)
    return asked(chooseAnswer, { kind: 'task', id: 'AAAAAAAAAAAAAAAA', field: 'title', act: '' });
  const { kind, id, field, sub } = random.pick(split);
  const { name } = random.pick([...view.choices({ kind, id, field, sub })]);
  return asked(chooseAnswer, { kind, id, field, sub, act: name });
}

/** The kinds every one of which a camp should come to. */
export const MADE = [task, meal, session, concern, call, area, place, person] as const;
