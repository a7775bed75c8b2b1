// Search: what is found by which words, and in which order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Naming,
  addArea,
  addPlace,
  addTask,
  callForHands,
  editThing,
  letTaskGo,
  offerSession,
  offerSkills,
  planMeal,
  raiseConcern,
  restoreThing,
  search,
  strikeNote,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { type Stage, HOUR_S, NOW_S, camp } from './stage.ts';

const found = (stage: Stage, asked: string): readonly string[] =>
  search(stage.reading, asked).findings.map(({ title, state }) =>
    state === 'open' ? title : `${title} (${state})`,
  );

describe('Y19: search', () => {
  it('goes by the beginnings of words, accents and case aside, and every word has to be there', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Chop for dinner' });
    await stage.run(addTask, { title: 'Hāngī pit', why: 'Dug the evening before' });
    await stage.run(addPlace, { name: 'Dome', sort: 'dome' });
    expect(found(stage, 'cho')).toEqual(['Chop for dinner']);
    expect(found(stage, 'DIN ch')).toEqual(['Chop for dinner']);
    expect(found(stage, 'hangi')).toEqual(['Hāngī pit']);
    expect(found(stage, 'chop dome')).toEqual([]);
    expect(found(stage, 'hop')).toEqual([]);
    expect(found(stage, '  ')).toEqual([]);
  });

  it('is over every kind, and notes', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Apple crates' });
    await stage.run(addPlace, { name: 'Apple orchard', sort: 'field' });
    await stage.run(addArea, { name: 'Apples' });
    await stage.run(raiseConcern, { happened: 'The apple tree lost a branch over the path' });
    await stage.run(offerSession, { title: 'Apple press', sort: 'workshop' });
    await stage.run(planMeal, { sitting: 'lunch', dishes: 'Apple pie', atS: NOW_S + 2 * HOUR_S });
    await stage.run(callForHands, { hands: 2, where: 'Apple tree', byS: NOW_S + HOUR_S });
    await stage.run(offerSkills, { person: stage.person, can: ['apple pruning'] });
    const sauna = await stage.run(addTask, { title: 'Heat the sauna' });
    await stage.run(writeNote, { kind: 'task', id: sauna, text: 'Apple wood is best' });
    const { findings } = search(stage.reading, 'apple');
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(
      new Set(['task', 'place', 'area', 'concern', 'session', 'meal', 'call', 'person']),
    );
    expect(findings.find(({ title }) => title === 'Heat the sauna')?.note).toBe('Apple wood is best');
    expect(findings.find(({ title }) => title === 'Apple crates')?.note).toBeUndefined();
  });

  it('a struck note is out of the way', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Gate' });
    await stage.run(writeNote, { kind: 'task', id, text: 'Bring lanterns' });
    expect(found(stage, 'lantern')).toEqual(['Gate']);
    const [line = ''] = stage.view.get(task, id)?.log.keys() ?? [];
    await stage.run(strikeNote, { kind: 'task', id, line });
    expect(found(stage, 'lantern')).toEqual([]);
  });

  it('titles go before text, what is spelt so before what is near, what is open before what is past', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Carry water', why: 'The kitchen runs dry' });
    const old = await stage.run(addTask, { title: 'Sweep the kitchen' });
    await stage.run(letTaskGo, { task: old });
    await stage.run(addTask, { title: 'Kitchen shelves' });
    await stage.run(addPlace, { name: 'Kitchen', sort: 'kitchen' });
    expect(found(stage, 'kitchen')).toEqual([
      'Kitchen',
      'Kitchen shelves',
      'Sweep the kitchen (past)',
      'Carry water',
    ]);
    expect(found(stage, 'kicthen').slice(-1)).toEqual(['Carry water']);
  });

  it('a whole word goes before one that only begins so, in titles and then in text', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Looking back at the year', atS: NOW_S + HOUR_S });
    await stage.run(addTask, { title: 'Sweep', why: 'Who looks finds dust', atS: NOW_S + HOUR_S });
    await stage.run(addTask, { title: 'Hinges', why: 'The loo door squeaks' });
    await stage.run(addTask, { title: 'Loo door' });
    await stage.run(addTask, { title: 'Looks', atS: NOW_S + HOUR_S });
    await stage.run(addPlace, { name: 'Loo', sort: 'toilets' });
    expect(found(stage, 'loo')).toEqual([
      'Loo',
      'Loo door',
      'Looks',
      'Looking back at the year',
      'Hinges',
      'Sweep',
    ]);
    // A thing is as well found as its least well found word: in both texts one only begins so.
    expect(found(stage, 'loo d')).toEqual(['Loo door', 'Sweep', 'Hinges']);
  });

  it('what people look for a thing by is as good as its name, once it is typed whole', async () => {
    const stage = await camp();
    await stage.run(addTask, { title: 'Dunny door', atS: NOW_S + HOUR_S });
    await stage.run(addTask, { title: 'Longer drops', atS: NOW_S + HOUR_S });
    await stage.run(addPlace, { name: 'Behind the dome', sort: 'toilets' });
    const naming: Naming = {
      alsoCalled: (_kind, chosen) => chosen,
      soughtAs: (thing) => (thing.kind === 'place' ? 'dunny; long drop' : ''),
    };
    const sought = (asked: string) =>
      search(stage.reading, asked, 30, naming).findings.map(({ title }) => title);
    expect(sought('dunny')).toEqual(['Behind the dome', 'Dunny door']);
    expect(sought('dun')).toEqual(['Dunny door', 'Behind the dome']);
    expect(sought('drop long')).toEqual(['Behind the dome', 'Longer drops']);
    expect(sought('long')).toEqual(['Longer drops', 'Behind the dome']);
    expect(sought('dunny dome')).toEqual(['Behind the dome']);
  });

  it('the nearest in time goes first', async () => {
    const stage = await camp();
    for (const hours of [30, 2, 9])
      await stage.run(addTask, { title: `Dishes ${hours}`, atS: NOW_S + hours * HOUR_S });
    expect(found(stage, 'dishes')).toEqual(['Dishes 2', 'Dishes 9', 'Dishes 30']);
  });

  it('what was taken away is found last, and put back stands where it stood', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Rope swing' });
    await stage.run(addTask, { title: 'Rope bridge', why: 'Beside the swing' });
    await stage.run(withdrawThing, { kind: 'task', id });
    expect(found(stage, 'rope')).toEqual(['Rope bridge', 'Rope swing (gone)']);
    await stage.run(restoreThing, { kind: 'task', id });
    expect(found(stage, 'rope swing')).toEqual(['Rope swing', 'Rope bridge']);
  });

  it('what changed is found by its new words alone', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Old name' });
    expect(found(stage, 'old')).toEqual(['Old name']);
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'New name' } });
    expect(found(stage, 'old')).toEqual([]);
    expect(found(stage, 'new')).toEqual(['New name']);
  });

  it('what is found by a word is found by each of its beginnings too', async () => {
    const stage = await camp();
    const words = ['loo', 'loos', 'look', 'looking', 'long', 'dunny'];
    for (const [n, word] of words.entries())
      await stage.run(addTask, { title: `Task ${n}`, ...(n % 2 === 0 ? { why: word } : { title: word }) });
    await stage.run(addPlace, { name: 'Behind the dome', sort: 'toilets' });
    const naming: Naming = { alsoCalled: () => '', soughtAs: ({ kind }) => (kind === 'place' ? 'loo' : '') };
    const ids = (asked: string): ReadonlySet<string> =>
      new Set(search(stage.reading, asked, Infinity, naming).findings.map(({ thing }) => thing.id));
    for (const word of words)
      for (let letters = 2; letters < word.length; letters++) {
        const more = ids(word.slice(0, letters));
        for (const id of ids(word.slice(0, letters + 1))) expect(more).toContain(id);
      }
  });

  it('says how many there are beyond those it answers', async () => {
    const stage = await camp();
    for (let n = 0; n < 7; n++) await stage.run(addTask, { title: `Wood ${n}` });
    const { findings, total } = search(stage.reading, 'wood', 3);
    expect([findings.length, total]).toEqual([3, 7]);
  });

  it('the first few of many are those that would stand first in all of them', async () => {
    const stage = await camp();
    const words = ['wood', 'woods', 'wool', 'water', 'soup'];
    for (let n = 0; n < 40; n++) {
      const word = words[n % words.length] ?? '';
      const other = words[(n * 7) % words.length] ?? '';
      const atS = NOW_S + (n % 9) * HOUR_S;
      const id = await stage.run(addTask, { title: `${word} ${n}`, why: other, ...(n % 2 === 0 && { atS }) });
      if (n % 5 === 0) await stage.run(letTaskGo, { task: id });
      if (n % 7 === 0) await stage.run(withdrawThing, { kind: 'task', id });
    }
    const asked = fc.constantFrom(
      'w',
      'wo',
      'wood',
      'wod',
      'wool w',
      'wood 1',
      'water',
      'soup wood',
      '1',
      'x',
    );
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 45 }), (text, most) => {
        const all = search(stage.reading, text, Infinity);
        const few = search(stage.reading, text, most);
        expect(few.total).toBe(all.findings.length);
        expect(few.findings.map(({ thing }) => thing.id)).toEqual(
          all.findings.slice(0, most).map(({ thing }) => thing.id),
        );
      }),
    );
  });

  it('words of the screen’s own language are found too', async () => {
    const stage = await camp();
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: NOW_S });
    const naming = {
      alsoCalled: (kind: string, chosen: string) => (kind === 'meal' && chosen === 'dinner' ? 'Tea' : chosen),
      soughtAs: () => '',
    };
    expect(search(stage.reading, 'tea', 30, naming).findings.map(({ title }) => title)).toEqual(['Dahl']);
  });
});
