// My page: where I am, what I'm in for and what is at once, whom I act for; and the form about myself.
import {
  addArea,
  addPerson,
  addTask,
  holdArea,
  offerSession,
  planMeal,
  joinCrew,
  person,
  takeTask,
  wouldCome,
} from '#record';
import { fetchWords } from '#words';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ChangeMeScreen } from '../../src/ui/areas/me/ChangeMe.tsx';
import { MeScreen } from '../../src/ui/areas/me/Me.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { flat, section, type } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('people', 'me');
    localStorage.clear();
    way.go('/me', true);
  },
);
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(text));
const mine = () => stage.camp.ask(({ facts }) => facts.me(stage.me));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('My page', () => {
  it('where I am is one tap, and one tap takes it back', async () => {
    draw(stage, <MeScreen />);
    fireEvent.click(button('Here'));
    await said('Kept: Here');
    expect(mine()?.presence).toBe('here');
    expect(button('Here').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Here'));
    await said('Not said any more');
    expect(mine()?.presence).toBeUndefined();
    fireEvent.click(button('Away'));
    await said('Kept: Away');
    fireEvent.click(button('Here'));
    await said('Kept: Here');
    stage.clock.at += 60_000;
    expect(mine()).toEqual({ person: stage.me, presence: 'here' });
  });

  it('tells what I keep an eye on, and till when', async () => {
    const id = await stage.run(addArea, { name: 'Kitchen' });
    await stage.run(holdArea, { area: id, untilS: stage.at(5, 5) });
    draw(stage, <MeScreen />);
    expect(flat(section('What I’m in for').textContent)).toContain(
      'KitchenYou hold it, till the end of tomorrow',
    );
    expect(screen.getByRole('link', { name: 'Kitchen' }).getAttribute('href')).toBe(`/area/${id}`);
  });

  it('tells what I am in for, and of two things at once, to me alone', async () => {
    const chop = await stage.run(addTask, { title: 'Chop', atS: stage.at(3, 17), minutes: 60 });
    const dinner = await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: stage.at(3, 17, 30) });
    const choir = await stage.run(offerSession, {
      title: 'Choir',
      placing: { atS: stage.at(3, 20), minutes: 60 },
    });
    await stage.run(takeTask, { task: chop });
    await stage.run(joinCrew, { meal: dinner });
    await stage.run(wouldCome, { session: choir, comes: true });
    draw(stage, <MeScreen />);
    const lines = within(section('What I’m in for'))
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent);
    expect(lines).toEqual(['Chop', 'Dinner, Dahl', 'Choir']);
    const text = flat(section('What I’m in for').textContent);
    expect(text).toContain('Same time as Dinner till 6:30. Both can stay; only you see this.');
    expect(text).toContain('Same time as Chop till 6. Both can stay; only you see this.');
    expect(text).toContain('8:00, You host it');
  });

  it('with nothing in it is kind, and says what is kept where', async () => {
    draw(stage, <MeScreen />);
    expect(screen.getByText(/Have a lie-down/)).toBeTruthy();
    const fold = screen.getByText('What is kept where, and who can read it').closest('details');
    if (!fold) throw new Error('no fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect(await screen.findByText('On your card, until Sat 9 January')).toBeTruthy();
    expect(screen.getByText(/can’t be called back/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toBe('/settings');
  });

  it('acts for whom I care for, says so, and turns back', async () => {
    const kid = await stage.run(addPerson, { name: 'Kōwhai', careOf: stage.me });
    draw(stage, <MeScreen />);
    fireEvent.click(button('Act for Kōwhai on this phone'));
    await said('This phone acts for Kōwhai now');
    expect(stage.camp.person).toBe(kid);
    expect(screen.getByText('This phone acts for Kōwhai just now.')).toBeTruthy();
    fireEvent.click(button('Here'));
    await said('Kept: Here');
    expect(stage.camp.ask(({ facts }) => facts.me(kid)?.presence)).toBe('here');
    expect(mine()).toBeUndefined();
    fireEvent.click(button('Back to Aroha'));
    await said('This phone acts for Aroha now');
  });
});

describe('the form about myself', () => {
  it('writes name and offers into the record and the rest on a card that fades', async () => {
    await stage.camp.writeMe({ person: stage.me, presence: 'here' }, stage.at(6, 12));
    draw(stage, <ChangeMeScreen />);
    type('Name', 'Aroha K');
    type(/What I can do/, 'bread, first aid');
    type(/Where to find me/, 'Blue tent');
    type(/Pronouns/, 'she/her');
    type(/Languages/, 'English, Deutsch');
    fireEvent.click(screen.getByLabelText('It’s my first time at this camp'));
    fireEvent.click(screen.getByLabelText('I’m glad to show newcomers round'));
    fireEvent.click(button('Keep'));
    await waitFor(() =>
      expect(stage.camp.ask(({ view }) => view.get(person, stage.me))).toMatchObject({
        name: 'Aroha K',
        can: ['bread', 'first aid'],
      }),
    );
    expect(mine()).toEqual({
      person: stage.me,
      presence: 'here',
      whereToFind: 'Blue tent',
      pronouns: 'she/her',
      languages: ['English', 'Deutsch'],
      firstGathering: true,
      welcomer: true,
    });
    const { pockets, author } = await stage.camp.engine;
    const [card] = [...pockets.cards.all()].filter((each) => each.author === author);
    expect(card?.expires).toBe(stage.at(14, 5));
  });

  it('left as it was, writes nothing', async () => {
    draw(stage, <ChangeMeScreen />);
    const { held } = await stage.camp.engine;
    const before = held.journal.counted.length;
    fireEvent.click(button('Keep'));
    await said('Nothing was changed');
    expect(held.journal.counted.length).toBe(before);
  });
});
