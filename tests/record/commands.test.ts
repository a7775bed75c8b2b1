// Every command by the change it brings: decided on a real record, written as acts, read back from the document.
import { describe, expect, it } from 'vitest';
import {
  type Command,
  addArea,
  addFromLibrary,
  addPerson,
  addPlace,
  addTask,
  addTaskOnDays,
  answerAsk,
  answerCall,
  area,
  askToTakeOver,
  askWhoCould,
  call,
  callForHands,
  campTime,
  cannotComeAfterAll,
  changeGathering,
  changeLaterToo,
  chooseAnswer,
  closeCall,
  comeBackAs,
  concern,
  didIt,
  eatMeal,
  editThing,
  gathering,
  holdArea,
  holdConcern,
  hostSession,
  inkSession,
  joinCrew,
  leaveCrew,
  letGoArea,
  letGoConcern,
  letTaskGo,
  meal,
  moveMealOn,
  offerSession,
  offerSkills,
  person,
  personOf,
  place,
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
  seriesOf,
  session,
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
import { CAMP, HOUR_S, NOW_S, Stage, camp, joined, meet } from './stage.ts';

type Told = (stage: Stage & { person: string }) => Promise<void>;
const commands = Object.values(record).filter(
  (each): each is Command<never> => typeof each === 'object' && 'decide' in each && 'word' in each,
);

/** What each command does, under its word. */
const does: { readonly [word: string]: Told } = {
  startGathering: async () => {
    const stage = new Stage(2);
    const id = await stage.run(startGathering, { ...CAMP, place: 'The long field' });
    expect(stage.view.get(gathering, id)).toMatchObject({
      ...CAMP,
      place: 'The long field',
      licence: 'CC-BY-SA-4.0',
    });
  },
  changeGathering: async (stage) => {
    const id = theGathering(stage.view)?.id ?? '';
    const fields = { title: ' Long Field ', end: '2027-01-03', dayStarts: 240 };
    await stage.run(changeGathering, { gathering: id, fields });
    expect(stage.view.get(gathering, id)).toMatchObject({ ...CAMP, ...fields, title: 'Long Field' });
    expect(campTime(stage.view, stage.now)).toMatchObject({ days: 7, dayStarts: 240 });
  },
  comeIn: async (stage) => {
    expect(stage.view.get(person, stage.person)?.name).toBe('Mere');
    expect(personOf(stage.view, stage.device.signer.author)).toBe(stage.person);
  },
  comeBackAs: async (stage) => {
    const second = new Stage(3);
    second.hear(stage);
    await second.run(comeBackAs, { person: stage.person });
    stage.hear(second);
    expect(personOf(stage.view, second.device.signer.author)).toBe(stage.person);
    expect(stage.view.get(person, stage.person)?.key.size).toBe(2);
  },
  addPerson: async (stage) => {
    const id = await stage.run(addPerson, { name: ' Koro ', careOf: stage.person });
    expect(stage.view.get(person, id)).toMatchObject({ name: 'Koro', careOf: stage.person });
    expect(stage.view.get(person, id)?.key.size).toBe(0);
  },
  renamePerson: async (stage) => {
    await stage.run(renamePerson, { person: stage.person, name: ' Mere A. ' });
    expect(stage.view.get(person, stage.person)?.name).toBe('Mere A.');
  },
  offerSkills: async (stage) => {
    await stage.run(offerSkills, {
      person: stage.person,
      can: ['knots', ' fire ', 'knots', ''],
      learning: [],
    });
    expect(stage.view.get(person, stage.person)?.can).toEqual(['knots', 'fire']);
    await stage.run(offerSkills, { person: stage.person, learning: ['bread'] });
    expect(stage.view.get(person, stage.person)).toMatchObject({
      can: ['knots', 'fire'],
      learning: ['bread'],
    });
  },
  addArea: async (stage) => {
    const id = await stage.run(addArea, { name: ' Kitchen ', why: 'we eat', minHolders: 2 });
    expect(stage.view.get(area, id)).toMatchObject({ name: 'Kitchen', why: 'we eat', minHolders: 2 });
  },
  holdArea: async (stage) => {
    const id = await stage.run(addArea, { name: 'Gate' });
    await stage.run(holdArea, { area: id, untilS: NOW_S + HOUR_S });
    expect(stage.view.get(area, id)?.hold.get(stage.person)).toEqual({ until: NOW_S + HOUR_S });
  },
  letGoArea: async (stage) => {
    const id = await stage.run(addArea, { name: 'Gate' });
    await stage.run(holdArea, { area: id, untilS: NOW_S + HOUR_S });
    await stage.run(letGoArea, { area: id });
    expect(stage.view.get(area, id)?.hold.get(stage.person)).toBe(false);
  },
  addPlace: async (stage) => {
    const id = await stage.run(addPlace, { name: 'Dome', sort: 'dome', capacity: 60 });
    expect(stage.view.get(place, id)).toMatchObject({ name: 'Dome', sort: 'dome', capacity: 60 });
  },
  addTask: async (stage) => {
    const atS = NOW_S + 3 * HOUR_S;
    const id = await stage.run(addTask, {
      title: ' Wood ',
      atS,
      minutes: 90,
      min: 2,
      max: 4,
      learner: 1,
      tags: ['heavy'],
    });
    expect(stage.view.get(task, id)).toMatchObject({
      title: 'Wood',
      sort: 'once',
      when: { at: atS, zone: 'Pacific/Auckland', day: 3, due: false, minutes: 90 },
      need: { min: 2, max: 4, learner: 1 },
      tags: ['heavy'],
    });
    const due = await stage.run(addTask, { title: 'Wood', atS, isDue: true, sort: 'shift' });
    expect(stage.view.get(task, due)).toMatchObject({ sort: 'shift', when: { due: true } });
  },
  repeatTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S + HOUR_S });
    const made = await stage.run(repeatTask, { task: id, days: [4] });
    expect(stage.view.get(task, made)).toMatchObject({
      title: 'Wood',
      repeats: { of: id, day: 4 },
      when: { at: NOW_S + 25 * HOUR_S, day: 4 },
    });
  },
  addTaskOnDays: async (stage) => {
    const id = await stage.run(addTaskOnDays, { title: ' Wood ', atS: NOW_S + HOUR_S, days: [3, 4], min: 2 });
    const known = stage.view.get(task, id);
    const on = known ? seriesOf(stage.view, known) : [];
    expect(on.map(({ title, need, when }) => [title, need?.min, when?.day])).toEqual([
      ['Wood', 2, 3],
      ['Wood', 2, 4],
    ]);
  },
  changeLaterToo: async (stage) => {
    const id = await stage.run(addTaskOnDays, { title: 'Wood', atS: NOW_S + HOUR_S, days: [4] });
    await stage.run(changeLaterToo, { task: id, fields: { title: 'Firewood' } });
    const known = stage.view.get(task, id);
    expect(known && seriesOf(stage.view, known).map(({ title }) => title)).toEqual(['Firewood', 'Firewood']);
  },
  addFromLibrary: async (stage) => {
    const lines = {
      areas: [{ key: 'water', name: 'Water', why: 'We drink' }],
      tasks: [
        { key: 'tank', area: 'water', title: 'Tank', why: 'Dry', how: 'Knock', sort: 'standing' as const },
      ],
    };
    const water = await stage.run(addFromLibrary, { ...lines, add: ['tank', 'water'] });
    expect(stage.view.get(area, water)).toMatchObject({ name: 'Water', library: 'water' });
    expect(stage.view.all(task)).toMatchObject([{ title: 'Tank', area: water, library: 'tank' }]);
  },
  takeBackAdded: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeBackAdded, { things: [{ kind: 'task', id }] });
    expect(stage.view.get(task, id)?.withdrawn).toEqual({});
  },
  takeTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeTask, { task: id });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({ said: 'in', role: 'hand' });
    await stage.run(takeTask, { task: id, role: 'learner', note: ' first time ' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({
      said: 'in',
      role: 'learner',
      note: 'first time',
    });
  },
  stepBack: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(takeTask, { task: id });
    await stage.run(stepBack, { task: id, note: 'my knee' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)).toEqual({ said: 'back', note: 'my knee' });
  },
  didIt: async (stage) => {
    const once = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: once, note: 'two trailers' });
    const done = stage.view.get(task, once);
    expect([done?.done, [...(done?.did.values() ?? [])]]).toEqual([
      { how: 'done', note: 'two trailers' },
      [{ person: stage.person, note: 'two trailers' }],
    ]);
    const standing = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    await stage.run(didIt, { task: standing });
    await stage.run(didIt, { task: standing });
    expect([stage.view.get(task, standing)?.done, stage.view.get(task, standing)?.did.size]).toEqual([
      undefined,
      2,
    ]);
  },
  takeBackDid: async (stage) => {
    const id = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    await stage.run(didIt, { task: id, note: 'both tanks' });
    await stage.run(didIt, { task: id });
    const [first = '', second = ''] = [...(stage.view.get(task, id)?.did.keys() ?? [])];
    await stage.run(takeBackDid, { task: id, line: first });
    expect(stage.view.get(task, id)?.did.get(first)).toMatchObject({ back: true });
    expect(stage.view.get(task, id)?.did.get(second)?.back).toBeUndefined();
  },
  letTaskGo: async (stage) => {
    const id = await stage.run(addTask, { title: 'Bunting' });
    await stage.run(letTaskGo, { task: id });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'let-go' });
  },
  sayItWorked: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: id, note: 'two trailers' });
    await stage.run(sayItWorked, { task: id });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'done', worked: true, note: 'two trailers' });
    await stage.run(sayItWorked, { task: id, note: 'one would do' });
    expect(stage.view.get(task, id)?.done).toEqual({ how: 'done', worked: true, note: 'one would do' });
  },
  reopenTask: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: id });
    await stage.run(reopenTask, { task: id });
    expect(stage.view.get(task, id)?.done).toBeUndefined();
  },
  splitTask: async (stage) => {
    const whole = await stage.run(addTask, { title: 'Chop', tags: ['seated'], atS: NOW_S, isDue: true });
    const pieces = [{ title: ' Onions ', minutes: 20 }, { title: 'Kale' }, { title: '' }];
    await stage.run(splitTask, { task: whole, pieces });
    const made = stage.view.all(task).filter(({ partOf }) => partOf === whole);
    const common = { tags: ['seated'], when: { at: NOW_S, due: true } };
    expect(made).toHaveLength(2);
    expect(made.find(({ title }) => title === 'Onions')).toMatchObject({ ...common, minutes: 20 });
    expect(made.find(({ title }) => title === 'Kale')).toMatchObject(common);
  },
  askToTakeOver: async (stage) => {
    const { id, to } = await asking(stage);
    expect(stage.view.get(task, id)?.asked.get(to)).toEqual({ by: stage.person, said: 'asked' });
    expect(stage.view.get(task, id)?.claim.get(stage.person)?.said).toBe('in');
  },
  takeBackAsk: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeBackAsk, { task: id, to });
    expect(stage.view.get(task, id)?.asked.get(to)).toBe(false);
  },
  answerAsk: async (stage) => {
    const { id, to } = await asking(stage);
    const by = stage.person;
    Object.assign(stage, { person: to });
    for (const said of ['no', 'asked'] as const) {
      await stage.run(answerAsk, { task: id, said });
      expect(stage.view.get(task, id)?.asked.get(to)).toEqual({ by, said });
    }
  },
  takeOver: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeOver, { task: id, from: stage.person, to });
    const { claim, asked } = stage.view.get(task, id) ?? {};
    expect(claim?.get(to)).toEqual({ said: 'in', role: 'hand' });
    expect(claim?.get(stage.person)).toEqual({ said: 'back' });
    expect(asked?.get(to)).toEqual({ by: stage.person, said: 'yes' });
  },
  undoTakeOver: async (stage) => {
    const { id, to } = await asking(stage);
    await stage.run(takeOver, { task: id, from: stage.person, to });
    await stage.run(undoTakeOver, { task: id, from: stage.person, to });
    const { claim, asked } = stage.view.get(task, id) ?? {};
    expect(claim?.get(to)).toEqual({ said: 'back' });
    expect(claim?.get(stage.person)).toEqual({ said: 'in', role: 'hand' });
    expect(asked?.get(to)).toEqual({ by: stage.person, said: 'asked' });
  },
  planMeal: async (stage) => {
    const id = await stage.run(planMeal, {
      sitting: 'dinner',
      dishes: ' Kūmara ',
      atS: NOW_S + HOUR_S,
      min: 4,
      max: 6,
    });
    expect(stage.view.get(meal, id)).toMatchObject({
      sitting: 'dinner',
      dishes: 'Kūmara',
      stage: 'planned',
      need: { min: 4, max: 6 },
      when: { at: NOW_S + HOUR_S, day: 3, minutes: 60 },
    });
  },
  joinCrew: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(joinCrew, { meal: id, role: 'beside' });
    expect(stage.view.get(meal, id)?.claim.get(stage.person)).toMatchObject({ said: 'in', role: 'beside' });
  },
  leaveCrew: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(joinCrew, { meal: id });
    await stage.run(leaveCrew, { meal: id });
    expect(stage.view.get(meal, id)?.claim.get(stage.person)?.said).toBe('back');
  },
  eatMeal: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(eatMeal, { meal: id, eats: false });
    await stage.run(eatMeal, { meal: id, eats: true, guests: 2 });
    expect(stage.view.get(meal, id)?.eat.get(stage.person)).toEqual({ eats: true, guests: 2 });
  },
  moveMealOn: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(moveMealOn, { meal: id, stage: 'cooking' });
    expect(stage.view.get(meal, id)?.stage).toBe('cooking');
  },
  offerSession: async (stage) => {
    const id = await stage.run(offerSession, {
      title: 'Knots',
      sort: 'workshop',
      placing: { atS: NOW_S, minutes: 60 },
    });
    const made = stage.view.get(session, id);
    expect(made).toMatchObject({
      title: 'Knots',
      sort: 'workshop',
      when: { at: NOW_S, minutes: 60, day: 3 },
    });
    expect(made?.host.get(stage.person)).toEqual({ hosts: true });
    const open = await stage.run(offerSession, { title: 'Stars' });
    expect(stage.view.get(session, open)?.when).toBeUndefined();
  },
  placeSession: async (stage) => {
    const [id, dome] = [
      await stage.run(offerSession, { title: 'Knots' }),
      await stage.run(addPlace, { name: 'Dome' }),
    ];
    await stage.run(placeSession, {
      session: id,
      atS: NOW_S + 14 * HOUR_S,
      minutes: 45,
      place: dome,
      note: ' by lamplight ',
    });
    expect(stage.view.get(session, id)?.when).toEqual({
      at: NOW_S + 14 * HOUR_S,
      zone: 'Pacific/Auckland',
      day: 3,
      minutes: 45,
      place: dome,
      note: 'by lamplight',
    });
  },
  unplaceSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots', placing: { atS: NOW_S, minutes: 60 } });
    await stage.run(unplaceSession, { session: id });
    expect(stage.view.get(session, id)?.when).toBeUndefined();
  },
  inkSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(inkSession, { session: id, inked: true });
    expect(stage.view.get(session, id)?.inked).toBe(true);
    await stage.run(inkSession, { session: id, inked: false });
    expect(stage.view.get(session, id)?.inked).toBe(false);
  },
  wouldCome: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(wouldCome, { session: id, comes: true });
    expect(stage.view.get(session, id)?.come.get(stage.person)).toEqual({ comes: true });
    await stage.run(wouldCome, { session: id, comes: false });
    expect(stage.view.get(session, id)?.come.get(stage.person)).toEqual({ comes: false });
  },
  hostSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(hostSession, { session: id, hosts: false });
    expect(stage.view.get(session, id)?.host.get(stage.person)).toEqual({ hosts: false });
  },
  raiseConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { happened: ' The gate stood open ', wish: '', urgent: true });
    const raised = stage.view.get(concern, id);
    expect(raised).toMatchObject({ happened: 'The gate stood open', urgent: true });
    expect([raised?.title, raised?.wish]).toEqual([undefined, undefined]);
  },
  holdConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + 2 * HOUR_S });
    expect(stage.view.get(concern, id)?.hold.get(stage.person)).toEqual({ until: NOW_S + 2 * HOUR_S });
  },
  letGoConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    await stage.run(letGoConcern, { concern: id });
    expect(stage.view.get(concern, id)?.hold.get(stage.person)).toBe(false);
  },
  settleConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(settleConcern, { concern: id, how: ' a new latch ' });
    expect(stage.view.get(concern, id)?.settled).toEqual({ how: 'a new latch' });
  },
  reopenConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(settleConcern, { concern: id });
    await stage.run(reopenConcern, { concern: id });
    expect(stage.view.get(concern, id)?.settled).toBeUndefined();
  },
  callForHands: async (stage) => {
    const about = { kind: 'task' as const, id: await stage.run(addTask, { title: 'Wood' }) };
    const id = await stage.run(callForHands, { about, hands: 3, byS: NOW_S + HOUR_S, where: ' kitchen ' });
    expect(stage.view.get(call, id)).toMatchObject({
      sort: 'hands',
      about,
      hands: 3,
      where: 'kitchen',
      when: { at: NOW_S + HOUR_S, day: 3 },
    });
  },
  askWhoCould: async (stage) => {
    const id = await stage.run(askWhoCould, { skill: 'pumps', words: 'the well is dry' });
    expect(stage.view.get(call, id)).toMatchObject({
      sort: 'who',
      hands: 1,
      skill: 'pumps',
      words: 'the well is dry',
    });
  },
  answerCall: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(answerCall, { call: id });
    expect(stage.view.get(call, id)?.claim.get(stage.person)?.said).toBe('in');
  },
  cannotComeAfterAll: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(answerCall, { call: id });
    await stage.run(cannotComeAfterAll, { call: id });
    expect(stage.view.get(call, id)?.claim.get(stage.person)?.said).toBe('back');
  },
  closeCall: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(closeCall, { call: id, closed: true });
    expect(stage.view.get(call, id)?.closed).toBe(true);
    await stage.run(closeCall, { call: id, closed: false });
    expect(stage.view.get(call, id)?.closed).toBe(false);
  },
  editThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood', why: 'cold nights' });
    const decided = stage.decide(editThing, {
      kind: 'task',
      id,
      fields: { title: ' Firewood ', why: 'cold nights', how: undefined },
    });
    expect(decided.ok && decided.value.map(({ field }) => field)).toEqual(['title']);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Firewood', why: '' } });
    expect([stage.view.get(task, id)?.title, stage.view.get(task, id)?.why]).toEqual(['Firewood', undefined]);
  },
  withdrawThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(withdrawThing, { kind: 'task', id, why: ' we have enough ' });
    expect(stage.view.get(task, id)).toMatchObject({ title: 'Wood', withdrawn: { why: 'we have enough' } });
  },
  restoreThing: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(withdrawThing, { kind: 'task', id });
    await stage.run(restoreThing, { kind: 'task', id });
    expect(stage.view.get(task, id)?.withdrawn).toBeUndefined();
  },
  writeNote: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(writeNote, { kind: 'task', id, text: ' half\ud800 done ' });
    expect([...(stage.view.get(task, id)?.log.values() ?? [])]).toEqual([{ text: 'half\ufffd done' }]);
  },
  strikeNote: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(writeNote, { kind: 'task', id, text: 'all done' });
    const [line] = [...(stage.view.get(task, id)?.log.keys() ?? [])] as [string];
    await stage.run(strikeNote, { kind: 'task', id, line, why: 'it was not' });
    expect(stage.view.get(task, id)?.log.get(line)).toEqual({
      text: 'all done',
      struck: { why: 'it was not' },
    });
  },
  chooseAnswer: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    const other = await joined(stage, 'Tom', 4);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Firewood' } });
    await other.run(editThing, { kind: 'task', id, fields: { title: 'Kindling' } });
    meet(stage, other);
    const key = { kind: 'task', id, field: 'title', sub: '' };
    const kindling = stage.view.choices(key).find(({ value }) => value === 'Kindling');
    await stage.run(chooseAnswer, { kind: 'task', id, field: 'title', act: kindling?.name ?? '' });
    other.hear(stage);
    for (const each of [stage, other])
      expect([each.view.get(task, id)?.title, each.view.choices(key)]).toEqual(['Kindling', []]);
  },
  putBack: async (stage) => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Bananas' } });
    await stage.run(putBack, { kind: 'task', id, field: 'title', value: 'Wood' });
    expect(stage.view.get(task, id)?.title).toBe('Wood');
  },
};

/** Somebody in, who asks somebody else to take their place. */
async function asking(stage: Stage & { person: string }): Promise<{ id: string; to: string }> {
  const id = await stage.run(addTask, { title: 'Wood' });
  const to = await stage.run(addPerson, { name: 'Tom' });
  await stage.run(takeTask, { task: id });
  await stage.run(askToTakeOver, { task: id, to });
  return { id, to };
}

describe('U1: every command, by what it changes', () => {
  it('none is left out here', () =>
    expect(Object.keys(does).sort()).toEqual(commands.map(({ word }) => word).sort()));

  for (const [word, told] of Object.entries(does)) it(word, async () => told(await camp()));

  it('each is exported under its word', () => {
    for (const command of commands)
      expect((record as { [name: string]: unknown })[command.word]).toBe(command);
  });
});
