// Hiding for oneself: from a thing's page, out of the lists, and back from there or from Settings.
import { addTask, openTasks, takeTask, withdrawThing } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Hidden } from '../../src/ui/areas/settings/Hidden.tsx';
import { TaskScreen } from '../../src/ui/areas/tasks/Task.tsx';
import { Said } from '../../src/ui/parts/Said.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, openStage } from './camp.tsx';

let stage: Stage;
let id: string;
beforeEach(async () => {
  stage = await openStage();
  await fetchWords('tasks', 'settings');
  id = await stage.run(addTask, { title: 'Wash up' });
  way.go(`/task/${id}`, true);
});
afterEach(async () => {
  cleanup();
  await stage.camp.close();
});

const listed = (): number => stage.camp.ask((reading) => openTasks(reading, () => true)).length;
const page = (): void => void draw(stage, <TaskScreen id={id} query={new URLSearchParams()} />);
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(text));
const tap = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

describe('P6: hidden for oneself', () => {
  it('on its page, which says so and still opens; undone at once, or later', async () => {
    page();
    tap('Hide here: Wash up');
    await said('Hidden here: Wash up');
    expect(listed()).toBe(0);
    expect(screen.getByText(/^You hid this on this phone/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hide here: Wash up' })).toBeNull();
    tap('Undo');
    await said('Back in the lists: Wash up');
    expect(listed()).toBe(1);
    tap('Hide here: Wash up');
    await said('Hidden here: Wash up');
    tap('Bring it back');
    await said('Back in the lists: Wash up');
    expect(screen.queryByText(/^You hid this on this phone/)).toBeNull();
  });

  it('is kept with the gathering on this phone, and written nowhere else', async () => {
    const { store, held } = await stage.camp.engine;
    const before = held.journal.counted.length;
    await stage.camp.hide(`task:${id}`, true);
    expect(await store.read('hidden')).toMatchObject({ ok: true, value: [`task:${id}`] });
    await stage.camp.hide(`task:${id}`, false);
    expect(await store.read('hidden')).toMatchObject({ ok: true, value: [] });
    expect(held.journal.counted.length).toBe(before);
  });

  it('stands in Settings, and comes back from there', async () => {
    await stage.camp.hide(`task:${id}`, true);
    draw(
      stage,
      <>
        <Hidden />
        <Said />
      </>,
    );
    expect(screen.getByRole('link', { name: 'Wash up' }).getAttribute('href')).toBe(`/task/${id}`);
    tap('Bring it back: Wash up');
    await said('Back in the lists: Wash up');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Hidden on this phone' })).toBeNull());
    expect(listed()).toBe(1);
    fireEvent.click(screen.getByText('Undo'));
    await said('Hidden here: Wash up');
    expect(listed()).toBe(0);
  });

  it('a hidden thing that was taken away is put back like any', async () => {
    await stage.camp.hide(`task:${id}`, true);
    await stage.run(withdrawThing, { kind: 'task', id });
    page();
    tap('Put it back');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull());
    await stage.run(takeTask, { task: id });
    expect(listed()).toBe(0);
  });
});
