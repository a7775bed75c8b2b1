import { describe, expect, it } from 'vitest';
import { type Bytes, type Value, fromLatin1, latin1, toBase64url, toHex } from '#base';
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import {
  type Card,
  Cards,
  CborReader,
  type Signer,
  cardRow,
  readCard,
  sha256,
  slotOf,
  writeCard,
} from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { introductionOf } from './forge.ts';
import { mutate } from './values.ts';

const NOW = 1_798_700_000;
const YEAR = 400 * 24 * 3600;
const about = toBase64url(new Uint8Array(12).fill(5));
const signer = lightSigner(new Random(1));

type Wanted = Partial<Pick<Card, 'name' | 'about' | 'counter' | 'expires' | 'value'>>;
const write = async (wanted: Wanted = {}, by: Signer = signer): Promise<Card> => {
  const card = {
    name: 'me',
    about: '',
    counter: 1,
    expires: NOW + 3600,
    value: { presence: 'here' },
    ...wanted,
  };
  const written = await writeCard(lightKeys, by, card);
  if (!written) throw new Error('not written');
  return written;
};
const offer = async (cards: Cards, card: Card, now = NOW): Promise<string> => {
  const checked = await cards.check(card.bytes, card.signature, now, lightVerify);
  if (!checked.ok) return checked.error;
  return cards.insert(checked.value, now) ? 'taken' : 'passed over';
};

describe('C1: the layout of a card', () => {
  it('version, gathering, introduction, name, whom it is about, counter, expiry, value', async () => {
    const card = await write({ about });
    const reader = new CborReader(card.bytes);
    expect(reader.array()).toBe(8);
    expect(Array.from({ length: 8 }, () => reader.value())).toEqual([
      1,
      lightKeys.gathering,
      introductionOf(lightKeys, signer.key),
      'me',
      new Uint8Array(12).fill(5),
      1,
      NOW + 3600,
      { presence: 'here' },
    ]);
    expect(reader.at).toBe(card.bytes.length);
  });

  it('comes back as it was written', async () => {
    const card = await write({ about, counter: 2 ** 40, value: [1, { a: null }] });
    expect(readCard(lightKeys, card.bytes, card.signature)?.card).toEqual(card);
  });

  it('5,000 mutants: whatever reads and proves itself is the card itself', async () => {
    const card = await write({ about });
    const random = new Random(2);
    let read = 0;
    for (let i = 0; i < 5000; i++) {
      const mutant = mutate(random, card.bytes);
      if (!readCard(lightKeys, mutant, card.signature)) continue;
      read++;
      const checked = await new Cards(lightKeys).check(mutant, card.signature, NOW, lightVerify);
      if (checked.ok) expect(latin1(mutant)).toBe(latin1(card.bytes));
    }
    expect(read).toBeGreaterThan(50);
  });
});

describe('C2: of one slot only the highest counter', () => {
  it('a newer one takes its place, an older one does not, in either order', async () => {
    const cards = new Cards(lightKeys);
    const [one, two, three] = [await write(), await write({ counter: 2 }), await write({ counter: 3 })];
    expect([await offer(cards, two), await offer(cards, one), await offer(cards, two)]).toEqual([
      'taken',
      'older',
      'older',
    ]);
    expect(await offer(cards, three)).toBe('taken');
    expect([cards.size, cards.of(signer.author, 'me')?.counter]).toEqual([1, 3]);
  });

  it('author, name and whom it is about are the slot', async () => {
    const cards = new Cards(lightKeys);
    const other = lightSigner(new Random(3));
    for (const card of [
      await write(),
      await write({ name: 'diet' }),
      await write({ about }),
      await write({}, other),
    ])
      expect(await offer(cards, card)).toBe('taken');
    expect(cards.size).toBe(4);
    expect(cards.of(signer.author, 'me', about)?.about).toBe(about);
    const slots = [...cards.all()].map(slotOf);
    expect(new Set(slots).size).toBe(4);
    for (const slot of slots) expect(slotOf(cards.get(slot) as Card)).toBe(slot);
  });

  it('one that was overtaken between the asking and the taking is passed over', async () => {
    const cards = new Cards(lightKeys);
    const [one, two] = [await write(), await write({ counter: 2 })];
    const checked = await cards.check(one.bytes, one.signature, NOW, lightVerify);
    expect(await offer(cards, two)).toBe('taken');
    expect(checked.ok && cards.insert(checked.value, NOW)).toBe(false);
  });
});

describe('C3: between two of one counter, which a copied phone writes, the lower hash stays everywhere', () => {
  it('in either order', async () => {
    const pair = [await write({ value: 'one' }), await write({ value: 'two' })];
    const lower = [...pair].sort((a, b) =>
      latin1(sha256(a.bytes)) < latin1(sha256(b.bytes)) ? -1 : 1,
    )[0] as Card;
    for (const order of [pair, [...pair].reverse()]) {
      const cards = new Cards(lightKeys);
      for (const card of order) await offer(cards, card);
      expect(cards.of(signer.author, 'me')?.value).toBe(lower.value);
    }
  });
});

describe('C4: a card ends', () => {
  it('it is taken until its expiry, erased from then on, and leaves nothing in the digest', async () => {
    const cards = new Cards(lightKeys);
    const empty = toHex(cards.buckets.whole());
    const card = await write({ expires: NOW + 10 });
    expect(await offer(cards, card)).toBe('taken');
    expect(toHex(cards.buckets.whole())).not.toBe(empty);
    expect(cards.expire(NOW + 9)).toEqual([]);
    expect(cards.expire(NOW + 10)).toEqual([slotOf(card)]);
    expect([cards.size, cards.of(signer.author, 'me'), toHex(cards.buckets.whole())]).toEqual([
      0,
      undefined,
      empty,
    ]);
    expect(await offer(cards, card, NOW + 10)).toBe('expired');
  });

  it('none is taken that would stand longer than a year and a bit', async () => {
    const cards = new Cards(lightKeys);
    expect(await offer(cards, await write({ expires: NOW + YEAR + 1 }))).toBe('expired');
    expect(await offer(cards, await write({ expires: NOW + YEAR }))).toBe('taken');
  });
});

describe('C5: bounds', () => {
  it('2 KiB, and a name of small letters', async () => {
    const room = 2048 - (await write({ value: 'x'.repeat(300) })).bytes.length + 300;
    expect((await write({ value: 'x'.repeat(room) })).bytes.length).toBe(2048);
    const card = { name: 'me', about: '', counter: 1, expires: NOW + 1, value: 'x'.repeat(room + 1) };
    expect(await writeCard(lightKeys, signer, card)).toBeUndefined();
    expect(await writeCard(lightKeys, signer, { ...card, value: '\ud800' })).toBeUndefined();
    for (const name of ['', 'Me', 'm e', '1me', 'a'.repeat(25), '__proto__']) {
      const odd = await write({ name });
      expect(await offer(new Cards(lightKeys), odd)).toBe('malformed');
    }
  });

  it('64 of one author; one that expires makes room, others are not held up', async () => {
    const cards = new Cards(lightKeys);
    const of = (i: number, wanted: Wanted = {}): Promise<Card> =>
      write({ about: toBase64url(new Uint8Array(12).fill(i)), ...wanted });
    for (let i = 0; i < 64; i++)
      expect(await offer(cards, await of(i, { expires: i === 7 ? NOW + 5 : NOW + 50 }))).toBe('taken');
    expect(await offer(cards, await of(64))).toBe('too-many');
    expect(await offer(cards, await of(3, { counter: 2 }))).toBe('taken');
    expect(await offer(cards, await write({}, lightSigner(new Random(4))))).toBe('taken');
    cards.expire(NOW + 5);
    expect(await offer(cards, await of(64), NOW + 5)).toBe('taken');
  });
});

describe('C6: a card proves itself, without any act', () => {
  it('one of a throwaway key is taken, and nothing in it points to another of its writer', async () => {
    const keys = campKeys({ secret: new Uint8Array(16).fill(6) });
    const throwaway = signerOf(await newDeviceKey());
    const value: Value = { tags: ['vegan'], mark: new Uint8Array(8) };
    const card = await writeCard(keys, throwaway, {
      name: 'diet',
      about: '',
      counter: 1,
      expires: NOW + 5,
      value,
    });
    const { bytes, signature } = card as Card;
    expect((await new Cards(keys).check(bytes, signature, NOW, newVerify())).ok).toBe(true);
    const other = campKeys({ secret: new Uint8Array(16).fill(7) });
    expect(await new Cards(other).check(bytes, signature, NOW, newVerify())).toEqual({
      ok: false,
      error: 'malformed',
    });
  });

  it('without the invite, or with a signature that is not its own, it is not', async () => {
    const keys = campKeys({ secret: new Uint8Array(16).fill(6) });
    const signing = signerOf(await newDeviceKey());
    const card = { name: 'me', about: '', counter: 1, expires: NOW + 5, value: {} };
    const outside = { ...keys, introductionKey: new Uint8Array(32) };
    const forged = (await writeCard(outside, signing, card)) as Card;
    expect(await new Cards(keys).check(forged.bytes, forged.signature, NOW, newVerify())).toEqual({
      ok: false,
      error: 'malformed',
    });
    const good = (await writeCard(keys, signing, card)) as Card;
    const wrong = fromLatin1(latin1(good.signature).split('').reverse().join(''));
    expect(await new Cards(keys).check(good.bytes, wrong, NOW, newVerify())).toEqual({
      ok: false,
      error: 'signature',
    });
    const other = signerOf(await newDeviceKey());
    const others = await other.sign(good.bytes);
    expect(await new Cards(keys).check(good.bytes, others, NOW, newVerify())).toEqual({
      ok: false,
      error: 'signature',
    });
  });
});

describe('C7, S5: a digest row is the slot and a hash of the card', () => {
  it('it changes with every new card, and goes with it', async () => {
    const cards = new Cards(lightKeys);
    const [one, two] = [await write(), await write({ counter: 2 })];
    await offer(cards, one);
    const rows = (): string[] => Array.from({ length: 64 }, (_, bucket) => cards.buckets.rows(bucket)).flat();
    expect(rows()).toEqual([slotOf(one) + latin1(sha256(one.bytes)).slice(0, 8)]);
    await offer(cards, two);
    expect(rows()).toEqual([cardRow(two)]);
    expect(cardRow(two).slice(0, 16)).toBe(cardRow(one).slice(0, 16));
  });

  it('two good signatures of one card are one card: nobody can set devices at odds by turning one into its twin', async () => {
    const keys = campKeys({ secret: new Uint8Array(16).fill(6) });
    const signing = signerOf(await newDeviceKey());
    const card = (await writeCard(keys, signing, {
      name: 'me',
      about: '',
      counter: 1,
      expires: NOW + 5,
      value: {},
    })) as Card;
    const twin = { ...card, signature: turned(card.signature) };
    expect(latin1(twin.signature)).not.toBe(latin1(card.signature));
    const digests: string[] = [];
    for (const each of [card, twin]) {
      const cards = new Cards(keys);
      const checked = await cards.check(each.bytes, each.signature, NOW, newVerify());
      expect(checked.ok && cards.insert(checked.value, NOW)).toBe(true);
      digests.push(toHex(cards.buckets.whole()));
    }
    expect(digests[0]).toBe(digests[1]);
  });
});

/** r and n - s: as good a signature as r and s (SEC 1, 4.1.4), made without any key. */
function turned(signature: Bytes): Bytes {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${toHex(signature.slice(32))}`);
  const hex = (order - s).toString(16).padStart(64, '0');
  return new Uint8Array([...signature.slice(0, 32), ...Buffer.from(hex, 'hex')]);
}
