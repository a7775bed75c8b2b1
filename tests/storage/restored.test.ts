// A backup brings everything back on a phone that has nothing any more; whoever comes back is who they were, under a
// new key.
import { describe, expect, it } from 'vitest';
import { type Camp, inviteInFile, loadNews } from '#app';
import { comeBackAs, peopleByName, personOf } from '#record';
import { becomes, begin, keep, open, opened, type Phone, reopen, shown, titles, write } from './phone.ts';

type File = Uint8Array<ArrayBuffer>;

const backup = async (camp: Camp, withInvite = true): Promise<File> =>
  (await loadNews(camp)).fileOfEverything(withInvite);
const restore = async (camp: Camp, file: File): Promise<unknown> => (await loadNews(camp)).readFile(file);

/** Somebody with a few tasks and a card, and the backup of it; then nothing of it is on this phone. */
async function lost(): Promise<Phone & { readonly file: File; readonly all: ReturnType<typeof shown> }> {
  const phone = await begin();
  for (const title of ['a', 'b', 'c']) await write(phone.camp, title);
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  expect(await phone.camp.writeMe({ person: phone.me, whereToFind: 'by the river' }, expires)).toBe(true);
  const file = await backup(phone.camp);
  const all = shown(phone.camp);
  await phone.camp.close();
  expect((await phone.gatherings.leave(phone.camp.id)).ok).toBe(true);
  return { ...phone, file, all };
}

async function comeInWith(file: File): Promise<Camp> {
  const invite = await inviteInFile(file);
  if (!invite) throw new Error('it brings nobody in');
  const camp = await open(invite);
  opened.push(camp);
  return camp;
}

describe('a backup on an emptied phone', () => {
  it('F6 K9: brings everything back, and the same person, under a new key', async () => {
    const { camp: before, me, file, all } = await lost();
    const camp = await comeInWith(file);
    expect([titles(camp), camp.person]).toEqual([[], undefined]);
    expect(await restore(camp, file)).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(shown(camp)).toEqual(all);
    expect(camp.ask(({ view }) => peopleByName(view).map(({ id, name }) => [id, name]))).toEqual([
      [me, 'Aroha'],
    ]);
    await keep(camp, comeBackAs, { person: me });
    await camp.actFor(me);
    expect([personOf(camp.view, camp.author), personOf(camp.view, before.author)]).toEqual([me, me]);
    expect(camp.author).not.toBe(before.author);
    expect((await camp.engine).pockets.cards.size).toBe(1);
    await write(camp, 'd');
    const again = await reopen(camp);
    opened.push(again);
    expect([titles(again), again.person]).toEqual([['a', 'b', 'c', 'd'], me]);
    const { held, pockets } = await again.engine;
    expect([held.journal.forkedAuthors(), pockets.cards.size]).toEqual([[], 1]);
    expect(again.health.now).toMatchObject({ isDamaged: false, keysRetired: 0, unkept: 0 });
  });

  it('F1: read twice, or an older one later, changes nothing', async () => {
    const { file } = await lost();
    const camp = await comeInWith(file);
    await restore(camp, file);
    await write(camp, 'd');
    const all = shown(camp);
    expect(await restore(camp, file)).toMatchObject({ ok: true, value: { taken: 0 } });
    expect(shown(camp)).toEqual(all);
  });

  it('F1: read where its own phone still has everything, it changes nothing', async () => {
    const { camp } = await begin();
    opened.push(camp);
    await write(camp, 'a');
    const file = await backup(camp);
    await write(camp, 'b');
    const author = camp.author;
    expect(await restore(camp, file)).toMatchObject({ ok: true, value: { taken: 0 } });
    expect([titles(camp), camp.author, camp.health.now.keysRetired]).toEqual([['a', 'b'], author, 0]);
  });

  it('F1 K9: an own backup from a later day than this phone’s disk: the key is given up, nothing is numbered twice', async () => {
    const { camp, me } = await begin();
    await write(camp, 'a');
    const { store } = await camp.engine;
    const self = await store.read('self');
    const early = await backup(camp);
    await write(camp, 'b');
    const late = await backup(camp);
    await camp.close();
    // A phone put back to an earlier day: its key, and not what it wrote since.
    const { gatherings } = await begin().then(async (other) => {
      opened.push(other.camp);
      return other;
    });
    expect((await gatherings.leave(camp.id)).ok).toBe(true);
    const back = await comeInWith(late);
    if (!self.ok) throw new Error(self.error);
    await (await back.engine).store.write({ self: self.value, author: camp.author, person: me });
    const put = await reopen(back);
    opened.push(put);
    expect(put.author).toBe(camp.author);
    await restore(put, early);
    expect(put.health.now.keysRetired).toBe(1);
    await becomes(() => personOf(put.view, put.author)).toBe(me);
    await restore(put, late);
    await write(put, 'c');
    expect(titles(put)).toEqual(['a', 'b', 'c']);
    expect((await put.engine).held.journal.forkedAuthors()).toEqual([]);
  });

  it('F3: one that is cut gives what came whole, and says so', async () => {
    const { file } = await lost();
    const camp = await comeInWith(file);
    expect(await restore(camp, file.slice(0, file.length - 3))).toMatchObject({
      ok: true,
      value: { isWhole: false },
    });
    expect(titles(camp)).toEqual(['a', 'b', 'c']);
  });
});
