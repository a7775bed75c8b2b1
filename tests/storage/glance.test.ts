// The glance on its real disk: what the first screen is drawn from, before any act is read.
import { expect, it } from 'vitest';
import type { Camp } from '#app';
import { didIt, reopenTask } from '#record';
import { raw } from './disk.ts';
import { becomes, begin, keep, kept, open, opened, reopen, shown, titles, write } from './phone.ts';

it('K10: shows at a glance exactly what the record says', async () => {
  const { camp } = kept(await begin());
  for (const title of ['a', 'b', 'c']) await write(camp, title);
  await camp.close();
  const again = await open(camp.invite);
  opened.push(again);
  expect(again.health.now.phase).toBe('readable'); // nothing but the glance was read
  const atAGlance = shown(again);
  const { ledger } = (await again.engine).held;
  const said = new Map<string, [string, unknown][]>();
  ledger.forEach((value, key) => {
    const [thing = '', entry = ''] = key.split('/');
    said.set(thing, [...(said.get(thing) ?? []), [entry, value] as [string, unknown]].sort());
  });
  expect(new Map([...atAGlance].sort())).toEqual(new Map([...said].sort()));
  expect(shown(again)).toEqual(atAGlance);
});

it('K10: a glance of other acts, or one that lost a row, is not what is shown', async () => {
  const { camp } = kept(await begin());
  await write(camp, 'a');
  await camp.close();
  await raw(camp.id, (db) => db.put('glance', { thing: '', mark: 'other' }, ''));
  const other = await open(camp.invite);
  expect([titles(other)]).toEqual([['a']]);
  await other.engine;
  await other.close();
  await raw(camp.id, async (db) => {
    for (const key of await db.getAllKeys('glance'))
      if (key.startsWith('task:')) await db.delete('glance', key);
  });
  const lost = await reopen(camp);
  opened.push(lost);
  expect(titles(lost)).toEqual(['a']);
  await becomes(() =>
    raw(camp.id, async (db) => (await db.getAllKeys('glance')).some((key) => key.startsWith('task:'))),
  ).toBe(true);
});

/** Two tasks, one of them done, and the gathering closed. */
async function withOneDone(): Promise<{ camp: Camp; done: string }> {
  const { camp } = kept(await begin());
  const done = await write(camp, 'Dig the fire pit');
  await write(camp, 'Carry wood');
  await keep(camp, didIt, { task: done });
  await camp.close();
  return { camp, done };
}

const keysOf = (camp: Camp, id: string): Promise<string[]> =>
  raw(camp.id, async (db) => (await db.getAllKeys('glance')).map(String).filter((key) => key.includes(id)));

it('K10: for Now what is not past is shown first, then all of it, before any act is read', async () => {
  const { camp, done } = await withOneDone();
  expect(await keysOf(camp, done)).toEqual([`~task:${done}`]);
  const again = await open(camp.invite, { isForNow: true });
  opened.push(again);
  expect([again.health.now.phase, titles(again)]).toEqual(['present', ['Carry wood']]);
  const phases: string[] = [];
  again.health.onChange.listen(({ phase }) => void (phases.at(-1) === phase || phases.push(phase)));
  await again.engine;
  expect([phases, titles(again)]).toEqual([
    ['readable', 'ready'],
    ['Carry wood', 'Dig the fire pit'],
  ]);
});

it('K10: a thing goes behind when it is past and comes back when it is not, and is there once', async () => {
  const { camp, done } = await withOneDone();
  const again = await reopen(camp);
  await keep(again, reopenTask, { task: done });
  await again.close();
  expect(await keysOf(camp, done)).toEqual([`task:${done}`]);
  const last = await open(camp.invite, { isForNow: true });
  opened.push(last);
  expect([last.health.now.phase, titles(last)]).toEqual(['present', ['Carry wood', 'Dig the fire pit']]);
});

it('K10: what became past while nobody looked is put behind at the next opening', async () => {
  const { camp, done } = await withOneDone();
  // As it would stand had it been written before it was past.
  await raw(camp.id, async (db) => {
    const row = await db.get('glance', `~task:${done}`);
    if (!row) throw new Error('no row');
    await db.delete('glance', `~task:${done}`);
    await db.put('glance', row, `task:${done}`);
  });
  const again = await reopen(camp);
  opened.push(again);
  await becomes(() => keysOf(camp, done)).toEqual([`~task:${done}`]);
});

it('K10: where the part behind cannot be read, the rest stays on the screen until the acts are there', async () => {
  const { camp, done } = await withOneDone();
  await raw(camp.id, (db) => db.put('glance', { thing: `task:${done}`, text: 'not so' }, `~task:${done}`));
  const again = await open(camp.invite, { isForNow: true });
  opened.push(again);
  expect([again.health.now.phase, titles(again)]).toEqual(['present', ['Carry wood']]);
  const { ledger } = (await again.engine).held;
  expect(titles(again)).toEqual(['Carry wood', 'Dig the fire pit']);
  expect(again.view.things().values).toBe(ledger.keyCount);
});
