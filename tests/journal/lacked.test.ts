// From the rows of another follows what it lacks, also where they lie.
import { describe, expect, it } from 'vitest';
import { latin1 } from '#base';
import { type Entry, type TipRow, lackedBy } from '#journal';
import { type LightDevice, lightSigner } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, besides, fresh } from './forge.ts';
import { ALL, device, rowsOf, holding, namesOf } from './digesting.ts';

describe('S7: from their rows follows what they lack', () => {
  const a = (): Forger => new Forger(lightSigner(new Random(10)));
  async function line(author: Forger, length: number): Promise<Entry[]> {
    const out = [await author.create()];
    const [thing] = out as [Entry];
    for (let i = 1; i < length; i++)
      out.push(await author.set(thing.act, 'title', [thing.act.name], { value: i }));
    return out;
  }
  const lacked = (mine: readonly Entry[], theirs: readonly Entry[]): string[] =>
    namesOf(lackedBy(holding(mine).journal, ALL, rowsOf(holding(theirs))));
  const names = (entries: readonly Entry[]): string[] => namesOf(entries.map(({ act }) => act));

  it('all of it, to one who has nothing; nothing, to one who has all', async () => {
    const entries = await line(a(), 5);
    expect(lacked(entries, [])).toEqual(names(entries));
    expect(lacked(entries, entries)).toEqual([]);
  });

  it('the rest of a chain', async () => {
    const entries = await line(a(), 6);
    expect(lacked(entries, entries.slice(0, 4))).toEqual(names(entries.slice(4)));
  });

  it('nothing of an author of whom they have more', async () => {
    const entries = await line(a(), 6);
    expect(lacked(entries.slice(0, 4), entries)).toEqual([]);
  });

  it('of a fork the branch they lack, whichever they have', async () => {
    const author = a();
    const entries = await line(author, 4);
    const fork = await besides(author, (entries[1] as Entry).act, (entries[2] as Entry).act, 'higher');
    const all = [...entries, fork];
    expect(lacked(all, entries)).toEqual(names([fork]));
    expect(lacked(all, [entries[0], entries[1], fork] as Entry[])).toEqual(names(entries.slice(2)));
    expect(lacked(all, entries.slice(0, 2))).toEqual(names([...entries.slice(2), fork]));
  });

  it('apart on two branches, the two come to hold both within two rounds', async () => {
    for (const [left, right] of [
      [1, 1],
      [1, 4],
      [5, 2],
    ] as const) {
      const author = a();
      const shared = await line(author, 3);
      const tip = (shared[2] as Entry).act;
      const ends: Entry[][] = [];
      for (const [length, value] of [
        [left, 'left'],
        [right, 'right'],
      ] as const) {
        author.tip = tip;
        const end: Entry[] = [];
        for (let i = 0; i < length; i++)
          end.push(await author.set(tip, 'place', [(shared[0] as Entry).act.name], { value }));
        ends.push(end);
      }
      const byName = new Map([...shared, ...ends.flat()].map((entry) => [entry.act.name, entry]));
      const devices = ends.map((end) => holding([...shared, ...end]));
      const [one, two] = devices as [LightDevice, LightDevice];
      for (let round = 0; round < 2; round++) {
        const toTwo = lackedBy(one.journal, ALL, rowsOf(two)).map(({ name }) => byName.get(name) as Entry);
        const toOne = lackedBy(two.journal, ALL, rowsOf(one)).map(({ name }) => byName.get(name) as Entry);
        two.insert(toTwo.map(fresh));
        one.insert(toOne.map(fresh));
        one.now += 1e9;
        two.now += 1e9;
      }
      expect([one.journal.acts.length, two.journal.acts.length]).toEqual([byName.size, byName.size]);
    }
  });

  it('only of the buckets asked about, and each act after the one before it', async () => {
    const random = new Random(11);
    const { entries } = await randomHistory(random, 60);
    const one = holding(entries);
    const some = ALL.filter(() => random.chance(0.5));
    const acts = lackedBy(one.journal, some, []);
    expect(acts.every((act) => some.includes(act.author.charCodeAt(0) >> 2))).toBe(true);
    expect(acts.length).toBe(
      entries.filter(({ act }) => some.includes(act.author.charCodeAt(0) >> 2)).length,
    );
    acts.forEach((act, i) => act.parent && expect(acts.indexOf(act.parent)).toBeLessThan(i));
  });

  it('rows that lie get acts that are held, each once, and cost nobody else anything', async () => {
    const random = new Random(12);
    const { entries } = await randomHistory(random, 60, { cloneChance: 0.05 });
    const one = holding(entries);
    const authors = [...new Set(entries.map(({ act }) => act.author))];
    const honest = namesOf(lackedBy(one.journal, ALL, []));
    for (let round = 0; round < 300; round++) {
      const liar = random.pick(authors);
      const lies: TipRow[] = Array.from({ length: 1 + random.below(6) }, () => ({
        author: random.chance(0.8) ? liar : latin1(random.bytes(16)),
        seq: random.below(random.chance(0.5) ? 5 : 2 ** 50),
        name: random.chance(0.5) ? random.pick(entries).act.name : latin1(random.bytes(16)),
      }));
      const acts = lackedBy(one.journal, ALL, lies);
      const answered = namesOf(acts);
      expect(new Set(answered).size).toBe(answered.length);
      const others = acts.filter(({ author }) => author !== liar);
      expect(namesOf(others)).toEqual(honest.filter((name) => one.journal.get(name)?.author !== liar));
    }
  });

  it('twenty thousand rows about nobody known are answered with nothing', () => {
    const rows = Array.from({ length: 20_000 }, () => ({
      author: 'x'.repeat(16),
      seq: 1,
      name: 'y'.repeat(16),
    }));
    expect(lackedBy(device().journal, ALL, rows)).toEqual([]);
  });
});
