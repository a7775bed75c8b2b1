// The page of a task: what it is, how it ends, and the ways back.
import { addArea, addPerson, addPlace, addTask, editThing, takeTask } from '#record';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { type Stage, apart, draw, meanwhile } from './camp.tsx';
import { flat, section, press, type, said } from './steps.ts';
import { eachOnATaskStage, taskOf, taskPage } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));
const known = (id: string) => taskOf(stage, id);

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
    draw(stage, taskPage(id));
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

  it('did it with a word, it worked, another look', async () => {
    const id = await add();
    draw(stage, taskPage(id));
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
    draw(stage, taskPage(id));
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
    draw(stage, taskPage(id));
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
    draw(stage, taskPage(id));
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
    draw(stage, taskPage(id));
    await meanwhile(() => bringsBack({ kind: 'task', id, field: 'title', sub: '', value: 'Chop the leeks' }));
    await screen.findByText('Two answers for the name, both kept');
  });

  it('of what is not known says so', () => {
    draw(stage, taskPage('AAAAAAAAAAAAAAAA'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing here');
  });
});
