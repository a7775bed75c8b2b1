// A file that is cut, changed, or none for this gathering.
import { describe, expect, it } from 'vitest';
import { type Bytes, concat } from '#base';
import type { CampKeys } from '#identity';
import { campKeys } from '#identity';
import { FileSeal, fileTag, printHead } from '../../src/sync/carries/file-format.ts';
import { type FileError, type FileRead, inviteOfFile } from '../../src/sync/carries/file.ts';
import { Random } from '../helpers/random.ts';
import { keys, type End, someone, write, holdMany, value, error, frameEnds } from './filing.ts';

const others: CampKeys = campKeys({ secret: new Uint8Array(16).fill(4) });

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
