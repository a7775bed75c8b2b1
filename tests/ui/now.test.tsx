// Now: what it shows of a camp, and what its buttons do.
import {
  addArea,
  addPerson,
  addPlace,
  addTask,
  answerCall,
  call as callKind,
  askWhoCould,
  callForHands,
  editThing,
  joinCrew,
  offerSession,
  planMeal,
  renamePerson,
  takeTask,
  task,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MyHours } from '../../src/ui/areas/me/MyHours.tsx';
import { NowScreen } from '../../src/ui/areas/now/index.tsx';
import { TwoAnswers } from '../../src/ui/parts/TwoAnswers.tsx';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, section } from './steps.ts';

let stage: Stage;
eachOnAStage((each) => (stage = each));

const texts = (selector: string, within: Element): (string | null)[] =>
  [...within.querySelectorAll(selector)].map((each) => each.textContent);

describe('Now', () => {
  it('greets by name on its day, under one heading', () => {
    draw(stage, <NowScreen />);
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings.map((heading) => heading.textContent)).toEqual(['Kia ora, Aroha']);
    expect(document.querySelector('h1 [lang="mi"]')?.textContent).toBe('Kia ora');
    expect(screen.getByText('Wed 30 December')).toBeTruthy();
    expect(screen.getByText('Day 3 of 6')).toBeTruthy();
    expect(document.title).toBe('Now · Rhizome');
  });

  it('with nothing in it, says so kindly and ends', () => {
    draw(stage, <NowScreen />);
    expect(within(section('Now and next')).getByText(/Nothing placed yet today/)).toBeTruthy();
    // Of a camp in which nobody has written any work yet.
    const first = screen.getByRole('link', { name: 'Start with what most camps need' });
    expect(first.getAttribute('href')).toBe('/library');
    expect(screen.queryByText('You’re in for')).toBeNull();
    expect(screen.getByText('That’s all. Put me away.')).toBeTruthy();
  });

  it('shows what is on, what is next and the next meal', async () => {
    const willow = await stage.run(addPlace, { name: 'Big willow' });
    await stage.run(offerSession, {
      title: 'Clay oven building',
      placing: { atS: stage.at(3, 13), minutes: 180, place: willow },
    });
    await stage.run(offerSession, {
      title: 'Choir',
      placing: { atS: stage.at(3, 15, 30), minutes: 60 },
    });
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl, rice', atS: stage.at(3, 18) });
    draw(stage, <NowScreen />);
    const card = section('Now and next');
    expect(texts('dt', card).map(flat)).toEqual(['Nowtill 4:00', 'Next3:30', 'Dinner6:00']);
    expect(texts('dd', card).map(flat)).toEqual([
      'Clay oven buildingBig willow',
      'ChoirIn 50 min',
      'Dahl, rice',
    ]);
    const round = flat(screen.getByRole('img').getAttribute('aria-label'));
    expect(round).toContain('It is 2:40 pm.');
    expect(round).toContain('Dinner at 6');
    expect(round).toContain('your Choir at 3:30');
  });

  it('a row that is taken stays where it is, says so, and can be given back', async () => {
    const titles = ['Chop', 'Dig', 'Sweep', 'Fill the tank'];
    for (const title of titles) await stage.run(addTask, { title, minutes: 15 });
    draw(stage, <NowScreen />);
    const three = section('Three that could use you');
    const before = texts('h3', three);
    expect(before).toHaveLength(3);
    const [first = ''] = before.filter((each): each is string => each !== null);
    fireEvent.click(within(three).getByRole('button', { name: `I’m on it: ${first}` }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(`You’re on it: ${first}`));
    expect(texts('h3', three)).toEqual(before);
    expect(texts('.t', section('You’re in for'))).toContain(first);
    const button = within(three).getByRole('button', { name: `You’re on it: ${first}` });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    await waitFor(() => within(three).getByRole('button', { name: `I’m on it: ${first}` }));
    await waitFor(() => expect(screen.queryByText('You’re in for')).toBeNull());
  });

  it('undo takes back what was just done', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    draw(stage, <NowScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Chop' }));
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() =>
      expect(stage.camp.ask(({ view }) => view.get(task, id)?.claim.get(stage.me)?.said)).toBe('back'),
    );
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Undone'));
  });

  it('a call stands on top, counts its hands, and leaves when there are enough', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(callForHands, { hands: 2, byS: stage.at(3, 17), where: 'Kitchen' });
    draw(stage, <NowScreen />);
    const call = section('Kitchen wants 2 more hands by 5');
    expect(call.textContent).toContain('0 of 2 found. Asked just now');
    fireEvent.click(within(call).getByRole('button'));
    const answered = await waitFor(() => section('Kitchen wants 1 more hand by 5'));
    expect(answered.className).toContain('mine');
    await meanwhile(async () => {
      const [open] = stage.camp.ask(({ view }) => view.all(callKind));
      await stage.run(answerCall, { call: open?.id ?? '', person: tom });
    });
    await waitFor(() => expect(screen.queryByText(/wants 1 more/)).toBeNull());
  });

  it('a call heard late says how old it is, and that it was heard just now only if it came while this was open', async () => {
    const ask = (where: string) => stage.run(callForHands, { hands: 1, byS: stage.at(3, 17), where });
    await ask('Gate');
    stage.clock.at += 40 * 60_000;
    draw(stage, <NowScreen />);
    const told = (where: string): string =>
      flat(section(`${where} wants 1 more hand by 5`).textContent).replace(/.*found\. /, '');
    expect(told('Gate')).toMatch(/^Asked 40 min ago/);
    expect(told('Gate')).not.toContain('heard');
    stage.clock.at -= 40 * 60_000;
    await meanwhile(async () => {
      const asked = ask('Kitchen');
      // Signed then, and heard here now.
      stage.clock.at += 40 * 60_000;
      await asked;
    });
    await waitFor(() => expect(told('Kitchen')).toMatch(/^Asked 40 min ago, heard just now/));
    expect(told('Gate')).not.toContain('heard');
  });

  it('a meal’s call that nobody answered offers a smaller menu; who is in the crew already is asked nothing', async () => {
    const meal = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), min: 6 });
    await stage.run(joinCrew, { meal });
    const about = { kind: 'meal', id: meal } as const;
    await stage.run(callForHands, { about, hands: 3, byS: stage.at(3, 17), where: 'Kitchen' });
    draw(stage, <NowScreen />);
    expect(within(section('Kitchen wants 3 more hands by 5')).queryByRole('button')).toBeNull();
    cleanup();
    stage.clock.at = stage.at(3, 17, 5) * 1000;
    draw(stage, <NowScreen />);
    expect(section('Kitchen wanted 3 more hands by 5').textContent).toContain(
      'Nobody said they’d come, by 5. Perhaps a smaller menu?',
    );
  });

  it('many calls leave room for the rest, hands before who could, and all are one tap away', async () => {
    await stage.run(askWhoCould, { skill: 'plumbing', words: 'The pump drips' });
    for (const where of ['Gate', 'Dome', 'Kitchen'])
      await stage.run(callForHands, { hands: 1, byS: stage.at(3, 17), where });
    draw(stage, <NowScreen />);
    const titles = (): (string | null)[] => texts('h2.t', document.body);
    expect(titles()).toHaveLength(3);
    expect(titles().every((title) => title?.includes('wants 1 more hand'))).toBe(true);
    fireEvent.click(screen.getByText('One more is asked for'));
    expect(titles()).toHaveLength(4);
    expect(section('Who could? Plumbing').textContent).toContain('“The pump drips”Asked just now');
  });

  it('calls what you answered by its place or its own words, on Now and on My page', async () => {
    await fetchWords('me');
    const about = { kind: 'area' as const, id: await stage.run(addArea, { name: 'Kitchen' }) };
    const calls = [{ about, words: 'Bring a knife' }, { words: 'carry the tables' }];
    for (const more of calls) {
      const id = await stage.run(callForHands, { hands: 3, byS: stage.at(3, 17, 30), ...more });
      await stage.run(answerCall, { call: id });
    }
    draw(stage, <NowScreen />);
    expect(texts('.t', section('You’re in for')).sort()).toEqual(['Carry the tables', 'Hands for Kitchen']);
    cleanup();
    draw(stage, <MyHours />);
    expect(texts('.t', section('What I’m in for')).sort()).toEqual(['Carry the tables', 'Hands for Kitchen']);
  });

  it('says with whom you are in for something, and when', async () => {
    const id = await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 21, 20), max: 4, min: 2 });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id });
    await stage.run(takeTask, { task: id, person: tom });
    draw(stage, <NowScreen />);
    expect(flat(section('You’re in for').textContent)).toContain('Washing-up9:20 pm, with Tom');
  });

  it('follows a name that is changed', async () => {
    draw(stage, <NowScreen />);
    await meanwhile(() => stage.run(renamePerson, { person: stage.me, name: 'Aroha K' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kia ora, Aroha K');
  });
});

describe('two answers', () => {
  it('are both shown, with who gave them, and either can be chosen', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Chop the onions' } });
    const about = { kind: 'task', id } as const;
    draw(
      stage,
      <TwoAnswers
        about={about}
        field="title"
        what="the name"
        show={(value) => (typeof value === 'string' ? value : '')}
      />,
    );
    expect(screen.queryByText(/Two answers/)).toBeNull();
    await meanwhile(() => bringsBack({ ...about, field: 'title', sub: '', value: 'Chop the leeks' }));
    const frame = await waitFor(() => screen.getByText('Two answers for the name, both kept'));
    expect(new Set(texts('.t', frame.parentElement as Element))).toEqual(
      new Set(['Chop the leeks', 'Chop the onions']),
    );
    expect(screen.getByText('Aroha, just now')).toBeTruthy();
    fireEvent.click(screen.getByText('Keep both for now'));
    expect(screen.getByText('Both stay until somebody chooses one.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Choose this: Chop the leeks' }));
    await waitFor(() => expect(screen.queryByText(/Two answers/)).toBeNull());
    expect(stage.camp.ask(({ view }) => view.get(task, id)?.title)).toBe('Chop the leeks');
  });
});
