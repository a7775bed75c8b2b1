// Opening connections between two devices, whatever brings the two signals over (rules L7-L9). The mesh sees this
// port; the browser's RTCPeerConnection is behind it in real life, a table of pipes in simulations.
import type { Bytes, Result } from '#base';
import type { Binding } from './channel.ts';
import type { Pipe } from './frame.ts';

export type DialError =
  /** This browser cannot link phones at all. */
  | 'unsupported'
  /** The network gave us no address to be reached at: no Wi-Fi, or camera permission is missing. */
  | 'no-address'
  /** What was brought is no offer, or no answer to this one. */
  | 'not-a-signal'
  /** It never came to a connection. */
  | 'no-connection'
  | 'cancelled';

export interface Opened {
  readonly pipe: Pipe;
  readonly binding: Binding;
  /** The other's peer id where its signal told it: the handshake must agree. */
  readonly peer: string | null;
}

/** An offer that waits for its answer. */
export interface Offering {
  /** Peer id and reduced description: to be brought to the other. */
  readonly offer: Bytes;
  /** Whether addresses are real ones; hidden (mDNS) ones need a hotspot that passes multicast. */
  readonly isReachable: boolean;
  accept(answer: Bytes): Promise<Result<void, DialError>>;
  /** Settles once: open, or why not. */
  readonly opened: Promise<Result<Opened, DialError>>;
  cancel(): void;
}

export interface Answering {
  readonly answer: Bytes;
  /** Who offered. */
  readonly peer: string;
  readonly opened: Promise<Result<Opened, DialError>>;
  cancel(): void;
}

export interface Rtc {
  readonly isSupported: boolean;
  /** `limitMs`: how long an answer may take. */
  offer(self: string, limitMs: number): Promise<Result<Offering, DialError>>;
  answer(self: string, offer: Bytes, limitMs: number): Promise<Result<Answering, DialError>>;
}
