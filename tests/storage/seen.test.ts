// Words that have to wait name what their person saw when they decided, not what had come in by the time they were kept.
import { describe, expect, it } from 'vitest';
import type { Camp } from '#app';
import { newDeviceKey, signerOf } from '#identity';
import { type Entry, writeActs } from '#journal';
import { type Said, chooseAnswer, comeIn, editThing, task } from '#record';
import { whileAbortedAt } from './disk.ts';
import { becomes, begin, keep, open, opened, write } from './phone.ts';

async function withTask(): Promise<{ camp: Camp; id: string }> {
  const { camp } = await begin();
  opened.push(camp);
  return { camp, id: await write(camp, 'Dig') };
}

const title = (id: string) => ({ kind: 'task', id, field: 'title', sub: '' });
const edit = (id: string, to: string) => ({ kind: 'task', id, fields: { title: to } });
const heads = (camp: Camp, id: string): readonly Said[] => camp.view.heads(title(id)) ?? [];
const values = (camp: Camp, id: string): unknown[] =>
  heads(camp, id)
    .map(({ value }) => value)
    .sort();

/** Other phones, each with a title to give, having seen what is on this one now. */
async function apart(camp: Camp, id: string): Promise<(to: string) => Promise<readonly Entry[]>> {
  const { held } = await camp.engine;
  const left = new Map(held.journal.counted.map(({ key }) => [key, held.ledger.headNames(key)]));
  return async (to) => {
    const draft = { ...title(id), value: to, as: '', command: 'editThing' };
    const signer = signerOf(await newDeviceKey());
    const written = await writeActs(held.journal, signer, null, [draft], (key) => left.get(key) ?? [], 0);
    if (!written.ok) throw new Error(written.error);
    return written.value;
  };
}

async function kept(...all: readonly ReturnType<Camp['run']>[]): Promise<void> {
  for (const ran of all) {
    if (!ran.ok) throw new Error(ran.error);
    expect(await ran.value.kept).toMatchObject({ ok: true });
  }
}

describe('A8: what is written names what its person saw', () => {
  it('news that was just coming in when they decided stands beside it', async () => {
    const { camp, id } = await withTask();
    const news = await (await apart(camp, id))('Theirs');
    const coming = (await camp.engine).door.enter(news, {});
    await kept(camp.run(editThing, edit(id, 'Ours')));
    expect((await coming).taken).toBe(1);
    expect(values(camp, id)).toEqual(['Ours', 'Theirs']);
    expect(camp.view.choices(title(id))).toHaveLength(2);
  });

  it('a choice between two leaves a third that nobody had seen', async () => {
    const { camp, id } = await withTask();
    const { door } = await camp.engine;
    const elsewhere = await apart(camp, id);
    await door.enter([...(await elsewhere('One')), ...(await elsewhere('Two'))], {});
    const three = await elsewhere('Three');
    const [first] = camp.view.choices(title(id));
    const coming = door.enter(three, {});
    await kept(camp.run(chooseAnswer, { ...title(id), act: first?.name ?? '' }));
    await coming;
    expect(values(camp, id)).toEqual([first?.value, 'Three'].sort());
  });

  it('and their own words before it, which lay over the record when they decided', async () => {
    const { camp, id } = await withTask();
    const news = await (await apart(camp, id))('Theirs');
    const coming = (await camp.engine).door.enter(news, {});
    await kept(camp.run(editThing, edit(id, 'Ours')), camp.run(editThing, edit(id, 'Ours, once more')));
    await coming;
    expect(values(camp, id)).toEqual(['Ours, once more', 'Theirs']);
    await kept(camp.run(editThing, edit(id, 'Seen both')));
    expect(values(camp, id)).toEqual(['Seen both']);
  });

  it('a thing made and changed while both wait: the change follows the making', async () => {
    const { camp } = await withTask();
    const made = camp.run(comeIn, { name: 'Tama' });
    if (!made.ok) throw new Error(made.error);
    const [{ id } = { id: '' }] = made.value.changes;
    const renamed = camp.run(editThing, { kind: 'person', id, fields: { name: 'Tama R' } });
    await kept(made, renamed);
    expect(camp.view.heads({ ...title(id), kind: 'person', field: 'name' })).toHaveLength(1);
  });

  it('decided at a glance: what was on the disk, and nothing that came in later', async () => {
    const { camp: before, id } = await withTask();
    const news = await (await apart(before, id))('Theirs');
    await keep(before, editThing, edit(id, 'Dig deeper'));
    await before.close();
    const camp = await open(before.invite);
    opened.push(camp);
    expect([camp.health.now.phase, camp.view.heads(title(id))]).toEqual(['readable', undefined]);
    const ran = await whileAbortedAt(1, async () => {
      const early = camp.run(editThing, edit(id, 'Ours'));
      await camp.engine;
      await becomes(() => camp.health.now.disk).toBe('aborted');
      return early;
    });
    expect((await (await camp.engine).door.enter(news, {})).taken).toBe(1);
    camp.wake();
    await kept(ran);
    expect(values(camp, id)).toEqual(['Ours', 'Theirs']);
  });

  it('what this disk has lost is not named, or nothing after it would ever count', async () => {
    const { camp, id } = await withTask();
    const { writer, held } = await camp.engine;
    const change = { ...title(id), value: 'Ours' };
    const lost = ['nobody holds it!'];
    const seen = new Map([`task:${id}/title`, `task:${id}`].map((key) => [key, lost] as const));
    const written = await writer.write(
      { word: 'editThing', as: '', changes: [change], seen },
      () => undefined,
    );
    expect(written.ok).toBe(true);
    expect(held.journal.waitingCount).toBe(0);
    expect(camp.view.get(task, id)?.title).toBe('Ours');
  });
});
