// The page of a call: who is on it, what is still short, and what can be done once its hour is past.
import {
  type Command,
  addPerson,
  addTask,
  answerCall,
  askWhoCould,
  call,
  callForHands,
  cannotComeAfterAll,
  closeCall,
  joinCrew,
  planMeal,
  withdrawThing,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CallScreen, ChangeCallScreen } from '../../src/ui/areas/calls/index.tsx';
import { hush } from '../../src/ui/say.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, press, type, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('calls');
    localStorage.clear();
    hush();
  },
);
const known = (id: string) => stage.camp.ask(({ view }) => view.get(call, id));
const page = (id: string) => <CallScreen id={id} query={new URLSearchParams()} />;
const heading = (): string => flat(screen.getByRole('heading', { level: 1 }).textContent);
const dock = (): string => flat(document.querySelector('.dock')?.textContent);

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
    fireEvent.click(await screen.findByRole('button', { name: 'Take out: Mere (by Aroha)' }));
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
    expect(screen.getByText(/Nobody said they’d come, by 5\. That’s fine too/)).toBeTruthy();
    expect(screen.getByText('Smaller menu?').getAttribute('href')).toBe(`/meal/${meal}/change`);
    expect(screen.getByText('Ask again').getAttribute('href')).toBe(`/call/new?sort=hands&about=call:${id}`);
    expect(dock()).toContain('The hour it asked for is past.');
    press(/^Let it be/);
    await said('Let be. It no longer stands on Now');
    expect(heading()).toBe('Kitchen wanted 2 more hands by 5');
    expect(screen.queryByText(/Nobody said/)).toBeNull();
  });

  it('an ask says how it ends, and nothing of an hour nobody set', async () => {
    const id = await stage.run(askWhoCould, { skill: 'Cut hair', byS: stage.at(4, 3) });
    draw(stage, page(id));
    expect(screen.getByText(/^Nobody by tomorrow 3:00.am\? Then it ends by itself/)).toBeTruthy();
    expect(screen.queryByText(/This will say so/)).toBeNull();
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
    press('Put it back');
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
