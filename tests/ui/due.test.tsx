// What is to be done by an hour is told as that, "by 7:30", wherever it is told of: whoever reads "at 7:30" comes when
// it should be done. Drawn on a real camp.
import { addPerson, addTask, callForHands, offerSession, takeTask } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { MeScreen } from '../../src/ui/areas/me/index.tsx';
import { NowScreen } from '../../src/ui/areas/now/index.tsx';
import { SearchScreen } from '../../src/ui/areas/search/Search.tsx';
import { TaskScreen, TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { flat, section } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  () => fetchWords('tasks', 'calls', 'me', 'finding'),
);

const at = (id = '') => ({ id, query: new URLSearchParams() });
const text = (): string => flat(document.body.textContent);
const onions = (min = 1): Promise<string> =>
  stage.run(addTask, { title: 'Onions', atS: stage.at(3, 19, 30), isDue: true, minutes: 40, min });

it('where hands are still short, beside a task that has enough', async () => {
  const tom = await stage.run(addPerson, { name: 'Tom' });
  const chop = await stage.run(addTask, { title: 'Chop' });
  await stage.run(takeTask, { task: chop, person: tom });
  await onions();
  await stage.run(addTask, { title: 'Gate', atS: stage.at(3, 20) });
  draw(stage, <TaskScreen {...at(chop)} />);
  expect(text()).toContain('Enough hands now. Onions by 7:30 is short by 1.');
  expect(flat(section('Still short elsewhere').textContent)).toBe(
    'Still short elsewhereOnionsBy 7:30, short by 1GateAt 8:00, short by 1',
  );
  await stage.run(callForHands, { hands: 2, byS: stage.at(3, 18), where: 'Kitchen' });
  cleanup();
  draw(stage, <TaskScreen {...at(chop)} />);
  expect(flat(section('Still short elsewhere').textContent)).toContain('KitchenBy 6:00, short by 2');
});

it('in what I am in for, on Now and on My page, and round the day', async () => {
  await stage.run(takeTask, { task: await onions() });
  draw(stage, <NowScreen />);
  expect(text()).toContain('OnionsBy 7:30');
  expect(flat(document.querySelector('svg.round')?.getAttribute('aria-label'))).toMatch(/Onions,? by 7:30/);
  cleanup();
  draw(stage, <MeScreen />);
  expect(flat(section('What I’m in for').textContent)).toContain('OnionsBy 7:30');
});

it('in what is found, and in its history', async () => {
  const id = await onions();
  draw(stage, <SearchScreen {...at()} />);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'onions' } });
  await waitFor(() => expect(text()).toContain('Task, by 7:30'));
  cleanup();
  draw(stage, <TaskScreen {...at(id)} />);
  expect(text()).toContain('by 7:30');
});

it('Y16: is at once with something by its last minutes, and says so; what it is beside says by when it is', async () => {
  const id = await onions(2);
  await stage.run(offerSession, { title: 'Choir', placing: { atS: stage.at(3, 17, 30), minutes: 90 } });
  draw(stage, <TasksScreen {...at()} />);
  expect(text()).toContain('By 7:30. 40 min. Same time as Choir till 7, if left to the last');
  cleanup();
  const cups = await stage.run(addTask, { title: 'Cups', atS: stage.at(3, 19), minutes: 60 });
  await stage.run(takeTask, { task: id });
  draw(stage, <TaskScreen {...at(cups)} />);
  expect(text()).toContain('Same time as Onions by 7:30. Both can stay; only you see this.');
});
