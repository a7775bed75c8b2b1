import { describe, expect, it, vi } from 'vitest';
import { ByteReader, type Bytes, type Result, concat } from '#base';
import type { CampKeys, Invite } from '#identity';
import { campKeys } from '#identity';
import { FileSeal, fileTag, printHead, readHead } from '../../src/sync/carries/file-format.ts';
import { FileCarry, type FileError, type FileRead, inviteOfFile } from '../../src/sync/carries/file.ts';
import { LightHoldings, syncSqueeze } from '../helpers/light-holdings.ts';
import { LightDevice, copyEntry, lightKeys, lightSigner } from '../helpers/light.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';

vi.setConfig({ testTimeout: 60_000 });

const invite: Invite = { secret: new Uint8Array(16).fill(3) };
/** The keys of this invite, for the gathering that light devices are of. */
const keys: CampKeys = { ...campKeys(invite), ...lightKeys };
const others: CampKeys = campKeys({ secret: new Uint8Array(16).fill(4) });

interface End {
  readonly holdings: LightHoldings;
  readonly carry: FileCarry;
}

function someone(random: Random, ofKeys: CampKeys = keys): End {
  const holdings = new LightHoldings(new LightDevice(lightSigner(random)), () => 1_700_000_000_000);
  const carry = new FileCarry(ofKeys, syncSqueeze, (length) => random.bytes(length));
  carry.start(holdings);
  return { holdings, carry };
}

async function write(end: End, random: Random, count: number): Promise<void> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const draft =
      ids.length === 0 || random.chance(0.2) ? createDraft(random) : editDraft(random, random.pick(ids));
    if (draft.field === '') ids.push(draft.id);
    await end.holdings.write([draft]);
  }
}

/** Several authors, so that a file has several parcels' worth of runs. */
async function holdMany(end: End, random: Random, authors: number, each: number): Promise<void> {
  for (let i = 0; i < authors; i++) {
    const author = someone(random);
    await write(author, random, each);
    await end.holdings.takeActs(author.holdings.device.entries.map(copyEntry), {}, 0);
  }
}

const value = <T>(result: Result<T, FileError>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const error = (result: Result<unknown, FileError>): FileError | null => (result.ok ? null : result.error);

/** Where each frame of a file ends. */
function frameEnds(file: Bytes): number[] {
  const reader = new ByteReader(file);
  if (!readHead(reader)) throw new Error('no head');
  const ends = [reader.at];
  while (!reader.isDone) {
    reader.bytes();
    ends.push(reader.at);
  }
  return ends;
}

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

describe('F3: a file that is cut or changed', () => {
  async function made(seed: number): Promise<{ random: Random; a: End; file: Bytes; ends: number[] }> {
    const random = new Random(seed);
    const a = someone(random);
    await holdMany(a, random, 6, 400);
    const file = value(await a.carry.write());
    return { random, a, file, ends: frameEnds(file) };
  }

  it('cut at every frame it gives what came before, and the whole one then the rest', async () => {
    const { random, a, file, ends } = await made(10);
    expect(ends.length).toBeGreaterThan(4);
    let before = -1;
    for (const end of ends) {
      const b = someone(random);
      const read = value(await b.carry.read(file.slice(0, end)));
      expect(read.isWhole).toBe(end === file.length);
      expect(b.holdings.journal.acts.length).toBe(read.taken);
      expect(read.taken).toBeGreaterThanOrEqual(before);
      before = read.taken;
      value(await b.carry.read(file));
      expect(b.holdings.state).toBe(a.holdings.state);
    }
  });

  it('cut at any byte it gives whole frames only', async () => {
    const { random, file, ends } = await made(11);
    const b = someone(random);
    const cuts = Array.from({ length: 60 }, () => random.below(file.length)).sort((x, y) => x - y);
    for (const cut of cuts) {
      const result = await b.carry.read(file.slice(0, cut));
      if (cut < (ends[0] as number)) expect(error(result)).toBe('not-a-file');
      else expect(value(result).isWhole).toBe(false);
    }
    expect(value(await b.carry.read(file)).isWhole).toBe(true);
  });

  it('one bit flipped anywhere: what stands before it is taken, nothing false ever', async () => {
    const { random, a, file, ends } = await made(12);
    const known = new Set(a.holdings.journal.acts.map((act) => act.name));
    for (let i = 0; i < 80; i++) {
      const b = someone(random);
      const changed = file.slice();
      const at = random.below(file.length);
      changed[at] = (changed[at] as number) ^ (1 << random.below(8));
      const result = await b.carry.read(changed);
      if (at < (ends[0] as number)) {
        // In the head: no file of ours, another gathering's, a list, or nothing opens.
        expect(error(result) ?? value(result).taken).toSatisfy((said: FileError | number) =>
          ['not-a-file', 'other-gathering', 'a-list', 0].includes(said),
        );
        expect(b.holdings.journal.acts.length).toBe(0);
      } else {
        expect(value(result).isWhole).toBe(false);
        const whole = ends.filter((end) => end <= at).length;
        expect(whole).toBeGreaterThan(0);
      }
      for (const act of b.holdings.journal.acts) expect(known.has(act.name)).toBe(true);
    }
  });

  it('frames cannot be taken out, put in another order, or moved to another file', async () => {
    const { random, a, file, ends } = await made(13);
    const other = value(await a.carry.write());
    const head = file.slice(0, ends[0]);
    const frames = (of: Bytes): Bytes[] => {
      const at = frameEnds(of);
      return at.slice(1).map((end, i) => of.slice(at[i], end));
    };
    const mine = frames(file);
    const lists: Bytes[][] = [
      mine.slice(1),
      [...mine].reverse(),
      frames(other),
      [mine[0] as Bytes, ...mine.slice(2)],
    ];
    for (const list of lists) {
      const b = someone(random);
      expect(value(await b.carry.read(concat([head, ...list]))).isWhole).toBe(false);
    }
  });

  it('a parcel that is none, sealed by somebody who has the invite, ends it there and harms nothing', async () => {
    const { random, a, file } = await made(14);
    const b = someone(random);
    await write(b, random, 10);
    const state = b.holdings.state;
    const head = { isList: false, secret: null, tag: fileTag(keys.gathering), salt: random.bytes(8) };
    const seal = await FileSeal.of(keys.fileKey, head);
    for (let i = 0; i < 40; i++) {
      const frame = concat([
        new Uint8Array([random.pick([1, 2, 3, 4, 5, 9])]),
        random.bytes(random.below(99)),
      ]);
      await b.carry.read(concat([printHead(head), await seal.seal(0, frame)]));
    }
    expect(b.holdings.state).toBe(state);
    expect(value(await b.carry.read(file)).taken).toBe(a.holdings.journal.acts.length);
  });

  it('a list that is made to look like news, or the other way round, does not open', async () => {
    const { random, a, file } = await made(16);
    const b = someone(random);
    const list = await a.carry.writeList();
    for (const each of [file, list]) each[4] = (each[4] as number) ^ 2;
    expect(value(await b.carry.read(list))).toEqual({ taken: 0, acts: 0, isWhole: false });
    expect(error(await b.carry.write({ lackedBy: file }))).toBe('not-a-list');
  });

  it('frames of a newer app are passed over', async () => {
    const random = new Random(15);
    const b = someone(random);
    const head = { isList: false, secret: null, tag: fileTag(keys.gathering), salt: random.bytes(8) };
    const seal = await FileSeal.of(keys.fileKey, head);
    const frames = [[1, 0], [77, 1, 2, 3], [3, 250, 1], [4]].map((frame) => new Uint8Array(frame));
    const parts = [printHead(head)];
    for (const [number, frame] of frames.entries()) parts.push(await seal.seal(number, frame));
    expect(value(await b.carry.read(concat(parts)))).toEqual({ taken: 0, acts: 0, isWhole: true });
  });
});

describe('F1 F2: what is no file for this gathering', () => {
  it('anything else', async () => {
    const random = new Random(20);
    const b = someone(random);
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array([82]),
      new TextEncoder().encode('{"a":1}'),
      random.bytes(5000),
    ]) {
      expect(error(await b.carry.read(bytes as Bytes))).toBe('not-a-file');
      expect(inviteOfFile(bytes as Bytes)).toBeUndefined();
    }
  });

  it('another gathering’s: nothing got, nothing changed, and it does not tell which', async () => {
    const random = new Random(21);
    const [a, b] = [someone(random), someone(random, others)];
    await write(a, random, 30);
    const file = value(await a.carry.write());
    const state = b.holdings.state;
    expect(error(await b.carry.read(file))).toBe('other-gathering');
    expect(error(await b.carry.write({ lackedBy: await a.carry.writeList() }))).toBe('other-gathering');
    expect(b.holdings.state).toBe(state);
  });

  it('one that claims to be of this gathering and was not sealed with its invite', async () => {
    const random = new Random(22);
    const [a, b] = [someone(random, { ...others, gathering: keys.gathering }), someone(random)];
    await write(a, random, 30);
    const read: FileRead = value(await b.carry.read(value(await a.carry.write())));
    expect(read).toEqual({ taken: 0, acts: 0, isWhole: false });
    expect(error(await b.carry.write({ lackedBy: await a.carry.writeList() }))).toBe('not-a-list');
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
