// What pieces come into the world with, and how many there are at the fewest.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Task,
  type TaskInput,
  addTask,
  answerCall,
  call,
  callForHands,
  didIt,
  handsIn,
  inFor,
  letTaskGo,
  noFacts,
  openTasks,
  search,
  splitTask,
  stepBack,
  takeTask,
  task,
  taskGroups,
  taskRow,
  withdrawThing,
} from '#record';
import { HOUR_S, NOW_S, type Stage, camp } from './stage.ts';

const SHIFT: TaskInput = { title: 'Fence', sort: 'shift', atS: NOW_S + HOUR_S, minutes: 60 };
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

describe('Y12 Y13: the leaf of a whole', () => {
  const leafAfter = (stage: Stage, id: string, hours: number): string | undefined => {
    const known = stage.view.get(task, id);
    return known && taskRow({ ...stage.reading, now: stage.now + hours * HOUR_S * 1000 }, known).leaf;
  };

  it('is that of its open piece that presses most; splitting makes nothing younger than its pieces are', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence', min: 2, max: 8 });
    await split(mere, whole, 'North half', 'South half');
    const [north, south] = piecesNow(mere, whole).map(({ id }) => id) as [string, string];
    const leaves = (): unknown[] => [1, 13, 25, 49].map((hours) => leafAfter(mere, whole, hours));
    expect(leaves()).toEqual(['fresh', 'waiting', 'pressing', 'let-it-go']);
    // Somebody is on one: the other waits all the same. And on both: nothing waits.
    await mere.run(takeTask, { task: north });
    expect(leafAfter(mere, whole, 13)).toBe('waiting');
    expect(leafAfter(mere, whole, 49)).toBe('fresh');
    await mere.run(takeTask, { task: south });
    expect(leaves()).toEqual(['fresh', 'fresh', 'fresh', 'fresh']);
    // What is done of it says nothing of what is left.
    await mere.run(stepBack, { task: south });
    await mere.run(didIt, { task: north });
    expect(leaves()).toEqual(['fresh', 'waiting', 'pressing', 'let-it-go']);
    await mere.run(didIt, { task: whole });
    expect(leaves()).toEqual(['fresh', 'fresh', 'fresh', 'fresh']);
  });

  it('goes by the pieces of a piece that is split itself; pieces of what is settled have none', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence' });
    await split(mere, whole, 'North half', 'South half');
    const [north, south] = piecesNow(mere, whole).map(({ id }) => id) as [string, string];
    mere.now += 20 * HOUR_S * 1000;
    await split(mere, north, 'Posts', 'Wire');
    await mere.run(takeTask, { task: south });
    expect([leafAfter(mere, whole, 1), leafAfter(mere, whole, 13)]).toEqual(['fresh', 'waiting']);
    await mere.run(letTaskGo, { task: north });
    const [posts] = piecesNow(mere, north);
    expect(
      [posts, whole].map((each) => leafAfter(mere, typeof each === 'string' ? each : (each?.id ?? ''), 30)),
    ).toEqual(['fresh', 'fresh']);
  });

  it('for any number of pieces, whoever is on which, at any hour: the least of theirs', async () => {
    const order = ['pressing', 'waiting', 'fresh', 'let-it-go'];
    const mere = await camp();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.integer({ min: 1, max: 60 }), isTaken: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 0, max: 70 }),
        async (made, hours) => {
          const whole = await mere.run(addTask, { title: 'Fence' });
          const pieces: string[] = [];
          for (const { at, isTaken } of made) {
            const id = await mere.run(addTask, {
              title: 'Post',
              atS: mere.now / 1000 + at * HOUR_S,
              isDue: true,
            });
            await mere.set('task', id, 'partOf', whole);
            if (isTaken) await mere.run(takeTask, { task: id });
            pieces.push(id);
          }
          // Due half a day ago with hands enough a piece counts as settled, though nobody has said so (Y2).
          const isOpen = ({ at, isTaken }: (typeof made)[number]): boolean => !isTaken || hours < at + 12;
          const open = pieces.filter((_, at) => made[at] && isOpen(made[at]));
          fc.pre(open.length > 0);
          const theirs = open.map((id) => order.indexOf(leafAfter(mere, id, hours) ?? ''));
          expect(leafAfter(mere, whole, hours)).toBe(order[Math.min(...theirs)]);
        },
      ),
      { numRuns: 40, seed: 9 },
    );
  });

  it('in the list it stands by it: among what asks to be let go with its pieces, never settled by its own hour', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence', atS: NOW_S - HOUR_S });
    await split(mere, whole, 'North half', 'South half');
    const where = (hours: number): string | undefined => {
      const groups = taskGroups({ ...mere.reading, now: mere.now + hours * HOUR_S * 1000 }, Infinity);
      return (['soon', 'letGo'] as const).find((name) => groups[name].some((row) => row.task.id === whole));
    };
    expect([where(0), where(25), where(49)]).toEqual(['soon', 'soon', 'letGo']);
  });

  it('once its pieces count as settled, half a day after they were due, so does it', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, SHIFT);
    await split(mere, whole, 'North half', 'South half');
    for (const { id } of piecesNow(mere, whole)) await mere.run(takeTask, { task: id });
    const isSettled = (hours: number): boolean => {
      const groups = taskGroups({ ...mere.reading, now: mere.now + hours * HOUR_S * 1000 }, Infinity);
      return groups.settled.some(({ id }) => id === whole);
    };
    expect([isSettled(3), isSettled(13), isSettled(15)]).toEqual([false, false, true]);
  });

  it('past its own hour it is still wanted where work is told of, while a piece is open', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, SHIFT);
    await mere.run(takeTask, { task: whole });
    await split(mere, whole, 'North half', 'South half');
    const later = { ...mere.reading, now: mere.now + 3 * HOUR_S * 1000 };
    expect(openTasks(later, () => true).map((row) => row.task.id)).toContain(whole);
    expect(inFor(later, mere.person).map(({ thing }) => thing.id)).toEqual([whole]);
    expect(search(later, 'fence').findings.map(({ state }) => state)).toEqual(['open']);
    for (const { id } of piecesNow(mere, whole)) await mere.run(didIt, { task: id });
    expect(openTasks(mere.reading, () => true).map((row) => row.task.id)).toEqual([whole]);
    expect(openTasks({ ...mere.reading, now: later.now }, () => true)).toEqual([]);
  });

  it('let go, what is left of it with nobody in stands in no list of what wants doing', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence' });
    await split(mere, whole, 'North half', 'South half');
    const [north] = piecesNow(mere, whole).filter(({ title }) => title === 'North half');
    await mere.run(takeTask, { task: north?.id ?? '' });
    await mere.run(letTaskGo, { task: whole });
    const { today } = taskGroups(mere.reading, Infinity);
    expect(today.map((row) => row.task.title)).toEqual(['North half']);
    expect(openTasks(mere.reading, () => true).map((row) => row.task.title)).toEqual(['North half']);
  });

  it('whoever answers a call about it is counted on the call, and not put into the whole', async () => {
    const mere = await camp();
    const whole = await mere.run(addTask, { title: 'Fence', max: 4 });
    await split(mere, whole, 'North half', 'South half');
    const about = { kind: 'task', id: whole } as const;
    const id = await mere.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, about });
    await mere.run(answerCall, { call: id });
    expect(mere.view.get(task, whole)?.claim.size).toBe(0);
    const [known] = mere.view.all(call);
    expect(known && handsIn(mere.view, known)).toEqual([mere.person]);
  });

  it('along a chain of a thousand pieces of pieces, and in a ring of them, is found in a bounded number of steps', async () => {
    const { view } = await camp();
    const id = (at: number): string => `t${at}`.padEnd(16, '_');
    for (let at = 0; at < 1000; at++)
      view.set(`task:${id(at)}`, { title: `T${at}`, partOf: id((at + 1) % 1000) });
    const read = vi.spyOn(view, 'get');
    const reading = { view, facts: noFacts, now: NOW_S * 1000, person: undefined };
    for (const each of view.all(task)) expect(taskRow(reading, each).leaf).toBe('fresh');
    expect(read.mock.calls.length).toBeLessThan(210_000);
  });
});
