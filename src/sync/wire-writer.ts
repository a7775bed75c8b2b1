// Messages to bytes (rule N1; the shapes stand in wire.ts).
// persisted: add, never change
import { ByteWriter, type Bytes } from '#base';
import { FIRST_TAG, FLAG_ANSWER, FLAG_MORE, type Message, SETS, TAGS } from './wire.ts';

export function encodeMessage(message: Message): Bytes {
  const out = new ByteWriter().byte(FIRST_TAG + TAGS.indexOf(message.is));
  switch (message.is) {
    case 'digest':
      return out.raw(message.acts).raw(message.cards).raw(message.envelopes).varint(message.held).done();
    case 'buckets':
      return out.byte(SETS.indexOf(message.set)).raw(message.hashes).done();
    case 'rows': {
      const flags = (message.answer ? FLAG_ANSWER : 0) | (message.more ? FLAG_MORE : 0);
      out.byte(SETS.indexOf(message.set)).byte(flags).varint(message.buckets.length);
      for (const bucket of message.buckets) out.byte(bucket);
      out.varint(message.rows.length);
      for (const row of message.rows) out.bytes(row);
      return out.done();
    }
    case 'stream':
      return out.varint(message.total).done();
    case 'parcel':
      return out
        .byte(message.isSqueezed ? 1 : 0)
        .raw(message.bytes)
        .done();
    case 'live':
      out.varint(message.acts.length);
      for (const { bytes, signature } of message.acts) {
        out.varint(bytes.length * 2 + (signature ? 1 : 0)).raw(bytes);
        if (signature) out.raw(signature);
      }
      return out.done();
    case 'cards':
      out.varint(message.cards.length);
      for (const card of message.cards) out.bytes(card.bytes).raw(card.signature);
      return out.done();
    case 'envelopes':
      out.varint(message.envelopes.length);
      for (const { head, mac, body, preimage } of message.envelopes) {
        out
          .byte(body ? 0 : 1)
          .bytes(head)
          .bytes(mac);
        out.bytes(body ?? preimage ?? new Uint8Array(0));
      }
      return out.done();
    case 'peers':
      out.varint(message.peers.length);
      for (const { peer, links } of message.peers) out.raw(peer).byte(links);
      return out.done();
    case 'signal':
      return out.raw(message.to).raw(message.from).byte(message.sort).raw(message.body).done();
    case 'bye':
      return out.text(message.why).done();
    case 'taken':
    case 'stream-end':
    case 'ping':
    case 'pong':
    case 'enough':
      return out.done();
  }
}
