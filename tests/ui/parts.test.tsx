// Parts and their states: places, marks, two answers, logs, a day on its root.
import {
  addPerson,
  addTask,
  editThing,
  placesOf,
  stepBack,
  takeTask,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Log, Withdrawn } from '../../src/ui/parts/log/Log.tsx';
import { MarkOf } from '../../src/ui/parts/Mark.tsx';
import { Pips, placesWords } from '../../src/ui/parts/Pips.tsx';
import { Runner } from '../../src/ui/parts/Runner.tsx';
import { standingLines } from '../../src/ui/parts/Standing.tsx';
import { nameOf } from '../../src/ui/names.ts';
import { type Stage, draw, meanwhile, openStage } from './camp.tsx';

beforeAll(() => fetchWords('parts', 'history'));
afterEach(cleanup);

describe('with a camp', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.camp.close());
  const taskOf = (id: string) => {
    const found = stage.camp.ask(({ view }) => view.get(task, id));
    if (!found) throw new Error('no such task');
    return found;
  };
  const people = (count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => stage.run(addPerson, { name: `P${at}` })));

  it('places are words and pips, the pips for the eye alone', async () => {
    const id = await stage.run(addTask, { title: 'Chop', min: 5, max: 5, learner: 1 });
    expect(placesWords(placesOf(taskOf(id)))).toBe('5 places');
    const hands = await people(6);
    for (const person of hands.slice(0, 2)) await stage.run(takeTask, { task: id, person });
    render(<Pips of={placesOf(taskOf(id))} isLong />);
    expect(screen.getByText('2 of 5, one for a first-timer')).toBeTruthy();
    const pips = [...document.querySelectorAll('.pip')].map((each) => each.className);
    expect(pips).toEqual(['pip in', 'pip in', 'pip', 'pip', 'pip first']);
    expect(document.querySelector('.pips')?.getAttribute('aria-hidden')).toBe('true');
    for (const person of hands.slice(2, 5)) await stage.run(takeTask, { task: id, person });
    expect(placesWords(placesOf(taskOf(id)))).toBe('full');
    await stage.run(takeTask, { task: id, person: hands[5] });
    expect(placesWords(placesOf(taskOf(id)))).toBe('One over');
  });

  it('two of one name are told apart, alike on every phone', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const named = (id: string): string => stage.camp.ask(({ view }) => nameOf(view, id));
    expect(named(tom)).toBe('Tom');
    const other = await stage.run(addPerson, { name: 'tom' });
    expect(named(tom)).toMatch(/^Tom \(\p{Letter}+\)$/u);
    expect(named(other)).toMatch(/^tom \(\p{Letter}+\)$/u);
    expect(named('AAAAAAAAAAAAAAAA')).toBe('somebody');
  });

  it('a log tells who did what, newest first, and puts back what was changed', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id });
    await stage.run(takeTask, { task: id, person: tom });
    await stage.run(stepBack, { task: id });
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Chop the onions' } });
    draw(stage, <Log about={{ kind: 'task', id }} />);
    const lines = (): string[] =>
      screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent ?? '');
    expect(lines()).toEqual([
      'Aroha changed the name from “Chop” to “Chop the onions”',
      'Aroha stepped back',
      'Aroha put Tom in',
      'Aroha is on it',
      'Aroha added it',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Change it back: the name' }));
    await waitFor(() => expect(lines()[0]).toBe('Aroha changed the name from “Chop the onions” to “Chop”'));
    expect(taskOf(id).title).toBe('Chop');
  });

  it('a note is written, struck with a reason, stays readable, and comes back by undo', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    draw(stage, <Log about={{ kind: 'task', id }} />);
    const box = screen.getByLabelText('Add a note');
    expect(screen.queryByText('Write it')).toBeNull();
    fireEvent.input(box, { target: { value: 'Bring boards' } });
    fireEvent.click(screen.getByText('Write it'));
    await waitFor(() => expect(screen.getByText(': Bring boards', { exact: false })).toBeTruthy());
    await waitFor(() => expect(box).toHaveProperty('value', ''));
    fireEvent.click(screen.getByRole('button', { name: 'Strike “Bring boards”' }));
    fireEvent.input(screen.getByLabelText('Why? If you like'), { target: { value: 'Found them' } });
    fireEvent.click(screen.getByRole('button', { name: 'Strike' }));
    await waitFor(() => expect(screen.getByText('Struck by Aroha: “Found them”')).toBeTruthy());
    expect(document.querySelector('.struck')?.textContent).toContain('Bring boards');
    expect([...taskOf(id).log.values()][0]?.struck).toEqual({ why: 'Found them' });
  });

  it('several notes of one moment are several lines', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    await stage.run(writeNote, { kind: 'task', id, text: 'One' });
    await stage.run(writeNote, { kind: 'task', id, text: 'Two' });
    draw(stage, <Log about={{ kind: 'task', id }} />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent)).toEqual([
      'Aroha: Two',
      'Aroha: One',
      'Aroha added it',
    ]);
    expect(screen.queryByText('Not kept yet')).toBeNull();
  });

  it('what was taken away says by whom and why, and comes back by anybody', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    draw(stage, <Withdrawn about={{ kind: 'task', id }} />);
    expect(screen.queryByText('Put it back')).toBeNull();
    await meanwhile(() => stage.run(withdrawThing, { kind: 'task', id, why: 'It rained' }));
    expect(screen.getByText('Taken away by Aroha, just now. “It rained”')).toBeTruthy();
    fireEvent.click(screen.getByText('Put it back'));
    await waitFor(() => expect(screen.queryByText('Put it back')).toBeNull());
    expect(taskOf(id).withdrawn).toBe(undefined);
  });
});

describe('how things stand', () => {
  it('in words of what this phone knows', () => {
    render(
      <>
        <MarkOf state={{ is: 'unkept' }} />
        <MarkOf state={{ is: 'kept' }} />
        <MarkOf state={{ is: 'carried', by: 1 }} />
        <MarkOf state={{ is: 'carried', by: 3 }} />
      </>,
    );
    expect([...document.querySelectorAll('.mark')].map((mark) => mark.textContent)).toEqual([
      'Not kept yet',
      'Kept here, not passed on',
      'Carried by 1 phone',
      'Carried by 3 phones',
    ]);
  });

  const well = {
    phase: 'ready',
    unkept: 0,
    disk: null,
    isDamaged: false,
    isElsewhere: false,
    isWrittenAgain: false,
    keysRetired: 0,
  } as const;

  it('nothing is said while all is well', () => expect(standingLines(well)).toEqual([]));

  it('a full disk speaks of your own words only when they wait', () => {
    expect(standingLines({ ...well, unkept: 1, disk: 'full' })[0]?.text).toMatch(
      /your last words aren’t kept/,
    );
    expect(standingLines({ ...well, disk: 'full' })[0]?.text).toMatch(/Your own words are kept/);
    expect(standingLines({ ...well, unkept: 1 })).toEqual([]); // on its way to the disk
  });

  it('damage and a changed key are told', () => {
    const lines = standingLines({ ...well, isDamaged: true, keysRetired: 1 });
    expect(lines.map(({ isCare }) => isCare)).toEqual([true, false]);
  });
});

describe('a day on its root', () => {
  const rows = [
    { key: 'a', at: Date.UTC(2026, 11, 30, 0) / 1000, card: <p>Clay</p> },
    { key: 'b', at: Date.UTC(2026, 11, 30, 2) / 1000, isMine: true, card: <p>Choir</p> },
  ];
  const told = (): (string | null)[] => screen.getAllByRole('listitem').map((item) => item.textContent);

  it('has the line of now between what has begun and what has not', () => {
    render(<Runner rows={rows} zone="Pacific/Auckland" nowS={Date.UTC(2026, 11, 30, 1, 40) / 1000} />);
    expect(told()).toEqual(['1:00Clay', '2:40', '3:00Choir']);
    expect(screen.getByLabelText('Now')).toBeTruthy();
  });

  it('has it at the end when all has begun, and not at all on another day', () => {
    render(<Runner rows={rows} zone="Pacific/Auckland" nowS={Date.UTC(2026, 11, 30, 9) / 1000} />);
    expect(told()).toEqual(['1:00Clay', '3:00Choir', '10:00']);
    cleanup();
    render(<Runner rows={rows} zone="Pacific/Auckland" nowS={undefined} />);
    expect(told()).toEqual(['1:00Clay', '3:00Choir']);
  });
});
