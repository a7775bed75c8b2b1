// What suits just now, what is at the same time, and rest: each said to whoever holds this phone, where they act.
import {
  addTask,
  callForHands,
  joinCrew,
  offerSession,
  offerSkills,
  planMeal,
  takeTask,
  wouldCome,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CallScreen } from '../../src/ui/areas/calls/index.tsx';
import { MeScreen } from '../../src/ui/areas/me/index.tsx';
import { MealScreen } from '../../src/ui/areas/meals/index.tsx';
import { NowScreen } from '../../src/ui/areas/now/index.tsx';
import { PeopleScreen } from '../../src/ui/areas/people/index.tsx';
import { MoveSessionScreen } from '../../src/ui/areas/programme/index.tsx';
import { TaskScreen, TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { type Stage, draw, eachOnAStage } from './camp.tsx';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    localStorage.clear();
    await fetchWords('tasks', 'calls', 'meals', 'programme', 'people', 'me');
  },
);

const flat = (text: string | null | undefined): string => (text ?? '').replace(/ /g, ' ');
const page = (): string => flat(document.querySelector('main')?.textContent);
const at = (id = '', query = ''): { id: string; query: URLSearchParams } => ({
  id,
  query: new URLSearchParams(query),
});
const again = (): void => {
  cleanup();
  draw(stage, <NowScreen />);
};

describe('Y18: what suits just now', () => {
  it('is chosen under the three, followed at once, kept on this phone, and gone the next camp day', async () => {
    await stage.run(addTask, { title: 'Logs', tags: ['heavy'] });
    await stage.run(addTask, { title: 'Beans', tags: ['seated'] });
    const acts = stage.camp.health.now;
    draw(stage, <NowScreen />);
    expect(page()).toContain('Logs');
    fireEvent.click(screen.getByRole('button', { name: 'What suits you just now?' }));
    const chips = await screen.findByRole('group', { name: 'What suits you just now?' });
    const seated = (): HTMLElement => screen.getByRole('button', { name: 'Seated' });
    fireEvent.click(within(chips).getByRole('button', { name: 'Seated' }));
    await waitFor(() => expect(seated().getAttribute('aria-pressed')).toBe('true'));
    expect(page()).not.toContain('Logs');
    expect(page()).toContain('Beans');
    expect(stage.camp.health.now.unkept).toBe(acts.unkept);
    expect(Object.keys(localStorage).filter((key) => key.endsWith(' suits'))).toHaveLength(1);
    again();
    expect(page()).not.toContain('Logs');
    expect((await screen.findByRole('button', { name: 'Seated' })).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(seated());
    await waitFor(() => expect(page()).toContain('Logs'));
    fireEvent.click(seated());
    // Five in the morning.
    stage.clock.at = stage.at(4, 5) * 1000;
    again();
    expect(page()).toContain('Logs');
    expect(screen.getByRole('button', { name: 'What suits you just now?' })).toBeTruthy();
    // Not only unused: nothing of it is left on the phone.
    await waitFor(() =>
      expect(Object.keys(localStorage).filter((key) => key.endsWith(' suits'))).toEqual([]),
    );
  });
});

describe('Y16: what is at the same time', () => {
  it('is said beside the action of a task, a meal and a call, in rows, and blocks nothing', async () => {
    const choir = await stage.run(offerSession, {
      title: 'Choir',
      placing: { atS: stage.at(3, 17), minutes: 90 },
    });
    const chop = await stage.run(addTask, { title: 'Chop', atS: stage.at(3, 18), minutes: 30, min: 2 });
    const dinner = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18, 15) });
    const call = await stage.run(callForHands, { hands: 2, byS: stage.at(3, 18), where: 'Kitchen' });
    const note = 'Same time as Choir till 6:30. Both can stay; only you see this.';
    const shows = async (what: preact.ComponentChild, text: string, isThere: boolean): Promise<void> => {
      draw(stage, what);
      await waitFor(() => expect(page().includes(text)).toBe(isThere));
      cleanup();
    };
    const all = [
      <TaskScreen {...at(chop)} />,
      <MealScreen {...at(dinner)} />,
      <CallScreen {...at(call)} />,
    ] as const;
    // Whoever hosts is in for it; whoever is not, is told nothing.
    for (const each of all) await shows(each, note, true);
    await stage.run(wouldCome, { session: choir, comes: true });
    await shows(<TasksScreen {...at()} />, 'Same time as Choir till 6:30', true);
    draw(stage, <NowScreen />);
    expect(flat(screen.getByRole('region', { name: /Kitchen wants/ }).textContent)).toContain(
      'Same time as Choir till 6:30',
    );
    // It is not drawn for them, and on its page it can be taken all the same.
    expect(screen.queryByRole('button', { name: 'I’m on it: Chop' })).toBeNull();
    cleanup();
    draw(stage, <TaskScreen {...at(chop)} />);
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Chop' }));
    const yours = await screen.findByRole('button', { name: 'You’re on it: Chop' });
    expect(yours.getAttribute('aria-pressed')).toBe('true');
    expect(page()).toContain(note);
    cleanup();
    // Moving what one hosts says what else one is in for at that hour.
    await stage.run(joinCrew, { meal: dinner });
    const later = `at=${stage.at(3, 18)}`;
    await shows(
      <MoveSessionScreen {...at(choir, later)} />,
      'Same time as Chop till 6:30 and Dinner till 7:15',
      true,
    );
    await shows(<MoveSessionScreen {...at(choir, `at=${stage.at(3, 20)}`)} />, 'Same time as', false);
  });
});

describe('Y17 P5: rest', () => {
  it('one line on Now and on My page, with a way to let somebody else take one', async () => {
    const wood = await stage.run(addTask, { title: 'Wood', atS: stage.at(3, 8), minutes: 360, min: 2 });
    const wash = await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 19, 30), min: 2 });
    for (const task of [wood, wash]) await stage.run(takeTask, { task });
    for (const Page of [NowScreen, MeScreen]) {
      draw(stage, <Page />);
      const who = await screen.findByRole('link', { name: 'Who could take one? Washing-up' });
      expect(who.getAttribute('href')).toBe(`/call/new?sort=who&about=task:${wash}`);
      expect(flat(who.closest('p')?.textContent)).toBe(
        'You’ve done a lot today. Who could take one? Only you see this.',
      );
      cleanup();
    }
  });

  it('“I’ve done a lot today” is said with a tap, seen by who looks for hands, and taken back', async () => {
    await stage.run(offerSkills, { person: stage.me, can: ['bread'] });
    draw(stage, <MeScreen />);
    const button = (): HTMLElement => screen.getByRole('button', { name: 'I’ve done a lot today' });
    expect(button().getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button());
    await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('true'));
    const said = (): number | undefined => stage.camp.ask(({ facts }) => facts.me(stage.me)?.doneALot);
    expect(said()).toBe(stage.at(4, 5));
    cleanup();
    draw(stage, <PeopleScreen {...at('', 'find=bread')} />);
    expect(page()).toContain('Has done a lot today');
    stage.clock.at = stage.at(4, 5) * 1000;
    cleanup();
    draw(stage, <PeopleScreen {...at('', 'find=bread')} />);
    expect(page()).not.toContain('Has done a lot today');
    stage.clock.at = stage.at(3, 20) * 1000;
    cleanup();
    draw(stage, <MeScreen />);
    fireEvent.click(button());
    await waitFor(() => expect(said()).toBeUndefined());
  });
});
