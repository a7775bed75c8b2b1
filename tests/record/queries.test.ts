// What a task amounts to, and the order in which tasks are wanted.
import { describe, expect, it } from 'vitest';
import {
  addPerson,
  addTask,
  campTime,
  dayBounds,
  didIt,
  leafOf,
  letTaskGo,
  placesOf,
  stateOf,
  stepBack,
  takeTask,
  task,
  taskGroups,
  taskRow,
  timesOf,
  withdrawThing,
  writeNote,
} from '#record';
import { HOUR_S, NOW, NOW_S, type Stage, camp } from './stage.ts';

const DAY_S = 24 * HOUR_S;
const taskOf = (stage: Stage, id: string) =>
  stage.view.get(task, id) as NonNullable<ReturnType<typeof stage.view.get<typeof task>>>;

describe('V8: what a task amounts to', () => {
  const withNeed = (stage: Stage, min?: number, max?: number): Promise<string> =>
    stage.run(addTask, { title: 'Wood', min, max, atS: NOW_S + 4 * HOUR_S, minutes: 60 });

  it('places: short, enough, full, one over; beside takes none', async () => {
    const stage = await camp();
    const id = await withNeed(stage, 2, 3);
    const names: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) names.push(await stage.run(addPerson, { name }));
    const states = [stateOf(taskOf(stage, id), NOW)];
    for (const person of names.slice(0, 4)) {
      await stage.run(takeTask, { task: id, person });
      states.push(stateOf(taskOf(stage, id), NOW));
    }
    expect(states).toEqual(['short', 'short', 'enough', 'full', 'full']);
    await stage.run(takeTask, { task: id, person: names[4] as string, role: 'beside' });
    expect(placesOf(taskOf(stage, id))).toMatchObject({
      min: 2,
      max: 3,
      short: 0,
      over: 1,
      beside: [names[4]],
    });
    await stage.run(stepBack, { task: id, person: names[0] as string });
    expect(placesOf(taskOf(stage, id))).toMatchObject({ over: 0 });
  });

  it('with no need given one place, with a minimum alone no maximum', async () => {
    const stage = await camp();
    expect(placesOf(taskOf(stage, await stage.run(addTask, { title: 'Wood' })))).toMatchObject({
      min: 1,
      max: 1,
      short: 1,
    });
    expect(placesOf(taskOf(stage, await withNeed(stage, 2)))).toMatchObject({ min: 2, max: undefined });
  });

  it('states by the clock, by what was said, and by being withdrawn', async () => {
    const stage = await camp();
    const id = await withNeed(stage);
    const at = (hours: number): string => stateOf(taskOf(stage, id), NOW + hours * HOUR_S * 1000);
    expect([at(0), at(4), at(5)]).toEqual(['short', 'short', 'past']);
    await stage.run(takeTask, { task: id });
    expect([at(0), at(4.5), at(5)]).toEqual(['full', 'under-way', 'past']);
    await stage.run(didIt, { task: id });
    expect(at(0)).toBe('done');
    const other = await withNeed(stage);
    await stage.run(letTaskGo, { task: other });
    expect(stateOf(taskOf(stage, other), NOW)).toBe('let-go');
    await stage.run(withdrawThing, { kind: 'task', id });
    expect(at(0)).toBe('withdrawn');
  });

  it('one that is due ends at its hour and is never past by itself', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S + HOUR_S, isDue: true, minutes: 30 });
    expect(timesOf(taskOf(stage, id))).toEqual({ start: NOW_S + HOUR_S / 2, end: NOW_S + HOUR_S });
    expect(stateOf(taskOf(stage, id), NOW + 5 * HOUR_S * 1000)).toBe('short');
  });

  it('Y12: the leaf of work nobody has picked up, by the share of its time, or by days untouched', async () => {
    const stage = await camp();
    const timed = taskOf(stage, await withNeed(stage));
    const made = { made: NOW_S, touched: undefined };
    const touched = { made: undefined, touched: NOW_S };
    const leaf = (hours: number): string => leafOf(timed, made, NOW + hours * HOUR_S * 1000);
    expect([leaf(0), leaf(1.1), leaf(2.1), leaf(4.5), leaf(5.1)]).toEqual([
      'fresh',
      'waiting',
      'pressing',
      'pressing',
      'let-it-go',
    ]);
    const untimed = taskOf(stage, await stage.run(addTask, { title: 'Shelf' }));
    const days = (hours: number): string => leafOf(untimed, touched, NOW + hours * HOUR_S * 1000);
    expect([days(11), days(12), days(24), days(48)]).toEqual(['fresh', 'waiting', 'pressing', 'let-it-go']);
    expect(leafOf(untimed, { made: NOW_S, touched: undefined }, NOW + DAY_S * 1000)).toBe('fresh');
    const standing = taskOf(stage, await stage.run(addTask, { title: 'Water', sort: 'standing' }));
    expect(leafOf(standing, touched, NOW + 100 * DAY_S * 1000)).toBe('fresh');
    const id = untimed.id;
    await stage.run(takeTask, { task: id });
    expect(leafOf(taskOf(stage, id), touched, NOW + 100 * DAY_S * 1000)).toBe('fresh');
  });

  it('Y12: a note does not make work with an hour younger; work without one it does', async () => {
    const stage = await camp();
    const timed = await withNeed(stage);
    const untimed = await stage.run(addTask, { title: 'Shelf' });
    const leaf = (id: string, hours: number) =>
      taskRow({ ...stage.reading, now: NOW + hours * HOUR_S * 1000 }, taskOf(stage, id)).leaf;
    expect([leaf(timed, 1.5), leaf(untimed, 13)]).toEqual(['waiting', 'waiting']);
    stage.now = NOW + 1.4 * HOUR_S * 1000;
    await stage.run(writeNote, { kind: 'task', id: timed, text: 'Anybody?' });
    stage.now = NOW + 12.5 * HOUR_S * 1000;
    await stage.run(writeNote, { kind: 'task', id: untimed, text: 'Anybody?' });
    expect([leaf(timed, 1.5), leaf(untimed, 13)]).toEqual(['waiting', 'fresh']);
  });
});

describe('Y2: tasks in the order in which they are wanted', () => {
  it('before long, today, later, standing, let it go, settled; withdrawn ones nowhere', async () => {
    const stage = await camp();
    const time = campTime(stage.view, NOW);
    const add = (title: string, hours?: number, more = {}): Promise<string> =>
      stage.run(addTask, {
        title,
        ...(hours === undefined ? {} : { atS: NOW_S + hours * HOUR_S, minutes: 30 }),
        ...more,
      });
    await add('soon', 2);
    await add('tonight', 8);
    await add('tomorrow', 30);
    await add('some time');
    await add('water', undefined, { sort: 'standing' });
    await add('missed', -2);
    const did = await add('did');
    await stage.run(didIt, { task: did });
    const gone = await add('gone');
    await stage.run(withdrawThing, { kind: 'task', id: gone });
    const groups = taskGroups(stage.reading, dayBounds(time, 3).end);
    const titles = Object.fromEntries(
      Object.entries(groups).map(([name, rows]) => [
        name,
        rows.map((row: { title?: string; task?: { title?: string } }) => (row.task ?? row).title),
      ]),
    );
    expect(titles).toEqual({
      soon: ['soon'],
      today: ['tonight', 'some time'],
      later: ['tomorrow'],
      standing: ['water'],
      letGo: ['missed'],
      settled: ['did'],
    });
  });

  it('due work with hands enough is before long until half a day after its hour, and then settled', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S - 11 * HOUR_S, isDue: true });
    await stage.run(takeTask, { task: id });
    const group = (): (string | undefined)[] =>
      Object.entries(taskGroups(stage.reading, NOW_S + DAY_S)).flatMap(([name, rows]) =>
        rows.length > 0 ? name : [],
      );
    expect(group()).toEqual(['soon']);
    stage.now += 2 * HOUR_S * 1000;
    expect(group()).toEqual(['settled']);
  });

  it('short of hands first, then by hour; one of mine is marked; standing work says when it was last done', async () => {
    const stage = await camp();
    const add = (title: string, minutes: number): Promise<string> =>
      stage.run(addTask, { title, atS: NOW_S + minutes * 60 });
    const taken = await add('a', 10);
    await add('b', 30);
    await add('c', 20);
    await stage.run(takeTask, { task: taken });
    const { soon } = taskGroups(stage.reading, NOW_S + DAY_S);
    expect(soon.map((row) => [row.task.title, row.isMine])).toEqual([
      ['c', false],
      ['b', false],
      ['a', true],
    ]);
    const water = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    expect(taskRow(stage.reading, taskOf(stage, water)).lastDid).toBeUndefined();
    await stage.run(didIt, { task: water });
    expect(taskRow(stage.reading, taskOf(stage, water)).lastDid).toEqual({
      at: Math.floor(stage.now / 1000),
      person: stage.person,
    });
  });

  it('standing work was done last by whom the word that stands says, whatever clock a later word on it has', async () => {
    const stage = await camp();
    const water = await stage.run(addTask, { title: 'Water', sort: 'standing' });
    await stage.run(didIt, { task: water });
    const first = Math.floor(stage.now / 1000);
    stage.now += 3_600_000;
    await stage.run(didIt, { task: water });
    const lines = [...taskOf(stage, water).did.keys()];
    const saidAt = (sub: string): number =>
      stage.view.said({ kind: 'task', id: water, field: 'did', sub })?.time ?? 0;
    const [before = '', after = ''] = lines.sort((a, b) => saidAt(a) - saidAt(b));
    expect(saidAt(after)).toBe(first + 3601);
    // Written once more by a phone whose clock is a day behind.
    stage.now -= 86_400_000;
    await stage.set('task', water, 'did', { person: stage.person ?? '', note: 'full again' }, after);
    expect(saidAt(after)).toBeLessThan(saidAt(before));
    expect(taskRow(stage.reading, taskOf(stage, water)).lastDid).toEqual({ at: first, person: stage.person });
  });
});
