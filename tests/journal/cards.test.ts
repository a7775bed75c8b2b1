import { describe, expect, it } from 'vitest';
import { latin1, toBase64url, toHex } from '#base';
import { type Card, Cards, CborReader, readCard, sha256, slotOf, writeCard } from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { introductionOf } from './forge.ts';
import { mutate } from './values.ts';
import { NOW, about, signer, type Wanted, write, offer } from './offering-cards.ts';

const YEAR = 400 * 24 * 3600;

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
