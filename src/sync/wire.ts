// What two devices say to each other once they have proved themselves (rule N1): one byte for what it is, then its
// parts. A message that does not read is a neighbour gone wrong, and ends the talk; a tag not known here is passed
// over, so that a newer app can say more.
// persisted: add, never change
import type { Bytes } from '#base';
import type { CardBytes, EnvelopeBytes } from './holdings.ts';

/** The three sets that are compared and carried. */
export type SetName = 'acts' | 'cards' | 'envelopes';
export const SETS = ['acts', 'cards', 'envelopes'] as const;

export interface LooseAct {
  readonly bytes: Bytes;
  /** 64 bytes, or none where a later act of the message proves it. */
  readonly signature: Bytes | null;
}

export interface PeerLinks {
  readonly peer: Bytes;
  /** How many links it said to have. */
  readonly links: number;
}

export type Message =
  /** What I hold, in three hashes: only what is on my disk. */
  | {
      readonly is: 'digest';
      readonly acts: Bytes;
      readonly cards: Bytes;
      readonly envelopes: Bytes;
      readonly held: number;
    }
  | { readonly is: 'buckets'; readonly set: SetName; readonly hashes: Bytes }
  /** My rows of these buckets; with `answer`, tell me yours; with `more`, further rows of them follow. */
  | {
      readonly is: 'rows';
      readonly set: SetName;
      readonly answer: boolean;
      readonly more: boolean;
      readonly buckets: readonly number[];
      readonly rows: readonly Bytes[];
    }
  | { readonly is: 'stream'; readonly total: number }
  | { readonly is: 'parcel'; readonly isSqueezed: boolean; readonly bytes: Bytes }
  /** A parcel was taken in: send on. */
  | { readonly is: 'taken' }
  | { readonly is: 'stream-end' }
  | { readonly is: 'live'; readonly acts: readonly LooseAct[] }
  | { readonly is: 'cards'; readonly cards: readonly CardBytes[] }
  | { readonly is: 'envelopes'; readonly envelopes: readonly EnvelopeBytes[] }
  /** Whom I am linked to. */
  | { readonly is: 'peers'; readonly peers: readonly PeerLinks[] }
  | {
      readonly is: 'signal';
      readonly to: Bytes;
      readonly from: Bytes;
      readonly sort: number;
      readonly body: Bytes;
    }
  /** Are you there? */
  | { readonly is: 'ping' }
  /** I am here. */
  | { readonly is: 'pong' }
  | { readonly is: 'bye'; readonly why: string }
  /** My disk takes no more: leave the rest of this stream for later. */
  | { readonly is: 'enough' };

export const TAGS = [
  'digest',
  'buckets',
  'rows',
  'stream',
  'parcel',
  'taken',
  'stream-end',
  'live',
  'cards',
  'envelopes',
  'peers',
  'signal',
  'ping',
  'pong',
  'bye',
  'enough',
] as const;
/** Tags begin here; below are those of the handshake. */
export const FIRST_TAG = 16;
export const FLAG_ANSWER = 1;
export const FLAG_MORE = 2;

// Bounds of what is read, and so of what may be written.
export const HASH_BYTES = 32;
export const PEER_BYTES = 16;
export const MAX_ROW_BYTES = 64;
export const MAX_ROWS = 20_000;
/** Acts, cards or envelopes of one message. */
export const MAX_LIST = 256;
export const MAX_CARD_BYTES = 4096;
export const MAX_HEAD_BYTES = 256;
export const MAX_MAC_BYTES = 64;
export const MAX_BODY_BYTES = 16 * 1024;
export const MAX_PEERS = 16;
export const MAX_SIGNAL_BYTES = 1024;
export const MAX_WHY_BYTES = 200;
