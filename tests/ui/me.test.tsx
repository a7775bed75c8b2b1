// My page: where I am, what I'm in for and what is at once, what I eat and who may know, whom I act for; and the form
// about myself.
import {
  addPerson,
  addTask,
  dietCounts,
  dietOf,
  eatersSaid,
  offerSession,
  planMeal,
  joinCrew,
  person,
  takeTask,
  wouldCome,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangeMeScreen } from '../../src/ui/areas/me/ChangeMe.tsx';
import { EatScreen } from '../../src/ui/areas/me/Eat.tsx';
import { MeScreen } from '../../src/ui/areas/me/Me.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, openStage } from './camp.tsx';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await fetchWords('people', 'me');
  localStorage.clear();
  way.go('/me', true);
});
afterEach(async () => {
  cleanup();
  await stage.camp.close();
});

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\u00a0/g, ' ');
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(text));
const type = (label: RegExp | string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const section = (name: string): HTMLElement => screen.getByRole('region', { name });
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
    expect(text).toContain('Same time as Dinner, Dahl. Only you are told.');
    expect(text).toContain('Same time as Chop. Only you are told.');
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

describe('what I eat', () => {
  const facts = () => stage.camp.ask((reading) => reading.facts);
  const shown = async (): Promise<void> => {
    cleanup();
    way.go('/me/eat', true);
    draw(stage, <EatScreen />);
    await screen.findByRole('button', { name: 'Keep' });
  };
  const keep = async (): Promise<void> => {
    fireEvent.click(button('Keep'));
    await said('Kept');
  };

  it('only counted: under another key than this phone’s, with no name on it', async () => {
    await shown();
    fireEvent.click(button('Vegan'));
    type(/What I react to/, 'peanut, egg');
    fireEvent.click(screen.getByLabelText('Even a trace of it makes me ill'));
    await keep();
    expect(dietCounts(facts())).toEqual([{ tag: 'vegan', eaters: 1 }]);
    expect(facts().diets()).toMatchObject([{ allergens: ['peanut', 'egg'], severity: 'bad' }]);
    expect(dietOf(facts(), stage.me)).toBeUndefined();
    const { pockets, author } = await stage.camp.engine;
    const cards = [...pockets.cards.all()];
    expect(cards).toHaveLength(1);
    expect(cards[0]?.author).not.toBe(author);
    expect(cards[0]?.about).toBe('');
    expect(JSON.stringify(cards[0]?.value)).not.toContain(stage.me);
  });

  it('is changed by the same key, moved to one’s name, and taken away', async () => {
    await shown();
    fireEvent.click(button('Vegan'));
    await keep();
    await shown();
    expect(button('Vegan').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Vegan'));
    fireEvent.click(button('No gluten'));
    fireEvent.click(button('One more'));
    stage.clock.at += 1000;
    await keep();
    expect(dietCounts(facts())).toEqual([{ tag: 'no-gluten', eaters: 2 }]);

    await shown();
    fireEvent.click(screen.getByLabelText(/With my name/));
    await keep();
    expect(eatersSaid(facts())).toBe(2);
    expect(dietOf(facts(), stage.me)?.tags).toEqual(['no-gluten']);

    cleanup();
    draw(stage, <MeScreen />);
    expect(await screen.findByText('No gluten. With your name, on your page')).toBeTruthy();

    await shown();
    fireEvent.click(button('Say nothing any more'));
    await said('What you eat is not said any more');
    expect(facts().diets()).toEqual([]);
  });

  it('C6: a counted card has nothing of the second it was written in, neither first nor later nor after it faded', async () => {
    const { diets, pockets, author } = await stage.camp.engine;
    const diet = { tags: ['vegan'], eaters: 1 } as const;
    const until = stage.at(14, 5);
    await diets.say(stage.me, { way: 'named', diet }, until);
    await diets.say(stage.me, { way: 'counted', diet }, until);
    const own = [...pockets.cards.all()].filter((each) => each.author === author);
    const thrown = (): number[] =>
      [...pockets.cards.all()].filter((each) => each.author !== author).map(({ counter }) => counter);
    const second = Math.floor(stage.clock.at / 1000);
    expect(own.map(({ counter }) => counter - second)).toEqual([1]);
    expect(thrown()).toEqual([1]);
    await diets.say(stage.me, { way: 'counted', diet: { ...diet, eaters: 2 } }, until);
    expect(thrown()).toEqual([2]);
    stage.clock.at = until * 1000 + 1;
    await pockets.expire();
    expect(thrown()).toEqual([]);
    await diets.say(stage.me, { way: 'counted', diet }, until + 86_400);
    expect(thrown()).toEqual([3]); // older than no card of it that another phone may hold still
  });

  it('anything is an answer too', async () => {
    await shown();
    await keep();
    expect(eatersSaid(facts())).toBe(1);
    cleanup();
    draw(stage, <MeScreen />);
    expect(await screen.findByText('Anything. Only counted')).toBeTruthy();
  });

  it('outlives a reload of the page, and is still changed by the same key', async () => {
    await shown();
    fireEvent.click(button('Halal'));
    await keep();
    const { diets } = await stage.camp.engine;
    expect(await diets.saidFor(stage.me)).toMatchObject({ way: 'counted', diet: { tags: ['halal'] } });
    const { invite } = stage.camp;
    cleanup();
    await stage.camp.close();
    const opened = await stage.opening.gatherings.open(invite);
    if (!opened.ok) throw new Error('not opened');
    stage = { ...stage, camp: opened.value };
    const again = (await stage.camp.engine).diets;
    expect(await again.saidFor(stage.me)).toMatchObject({ way: 'counted', diet: { tags: ['halal'] } });
    expect(await again.say(stage.me, null, stage.at(6, 12))).toBe(true);
    expect(stage.camp.ask((reading) => reading.facts).diets()).toEqual([]);
  });
});
