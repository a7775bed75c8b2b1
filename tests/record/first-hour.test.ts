// What a newcomer is shown: places, a meal, people, and a task that is short and has room.
import { describe, expect, it } from 'vitest';
import {
  addPlace,
  addTask,
  firstHour,
  letTaskGo,
  planMeal,
  splitTask,
  takeTask,
  withdrawThing,
} from '#record';
import { needs } from '../../src/words/en/needs.ts';
import { HOUR_S, NOW_S, type Stage, camp } from './stage.ts';

const WORDS = {
  loos: 'loo; loos; long drop; wharepaku',
  drinking: 'drinking; drink; potable; undrinkable',
  bathing: 'swim; swimming',
  not: needs['needs.not'],
  elsewhere: needs['needs.elsewhere'],
  showers: 'shower',
  aid: 'first aid',
};
const taskOf = (stage: Stage): string | undefined => firstHour(stage.reading, WORDS).task?.task.title;

describe('Y21: the first hour', () => {
  it('places go by what they are, loos by what they are called too', async () => {
    const stage = await camp();
    await stage.run(addPlace, { name: 'Cookhouse', sort: 'kitchen' });
    await stage.run(addPlace, { name: 'Spring', sort: 'water', about: 'Good to drink' });
    await stage.run(addPlace, { name: 'Wharepaku by the willow' });
    await stage.run(addPlace, { name: 'Igloos', sort: 'field' });
    await stage.run(addPlace, { name: 'Long lawn', features: ['drop zone'] });
    await stage.run(addPlace, { name: 'East side', features: ['Long drop'] });
    await stage.run(addPlace, { name: 'Behind the dome', sort: 'toilets' });
    const gone = await stage.run(addPlace, { name: 'Old loo' });
    await stage.run(withdrawThing, { kind: 'place', id: gone });
    const { kitchens, water, loos } = firstHour(stage.reading, WORDS);
    const names = [kitchens, water, loos].map((places) => places.map(({ name }) => name));
    expect(names).toEqual([
      ['Cookhouse'],
      ['Spring'],
      ['Behind the dome', 'East side', 'Wharepaku by the willow'],
    ]);
  });

  it.each([
    ['River beach', 'Swimming. Deep past the big rock, so never alone.', []],
    ['River', 'Never swim alone. Drink plenty.', []],
    ['Spring', undefined, []],
    ['Tap', 'By the gate.', []],
    ['Tap', 'Not drinking water.', []],
    ['Tap', 'By the gate; don’t drink it.', []],
    ['Tap', undefined, ['non-potable']],
    ['Drinking trough', 'Undrinkable for people', []],
    ['Drinking water', 'The swimming hole is just below.', []],
    ['Wash tap', 'For dishes. Drinking water is down at the kitchen.', []],
    ['Spring', 'Unsafe to drink', []],
    ['Spring', 'Boil before drinking', []],
    ['Creek', 'Filter it, then drink', []],
    ['Creek', undefined, ['boil to drink']],
  ])('%s (%s %s) is not said to be for drinking', async (name, about, features) => {
    const stage = await camp();
    await stage.run(addPlace, { name, sort: 'water', about, features });
    expect(firstHour(stage.reading, WORDS).water).toEqual([]);
  });

  it.each([
    ['Drinking tap', undefined, [], 'water'],
    ['Tap', 'By the gate. You can drink it; no dishes here, please.', [], 'water'],
    ['Tap', undefined, ['drinking water'], undefined],
    ['Spring', 'This is what we drink. No dogs.', [], 'water'],
  ] as const)('%s (%s %s) is for drinking', async (name, about, features, sort) => {
    const stage = await camp();
    await stage.run(addPlace, { name, about, features, ...(sort && { sort }) });
    await stage.run(addPlace, { name: 'Dome', sort: 'dome', about: 'Drinking water is at the kitchen.' });
    expect(firstHour(stage.reading, WORDS).water.map((place) => place.name)).toEqual([name]);
  });

  it('the meal is the next one, however far off', async () => {
    const stage = await camp();
    expect(firstHour(stage.reading, WORDS).meal).toBeUndefined();
    await stage.run(planMeal, { sitting: 'lunch', dishes: 'Yesterday', atS: NOW_S - 20 * HOUR_S });
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Later', atS: NOW_S + 40 * HOUR_S });
    expect(firstHour(stage.reading, WORDS).meal?.dishes).toBe('Later');
    await stage.run(planMeal, { sitting: 'lunch', dishes: 'Soon', atS: NOW_S + 3 * HOUR_S });
    expect(firstHour(stage.reading, WORDS).meal?.dishes).toBe('Soon');
  });

  it('whom to meet is whoever said so, and not oneself', async () => {
    const stage = await camp();
    const card = { person: stage.person, welcomer: true } as const;
    stage.facts = { me: () => card, diets: () => [] };
    expect(firstHour(stage.reading, WORDS).welcomers).toEqual([]);
    stage.person = undefined as never;
    expect(firstHour(stage.reading, WORDS).welcomers.map(({ person }) => person.name)).toEqual(['Mere']);
  });

  it('the task is short, soon, has room, and keeps a place for a first-timer before all others', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Long', minutes: 120, min: 1, learner: 1 });
    await stage.run(addTask, { title: 'Who knows how long', min: 1, learner: 1 });
    await stage.run(addTask, {
      title: 'Next week',
      minutes: 20,
      min: 1,
      learner: 1,
      atS: NOW_S + 90 * HOUR_S,
    });
    await stage.run(addTask, { title: 'Standing', sort: 'standing', minutes: 5, min: 1, learner: 1 });
    expect(taskOf(stage)).toBeUndefined();
    await stage.run(addTask, { title: 'Plain', minutes: 20, atS: NOW_S + HOUR_S });
    expect(taskOf(stage)).toBe('Plain');
    const first = await stage.run(addTask, {
      title: 'For a first-timer',
      minutes: 30,
      min: 1,
      max: 2,
      learner: 1,
      atS: NOW_S + 5 * HOUR_S,
    });
    expect(taskOf(stage)).toBe('For a first-timer');
    await stage.run(takeTask, { task: first, role: 'learner' });
    expect(taskOf(stage)).toBe('Plain');
  });

  it('Y13: what is in pieces is none, and its pieces are: it is taken by the piece', async () => {
    const stage = await camp();
    const whole = await stage.run(addTask, { title: 'Chop', minutes: 30, min: 2, max: 4, learner: 1 });
    expect(taskOf(stage)).toBe('Chop');
    const pieces = ['Kale', 'Onions'].map((title) => ({ title, minutes: 20 }));
    await stage.run(splitTask, { task: whole, pieces });
    expect(['Kale', 'Onions']).toContain(taskOf(stage));
  });

  it('what is done or let go is none', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Plain', minutes: 20 });
    await stage.run(letTaskGo, { task: id });
    expect(taskOf(stage)).toBeUndefined();
  });
});
