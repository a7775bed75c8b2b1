// The three actions, and that two fast taps are one.
import { fetchWords } from '#words';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Acts } from '../../src/ui/parts/Acts.tsx';
import { OnIt } from '../../src/ui/parts/OnIt.tsx';

beforeAll(() => fetchWords('parts', 'history'));
afterEach(cleanup);

describe('two fast taps', () => {
  it('take, and do not give back what was just taken; keys are never too fast', () => {
    const done: string[] = [];
    const drawn = (isYours: boolean) => (
      <OnIt
        what="chop"
        isYours={isYours}
        onTake={() => done.push('take')}
        onStepBack={() => done.push('back')}
      />
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
      <Acts
        about={about}
        what="chop for dinner"
        isYours={more.isYours ?? false}
        off={more.off}
        onTake={() => done.push('take')}
        onStepBack={() => done.push('back')}
      />,
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
