// Hidden for oneself: left out of everything that lists, there for everything that names, unknown to everybody else.
import { describe, expect, it } from 'vitest';
import {
  type TaskRow,
  kinds,
  addPlace,
  addTask,
  myHours,
  offerSession,
  piecesOf,
  placesByName,
  sameTime,
  search,
  splitTask,
  stillShort,
  takeTask,
  task,
  taskGroups,
  taskHours,
  threeForYou,
} from '#record';
import { CAMP, HOUR_S, NOW_S, camp, joined, meet } from './stage.ts';

describe('P6: hidden for oneself', () => {
  it('a task is left out of lists, of what is drawn, of what is short and of search, and comes back', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wash up', min: 2, atS: NOW_S + HOUR_S });
    await stage.run(addTask, { title: 'Fetch wood' });
    const lists = (): readonly (readonly string[])[] => {
      const { reading } = stage;
      return [
        Object.values(taskGroups(reading, Infinity)).flatMap((rows) =>
          rows.map((row: TaskRow) => row.task.title ?? ''),
        ),
        threeForYou(reading).map(({ task: { title } }) => title ?? ''),
        stillShort(reading, []).map(({ thing }) => ('title' in thing ? (thing.title ?? '') : '')),
        search(reading, 'wash').findings.map(({ title }) => title),
      ].map((names) => names.filter((name) => name === 'Wash up'));
    };
    const everywhere = [['Wash up'], ['Wash up'], ['Wash up'], ['Wash up']];
    expect(lists()).toEqual(everywhere);
    expect(stage.view.hidden.set(`task:${id}`, true)).toEqual([`task:${id}`]);
    expect(lists()).toEqual([[], [], [], []]);
    // Its page opens all the same, and what is done there counts.
    await stage.run(takeTask, { task: id });
    expect(stage.view.get(task, id)?.claim.get(stage.person)?.said).toBe('in');
    expect(stage.view.hidden.has('task', id)).toBe(true);
    expect(lists()).toEqual([[], [], [], []]);
    expect(stage.view.hidden.set(`task:${id}`, false)).toEqual([]);
    expect(lists()[0]).toEqual(['Wash up']);
  });

  it('what is remembered by kind is worked out anew', async () => {
    const stage = await camp();
    const id = await stage.run(addPlace, { name: 'Dome', sort: 'dome' });
    expect(placesByName(stage.view).map(({ name }) => name)).toEqual(['Dome']);
    stage.view.hidden.set(`place:${id}`, true);
    expect(placesByName(stage.view)).toEqual([]);
    expect(stage.view.hidden.whole(() => placesByName(stage.view).map(({ name }) => name))).toEqual(['Dome']);
    expect(placesByName(stage.view)).toEqual([]);
  });

  it('what a command writes does not hang on it', async () => {
    const stage = await camp();
    const id = await stage.run(offerSession, { title: 'Kites' });
    stage.view.hidden.set(`session:${id}`, true);
    const { view } = stage;
    const seen = view.hidden.whole(() => view.all(kinds.session).length);
    expect([seen, view.all(kinds.session).length]).toEqual([1, 0]);
    expect(() =>
      view.hidden.whole(() => {
        throw new Error('tripped');
      }),
    ).toThrow('tripped');
    expect(view.all(kinds.session)).toEqual([]);
  });

  it('a whole is in pieces all the same, and what else is drawn is what it was', async () => {
    const stage = await camp();
    for (let at = 0; at < 12; at++)
      await joined(stage, `Camper ${at}`, 20 + at).then((each) => meet(stage, each));
    const whole = await stage.run(addTask, { title: 'Chop' });
    await stage.run(splitTask, { task: whole, pieces: [{ title: 'Kale' }, { title: 'Onions' }] });
    for (let at = 0; at < 12; at++) await stage.run(addTask, { title: `Work ${at}` });
    const drawn = (): readonly string[] =>
      threeForYou(stage.reading).map(({ task: { title = '' } }) => title);
    const kale = stage.view.all(task).find(({ title }) => title === 'Kale')?.id ?? '';
    stage.view.hidden.set(`task:${kale}`, true);
    expect(piecesOf(stage.view, whole, stage.now)?.open).toBe(2);
    expect(stillShort(stage.reading, []).map(({ thing }) => thing.id)).not.toContain(whole);
    for (let hour = 0; hour < 24; hour++, stage.now += HOUR_S * 1000) {
      stage.view.hidden.set(`task:${kale}`, false);
      const before = drawn();
      stage.view.hidden.set(`task:${kale}`, true);
      if (before.includes('Kale'))
        expect(drawn()).toEqual(expect.arrayContaining(before.filter((each) => each !== 'Kale')));
      else expect(drawn()).toEqual(before);
      expect(drawn()).not.toContain('Chop');
    }
  });

  it('P6 Y16: what one is in for and hid is told beside what is at once all the same, and is in no list', async () => {
    const stage = await camp();
    const one = await stage.run(addTask, { title: 'Gate', atS: NOW_S + HOUR_S, minutes: 60 });
    const other = await stage.run(addTask, { title: 'Fire', atS: NOW_S + HOUR_S, minutes: 60 });
    await stage.run(takeTask, { task: one });
    stage.view.hidden.set(`task:${one}`, true);
    const beside = stage.view.get(task, other);
    const told = sameTime(stage.reading, beside && taskHours(beside));
    expect(told.map(({ id }) => id)).toEqual([one]);
    expect(myHours(stage.reading)).toEqual([]);
  });

  it('nobody else knows: nothing is written', async () => {
    const mere = await camp();
    const id = await mere.run(addTask, { title: CAMP.title });
    const rua = await joined(mere, 'Rua', 2);
    const before = mere.device.entries.length;
    mere.view.hidden.set(`task:${id}`, true);
    expect(mere.device.entries.length).toBe(before);
    meet(mere, rua);
    expect(rua.view.all(task)).toHaveLength(1);
    expect(mere.view.all(task)).toEqual([]);
  });
});
