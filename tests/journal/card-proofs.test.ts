// A card proves itself, has no twin, and its row in the digest follows from it.
import { describe, expect, it } from 'vitest';
import { type Bytes, type Value, fromLatin1, latin1, toHex } from '#base';
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import { type Card, Cards, cardRow, sha256, slotOf, writeCard } from '#journal';
import { lightKeys } from '../helpers/light.ts';
import { NOW, write, offer } from './offering-cards.ts';

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
