// A card and an envelope that are kept for ever.
import { describe, expect, it } from 'vitest';
import { type Bytes, type Value, fromLatin1, latin1 } from '#base';
import { newDeviceKey, signerOf } from '#identity';
import { Envelopes, Cards, type Signer, cardRow, readCard, slotOf, writeCard, writeEnvelope } from '#journal';
import { bytes, fromJson, golden, hex, toJson } from './golden.ts';
import { keys, verify, TIME, acts, rows } from './kept-acts.ts';

describe('C1, C7: a card, kept since version 1', () => {
  it('reads to the same fields, and is written to the same bytes', async () => {
    const written = { name: 'me', about: acts[0]?.fields.id ?? '', counter: TIME, expires: TIME + 86_400 };
    const value: Value = { presence: 'here', whereToFind: 'the blue tent', languages: ['mi', 'en'] };
    const kept = await golden('card', async () => {
      const made = await writeCard(keys, signerOf(await newDeviceKey()), { ...written, value });
      if (!made) throw new Error('not written');
      const { signature, author } = made;
      return {
        bytes: hex(made.bytes),
        signature: hex(signature),
        author: hex(fromLatin1(author)),
        fields: { ...written, value: toJson(value) },
        slot: hex(fromLatin1(slotOf(made))),
        row: hex(fromLatin1(cardRow(made))),
      };
    });
    const read = readCard(keys, bytes(kept.bytes), bytes(kept.signature));
    const card = read?.card;
    expect(card).toMatchObject({
      ...kept.fields,
      value: fromJson(kept.fields.value),
      author: latin1(bytes(kept.author)),
    });
    expect(card && [hex(fromLatin1(slotOf(card))), hex(fromLatin1(cardRow(card)))]).toEqual([
      kept.slot,
      kept.row,
    ]);
    const cards = new Cards(keys);
    expect((await cards.check(bytes(kept.bytes), bytes(kept.signature), TIME, verify)).ok).toBe(true);
    const sign = (): Promise<Bytes> => Promise.resolve(bytes(kept.signature));
    const signer: Signer = { author: latin1(bytes(kept.author)), key: read?.key as Bytes, sign };
    const again = await writeCard(keys, signer, { ...kept.fields, value: fromJson(kept.fields.value) });
    expect(hex(again?.bytes as Bytes)).toBe(kept.bytes);
  });
});

describe('E1, E4: an envelope and its withdrawal, kept since version 1', () => {
  it('read and are written alike', async () => {
    const made = { expires: TIME + 86_400, preimage: bytes('aa'.repeat(32)), body: bytes('0102030405') };
    const parts = (): { [part: string]: string } => {
      const envelope = writeEnvelope(keys, made);
      if (!envelope) throw new Error('not written');
      const { head, mac, body, name } = envelope;
      return {
        head: hex(head),
        mac: hex(mac),
        body: hex(body),
        name: hex(fromLatin1(name)),
        preimage: hex(made.preimage),
      };
    };
    const kept = await golden('envelope', parts);
    expect(parts()).toEqual(kept);
    const part = (name: string): Bytes => bytes(kept[name] as string);
    const envelopes = new Envelopes(keys);
    const checked = envelopes.check(part('head'), part('mac'), part('body'), TIME);
    expect(checked.ok && envelopes.insert(checked.value)).toBe(true);
    expect(rows(envelopes.buckets)).toEqual([`${kept['name']}00`]);
    const withdrawal = envelopes.checkWithdrawal(part('head'), part('mac'), part('preimage'), TIME);
    if (withdrawal.ok) envelopes.withdraw(withdrawal.value);
    expect(rows(envelopes.buckets)).toEqual([`${kept['name']}01`]);
  });
});
