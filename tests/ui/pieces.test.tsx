// Work split into pieces: the task's page and the list; drawn on a real camp.
import { type TaskInput, addPerson, addTask, didIt, splitTask, stepBack, takeTask, task } from '#record';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { type Stage, draw, meanwhile } from './camp.tsx';
import { flat, press, said, section } from './steps.ts';
import { eachOnATaskStage, taskOf, taskPage } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));

const type = (name: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
};
const known = (id: string) => taskOf(stage, id);
const pieces = (whole: string) =>
  stage.camp.ask(({ view }) => view.all(task).filter((each) => each.partOf === whole && !each.withdrawn));

describe('splitting', () => {
  it('by a line for each piece, kept at once; undo takes them away again', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    draw(stage, taskPage(id));
    press('Split into pieces: Chop for dinner');
    expect(document.activeElement?.textContent).toBe('Into which pieces?');
    type('Piece 1', 'Onions');
    press('One more');
    type('Piece 3', 'Kale');
    const third = screen.getByRole('group', { name: 'Piece 3' });
    fireEvent.input(within(third).getByLabelText('Minutes'), { target: { value: '20' } });
    press('Split it');
    await said('Split into 2 pieces');
    expect(flat(section('Pieces').textContent)).toBe(
      'Pieces2 piecesFreshKaleNobody yet, 20 minI’m on itFreshOnionsNobody yetI’m on it',
    );
    expect(screen.queryByRole('button', { name: 'Split it' })).toBeNull();
    press('Undo');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pieces' })).toBeNull());
    expect(pieces(id)).toEqual([]);
  });

  it('says what is missing, and keeps the words', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    draw(stage, taskPage(id));
    press(/^Split into pieces/);
    press('Split it');
    await said('What wants doing? A few words are plenty.');
    type('Piece 1', 'Onions');
    fireEvent.input(screen.getAllByLabelText('Minutes')[0] as HTMLElement, { target: { value: 'ten' } });
    press('Split it');
    await said('The minutes don’t read. Have a look at them first.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Piece 1' }).value).toBe('Onions');
    expect(pieces(id)).toEqual([]);
  });

  it('of one piece alone says why not, and keeps its words; of what is in pieces already takes one more', async () => {
    const id = await stage.run(addTask, { title: 'Fence' });
    draw(stage, taskPage(id));
    press(/^Split into pieces/);
    type('Piece 1', 'North half');
    press('Split it');
    await said('One piece alone is the whole of it again. Name one more.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Piece 1' }).value).toBe('North half');
    expect(pieces(id)).toEqual([]);
    type('Piece 2', 'South half');
    press('Split it');
    await said('Split into 2 pieces');
    press(/^Split into pieces/);
    type('Piece 1', 'Gate');
    press('Split it');
    await said('Split off 1 piece');
    expect(pieces(id)).toHaveLength(3);
  });

  it('says what comes with the pieces: a shift’s are to be done by its end; those of what is past have no hour', async () => {
    const says = async (input: Omit<TaskInput, 'title'>): Promise<string> => {
      draw(stage, taskPage(await stage.run(addTask, { title: 'Fence', ...input })));
      press(/^Split into pieces/);
      const note = document.querySelector('form .note')?.textContent;
      cleanup();
      return flat(note).replace('Anybody can take each by itself. ', '').trim();
    };
    const all = 'Place, area and what it is like come with them.';
    const shift = { sort: 'shift', atS: stage.at(3, 17, 30), minutes: 120 } as const;
    expect(await says({})).toBe(all);
    expect(await says(shift)).toBe(`${all} Each is to be done by 7:30, when this ends.`);
    expect(await says({ ...shift, sort: 'once', isDue: true })).toBe(
      `${all} Each is to be done by 5:30, as this is.`,
    );
    expect(await says({ atS: stage.at(3, 17, 30) })).toBe(`${all} Each begins when this does: 5:30.`);
    expect(await says({ atS: stage.at(3, 14, 30) })).toBe(
      `${all} The hour of this is past, so they come without one.`,
    );
  });
});

describe('a whole in pieces', () => {
  it('tells in its history into what it was split, once for each splitting', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    await stage.run(splitTask, { task: id, pieces: [{ title: 'Kale' }, { title: 'Onions' }] });
    stage.clock.at += 60_000;
    await stage.run(splitTask, { task: id, pieces: [{ title: 'Garlic' }] });
    draw(stage, taskPage(id));
    const lines = screen.getAllByText(/split it into pieces/).map((line) => flat(line.textContent));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('split it into pieces: Garlic');
    expect(lines[1]).toMatch(/split it into pieces: (Kale, Onions|Onions, Kale)/);
  });

  it('lets nobody in by another door while a piece is open; who is in may go or hand on', async () => {
    const id = await stage.run(addTask, { title: 'Fence', min: 2, max: 4, learner: 1 });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const doors = ['Take it: a first-timer’s place, Fence', 'Come beside: Fence', 'For somebody else: Fence'];
    const offered = (): string[] => doors.filter((name) => screen.queryByRole('button', { name }) !== null);
    await stage.run(takeTask, { task: id, person: tom });
    draw(stage, taskPage(id));
    expect(offered()).toEqual(doors);
    await meanwhile(() =>
      stage.run(splitTask, { task: id, pieces: [{ title: 'North half' }, { title: 'South half' }] }),
    );
    expect(offered()).toEqual([]);
    expect(screen.queryByText(/Come beside, and let someone new/)).toBeNull();
    await meanwhile(() => stage.run(takeTask, { task: id }));
    expect(offered()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Hand it on: Fence' })).toBeTruthy();
    await meanwhile(() => stage.run(stepBack, { task: id }));
    for (const piece of pieces(id)) await meanwhile(() => stage.run(didIt, { task: piece.id }));
    expect(offered()).toEqual(doors);
  });

  it('waits in the list and on its page as its pieces do; as a card it is let go, not taken', async () => {
    const id = await stage.run(addTask, { title: 'Fence', min: 2 });
    await stage.run(splitTask, { task: id, pieces: [{ title: 'North half' }, { title: 'South half' }] });
    stage.clock.at += 13 * 3_600_000;
    draw(stage, <TasksScreen id="" query={new URLSearchParams()} />);
    const row = (): HTMLElement => screen.getByRole('link', { name: 'Fence' }).closest('li') as HTMLElement;
    expect(flat(row().textContent)).toBe('WaitingFence2 pieces');
    cleanup();
    draw(stage, taskPage(id));
    expect(document.querySelector('.task-facts')?.textContent).toBe('Waiting');
    cleanup();
    stage.clock.at += 40 * 3_600_000;
    draw(stage, <TasksScreen id="" query={new URLSearchParams()} />);
    const card = screen.getByRole('link', { name: 'Fence' }).closest('.card') as HTMLElement;
    expect(card.textContent).toContain('Short of hands for all that is left of it.');
    expect(within(card).queryByRole('button', { name: /I’m on it/ })).toBeNull();
    expect(within(card).getByRole('button', { name: 'Let it go: Fence' })).toBeTruthy();
  });

  it('has no action in lists but its pieces do; its page says who is on each, and asks when all are done', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    await stage.run(takeTask, { task: id });
    await stage.run(splitTask, { task: id, pieces: [{ title: 'Kale' }, { title: 'Onions' }] });
    const [kale, onions] = pieces(id).sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
    const { unmount } = draw(stage, <TasksScreen id="" query={new URLSearchParams()} />);
    const row = screen.getByRole('link', { name: 'Chop for dinner' }).closest('li') as HTMLElement;
    expect(row.textContent).toContain('2 pieces');
    // Taken before it was split: still theirs, and given back there.
    expect(within(row).getAllByRole('button')).toHaveLength(1);
    expect(flat(screen.getByRole('link', { name: 'Kale' }).closest('li')?.textContent)).toContain(
      'Part of Chop for dinner',
    );
    press('You’re on it: Chop for dinner');
    await waitFor(() => expect(within(row).queryAllByRole('button')).toHaveLength(0));
    unmount();

    draw(stage, taskPage(id));
    expect(screen.getByText('It is in pieces. Take one of them.')).toBeTruthy();
    expect(screen.queryByText('Nobody yet. It can be you.')).toBeNull();
    press('I’m on it: Kale');
    await waitFor(() => expect(section('Pieces').textContent).toContain('KaleAroha is on it'));
    await meanwhile(() => stage.run(didIt, { task: kale?.id ?? '' }));
    expect(section('Pieces').textContent).toContain('2 pieces, 1 done');
    expect(section('Pieces').textContent).toContain('KaleDone, Aroha');
    expect(section('Pieces').textContent).not.toContain('Is it?');
    await meanwhile(() => stage.run(didIt, { task: onions?.id ?? '' }));
    expect(section('Pieces').textContent).toContain('All pieces are done. Is it?');
    fireEvent.click(within(section('Pieces')).getByRole('button', { name: 'Did it: Chop for dinner' }));
    await said('Done: Chop for dinner');
    expect(known(id)?.done).toEqual({ how: 'done' });
    cleanup();
    draw(stage, taskPage(kale?.id ?? ''));
    expect(screen.getByRole('link', { name: 'Part of Chop for dinner' }).getAttribute('href')).toBe(
      `/task/${id}`,
    );
    // A piece is work like any other: said after the fact that it worked.
    press('It worked: Kale');
    await said('It worked. Kept');
  });
});
