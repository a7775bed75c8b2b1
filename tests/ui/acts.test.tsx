// The three actions, that two fast taps are one, and that a button turns under the finger before anything is asked.
import { addTask, task, taskRow } from '#record';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { Acts } from '../../src/ui/parts/Acts.tsx';
import { OnIt } from '../../src/ui/parts/OnIt.tsx';
import { TaskItem } from '../../src/ui/parts/TaskItem.tsx';
import { CampContext, useAnswer } from '../../src/ui/use-camp.ts';
import { type Stage, eachOnAStage, meanwhile } from './camp.tsx';

let stage: Stage;
eachOnAStage((next) => (stage = next));

const YEAR_MS = 366 * 86_400_000;

const inCamp = (children: ComponentChildren) => (
  <CampContext.Provider value={stage.camp}>{children}</CampContext.Provider>
);

describe('two fast taps', () => {
  it('take, and do not give back what was just taken; keys are never too fast', () => {
    const done: string[] = [];
    const drawn = (isYours: boolean) =>
      inCamp(
        <OnIt
          what="chop"
          isYours={isYours}
          onTake={() => done.push('take')}
          onStepBack={() => done.push('back')}
        />,
      );
    const { rerender } = render(drawn(false));
    const tap = (detail: number): boolean => fireEvent.click(screen.getByRole('button'), { detail });
    tap(1);
    rerender(drawn(true));
    tap(2);
    expect(done).toEqual(['take']);
    tap(1);
    rerender(drawn(false));
    tap(0);
    expect(done).toEqual(['take', 'back', 'take']);
  });
});

describe('the three actions', () => {
  const about = { kind: 'task', id: 'x' };
  const drawActs = (more: { isYours?: boolean; off?: string }): string[] => {
    const done: string[] = [];
    render(
      inCamp(
        <Acts
          about={about}
          what="chop for dinner"
          isYours={more.isYours ?? false}
          off={more.off}
          onTake={() => done.push('take')}
          onStepBack={() => done.push('back')}
        />,
      ),
    );
    return done;
  };

  it('stand in one order, each naming the thing', () => {
    const done = drawActs({});
    const group = screen.getByRole('group', { name: 'What will you do?' });
    const names = [...group.children].map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual([
      'I’m on it: chop for dinner',
      'I need hands: chop for dinner',
      'Who could? chop for dinner',
    ]);
    expect(
      within(group)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/call/new?sort=hands&about=task:x', '/call/new?sort=who&about=task:x']);
    fireEvent.click(screen.getByRole('button'));
    expect(done).toEqual(['take']);
  });

  it('yours says so, and takes it back', () => {
    const done = drawActs({ isYours: true });
    const button = screen.getByRole('button', { name: 'You’re on it: chop for dinner' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    expect(done).toEqual(['back']);
  });

  it('off says why beside it, and asking for help stays open', () => {
    const done = drawActs({ off: 'This is done already.' });
    fireEvent.click(screen.getByRole('button'));
    expect(done).toEqual([]);
    expect(screen.getByText('This is done already.')).toBeTruthy();
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('what is yours can be given back even when it is off', () => {
    const done = drawActs({ isYours: true, off: 'This is done already.' });
    fireEvent.click(screen.getByRole('button'));
    expect(done).toEqual(['back']);
  });
});

describe('the button of a row', () => {
  const asked: number[] = [];
  function Row({ id }: { id: string }) {
    const row = useAnswer((reading) => {
      const known = reading.view.get(task, id);
      asked.push(known?.claim.size ?? 0);
      return known && taskRow(reading, known);
    });
    return row ? <TaskItem row={row} meta="" /> : null;
  }
  const pressed = (): string | null => screen.getByRole('button').getAttribute('aria-pressed');

  it('turns in the frame of the tap; what rests on it is asked after that, and says the same', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    render(inCamp(<Row id={id} />));
    asked.length = 0;
    await meanwhile(async () => void fireEvent.click(screen.getByRole('button')));
    expect([pressed(), asked]).toEqual(['true', []]);
    await waitFor(() => expect(asked).toContain(1));
    expect(pressed()).toBe('true');
  });

  it('stays as it is where nothing could be written', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    render(inCamp(<Row id={id} />));
    stage.clock.at += YEAR_MS; // over long ago, and for reading only
    await meanwhile(async () => void fireEvent.click(screen.getByRole('button')));
    expect(pressed()).toBe('false');
  });

  /** What each button was, one after the other. */
  function turns(of: HTMLElement): string[] {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(of.getAttribute('aria-pressed') ?? '')).observe(of, {
      attributeFilter: ['aria-pressed'],
    });
    return seen;
  }
  const isKept = (...ids: readonly string[]) =>
    waitFor(() => expect(ids.some((id) => stage.camp.view.isUnkept('task', id))).toBe(false));

  it('turns once, though another is tapped in the same frame', async () => {
    const ids = [await stage.run(addTask, { title: 'Chop' }), await stage.run(addTask, { title: 'Dig' })];
    render(inCamp(ids.map((id) => <Row key={id} id={id} />)));
    const buttons = screen.getAllByRole('button');
    const seen = buttons.map(turns);
    await meanwhile(async () => {
      for (const button of buttons) fireEvent.click(button, { detail: 0 });
    });
    await isKept(...ids);
    await waitFor(() => expect(asked.filter((count) => count > 0).length).toBeGreaterThan(1));
    expect(seen).toEqual([['true'], ['true']]);
  });

  it('is as the last tap left it, however soon it came', async () => {
    const id = await stage.run(addTask, { title: 'Chop' });
    render(inCamp(<Row id={id} />));
    const seen = turns(screen.getByRole('button'));
    for (let tap = 0; tap < 2; tap++)
      await meanwhile(async () => void fireEvent.click(screen.getByRole('button'), { detail: 0 }));
    await isKept(id);
    await waitFor(() =>
      expect(stage.camp.ask(({ view }) => view.get(task, id)?.claim.get(stage.me)?.said)).toBe('back'),
    );
    expect([pressed(), seen]).toEqual(['false', ['true', 'false']]);
  });
});
