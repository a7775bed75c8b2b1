// Bytes to messages (rule N1; the shapes stand in wire.ts). Every length is bounded before anything is made ready
// for it.
// persisted: add, never change
import { ByteReader, type Bytes } from '#base';
import { BUCKETS, BUCKET_HASH_BYTES, MAX_ACT_BYTES, SIGNATURE_BYTES } from '#journal';
import type { EnvelopeBytes } from './holdings.ts';
import * as wire from './wire.ts';

/** Undefined for bytes that are no message. A tag that is not known here is answered 'unknown': a newer app. */
export function decodeMessage(bytes: Bytes): wire.Message | 'unknown' | undefined {
  const tag = bytes[0];
  if (tag === undefined || tag < wire.FIRST_TAG) return undefined;
  const is = wire.TAGS[tag - wire.FIRST_TAG];
  if (is === undefined) return 'unknown';
  const reader = new ByteReader(bytes, 1);
  const message = decodeBody(is, reader);
  return message && reader.isDone ? message : undefined;
}

function decodeBody(is: wire.Message['is'], reader: ByteReader): wire.Message | undefined {
  switch (is) {
    case 'digest': {
      const acts = reader.raw(wire.HASH_BYTES);
      const cards = reader.raw(wire.HASH_BYTES);
      const envelopes = reader.raw(wire.HASH_BYTES);
      const held = reader.varint();
      return acts && cards && envelopes && held !== undefined
        ? { is, acts, cards, envelopes, held }
        : undefined;
    }
    case 'buckets': {
      const set = readSet(reader);
      const hashes = reader.raw(BUCKETS * BUCKET_HASH_BYTES);
      return set && hashes ? { is, set, hashes } : undefined;
    }
    case 'rows':
      return decodeRows(reader);
    case 'stream': {
      const total = reader.varint();
      return total === undefined ? undefined : { is, total };
    }
    case 'parcel': {
      const how = reader.byte();
      return how === undefined || how > 1 ? undefined : { is, isSqueezed: how === 1, bytes: reader.rest() };
    }
    case 'live': {
      const acts = listOf(reader, wire.MAX_LIST, () => looseAct(reader));
      return acts && { is, acts };
    }
    case 'cards': {
      const cards = listOf(reader, wire.MAX_LIST, () => {
        const bytes = reader.bytes(wire.MAX_CARD_BYTES);
        const signature = reader.raw(SIGNATURE_BYTES);
        return bytes && signature ? { bytes, signature } : undefined;
      });
      return cards && { is, cards };
    }
    case 'envelopes': {
      const envelopes = listOf(reader, wire.MAX_LIST, () => envelope(reader));
      return envelopes && { is, envelopes };
    }
    case 'peers': {
      const peers = listOf(reader, wire.MAX_PEERS, () => {
        const peer = reader.raw(wire.PEER_BYTES);
        const links = reader.byte();
        return peer && links !== undefined ? { peer, links } : undefined;
      });
      return peers && { is, peers };
    }
    case 'signal': {
      const to = reader.raw(wire.PEER_BYTES);
      const from = reader.raw(wire.PEER_BYTES);
      const sort = reader.byte();
      if (!to || !from || sort === undefined) return undefined;
      const body = reader.rest();
      return body.length > wire.MAX_SIGNAL_BYTES ? undefined : { is, to, from, sort, body };
    }
    case 'bye': {
      const why = reader.text(wire.MAX_WHY_BYTES);
      return why === undefined ? undefined : { is, why };
    }
    case 'taken':
    case 'stream-end':
    case 'ping':
    case 'pong':
    case 'enough':
      return { is };
  }
}

const readSet = (reader: ByteReader): wire.SetName | undefined =>
  wire.SETS[reader.byte() ?? wire.SETS.length];

function decodeRows(reader: ByteReader): wire.Message | undefined {
  const set = readSet(reader);
  const flags = reader.byte();
  let before = -1;
  // Ascending: a bucket named sixty-four times would have its rows asked for as often.
  const buckets = listOf(reader, BUCKETS, () => {
    const bucket = reader.byte();
    if (bucket === undefined || bucket >= BUCKETS || bucket <= before) return undefined;
    return (before = bucket);
  });
  const rows = listOf(reader, wire.MAX_ROWS, () => reader.bytes(wire.MAX_ROW_BYTES));
  if (!set || flags === undefined || flags > 3 || !buckets || !rows) return undefined;
  const answer = (flags & wire.FLAG_ANSWER) !== 0;
  return { is: 'rows', set, answer, more: (flags & wire.FLAG_MORE) !== 0, buckets, rows };
}

function looseAct(reader: ByteReader): wire.LooseAct | undefined {
  const head = reader.varint();
  if (head === undefined || head > 2 * MAX_ACT_BYTES + 1) return undefined;
  const bytes = reader.raw(Math.floor(head / 2));
  const signature = head % 2 === 1 ? reader.raw(SIGNATURE_BYTES) : null;
  return bytes && signature !== undefined ? { bytes, signature } : undefined;
}

function envelope(reader: ByteReader): EnvelopeBytes | undefined {
  const sort = reader.byte();
  const head = reader.bytes(wire.MAX_HEAD_BYTES);
  const mac = reader.bytes(wire.MAX_MAC_BYTES);
  const rest = reader.bytes(wire.MAX_BODY_BYTES);
  if (!head || !mac || !rest || sort === undefined || sort > 1) return undefined;
  return sort === 0 ? { head, mac, body: rest } : { head, mac, preimage: rest };
}

function listOf<T>(reader: ByteReader, max: number, read: () => T | undefined): T[] | undefined {
  const count = reader.varint();
  if (count === undefined || count > max) return undefined;
  const out: T[] = [];
  for (let i = 0; i < count; i++) {
    const item = read();
    if (item === undefined) return undefined;
    out.push(item);
  }
  return out;
}
