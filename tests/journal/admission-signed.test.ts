// What a signature proves: its chain, up to a bound, or nothing of it; and what is held is passed over.
import { describe, expect, it } from 'vitest';
import { fromLatin1, latin1 } from '#base';
import { Act, type Entry, Journal } from '#journal';
import { Forger, fresh } from './forge.ts';
import { keys, newSigner, newForger, admit, namesOf, reasonsOf, chain } from './admitting.ts';

describe('D6: one signature proves 256 acts and 256 KiB, no more', () => {
  it('256 acts with a signature on the last', async () => {
    const entries = await chain(await newForger(), 256);
    expect((await admit(new Journal(keys), entries)).admitted.length).toBe(256);
  });

  it('257 do not pass; a signature between makes them pass', async () => {
    const forger = await newForger();
    const entries = await chain(forger, 257);
    const admission = await admit(new Journal(keys), entries);
    expect(admission.admitted).toEqual([]);
    expect(reasonsOf(admission)).toEqual({ 'not-signed': 257 });
    const middle = entries[100] as Entry;
    const signature = latin1(await forger.signer.sign(middle.bytes));
    entries[100] = { act: new Act(middle.act, middle.act.hash, signature), bytes: middle.bytes };
    expect((await admit(new Journal(keys), entries)).admitted.length).toBe(257);
  });

  it('more than 256 KiB do not pass, however few acts', async () => {
    const long = async (count: number): Promise<Entry[]> => {
      const forger = await newForger();
      for (let i = 0; i < count; i++)
        await forger.act({ value: 'x'.repeat(15 * 1024), isUnsigned: i < count - 1 });
      return forger.entries;
    };
    expect((await admit(new Journal(keys), await long(16))).admitted.length).toBe(16);
    expect(reasonsOf(await admit(new Journal(keys), await long(17)))).toEqual({ 'not-signed': 17 });
  });

  it('a chain that ends unsigned is not let through at all', async () => {
    const entries = (await chain(await newForger(), 4)).slice(0, 3);
    const admission = await admit(new Journal(keys), entries);
    expect(admission.admitted).toEqual([]);
    expect(reasonsOf(admission)).toEqual({ 'not-signed': 3 });
  });
});

describe('D7: a signature proves its chain or nothing of it', () => {
  it.each<[string, (entry: Entry, forger: Forger) => Promise<string>]>([
    [
      'one bit of it',
      (entry) =>
        Promise.resolve(latin1(fromLatin1(entry.act.signature).map((b, i) => (i === 9 ? b ^ 4 : b)))),
    ],
    ['of other bytes', async (_, forger) => latin1(await forger.signer.sign(new Uint8Array(5)))],
    ["another author's", async (entry) => latin1(await (await newSigner()).sign(entry.bytes))],
    ['all zero', () => Promise.resolve('\0'.repeat(64))],
    ['63 bytes of it', (entry) => Promise.resolve(entry.act.signature.slice(0, 63))],
  ])('%s', async (_, sign) => {
    const forger = await newForger();
    const entries = await chain(forger, 3);
    const last = entries[2] as Entry;
    const wrong = await sign(last, forger);
    entries[2] = { act: new Act(last.act, last.act.hash, wrong), bytes: last.bytes };
    const admission = await admit(new Journal(keys), entries);
    expect(admission.admitted).toEqual([]);
    expect(reasonsOf(admission)).toEqual({ signature: 3 });
  });

  it('what follows a chain that fell hangs in the air: early, and taken once the chain is whole', async () => {
    const forger = await newForger();
    const first = await forger.create();
    const second = await forger.create('meal');
    const third = await forger.create('place');
    const bad = {
      act: new Act(second.act, second.act.hash, 'x'.repeat(64)),
      bytes: second.bytes,
    };
    const journal = new Journal(keys);
    const admission = await admit(journal, [first, bad, third]);
    expect(namesOf(admission.admitted)).toEqual(namesOf([first]));
    expect(reasonsOf(admission)).toEqual({ signature: 1 });
    expect([...admission.early]).toEqual([forger.signer.author]);
    journal.insert([fresh(first).act], 0);
    expect(namesOf((await admit(journal, [second, third])).admitted)).toEqual(namesOf([second, third]));
  });

  it('an unsigned act in the middle cannot be another one than the signature is over', async () => {
    const forger = await newForger();
    const [first, second, third] = (await chain(forger, 3)) as [Entry, Entry, Entry];
    const swapped = new Forger(forger.signer, keys);
    swapped.tip = first.act;
    const other = await swapped.act({ value: { n: 'other' }, isUnsigned: true });
    const admission = await admit(new Journal(keys), [first, other, third]);
    expect(admission.admitted).toEqual([]);
    expect([...admission.early]).toEqual([forger.signer.author]);
    expect(namesOf((await admit(new Journal(keys), [first, second, third])).admitted)).toHaveLength(3);
  });

  it('one bad chain costs the others nothing', async () => {
    const good = await chain(await newForger(), 3);
    const bad = (await chain(await newForger(), 3)).slice(0, 2);
    const admission = await admit(new Journal(keys), [bad[0], good[0], bad[1], good[1], good[2]] as Entry[]);
    expect(namesOf(admission.admitted)).toEqual(namesOf(good));
  });
});

describe('D8: what is held is passed over', () => {
  it('twice in a batch, or held already, is counted and taken once', async () => {
    const entries = await chain(await newForger(), 2);
    const journal = new Journal(keys);
    const twice = await admit(journal, [...entries, ...entries]);
    expect([twice.admitted.length, twice.known]).toEqual([2, 2]);
    journal.insert(
      twice.admitted.map(({ act }) => act),
      0,
    );
    const again = await admit(journal, entries);
    expect([again.admitted.length, again.known, again.dropped.size]).toEqual([0, 2, 0]);
    journal.insert(
      entries.map(fresh).map(({ act }) => act),
      0,
    );
    expect(journal.acts.length).toBe(2);
  });

  it('a second branch of one author is as welcome as the first', async () => {
    const forger = await newForger();
    const first = await forger.create();
    const one = await forger.create('meal');
    forger.tip = first.act;
    const two = await forger.create('place');
    const admission = await admit(new Journal(keys), [first, one, two]);
    expect(namesOf(admission.admitted)).toEqual(namesOf([first, one, two]));
  });
});
