import { describe, expect, it } from 'vitest';
import { fromLatin1 } from '#base';
import { type Branch, type Entry } from '#journal';
import { assignNumbers } from '../../src/journal/branches.ts';
import { type LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, besides, fresh } from './forge.ts';
import { forger, device, heldBy, bytesOf } from './branching.ts';

const branchOf = (one: LightDevice, entry: Entry): Branch => heldBy(one, entry).branch as Branch;

/** Takes acts in one after the other, with time enough between them. */
function slowly(one: LightDevice, entries: readonly Entry[]): LightDevice {
  for (const entry of entries) {
    one.now += 1e7;
    one.insert([fresh(entry)]);
  }
  one.now += 1e7;
  one.flush();
  return one;
}

describe('B1: a second act at one place starts a branch, and both stay', () => {
  it('in the middle of a chain; others have built on both', async () => {
    const [a, b] = [forger(1), forger(2)];
    const thing = await a.create();
    const one = await a.set(thing.act, 'title', [thing.act.name], { value: 'one' });
    const onOne = await b.set(thing.act, 'title', [one.act.name], { value: 'on one' });
    a.tip = thing.act;
    const two = await a.set(thing.act, 'title', [thing.act.name], { value: 'two' });
    const onTwo = await b.set(thing.act, 'place', [thing.act.name]);
    const all = slowly(device(), [thing, one, onOne, two, onTwo]);
    expect(all.journal.counted.length).toBe(5);
    expect(all.journal.forkedAuthors()).toEqual([a.signer.author]);
    expect(
      all.ledger
        .heads(two.act.key)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['on one', 'two']);
  });

  it('at the very first act', async () => {
    const a = forger(3);
    const one = await a.create('task', { title: 'one' });
    a.tip = null;
    const two = await a.create('task', { title: 'two' });
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const all = slowly(device(), order);
      expect([all.journal.counted.length, [...all.journal.branches()].length]).toEqual([2, 2]);
    }
  });

  it('three at one place, and one more on a branch', async () => {
    const a = forger(4);
    const first = await a.create();
    const forks: Entry[] = [];
    for (let i = 0; i < 3; i++) {
      a.tip = first.act;
      forks.push(await a.set(first.act, 'title', [first.act.name], { value: i }));
    }
    a.tip = (forks[1] as Entry).act;
    const left = await a.set(first.act, 'place', [first.act.name], { value: 'left' });
    a.tip = (forks[1] as Entry).act;
    const right = await a.set(first.act, 'place', [first.act.name], { value: 'right' });
    const entries = [first, ...forks, left, right];
    const random = new Random(1);
    const seen = new Set<string>();
    for (let order = 0; order < 12; order++) {
      const one = device();
      while (one.journal.acts.length < entries.length) slowly(one, random.shuffle(entries));
      expect([...one.journal.branches()].length).toBe(4);
      seen.add(bytesOf(one));
    }
    expect(seen.size).toBe(1);
  });
});

describe('B2: labels', () => {
  it("the main branch is labelled by its author, another by its own first act's name", async () => {
    const a = forger(5);
    const first = await a.create();
    const main = await a.set(first.act, 'title', [first.act.name]);
    const next = await a.set(first.act, 'title', [main.act.name]);
    const fork = await besides(a, first.act, main.act, 'higher');
    const one = slowly(device(), [first, main, next, fork]);
    for (const entry of [first, main, next]) expect(branchOf(one, entry).label).toBe(a.signer.author);
    expect(branchOf(one, fork).label).toBe(fork.act.name);
  });
});

describe('B3: the branch with the lower hash where they first differ keeps the number', () => {
  it('whichever came first', async () => {
    const a = forger(6);
    const first = await a.create();
    const high = await a.set(first.act, 'title', [first.act.name]);
    const onHigh = await a.set(first.act, 'title', [high.act.name]);
    const low = await besides(a, first.act, high.act, 'lower');
    for (const order of [
      [first, high, onHigh, low],
      [first, low, high, onHigh],
    ]) {
      const one = slowly(device(), order);
      expect(branchOf(one, low).label).toBe(a.signer.author);
      for (const entry of [high, onHigh]) expect(branchOf(one, entry).label).toBe(high.act.name);
      expect([
        heldBy(one, first).clock,
        heldBy(one, low).clock,
        heldBy(one, high).clock,
        heldBy(one, onHigh).clock,
      ]).toEqual([0, 1, 0, 1]);
    }
  });

  it('only where they first differ: a longer branch, or a lower hash later on, does not matter', async () => {
    const a = forger(7);
    const first = await a.create();
    const low = await a.set(first.act, 'title', [first.act.name]);
    const high = await besides(a, first.act, low.act, 'higher');
    const lowest = await besides(a, high.act, low.act, 'lower');
    const one = slowly(device(), [first, high, lowest, low]);
    expect(branchOf(one, low).label).toBe(a.signer.author);
    expect(branchOf(one, lowest).label).toBe(high.act.name);
  });

  it('a refused act keeps it, and one that waits', async () => {
    for (const more of [
      { field: 'title', refs: [] },
      { field: 'title', refs: ['\u0001'.repeat(16)] },
    ]) {
      const a = forger(8);
      const first = await a.create();
      const high = await a.set(first.act, 'title', [first.act.name]);
      const low = await besides(a, first.act, high.act, 'lower', { id: first.act.id, ...more });
      const one = slowly(device(), [first, high, low]);
      expect(heldBy(one, low).standing).not.toBe('counted');
      expect(branchOf(one, low).label).toBe(a.signer.author);
      expect(branchOf(one, high).label).toBe(high.act.name);
      expect(heldBy(one, high).standing).toBe('counted');
    }
  });
});

describe('B4: the number of a label', () => {
  const numberOf = async (label: string, attempt: number, bits: number): Promise<number> => {
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([...fromLatin1(label), attempt]));
    return new DataView(digest).getUint32(0) >>> (32 - bits);
  };

  it('is the first 32 bits of a hash of the label and the attempt', async () => {
    const label = forger(9).signer.author;
    expect(assignNumbers([label]).get(label)).toBe(await numberOf(label, 0, 32));
    expect(assignNumbers([label], 4).get(label)).toBe(await numberOf(label, 0, 4));
  });

  it('of two that meet, the higher label takes its second number', async () => {
    const random = new Random(9);
    const [low, high] = await clashing(random);
    const numbers = assignNumbers([high, low], 4);
    expect(numbers.get(low)).toBe(await numberOf(low, 0, 4));
    expect(numbers.get(high)).toBe(await numberOf(high, 1, 4));
  });

  /** Two labels of one first number, ascending, whose second numbers differ from it. */
  async function clashing(random: Random): Promise<[string, string]> {
    for (;;) {
      const [low, high] = [lightSigner(random).author, lightSigner(random).author].sort() as [string, string];
      const first = await numberOf(low, 0, 4);
      if ((await numberOf(high, 0, 4)) === first && (await numberOf(high, 1, 4)) !== first)
        return [low, high];
    }
  }
});

describe('B5: labels ascending, each the first of its numbers that is free', () => {
  it('is a function of the set, and no two are alike', () => {
    const random = new Random(10);
    for (let round = 0; round < 200; round++) {
      const labels = Array.from({ length: 1 + random.below(14) }, () => lightSigner(random).author);
      const numbers = assignNumbers(labels, 4);
      expect(new Set(numbers.values()).size).toBe(labels.length);
      expect(assignNumbers(random.shuffle(labels), 4)).toEqual(numbers);
    }
  });

  it('numbers cut to 4 bits, a dozen authors and a fork: every order numbers alike', async () => {
    const random = new Random(11);
    let clashes = 0;
    for (let round = 0; round < 12; round++) {
      const authors = Array.from({ length: 9 }, () => new Forger(lightSigner(random)));
      for (const author of authors) {
        const thing = await author.create('task', { title: random.below(1000) });
        await author.set(thing.act, 'title', [thing.act.name]);
      }
      const [forked] = authors as [Forger];
      const [first, second] = forked.entries as [Entry, Entry];
      await besides(forked, first.act, second.act, 'lower');
      const entries = authors.flatMap((author) => author.entries);
      const labels = new Set<string>();
      const seen = new Set<string>();
      for (let order = 0; order < 6; order++) {
        const one = device(4);
        while (one.journal.acts.length < entries.length) slowly(one, random.shuffle(entries));
        const branches = [...one.journal.branches()];
        const expected = assignNumbers(
          branches.map(({ label }) => label),
          4,
        );
        for (const { label, number } of branches) {
          labels.add(label);
          expect(number).toBe(expected.get(label));
          if (assignNumbers([label], 4).get(label) !== number) clashes++;
        }
        seen.add(bytesOf(one));
      }
      expect([seen.size, labels.size]).toEqual([1, 10]);
    }
    expect(clashes).toBeGreaterThan(20);
  });
});
