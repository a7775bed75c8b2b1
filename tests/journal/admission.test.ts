import { describe, expect, it } from 'vitest';
import { type Bytes, equalBytes, latin1 } from '#base';
import { campKeys } from '#identity';
import { Act, type Entry, Journal, type Signer, check, readEntry, sha256 } from '#journal';
import { Random } from '../helpers/random.ts';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Forger, fresh, introductionOf } from './forge.ts';
import { mutate } from './values.ts';
import { keys, verify, newSigner, newForger, admit, namesOf, reasonsOf, chain } from './admitting.ts';

const otherKeys = campKeys({ secret: new Uint8Array(16).fill(4) });

describe('D1: what passes is proved, and nothing is changed by asking', () => {
  it('a chain signed at its end is let through in order; the journal holds it only once it is inserted', async () => {
    const entries = await chain(await newForger(), 5);
    const journal = new Journal(keys);
    const admission = await admit(journal, entries);
    expect(namesOf(admission.admitted)).toEqual(namesOf(entries));
    expect([admission.known, admission.early.size, admission.dropped.size]).toEqual([0, 0, 0]);
    expect(journal.acts.length).toBe(0);
    journal.insert(
      admission.admitted.map(({ act }) => act),
      0,
    );
    expect(journal.acts.length).toBe(5);
  });

  it('what is dropped leaves a count and a reason, and no trace in the journal', async () => {
    const [entry] = await chain(await newForger(), 1);
    const journal = new Journal(keys);
    const before = journal.buckets.whole();
    const wrong = {
      ...(entry as Entry),
      act: new Act((entry as Entry).act, '\0'.repeat(32), 'x'.repeat(64)),
    };
    const admission = await check(journal, [wrong], verify, 3);
    expect(reasonsOf(admission)).toEqual({ 'not-canonical': 3, signature: 1 });
    expect([journal.acts.length, [...journal.authors()].length]).toEqual([0, 0]);
    expect(equalBytes(journal.buckets.whole(), before)).toBe(true);
  });
});

describe('D2: bytes that are no act of this gathering, in canonical form', () => {
  it("another gathering's act is none here", async () => {
    const entry = await new Forger(await newSigner(), otherKeys).create();
    expect(readEntry(new Journal(keys), entry.bytes, entry.act.signature)).toBeUndefined();
    expect(readEntry(new Journal(otherKeys), entry.bytes, entry.act.signature)).toBeDefined();
  });

  it('5,000 mutants of a signed act: what still reads falls at the signature, the chain or the introduction', async () => {
    const forger = new Forger(lightSigner(new Random(1)));
    const first = await forger.create();
    const second = await forger.set(first.act, 'title', [first.act.name]);
    const journal = new Journal(lightKeys);
    journal.insert([fresh(first).act], 0);
    const random = new Random(2);
    let read = 0;
    for (let i = 0; i < 5000; i++) {
      const mutant = mutate(random, random.chance(0.5) ? first.bytes : second.bytes);
      const entry = readEntry(journal, mutant, second.act.signature);
      if (!entry || journal.has(entry.act.name) || entry.act.name === second.act.name) continue;
      read++;
      const admission = await check(journal, [entry], lightVerify);
      expect(admission.admitted).toEqual([]);
    }
    expect(read).toBeGreaterThan(200);
  });
});

describe('D3: without the invite nobody becomes an author', () => {
  const introduced = async (
    change: (introduction: Bytes, signer: Signer) => Bytes,
  ): Promise<{ [reason: string]: number }> => {
    const signer = await newSigner();
    const introduction = change(introductionOf(keys, signer.key), signer);
    const entry = await new Forger(signer, keys).act({ value: {}, introduction });
    return reasonsOf(await admit(new Journal(keys), [entry]));
  };
  const flip = (bytes: Bytes, at: number): Bytes =>
    bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)) as Bytes;

  it('the right introduction passes', async () => expect(await introduced((good) => good)).toEqual({}));

  it("a MAC made with another gathering's invite", async () =>
    expect(await introduced((_, { key }) => introductionOf(otherKeys, key))).toEqual({ introduction: 1 }));

  it('a MAC for another gathering made with this key', async () =>
    expect(
      await introduced((_, { key }) => introductionOf({ ...keys, gathering: otherKeys.gathering }, key)),
    ).toEqual({ introduction: 1 }));

  it('one bit of the MAC, one bit of the key', async () => {
    expect(await introduced((good) => flip(good, 79))).toEqual({ introduction: 1 });
    expect(await introduced((good) => flip(good, 0))).toEqual({ introduction: 1 });
  });

  it("another's key under one's own name, another's name over one's own key", async () => {
    const other = await newSigner();
    expect(await introduced(() => introductionOf(keys, other.key))).toEqual({ introduction: 1 });
    const mine = await newSigner();
    const entry = await new Forger({ ...mine, author: other.author }, keys).act({ value: {} });
    expect(reasonsOf(await admit(new Journal(keys), [entry]))).toEqual({ introduction: 1 });
  });

  it('a key that is no point of the curve introduces nobody', async () => {
    const signer = { ...(await newSigner()), key: new Uint8Array(64).fill(255) };
    const author = latin1(sha256(new Uint8Array([4, ...signer.key])).subarray(0, 16));
    const entry = await new Forger({ ...signer, author }, keys).act({ value: {} });
    expect(reasonsOf(await admit(new Journal(keys), [entry]))).toEqual({ signature: 1 });
  });
});

describe('D4: each act follows the act it names as previous', () => {
  it.each<[string, (first: Act, second: Act, other: Act) => { prev: string; seq: number }]>([
    ["another author's act", (_first, _second, other) => ({ prev: other.hash, seq: 1 })],
    ['a number left out', (_first, second) => ({ prev: second.hash, seq: 3 })],
    ['a number used again', (_first, second) => ({ prev: second.hash, seq: 1 })],
    [
      'a hash right in its first half only',
      (_first, second) => ({ prev: second.hash.slice(0, 16) + '\0'.repeat(16), seq: 2 }),
    ],
  ])('%s is a broken chain', async (_, wrong) => {
    const forger = await newForger();
    const [first, second] = await chain(forger, 2);
    const other = await (await newForger()).create();
    const third = await forger.act(wrong((first as Entry).act, (second as Entry).act, other.act));
    const held = new Journal(keys);
    held.insert([fresh(first as Entry).act, fresh(second as Entry).act, fresh(other).act], 0);
    expect(reasonsOf(await admit(held, [third]))).toEqual({ 'broken-chain': 1 });
    const together = await admit(new Journal(keys), [other, first, second, third] as Entry[]);
    expect(reasonsOf(together)).toEqual({ 'broken-chain': 1 });
    expect(together.admitted.length).toBe(3);
  });
});

describe('D5: too early is not wrong', () => {
  it('an act whose previous one is not held is asked for again, not dropped', async () => {
    const forger = await newForger();
    const [first] = await chain(forger, 1);
    const second = await forger.create();
    const third = await forger.create('meal');
    const journal = new Journal(keys);
    const admission = await admit(journal, [first as Entry, third]);
    expect(namesOf(admission.admitted)).toEqual(namesOf([first as Entry]));
    expect([...admission.early]).toEqual([forger.signer.author]);
    expect(admission.dropped.size).toBe(0);
    journal.insert([fresh(first as Entry).act], 0);
    expect(namesOf((await admit(journal, [second, third])).admitted)).toEqual(namesOf([second, third]));
  });

  it('within a batch order matters: the later act first is early', async () => {
    const entries = await chain(await newForger(), 1);
    const forger = await newForger();
    const first = await forger.create();
    const second = await forger.create('meal');
    const admission = await admit(new Journal(keys), [second, first, ...entries]);
    expect(namesOf(admission.admitted)).toEqual(namesOf([first, ...entries]));
    expect([...admission.early]).toEqual([forger.signer.author]);
  });
});
