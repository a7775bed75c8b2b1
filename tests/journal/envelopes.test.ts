import { describe, expect, it } from 'vitest';
import { type Bytes, latin1, toHex } from '#base';
import {
  CborReader,
  CborWriter,
  type Envelope,
  Envelopes,
  type Withdrawal,
  mac16,
  sha256,
  writeEnvelope,
} from '#journal';
import { lightKeys } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { mutate } from './values.ts';

const NOW = 1_798_700_000;
const MONTHS = 60 * 24 * 3600;
const random = new Random(1);
const other = { ...lightKeys, envelopeKey: new Uint8Array(32).fill(9) };

function made(
  wanted: { expires?: number; preimage?: Bytes; body?: Bytes } = {},
  keys = lightKeys,
): Envelope & { preimage: Bytes } {
  const preimage = wanted.preimage ?? random.bytes(32);
  const envelope = writeEnvelope(keys, { expires: NOW + 3600, body: random.bytes(200), ...wanted, preimage });
  if (!envelope) throw new Error('not written');
  return { ...envelope, preimage };
}
function offer(envelopes: Envelopes, { head, mac, body }: Envelope, now = NOW): string {
  const checked = envelopes.check(head, mac, body, now);
  if (!checked.ok) return checked.error;
  return envelopes.insert(checked.value) ? 'taken' : 'passed over';
}
function withdraw(envelopes: Envelopes, of: { head: Bytes; mac: Bytes; preimage: Bytes }, now = NOW): string {
  const checked = envelopes.checkWithdrawal(of.head, of.mac, of.preimage, now);
  if (!checked.ok) return checked.error;
  envelopes.withdraw(checked.value);
  return 'withdrawn';
}
const digest = (envelopes: Envelopes): string => toHex(envelopes.buckets.whole());

describe('E1: an envelope is a head, its MAC and a body', () => {
  it('the head: version, gathering, expiry, lock, hash of the body', () => {
    const envelope = made();
    const reader = new CborReader(envelope.head);
    expect(reader.array()).toBe(5);
    expect(Array.from({ length: 5 }, () => reader.value())).toEqual([
      1,
      lightKeys.gathering,
      NOW + 3600,
      sha256(envelope.preimage),
      sha256(envelope.body),
    ]);
    expect(reader.at).toBe(envelope.head.length);
    expect(envelope.mac).toEqual(mac16(lightKeys.envelopeKey, envelope.head));
  });

  it('nothing in it says who made it: two of one body and one preimage are the same', () => {
    const preimage = random.bytes(32);
    const body = random.bytes(100);
    expect(made({ preimage, body })).toEqual(made({ preimage, body }));
  });

  it('5,000 mutants of head, MAC and body: none is taken', () => {
    const envelope = made();
    for (let i = 0; i < 5000; i++) {
      const part = random.below(3);
      const [head, mac, body] = [envelope.head, envelope.mac, envelope.body].map((each, at) =>
        at === part ? mutate(random, each) : each,
      ) as [Bytes, Bytes, Bytes];
      if (
        latin1(head) + latin1(mac) + latin1(body) ===
        latin1(envelope.head) + latin1(envelope.mac) + latin1(envelope.body)
      )
        continue;
      expect(new Envelopes(lightKeys).check(head, mac, body, NOW).ok).toBe(false);
    }
  });
});

describe('E2: it is named by its content, and held once', () => {
  it('the name is a hash of the head, which holds a hash of the body', () => {
    const envelopes = new Envelopes(lightKeys);
    const envelope = made();
    expect(envelope.name).toBe(latin1(sha256(envelope.head)).slice(0, 16));
    expect([offer(envelopes, envelope), offer(envelopes, envelope), envelopes.size]).toEqual([
      'taken',
      'known',
      1,
    ]);
    expect(envelopes.get(envelope.name)).toMatchObject({ body: envelope.body });
    expect(offer(envelopes, { ...envelope, body: random.bytes(200) })).toBe('malformed');
  });
});

describe('E3: the invite admits it', () => {
  it('a MAC of other keys, or of another gathering, does not', () => {
    const envelopes = new Envelopes(lightKeys);
    expect(offer(envelopes, made({}, other))).toBe('mac');
    expect(offer(envelopes, made({}, { ...lightKeys, gathering: new Uint8Array(16) }))).toBe('malformed');
    expect(offer(envelopes, { ...made(), mac: new Uint8Array(16) })).toBe('mac');
    expect(offer(envelopes, { ...made(), mac: new Uint8Array(15) })).toBe('malformed');
  });
});

describe('E4: whoever knows the preimage of its lock takes it back', () => {
  it('where it is held it is erased; what is left keeps it away', () => {
    const envelopes = new Envelopes(lightKeys);
    const envelope = made();
    offer(envelopes, envelope);
    expect(withdraw(envelopes, envelope)).toBe('withdrawn');
    expect([envelopes.size, offer(envelopes, envelope), withdraw(envelopes, envelope)]).toEqual([
      0,
      'withdrawn',
      'withdrawn',
    ]);
    expect(envelopes.get(envelope.name)).not.toHaveProperty('body');
    expect([...envelopes.withdrawals()].map(({ name }) => name)).toEqual([envelope.name]);
  });

  it('where it was never held it is known when it comes', () => {
    const envelopes = new Envelopes(lightKeys);
    const envelope = made();
    expect([withdraw(envelopes, envelope), offer(envelopes, envelope)]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('another preimage, or a lock as preimage, takes nothing back', () => {
    const envelopes = new Envelopes(lightKeys);
    const envelope = made();
    offer(envelopes, envelope);
    for (const preimage of [random.bytes(32), envelope.lock, new Uint8Array(0)])
      expect(withdraw(envelopes, { ...envelope, preimage })).toBe('mac');
    expect(envelopes.size).toBe(1);
  });

  it('one that was taken back between the asking and the taking is passed over', () => {
    const envelopes = new Envelopes(lightKeys);
    const envelope = made();
    const checked = envelopes.check(envelope.head, envelope.mac, envelope.body, NOW);
    withdraw(envelopes, envelope);
    expect(checked.ok && envelopes.insert(checked.value)).toBe(false);
  });
});

describe('E5: it ends', () => {
  it('at its expiry both an envelope and a withdrawal are gone without a trace', () => {
    const envelopes = new Envelopes(lightKeys);
    const empty = digest(envelopes);
    const [one, two] = [made({ expires: NOW + 10 }), made({ expires: NOW + 20 })];
    offer(envelopes, one);
    withdraw(envelopes, two);
    expect(envelopes.expire(NOW + 9)).toEqual([]);
    expect(envelopes.expire(NOW + 10)).toEqual([one.name]);
    expect(envelopes.expire(NOW + 20)).toEqual([two.name]);
    expect([digest(envelopes), envelopes.get(one.name), envelopes.get(two.name)]).toEqual([
      empty,
      undefined,
      undefined,
    ]);
    expect([offer(envelopes, one, NOW + 10), withdraw(envelopes, two, NOW + 20)]).toEqual([
      'expired',
      'expired',
    ]);
  });

  it('none stands longer than sixty days', () => {
    const envelopes = new Envelopes(lightKeys);
    expect(offer(envelopes, made({ expires: NOW + MONTHS + 1 }))).toBe('expired');
    expect(offer(envelopes, made({ expires: NOW + MONTHS }))).toBe('taken');
  });
});

describe('E6: bounds', () => {
  it('a body of 10 KiB', () => {
    const body = new Uint8Array(10 * 1024);
    expect(offer(new Envelopes(lightKeys), made({ body }))).toBe('taken');
    const over = new Uint8Array(10 * 1024 + 1);
    expect(writeEnvelope(lightKeys, { expires: NOW + 1, preimage: over, body: over })).toBeUndefined();
    const { head } = made({ body: new Uint8Array(0) });
    expect(new Envelopes(lightKeys).check(head, mac16(lightKeys.envelopeKey, head), over, NOW)).toEqual({
      ok: false,
      error: 'malformed',
    });
  });

  it('a head that is longer than any', () => {
    const head = new CborWriter()
      .array(5)
      .int(1)
      .bytes(lightKeys.gathering)
      .int(NOW + 1)
      .bytes(new Uint8Array(32))
      .bytes(new Uint8Array(60))
      .take();
    expect(
      new Envelopes(lightKeys).check(head, mac16(lightKeys.envelopeKey, head), new Uint8Array(0), NOW),
    ).toEqual({ ok: false, error: 'malformed' });
  });

  it('4,096 at a time; a full device still takes back what it holds', () => {
    const envelopes = new Envelopes(lightKeys);
    const held: (Envelope & { preimage: Bytes })[] = [];
    for (let i = 0; i < 4096; i++) {
      held.push(made({ body: new Uint8Array(1) }));
      expect(offer(envelopes, held[i] as Envelope)).toBe('taken');
    }
    const more = made();
    expect([offer(envelopes, more), withdraw(envelopes, more)]).toEqual(['too-many', 'too-many']);
    expect(offer(envelopes, held[7] as Envelope)).toBe('known');
    expect(withdraw(envelopes, held[7] as Envelope & { preimage: Bytes })).toBe('withdrawn');
    expect(envelopes.size).toBe(4095);
  });
});

describe('S5: a digest row is the name, and whether it was taken back', () => {
  it('holding one and knowing it withdrawn are different; both orders end alike', () => {
    const envelope = made();
    const [first, second] = [new Envelopes(lightKeys), new Envelopes(lightKeys)];
    offer(first, envelope);
    const before = digest(first);
    withdraw(first, envelope);
    withdraw(second, envelope);
    offer(second, envelope);
    expect(digest(first)).not.toBe(before);
    expect(digest(first)).toBe(digest(second));
    const rows = Array.from({ length: 64 }, (_, bucket) => first.buckets.rows(bucket)).flat();
    expect(rows).toEqual([`${envelope.name}\u0001`]);
    const kept = [...first.withdrawals()][0] as Withdrawal;
    expect(kept.preimage).toEqual(envelope.preimage);
  });
});
