// The page of a task: what it is, who is in and how, and how it ends.
import { addArea, addPerson, addPlace, addTask, editThing, stepBack, takeTask, task } from '#record';
import { fetchWords } from '#words';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TaskScreen } from '../../src/ui/areas/tasks/index.tsx';
import { hush, saying } from '../../src/ui/say.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, section, press, type, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('tasks');
    localStorage.clear();
    hush();
  },
);
const known = (id: string) => stage.camp.ask(({ view }) => view.get(task, id));
const page = (id: string) => <TaskScreen id={id} query={new URLSearchParams()} />;

describe('the page of a task', () => {
  const add = (more: Partial<Parameters<typeof addTask.decide>[1]> = {}) =>
    stage.run(addTask, { title: 'Chop', ...more });

  it('tells what it is, what for, how, when, where and who is in', async () => {
    const place = await stage.run(addPlace, { name: 'Kitchen' });
    const area = await stage.run(addArea, { name: 'Cooks' });
    const id = await add({
      why: 'So dinner is cut up in time.',
      how: 'Thin slices.',
      atS: stage.at(3, 16, 30),
      isDue: true,
      minutes: 40,
      place,
      area,
      min: 2,
      max: 5,
      learner: 1,
      tags: ['seated', 'knives'],
      skills: ['knives'],
    });
    const mere = await stage.run(addPerson, { name: 'Mere' });
    await stage.run(takeTask, { task: id, person: mere });
    draw(stage, page(id));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Chop');
    const top = flat(document.querySelector('header')?.textContent);
    for (const fact of ['Pressing', 'Kitchen', 'by 4:30', '40 min', 'Cooks']) expect(top).toContain(fact);
    expect(screen.getByText('So dinner is cut up in time.')).toBeTruthy();
    expect(section('How').textContent).toContain('Thin slices.');
    expect(screen.getByText('Helps to know: knives')).toBeTruthy();
    const who = section('Who’s in');
    expect(flat(who.textContent)).toContain('1 of 5, one for a first-timer');
    expect(within(who).getByText('Mere (by Aroha)')).toBeTruthy();
    expect(who.textContent).toContain('Next to Mere');
    expect(screen.getByText('Who could?').closest('a')?.getAttribute('href')).toBe(
      `/call/new?sort=who&about=task:${id}`,
    );
  });

  it('I’m on it, how I come along, and stepping back', async () => {
    const id = await add({ min: 1, max: 3, learner: 1 });
    draw(stage, page(id));
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
    draw(stage, page(id));
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
    draw(stage, page(id));
    press('Step back: Aroha');
    await said('Stepped back. The place is open again');
    saying.now?.undo?.();
    await waitFor(() =>
      expect(known(id)?.claim.get(stage.me)).toMatchObject({ said: 'in', role: 'beside', shows: true }),
    );
  });

  it('a first-timer’s place is taken as such', async () => {
    const id = await add({ min: 1, max: 2, learner: 1 });
    draw(stage, page(id));
    press('Take it: a first-timer’s place, Chop');
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.role).toBe('learner'));
    expect(screen.queryByText('A first-timer’s place')).toBeNull();
  });

  it('somebody else is put in with their yes, and taken back again', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    const id = await add();
    draw(stage, page(id));
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
    draw(stage, page(id));
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
    draw(stage, page(id));
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
    draw(stage, page(id));
    const beside = screen.getByRole('button', { name: 'Beside' });
    beside.focus();
    fireEvent.click(beside);
    await waitFor(() => expect(screen.queryByText('One over. Everybody stays.')).toBeNull());
    expect(document.activeElement).toBe(beside);
  });

  it('did it with a word, it worked, another look', async () => {
    const id = await add();
    draw(stage, page(id));
    press('Did it: Chop');
    type(/A word about how it went/, 'Two boards short');
    press('Did it');
    await said('Done: Chop');
    expect(known(id)?.done).toEqual({ how: 'done', note: 'Two boards short' });
    expect(screen.getByText('Done by Aroha, just now')).toBeTruthy();
    expect(document.querySelector('.dock')?.textContent).toContain('This is done.');
    press('It worked: Chop');
    await screen.findByText('Done by Aroha, just now. It worked');
    press('Another look: Chop');
    type(/What wants another look/, 'Half the onions are whole');
    press('Open it again');
    await waitFor(() => expect(known(id)?.done).toBeUndefined());
    await waitFor(() => expect(section('So far').textContent).toContain('Half the onions are whole'));
  });

  it('standing work is done again and again', async () => {
    const id = await add({ sort: 'standing' });
    draw(stage, page(id));
    press('Did it: Chop');
    await screen.findByText('Last done just now, by Aroha.');
    expect(known(id)?.done).toBeUndefined();
    press('Undo');
    await waitFor(() => expect(screen.queryByText('Last done just now, by Aroha.')).toBeNull());
    await waitFor(() => expect(section('So far').textContent).toContain('took back a “did it”'));
  });

  it('let go with a reason, while somebody was in: says that and no more; and opened again', async () => {
    const id = await add();
    await stage.run(takeTask, { task: id });
    draw(stage, page(id));
    press('Let it go: Chop');
    type(/^A word why\?/, 'Farmer lent us another');
    press('Let it go');
    await screen.findByText('Let go, just now. That’s fine too');
    expect(screen.getByText('“Farmer lent us another”')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Nobody wanted/);
    press('Open it again: Chop');
    await waitFor(() => expect(known(id)?.done).toBeUndefined());
  });

  it('taken away with a reason, and put back', async () => {
    const id = await add();
    draw(stage, page(id));
    press('Take it away: Chop');
    type(/Why\? A word/, 'Written twice');
    press('Take it away');
    await screen.findByText(/Taken away by Aroha, just now\. “Written twice”/);
    press('Put it back');
    await waitFor(() => expect(known(id)?.withdrawn).toBeUndefined());
    // The word that was left with it stays in what happened.
    await screen.findByText(/took it away: “Written twice”/);
  });

  it('two answers stand beside each other until one is chosen', async () => {
    const id = await add();
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Chop the onions' } });
    draw(stage, page(id));
    await meanwhile(() => bringsBack({ kind: 'task', id, field: 'title', sub: '', value: 'Chop the leeks' }));
    await screen.findByText('Two answers for the name, both kept');
  });

  it('of what is not known says so', () => {
    draw(stage, page('AAAAAAAAAAAAAAAA'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing here');
  });
});
