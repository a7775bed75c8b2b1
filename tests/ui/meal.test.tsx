// The page of a meal: its crew, its head count, who eats what, and how far it is.
import { addPerson, addPlace, addTask, eatMeal, editThing, joinCrew, meal, planMeal } from '#record';
import { fetchWords } from '#words';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MealScreen } from '../../src/ui/areas/meals/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { section, press, type, said } from './steps.ts';

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
const page = (id: string) => <MealScreen id={id} query={new URLSearchParams()} />;

describe('a meal', () => {
  const dinner = (more: object = {}): Promise<string> =>
    stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: stage.at(3, 18), ...more });

  it('says what, when and where, under one heading', async () => {
    const kitchen = await stage.run(addPlace, { name: 'Kitchen' });
    draw(stage, page(await dinner({ place: kitchen, about: 'Mild, chilli beside' })));
    expect(screen.getAllByRole('heading', { level: 1 }).map((h) => h.textContent)).toEqual(['Dahl']);
    expect(document.querySelector('.top .meta')?.textContent).toBe('Dinner, 6:00, Kitchen');
    expect(screen.getByText('Mild, chilli beside')).toBeTruthy();
  });

  it('counts those who eat, their guests, and those who do not; the cook’s number stands beside', async () => {
    const [rua, mere] = [
      await stage.run(addPerson, { name: 'Rua' }),
      await stage.run(addPerson, { name: 'Mere' }),
    ];
    const id = await dinner();
    await stage.run(eatMeal, { meal: id, person: rua, eats: false });
    await stage.run(eatMeal, { meal: id, person: mere, eats: true, guests: 2 });
    await stage.run(editThing, { kind: 'meal', id, fields: { guess: 7 } });
    draw(stage, page(id));
    const count = section('Head count');
    expect(within(count).getByText('4')).toBeTruthy();
    expect(count.textContent).toContain('1 of them has no phone. 2 are guests. 1 isn’t eating this one');
    expect(count.textContent).toContain('The cook reckons 7');
  });

  it('I say whether I eat, and with whom; it can be undone', async () => {
    const id = await dinner();
    draw(stage, page(id));
    const plate = section('Your plate');
    expect(within(plate).getByRole('button', { name: 'I’m eating' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    press('One more', plate);
    await said('1 guest with you');
    press('Not this one', plate);
    await said('Not counted in for this one');
    expect(known(id)?.eat.get(stage.me)).toEqual({ eats: false, guests: 0 });
    expect(within(plate).queryByText('Guests with you')).toBeNull();
    press('Undo');
    await waitFor(() => expect(known(id)?.eat.get(stage.me)).toEqual({ eats: true, guests: 1 }));
  });

  it('joins its crew, steps back, and asks for hands', async () => {
    const id = await dinner({ min: 2, max: 2 });
    draw(stage, page(id));
    expect(section(/^Crew/).textContent).toContain('Short by 2');
    press('I’m on it: Dahl');
    await said('You’re on it: Dahl');
    expect(section(/^Crew/).textContent).toContain('1 of 2');
    const links = within(screen.getByRole('group', { name: 'What will you do?' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/call/new?sort=hands&about=meal:${id}`,
      `/call/new?sort=who&about=meal:${id}`,
    ]);
    press('You’re on it: Dahl');
    await said('Stepped back. The place is open again');
    expect(known(id)?.claim.get(stage.me)?.said).toBe('back');
  });

  it('names whom I put in, with who wrote it, and takes them out again; one over stays', async () => {
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const id = await dinner({ min: 1, max: 1 });
    await stage.run(joinCrew, { meal: id, person: rua });
    draw(stage, page(id));
    await meanwhile(() => stage.run(joinCrew, { meal: id, person: tom }));
    expect(section(/^Crew/).textContent).toContain('One over. Everybody stays.');
    press('Take out: Tom (by Aroha)');
    await said('Tom (by Aroha) is out of the crew');
    expect(known(id)?.claim.get(tom)?.said).toBe('back');
    expect(known(id)?.claim.get(rua)?.said).toBe('in');
  });

  it('puts somebody else in by name', async () => {
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const id = await dinner({ min: 3 });
    draw(stage, page(id));
    press('For somebody else: Dahl');
    fireEvent.click(await screen.findByRole('button', { name: 'Rua said yes' }));
    await waitFor(() => expect(known(id)?.claim.get(rua)?.said).toBe('in'));
  });

  it('shows the work around it, and where more is added', async () => {
    const id = await dinner();
    await stage.run(addTask, { title: 'Wash up', from: { kind: 'meal', id } });
    await stage.run(addTask, { title: 'Elsewhere' });
    draw(stage, page(id));
    expect(screen.getByRole('link', { name: 'Wash up' })).toBeTruthy();
    expect(screen.queryByText('Elsewhere')).toBeNull();
    expect(screen.getByRole('link', { name: 'Add work' }).getAttribute('href')).toBe(
      `/tasks/new?from=meal:${id}`,
    );
  });

  it('moves on by a tap, and back', async () => {
    const id = await dinner();
    draw(stage, page(id));
    press('Cooking');
    await said('Now: cooking');
    expect(known(id)?.stage).toBe('cooking');
    press('Undo');
    await waitFor(() => expect(known(id)?.stage).toBe('planned'));
    expect(screen.getByRole('button', { name: 'Planned' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('diets and what people react to are numbers of those who said, and name nobody', async () => {
    const id = await dinner();
    draw(stage, page(id));
    expect(section('What people eat').textContent).toContain('Nobody has said yet.');
    expect(screen.queryByText('What people react to')).toBeNull();
    const { diets } = await stage.camp.engine;
    const diet = { tags: ['vegan'], allergens: ['Milk'], severity: 'bad', eaters: 2 } as const;
    await meanwhile(() => diets.say(stage.me, { way: 'named', diet }, stage.at(6, 12)));
    await waitFor(() => expect(section('What people eat').textContent).toContain('Vegan2'));
    expect(section('What people eat').textContent).toContain('As 2 said. The others have said nothing');
    const reactions = section('What people react to');
    expect(reactions.textContent).toContain('Milk2, 2 badly');
    expect(reactions.textContent).toContain('Unknown is never “free of”. Check the packet, label the pot.');
    expect(reactions.textContent).not.toContain('Aroha');
  });

  it('once it is over: no more plate, nobody joins, and what was left is asked', async () => {
    const id = await stage.run(planMeal, { sitting: 'lunch', dishes: 'Soup', atS: stage.at(3, 10) });
    draw(stage, page(id));
    expect(screen.getByText('This meal is over.')).toBeTruthy();
    expect(screen.queryByText('Your plate')).toBeNull();
    type(/How many ate/, '3 dozen');
    press('Keep');
    await said('A number from 0 to 5000, in figures.');
    type(/How many ate/, '36');
    type(/What was left over/, 'Two loaves');
    press('Keep');
    await waitFor(() => expect(known(id)?.counted).toBe(36));
    expect(known(id)?.left).toBe('Two loaves');
  });

  it('two answers stand beside each other; either can be chosen', async () => {
    const id = await dinner();
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'meal', id, fields: { dishes: 'Dahl, rice' } });
    draw(stage, page(id));
    const ref = { kind: 'meal', id, field: 'dishes', sub: '' };
    await meanwhile(() => bringsBack({ ...ref, value: 'Dahl, naan' }));
    await waitFor(() => screen.getByText('Two answers for the dishes, both kept'));
    press('Choose this: “Dahl, naan”');
    await waitFor(() => expect(known(id)?.dishes).toBe('Dahl, naan'));
    await waitFor(() => expect(screen.queryByText(/Two answers/)).toBeNull());
  });

  it('is taken away with a word, and put back by anybody', async () => {
    const id = await dinner();
    draw(stage, page(id));
    press('Take it away: Dahl');
    type(/^Why\?/, 'No gas');
    press('Take it away');
    await waitFor(() => expect(screen.getByText(/“No gas”/)).toBeTruthy());
    expect(screen.getByText('This was taken away. Put it back first; anyone can.')).toBeTruthy();
    press('Put it back');
    await waitFor(() => expect(known(id)?.withdrawn).toBeUndefined());
  });

  it('that is not here says so', () => {
    draw(stage, page('AAAAAAAAAAAAAAAA'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing here');
  });
});
