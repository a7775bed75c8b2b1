// The port of signals: ways in which the two halves of a link, an offer and its answer, get from one device to the
// other. One way is one file beside this; each passes the same contract suite.
import type { Bytes, Result, Stop } from '#base';
import type { HandshakeError } from './handshake.ts';
import type { Answering, DialError, Offering, Opened } from './rtc.ts';

/** How a link came about. */
export type Via = 'qr' | 'mesh' | 'keeper' | 'home';

/** Why it did not. */
export type LinkError = DialError | HandshakeError;

interface Linking {
  /** Settles once: linked, proof included and both willing, or why not. */
  readonly linked: Promise<Result<void, LinkError>>;
}
export type LinkOffer = Omit<Offering, 'opened'> & Linking;
export type LinkAnswer = Omit<Answering, 'opened'> & Linking;

/** What a way of signalling uses: connections that become links by themselves once they open. */
export interface LinkMaker {
  /** This device while the page lives: 16 bytes, latin1. */
  readonly self: string;
  offer(via: Via, limitMs: number): Promise<Result<LinkOffer, DialError>>;
  answer(via: Via, offer: Bytes, limitMs: number): Promise<Result<LinkAnswer, DialError>>;
  /** A connection somebody else opened: it becomes a link like any other, proof included. */
  adopt(via: Via, opened: Opened): void;
}

export interface SignalWay {
  readonly via: Via;
  start(maker: LinkMaker): Stop;
}
