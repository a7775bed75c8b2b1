import { describe, expect, it } from 'vitest';
import { ByteWriter, type Bytes, latin1 } from '#base';
import { BUCKETS, BUCKET_HASH_BYTES, MAX_ACT_BYTES } from '#journal';
import { decodeMessage } from '../../src/sync/wire-reader.ts';
import { encodeMessage } from '../../src/sync/wire-writer.ts';
import { FIRST_TAG, MAX_LIST, MAX_PEERS, MAX_ROWS, type Message, SETS, TAGS } from '../../src/sync/wire.ts';
import { Random } from '../helpers/random.ts';

const list = <T>(random: Random, max: number, make: () => T): T[] =>
  Array.from({ length: random.below(max + 1) }, make);
const text = (random: Random): string =>
  list(random, 40, () => random.pick(['a', 'é', '中', '🌿', ' ', '\n'])).join('');

/** A message of each sort, of any shape it may have. */
const MAKE: { readonly [is in Message['is']]: (random: Random) => Extract<Message, { is: is }> } = {
  digest: (r) => ({
    is: 'digest',
    acts: r.bytes(32),
    cards: r.bytes(32),
    envelopes: r.bytes(32),
    held: Math.floor(r.next() * Number.MAX_SAFE_INTEGER),
  }),
  buckets: (r) => ({ is: 'buckets', set: r.pick(SETS), hashes: r.bytes(BUCKETS * BUCKET_HASH_BYTES) }),
  rows: (r) => ({
    is: 'rows',
    set: r.pick(SETS),
    answer: r.chance(0.5),
    more: r.chance(0.5),
    buckets: Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter(() => r.chance(0.3)),
    rows: list(r, 50, () => r.bytes(r.below(65))),
  }),
  stream: (r) => ({ is: 'stream', total: r.below(1e9) }),
  parcel: (r) => ({ is: 'parcel', isSqueezed: r.chance(0.5), bytes: r.bytes(r.below(500)) }),
  taken: () => ({ is: 'taken' }),
  'stream-end': () => ({ is: 'stream-end' }),
  live: (r) => ({
    is: 'live',
    acts: list(r, 20, () => ({
      bytes: r.bytes(r.below(300)),
      signature: r.chance(0.5) ? r.bytes(64) : null,
    })),
  }),
  cards: (r) => ({
    is: 'cards',
    cards: list(r, 20, () => ({ bytes: r.bytes(r.below(300)), signature: r.bytes(64) })),
  }),
  envelopes: (r) => ({
    is: 'envelopes',
    envelopes: list(r, 20, () => {
      const head = r.bytes(r.below(200));
      const mac = r.bytes(16);
      const rest = r.bytes(r.below(300));
      return r.chance(0.5) ? { head, mac, body: rest } : { head, mac, preimage: rest };
    }),
  }),
  peers: (r) => ({
    is: 'peers',
    peers: list(r, MAX_PEERS, () => ({ peer: r.bytes(16), links: r.below(256) })),
  }),
  signal: (r) => ({
    is: 'signal',
    to: r.bytes(16),
    from: r.bytes(16),
    sort: r.below(256),
    body: r.bytes(r.below(1025)),
  }),
  ping: () => ({ is: 'ping' }),
  pong: () => ({ is: 'pong' }),
  bye: (r) => ({ is: 'bye', why: text(r) }),
  enough: () => ({ is: 'enough' }),
};

const said = (message: ReturnType<typeof decodeMessage>): string =>
  message === undefined || message === 'unknown' ? String(message) : latin1(encodeMessage(message));

const SORTS = Object.keys(MAKE) as Message['is'][];

describe('N1: every message reads back as it was said', () => {
  it('has a maker for each tag', () => {
    expect([...SORTS].sort()).toEqual([...TAGS].sort());
  });

  for (const is of SORTS)
    it(is, () => {
      const random = new Random(SORTS.indexOf(is) + 1);
      for (let i = 0; i < 200; i++) {
        const message = MAKE[is](random);
        const bytes = encodeMessage(message);
        const back = decodeMessage(bytes);
        // Every field by name in some, every byte in all.
        if (i < 10) expect(back).toEqual(message);
        expect(said(back)).toBe(latin1(bytes));
      }
    });

  it('keeps its numbers for ever', () => {
    expect(FIRST_TAG).toBe(16);
    expect(TAGS.slice(0, 16)).toEqual(
      'digest buckets rows stream parcel taken stream-end live cards envelopes peers signal ping pong bye enough'.split(
        ' ',
      ),
    );
    expect([...encodeMessage({ is: 'ping' })]).toEqual([28]);
    expect([...encodeMessage({ is: 'stream', total: 300 })]).toEqual([19, 172, 2]);
    expect([...encodeMessage({ is: 'bye', why: 'so' })]).toEqual([30, 2, 115, 111]);
    const rows = { is: 'rows', set: 'cards', answer: true, more: true, buckets: [3, 9] } as const;
    expect([...encodeMessage({ ...rows, rows: [new Uint8Array([7, 8])] })]).toEqual([
      18, 1, 3, 2, 3, 9, 1, 2, 7, 8,
    ]);
  });
});

describe('N1: what does not read', () => {
  it('never throws and says nothing new: 5,000 mutants', () => {
    const random = new Random(77);
    let understood = 0;
    for (let i = 0; i < 5000; i++) {
      const bytes = mutate(random, encodeMessage(MAKE[random.pick(SORTS)](random)));
      const message = decodeMessage(bytes);
      if (message === undefined || message === 'unknown') continue;
      understood++;
      // Whatever was understood is a message like any other.
      expect(said(decodeMessage(encodeMessage(message)))).toBe(said(message));
    }
    expect(understood).toBeGreaterThan(500);
  });

  it('random bytes never throw', () => {
    const random = new Random(78);
    for (let i = 0; i < 5000; i++) {
      const bytes = random.bytes(random.below(80));
      if (bytes.length > 0) bytes[0] = FIRST_TAG + random.below(TAGS.length);
      decodeMessage(bytes);
    }
  });

  it('tags of a newer app are told apart from nonsense', () => {
    for (let tag = FIRST_TAG + TAGS.length; tag < 256; tag++)
      expect(decodeMessage(new Uint8Array([tag, 1, 2, 3]))).toBe('unknown');
    for (let tag = 0; tag < FIRST_TAG; tag++) expect(decodeMessage(new Uint8Array([tag, 1]))).toBeUndefined();
    expect(decodeMessage(new Uint8Array(0))).toBeUndefined();
  });

  it('a message cut short or with something after it is none', () => {
    const random = new Random(79);
    for (const is of [
      'digest',
      'buckets',
      'rows',
      'stream',
      'live',
      'cards',
      'envelopes',
      'peers',
      'bye',
    ] as const) {
      let bytes = encodeMessage(MAKE[is](random));
      while (bytes.length < 6 && is !== 'stream') bytes = encodeMessage(MAKE[is](random));
      for (let length = 1; length < bytes.length; length++)
        expect(decodeMessage(bytes.slice(0, length))).toBeUndefined();
      expect(decodeMessage(new Uint8Array([...bytes, 0]))).toBeUndefined();
    }
  });

  const tagged = (is: Message['is']): ByteWriter => new ByteWriter().byte(FIRST_TAG + TAGS.indexOf(is));

  it('lists longer than any of ours are none', () => {
    const peers = tagged('peers').varint(MAX_PEERS + 1);
    for (let i = 0; i <= MAX_PEERS; i++) peers.raw(new Uint8Array(17));
    expect(decodeMessage(peers.done())).toBeUndefined();
    const live = tagged('live').varint(MAX_LIST + 1);
    for (let i = 0; i <= MAX_LIST; i++) live.varint(0);
    expect(decodeMessage(live.done())).toBeUndefined();
    const rows = tagged('rows')
      .byte(0)
      .byte(0)
      .varint(0)
      .varint(MAX_ROWS + 1);
    for (let i = 0; i <= MAX_ROWS; i++) rows.varint(0);
    expect(decodeMessage(rows.done())).toBeUndefined();
    expect(
      decodeMessage(
        tagged('live')
          .varint(2 ** 52)
          .done(),
      ),
    ).toBeUndefined();
    const act = tagged('live')
      .varint(1)
      .varint(2 * (MAX_ACT_BYTES + 1));
    expect(decodeMessage(act.raw(new Uint8Array(MAX_ACT_BYTES + 1)).done())).toBeUndefined();
  });

  it('a bucket is named once: named often, its rows would be asked for as often', () => {
    const rows = (buckets: readonly number[]): Bytes => {
      const out = tagged('rows').byte(0).byte(1).varint(buckets.length);
      for (const bucket of buckets) out.byte(bucket);
      return out.varint(0).done();
    };
    expect(decodeMessage(rows([1, 2, 63]))).toBeDefined();
    for (const buckets of [[1, 1], [2, 1], [64], [0, 255]])
      expect(decodeMessage(rows(buckets))).toBeUndefined();
  });

  it('a reason that is no text, or a long one, is none', () => {
    expect(
      decodeMessage(
        tagged('bye')
          .bytes(new Uint8Array([255, 254]))
          .done(),
      ),
    ).toBeUndefined();
    expect(decodeMessage(tagged('bye').text('x'.repeat(201)).done())).toBeUndefined();
  });
});

function mutate(random: Random, bytes: Bytes): Bytes {
  const out = bytes.slice();
  for (let i = 1 + random.below(3); i > 0; i--) out[random.below(out.length)] = random.below(256);
  if (random.chance(0.2)) return out.slice(0, random.below(out.length + 1));
  if (random.chance(0.2)) {
    const from = random.below(out.length);
    return Uint8Array.from(latin1(out.slice(0, from)) + latin1(out.slice(from >> 1)), (c) => c.charCodeAt(0));
  }
  return out;
}
