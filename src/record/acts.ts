// What a view is told of the acts behind what it shows: who said what, and what else was said apart.
import type { Value } from '#base';

/** Who set a key to what it shows, and when. */
export interface Said {
  readonly author: string;
  /** The person on whose behalf (a thing id), or ''. */
  readonly as: string;
  /** Seconds since 1970 by the author's clock. */
  readonly time: number;
  readonly value: Value;
  readonly name: string;
}

/** An act of a thing, as its history tells it. */
export interface HistoryAct extends Said {
  readonly seq: number;
  readonly command: string;
  readonly field: string;
  readonly sub: string;
  readonly key: string;
  readonly refs: readonly string[];
}

/** Where a view reads from: the ledger, once this device has read its acts. */
export interface Acts {
  heads(key: string): readonly Said[];
  choices(key: string): readonly Said[];
  /** The keys with several heads: nearly all have one. */
  contested(): Iterable<string>;
  /** When anything of a thing (`kind:id`) was last written (s). */
  touched(thing: string): number | undefined;
  /** All acts of a thing, in an order in which each follows all it builds on. */
  actsOf(thing: string): readonly HistoryAct[];
}

/** Until they are read. */
export const noActs: Acts = {
  heads: () => [],
  choices: () => [],
  contested: () => [],
  touched: () => undefined,
  actsOf: () => [],
};

/**
 * Of answers that were given apart on one entry, those that count before the others; none where any may be shown. It
 * may look into the acts of other things, and must answer the same for the same acts.
 */
export type Weigh = (
  sub: string,
  answers: readonly Said[],
  actsOf: (thing: string) => readonly HistoryAct[],
) => readonly Said[];
