// The bridge between screens and camp: answers follow the record, commands say what came of them.
import { addTask, person, renamePerson, stepBack, takeTask, task } from '#record';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { Said } from '../../src/ui/parts/Said.tsx';
import { useAnswer, useRun } from '../../src/ui/use-camp.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';

let stage: Stage;
eachOnAStage((each) => (stage = each));

const aloud = (): string => screen.getByRole('status').textContent;

it('an answer is drawn again when what it read has changed', async () => {
  const Name = () => <p>{useAnswer(({ view }) => view.get(person, stage.me)?.name)}</p>;
  draw(stage, <Name />);
  expect(screen.getByText('Aroha')).toBeTruthy();
  await meanwhile(() => stage.run(renamePerson, { person: stage.me, name: 'Aroha K' }));
  expect(screen.getByText('Aroha K')).toBeTruthy();
});

it('a query is asked once for a drawing, anew when its dependencies change, and never once it is gone', async () => {
  const asked: string[] = [];
  const chop = await stage.run(addTask, { title: 'Chop' });
  const sweep = await stage.run(addTask, { title: 'Sweep' });
  const Title = () => {
    const [id, setId] = useState(chop);
    const title = useAnswer(
      ({ view }) => {
        const found = view.get(task, id)?.title ?? '';
        asked.push(found);
        return found;
      },
      [id],
    );
    return <button onClick={() => setId(sweep)}>{title}</button>;
  };
  draw(stage, <Title />);
  expect(asked).toEqual(['Chop']);
  fireEvent.click(screen.getByText('Chop'));
  expect(screen.getByText('Sweep')).toBeTruthy();
  expect(asked).toEqual(['Chop', 'Sweep']);
  await meanwhile(() => stage.run(addTask, { title: 'Dig' }));
  expect(new Set(asked.slice(2))).toEqual(new Set(['Sweep'])); // the first one is asked no more
  cleanup();
  const before = asked.length;
  await stage.run(addTask, { title: 'Dig again' });
  expect(asked.length).toBe(before);
});

it('a command says that it is kept, and offers the way back', async () => {
  const id = await stage.run(addTask, { title: 'Chop' });
  const Take = () => {
    const run = useRun();
    const taken = useAnswer(({ view }) => view.get(task, id)?.claim.get(stage.me)?.said);
    const take = (): void => {
      run(takeTask, { task: id }, { done: 'You’re on it', undo: () => run(stepBack, { task: id }) });
    };
    return (
      <>
        <button onClick={take}>take</button>
        <p data-testid="said">{taken}</p>
        <Said />
      </>
    );
  };
  draw(stage, <Take />);
  fireEvent.click(screen.getByText('take'));
  await waitFor(() => expect(aloud()).toBe('You’re on it'));
  expect(screen.getByTestId('said').textContent).toBe('in');
  fireEvent.click(screen.getByText('Undo'));
  await waitFor(() => expect(screen.getByTestId('said').textContent).toBe('back'));
});

it('a refusal is said as a sentence, and nothing was changed', async () => {
  const Add = () => {
    const run = useRun();
    return <button onClick={() => run(addTask, { title: ' ' })}>add</button>;
  };
  draw(stage, <Add />);
  fireEvent.click(screen.getByText('add'));
  await waitFor(() => expect(aloud()).toBe('What wants doing? A few words are plenty.'));
  expect(stage.camp.ask(({ view }) => view.all(task))).toHaveLength(0);
});

it('the words of a form are cleared when they are kept, not before', async () => {
  let cleared = 0;
  const Add = () => {
    const run = useRun();
    const draft = { handIn: () => (isKept: boolean) => void (isKept && cleared++) };
    return (
      <>
        <button onClick={() => run(addTask, { title: '' }, { draft })}>empty</button>
        <button onClick={() => run(addTask, { title: 'Chop' }, { draft })}>full</button>
      </>
    );
  };
  draw(stage, <Add />);
  fireEvent.click(screen.getByText('empty'));
  await waitFor(() => expect(aloud()).not.toBe(''));
  expect(cleared).toBe(0);
  fireEvent.click(screen.getByText('full'));
  expect(cleared).toBe(0);
  await waitFor(() => expect(cleared).toBe(1));
});
