import { describe, expect, it } from 'vitest';
import { equalBytes, fromLatin1, toHex } from '#base';
import {
  type Act,
  type Entry,
  Journal,
  MAX_ACT_BYTES,
  MAX_PARCEL_BYTES,
  check,
  lackedBy,
  planRuns,
  readEntry,
} from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { randomHistory } from '../helpers/histories.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from './forge.ts';
import { ALL, COLUMNS, device, holding, parcelsOf, readAll, open, closed, oddities } from './streaming.ts';

describe('R1: what comes out is what went in', () => {
  it('odd acts too: refused, waiting, far apart in time, with blanks in their words', async () => {
    const { entries } = await oddities();
    const one = holding(entries);
    expect([one.journal.refused.length, one.journal.waitingCount > 0]).toEqual([6, true]);
    const out = readAll(new Journal(lightKeys), parcelsOf(one.journal));
    expect([out.error, out.entries.length]).toEqual(['', entries.length]);
    out.entries.forEach((entry, i) =>
      expect(equalBytes(entry.bytes, (entries[i] as Entry).bytes)).toBe(true),
    );
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([admission.admitted.length, admission.dropped.size]).toEqual([entries.length, 0]);
  });

  it('every entry is one that admission would have read from loose bytes', async () => {
    const { entries } = await randomHistory(new Random(6), 200, { cloneChance: 0.03 });
    const out = readAll(new Journal(lightKeys), parcelsOf(holding(entries).journal));
    expect(out.entries.length).toBe(entries.length);
    for (const { act, bytes } of out.entries)
      expect(readEntry(new Journal(lightKeys), bytes, act.signature)?.act.hash).toBe(act.hash);
  });
});

describe('R2: runs', () => {
  it('each is a piece of one chain and ends on a signature, whatever was asked for', async () => {
    const random = new Random(7);
    const { entries } = await randomHistory(random, 300, { cloneChance: 0.03 });
    const one = holding(entries);
    for (let round = 0; round < 20; round++) {
      const known = holding(entries.slice(0, random.below(entries.length)));
      const acts = lackedBy(one.journal, ALL, []).filter((act) => !known.journal.has(act.name));
      const runs = planRuns(acts);
      expect(runs.flat().length).toBe(acts.length);
      for (const run of runs) {
        expect(run.at(-1)?.signature).not.toBe('');
        run.forEach((act, i) => i > 0 && expect(act.parent).toBe(run[i - 1]));
      }
    }
  });

  it('a long chain is cut at its signatures: 256 acts without one travel as one run, 300 commands as several', async () => {
    const long = new Forger(lightSigner(new Random(8)));
    for (let i = 0; i < 256; i++) await long.act({ value: { i }, isUnsigned: i < 255 });
    expect(planRuns(holding(long.entries).journal.acts).map((run) => run.length)).toEqual([256]);
    const many = new Forger(lightSigner(new Random(9)));
    for (let i = 0; i < 300; i++) await many.act({ value: { i } });
    const lengths = planRuns(holding(many.entries).journal.acts).map((run) => run.length);
    expect(lengths).toEqual([64, 64, 64, 64, 44]);
  });

  it('of many acts no run goes on from one stretch into the next, each stretch being half of the whole', async () => {
    const authors = [28, 29, 30].map((seed) => new Forger(lightSigner(new Random(seed))));
    const one = device();
    for (let i = 0; i < 6900; i++)
      for (const author of authors)
        one.insert([fresh(await author.act({ value: i, isUnsigned: i % 5 === 1 }))]);
    const runs = planRuns(one.journal.acts);
    const border = one.journal.acts.length / 2;
    expect(runs.flat().length).toBe(20_700);
    expect(runs.filter((run) => run.length > 66)).toEqual([]);
    const isAcross = (run: readonly Act[]): boolean =>
      (run[0] as Act).arrival < border && (run.at(-1) as Act).arrival >= border + 3; // but for one not signed there
    expect(runs.filter(isAcross)).toEqual([]);
    expect(runs.some((run) => run.length < 60 && (run.at(-1) as Act).arrival < border + 3)).toBe(true);
  });

  it('the largest acts there can be, as few signatures as there may be: each parcel fits, and is taken', async () => {
    const large = new Forger(lightSigner(new Random(10)));
    for (let i = 0; i < 64; i++)
      await large.act({ value: 'x'.repeat(MAX_ACT_BYTES - 250), isUnsigned: i % 16 !== 15 });
    const one = device();
    expect((await one.receive(large.entries)).dropped.size).toBe(0);
    const parcels = parcelsOf(one.journal);
    expect(Math.max(...parcels.map((parcel) => parcel.length))).toBeLessThan(MAX_PARCEL_BYTES);
    const out = readAll(new Journal(lightKeys), parcels);
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([out.error, admission.admitted.length]).toEqual(['', 64]);
  });

  it('every act signed, each of 16 KiB: runs stay within what one signature may prove', async () => {
    const large = new Forger(lightSigner(new Random(11)));
    for (let i = 0; i < 64; i++) await large.act({ value: 'x'.repeat(MAX_ACT_BYTES - 250) });
    const one = holding(large.entries);
    const out = readAll(new Journal(lightKeys), parcelsOf(one.journal));
    const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
    expect([out.error, admission.admitted.length, admission.dropped.size]).toEqual(['', 64, 0]);
    // and what came without the signatures between can be passed on again
    const two = device();
    two.insert(admission.admitted);
    const again = readAll(new Journal(lightKeys), parcelsOf(two.journal));
    expect((await check(new Journal(lightKeys), again.entries, lightVerify)).admitted.length).toBe(64);
  });
});

describe('R8: nothing in a stream is believed', () => {
  it('a run that goes on from an act held here is taken, from one that is not is early', async () => {
    const author = new Forger(lightSigner(new Random(22)));
    const first = await author.create();
    for (let i = 0; i < 3; i++) await author.set(first.act, 'title', [first.act.name], { value: i });
    const one = holding(author.entries);
    const parcels = parcelsOf(one.journal, one.journal.acts.slice(2));
    for (const [held, admitted] of [
      [author.entries.slice(0, 2), 2],
      [author.entries.slice(0, 1), 0],
    ] as const) {
      const receiver = holding(held);
      const admission = await check(
        receiver.journal,
        readAll(receiver.journal, parcels).entries,
        lightVerify,
      );
      expect([admission.admitted.length, [...admission.early].length]).toEqual([
        admitted,
        admitted === 0 ? 1 : 0,
      ]);
      expect(admission.dropped.size).toBe(0);
    }
  });

  it('one bit changed in a value, a time, a signature: the run it is in falls, with all that hangs on it', async () => {
    const author = new Forger(lightSigner(new Random(23)));
    const first = await author.create();
    for (let i = 0; i < 9; i++) await author.set(first.act, 'title', [first.act.name], { value: i });
    const [parcel] = parcelsOf(holding(author.entries).journal) as [Uint8Array];
    const opened = open(parcel);
    for (const column of ['times', 'values', 'signatures'] as const) {
      const at = COLUMNS.indexOf(column);
      const changed = (opened.columns[at] as Uint8Array).slice();
      changed[changed.length - 1] = (changed[changed.length - 1] as number) ^ 1;
      const columns = opened.columns.map((each, i) => (i === at ? changed : each));
      const out = readAll(new Journal(lightKeys), [closed({ ...opened, columns })]);
      const admission = await check(new Journal(lightKeys), out.entries, lightVerify);
      expect([column, admission.admitted.length, Object.fromEntries(admission.dropped)]).toEqual([
        column,
        0,
        { signature: 10 },
      ]);
    }
  });

  it('what another device made of the same acts, in another order, reads the same', async () => {
    const random = new Random(24);
    const { entries } = await randomHistory(random, 150, { cloneChance: 0.05 });
    const shuffled = device();
    while (shuffled.journal.acts.length < entries.length) {
      shuffled.insert(random.shuffle(entries).slice(0, 30).map(fresh));
      shuffled.now += 1e7;
    }
    const outs = [holding(entries), shuffled].map(({ journal }) =>
      readAll(new Journal(lightKeys), parcelsOf(journal))
        .entries.map(({ act }) => toHex(fromLatin1(act.hash)))
        .sort(),
    );
    expect(outs[0]).toEqual(outs[1]);
    expect(outs[0]).toHaveLength(entries.length);
  });
});
