// Calls: asking for hands, asking who could, the page of a call; drawn on a real camp.
import {
  type Command,
  addPerson,
  addPlace,
  addTask,
  answerCall,
  askWhoCould,
  call,
  callForHands,
  cannotComeAfterAll,
  closeCall,
  joinCrew,
  offerSkills,
  planMeal,
  withdrawThing,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CallScreen, ChangeCallScreen, NewCallScreen } from '../../src/ui/areas/calls/index.tsx';
import { hush } from '../../src/ui/say.ts';
import { type Stage, draw, meanwhile, openStage } from './camp.tsx';

let stage: Stage;
beforeAll(() => fetchWords('calls'));
beforeEach(async () => {
  localStorage.clear();
  hush();
  stage = await openStage();
});
afterEach(async () => {
  cleanup();
  await stage.camp.close();
});

const flat = (text: string | null | undefined): string => (text ?? '').replace(/\u00a0/g, ' ');
const said = async (text: string): Promise<void> => {
  await waitFor(() => expect(flat(document.querySelector('[role=status].vh')?.textContent)).toBe(text));
};
const known = (id: string) => stage.camp.ask(({ view }) => view.get(call, id));
const calls = () => stage.camp.ask(({ view }) => view.all(call));
const fresh = (query: string) => <NewCallScreen id="" query={new URLSearchParams(query)} />;
const page = (id: string) => <CallScreen id={id} query={new URLSearchParams()} />;
const press = (name: string | RegExp, among: HTMLElement = document.body): void => {
  fireEvent.click(within(among).getByRole('button', { name }));
};
const type = (label: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const heading = (): string => flat(screen.getByRole('heading', { level: 1 }).textContent);
const dock = (): string => flat(document.querySelector('.dock')?.textContent);
const chips = (): string[] =>
  within(screen.getAllByRole('group', { name: 'By when?' })[0] as HTMLElement)
    .getAllByRole('button')
    .map((each) => flat(each.textContent) + (each.getAttribute('aria-pressed') === 'true' ? ' *' : ''));

describe('I need hands', () => {
  it('begins with what the thing itself says: its name, hour, place and the hands it is short of', async () => {
    const place = await stage.run(addPlace, { name: 'Kitchen tent' });
    const about = await stage.run(addTask, {
      title: 'Chop for dinner',
      atS: stage.at(3, 16, 30),
      isDue: true,
      place,
      min: 3,
      max: 5,
    });
    draw(stage, fresh(`sort=hands&about=task:${about}`));
    expect(heading()).toBe('I need hands');
    expect(screen.getByText('For Chop for dinner, at 4:30')).toBeTruthy();
    expect(chips()).toEqual(['Now', '4:00', '4:30 *', '5:00', 'Another time']);
    expect(dock()).toBe('Ask for 3 hands by 4:30');
    press('One fewer');
    press('5:00');
    type(/Anything else/, 'Bring a knife');
    expect(dock()).toBe('Ask for 2 hands by 5');
    expect(screen.getByText(/It closes itself at 2\./)).toBeTruthy();
    press('Ask for 2 hands by 5');
    await said('Asked. It stands on top of Now');
    const [made] = calls();
    expect(made).toMatchObject({
      sort: 'hands',
      about: { kind: 'task', id: about },
      hands: 2,
      where: 'Kitchen tent',
      words: 'Bring a knife',
      when: { at: stage.at(3, 17) },
    });
    expect(location.pathname).toBe(`/call/${made?.id}`);
  });

  it('for a meal, an hour before it', async () => {
    const about = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), min: 2 });
    draw(stage, fresh(`about=meal:${about}`));
    expect(dock()).toBe('Ask for 2 hands by 5');
  });

  it('now, and at another time: an hour that is missing is said', async () => {
    draw(stage, fresh(''));
    press('Now');
    expect(dock()).toBe('Ask for 1 hand now');
    press('Another time');
    type(/By what time/, '');
    press('Ask for 1 hand');
    await said('By when? The hour is still missing.');
    type(/By what time/, '3:30');
    press('Ask for 1 hand by 3:30');
    await said('What for, or where? A few words are plenty.');
    type('Where?', 'Gate');
    press('Now');
    press('Ask for 1 hand now');
    await said('Asked. It stands on top of Now');
    expect(calls()[0]).toMatchObject({ hands: 1, where: 'Gate', when: { at: stage.at(3, 15) } });
    expect(calls()[0]?.about).toBeUndefined();
  });

  it('an hour that has passed meanwhile is said', async () => {
    draw(stage, fresh(''));
    type('Where?', 'Gate');
    stage.clock.at += 3 * 3_600_000;
    press(/^Ask for/);
    await said('That hour has passed. Choose a later one.');
  });

  it('of another call is about what that one is about', async () => {
    const about = await stage.run(addTask, { title: 'Chop' });
    const id = await stage.run(callForHands, {
      about: { kind: 'task', id: about },
      hands: 4,
      byS: stage.at(3, 17),
      where: 'Kitchen',
    });
    draw(stage, fresh(`about=call:${id}`));
    expect(screen.getByText('For Chop')).toBeTruthy();
    expect(dock()).toBe('Ask for 4 hands by 4');
    expect(screen.getByLabelText<HTMLInputElement>(/Where/).value).toBe('Kitchen');
  });
});

describe('Who could?', () => {
  it('shows those who offer it, and asks everybody', async () => {
    const offer = async (name: string, can: string[], learning: string[] = []): Promise<void> => {
      await stage.run(offerSkills, { person: await stage.run(addPerson, { name }), can, learning });
    };
    await offer('Ben', ['Pump repair']);
    await offer('Cleo', [], ['pumps']);
    await offer('Dan', ['Bread']);
    const about = await stage.run(addTask, { title: 'Mend the pump', skills: ['pumps'] });
    draw(stage, fresh(`sort=who&about=task:${about}`));
    expect(heading()).toBe('Who could?');
    const region = screen.getByRole('region', { name: 'People who offer it' });
    expect([...region.querySelectorAll('li')].map((each) => each.querySelector('.txt')?.textContent)).toEqual(
      ['BenOffers: Pump repair', 'CleoWould like to learn: pumps'],
    );
    type('What does it take?', 'welding');
    expect(screen.getByText(/Nobody has offered that yet/)).toBeTruthy();
    type(/Anything else/, 'It drips');
    press('Ask everybody');
    await said('Asked. It stands on top of Now');
    expect(calls()[0]).toMatchObject({
      sort: 'who',
      skill: 'welding',
      words: 'It drips',
      about: { kind: 'task', id: about },
    });
  });
});

describe('the page of a call', () => {
  const ask = (hands = 2, more: Partial<Parameters<typeof callForHands.decide>[1]> = {}): Promise<string> =>
    stage.run(callForHands, { hands, byS: stage.at(3, 17), where: 'Kitchen', ...more });
  const byTom = async <Input extends { person?: string | undefined }>(
    command: Command<Input>,
    input: Input,
  ): Promise<void> => {
    const person = await stage.run(addPerson, { name: 'Tom' });
    await meanwhile(() => stage.run(command, { ...input, person }));
  };

  it('counts down as people come, and closes itself', async () => {
    const id = await ask(2, { words: 'Onions, mostly' });
    await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 19, 30), min: 2, max: 4 });
    draw(stage, page(id));
    expect(heading()).toBe('Kitchen wants 2 more hands by 5');
    expect(flat(document.querySelector('main')?.textContent)).toContain('0 of 2Asked by Aroha, just now.');
    expect(screen.getByText('“Onions, mostly”')).toBeTruthy();
    expect(screen.getByText('And one more')).toBeTruthy();
    press(/^I’m on it/);
    await said('You’re on it: Kitchen wants 2 more hands by 5');
    expect(heading()).toBe('Kitchen wants 1 more hand by 5');
    press(/^You’re on it/);
    await said('Stepped back. It asks for another again');
    await byTom(answerCall, { call: id });
    const mere = await stage.run(addPerson, { name: 'Mere' });
    await meanwhile(() => stage.run(answerCall, { call: id, person: mere }));
    expect(heading()).toBe('Enough hands: Kitchen');
    expect(dock()).toContain('Enough hands now. Washing-up at 7:30 is short by 2.');
    expect(
      within(screen.getByRole('region', { name: 'Still short elsewhere' })).getByText('Washing-up'),
    ).toBeTruthy();
    await meanwhile(() => stage.run(cannotComeAfterAll, { call: id, person: mere }));
    expect(heading()).toBe('Kitchen wants 1 more hand by 5');
  });

  it('somebody else is put in, and taken back', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    const id = await ask();
    draw(stage, page(id));
    press(/^For somebody else/);
    fireEvent.click(await screen.findByRole('button', { name: 'Mere said yes' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Step back: Mere (by Aroha)' }));
    await said('Mere (by Aroha) can’t come after all');
    expect(known(id)?.claim.get(mere)?.said).toBe('back');
  });

  it('one over stays, and is told', async () => {
    const id = await ask(1);
    await stage.run(answerCall, { call: id });
    await byTom(answerCall, { call: id });
    draw(stage, page(id));
    expect(screen.getByText('One over. Everybody stays.')).toBeTruthy();
  });

  it('that’s enough, and it sounds again', async () => {
    const id = await ask();
    draw(stage, page(id));
    press(/^That’s enough now/);
    await said('That’s enough. It no longer sounds');
    expect(heading()).toBe('That’s enough: Kitchen');
    press(/^Let it sound again/);
    await waitFor(() => expect(heading()).toBe('Kitchen wants 2 more hands by 5'));
  });

  it('past its hour says what came of it, without blame', async () => {
    const meal = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18) });
    const id = await ask(2, { about: { kind: 'meal', id: meal } });
    stage.clock.at = stage.at(3, 17, 5) * 1000;
    draw(stage, page(id));
    expect(heading()).toBe('Kitchen wanted 2 more hands by 5');
    expect(screen.getByText(/Nobody came by 5\. That’s fine too/)).toBeTruthy();
    expect(screen.getByText('Smaller menu?').getAttribute('href')).toBe(`/meal/${meal}/change`);
    expect(screen.getByText('Ask again').getAttribute('href')).toBe(`/call/new?sort=hands&about=call:${id}`);
    expect(dock()).toContain('The hour it asked for is past.');
    press(/^Let it be/);
    await said('Let be. It no longer stands on Now');
    expect(heading()).toBe('Kitchen wanted 2 more hands by 5');
    expect(screen.queryByText(/Nobody came/)).toBeNull();
  });

  it('answered, it puts into the crew; who is in the crew already is told that it asks for others', async () => {
    const meal = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), min: 6 });
    await stage.run(joinCrew, { meal });
    const id = await ask(2, { about: { kind: 'meal', id: meal } });
    draw(stage, page(id));
    expect(dock()).toContain('You’re in for it already. This asks for others.');
    expect(screen.queryByText('Room for you')).toBeNull();
    expect(screen.getByText(/Nobody by 5\? This will say so, and offer a smaller menu/)).toBeTruthy();
    // Whoever joins on the meal's own page has come too.
    const mere = await stage.run(addPerson, { name: 'Mere' });
    await meanwhile(() => stage.run(joinCrew, { meal, person: mere }));
    expect(heading()).toBe('Kitchen wants 1 more hand by 5');
    expect(screen.getByText('Mere (by Aroha)')).toBeTruthy();
  });

  it('who could: one is enough', async () => {
    const id = await stage.run(askWhoCould, { skill: 'plumbing', words: 'The pump drips' });
    draw(stage, page(id));
    expect(heading()).toBe('Who could? Plumbing');
    expect(document.querySelector('.call-number')).toBeNull();
    press(/^I’m on it/);
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.said).toBe('in'));
    expect(heading()).toBe('Who could? Plumbing');
  });

  it('what is asked in full already is not asked twice, nor said again beneath', async () => {
    const asks = [
      ['who could cut hair on Friday?', 'Who could cut hair on Friday?'],
      ['cut hair on Friday', 'Who could? Cut hair on Friday'],
    ] as const;
    for (const [words, title] of asks) {
      draw(stage, page(await stage.run(askWhoCould, { words })));
      expect(heading()).toBe(title);
      expect(screen.getAllByText(/cut hair/i)).toHaveLength(1);
      cleanup();
    }
  });

  it('taken away and put back; closing what is gone is not offered', async () => {
    const id = await ask();
    await stage.run(withdrawThing, { kind: 'call', id, why: 'Twice' });
    draw(stage, page(id));
    expect(screen.getByText(/Taken away by Aroha/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /enough now/ })).toBeNull();
    expect(dock()).toContain('This was taken away.');
    press('Put back');
    await screen.findByRole('button', { name: /enough now/ });
  });

  it('of what is not known says so', () => {
    draw(stage, page('AAAAAAAAAAAAAAAA'));
    expect(heading()).toBe('Nothing here');
  });

  it('is changed: hands, hour, place and words', async () => {
    const id = await ask();
    draw(stage, <ChangeCallScreen id={id} query={new URLSearchParams()} />);
    expect(screen.getByLabelText<HTMLInputElement>(/By what time/).value).toMatch(/5:00/);
    press('One more');
    type(/By what time/, '5:30');
    type('Where?', 'Big marquee');
    press('Keep');
    await waitFor(() => expect(known(id)?.where).toBe('Big marquee'));
    expect(known(id)).toMatchObject({ hands: 3, when: { at: stage.at(3, 17, 30) } });
  });

  it('a call that was closed here and answered there counts on', async () => {
    const id = await ask(1);
    await stage.run(closeCall, { call: id, closed: true });
    await byTom(answerCall, { call: id });
    draw(stage, page(id));
    expect(screen.getByText('Tom (by Aroha)')).toBeTruthy();
    expect(dock()).toContain('Somebody said that’s enough.');
  });
});
