// A phone that is full, as a person meets it: whatever they were about to do is told as not kept, nothing of it is half
// done, and it goes on when there is room. Leaving needs none.
import { describe, expect, it } from 'vitest';
import { type Camp, loadNews } from '#app';
import { bring, forked, fromTheCopy, othersHave } from './elsewhere.ts';
import { fill, inASmallRoom } from './full-disk.ts';
import {
  becomes,
  begin,
  closeAll,
  expectSamePersonUnderANewKey,
  kept,
  open,
  opened,
  reopen,
  titles,
  write,
  writtenPhone,
} from './phone.ts';

inASmallRoom(closeAll);

const TITLES = ['a', 'b', 'c'];
/** As long as a title may be. */
const LONG = 'x'.repeat(110);
const names = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name !== 'photos');

async function expectWhole(camp: Camp, all: readonly string[]): Promise<void> {
  const again = await reopen(camp);
  opened.push(again);
  expect([titles(again), await forked(again)]).toEqual([[...all], []]);
  expect(again.health.now).toMatchObject({ isDamaged: false, unkept: 0, disk: null });
}

describe('K6: on a full phone', () => {
  it('a gathering that is begun or come into says so, and is there when there is room', async () => {
    const phone = kept(await begin());
    const invite = phone.gatherings.start();
    const makeRoom = await fill();
    const refused = await phone.gatherings.open(invite);
    expect(refused).toEqual({ ok: false, error: { reason: 'disk', disk: 'full' } });
    const listed = await phone.gatherings.all();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([phone.camp.id]);
    await makeRoom();
    const camp = await open(invite, { gatherings: phone.gatherings });
    opened.push(camp);
    await write(camp, 'first');
    await expectWhole(camp, ['first']);
  });

  it('K9: a key in use elsewhere too is given up when there is room, and not before', async () => {
    const phone = await writtenPhone(TITLES);
    const { camp } = phone;
    const before = camp.author;
    const copy = await fromTheCopy(camp);
    const makeRoom = await fill();
    expect([await bring(camp, copy), camp.author, camp.health.now.keysRetired]).toEqual([0, before, 0]);
    expect(camp.health.now.disk).toBe('full');
    await makeRoom();
    expect(await bring(camp, copy)).toBe(1);
    await expectSamePersonUnderANewKey(camp, phone, before);
    await expectWhole(camp, ['a, elsewhere', 'b', 'c']);
  });

  it('F1: a backup is not read by half, and whole when there is room', async () => {
    const phone = await writtenPhone(TITLES);
    for (let i = 0; i < 40; i++) await write(phone.camp, `${i} ${LONG}`);
    const all = titles(phone.camp);
    const file = await (await loadNews(phone.camp)).fileOfEverything(true);
    const { invite } = phone.camp;
    await phone.camp.close();
    expect((await phone.gatherings.leave(phone.camp.id)).ok).toBe(true);
    const camp = await open(invite);
    opened.push(camp);
    const news = await loadNews(camp);
    const makeRoom = await fill();
    expect(await news.readFile(file)).toMatchObject({ ok: false });
    expect([titles(camp), camp.health.now.disk]).toEqual([[], 'full']);
    await makeRoom();
    expect(await news.readFile(file)).toMatchObject({ ok: true, value: { isWhole: true } });
    expect([titles(camp), camp.health.now.disk]).toEqual([all, null]);
    await expectWhole(camp, all);
  });

  it('words wait, and are kept in their order when there is room', async () => {
    const { camp } = await writtenPhone(TITLES);
    const before = (await othersHave(camp)).length;
    const makeRoom = await fill();
    const more = Array.from({ length: 20 }, (_, i) => `${i} ${LONG}`);
    const writing = more.map((title) => write(camp, title));
    await becomes(() => camp.health.now.disk).toBe('full');
    const { unkept } = camp.health.now;
    expect(unkept).toBeGreaterThan(0);
    // Nobody else was told of them, and on this screen all of them stand.
    expect(await othersHave(camp)).toHaveLength(before + more.length - unkept);
    expect(titles(camp)).toEqual([...TITLES, ...more].sort());
    await makeRoom();
    camp.wake();
    await Promise.all(writing);
    const inOrder = (await othersHave(camp)).map(({ act }) => (act.value as { title?: string }).title);
    expect(inOrder.slice(-more.length)).toEqual(more);
    await expectWhole(camp, [...TITLES, ...more].sort());
  });

  it('K2: a gathering is left all the same, with nothing of it behind', async () => {
    const phone = await writtenPhone(TITLES);
    const other = kept(await begin());
    const id = other.camp.id;
    await other.camp.close();
    await fill();
    expect(await phone.gatherings.leave(id)).toEqual({ ok: true, value: undefined });
    expect((await names()).filter((name) => name.includes(id))).toEqual([]);
    const listed = await phone.gatherings.all();
    expect(listed.ok && listed.value.map((row) => row.id)).toEqual([phone.camp.id]);
    expect(titles(phone.camp)).toEqual(TITLES);
  });
});
