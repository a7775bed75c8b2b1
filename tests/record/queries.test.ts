import { describe, expect, it } from 'vitest';
import { parseDate } from '#base';
import {
  type DietCard,
  type Facts,
  type MeCard,
  addArea,
  addPerson,
  addPlace,
  addTask,
  answerCall,
  area,
  call,
  callForHands,
  callState,
  callsNow,
  campTime,
  closeCall,
  dayBounds,
  dayOf,
  didIt,
  dietCounts,
  eatMeal,
  editThing,
  handsWanted,
  headcount,
  heldUntil,
  holdArea,
  holders,
  inFor,
  instantOn,
  joinCrew,
  leafOf,
  letGoArea,
  letTaskGo,
  meal,
  mealsByHour,
  momentAt,
  noFacts,
  nowAndNext,
  offerSession,
  offerSkills,
  placesOf,
  planMeal,
  sameTimeSamePlace,
  session,
  sessionsByHour,
  sessionsToPlace,
  startGathering,
  stateOf,
  stepBack,
  takeTask,
  task,
  taskGroups,
  taskRow,
  threeForYou,
  timesOf,
  peopleFound,
  whoCould,
  withdrawThing,
  wouldCome,
  writeNote,
} from '#record';
import { CAMP, HOUR_S, NOW, NOW_S, Stage, camp, joined, meet } from './stage.ts';

type Here = Stage & { person: string };
const DAY_S = 24 * HOUR_S;
const facts = (
  mes: { readonly [person: string]: Partial<MeCard> },
  diets: readonly DietCard[] = [],
): Facts => ({
  me: (id) => mes[id] && { person: id, ...mes[id] },
  diets: () => diets,
});
const taskOf = (stage: Stage, id: string) =>
  stage.view.get(task, id) as NonNullable<ReturnType<typeof stage.view.get<typeof task>>>;

describe('T1: a moment is an instant, the zone it was meant in, and the day of the camp', () => {
  it('across New Year', async () => {
    const { view } = await camp();
    const time = campTime(view, NOW);
    expect(time).toEqual({
      zone: 'Pacific/Auckland',
      firstDate: parseDate('2026-12-28'),
      days: 6,
      dayStarts: 300,
    });
    const night = instantOn(time, 4, 30);
    expect(new Date(night * 1000).toISOString()).toBe('2026-12-31T11:30:00.000Z');
    expect(momentAt(time, night)).toEqual({ at: night, zone: 'Pacific/Auckland', day: 4 });
    expect(dayOf(time, night + 5 * HOUR_S)).toBe(5);
    expect(dayBounds(time, 4)).toEqual({ start: instantOn(time, 4, 300), end: instantOn(time, 5, 300) });
  });
});

describe('T4: while nothing is known of the gathering, six days from today', () => {
  it('in UTC; and days that are no days are passed over', async () => {
    const stage = new Stage(2);
    expect(campTime(stage.view, NOW)).toEqual({
      zone: 'UTC',
      firstDate: parseDate('2026-12-29'),
      days: 6,
      dayStarts: 300,
    });
    const id = await stage.run(startGathering, CAMP);
    for (const [field, value] of [
      ['zone', 'Mars/Base'],
      ['start', '2026-02-31'],
      ['end', '1999-01-01'],
      ['dayStarts', -5],
    ] as const)
      await stage.set('gathering', id, field, value);
    expect(campTime(stage.view, NOW)).toEqual({
      zone: 'UTC',
      firstDate: parseDate('2026-12-29'),
      days: 1,
      dayStarts: 300,
    });
  });

  it('of two starts that became one the lowest id is meant, on every device', async () => {
    const [one, two] = [new Stage(3), new Stage(4)];
    const ids = [
      await one.run(startGathering, CAMP),
      await two.run(startGathering, { ...CAMP, title: 'Other' }),
    ];
    meet(one, two);
    const [lowest] = [...ids].sort() as [string];
    await two.run(withdrawThing, { kind: 'gathering', id: lowest });
    one.hear(two);
    expect(one.refusal(startGathering, CAMP)).toBe('gathering/exists');
  });
});

describe('V8: what a task amounts to', () => {
  const withNeed = (stage: Stage, min?: number, max?: number): Promise<string> =>
    stage.run(addTask, { title: 'Wood', min, max, atS: NOW_S + 4 * HOUR_S, minutes: 60 });

  it('places: short, enough, full, one over; beside takes none', async () => {
    const stage = await camp();
    const id = await withNeed(stage, 2, 3);
    const names: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) names.push(await stage.run(addPerson, { name }));
    const states = [stateOf(taskOf(stage, id), NOW)];
    for (const person of names.slice(0, 4)) {
      await stage.run(takeTask, { task: id, person });
      states.push(stateOf(taskOf(stage, id), NOW));
    }
    expect(states).toEqual(['short', 'short', 'enough', 'full', 'full']);
    await stage.run(takeTask, { task: id, person: names[4] as string, role: 'beside' });
    expect(placesOf(taskOf(stage, id))).toMatchObject({
      min: 2,
      max: 3,
      short: 0,
      over: 1,
      beside: [names[4]],
    });
    await stage.run(stepBack, { task: id, person: names[0] as string });
    expect(placesOf(taskOf(stage, id))).toMatchObject({ over: 0 });
  });

  it('with no need given one place, with a minimum alone no maximum', async () => {
    const stage = await camp();
    expect(placesOf(taskOf(stage, await stage.run(addTask, { title: 'Wood' })))).toMatchObject({
      min: 1,
      max: 1,
      short: 1,
    });
    expect(placesOf(taskOf(stage, await withNeed(stage, 2)))).toMatchObject({ min: 2, max: undefined });
  });

  it('states by the clock, by what was said, and by being withdrawn', async () => {
    const stage = await camp();
    const id = await withNeed(stage);
    const at = (hours: number): string => stateOf(taskOf(stage, id), NOW + hours * HOUR_S * 1000);
    expect([at(0), at(4), at(5)]).toEqual(['short', 'short', 'past']);
    await stage.run(takeTask, { task: id });
    expect([at(0), at(4.5), at(5)]).toEqual(['full', 'under-way', 'past']);
    await stage.run(didIt, { task: id });
    expect(at(0)).toBe('done');
    const other = await withNeed(stage);
    await stage.run(letTaskGo, { task: other });
    expect(stateOf(taskOf(stage, other), NOW)).toBe('let-go');
    await stage.run(withdrawThing, { kind: 'task', id });
    expect(at(0)).toBe('withdrawn');
  });

  it('one that is due ends at its hour and is never past by itself', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S + HOUR_S, isDue: true, minutes: 30 });
    expect(timesOf(taskOf(stage, id))).toEqual({ start: NOW_S + HOUR_S / 2, end: NOW_S + HOUR_S });
    expect(stateOf(taskOf(stage, id), NOW + 5 * HOUR_S * 1000)).toBe('short');
  });

  it('Y12: the leaf of work nobody has picked up, by the share of its time, or by days untouched', async () => {
    const stage = await camp();
    const timed = taskOf(stage, await withNeed(stage));
    const made = { made: NOW_S, touched: undefined };
    const touched = { made: undefined, touched: NOW_S };
    const leaf = (hours: number): string => leafOf(timed, made, NOW + hours * HOUR_S * 1000);
    expect([leaf(0), leaf(1.1), leaf(2.1), leaf(4.5), leaf(5.1)]).toEqual([
      'fresh',
      'waiting',
      'pressing',
      'pressing',
      'let-it-go',
    ]);
    const untimed = taskOf(stage, await stage.run(addTask, { title: 'Shelf' }));
    const days = (hours: number): string => leafOf(untimed, touched, NOW + hours * HOUR_S * 1000);
    expect([days(11), days(12), days(24), days(48)]).toEqual(['fresh', 'waiting', 'pressing', 'let-it-go']);
    expect(leafOf(untimed, { made: NOW_S, touched: undefined }, NOW + DAY_S * 1000)).toBe('fresh');
    const standing = taskOf(stage, await stage.run(addTask, { title: 'Water', sort: 'standing' }));
    expect(leafOf(standing, touched, NOW + 100 * DAY_S * 1000)).toBe('fresh');
    const id = untimed.id;
    await stage.run(takeTask, { task: id });
    expect(leafOf(taskOf(stage, id), touched, NOW + 100 * DAY_S * 1000)).toBe('fresh');
  });

  it('Y12: a note does not make work with an hour younger; work without one it does', async () => {
    const stage = await camp();
    const timed = await withNeed(stage);
    const untimed = await stage.run(addTask, { title: 'Shelf' });
    const leaf = (id: string, hours: number) =>
      taskRow({ ...stage.reading, now: NOW + hours * HOUR_S * 1000 }, taskOf(stage, id)).leaf;
    expect([leaf(timed, 1.5), leaf(untimed, 13)]).toEqual(['waiting', 'waiting']);
    stage.now = NOW + 1.4 * HOUR_S * 1000;
    await stage.run(writeNote, { kind: 'task', id: timed, text: 'Anybody?' });
    stage.now = NOW + 12.5 * HOUR_S * 1000;
    await stage.run(writeNote, { kind: 'task', id: untimed, text: 'Anybody?' });
    expect([leaf(timed, 1.5), leaf(untimed, 13)]).toEqual(['waiting', 'fresh']);
  });
});

describe('Y2: tasks in the order in which they are wanted', () => {
  it('before long, today, later, standing, let it go, settled; withdrawn ones nowhere', async () => {
    const stage = await camp();
    const time = campTime(stage.view, NOW);
    const add = (title: string, hours?: number, more = {}): Promise<string> =>
      stage.run(addTask, {
        title,
        ...(hours === undefined ? {} : { atS: NOW_S + hours * HOUR_S, minutes: 30 }),
        ...more,
      });
    await add('soon', 2);
    await add('tonight', 8);
    await add('tomorrow', 30);
    await add('some time');
    await add('water', undefined, { sort: 'standing' });
    await add('missed', -2);
    const did = await add('did');
    await stage.run(didIt, { task: did });
    const gone = await add('gone');
    await stage.run(withdrawThing, { kind: 'task', id: gone });
    const groups = taskGroups(stage.reading, dayBounds(time, 3).end);
    const titles = Object.fromEntries(
      Object.entries(groups).map(([name, rows]) => [
        name,
        rows.map((row: { task: { title?: string } }) => row.task.title),
      ]),
    );
    expect(titles).toEqual({
      soon: ['soon'],
      today: ['tonight', 'some time'],
      later: ['tomorrow'],
      standing: ['water'],
      letGo: ['missed'],
      settled: ['did'],
    });
  });

  it('due work with hands enough is before long until half a day after its hour, and then settled', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S - 11 * HOUR_S, isDue: true });
    await stage.run(takeTask, { task: id });
    const group = (): (string | undefined)[] =>
      Object.entries(taskGroups(stage.reading, NOW_S + DAY_S)).flatMap(([name, rows]) =>
        rows.length > 0 ? name : [],
      );
    expect(group()).toEqual(['soon']);
    stage.now += 2 * HOUR_S * 1000;
    expect(group()).toEqual(['settled']);
  });

  it('short of hands first, then by hour; one of mine is marked; standing work says when it was last done', async () => {
    const stage = await camp();
    const add = (title: string, minutes: number): Promise<string> =>
      stage.run(addTask, { title, atS: NOW_S + minutes * 60 });
    const taken = await add('a', 10);
    await add('b', 30);
    await add('c', 20);
    await stage.run(takeTask, { task: taken });
    const { soon } = taskGroups(stage.reading, NOW_S + DAY_S);
    expect(soon.map((row) => [row.task.title, row.isMine])).toEqual([
      ['c', false],
      ['b', false],
      ['a', true],
    ]);
    const water = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    expect(taskRow(stage.reading, taskOf(stage, water)).lastDid).toBeUndefined();
    await stage.run(didIt, { task: water });
    expect(taskRow(stage.reading, taskOf(stage, water)).lastDid).toEqual({
      at: Math.floor(stage.now / 1000),
      person: stage.person,
    });
  });
});

describe('Y3: three things that could use this person', () => {
  async function twenty(): Promise<Here> {
    const stage = await camp();
    for (let i = 0; i < 20; i++) await stage.run(addTask, { title: `task ${i}`, atS: NOW_S + 30 * HOUR_S });
    return stage;
  }
  const titles = (stage: Stage): (string | undefined)[] =>
    threeForYou(stage.reading).map((row) => row.task.title);

  it('the same for one person within the hour, others for others and an hour on', async () => {
    const stage = await twenty();
    const first = titles(stage);
    expect(first).toHaveLength(3);
    expect(titles(stage)).toEqual(first);
    const seen = new Set([first.join()]);
    for (let i = 0; i < 8; i++) {
      stage.person = await stage.run(addPerson, { name: `p${i}` });
      seen.add(titles(stage).join());
    }
    stage.now += HOUR_S * 1000;
    seen.add(titles(stage).join());
    expect(seen.size).toBeGreaterThan(6);
  });

  it('nothing I am in, nothing that has hands enough, is done, withdrawn, standing, or wants to be let go', async () => {
    const stage = await camp();
    const add = (title: string, more = {}): Promise<string> => stage.run(addTask, { title, ...more });
    await stage.run(takeTask, { task: await add('mine', { min: 5 }) });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: await add('full'), person: tom });
    await stage.run(didIt, { task: await add('done') });
    await stage.run(withdrawThing, { kind: 'task', id: await add('gone') });
    await add('standing', { sort: 'standing' });
    await add('long ago', { atS: NOW_S - 5 * HOUR_S, minutes: 5 });
    const wanted = await add('wanted');
    expect(threeForYou(stage.reading).map((row) => row.task.id)).toEqual([wanted]);
  });

  it('what presses is drawn more often, and is not always drawn', async () => {
    const stage = await camp();
    for (let i = 0; i < 20; i++)
      await stage.run(addTask, { title: `fresh ${i}`, atS: NOW_S + 1000 * HOUR_S });
    await stage.run(addTask, { title: 'pressing', atS: NOW_S + HOUR_S });
    let drawn = 0;
    for (let i = 0; i < 200; i++) {
      stage.person = String(i);
      if (titles(stage).includes('pressing')) drawn++;
    }
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(200);
  });
});

describe('Y4: now, next, and what somebody is in for', () => {
  it('what is on, what comes next, the meal', async () => {
    const stage = await camp();
    const at = (hours: number): { atS: number; minutes: number } => ({
      atS: NOW_S + hours * HOUR_S,
      minutes: 60,
    });
    await stage.run(offerSession, { title: 'over', placing: at(-2) });
    await stage.run(offerSession, { title: 'on', placing: at(-0.5) });
    await stage.run(offerSession, { title: 'next', placing: at(1) });
    await stage.run(offerSession, { title: 'after', placing: at(2) });
    await stage.run(offerSession, { title: 'tomorrow', placing: at(30) });
    const breakfast = await stage.run(planMeal, { sitting: 'breakfast', atS: NOW_S - 1800 });
    await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + 3 * HOUR_S });
    const now = nowAndNext(stage.reading);
    expect([now.on.map(({ title }) => title), now.next?.title, now.meal?.id]).toEqual([
      ['on'],
      'next',
      breakfast,
    ]);
    stage.now += HOUR_S * 1000;
    expect(nowAndNext(stage.reading).meal?.sitting).toBe('lunch');
    stage.now += 200 * HOUR_S * 1000;
    expect(nowAndNext(stage.reading)).toEqual({ on: [], next: undefined, meal: undefined });
  });

  it('claims, crews, sessions and calls, by their hour; what is over or stepped back from is not told', async () => {
    const stage = await camp();
    const { person } = stage;
    const wood = await stage.run(addTask, { title: 'Wood', atS: NOW_S + 3 * HOUR_S, minutes: 60 });
    const shelf = await stage.run(addTask, { title: 'Shelf' });
    const lunch = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + HOUR_S });
    const knots = await stage.run(offerSession, {
      title: 'Knots',
      placing: { atS: NOW_S + 2 * HOUR_S, minutes: 60 },
    });
    const tent = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S / 2, words: 'tent' });
    const back = await stage.run(addTask, { title: 'back' });
    const old = await stage.run(addTask, { title: 'old', atS: NOW_S - 3 * HOUR_S, minutes: 5 });
    for (const id of [wood, shelf, back, old]) await stage.run(takeTask, { task: id });
    await stage.run(stepBack, { task: back });
    await stage.run(joinCrew, { meal: lunch });
    await stage.run(wouldCome, { session: knots, comes: true });
    await stage.run(answerCall, { call: tent });
    expect(inFor(stage.reading, person).map(({ kind, thing }) => [kind, thing.id])).toEqual([
      ['call', tent],
      ['meal', lunch],
      ['session', knots],
      ['task', wood],
      ['task', shelf],
    ]);
    expect(inFor(stage.reading, undefined)).toEqual([]);
  });

  it('a call sounds, is answered by hands enough, closed by a word, faded by its hour, and echoes for a while', async () => {
    const stage = await camp();
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    const of = () => stage.view.get(call, id) as NonNullable<ReturnType<typeof stage.view.get<typeof call>>>;
    expect([callState(of(), NOW), handsWanted(of())]).toEqual(['sounding', 2]);
    expect(callState(of(), NOW + HOUR_S * 1000)).toBe('faded');
    stage.now = NOW + 1.4 * HOUR_S * 1000;
    expect(callsNow(stage.reading).map((each) => each.id)).toEqual([id]);
    stage.now = NOW + 1.6 * HOUR_S * 1000;
    expect(callsNow(stage.reading)).toEqual([]);
    stage.now = NOW;
    const tom = await stage.run(addPerson, { name: 'Tom' });
    for (const person of [stage.person, tom]) await stage.run(answerCall, { call: id, person });
    expect([callState(of(), NOW), callsNow(stage.reading)]).toEqual(['answered', []]);
    const other = await stage.run(callForHands, { hands: 1, byS: NOW_S + HOUR_S, words: 'x' });
    await stage.run(closeCall, { call: other, closed: true });
    expect(callsNow(stage.reading)).toEqual([]);
  });
});

describe('Y5: how many a meal is for', () => {
  it('who is here and did not say no, and guests; who has not said where they are counts as here', async () => {
    const stage = await camp();
    const ids: { [name: string]: string } = { mere: stage.person };
    for (const name of ['here', 'away', 'coming', 'awayButEats', 'no', 'unsaid'])
      ids[name] = await stage.run(addPerson, { name });
    const gone = await stage.run(addPerson, { name: 'gone' });
    await stage.run(withdrawThing, { kind: 'person', id: gone });
    const id = await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S });
    await stage.run(eatMeal, { meal: id, eats: true, guests: 2, person: ids['awayButEats'] as string });
    await stage.run(eatMeal, { meal: id, eats: false, guests: 1, person: ids['no'] as string });
    await stage.run(editThing, { kind: 'meal', id, fields: { guess: 9 } });
    stage.facts = facts({
      [ids['here'] as string]: { presence: 'here' },
      [ids['away'] as string]: { presence: 'away' },
      [ids['coming'] as string]: { presence: 'coming' },
      [ids['awayButEats'] as string]: { presence: 'away' },
    });
    const which = stage.view.get(meal, id) as NonNullable<ReturnType<typeof stage.view.get<typeof meal>>>;
    expect(headcount(stage.view, stage.facts, which)).toEqual({
      eating: 4 + 3,
      guests: 3,
      notEating: 1,
      withoutPhone: 3,
      guess: 9,
    });
  });

  it('diets as numbers only, largest first', () => {
    const diets: DietCard[] = [
      { tags: ['vegan', 'no-gluten'], eaters: 3 },
      { tags: ['vegan'] },
      { tags: ['halal'], eaters: 4 },
      {},
    ];
    expect(dietCounts(facts({}, diets))).toEqual([
      { tag: 'halal', eaters: 4 },
      { tag: 'vegan', eaters: 4 },
      { tag: 'no-gluten', eaters: 3 },
    ]);
    expect(dietCounts(noFacts)).toEqual([]);
  });

  it('meals by their hour, withdrawn ones left out', async () => {
    const stage = await camp();
    const [late, early] = [
      await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S + 9 }),
      await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S }),
    ];
    await stage.run(withdrawThing, {
      kind: 'meal',
      id: await stage.run(planMeal, { sitting: 'snack', atS: NOW_S }),
    });
    expect(mealsByHour(stage.view).map(({ id }) => id)).toEqual([early, late]);
  });
});

describe('Y6: sessions at one time in one place', () => {
  it('overlapping ones, not those that touch, stand elsewhere, nowhere, or are withdrawn', async () => {
    const stage = await camp();
    const [dome, yurt] = [
      await stage.run(addPlace, { name: 'Dome' }),
      await stage.run(addPlace, { name: 'Yurt' }),
    ];
    const offer = (title: string, hours: number, place?: string): Promise<string> =>
      stage.run(offerSession, { title, placing: { atS: NOW_S + hours * HOUR_S, minutes: 60, place } });
    const knots = await offer('Knots', 1, dome);
    const stars = await offer('Stars', 1.5, dome);
    await offer('Touching', 2, dome);
    await offer('Elsewhere', 1, yurt);
    await offer('Nowhere', 1);
    await stage.run(withdrawThing, { kind: 'session', id: await offer('Gone', 1, dome) });
    const open = await stage.run(offerSession, { title: 'Open' });
    const of = (id: string) =>
      stage.view.get(session, id) as NonNullable<ReturnType<typeof stage.view.get<typeof session>>>;
    expect(sameTimeSamePlace(stage.view, of(knots)).map(({ id }) => id)).toEqual([stars]);
    expect(sameTimeSamePlace(stage.view, of(stars)).map(({ title }) => title)).toEqual(['Knots', 'Touching']);
    expect(sameTimeSamePlace(stage.view, of(open))).toEqual([]);
    expect(sessionsToPlace(stage.view).map(({ id }) => id)).toEqual([open]);
    expect(sessionsByHour(stage.view).map(({ title }) => title)).not.toContain('Open');
  });
});

describe('Y7: who could', () => {
  it('people by the words they offer, who is here first, learners after; who has left is not asked', async () => {
    const stage = await camp();
    const offer = async (name: string, can: string[], learning: string[] = []): Promise<string> => {
      const person = await stage.run(addPerson, { name });
      await stage.run(offerSkills, { person, can, learning });
      return person;
    };
    const anna = await offer('Anna', ['water pumps', 'Kūmara']);
    const ben = await offer('Ben', ['Pump repair']);
    const cleo = await offer('Cleo', [], ['pumps']);
    const dan = await offer('Dan', ['pumps']);
    stage.facts = facts({
      [ben]: { presence: 'here', whereToFind: 'blue tent' },
      [dan]: { presence: 'left' },
    });
    const asked = (words: string) => whoCould(stage.reading, words);
    expect(asked('pump').map(({ person }) => person.id)).toEqual([ben, anna, cleo]);
    expect(asked('pump')[0]).toMatchObject({ can: ['Pump repair'], isHere: true, whereToFind: 'blue tent' });
    expect(asked('kumara').map(({ person, can }) => [person.id, can])).toEqual([[anna, ['Kūmara']]]);
    expect(asked('pumping').map(({ person }) => person.id)).toEqual([ben]);
    expect(asked('welding')).toEqual([]);
    expect(asked('').map(({ person }) => person.id)).toEqual([ben, anna, cleo]);
  });

  it('each word that is asked for, however short, and by the same rule as in the list of people', async () => {
    const stage = await camp();
    const ben = await stage.run(addPerson, { name: 'Ben' });
    await stage.run(offerSkills, {
      person: ben,
      can: ['Pump repair', 'water'],
      learning: ['a cappella', 'App'],
    });
    const found = (words: string): string[][] =>
      [whoCould(stage.reading, words), peopleFound(stage.reading, words)].map((all) =>
        all.flatMap(({ can, learning }) => [...can, ...learning]),
      );
    const each: readonly (readonly [string, readonly string[]])[] = [
      ['rep pu', ['Pump repair']],
      ['pump water', []],
      ['pump x', []],
      ['p', ['Pump repair']],
      ['a', ['a cappella', 'App']],
      ['pumps', ['Pump repair']],
      ['cappellas', ['a cappella']],
      ['apple', []],
      ['pump-repair!', ['Pump repair']],
    ];
    for (const [words, skills] of each) expect([words, ...found(words)]).toEqual([words, skills, skills]);
  });
});

describe('Y8: who holds what now', () => {
  it('a hold that has run out counts for nothing, without anybody writing anything', async () => {
    const stage = await camp();
    const other = await joined(stage, 'Tom', 2);
    const id = await stage.run(addArea, { name: 'Gate' });
    other.hear(stage);
    await stage.run(holdArea, { area: id, untilS: NOW_S + 50 * HOUR_S });
    await other.run(holdArea, { area: id, untilS: NOW_S + 60 * HOUR_S });
    stage.hear(other);
    const holds = (): ReadonlyMap<string, { readonly until: number } | false> =>
      stage.view.get(area, id)?.hold ?? new Map();
    const at = (hours: number): [number, number | undefined] => [
      holders(holds(), NOW + hours * HOUR_S * 1000).length,
      heldUntil(holds(), NOW + hours * HOUR_S * 1000),
    ];
    expect([at(49), at(50), at(60)]).toEqual([
      [2, NOW_S + 60 * HOUR_S],
      [1, NOW_S + 60 * HOUR_S],
      [0, undefined],
    ]);
    await stage.run(letGoArea, { area: id });
    expect(holders(holds(), NOW)).toEqual([other.person]);
  });
});
