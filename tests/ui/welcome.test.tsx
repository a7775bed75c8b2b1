// The five cards of the first hour: what they show, that every one can be the last, and that nothing nags after.
import { addPerson, addPlace, addTask, planMeal, task } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FirstHour } from '../../src/ui/areas/now/FirstHour.tsx';
import { WelcomeScreen } from '../../src/ui/areas/welcome/Welcome.tsx';
import { FIRST_HOUR_MS, setFirstHour, isFirstHour } from '../../src/ui/first-hour.ts';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { flat } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('finding');
    localStorage.clear();
  },
);

const card = (n: number): void => {
  way.go(`/welcome?card=${n}`, true);
  draw(stage, <WelcomeScreen id="" query={new URLSearchParams({ card: String(n) })} />);
};
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';

describe('the cards', () => {
  it('follow each other, each with a way on and a way out', () => {
    const seen: string[] = [];
    for (let n = 1; n <= 5; n++) {
      card(n);
      seen.push(heading());
      expect(screen.getByText(`Card ${n} of 5`)).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Skip all' })).toBeTruthy();
      const next = screen.queryByRole('link', { name: /^Next: / })?.getAttribute('href');
      expect(next).toBe(n < 5 ? `/welcome?card=${n + 1}` : undefined);
      cleanup();
    }
    expect(seen).toEqual([
      'Nobody is in charge here',
      'Food and loos',
      'Your next meal',
      'Somebody to meet',
      'One short task',
    ]);
  });

  it('where food and loos are, or honestly that nobody has said', async () => {
    await stage.run(addPlace, { name: 'Cookhouse', sort: 'kitchen' });
    card(2);
    const at = (name: string): string => screen.getByRole('region', { name }).textContent ?? '';
    expect(at('Food')).toContain('Cookhouse');
    expect(at('Loos')).toContain('Nobody has written down where yet.');
    await stage.run(addPlace, { name: 'Longdrop by the willow' });
    await waitFor(() => expect(at('Loos')).toContain('Longdrop by the willow'));
  });

  it('drinking water is what says so: a beach to swim at is not offered to whoever is thirsty', async () => {
    const about = 'Swimming. Deep past the big rock, so never alone.';
    await stage.run(addPlace, { name: 'River beach', sort: 'water', about });
    card(2);
    const water = (): string => screen.getByRole('region', { name: 'Drinking water' }).textContent ?? '';
    expect(water()).toContain('Nobody has written down yet where water is good to drink.');
    expect(screen.queryByText('River beach')).toBeNull();
    await stage.run(addPlace, { name: 'Tap by the gate', sort: 'water', features: ['drinking water'] });
    await waitFor(() => expect(water()).toContain('Tap by the gate'));
    expect(water()).not.toContain('Nobody');
  });

  it('the next meal, with hour and place', async () => {
    const place = await stage.run(addPlace, { name: 'Marquee', sort: 'marquee' });
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: stage.at(3, 18), place });
    card(3);
    const line = screen.getByRole('link', { name: 'Dinner, Dahl' }).closest('.item');
    expect(flat(line?.textContent)).toContain('6:00, Marquee');
  });

  it('somebody who welcomes, and where to find them', async () => {
    const ana = await stage.run(addPerson, { name: 'Ana' });
    const card4 = { person: ana, welcomer: true, whereToFind: 'tea tent', presence: 'here' } as const;
    await stage.camp.writeMe(card4, stage.at(6, 12));
    card(4);
    const line = screen.getByRole('link', { name: 'Ana' }).closest('li');
    expect(line?.textContent).toContain('Tea tent');
  });

  it('who is still coming stands after those who are here, and it is said', async () => {
    const welcomer = true;
    for (const [name, presence] of [
      ['Ana', 'coming'],
      ['Ben', 'away'],
      ['Cleo', 'here'],
    ] as const) {
      const person = await stage.run(addPerson, { name });
      await stage.camp.writeMe({ person, welcomer, presence, whereToFind: 'tea tent' }, stage.at(6, 12));
    }
    card(4);
    const rows = [...document.querySelectorAll('li .txt')].map((each) => flat(each.textContent));
    expect(rows).toEqual(['CleoTea tent', 'BenAway just now. Tea tent', 'AnaStill coming']);
  });

  it('one short task, taken in the first-timer’s place, stays where it was and can be given back', async () => {
    const what = { title: 'Peel carrots', minutes: 20, min: 1, max: 3, learner: 1 };
    const id = await stage.run(addTask, what);
    await stage.run(addTask, { title: 'Fill the lamps', minutes: 10 });
    card(5);
    const claim = () => stage.camp.ask(({ view }) => view.get(task, id)?.claim.get(stage.me));
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Peel carrots' }));
    await waitFor(() => expect(claim()).toMatchObject({ said: 'in', role: 'learner' }));
    fireEvent.click(await screen.findByRole('button', { name: 'You’re on it: Peel carrots' }));
    await waitFor(() => expect(claim()).toMatchObject({ said: 'back' }));
  });
});

describe('on Now', () => {
  const offered = (): Element | null => screen.queryByRole('link', { name: 'Your first hour' });

  it('the way to the cards stands for an hour, to whoever said first time, and then never again', () => {
    const { id } = stage.camp;
    draw(stage, <FirstHour />);
    expect(offered()).toBeNull();
    cleanup();
    setFirstHour(id, stage.clock.at);
    draw(stage, <FirstHour />);
    expect(offered()).not.toBeNull();
    cleanup();
    stage.clock.at += FIRST_HOUR_MS - 1;
    draw(stage, <FirstHour />);
    expect(offered()).not.toBeNull();
    cleanup();
    stage.clock.at += 1;
    draw(stage, <FirstHour />);
    expect(offered()).toBeNull();
    // Nothing of it is left, not even for a clock that is put back.
    expect(Object.keys(localStorage).filter((key) => key.includes(id))).toEqual([]);
  });

  it('who skips is not offered them again, and the record knows nothing of any of it', async () => {
    const { id } = stage.camp;
    setFirstHour(id, stage.clock.at);
    const engine = await stage.camp.engine;
    const before = engine.held.journal.counted.length;
    card(2);
    fireEvent.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Skip all' }));
    expect(isFirstHour(id, stage.clock.at)).toBe(false);
    expect(engine.held.journal.counted.length).toBe(before);
  });
});
