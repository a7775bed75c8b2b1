import { describe, expect, it, vi } from 'vitest';
import { campKeys } from '#identity';
import { inviteOfFile } from '../../src/sync/carries/file.ts';
import { LightDevice, copyEntry, lightKeys, lightSigner } from '../helpers/light.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { invite, someone, write, holdMany, value, error, frameEnds } from './filing.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('F4: everything in a file', () => {
  for (const count of [0, 1, 50, 5000])
    it(`${count} acts arrive, with progress up to the last`, async () => {
      const random = new Random(count + 1);
      const [a, b] = [someone(random), someone(random)];
      await write(a, random, count);
      const seen: [number, number][] = [];
      const read = await b.carry.read(value(await a.carry.write()), (done, total) =>
        seen.push([done, total]),
      );
      expect(read).toEqual({ ok: true, value: { taken: count, acts: count, isWhole: true } });
      expect(b.holdings.state).toBe(a.holdings.state);
      if (count > 0) expect(seen.at(-1)).toEqual([count, count]);
      expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((x, y) => x - y));
    });

  it('read again, or an older one read later, it changes nothing and says so', async () => {
    const random = new Random(2);
    const [a, b] = [someone(random), someone(random)];
    await write(a, random, 40);
    const old = value(await a.carry.write());
    await write(a, random, 40);
    const now = value(await a.carry.write());
    await b.carry.read(now);
    const state = b.holdings.state;
    for (const file of [now, old, now])
      expect(value(await b.carry.read(file))).toMatchObject({ taken: 0, isWhole: true });
    expect(b.holdings.state).toBe(state);
    expect(value(await a.carry.read(now)).taken).toBe(0);
  });

  it('two files of the same hold nothing alike: a table full of them tells nothing', async () => {
    const random = new Random(3);
    const a = someone(random);
    await write(a, random, 20);
    const [one, two] = [value(await a.carry.write()), value(await a.carry.write())];
    expect(one.length).toBe(two.length);
    const same = one.filter((byte, i) => byte === two[i]).length;
    expect(same).toBeLessThan(0.05 * one.length + 30);
    const text = Buffer.from(one).toString('latin1');
    for (const word of ['task', 'title', 'test', Buffer.from(lightKeys.gathering).toString('latin1')])
      expect(text).not.toContain(word);
  });

  it('a full disk is told, keeps what came before, and the same file later brings the rest', async () => {
    const random = new Random(4);
    const [a, b] = [someone(random), someone(random)];
    await holdMany(a, random, 8, 500);
    const file = value(await a.carry.write());
    b.holdings.room = 2200; // one parcel of 2,048 acts, and not the rest
    expect(error(await b.carry.read(file))).toBe('not-kept');
    const kept = b.holdings.journal.acts.length;
    expect(kept).toBeGreaterThan(0);
    b.holdings.room = Infinity;
    expect(value(await b.carry.read(file))).toMatchObject({ taken: 4000 - kept, isWhole: true });
    expect(b.holdings.state).toBe(a.holdings.state);
  });
});

describe('F5: lists, and what is lacked by them', () => {
  it('a list and a file for it bring what is lacked, and little else', async () => {
    const random = new Random(30);
    const [a, b] = [someone(random), someone(random)];
    await write(a, random, 2000);
    await b.carry.read(value(await a.carry.write()));
    await write(a, random, 10);
    await write(b, random, 10);
    const all = value(await a.carry.write());
    const some = value(await a.carry.write({ lackedBy: await b.carry.writeList() }));
    expect(some.length).toBeLessThan(all.length / 5);
    expect(value(await b.carry.read(some))).toMatchObject({ taken: 10, acts: 10, isWhole: true });
    await a.carry.read(value(await b.carry.write({ lackedBy: await a.carry.writeList() })));
    expect(a.holdings.state).toBe(b.holdings.state);
  });

  it('for one who lacks nothing there is an empty file, and for a newcomer everything', async () => {
    const random = new Random(31);
    const [a, b, c] = [someone(random), someone(random), someone(random)];
    await write(a, random, 100);
    await b.carry.read(value(await a.carry.write()));
    const none = value(await a.carry.write({ lackedBy: await b.carry.writeList() }));
    expect(value(await b.carry.read(none))).toEqual({ taken: 0, acts: 0, isWhole: true });
    const every = value(await a.carry.write({ lackedBy: await c.carry.writeList() }));
    expect(value(await c.carry.read(every)).acts).toBe(100);
  });

  it('the one is not taken for the other', async () => {
    const random = new Random(32);
    const a = someone(random);
    await write(a, random, 20);
    const list = await a.carry.writeList();
    expect(error(await a.carry.read(list))).toBe('a-list');
    expect(error(await a.carry.write({ lackedBy: value(await a.carry.write()) }))).toBe('not-a-list');
    expect(error(await a.carry.write({ lackedBy: random.bytes(40) }))).toBe('not-a-file');
  });

  it('a list of thousands of rows is one still, and cut it only makes the answer longer', async () => {
    const random = new Random(33);
    const [a, b] = [someone(random), someone(random)];
    const original = new LightDevice(lightSigner(random));
    const first = await original.write([createDraft(random)]);
    const id = first[0]?.act.id as string;
    const forks = [...first];
    for (let i = 0; i < 2500; i++) {
      const fork = new LightDevice(original.signer);
      fork.insert(first.map(copyEntry));
      forks.push(...(await fork.write([{ ...editDraft(random, id), value: i }])));
    }
    await a.holdings.takeActs(forks.map(copyEntry), {}, 0);
    await b.holdings.takeActs(forks.slice(0, -3).map(copyEntry), {}, 0);
    const list = await b.carry.writeList();
    expect(frameEnds(list).length).toBeGreaterThan(2);
    const file = value(await a.carry.write({ lackedBy: list }));
    expect(value(await b.carry.read(file))).toMatchObject({ taken: 3, acts: 3 });
    const cut = list.slice(0, frameEnds(list)[1]);
    expect(value(await b.carry.read(value(await a.carry.write({ lackedBy: cut })))).acts).toBeGreaterThan(3);
    expect(error(await a.carry.write({ lackedBy: list.slice(0, 40) }))).toBe('not-a-list');
  });
});

describe('F6: a file that brings somebody in', () => {
  it('carries the invite in plain, and is read by whoever comes in by it', async () => {
    const random = new Random(40);
    const a = someone(random);
    await write(a, random, 30);
    const file = value(await a.carry.write({ invite }));
    expect(inviteOfFile(file)).toEqual({ invite });
    const found = inviteOfFile(file)?.invite;
    if (!found) throw new Error('no invite');
    const newcomer = someone(random, { ...campKeys(found), ...lightKeys });
    expect(value(await newcomer.carry.read(file))).toMatchObject({ taken: 30, isWhole: true });
  });

  it('without it a file is ours and brings nobody in', async () => {
    const random = new Random(41);
    const a = someone(random);
    await write(a, random, 5);
    const file = value(await a.carry.write());
    expect(inviteOfFile(file)).toEqual({ invite: null });
    const secret = Buffer.from(invite.secret).toString('latin1');
    expect(Buffer.from(file).toString('latin1')).not.toContain(secret);
    expect(inviteOfFile(await a.carry.writeList())).toEqual({ invite: null });
  });

  it('an invite cut off in the middle is no file', async () => {
    const random = new Random(42);
    const a = someone(random);
    const file = value(await a.carry.write({ invite }));
    for (let length = 0; length < 37; length++) expect(inviteOfFile(file.slice(0, length))).toBeUndefined();
  });
});
