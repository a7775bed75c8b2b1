// Work split into pieces, and a place handed on: the task's page, the list and Now; drawn on a real camp.
import { type TaskInput, addPerson, addTask, askToTakeOver, didIt, splitTask, takeTask, task } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TaskScreen, TasksScreen } from '../../src/ui/areas/tasks/index.tsx';
import { AskedOfMe } from '../../src/ui/parts/Asked.tsx';
import { hush } from '../../src/ui/say.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, press, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('tasks');
    localStorage.clear();
    hush();
  },
);

const page = (id: string) => <TaskScreen id={id} query={new URLSearchParams()} />;
const type = (name: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
};
const known = (id: string) => stage.camp.ask(({ view }) => view.get(task, id));
const pieces = (whole: string) =>
  stage.camp.ask(({ view }) => view.all(task).filter((each) => each.partOf === whole && !each.withdrawn));
const region = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('splitting', () => {
  it('by a line for each piece, kept at once; undo takes them away again', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    draw(stage, page(id));
    press('Split into pieces: Chop for dinner');
    expect(document.activeElement?.textContent).toBe('Into which pieces?');
    type('Piece 1', 'Onions');
    press('One more');
    type('Piece 3', 'Kale');
    const third = screen.getByRole('group', { name: 'Piece 3' });
    fireEvent.input(within(third).getByLabelText('Minutes'), { target: { value: '20' } });
    press('Split it');
    await said('Split into 2 pieces');
    expect(flat(region('Pieces').textContent)).toBe(
      'Pieces2 piecesFreshKaleNobody yet, 20 minI’m on itFreshOnionsNobody yetI’m on it',
    );
    expect(screen.queryByRole('button', { name: 'Split it' })).toBeNull();
    press('Undo');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pieces' })).toBeNull());
    expect(pieces(id)).toEqual([]);
  });

  it('says what is missing, and keeps the words', async () => {
    const id = await stage.run(addTask, { title: 'Chop for dinner' });
    draw(stage, page(id));
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
    draw(stage, page(id));
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
      draw(stage, page(await stage.run(addTask, { title: 'Fence', ...input })));
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
    expect(await says({ atS: stage.at(3, 17, 30) })).toBe(`${all} Each is at 5:30, as this is.`);
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
    draw(stage, page(id));
    const lines = screen.getAllByText(/split it into pieces/).map((line) => flat(line.textContent));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('split it into pieces: Garlic');
    expect(lines[1]).toMatch(/split it into pieces: (Kale, Onions|Onions, Kale)/);
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

    draw(stage, page(id));
    expect(screen.getByText('It is in pieces. Take one of them.')).toBeTruthy();
    expect(screen.queryByText('Nobody yet. It can be you.')).toBeNull();
    press('I’m on it: Kale');
    await waitFor(() => expect(region('Pieces').textContent).toContain('KaleAroha is on it'));
    await meanwhile(() => stage.run(didIt, { task: kale?.id ?? '' }));
    expect(region('Pieces').textContent).toContain('2 pieces, 1 done');
    expect(region('Pieces').textContent).toContain('KaleDone, Aroha');
    expect(region('Pieces').textContent).not.toContain('Is it?');
    await meanwhile(() => stage.run(didIt, { task: onions?.id ?? '' }));
    expect(region('Pieces').textContent).toContain('All pieces are done. Is it?');
    fireEvent.click(within(region('Pieces')).getByRole('button', { name: 'Did it: Chop for dinner' }));
    await said('Done: Chop for dinner');
    expect(known(id)?.done).toEqual({ how: 'done' });
    cleanup();
    draw(stage, page(kale?.id ?? ''));
    expect(screen.getByRole('link', { name: 'Part of Chop for dinner' }).getAttribute('href')).toBe(
      `/task/${id}`,
    );
    // A piece is work like any other: said after the fact that it worked.
    press('It worked: Kale');
    await said('It worked. Kept');
  });
});

describe('handing on', () => {
  it('of somebody without a phone it is said that they said yes; undo swaps them back', async () => {
    const id = await stage.run(addTask, { title: 'Gate' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id });
    draw(stage, page(id));
    press('Hand it on: Gate');
    type('Who could take it?', 'To');
    press('Choose Tom');
    // Nobody's phone: there is nobody to ask by way of it.
    expect(screen.queryByRole('button', { name: 'Ask them' })).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Hand it on to Tom' })).toBeTruthy();
    press('They said yes');
    await said('Handed on to Tom');
    expect(known(id)?.claim.get(tom)?.said).toBe('in');
    expect(known(id)?.claim.get(stage.me)?.said).toBe('back');
    expect(region('Who’s in').textContent).toContain('Tom (by Aroha)');
    expect(flat(document.body.textContent)).toContain('Aroha handed it on to Tom, with their yes');
    press('Undo');
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.said).toBe('in'));
    expect(known(id)?.claim.get(tom)?.said).toBe('back');
  });

  it('asked oneself: on Now and on the page; not this time stands on the page without blame', async () => {
    const id = await stage.run(addTask, { title: 'Gate' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id, person: tom });
    await stage.camp.actFor(tom);
    await stage.run(askToTakeOver, { task: id, to: stage.me });
    const shown = draw(stage, page(id));
    expect(screen.getByText('You asked Aroha. You’re on it until they take it.')).toBeTruthy();
    shown.unmount();
    await stage.camp.actFor(stage.me);
    draw(stage, <AskedOfMe />);
    expect(region('Tom asks whether you would take this: Gate')).toBeTruthy();
    press('Not this time: Gate');
    await said('Not this time. That’s fine too');
    expect(screen.queryByRole('button', { name: /Not this time/ })).toBeNull();
    await meanwhile(() => stage.camp.actFor(tom));
    const told = draw(stage, page(id));
    expect(screen.getByText('Aroha can’t this time')).toBeTruthy();
    told.unmount();
  });

  it('asked for a lot at once: the soonest three on Now, the rest a tap away', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const asks: string[] = [];
    for (let at = 5; at > 0; at--) {
      const id = await stage.run(addTask, { title: `Work ${at}`, atS: stage.at(4, 8 + at), min: 1 });
      await stage.run(takeTask, { task: id, person: tom });
      asks.push(id);
    }
    await stage.camp.actFor(tom);
    for (const id of asks) await stage.run(askToTakeOver, { task: id, to: stage.me });
    await stage.camp.actFor(stage.me);
    draw(stage, <AskedOfMe />);
    const shown = (): string[] =>
      screen.getAllByRole('region').map((each) => each.textContent?.match(/Work \d/)?.[0] ?? '');
    expect(shown()).toEqual(['Work 1', 'Work 2', 'Work 3']);
    press('You’re asked about 2 more');
    expect(shown()).toEqual(['Work 1', 'Work 2', 'Work 3', 'Work 4', 'Work 5']);
  });
});
