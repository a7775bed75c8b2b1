// Who is in on a task, how they come along, and how they go again.
import { addPerson, addTask, stepBack, takeTask } from '#record';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { saying } from '../../src/ui/say.ts';
import { type Stage, draw, meanwhile } from './camp.tsx';
import { flat, section, press, said } from './steps.ts';
import { eachOnATaskStage, taskOf, taskPage } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));
const known = (id: string) => taskOf(stage, id);

describe('who is in on a task', () => {
  const add = (more: Partial<Parameters<typeof addTask.decide>[1]> = {}) =>
    stage.run(addTask, { title: 'Chop', ...more });

  it('I’m on it, how I come along, and stepping back', async () => {
    const id = await add({ min: 1, max: 3, learner: 1 });
    draw(stage, taskPage(id));
    press('I’m on it: Chop');
    await said('You’re on it: Chop');
    press('To learn');
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.role).toBe('learner'));
    expect(section('Who’s in').textContent).toContain('Here to learn');
    press('Beside');
    await waitFor(() => expect(section('Who’s in').textContent).toContain('Comes beside'));
    press('You’re on it: Chop');
    await said('Stepped back. The place is open again');
    expect(known(id)?.claim.get(stage.me)?.said).toBe('back');
  });

  it('one’s own row has the way back too, and it is not taken for taking somebody out', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    const id = await add({ min: 1, max: 3 });
    await stage.run(takeTask, { task: id });
    await stage.run(takeTask, { task: id, person: mere });
    draw(stage, taskPage(id));
    const names = within(section('Who’s in'))
      .getAllByRole('button')
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual(expect.arrayContaining(['Step back: Aroha', 'Take out: Mere (by Aroha)']));
    press('Step back: Aroha');
    await said('Stepped back. The place is open again');
    expect(known(id)?.claim.get(mere)?.said).toBe('in');
  });

  it('undo of stepping back brings one in as one was', async () => {
    const id = await add({ min: 1, max: 3, learner: 1 });
    await stage.run(takeTask, { task: id, role: 'beside', shows: true });
    draw(stage, taskPage(id));
    press('Step back: Aroha');
    await said('Stepped back. The place is open again');
    saying.now?.undo?.();
    await waitFor(() =>
      expect(known(id)?.claim.get(stage.me)).toMatchObject({ said: 'in', role: 'beside', shows: true }),
    );
  });

  it('a first-timer’s place is taken as such', async () => {
    const id = await add({ min: 1, max: 2, learner: 1 });
    draw(stage, taskPage(id));
    press('Take it: a first-timer’s place, Chop');
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.role).toBe('learner'));
    expect(screen.queryByText('A first-timer’s place')).toBeNull();
  });

  it('somebody else is put in with their yes, and taken back again', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    const id = await add();
    draw(stage, taskPage(id));
    press('For somebody else: Chop');
    fireEvent.click(await screen.findByRole('button', { name: 'Mere said yes' }));
    await waitFor(() => expect(known(id)?.claim.get(mere)?.said).toBe('in'));
    fireEvent.click(await screen.findByRole('button', { name: 'Take out: Mere (by Aroha)' }));
    await said('Mere (by Aroha) stepped back');
    expect(known(id)?.claim.get(mere)?.said).toBe('back');
  });

  it('with hands enough says so and where they are short; one over stays', async () => {
    const [tom, mere] = [
      await stage.run(addPerson, { name: 'Tom' }),
      await stage.run(addPerson, { name: 'Mere' }),
    ];
    const id = await add();
    await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 19, 30), min: 2, max: 4 });
    await stage.run(takeTask, { task: id, person: tom });
    draw(stage, taskPage(id));
    expect(flat(document.querySelector('.dock')?.textContent)).toContain(
      'Enough hands now. Washing-up at 7:30 is short by 2.',
    );
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'I’m on it: Chop' }).disabled).toBe(true);
    expect(within(section('Still short elsewhere')).getByText('Washing-up')).toBeTruthy();
    await meanwhile(() => stage.run(takeTask, { task: id, person: mere }));
    expect(screen.getByText('One over. Everybody stays.')).toBeTruthy();
    await meanwhile(() => stage.run(stepBack, { task: id, person: tom }));
    expect(screen.queryByText(/One over/)).toBeNull();
  });

  it('where there are hands enough one more comes beside: nobody is made one over on one phone', async () => {
    const [tom, mere] = [
      await stage.run(addPerson, { name: 'Tom' }),
      await stage.run(addPerson, { name: 'Mere' }),
    ];
    const id = await add();
    await stage.run(takeTask, { task: id, person: tom });
    draw(stage, taskPage(id));
    press('For somebody else: Chop');
    expect(await screen.findByText(/^There are hands enough, so they come beside/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mere said yes' }));
    await said('Mere comes beside');
    expect(known(id)?.claim.get(mere)?.role).toBe('beside');
    press('Come beside: Chop');
    const roles = await screen.findByRole('group', { name: 'How do you come along?' });
    const names = () =>
      within(roles)
        .getAllByRole('button')
        .map((each) => each.textContent);
    expect(names()).toEqual(['Beside']);
    await meanwhile(() => stage.run(stepBack, { task: id, person: tom }));
    expect(names()).toEqual(['As a hand', 'Beside']);
  });

  it('whoever steps aside where there is one over keeps the focus on how they come along', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const id = await add();
    await stage.run(takeTask, { task: id });
    await stage.run(takeTask, { task: id, person: tom });
    draw(stage, taskPage(id));
    const beside = screen.getByRole('button', { name: 'Beside' });
    beside.focus();
    fireEvent.click(beside);
    await waitFor(() => expect(screen.queryByText('One over. Everybody stays.')).toBeNull());
    expect(document.activeElement).toBe(beside);
  });
});
