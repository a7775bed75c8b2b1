// What Now asks: three that could use a person, what is next, and what somebody is in for.
import { describe, expect, it } from 'vitest';
import {
  type Suit,
  type TASK_TAGS,
  addPerson,
  addTask,
  answerCall,
  call,
  callForHands,
  callState,
  callsNow,
  closeCall,
  didIt,
  handsWanted,
  inFor,
  joinCrew,
  nowAndNext,
  offerSession,
  planMeal,
  stepBack,
  takeTask,
  threeForYou,
  withdrawThing,
  wouldCome,
} from '#record';
import { HOUR_S, NOW, NOW_S, type Stage, camp } from './stage.ts';

type Here = Stage & { person: string };

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

describe('Y18: what suits just now', () => {
  it('rules out what it does not go with, is drawn more often, and is written nowhere', async () => {
    const stage = await camp();
    const add = (title: string, ...tags: readonly (typeof TASK_TAGS)[number][]): Promise<string> =>
      stage.run(addTask, { title, tags, atS: NOW_S + 300 * HOUR_S });
    await add('logs', 'heavy', 'with-kids');
    await add('chopping', 'knives', 'seated');
    await add('watch', 'night');
    for (let i = 0; i < 12; i++) await add(`plain ${i}`);
    const written = stage.device.entries.length;
    const often = (title: string, ...chosen: Suit[]): number => {
      let drawn = 0;
      for (let i = 0; i < 200; i++) {
        const three = threeForYou({ ...stage.reading, person: String(i) }, chosen);
        if (three.some((row) => row.task.title === title)) drawn++;
      }
      return drawn;
    };
    expect([often('logs', 'seated'), often('logs', 'light'), often('logs', 'with-kids')]).toEqual([0, 0, 0]);
    expect([often('chopping', 'with-kids'), often('watch', 'with-kids', 'night')]).toEqual([0, 0]);
    expect(often('logs', 'night', 'good-company')).toBeGreaterThan(0);
    expect(often('chopping', 'seated')).toBeGreaterThan(2 * often('chopping'));
    expect(often('watch', 'night')).toBeGreaterThan(2 * often('watch'));
    expect(stage.device.entries.length).toBe(written);
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
    expect([callState(stage.view, of(), NOW), handsWanted(stage.view, of())]).toEqual(['sounding', 2]);
    expect(callState(stage.view, of(), NOW + HOUR_S * 1000)).toBe('faded');
    stage.now = NOW + 1.4 * HOUR_S * 1000;
    expect(callsNow(stage.reading).map((each) => each.id)).toEqual([id]);
    stage.now = NOW + 1.6 * HOUR_S * 1000;
    expect(callsNow(stage.reading)).toEqual([]);
    stage.now = NOW;
    const tom = await stage.run(addPerson, { name: 'Tom' });
    for (const person of [stage.person, tom]) await stage.run(answerCall, { call: id, person });
    expect([callState(stage.view, of(), NOW), callsNow(stage.reading)]).toEqual(['answered', []]);
    const other = await stage.run(callForHands, { hands: 1, byS: NOW_S + HOUR_S, words: 'x' });
    await stage.run(closeCall, { call: other, closed: true });
    expect(callsNow(stage.reading)).toEqual([]);
  });
});
