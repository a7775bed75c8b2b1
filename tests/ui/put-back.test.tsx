// Two ways back that are not each other's: what was taken away is put back, and one change of a field is changed back.
// Each says what it does in its own words, and has Undo. Drawn on a real camp.
import {
  addTask,
  callForHands,
  closeCall,
  editThing,
  letTaskGo,
  planMeal,
  raiseConcern,
  reopenConcern,
  reopenTask,
  settleConcern,
  task,
  withdrawThing,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { expect, it } from 'vitest';
import { CallScreen } from '../../src/ui/areas/calls/index.tsx';
import { ConcernScreen } from '../../src/ui/areas/concerns/index.tsx';
import { MealScreen } from '../../src/ui/areas/meals/index.tsx';
import { TaskScreen } from '../../src/ui/areas/tasks/index.tsx';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { flat, press, said, section } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  () => fetchWords('tasks', 'calls', 'meals', 'concerns'),
);

const at = (id: string) => ({ id, query: new URLSearchParams() });
const known = (id: string) => stage.camp.ask(({ view }) => view.get(task, id));
const dock = (): HTMLElement => document.querySelector('.dock') as HTMLElement;
const newest = (): string => flat(within(section('So far')).getAllByRole('listitem')[0]?.textContent);

it('the sentence in the dock has the button it names beside it, in the same words; Undo leaves the reason', async () => {
  const id = await stage.run(addTask, { title: 'Chop' });
  await stage.run(withdrawThing, { kind: 'task', id, why: 'Written twice' });
  draw(stage, <TaskScreen {...at(id)} />);
  expect(flat(dock().textContent)).toContain('Put it back first; anyone can.Put it back');
  expect(screen.getByRole('button', { name: 'Put it back' })).toBeTruthy();
  press('Put it back: Chop', dock());
  await said('Put back: Chop');
  expect(known(id)?.withdrawn).toBeUndefined();
  expect(within(dock()).queryByRole('button', { name: /Put it back/ })).toBeNull();
  press('Undo');
  await waitFor(() => expect(known(id)?.withdrawn).toEqual({ why: 'Written twice' }));
});

it('so do the docks of a meal, a call and a concern', async () => {
  const pages: [kind: string, id: string, page: (id: string) => ComponentChild][] = [
    [
      'meal',
      await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18) }),
      (id) => <MealScreen {...at(id)} />,
    ],
    [
      'call',
      await stage.run(callForHands, { hands: 2, byS: stage.at(3, 18), where: 'Kitchen' }),
      (id) => <CallScreen {...at(id)} />,
    ],
    ['concern', await stage.run(raiseConcern, { title: 'The tap' }), (id) => <ConcernScreen {...at(id)} />],
  ];
  for (const [kind, id, page] of pages) {
    await stage.run(withdrawThing, { kind, id });
    draw(stage, page(id));
    expect(flat(dock().textContent)).toContain('Put it back first; anyone can.Put it back');
    press(/^Put it back: /, dock());
    await waitFor(() => expect(screen.queryByRole('button', { name: /Put it back/ })).toBeNull());
    cleanup();
  }
});

it('in a history a change is changed back, is told as a person would say it, and has Undo', async () => {
  const id = await stage.run(addTask, { title: 'Chop' });
  await stage.run(letTaskGo, { task: id });
  await stage.run(reopenTask, { task: id });
  await stage.run(withdrawThing, { kind: 'task', id });
  draw(stage, <TaskScreen {...at(id)} />);
  const [link] = within(section('So far')).getAllByRole('button', { name: /back/ });
  expect(link?.textContent).toBe('Change it back');
  link?.click();
  await waitFor(() => expect(newest()).toContain('Aroha let it go again'));
  expect(known(id)?.done).toEqual({ how: 'let-go' });
  // It is still taken away: that was another button's.
  expect(known(id)?.withdrawn).toEqual({});
  await screen.findByRole('button', { name: 'Undo' });
  press('Undo');
  await waitFor(() => expect(newest()).toContain('Aroha opened it again'));
  expect(known(id)?.done).toBeUndefined();
});

it('so are those of a concern and a call; and a text that was empty comes back as that', async () => {
  const concern = await stage.run(raiseConcern, { title: 'The tap' });
  await stage.run(settleConcern, { concern, how: 'New washer' });
  await stage.run(reopenConcern, { concern });
  draw(stage, <ConcernScreen {...at(concern)} />);
  press('Change it back: whether it is settled', section('So far'));
  await waitFor(() => expect(newest()).toContain('Aroha called it settled again'));
  cleanup();
  const call = await stage.run(callForHands, { hands: 2, byS: stage.at(3, 18), where: 'Kitchen' });
  await stage.run(closeCall, { call, closed: true });
  stage.clock.at += 60_000;
  await stage.run(closeCall, { call, closed: false });
  draw(stage, <CallScreen {...at(call)} />);
  press('Change it back: whether it still sounds', section('So far'));
  await waitFor(() => expect(newest()).toContain('Aroha said again that’s enough'));
  cleanup();
  const id = await stage.run(addTask, { title: 'Chop', why: 'Soup' });
  for (const why of ['', 'Stew']) {
    stage.clock.at += 60_000;
    await stage.run(editThing, { kind: 'task', id, fields: { why } });
  }
  draw(stage, <TaskScreen {...at(id)} />);
  within(section('So far')).getAllByRole('button', { name: 'Change it back: what for' })[0]?.click();
  await waitFor(() => expect(known(id)?.why).toBeFalsy());
  await screen.findByRole('button', { name: 'Undo' });
  press('Undo');
  await waitFor(() => expect(known(id)?.why).toBe('Stew'));
});
