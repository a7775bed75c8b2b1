// A gathering that was over long ago: it is for reading, says so, and is written in again by whoever means to.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTask, callForHands, comeBackAs, comeIn, isLongOver, task } from '#record';
import { Screen } from '../../src/ui/parts/Screen.tsx';
import { type Stage, draw, meanwhile, openStage } from './camp.tsx';
import { useRun } from '../../src/ui/use-camp.ts';

const aloud = (): string => document.querySelector('[role="status"].vh')?.textContent ?? '';

const DAY_MS = 86_400_000;
/** The camp's last day ends, and sixty more. */
const LONG_OVER = Date.parse('2027-03-03T00:00:01Z');

describe('T6: a gathering that was over long ago', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    stage.clock.at = LONG_OVER;
  });
  afterEach(async () => {
    cleanup();
    await stage.camp.close();
  });

  const titles = (): string[] => stage.camp.ask(({ view }) => view.all(task).map(({ title }) => title ?? ''));

  function Page() {
    const run = useRun();
    return (
      <Screen title="A page">
        <button onClick={() => run(addTask, { title: 'Chop' })}>add</button>
      </Screen>
    );
  }

  it('is for reading from sixty days after its last day on, and not a moment before', () => {
    const isOver = (now: number): boolean => isLongOver(stage.camp.view, now);
    expect([isOver(LONG_OVER), isOver(LONG_OVER - 2000), isOver(LONG_OVER - 60 * DAY_MS)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('writes nothing, says why, and changes nothing', async () => {
    draw(stage, <Page />);
    expect(screen.getByText(/is here for reading/)).toBeTruthy();
    fireEvent.click(screen.getByText('add'));
    await waitFor(() => expect(aloud()).toMatch(/over long ago and is for reading. Nothing was changed/));
    expect(titles()).toEqual([]);
    expect(stage.camp.health.now.unkept).toBe(0);
  });

  it('says still who has the phone, without which nobody could read, and calls for hands', () => {
    expect(
      stage.camp.run(callForHands, { words: 'A tree is down', hands: 3, byS: stage.clock.at / 1000 + 600 })
        .ok,
    ).toBe(true);
    const came = stage.camp.run(comeIn, { name: 'Hana' });
    expect(came.ok).toBe(true);
    expect(stage.camp.run(comeBackAs, { person: stage.me }).ok).toBe(true);
  });

  it('is written in again by a word, until it is closed', async () => {
    draw(stage, <Page />);
    fireEvent.click(screen.getByText('Write in it again'));
    await waitFor(() => expect(screen.queryByText(/is here for reading/)).toBeNull());
    fireEvent.click(screen.getByText('add'));
    await waitFor(() => expect(titles()).toEqual(['Chop']));
    await waitFor(() => expect(stage.camp.health.now.unkept).toBe(0));
    cleanup();
    const { invite } = stage.camp;
    await stage.camp.close();
    const again = await stage.opening.gatherings.open(invite);
    if (!again.ok) throw new Error('not opened');
    stage = { ...stage, camp: again.value };
    await stage.camp.engine;
    draw(stage, <Page />);
    expect(screen.getByText(/is here for reading/)).toBeTruthy();
    expect(titles()).toEqual(['Chop']);
  });

  it('by a clock that is put right it is open at once', async () => {
    draw(stage, <Page />);
    expect(screen.getByText(/is here for reading/)).toBeTruthy();
    await meanwhile(async () => {
      stage.clock.at = LONG_OVER - 90 * DAY_MS;
      stage.camp.wake();
    });
    expect(screen.queryByText(/is here for reading/)).toBeNull();
  });
});
