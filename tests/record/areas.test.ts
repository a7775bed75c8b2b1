// Areas, places, what is still short, and what was taken away.
import { describe, expect, it } from 'vitest';
import {
  addArea,
  addPerson,
  addPlace,
  addTask,
  answerCall,
  area,
  areaGroups,
  areaRow,
  callForHands,
  didIt,
  holdArea,
  joinCrew,
  letGoArea,
  offerSession,
  openTasks,
  place,
  placeUse,
  planMeal,
  restoreThing,
  stillShort,
  takeTask,
  takenAway,
  task,
  taskGroups,
  withdrawThing,
} from '#record';
import { HOUR_S, NOW_S, type Stage, camp } from './stage.ts';

const rowOf = (stage: Stage, id: string) => {
  const known = stage.view.get(area, id);
  if (!known) throw new Error('no such area');
  return areaRow(stage.reading, known);
};

describe('Y8: areas', () => {
  it('are unheld, thin or held by the holds that have not run out', async () => {
    const stage = await camp();
    const id = await stage.run(addArea, { name: 'Kitchen', minHolders: 2 });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    expect(rowOf(stage, id).state).toBe('unheld');
    await stage.run(holdArea, { area: id, untilS: NOW_S + 2 * HOUR_S });
    expect(rowOf(stage, id)).toMatchObject({ state: 'thin', isMine: true, wanted: 2 });
    await stage.run(holdArea, { area: id, untilS: NOW_S + 4 * HOUR_S, person: tom });
    expect(rowOf(stage, id).state).toBe('held');
    expect(rowOf(stage, id).holders.map(({ person }) => person)).toEqual([tom, stage.person]);
    stage.now += 3 * HOUR_S * 1000;
    expect(rowOf(stage, id)).toMatchObject({ state: 'thin', isMine: false, ranOut: undefined });
    stage.now += 2 * HOUR_S * 1000;
    expect(rowOf(stage, id)).toMatchObject({ state: 'unheld', ranOut: { person: tom } });
  });

  it('a hold that was let go has not run out', async () => {
    const stage = await camp();
    const id = await stage.run(addArea, { name: 'Gate' });
    await stage.run(holdArea, { area: id, untilS: NOW_S + HOUR_S });
    await stage.run(letGoArea, { area: id });
    stage.now += 2 * HOUR_S * 1000;
    expect(rowOf(stage, id)).toMatchObject({ state: 'unheld', ranOut: undefined });
  });

  it('stand by name in their group, withdrawn ones nowhere', async () => {
    const stage = await camp();
    for (const name of ['Water', 'Gate', 'Fire']) await stage.run(addArea, { name });
    const gone = await stage.run(addArea, { name: 'Disco' });
    await stage.run(withdrawThing, { kind: 'area', id: gone });
    const held = await stage.run(addArea, { name: 'Kitchen' });
    await stage.run(holdArea, { area: held, untilS: NOW_S + HOUR_S });
    const groups = areaGroups(stage.reading);
    expect(groups.unheld.map((row) => row.area.name)).toEqual(['Fire', 'Gate', 'Water']);
    expect(groups.held.map((row) => row.area.name)).toEqual(['Kitchen']);
  });
});

describe('Y2: of some tasks only', () => {
  it('groups and open work take what fits', async () => {
    const stage = await camp();
    const kitchen = await stage.run(addArea, { name: 'Kitchen' });
    await stage.run(addTask, { title: 'Chop', area: kitchen });
    const done = await stage.run(addTask, { title: 'Stir', area: kitchen });
    await stage.run(addTask, { title: 'Dig' });
    await stage.run(addTask, { title: 'Over', area: kitchen, atS: NOW_S - 2 * HOUR_S, minutes: 30 });
    await stage.run(didIt, { task: done });
    const isKitchen = (each: { area?: string | undefined }): boolean => each.area === kitchen;
    expect(openTasks(stage.reading, isKitchen).map((row) => row.task.title)).toEqual(['Chop']);
    const groups = taskGroups(stage.reading, NOW_S + 9 * HOUR_S, isKitchen);
    expect(groups.today.map((row) => row.task.title)).toEqual(['Chop']);
    expect(groups.settled.map(({ title }) => title)).toEqual(['Stir']);
  });
});

describe('Y9: a place', () => {
  it('says what happens there from now on, the work there and its areas', async () => {
    const stage = await camp();
    const dome = await stage.run(addPlace, { name: 'Dome', features: ['flat floor'] });
    expect(stage.view.get(place, dome)?.features).toEqual(['flat floor']);
    const placing = (from: number) => ({ atS: NOW_S + from * HOUR_S, minutes: 60, place: dome });
    await stage.run(offerSession, { title: 'Over', placing: placing(-2) });
    await stage.run(offerSession, { title: 'Later', placing: placing(3) });
    await stage.run(offerSession, { title: 'On', placing: placing(-0.5) });
    await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + 2 * HOUR_S, place: dome });
    await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S + 2 * HOUR_S });
    await stage.run(addTask, { title: 'Re-peg', place: dome });
    await stage.run(addArea, { name: 'Dome crew', place: dome });
    const use = placeUse(stage.reading, dome);
    expect(
      use.happenings.map((each) => (each.kind === 'meal' ? each.thing.sitting : each.thing.title)),
    ).toEqual(['On', 'lunch', 'Later']);
    expect(use.tasks.map((row) => row.task.title)).toEqual(['Re-peg']);
    expect(use.areas.map((each) => each.name)).toEqual(['Dome crew']);
  });
});

describe('Y10: still short', () => {
  const names = (stage: Stage, except: readonly string[] = [], most?: number) =>
    stillShort(stage.reading, except, most).map((each) =>
      each.kind === 'call' ? each.thing.where : each.kind === 'meal' ? each.thing.sitting : each.thing.title,
    );

  it('calls first, then tasks and crews by the hour, each with the hands it wants', async () => {
    const stage = await camp();
    const soon = { min: 3, max: 4 };
    await stage.run(addTask, { title: 'Wash up', atS: NOW_S + 5 * HOUR_S, ...soon });
    await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + 2 * HOUR_S, min: 2 });
    await stage.run(callForHands, { hands: 2, byS: NOW_S + 8 * HOUR_S, where: 'Gate' });
    expect(names(stage)).toEqual(['Gate', 'lunch', 'Wash up']);
    expect(stillShort(stage.reading, []).map(({ hands }) => hands)).toEqual([2, 2, 3]);
    expect(names(stage, [], 1)).toEqual(['Gate']);
  });

  it('not what has enough, is far off, over, settled, mine, the thing itself, or called for already', async () => {
    const stage = await camp();
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const add = (title: string, hours: number) =>
      stage.run(addTask, { title, atS: NOW_S + hours * HOUR_S, minutes: 30 });
    await stage.run(takeTask, { task: await add('Enough', 1), person: tom });
    await stage.run(takeTask, { task: await add('Mine', 1) });
    await stage.run(didIt, { task: await add('Done', 1) });
    await add('Far', 30);
    await add('Over', -2);
    const self = await add('Itself', 1);
    const called = await add('Called', 2);
    const by = { byS: NOW_S + HOUR_S };
    await stage.run(callForHands, { hands: 2, where: 'Called', about: { kind: 'task', id: called }, ...by });
    const answered = await stage.run(callForHands, { hands: 2, where: 'Answered by me', ...by });
    await stage.run(answerCall, { call: answered });
    const lunch = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + HOUR_S, min: 1 });
    await stage.run(joinCrew, { meal: lunch, person: tom });
    expect(names(stage, [self])).toEqual(['Called']);
  });
});

describe('W2: what was taken away', () => {
  it('is found, the last first, until it is put back', async () => {
    const stage = await camp();
    const [first, second] = [
      await stage.run(addTask, { title: 'First' }),
      await stage.run(addTask, { title: 'Second' }),
    ];
    for (const id of [first, second]) await stage.run(withdrawThing, { kind: 'task', id });
    const titles = () => takenAway(stage.view, task).map((each) => each.title);
    expect(titles()).toEqual(['Second', 'First']);
    await stage.run(restoreThing, { kind: 'task', id: second });
    expect(titles()).toEqual(['First']);
  });
});
