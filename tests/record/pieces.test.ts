// Work in pieces, a place handed on, and whose word on a claim counts: on phones that are apart and meet again.
import { describe, expect, it, vi } from 'vitest';
import {
  RecordView,
  addPerson,
  addTask,
  answerAsk,
  askToTakeOver,
  asksOfMe,
  chooseAnswer,
  didIt,
  inFor,
  letTaskGo,
  piecesOf,
  placesOf,
  reopenTask,
  restoreThing,
  splitTask,
  stepBack,
  stillShort,
  takeOver,
  takeTask,
  task,
  taskGroups,
  taskRow,
  threeForYou,
  wholeOf,
  withdrawThing,
} from '#record';
import { HOUR_S, NOW_S, type Stage, camp, joined, meet } from './stage.ts';

type Camper = Stage & { person: string };
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
/** Tom is in on Mere's phone's camp, and asks her to take it. */
async function tomAsks(): Promise<{ mere: Camper; tom: Camper; id: string }> {
  const mere = await camp();
  const id = await mere.run(addTask, { title: 'Gate' });
  const tom = await joined(mere, 'Tom', 2);
  await tom.run(takeTask, { task: id });
  meet(mere, tom);
  return { mere, tom, id };
}

describe('Y13: pieces', () => {
  it('a whole with open pieces is short of nobody, not drawn, and no leaf; its pieces are', async () => {
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
    expect(row).toMatchObject({ leaf: 'fresh', places: { short: 0 }, pieces: { open: 2, done: 0 } });
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
    const [stems = ''] = await split(mere, kale, 'Stems');
    await mere.run(takeTask, { task: onions });
    const asking = (): string[] => [
      ...threeForYou(mere.reading).map((row) => row.task.id),
      ...stillShort(mere.reading, [], 9).map(({ thing }) => thing.id),
    ];
    const open = [stems, stems];
    expect(asking()).toEqual(open);
    await mere.run(didIt, { task: whole });
    expect(asking()).toEqual([]);
    // Whoever is in for a piece stays in.
    expect(inFor(mere.reading, mere.person).map(({ thing }) => thing.id)).toEqual([onions]);
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
    await split(mere, whole, 'Kale');
    mere.now += 60 * HOUR_S * 1000;
    const { settled } = taskGroups(mere.reading, Infinity);
    expect(settled.map((row) => row.task.id)).not.toContain(whole);
  });

  it('a piece may be split itself; what is part of itself, by any number of steps, is part of nothing', async () => {
    const mere = await camp();
    const whole = await chop(mere);
    const [kale = ''] = await split(mere, whole, 'Kale');
    const [stems = ''] = await split(mere, kale, 'Stems');
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
    await split(tom, whole, 'Boards');
    meet(mere, tom);
    for (const stage of [mere, tom]) expect(piecesIn(stage, whole)).toEqual({ all: 3, open: 3, done: 0 });
  });
});

describe('U5 Y14: handing on', () => {
  it('asked stays in until the other takes it, with what they came along as and not what they said', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(takeTask, { task: id, role: 'beside', note: 'till 4', shows: true });
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    expect(asksOfMe(mere.reading)).toMatchObject([{ task: { id }, by: tom.person }]);
    expect(asksOfMe(tom.reading)).toEqual([]);
    expect(mere.view.get(task, id)?.claim.get(tom.person)?.said).toBe('in');
    await mere.run(takeOver, { task: id, from: tom.person });
    tom.hear(mere);
    for (const { view } of [mere, tom]) {
      expect(view.get(task, id)?.claim.get(mere.person)).toEqual({ said: 'in', role: 'beside' });
      expect(view.get(task, id)?.claim.get(tom.person)).toEqual({ said: 'back' });
    }
    expect(asksOfMe(mere.reading)).toEqual([]);
  });

  it.each<[string, (mere: Camper, tom: Camper, id: string) => Promise<unknown>]>([
    ['they say not this time', (mere, _, id) => mere.run(answerAsk, { task: id, said: 'no' })],
    ['they are in by themselves', (mere, _, id) => mere.run(takeTask, { task: id })],
    ['whoever asked steps back', (_, tom, id) => tom.run(stepBack, { task: id })],
    ['the work is done', (_, tom, id) => tom.run(didIt, { task: id })],
    ['the work is taken away', (_, tom, id) => tom.run(withdrawThing, { kind: 'task', id })],
  ])('it is no question any more once %s', async (_, ends) => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    await ends(mere, tom, id);
    meet(mere, tom);
    expect(asksOfMe(mere.reading)).toEqual([]);
  });

  it('taken here while they step back there: one in, nobody twice, and nothing to choose', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(askToTakeOver, { task: id, to: mere.person });
    mere.hear(tom);
    await mere.run(takeOver, { task: id, from: tom.person });
    await tom.run(stepBack, { task: id });
    meet(mere, tom);
    for (const stage of [mere, tom]) {
      expect(whoIsIn(stage, id)).toEqual([mere.person]);
      expect(stage.view.choices({ kind: 'task', id, field: 'claim', sub: tom.person })).toEqual([]);
    }
  });

  it('asked of two who both take it: both stay, one over', async () => {
    const { mere, tom, id } = await tomAsks();
    const ana = await joined(tom, 'Ana', 3);
    for (const to of [mere.person, ana.person]) {
      tom.hear(ana);
      await tom.run(askToTakeOver, { task: id, to });
    }
    meet(mere, tom, ana);
    await mere.run(takeOver, { task: id, from: tom.person });
    await ana.run(takeOver, { task: id, from: tom.person });
    meet(mere, tom, ana);
    for (const stage of [mere, tom, ana]) {
      expect(whoIsIn(stage, id)).toEqual([mere.person, ana.person].sort());
      const known = stage.view.get(task, id);
      expect(known && placesOf(known).over).toBe(1);
    }
  });
});

describe('U6: one’s own word counts', () => {
  // The document shows one of two heads by chance: twelve camps would show either.
  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'handed on to somebody who steps back elsewhere: their own word, on every phone (camp %i)',
    async (at) => {
      const mere = await camp(10 + at);
      const id = await mere.run(addTask, { title: 'Gate', min: 1, max: 2 });
      await mere.run(takeTask, { task: id });
      const tom = await joined(mere, 'Tom', 50 + at);
      const ana = await joined(mere, 'Ana', 90 + at);
      await mere.run(stepBack, { task: id, note: 'a sore foot' });
      await tom.run(takeTask, { task: id, person: mere.person, role: 'beside' });
      meet(mere, tom, ana);
      const key = { kind: 'task', id, field: 'claim', sub: mere.person };
      for (const { view } of [mere, tom, ana]) {
        expect(view.choices(key)).toHaveLength(2);
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('back');
        expect(view.said(key)?.author).toBe(mere.device.signer.author);
      }
      const other = tom.view.choices(key).find(({ author }) => author === tom.device.signer.author);
      await tom.run(chooseAnswer, { ...key, act: other?.name ?? '' });
      meet(mere, tom, ana);
      for (const { view } of [mere, tom, ana])
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('in');
    },
  );

  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'said by somebody else in the same words as well: it is still their own word (camp %i)',
    async (at) => {
      const mere = await camp(10 + at);
      const id = await mere.run(addTask, { title: 'Gate', min: 1, max: 2 });
      await mere.run(takeTask, { task: id });
      const tom = await joined(mere, 'Tom', 50 + at);
      const ana = await joined(mere, 'Ana', 90 + at);
      await mere.run(stepBack, { task: id });
      await tom.run(stepBack, { task: id, person: mere.person });
      await ana.run(takeTask, { task: id, person: mere.person, role: 'beside' });
      meet(mere, tom, ana);
      const key = { kind: 'task', id, field: 'claim', sub: mere.person };
      for (const { view } of [mere, tom, ana]) {
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('back');
        expect(view.said(key)?.author).toBe(mere.device.signer.author);
      }
    },
  );

  it('stays in on their own word while somebody took it over: both in, one over', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(takeTask, { task: id, note: 'till 4' });
    await mere.run(takeOver, { task: id, from: tom.person });
    meet(mere, tom);
    for (const stage of [mere, tom]) expect(whoIsIn(stage, id)).toEqual([mere.person, tom.person].sort());
  });

  it('of somebody without a phone what is shown is the same everywhere', async () => {
    const mere = await camp();
    const id = await mere.run(addTask, { title: 'Gate' });
    const kid = await mere.run(addPerson, { name: 'Kid' });
    const tom = await joined(mere, 'Tom', 2);
    await mere.run(takeTask, { task: id, person: kid, note: 'one way' });
    await tom.run(takeTask, { task: id, person: kid, note: 'the other' });
    meet(mere, tom);
    const shown = [mere, tom].map(({ view }) => view.get(task, id)?.claim.get(kid)?.note);
    expect(new Set(shown).size).toBe(1);
  });

  it('read at a glance, before any act is known, it is read again once they are', async () => {
    const { mere, tom, id } = await tomAsks();
    const key = { kind: 'task', id, field: 'claim', sub: tom.person };
    await mere.run(stepBack, { task: id, person: tom.person });
    await tom.run(takeTask, { task: id, note: 'till 4' });
    mere.hear(tom);
    // As at a glance: the document is there, and nothing is known of acts yet.
    const view = new RecordView();
    mere.device.ledger.forEach((value, each) => view.set(each, value));
    const shown = view.get(task, id)?.claim.get(tom.person)?.said;
    expect(['in', 'back']).toContain(shown);
    const { ledger } = mere.device;
    view.useActs({
      heads: (each) => ledger.heads(each),
      choices: (each) => ledger.choices(each),
      touched: (thing) => ledger.touched(thing),
      actsOf: (thing) => ledger.actsOf(thing),
    });
    expect(view.get(task, id)?.claim.get(tom.person)?.said).toBe('in');
    expect(view.said(key)?.author).toBe(tom.device.signer.author);
  });
});

describe('Y15: next to whom', () => {
  it('knowing it is for each to say, is kept with another way of coming along, and not by a learner', async () => {
    const mere = await camp();
    const id = await mere.run(addTask, { title: 'Bread', min: 1, max: 3, learner: 1 });
    const mine = () => mere.view.get(task, id)?.claim.get(mere.person);
    await mere.run(takeTask, { task: id, note: 'till 4' });
    await mere.run(takeTask, { task: id, shows: true });
    expect(mine()).toEqual({ said: 'in', role: 'hand', note: 'till 4', shows: true });
    await mere.run(takeTask, { task: id, role: 'beside' });
    expect(mine()).toEqual({ said: 'in', role: 'beside', shows: true });
    await mere.run(takeTask, { task: id, role: 'learner' });
    expect(mine()).toEqual({ said: 'in', role: 'learner' });
    expect(mere.refusal(takeTask, { task: id, shows: false })).toBe('task/already-in');
  });
});
