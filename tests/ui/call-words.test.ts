// What a call is called, whatever somebody wrote where it asks "Where?" and whatever it is for.
import { type Call, addArea, addTask, call, callForHands, raiseConcern } from '#record';
import { beforeEach, expect, it } from 'vitest';
import { callName, callTitle } from '../../src/ui/parts/call-words.ts';
import { HOUR_S, NOW_S, type Stage, camp } from '../record/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await camp(71);
});

type Asked = Partial<Pick<Call, 'where' | 'words' | 'about'>>;

const asked = async (input: Asked): Promise<[title: string, past: string, name: string]> => {
  const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, ...input });
  const made = stage.view.get(call, id) as Call;
  const title = (isOver: boolean): string => callTitle(stage.view, made, '5', isOver);
  return [title(false), title(true), callName(stage.view, made)];
};

it.each(['kitchen', 'Tea tent', 'Inward field', 'Atrium'])(
  '%s wants hands, as anything with a name',
  async (where) => {
    const named = where.charAt(0).toUpperCase() + where.slice(1);
    expect(await asked({ where })).toEqual([
      `${named} wants 2 more hands by 5`,
      `${named} wanted 2 more hands by 5`,
      `Hands for ${where}`,
    ]);
  },
);

it.each(['at the tea tent', 'By the river', 'next to the shed', 'Down at the gate'])(
  '“%s” is where hands are wanted, and wants none itself',
  async (where) => {
    const [first, rest] = [where.charAt(0), where.slice(1)];
    expect(await asked({ where, words: 'Bring a spade' })).toEqual([
      `${first.toUpperCase()}${rest}: 2 more hands by 5`,
      `${first.toUpperCase()}${rest}: 2 more hands were wanted by 5`,
      `Hands ${first.toLowerCase()}${rest}`,
    ]);
  },
);

it('an area can want hands; work and a concern are what they are wanted for', async () => {
  const area = await stage.run(addArea, { name: 'Water' });
  const task = await stage.run(addTask, { title: 'Carry the barrels' });
  const concern = await stage.run(raiseConcern, { title: 'The tap drips' });
  const titles = [
    await asked({ about: { kind: 'area', id: area } }),
    await asked({ about: { kind: 'task', id: task } }),
    await asked({ about: { kind: 'concern', id: concern } }),
    await asked({ words: 'carry the tables' }),
  ].map(([title]) => title);
  expect(titles).toEqual([
    'Water wants 2 more hands by 5',
    'Carry the barrels: 2 more hands by 5',
    'The tap drips: 2 more hands by 5',
    'Carry the tables: 2 more hands by 5',
  ]);
});
