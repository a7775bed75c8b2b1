// Every refusal there is, with a way to it; and every command, with something it says no to.
import { describe, expect, it } from 'vitest';
import {
  type Command,
  REFUSALS,
  type Refusal,
  addArea,
  addFromLibrary,
  addPerson,
  addPlace,
  addTask,
  addTaskOnDays,
  answerAsk,
  answerCall,
  askToTakeOver,
  askWhoCould,
  callForHands,
  cannotComeAfterAll,
  changeGathering,
  changeLaterToo,
  chooseAnswer,
  closeCall,
  comeBackAs,
  comeIn,
  didIt,
  eatMeal,
  editThing,
  holdArea,
  holdConcern,
  hostSession,
  inkSession,
  joinCrew,
  leaveCrew,
  letGoArea,
  letGoConcern,
  letTaskGo,
  moveMealOn,
  offerSession,
  offerSkills,
  placeSession,
  planMeal,
  putBack,
  raiseConcern,
  renamePerson,
  reopenConcern,
  reopenTask,
  repeatTask,
  sayItWorked,
  restoreThing,
  settleConcern,
  startGathering,
  splitTask,
  stepBack,
  strikeNote,
  takeBackAdded,
  takeBackAsk,
  takeBackDid,
  takeOver,
  takeTask,
  task,
  theGathering,
  undoTakeOver,
  unplaceSession,
  withdrawThing,
  wouldCome,
  writeNote,
} from '#record';
import * as record from '#record';
import { CAMP, HOUR_S, NOTHING, NOW_S, Stage, camp } from './stage.ts';

const commands = Object.values(record).filter(
  (each): each is Command<never> => typeof each === 'object' && 'decide' in each && 'word' in each,
);

type Refused = [Refusal, string, (stage: Stage & { person: string }) => Promise<Refusal | ''>];
const nobody = async (of: Stage): Promise<Stage> => {
  const stage = new Stage(9);
  stage.hear(of);
  return stage;
};
const withdrawn = async (stage: Stage, kind: string, id: string): Promise<string> => {
  await stage.run(withdrawThing, { kind, id });
  return id;
};
const wood = (stage: Stage): Promise<string> => stage.run(addTask, { title: 'Wood' });
const mine = async (stage: Stage): Promise<string> => {
  const id = await wood(stage);
  await stage.run(takeTask, { task: id });
  return id;
};
const lunch = (stage: Stage): Promise<string> =>
  stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + HOUR_S });
const knots = (stage: Stage): Promise<string> => stage.run(offerSession, { title: 'Knots' });
const gate = (stage: Stage): Promise<string> => stage.run(raiseConcern, { title: 'Gate' });
const kitchen = (stage: Stage): Promise<string> => stage.run(addArea, { name: 'Kitchen' });
const tent = (stage: Stage): Promise<string> =>
  stage.run(callForHands, { hands: 1, byS: NOW_S + HOUR_S, words: 'tent' });
const changing = (
  stage: Stage,
  fields: Parameters<typeof changeGathering.decide>[1]['fields'],
): Refusal | '' => stage.refusal(changeGathering, { gathering: theGathering(stage.view)?.id ?? '', fields });
const LONG = 'x'.repeat(5000);

const refuses: readonly Refused[] = [
  ['gathering/exists', 'startGathering', async (s) => s.refusal(startGathering, CAMP)],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, end: '2026-12-27' }),
  ],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, start: '2026-02-30' }),
  ],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, end: '2027-03-01' }),
  ],
  [
    'gathering/zone',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, zone: 'Mars/Base' }),
  ],
  ['field/bad', 'startGathering', async () => new Stage(9).refusal(startGathering, { ...CAMP, title: '' })],
  ['gathering/no-title', 'changeGathering', async (s) => changing(s, { title: ' ' })],
  ['gathering/dates', 'changeGathering', async (s) => changing(s, { end: '2026-12-27' })],
  ['gathering/dates', 'changeGathering', async (s) => changing(s, { start: 'soon' })],
  ['gathering/zone', 'changeGathering', async (s) => changing(s, { zone: 'Mars/Base' })],
  ['field/bad', 'changeGathering', async (s) => changing(s, { dayStarts: 900 })],
  ['thing/same', 'changeGathering', async (s) => changing(s, { title: CAMP.title })],
  [
    'thing/unknown',
    'changeGathering',
    async (s) => s.refusal(changeGathering, { gathering: NOTHING, fields: { title: 'x' } }),
  ],
  ['person/no-name', 'comeIn', async (s) => s.refusal(comeIn, { name: ' ' })],
  ['field/bad', 'comeIn', async (s) => s.refusal(comeIn, { name: 'x'.repeat(41) })],
  ['person/unknown', 'comeBackAs', async (s) => s.refusal(comeBackAs, { person: NOTHING })],
  ['thing/same', 'comeBackAs', async (s) => s.refusal(comeBackAs, { person: s.person })],
  ['person/no-name', 'addPerson', async (s) => s.refusal(addPerson, { name: '' })],
  ['person/no-name', 'renamePerson', async (s) => s.refusal(renamePerson, { person: s.person, name: '' })],
  ['person/unknown', 'renamePerson', async (s) => s.refusal(renamePerson, { person: NOTHING, name: 'x' })],
  ['thing/same', 'renamePerson', async (s) => s.refusal(renamePerson, { person: s.person, name: 'Mere' })],
  [
    'field/bad',
    'renamePerson',
    async (s) => s.refusal(renamePerson, { person: s.person, name: 'x'.repeat(41) }),
  ],
  ['person/unknown', 'offerSkills', async (s) => s.refusal(offerSkills, { person: NOTHING, can: ['x'] })],
  [
    'field/bad',
    'offerSkills',
    async (s) => s.refusal(offerSkills, { person: s.person, can: ['x'.repeat(41)] }),
  ],
  [
    'field/bad',
    'offerSkills',
    async (s) =>
      s.refusal(offerSkills, { person: s.person, can: Array.from({ length: 21 }, (_, i) => `skill ${i}`) }),
  ],
  ['thing/same', 'offerSkills', async (s) => s.refusal(offerSkills, { person: s.person, can: [] })],
  ['area/no-name', 'addArea', async (s) => s.refusal(addArea, { name: '' })],
  ['field/bad', 'addArea', async (s) => s.refusal(addArea, { name: 'Kitchen', minHolders: 0 })],
  ['thing/unknown', 'holdArea', async (s) => s.refusal(holdArea, { area: NOTHING, untilS: NOW_S + 1 })],
  [
    'thing/withdrawn',
    'holdArea',
    async (s) =>
      s.refusal(holdArea, { area: await withdrawn(s, 'area', await kitchen(s)), untilS: NOW_S + HOUR_S }),
  ],
  [
    'person/none',
    'holdArea',
    async (s) => {
      const area = await kitchen(s);
      return (await nobody(s)).refusal(holdArea, { area, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'hold/time-passed',
    'holdArea',
    async (s) => s.refusal(holdArea, { area: await kitchen(s), untilS: NOW_S - 1 }),
  ],
  ['field/bad', 'holdArea', async (s) => s.refusal(holdArea, { area: await kitchen(s), untilS: 1e11 })],
  [
    'thing/same',
    'holdArea',
    async (s) => {
      const area = await kitchen(s);
      await s.run(holdArea, { area, untilS: NOW_S + HOUR_S });
      return s.refusal(holdArea, { area, untilS: NOW_S + HOUR_S });
    },
  ],
  ['hold/not-holding', 'letGoArea', async (s) => s.refusal(letGoArea, { area: await kitchen(s) })],
  ['thing/unknown', 'letGoArea', async (s) => s.refusal(letGoArea, { area: NOTHING })],
  ['place/no-name', 'addPlace', async (s) => s.refusal(addPlace, { name: ' ' })],
  ['field/bad', 'addPlace', async (s) => s.refusal(addPlace, { name: 'Dome', capacity: 0 })],
  ['task/no-title', 'addTask', async (s) => s.refusal(addTask, { title: ' ' })],
  ['task/times', 'addTask', async (s) => s.refusal(addTask, { title: 'x', min: 3, max: 2 })],
  ['field/bad', 'addTask', async (s) => s.refusal(addTask, { title: 'x', how: LONG })],
  ['field/bad', 'addTask', async (s) => s.refusal(addTask, { title: 'x', minutes: 0 })],
  ...[NaN, Infinity, -Infinity, 1e20, -1, 0, 12.5].map((atS): Refused => [
    'field/bad',
    'addTask',
    async (s) => s.refusal(addTask, { title: 'x', atS }),
  ]),
  ['task/no-title', 'addTaskOnDays', async (s) => s.refusal(addTaskOnDays, { title: ' ', days: [4] })],
  ['task/no-hour', 'repeatTask', async (s) => s.refusal(repeatTask, { task: await wood(s), days: [4] })],
  ['thing/unknown', 'repeatTask', async (s) => s.refusal(repeatTask, { task: NOTHING, days: [4] })],
  [
    'field/bad',
    'repeatTask',
    async (s) => {
      const id = await s.run(addTask, { title: 'x', atS: NOW_S });
      return s.refusal(repeatTask, { task: id, days: [401] });
    },
  ],
  [
    'thing/unknown',
    'changeLaterToo',
    async (s) => s.refusal(changeLaterToo, { task: NOTHING, fields: { title: 'x' } }),
  ],
  [
    'field/bad',
    'changeLaterToo',
    async (s) => s.refusal(changeLaterToo, { task: await wood(s), fields: { how: LONG } }),
  ],
  [
    'thing/same',
    'addFromLibrary',
    async (s) => s.refusal(addFromLibrary, { areas: [], tasks: [], add: ['x'] }),
  ],
  [
    'thing/unknown',
    'takeBackAdded',
    async (s) => s.refusal(takeBackAdded, { things: [{ kind: 'task', id: NOTHING }] }),
  ],
  [
    'thing/same',
    'takeBackAdded',
    async (s) =>
      s.refusal(takeBackAdded, { things: [{ kind: 'task', id: await withdrawn(s, 'task', await wood(s)) }] }),
  ],
  ['thing/unknown', 'splitTask', async (s) => s.refusal(splitTask, { task: NOTHING, pieces: [] })],
  [
    'task/no-title',
    'splitTask',
    async (s) => s.refusal(splitTask, { task: await wood(s), pieces: [{ title: ' ' }] }),
  ],
  [
    'field/bad',
    'splitTask',
    async (s) => s.refusal(splitTask, { task: await wood(s), pieces: [{ title: 'x', minutes: 0 }] }),
  ],
  [
    'task/not-in',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await wood(s), to: NOTHING }),
  ],
  [
    'person/unknown',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await mine(s), to: NOTHING }),
  ],
  [
    'task/already-in',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await mine(s), to: s.person }),
  ],
  [
    'task/asked',
    'askToTakeOver',
    async (s) => {
      const to = await s.run(addPerson, { name: 'Tom' });
      const id = await mine(s);
      await s.run(askToTakeOver, { task: id, to });
      return s.refusal(askToTakeOver, { task: id, to });
    },
  ],
  [
    'task/not-asked',
    'takeBackAsk',
    async (s) => s.refusal(takeBackAsk, { task: await wood(s), to: s.person }),
  ],
  ['task/not-asked', 'answerAsk', async (s) => s.refusal(answerAsk, { task: await wood(s), said: 'no' })],
  ['task/already-in', 'takeOver', async (s) => s.refusal(takeOver, { task: await mine(s), from: NOTHING })],
  ['thing/unknown', 'takeOver', async (s) => s.refusal(takeOver, { task: NOTHING, from: NOTHING })],
  [
    'task/not-in',
    'undoTakeOver',
    async (s) => s.refusal(undoTakeOver, { task: await wood(s), from: NOTHING }),
  ],
  ['thing/unknown', 'takeTask', async (s) => s.refusal(takeTask, { task: NOTHING })],
  [
    'thing/withdrawn',
    'takeTask',
    async (s) => s.refusal(takeTask, { task: await withdrawn(s, 'task', await wood(s)) }),
  ],
  [
    'person/none',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      return (await nobody(s)).refusal(takeTask, { task: id });
    },
  ],
  [
    'task/done',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      return s.refusal(takeTask, { task: id });
    },
  ],
  [
    'task/already-in',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      await s.run(takeTask, { task: id });
      return s.refusal(takeTask, { task: id });
    },
  ],
  ['field/bad', 'takeTask', async (s) => s.refusal(takeTask, { task: await wood(s), note: LONG })],
  ['task/not-in', 'stepBack', async (s) => s.refusal(stepBack, { task: await wood(s) })],
  [
    'task/done',
    'didIt',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      return s.refusal(didIt, { task: id });
    },
  ],
  ['thing/unknown', 'didIt', async (s) => s.refusal(didIt, { task: NOTHING })],
  [
    'task/done',
    'letTaskGo',
    async (s) => {
      const id = await wood(s);
      await s.run(letTaskGo, { task: id });
      return s.refusal(letTaskGo, { task: id });
    },
  ],
  [
    'task/not-done',
    'takeBackDid',
    async (s) => s.refusal(takeBackDid, { task: await wood(s), line: NOTHING }),
  ],
  ['thing/unknown', 'takeBackDid', async (s) => s.refusal(takeBackDid, { task: NOTHING, line: NOTHING })],
  ['task/not-done', 'sayItWorked', async (s) => s.refusal(sayItWorked, { task: await wood(s) })],
  [
    'thing/same',
    'sayItWorked',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      await s.run(sayItWorked, { task: id });
      return s.refusal(sayItWorked, { task: id });
    },
  ],
  ['task/not-done', 'reopenTask', async (s) => s.refusal(reopenTask, { task: await wood(s) })],
  ['field/bad', 'planMeal', async (s) => s.refusal(planMeal, { sitting: 'lunch', atS: NaN })],
  ['field/bad', 'planMeal', async (s) => s.refusal(planMeal, { sitting: 'brunch' as 'lunch', atS: NOW_S })],
  [
    'meal/already-in',
    'joinCrew',
    async (s) => {
      const id = await lunch(s);
      await s.run(joinCrew, { meal: id });
      return s.refusal(joinCrew, { meal: id });
    },
  ],
  ['thing/unknown', 'joinCrew', async (s) => s.refusal(joinCrew, { meal: NOTHING })],
  ['meal/not-in', 'leaveCrew', async (s) => s.refusal(leaveCrew, { meal: await lunch(s) })],
  [
    'meal/guests',
    'eatMeal',
    async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true, guests: 21 }),
  ],
  [
    'meal/guests',
    'eatMeal',
    async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true, guests: 0.5 }),
  ],
  ['thing/same', 'eatMeal', async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true })],
  [
    'thing/same',
    'moveMealOn',
    async (s) => s.refusal(moveMealOn, { meal: await lunch(s), stage: 'planned' }),
  ],
  [
    'thing/withdrawn',
    'moveMealOn',
    async (s) => s.refusal(moveMealOn, { meal: await withdrawn(s, 'meal', await lunch(s)), stage: 'served' }),
  ],
  ['session/no-title', 'offerSession', async (s) => s.refusal(offerSession, { title: '' })],
  [
    'session/times',
    'offerSession',
    async (s) => s.refusal(offerSession, { title: 'x', placing: { atS: NOW_S, minutes: 4 } }),
  ],
  [
    'session/times',
    'placeSession',
    async (s) => s.refusal(placeSession, { session: await knots(s), atS: NaN, minutes: 60 }),
  ],
  [
    'session/times',
    'placeSession',
    async (s) => s.refusal(placeSession, { session: await knots(s), atS: NOW_S, minutes: 1441 }),
  ],
  [
    'field/bad',
    'placeSession',
    async (s) =>
      s.refusal(placeSession, { session: await knots(s), atS: NOW_S + 500 * 24 * HOUR_S, minutes: 60 }),
  ],
  [
    'thing/same',
    'placeSession',
    async (s) => {
      const id = await knots(s);
      const at = { session: id, atS: NOW_S, minutes: 60 };
      await s.run(placeSession, at);
      return s.refusal(placeSession, at);
    },
  ],
  [
    'thing/withdrawn',
    'placeSession',
    async (s) =>
      s.refusal(placeSession, {
        session: await withdrawn(s, 'session', await knots(s)),
        atS: NOW_S,
        minutes: 60,
      }),
  ],
  ['thing/same', 'unplaceSession', async (s) => s.refusal(unplaceSession, { session: await knots(s) })],
  ['thing/same', 'inkSession', async (s) => s.refusal(inkSession, { session: await knots(s), inked: false })],
  [
    'session/not-coming',
    'wouldCome',
    async (s) => s.refusal(wouldCome, { session: await knots(s), comes: false }),
  ],
  [
    'session/coming',
    'wouldCome',
    async (s) => {
      const id = await knots(s);
      await s.run(wouldCome, { session: id, comes: true });
      return s.refusal(wouldCome, { session: id, comes: true });
    },
  ],
  [
    'thing/same',
    'hostSession',
    async (s) => s.refusal(hostSession, { session: await knots(s), hosts: true }),
  ],
  ['concern/empty', 'raiseConcern', async (s) => s.refusal(raiseConcern, { title: ' ', urgent: true })],
  ['field/bad', 'raiseConcern', async (s) => s.refusal(raiseConcern, { happened: LONG })],
  [
    'concern/holding',
    'holdConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
      return s.refusal(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'concern/settled',
    'holdConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(settleConcern, { concern: id });
      return s.refusal(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'hold/time-passed',
    'holdConcern',
    async (s) => s.refusal(holdConcern, { concern: await gate(s), untilS: NOW_S - 1 }),
  ],
  ['concern/not-holding', 'letGoConcern', async (s) => s.refusal(letGoConcern, { concern: await gate(s) })],
  [
    'concern/settled',
    'settleConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(settleConcern, { concern: id });
      return s.refusal(settleConcern, { concern: id });
    },
  ],
  ['concern/open', 'reopenConcern', async (s) => s.refusal(reopenConcern, { concern: await gate(s) })],
  [
    'call/hands',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 0, byS: NOW_S + HOUR_S, words: 'x' }),
  ],
  [
    'call/empty',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 1, byS: NOW_S + HOUR_S, where: ' ' }),
  ],
  [
    'hold/time-passed',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 1, byS: NOW_S - 1, words: 'x' }),
  ],
  ['field/bad', 'callForHands', async (s) => s.refusal(callForHands, { hands: 1, byS: NaN, words: 'x' })],
  ['call/empty', 'askWhoCould', async (s) => s.refusal(askWhoCould, {})],
  [
    'call/already-in',
    'answerCall',
    async (s) => {
      const id = await tent(s);
      await s.run(answerCall, { call: id });
      return s.refusal(answerCall, { call: id });
    },
  ],
  [
    'call/over',
    'answerCall',
    async (s) => {
      const id = await tent(s);
      s.now += 2 * HOUR_S * 1000;
      return s.refusal(answerCall, { call: id });
    },
  ],
  ['call/not-in', 'cannotComeAfterAll', async (s) => s.refusal(cannotComeAfterAll, { call: await tent(s) })],
  ['thing/same', 'closeCall', async (s) => s.refusal(closeCall, { call: await tent(s), closed: false })],
  [
    'thing/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: NOTHING, fields: { title: 'x' } }),
  ],
  [
    'thing/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'constructor', id: NOTHING, fields: {} }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { colour: 'red' } }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { constructor: 'x' } }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { withdrawn: {} } }),
  ],
  [
    'field/bad',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { title: LONG } }),
  ],
  [
    'field/bad',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { when: { at: 5 } } }),
  ],
  [
    'thing/same',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { title: ' Wood ' } }),
  ],
  ['thing/unknown', 'withdrawThing', async (s) => s.refusal(withdrawThing, { kind: 'task', id: NOTHING })],
  [
    'thing/withdrawn',
    'withdrawThing',
    async (s) => s.refusal(withdrawThing, { kind: 'task', id: await withdrawn(s, 'task', await wood(s)) }),
  ],
  [
    'field/bad',
    'withdrawThing',
    async (s) => s.refusal(withdrawThing, { kind: 'task', id: await wood(s), why: LONG }),
  ],
  [
    'thing/not-withdrawn',
    'restoreThing',
    async (s) => s.refusal(restoreThing, { kind: 'task', id: await wood(s) }),
  ],
  [
    'note/empty',
    'writeNote',
    async (s) => s.refusal(writeNote, { kind: 'task', id: await wood(s), text: ' ' }),
  ],
  [
    'field/bad',
    'writeNote',
    async (s) => s.refusal(writeNote, { kind: 'task', id: await wood(s), text: LONG }),
  ],
  ['thing/unknown', 'writeNote', async (s) => s.refusal(writeNote, { kind: 'task', id: NOTHING, text: 'x' })],
  [
    'note/unknown',
    'strikeNote',
    async (s) => s.refusal(strikeNote, { kind: 'task', id: await wood(s), line: NOTHING }),
  ],
  [
    'note/struck',
    'strikeNote',
    async (s) => {
      const id = await wood(s);
      await s.run(writeNote, { kind: 'task', id, text: 'x' });
      const line = [...(s.view.get(task, id)?.log.keys() ?? [])][0] ?? '';
      await s.run(strikeNote, { kind: 'task', id, line });
      return s.refusal(strikeNote, { kind: 'task', id, line });
    },
  ],
  [
    'choice/none',
    'chooseAnswer',
    async (s) => s.refusal(chooseAnswer, { kind: 'task', id: await wood(s), field: 'title', act: 'x' }),
  ],
  [
    'thing/unknown',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: NOTHING, field: 'title', value: 'x' }),
  ],
  [
    'field/unknown',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: await wood(s), field: 'toString', value: 'x' }),
  ],
  [
    'field/bad',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: await wood(s), field: 'title', value: 5 }),
  ],
];

/** Said before a command is asked: tests/ui/over.test.tsx. */
const OF_ALL_COMMANDS: Refusal = 'gathering/over';

describe('U4: what a command says no to, and why', () => {
  it('every refusal is met here, and every command has one', () => {
    const met = [...refuses.map(([refusal]) => refusal), OF_ALL_COMMANDS];
    expect([...new Set(met)].sort()).toEqual([...REFUSALS].sort());
    expect([...new Set(refuses.map(([, word]) => word))].sort()).toEqual(
      commands.map(({ word }) => word).sort(),
    );
  });

  refuses.forEach(([refusal, word, how], i) =>
    it(`${word}: ${refusal} (${i + 1})`, async () => expect(await how(await camp())).toBe(refusal)),
  );
});
