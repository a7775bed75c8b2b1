// Meals: the list of a day, and the form of one; drawn on a real camp.
import { addPerson, editThing, joinCrew, meal, planMeal, withdrawThing } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ChangeMealScreen, MealScreen, MealsScreen, NewMealScreen } from '../../src/ui/areas/meals/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, press, type, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('meals');
    localStorage.clear();
    way.go('/meals', true);
  },
);
const known = (id: string) => stage.camp.ask(({ view }) => view.get(meal, id));
const day = (query = '') => <MealsScreen id="" query={new URLSearchParams(query)} />;
const page = (id: string) => <MealScreen id={id} query={new URLSearchParams()} />;
const form = (query = '') => <NewMealScreen id="" query={new URLSearchParams(query)} />;
const change = (id: string) => <ChangeMealScreen id={id} query={new URLSearchParams()} />;
const rows = (): string[] =>
  [...document.querySelectorAll('.runner > li:not(.now-line)')].map((each) => flat(each.textContent));

describe('the meals of a day', () => {
  it('stand by their hour, with how far, for how many, and how short', async () => {
    await stage.run(addPerson, { name: 'Rua' });
    const lunch = await stage.run(planMeal, { sitting: 'lunch', dishes: 'Soup', atS: stage.at(3, 10, 0) });
    await stage.run(editThing, { kind: 'meal', id: lunch, fields: { counted: 41, left: '2 kg plums' } });
    const dinner = await stage.run(planMeal, {
      sitting: 'dinner',
      dishes: 'Dahl',
      atS: stage.at(3, 18),
      min: 3,
      max: 4,
    });
    await stage.run(joinCrew, { meal: dinner });
    await stage.run(planMeal, { sitting: 'breakfast', dishes: 'Pancakes', atS: stage.at(4, 8) });
    draw(stage, day());
    expect(rows()).toEqual([
      '10:00LunchSoup41 ate. Left over: 2 kg plums',
      '6:00DinnerDahlFor 2. You’re counted in. You’re in the crewShort by 2',
    ]);
    const all = [...document.querySelectorAll('.runner > li')].map(({ className }) => className.trim());
    expect(all).toEqual(['past', 'now-line', 'mine']);
    expect(screen.getByRole('link', { name: 'Pancakes' })).toBeTruthy();
    expect(flat(document.body.textContent)).toContain('Breakfast, tomorrow 8:00 am');
    expect(screen.getByRole('link', { name: 'Plan a meal' }).getAttribute('href')).toBe('/meals/new?day=3');
  });

  it('another day has no line of now; an empty one a kind word; days beside the gathering are there', async () => {
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Chilli', atS: stage.at(0, 18) });
    draw(stage, day('day=4'));
    expect(screen.getByText('No meal planned on this day yet.')).toBeTruthy();
    expect(document.querySelector('.now-line')).toBeNull();
    const days = within(screen.getByRole('group', { name: 'Day' })).getAllByRole('button');
    expect(days).toHaveLength(7);
    cleanup();
    draw(stage, day('day=0'));
    expect(rows()).toEqual(['6:00DinnerChilliNot noted yet: how many ate, what was left over']);
  });

  it('what was taken away can be found', async () => {
    const id = await stage.run(planMeal, { sitting: 'snack', dishes: 'Scones', atS: stage.at(3, 16) });
    await stage.run(withdrawThing, { kind: 'meal', id });
    draw(stage, day());
    expect(rows()).toEqual([]);
    const fold = screen.getByText('Taken away').closest('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const link = await screen.findByRole('link', { name: 'Scones' });
    expect(link.getAttribute('href')).toBe(`/meal/${id}`);
  });
});

describe('the form', () => {
  it('plans a meal on the day looked at, and goes to it', async () => {
    draw(stage, form('day=4'));
    press('Breakfast');
    type(/What is there to eat/, 'Pancakes');
    type(/How many hands/, '2');
    press('Plan it');
    await waitFor(() => expect(way.place.now.path).toMatch(/^\/meal\//));
    const made = known(way.place.now.path.slice('/meal/'.length));
    expect(made).toMatchObject({
      sitting: 'breakfast',
      dishes: 'Pancakes',
      stage: 'planned',
      need: { min: 2 },
    });
    // The usual hour went along with the meal.
    expect(made?.when).toMatchObject({ at: stage.at(4, 8), day: 4, zone: 'Pacific/Auckland' });
    await waitFor(() => expect(localStorage.length).toBe(0));
  });

  it('a supper at one in the night belongs to the evening before', async () => {
    draw(stage, form('day=4'));
    press('Supper');
    type('When is it served?', '1 am');
    press('Plan it');
    await waitFor(() => expect(way.place.now.path).toMatch(/^\/meal\//));
    const { when } = known(way.place.now.path.slice('/meal/'.length)) ?? {};
    expect(new Date((when?.at ?? 0) * 1000).toISOString()).toBe('2026-12-31T12:00:00.000Z');
    expect(when?.day).toBe(4);
  });

  it('says what wants mending, and keeps every word', async () => {
    draw(stage, form());
    const before = stage.camp.ask(({ view }) => view.all(meal).length);
    type('When is it served?', '25:00');
    fireEvent.blur(screen.getByLabelText('When is it served?'));
    press('Plan it');
    await said('That hour isn’t on the clock. Try 11:00 pm.');
    type('When is it served?', '');
    press('Plan it');
    await said('When is it served? An hour, such as 6:00.');
    type('When is it served?', '6');
    type(/How many hands/, '4');
    type(/How many at most/, '2');
    press('Plan it');
    await said('The most comes after the fewest.');
    type(/How many at most/, 'lots');
    press('Plan it');
    await said('A number from 1 to 200, in figures.');
    expect(stage.camp.ask(({ view }) => view.all(meal).length)).toBe(before);
    cleanup();
    draw(stage, form());
    expect((screen.getByLabelText(/How many hands/) as HTMLInputElement).value).toBe('4');
    press('Start afresh');
    expect((screen.getByLabelText(/How many hands/) as HTMLInputElement).value).toBe('');
  });

  it('a place that is not there yet is written in', async () => {
    draw(stage, form());
    fireEvent.change(screen.getByLabelText(/Where\?/), { target: { value: 'new' } });
    type('What is the place called?', 'Long tables');
    press('Plan it');
    await waitFor(() => expect(way.place.now.path).toMatch(/^\/meal\//));
    draw(stage, page(way.place.now.path.slice('/meal/'.length)));
    expect(screen.getByRole('link', { name: 'Long tables' })).toBeTruthy();
  });

  it('of a change only what was touched is written, and an emptied number goes', async () => {
    const id = await stage.run(planMeal, {
      sitting: 'dinner',
      dishes: 'Dahl',
      atS: stage.at(3, 18),
      minutes: 90,
      min: 3,
      max: 5,
    });
    draw(stage, change(id));
    type('When is it served?', '7');
    type(/How many hands/, '');
    type(/How many at most/, '');
    type(/Cook’s own/, '60');
    await meanwhile(() => stage.run(editThing, { kind: 'meal', id, fields: { dishes: 'Dahl, rice' } }));
    press('Keep');
    await waitFor(() => expect(known(id)?.guess).toBe(60));
    expect(known(id)).toMatchObject({ dishes: 'Dahl, rice', when: { at: stage.at(3, 19), minutes: 90 } });
    expect(known(id)?.need).toBeUndefined();
  });
});
