// What a device holds, as everything that moves news sees it. Sync never looks inside a value, never names a
// kind, and needs no Yjs; the same code runs over light holdings in simulations of hundreds of devices.
import type { Bytes, Stop } from '#base';
import type { Act, Card, Cards, Entry, Envelope, Envelopes, Journal, Name, Withdrawal } from '#journal';
import type { AuthorLimits } from './author-pace.ts';

export interface Taken {
  /** Acts that were new and are kept: on disk, the transaction complete. */
  readonly taken: number;
  readonly dropped: number;
  /** Authors of whom acts in between are missing. */
  readonly early: ReadonlySet<Name>;
  /** Set when nothing could be kept; what was offered has to be offered again. */
  readonly disk: string | null;
}

export interface ActNews {
  readonly acts: readonly Act[];
  /** What brought them: whoever it was need not be told again. */
  readonly origin: object | 'own';
}

export interface PocketNews {
  readonly cards: readonly Card[];
  readonly envelopes: readonly (Envelope | Withdrawal)[];
  readonly origin: object | 'own';
}

export type CardBytes = { readonly bytes: Bytes; readonly signature: Bytes };
export type EnvelopeBytes = {
  readonly head: Bytes;
  readonly mac: Bytes;
  readonly body?: Bytes;
  readonly preimage?: Bytes;
};

export interface Holdings {
  readonly journal: Journal;
  readonly cards: Cards;
  readonly envelopes: Envelopes;
  /** This device's author, whose acts it counts as "mine". */
  author(): Name;
  /** How much of one author goes from phone to phone at a time. */
  readonly limits: AuthorLimits;
  /** In the middle of long work: whatever else this device has to do has its turn. */
  pause(): Promise<void>;
  /** From another phone: no more of one author than goes at a time. */
  takeActs(entries: readonly Entry[], origin: object, unreadable: number): Promise<Taken>;
  /** Of what somebody chose to take in: all of it. */
  takeAllActs(entries: readonly Entry[], origin: object): Promise<Taken>;
  /** Answers how many were new and are kept. */
  takeCards(cards: readonly CardBytes[], origin: object): Promise<number>;
  takeEnvelopes(envelopes: readonly EnvelopeBytes[], origin: object): Promise<number>;
  /** Told after they are kept, never before. */
  onActs(listener: (news: ActNews) => void): Stop;
  onPockets(listener: (news: PocketNews) => void): Stop;
}
