// A key that was lost or is none any more: another begins, it is told, and everything else is as it was.
import { describe, expect, it } from 'vitest';
import type { DeviceKey } from '#identity';
import { raw } from './disk.ts';
import { expectSamePersonUnderANewKey, open, opened, reopen, titles, write, writtenPhone } from './phone.ts';

const TITLES = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('a key that was lost', () => {
  it.each([
    ['alone', ['self']],
    ['with all single values', ['self', 'author', 'person', 'held', 'cache', 'secret']],
  ])('K9: %s: another begins, and nothing else is lost', async (_, keys) => {
    const phone = await writtenPhone(TITLES);
    const before = phone.camp.author;
    await phone.camp.close();
    await raw(phone.camp.id, (db) => Promise.all(keys.map((key) => db.delete('meta', key))));
    const again = await open(phone.camp.invite);
    opened.push(again);
    await again.engine;
    expect([titles(again), again.health.now.isDamaged]).toEqual([TITLES, true]);
    expect(again.author).not.toBe(before);
    if (keys.length === 1) await expectSamePersonUnderANewKey(again, phone, before);
    await write(again, 'g');
    const last = await reopen(again);
    opened.push(last);
    expect([titles(last), last.author, last.health.now.isDamaged]).toEqual([
      [...TITLES, 'g'],
      again.author,
      false,
    ]);
  });
});

describe('a key that is none', () => {
  const flipped = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
    bytes.map((byte, at) => (at === 9 ? byte ^ 4 : byte));
  it.each<[string, string, (row: unknown) => unknown]>([
    ['nonsense in its place', 'self', () => 7],
    ['half of it', 'self', (row) => ({ publicKey: (row as DeviceKey).publicKey })],
    [
      'a bit of its public part wrong',
      'self',
      (row) => ({ ...(row as DeviceKey), publicKey: flipped((row as DeviceKey).publicKey) }),
    ],
    ['its author another', 'author', () => 'somebody else who'],
    ['its author no text', 'author', () => []],
  ])('K9: %s: another begins, told, and nothing else is lost', async (_, key, spoilt) => {
    const phone = await writtenPhone(TITLES);
    const before = phone.camp.author;
    await phone.camp.close();
    await raw(phone.camp.id, async (db) => {
      await db.put('meta', spoilt(await db.get('meta', key)), key);
    });
    const again = await open(phone.camp.invite);
    opened.push(again);
    await again.engine;
    expect([titles(again), again.health.now.isDamaged]).toEqual([TITLES, true]);
    await expectSamePersonUnderANewKey(again, phone, before);
    await write(again, 'g');
    const last = await reopen(again);
    opened.push(last);
    expect([titles(last), last.health.now.isDamaged]).toEqual([[...TITLES, 'g'], false]);
  });
});

describe('whose phone it is', () => {
  it.each([['a text'], [7], [null], ['']])(
    'K9: is found in the record where %o stands in its place',
    async (row) => {
      const phone = await writtenPhone(TITLES);
      await phone.camp.close();
      await raw(phone.camp.id, (db) => db.put('meta', row, 'person'));
      const again = await open(phone.camp.invite);
      opened.push(again);
      await write(again, 'g');
      expect([again.person, titles(again)]).toEqual([phone.me, [...TITLES, 'g']]);
      const last = await reopen(again);
      opened.push(last);
      expect(last.person).toBe(phone.me);
    },
  );
});
