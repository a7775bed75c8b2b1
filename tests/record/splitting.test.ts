// What pieces come into the world with, and how many there are at the fewest.
import { describe, expect, it } from 'vitest';
import { type Task, type TaskInput, addTask, didIt, splitTask, task, taskRow, withdrawThing } from '#record';
import { HOUR_S, NOW_S, type Stage, camp } from './stage.ts';

const split = (stage: Stage, whole: string, ...titles: string[]) =>
  stage.run(splitTask, { task: whole, pieces: titles.map((title) => ({ title, minutes: 40 })) });
const piecesNow = (stage: Stage, whole: string): readonly Task[] =>
  stage.view.all(task).filter(({ partOf, withdrawn }) => partOf === whole && !withdrawn);

describe('Y13: the hour of a piece', () => {
  const hourOf = async (input: Omit<TaskInput, 'title'>): Promise<unknown> => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence', ...input });
    await split(mere, whole, 'North half', 'South half');
    const pieces = piecesNow(mere, whole);
    expect(pieces.map((each) => taskRow(mere.reading, each).leaf)).not.toContain('let-it-go');
    const [when] = pieces.map((each) => each.when && { at: each.when.at, due: each.when.due });
    return when;
  };

  it('is when a shift ends: to be done within it', async () => {
    const shift = { sort: 'shift', atS: NOW_S + HOUR_S, minutes: 120 } as const;
    expect(await hourOf(shift)).toEqual({ at: NOW_S + 3 * HOUR_S, due: true });
    // Under way: what is left of it.
    expect(await hourOf({ ...shift, atS: NOW_S - HOUR_S })).toEqual({ at: NOW_S + HOUR_S, due: true });
  });

  it('is by when the whole is due; or begins with it, where nobody said how long that takes', async () => {
    expect(await hourOf({ atS: NOW_S + HOUR_S, isDue: true })).toEqual({ at: NOW_S + HOUR_S, due: true });
    expect(await hourOf({ atS: NOW_S + HOUR_S })).toEqual({ at: NOW_S + HOUR_S, due: false });
  });

  it('is none where the whole has none, or its hour is past: no piece is born asking to be let go', async () => {
    expect(await hourOf({})).toBeUndefined();
    expect(await hourOf({ atS: NOW_S - HOUR_S })).toBeUndefined();
    expect(await hourOf({ atS: NOW_S, isDue: true })).toBeUndefined();
    expect(await hourOf({ sort: 'shift', atS: NOW_S - 3 * HOUR_S, minutes: 120 })).toBeUndefined();
  });
});

describe('Y13: the fewest', () => {
  it('are two; of what is in pieces already, done or not, one more', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence' });
    const one = { task: whole, pieces: [{ title: 'North half' }] };
    expect(mere.refusal(splitTask, one)).toBe('task/one-piece');
    await split(mere, whole, 'South half', 'Gate');
    for (const { id } of piecesNow(mere, whole)) await mere.run(didIt, { task: id });
    await mere.run(splitTask, one);
    expect(piecesNow(mere, whole)).toHaveLength(3);
    for (const { id } of piecesNow(mere, whole)) await mere.run(withdrawThing, { kind: 'task', id });
    expect(mere.refusal(splitTask, one)).toBe('task/one-piece');
  });
});
