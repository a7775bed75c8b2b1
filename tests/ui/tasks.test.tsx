// Tasks: the list and its views; drawn on a real camp.
import { addArea, addPerson, addPlace, addTask, didIt, offerSkills, takeTask, withdrawThing } from '#record';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile } from './camp.tsx';
import { flat, section, press, said } from './steps.ts';
import { eachOnATaskStage, taskOf } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));
const titles = (within: Element = document.body): (string | null)[] =>
  [...within.querySelectorAll('h3')].map((each) => each.textContent);
const known = (id: string) => taskOf(stage, id);
const list = (query = '') => <TasksScreen id="" query={new URLSearchParams(query)} />;

describe('the list', () => {
  it('says of work whose hour is past that it was wanted by then', async () => {
    const id = await stage.run(addTask, {
      title: 'Chop',
      atS: stage.at(3, 16, 30),
      isDue: true,
      minutes: 40,
    });
    await stage.run(takeTask, { task: id });
    stage.clock.at = stage.at(3, 17) * 1000;
    draw(stage, list());
    expect(flat(section('Before long').textContent)).toContain('ChopWas wanted by 4:30. 40 min');
  });

  it('stands in groups in the order in which work is wanted, with places in words', async () => {
    const kitchen = await stage.run(addPlace, { name: 'Kitchen' });
    await stage.run(addTask, {
      title: 'Chop',
      atS: stage.at(3, 16, 30),
      isDue: true,
      minutes: 40,
      place: kitchen,
      min: 3,
      max: 5,
      learner: 1,
    });
    await stage.run(addTask, { title: 'Tank', minutes: 15 });
    await stage.run(addTask, { title: 'Bunting', atS: stage.at(5, 10) });
    await stage.run(addTask, { title: 'Compost', sort: 'standing' });
    draw(stage, list());
    const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(headings).toEqual(['Before long', 'Today sometime', 'Later', 'Whenever you pass']);
    expect(flat(section('Before long').textContent)).toContain('ChopKitchen, by 4:30. 40 min5 places');
    expect(section('Before long').textContent).toContain('1 pressing');
    expect(section('Whenever you pass').textContent).toContain('Not done yet');
    press('Did it: Compost');
    await said('Done: Compost');
    await waitFor(() =>
      expect(section('Whenever you pass').textContent).toContain('Last done just now, Aroha'),
    );
    press('Undo');
    await waitFor(() => expect(section('Whenever you pass').textContent).toContain('Not done yet'));
  });

  it('a row that is taken stays in its place while the page is open', async () => {
    for (const title of ['Ash', 'Bread', 'Chairs']) await stage.run(addTask, { title });
    draw(stage, list());
    expect(titles()).toEqual(['Ash', 'Bread', 'Chairs']);
    press('I’m on it: Ash');
    await said('You’re on it: Ash');
    expect(titles()).toEqual(['Ash', 'Bread', 'Chairs']);
    await meanwhile(() => stage.run(addTask, { title: 'Awning' }));
    expect(titles()).toEqual(['Awning', 'Ash', 'Bread', 'Chairs']);
    cleanup();
    draw(stage, list());
    expect(titles()).toEqual(['Awning', 'Bread', 'Chairs', 'Ash']);
  });

  it('work with hands enough offers no action in its row', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: await stage.run(addTask, { title: 'Gate' }), person: tom });
    draw(stage, list());
    expect(section('Today sometime').textContent).toContain('full');
    expect(screen.queryByRole('button', { name: 'I’m on it: Gate' })).toBeNull();
  });

  it('views: short of hands, near, by area, short in time, and what fits me', async () => {
    const dome = await stage.run(addPlace, { name: 'Dome' });
    const water = await stage.run(addArea, { name: 'Water' });
    await stage.run(addTask, { title: 'Plumb the sink', area: water, minutes: 15 });
    await stage.run(addTask, { title: 'Re-peg', place: dome, minutes: 60, tags: ['seated'] });
    await stage.run(takeTask, { task: await stage.run(addTask, { title: 'Mine', minutes: 90 }) });
    const seen = (query: string): (string | null)[] => {
      cleanup();
      draw(stage, list(query));
      return titles();
    };
    expect(seen('see=short')).toEqual(['Plumb the sink', 'Re-peg']);
    expect(seen(`see=near&id=${dome}`)).toEqual(['Re-peg']);
    expect(seen(`see=area&id=${water}`)).toEqual(['Plumb the sink']);
    expect(seen('see=brief')).toEqual(['Plumb the sink']);
    expect(seen('see=seated')).toEqual(['Re-peg']);
    expect(seen('see=fits')).toEqual([]);
    expect(screen.getByText(/You haven’t said yet/)).toBeTruthy();
    await stage.run(offerSkills, { person: stage.me, can: ['plumbing'] });
    expect(seen('see=fits')).toEqual(['Plumb the sink']);
    expect(seen('see=nonsense')).toHaveLength(3);
  });

  it('a chip leads to its view, which has an address of its own', () => {
    draw(stage, list());
    press('Short of hands');
    expect(location.search).toBe('?see=short');
    press('All');
    expect(location.search).toBe('');
  });

  it('with nothing in it says so kindly', async () => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(didIt, { task: id });
    draw(stage, list());
    expect(screen.getByText('Nothing wants doing here.')).toBeTruthy();
    expect(screen.getByText(/Have a lie-down/).getAttribute('href')).toBe('/programme');
  });

  it('with all of it taken away, as after Undo, leads to what most camps need again', async () => {
    const id = await stage.run(addTask, { title: 'Wood' });
    await stage.run(withdrawThing, { kind: 'task', id });
    draw(stage, list());
    expect(screen.getByText(/what most camps need/).getAttribute('href')).toBe('/library');
  });

  it('draws a first portion of many, and more when asked', async () => {
    for (let n = 0; n < 45; n++) await stage.run(addTask, { title: `Task ${n + 10}` });
    draw(stage, list());
    expect(titles()).toHaveLength(12);
    press('Show 33 more: Today sometime');
    await waitFor(() => expect(titles()).toHaveLength(45));
    // Back from one of them it is as long as it was left; opened anew it begins again.
    cleanup();
    draw(stage, list());
    expect(titles()).toHaveLength(45);
    cleanup();
    way.go('/tasks');
    draw(stage, list());
    expect(titles()).toHaveLength(12);
  });

  it('what stays short of hands may be let go, whoever is in, and comes back with Undo', async () => {
    const id = await stage.run(addTask, { title: 'Welcome sign', min: 2 });
    await stage.run(takeTask, { task: id });
    stage.clock.at += 50 * 3_600_000;
    draw(stage, list());
    const group = section('Let it go?');
    expect(group.textContent).toContain('Short of hands, and untouched for two days.');
    press('Let it go: Welcome sign', group);
    await said('Let go: Welcome sign');
    expect(known(id)?.done).toEqual({ how: 'let-go' });
    press('Undo');
    await waitFor(() => expect(known(id)?.done).toBeUndefined());
  });

  it('settled and withdrawn ones are folded, and lead to their page', async () => {
    await stage.run(didIt, { task: await stage.run(addTask, { title: 'Ash' }) });
    const gone = await stage.run(addTask, { title: 'Twice written' });
    await stage.run(withdrawThing, { kind: 'task', id: gone });
    draw(stage, list());
    expect(titles()).toEqual([]);
    for (const fold of document.querySelectorAll('details')) {
      fold.open = true;
      fireEvent(fold, new Event('toggle'));
    }
    await waitFor(() => expect(titles()).toEqual(['Ash', 'Twice written']));
    expect(screen.getByText('Done, just now')).toBeTruthy();
    expect(screen.getByText('Taken away by Aroha, just now.')).toBeTruthy();
    expect(screen.getByText('Twice written').getAttribute('href')).toBe(`/task/${gone}`);
  });
});
