// The form of a task, new and changed; drawn on a real camp.
import { addArea, addPlace, addTask, editThing, task } from '#record';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ChangeTaskScreen, NewTaskScreen } from '../../src/ui/areas/tasks/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile } from './camp.tsx';
import { press, type, said } from './steps.ts';
import { eachOnATaskStage, taskOf } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));
const known = (id: string) => taskOf(stage, id);

describe('the form', () => {
  const fresh = (query = '') => <NewTaskScreen id="" query={new URLSearchParams(query)} />;
  const tasks = () => stage.camp.ask(({ view }) => view.all(task));

  it('adds what was written, and leads to it', async () => {
    const area = await stage.run(addArea, { name: 'Water' });
    draw(stage, fresh(`area=${area}`));
    type('What wants doing?', 'Fill the tank');
    press('Done by');
    type('Done by what time?', '4:30');
    type(/How many minutes/, '15');
    press('One more', screen.getByRole('group', { name: 'Hands, at least' }));
    press('Outdoors');
    fireEvent.change(screen.getByLabelText(/Where\?/), { target: { value: 'new' } });
    type('What is the place called?', 'Long drop path');
    type(/What helps to know/, 'taps, hoses,');
    press('Add it');
    await said('Added. Anyone can take it');
    const [made] = tasks();
    expect(made).toMatchObject({
      title: 'Fill the tank',
      area,
      minutes: 15,
      need: { min: 2, max: 2 },
      tags: ['outdoors'],
      skills: ['taps', 'hoses'],
      when: { at: stage.at(3, 16, 30), due: true, minutes: 15 },
    });
    expect(made?.place).toBeDefined();
    expect(location.pathname).toBe(`/task/${made?.id}`);
  });

  it('says what is missing, and keeps every letter meanwhile', async () => {
    draw(stage, fresh());
    // The first that wants something, though another does not read.
    type(/How many minutes/, 'few');
    press('Add it');
    await said('What wants doing? A few words are plenty.');
    expect(document.activeElement).toBe(screen.getByLabelText('What wants doing?'));
    type('What wants doing?', 'Dig');
    press('Begins at');
    press('Add it');
    await said('The hour is missing or doesn’t read. Say one, or choose “Any time”.');
    press('Any time');
    type(/How many minutes/, 'few');
    press('Add it');
    await said('The minutes don’t read. Have a look at them first.');
    expect(document.activeElement).toBe(screen.getByLabelText(/How many minutes/));
    expect(tasks()).toEqual([]);
    cleanup();
    draw(stage, fresh());
    expect(screen.getByLabelText<HTMLInputElement>('What wants doing?').value).toBe('Dig');
    expect(screen.getByText('Your words from before are still here.')).toBeTruthy();
  });

  it('changes only what was changed in it', async () => {
    const id = await stage.run(addTask, { title: 'Dig', atS: stage.at(4, 10), min: 2, max: 3 });
    way.go(`/task/${id}`);
    way.go(`/task/${id}/change`);
    draw(stage, <ChangeTaskScreen id={id} query={new URLSearchParams()} />);
    expect(screen.getByLabelText<HTMLInputElement>(/Begins at what time/).value).toMatch(/10:00/);
    type(/What for/, 'A drain');
    await meanwhile(() => stage.run(editThing, { kind: 'task', id, fields: { title: 'Dig the drain' } }));
    press('Keep');
    await waitFor(() => expect(known(id)?.why).toBe('A drain'));
    expect(known(id)).toMatchObject({ title: 'Dig the drain', need: { min: 2, max: 3 } });
    await waitFor(() => expect(location.pathname).toBe(`/task/${id}`));
  });

  it('takes away an hour and a place that no longer hold', async () => {
    const place = await stage.run(addPlace, { name: 'Dome' });
    const id = await stage.run(addTask, { title: 'Dig', atS: stage.at(4, 10), place, minutes: 30 });
    draw(stage, <ChangeTaskScreen id={id} query={new URLSearchParams()} />);
    press('Any time');
    fireEvent.change(screen.getByLabelText(/Where\?/), { target: { value: '' } });
    type(/How many minutes/, '');
    press('Keep');
    await waitFor(() => expect(known(id)?.place).toBeUndefined());
    expect([known(id)?.when, known(id)?.minutes]).toEqual([undefined, undefined]);
  });
});
