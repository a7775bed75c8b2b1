// Work on several days, and the starting library: on the page of a task, in its form, in the list, and on /library.
import {
  type Task,
  addArea,
  addFromLibrary,
  addTask,
  addTaskOnDays,
  area,
  seriesOf,
  task,
  withdrawThing,
} from '#record';
import { library } from '#library';
import { fetchWords } from '#words';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LibraryScreen } from '../../src/ui/areas/library/index.tsx';
import { ChangeTaskScreen, NewTaskScreen, TaskScreen, TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { hush } from '../../src/ui/say.ts';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { press, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('tasks', 'library');
    localStorage.clear();
    hush();
  },
);

const none = new URLSearchParams();
const flat = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const known = (id: string): Task => stage.camp.ask(({ view }) => view.get(task, id)) as Task;
const days = (id: string): (number | undefined)[] =>
  stage.camp.ask(({ view }) => seriesOf(view, view.get(task, id) as Task)).map(({ when }) => when?.day);
const chop = (on: readonly number[] = []): Promise<string> =>
  stage.run(addTaskOnDays, { title: 'Chop', atS: stage.at(3, 16), minutes: 40, days: on });
const page = (id: string) => <TaskScreen id={id} query={none} />;

describe('Y23: on other days too', () => {
  it('is put on days from its page, in one go, and taken back in one go', async () => {
    const id = await chop();
    draw(stage, page(id));
    press('On other days too: Chop');
    const pick = screen.getByRole('group', { name: 'On which days as well?' });
    const names = within(pick).getAllByRole('button');
    const state = names.map((day) => [
      day.getAttribute('aria-pressed') === 'true',
      (day as HTMLButtonElement).disabled,
    ]);
    // Monday and Tuesday are past, Wednesday has it.
    expect(state).toEqual([
      [false, true],
      [false, true],
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    press('Put it on these days');
    await said('Tap a day first.');
    press(/Thu/, pick);
    press(/Sat/, pick);
    press('Put it on these days');
    await said('On 2 more days');
    expect(days(id)).toEqual([3, 4, 6]);
    expect(screen.getByRole('heading', { name: 'On Wed, Thu and Sat' })).toBeTruthy();
    const links = within(screen.getByRole('region', { name: 'On Wed, Thu and Sat' })).getAllByRole('link');
    expect(links.map((link) => [flat(link.textContent), link.getAttribute('aria-current')])).toEqual([
      ['Wed', 'page'],
      ['Thu', null],
      ['Sat', null],
    ]);
    expect(links[1]?.getAttribute('aria-label')).toBe('Chop, Thu 31 December');
    press('Undo');
    await waitFor(() => expect(days(id)).toEqual([3]));
  });

  it('says the days it is not on where these are fewer', async () => {
    const id = await stage.run(addTaskOnDays, { title: 'Tea', atS: stage.at(1, 16), days: [2, 3, 4, 6] });
    draw(stage, page(id));
    expect(screen.getByRole('heading', { name: 'Every day but Fri' })).toBeTruthy();
  });

  it('is offered for work with an hour alone', async () => {
    const id = await stage.run(addTask, { title: 'Tank' });
    draw(stage, page(id));
    expect(screen.queryByRole('button', { name: /On other days too/ })).toBeNull();
  });

  it('a new one is added on several days, and all of it is taken back', async () => {
    draw(stage, <NewTaskScreen id="" query={none} />);
    fireEvent.input(screen.getByLabelText('What wants doing?'), { target: { value: 'Fold towels' } });
    press('Begins at');
    fireEvent.input(screen.getByLabelText('Begins at what time?'), { target: { value: '5:00 pm' } });
    const also = screen.getByRole('group', { name: 'Also on' });
    press(/Thu/, also);
    press(/Fri/, also);
    press('Add it');
    await said('Added. Anyone can take it');
    const id = way.place.now.path.replace('/task/', '');
    expect(days(id)).toEqual([3, 4, 5]);
  });

  it('a change is of this one, or of the later ones too', async () => {
    const id = await chop([4, 5]);
    draw(stage, <ChangeTaskScreen id={id} query={none} />);
    fireEvent.input(screen.getByLabelText('What wants doing?'), { target: { value: 'Chop leeks' } });
    fireEvent.click(screen.getByLabelText('The 2 on later days too, each on its own day'));
    press('Keep');
    await waitFor(() =>
      expect(stage.camp.ask(({ view }) => seriesOf(view, known(id)).map(({ title }) => title))).toEqual([
        'Chop leeks',
        'Chop leeks',
        'Chop leeks',
      ]),
    );
    expect(days(id)).toEqual([3, 4, 5]);
  });
});

describe('Y24: the list', () => {
  it('shows today’s and tomorrow’s, and on how many more days it is', async () => {
    await chop([4, 5, 6]);
    draw(stage, <TasksScreen id="" query={none} />);
    expect(screen.getAllByRole('link', { name: 'Chop' })).toHaveLength(2);
    expect(screen.getByText('and on 2 more days')).toBeTruthy();
  });

  it('an empty one leads to what most camps need', () => {
    draw(stage, <TasksScreen id="" query={none} />);
    const link = screen.getByRole('link', { name: 'Start with what most camps need' });
    expect(link.getAttribute('href')).toBe('/library');
  });
});

describe('V10: what most camps need', () => {
  const open = async (name: string): Promise<HTMLElement> => {
    const fold = screen.getByRole('heading', { name }).closest('details') as HTMLDetailsElement;
    fold.open = true;
    await act(() => void fireEvent(fold, new Event('toggle')));
    return fold;
  };
  const here = (key: string): readonly Task[] =>
    stage.camp.ask(({ view }) => view.all(task)).filter((each) => each.library === key && !each.withdrawn);

  it('one line, or all of an area, is added and taken back in one go', async () => {
    draw(stage, <LibraryScreen />);
    expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
    const water = await open('Water');
    fireEvent.click(within(water).getByLabelText('Look how full the tank is'));
    expect(screen.getByRole('heading', { name: 'Water, 1 chosen' })).toBeTruthy();
    fireEvent.click(within(water).getByLabelText('All of Water'));
    press('Add 4');
    await said('Added 4. Anyone can take them');
    expect(here('tank')).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Water, all here' })).toBeTruthy();
    expect(within(water).getAllByText('Here already')).toHaveLength(4);
    press('Undo');
    await waitFor(() => expect(here('tank')).toEqual([]));
    expect(within(water).getAllByText('It was here and is gone. Choosing it puts it back.')).toHaveLength(4);
    fireEvent.click(within(water).getByLabelText('Look how full the tank is'));
    press('Add 1');
    await waitFor(() => expect(here('tank')).toHaveLength(1));
    expect(stage.camp.ask(({ view }) => view.all(task).length)).toBe(3);
  });

  it('an area of that name is here already, and days that are past are not offered', async () => {
    await stage.run(addArea, { name: 'Water' });
    draw(stage, <LibraryScreen />);
    expect(within(await open('Water')).getAllByText('Here already')).toHaveLength(1);
    const site = await open('Setting up and packing down');
    expect(within(site).getAllByText('Its days are past.').length).toBeGreaterThan(3);
    expect(within(site).queryByLabelText('Put up the big tent')).toBeNull();
    expect(within(site).getByLabelText('Take down the big tent')).toBeTruthy();
  });

  it('all of it is one command, and what is here leads to its page', async () => {
    draw(stage, <LibraryScreen />);
    fireEvent.click(screen.getByLabelText('All of it'));
    press(/^Add \d+$/);
    await waitFor(() => expect(here('chop')).toHaveLength(3), { timeout: 10_000 });
    expect(stage.camp.ask(({ view }) => view.all(area).length)).toBe(library.areas.length);
    const link = within(await open('Fire, all here')).getByRole('link', { name: 'Bring and stack firewood' });
    expect(link.getAttribute('href')).toBe(`/task/${here('firewood')[0]?.id}`);
    await stage.run(withdrawThing, { kind: 'task', id: here('firewood')[0]?.id ?? '' });
    await stage.run(addFromLibrary, { ...library, add: ['firewood'] });
    expect(here('firewood')).toHaveLength(1);
  });
});
