// Work in pieces, on phones that are apart and meet again.
import { describe, expect, it, vi } from 'vitest';
import {
  addTask,
  didIt,
  inFor,
  letTaskGo,
  piecesOf,
  placesOf,
  reopenTask,
  restoreThing,
  splitTask,
  stillShort,
  takeTask,
  task,
  taskGroups,
  taskRow,
  threeForYou,
  wholeOf,
  withdrawThing,
} from '#record';
import { HOUR_S, NOW_S, type Stage, camp, joined, meet } from './stage.ts';

const whoIsIn = (stage: Stage, id: string): readonly string[] => {
  const known = stage.view.get(task, id);
  return known ? [...placesOf(known).hands].sort() : [];
};
const piecesIn = (stage: Stage, id: string): { open: number; done: number; all: number } | undefined => {
  const known = piecesOf(stage.view, id, stage.now);
  return known && { open: known.open, done: known.done, all: known.all.length };
};
const chop = (stage: Stage): Promise<string> =>
  stage.run(addTask, { title: 'Chop', min: 2, max: 3, atS: NOW_S + 2 * HOUR_S, isDue: true });
async function split(stage: Stage, whole: string, ...titles: string[]): Promise<string[]> {
  await stage.run(splitTask, { task: whole, pieces: titles.map((title) => ({ title })) });
  const made = stage.view.all(task).filter(({ partOf }) => partOf === whole);
  return titles.map((title) => made.find((each) => each.title === title)?.id ?? '');
}
/** One alone, as no splitting makes it. */
async function pieceOf(stage: Stage, whole: string, title: string): Promise<string> {
  const id = await stage.run(addTask, { title });
  await stage.set('task', id, 'partOf', whole);
  return id;
}

describe('Y13: pieces', () => {
  it('a whole with open pieces is short of nobody and not drawn; its pieces are, and its leaf is theirs', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const drawn = (): string[] => threeForYou(mere.reading).map((row) => row.task.id);
    const short = (): string[] => stillShort(mere.reading, [], 9).map(({ thing }) => thing.id);
    expect([drawn(), short()]).toEqual([[whole], [whole]]);
    const pieces = await split(mere, whole, 'Kale', 'Onions');
    expect(drawn().sort()).toEqual([...pieces].sort());
    expect(short().sort()).toEqual([...pieces].sort());
    const known = mere.view.get(task, whole);
    const row = known && taskRow(mere.reading, known);
    expect(row).toMatchObject({ leaf: 'pressing', places: { short: 0 }, pieces: { open: 2, done: 0 } });
  });

  it('with none open any more it stands open again, whether they were done or let go', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const [kale = '', onions = ''] = await split(mere, whole, 'Kale', 'Onions');
    await mere.run(didIt, { task: kale });
    expect(piecesIn(mere, whole)).toEqual({ all: 2, open: 1, done: 1 });
    await mere.run(letTaskGo, { task: onions });
    expect(piecesIn(mere, whole)).toEqual({ all: 2, open: 0, done: 1 });
    expect(threeForYou(mere.reading).map((row) => row.task.id)).toEqual([whole]);
    expect(mere.view.get(task, whole)?.done).toBeUndefined();
  });

  it('pieces stand by name, and numbered ones by their number', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    await split(mere, whole, 'Row 10', 'Row 2', 'Onions');
    const names = piecesOf(mere.view, whole, mere.now)?.all.map(({ title }) => title);
    expect(names).toEqual(['Onions', 'Row 2', 'Row 10']);
  });

  it('pieces that were taken away count for nothing', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const pieces = await split(mere, whole, 'Kale', 'Onions');
    for (const id of pieces) await mere.run(withdrawThing, { kind: 'task', id });
    expect(piecesIn(mere, whole)).toBeUndefined();
    expect(threeForYou(mere.reading).map((row) => row.task.id)).toEqual([whole]);
  });

  it('pieces of what is done, let go or taken away are short of nobody, and are again once it is open', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const [kale = '', onions = ''] = await split(mere, whole, 'Kale', 'Onions');
    const [stems = '', leaves = ''] = await split(mere, kale, 'Stems', 'Leaves');
    for (const id of [onions, leaves]) await mere.run(takeTask, { task: id });
    const asking = (): string[] => [
      ...threeForYou(mere.reading).map((row) => row.task.id),
      ...stillShort(mere.reading, [], 9).map(({ thing }) => thing.id),
    ];
    const open = [stems, stems];
    expect(asking()).toEqual(open);
    await mere.run(didIt, { task: whole });
    expect(asking()).toEqual([]);
    // Whoever is in for a piece stays in.
    expect(inFor(mere.reading, mere.person).map(({ thing }) => thing.id)).toEqual([onions, leaves]);
    await mere.run(reopenTask, { task: whole });
    expect(asking()).toEqual(open);
    await mere.run(letTaskGo, { task: whole });
    expect(asking()).toEqual([]);
    await mere.run(reopenTask, { task: whole });
    await mere.run(withdrawThing, { kind: 'task', id: whole });
    expect(asking()).toEqual([]);
    await mere.run(restoreThing, { kind: 'task', id: whole });
    expect(asking()).toEqual(open);
  });

  it('an open whole is never among what is settled, however long its hour is past', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    await split(mere, whole, 'Kale', 'Onions');
    mere.now += 60 * HOUR_S * 1000;
    const { settled } = taskGroups(mere.reading, Infinity);
    expect(settled.map(({ id }) => id)).not.toContain(whole);
  });

  it('a piece may be split itself; what is part of itself, by any number of steps, is part of nothing', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const kale = await pieceOf(mere, whole, 'Kale');
    const stems = await pieceOf(mere, kale, 'Stems');
    const partOf = (id: string): string | undefined => {
      const known = mere.view.get(task, id);
      return known && wholeOf(mere.view, known)?.id;
    };
    expect([whole, kale, stems].map(partOf)).toEqual([undefined, whole, kale]);
    await mere.set('task', whole, 'partOf', stems);
    expect([whole, kale, stems].map(partOf)).toEqual([undefined, undefined, undefined]);
    expect([whole, kale, stems].map((id) => piecesIn(mere, id))).toEqual([undefined, undefined, undefined]);
    await mere.set('task', whole, 'partOf', whole);
    expect([whole, kale, stems].map(partOf)).toEqual([undefined, whole, kale]);
    expect(threeForYou(mere.reading).map((row) => row.task.id)).toEqual([stems]);
  });

  it('along a chain of a thousand pieces of pieces no more than a hundred steps are gone for each', async () => {
    const { view } = await camp();
    const id = (at: number): string => `t${at}`.padEnd(16, '_');
    for (let at = 0; at < 1000; at++) view.set(`task:${id(at)}`, { title: `T${at}`, partOf: id(at + 1) });
    view.set(`task:${id(1000)}`, { title: 'All of it' });
    for (let at = 0; at < 100; at++)
      view.set(`task:r${id(at).slice(1)}`, { title: `R${at}`, partOf: `r${id((at + 1) % 100).slice(1)}` });
    const read = vi.spyOn(view, 'get');
    expect(piecesOf(view, id(1000), NOW_S * 1000)?.open).toBe(1);
    expect(piecesOf(view, id(1), NOW_S * 1000)?.open).toBe(1);
    expect(piecesOf(view, `r${id(7).slice(1)}`, NOW_S * 1000)).toBeUndefined();
    expect(read.mock.calls.length).toBeLessThan(110_000);
  });

  it('split here while taken there: who took it stays in, and can take a piece', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const tom = await joined(mere, 'Tom', 2);
    const pieces = await split(mere, whole, 'Kale', 'Onions');
    await tom.run(takeTask, { task: whole });
    meet(mere, tom);
    for (const stage of [mere, tom]) {
      expect(whoIsIn(stage, whole)).toEqual([tom.person]);
      expect(piecesIn(stage, whole)).toEqual({ all: 2, open: 2, done: 0 });
    }
    expect(inFor(tom.reading, tom.person).map(({ thing }) => thing.id)).toEqual([whole]);
    await tom.run(takeTask, { task: pieces[0] ?? '' });
    mere.hear(tom);
    expect(whoIsIn(mere, pieces[0] ?? '')).toEqual([tom.person]);
  });

  it('split apart by two, all pieces are there', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const tom = await joined(mere, 'Tom', 2);
    await split(mere, whole, 'Kale', 'Onions');
    await split(tom, whole, 'Boards', 'Knives');
    meet(mere, tom);
    for (const stage of [mere, tom]) expect(piecesIn(stage, whole)).toEqual({ all: 4, open: 4, done: 0 });
  });
});
