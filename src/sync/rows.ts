// The rows of a digest as messages, and from another's rows what it lacks (rules N5, N6). A bucket of more rows than a
// message may have is told in several: one author alone can make as many branches as it likes.
import { type Bytes, fromLatin1, latin1 } from '#base';
import { BUCKETS, type Buckets, type TipRow, readTipRow } from '#journal';
import type { CardBytes, EnvelopeBytes, Holdings } from './holdings.ts';
import type { Message, SetName } from './wire.ts';

/** Rows in one message. */
export const ROWS_A_MESSAGE = 4000;
/** Rows of one comparison that are looked at. Whoever has more is given again what it has. */
const MAX_GATHERED = 200_000;
const LIST_A_MESSAGE = 100;
/** Bytes of cards, or of envelopes, given at one time: the other has to work through them. */
const LIST_BYTES = 1024 * 1024;

type Rows = Extract<Message, { is: 'rows' }>;

export const allBuckets: readonly number[] = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

export function bucketsOf(holdings: Holdings, set: SetName): Buckets {
  return set === 'acts' ? holdings.journal.buckets : holdings[set].buckets;
}

/** What is held here in these buckets. */
export function* rowsMessages(
  held: Buckets,
  set: SetName,
  buckets: readonly number[],
  answer: boolean,
): Generator<Rows> {
  let chosen: number[] = [];
  let rows: Bytes[] = [];
  const message = (more: boolean): Rows => {
    const out = { is: 'rows', set, answer: answer && !more, more, buckets: chosen, rows } as const;
    rows = [];
    if (!more) chosen = [];
    return out;
  };
  for (const bucket of buckets) {
    const more = held.rows(bucket);
    if (chosen.length > 0 && rows.length + more.length > ROWS_A_MESSAGE) yield message(false);
    chosen.push(bucket);
    for (const row of more) {
      if (rows.length >= ROWS_A_MESSAGE) yield message(true);
      rows.push(fromLatin1(row));
    }
  }
  if (chosen.length > 0) yield message(false);
}

/** Puts together what was told in several messages. */
export class Gathered {
  readonly #rows = new Map<SetName, string[]>();

  /** All rows of the message's buckets, or null while more are to come. */
  add(message: Rows): readonly string[] | null {
    const rows = this.#rows.get(message.set) ?? [];
    for (const row of message.rows) if (rows.length < MAX_GATHERED) rows.push(latin1(row));
    if (message.more) this.#rows.set(message.set, rows);
    else this.#rows.delete(message.set);
    return message.more ? null : rows;
  }
}

export const tipsOf = (rows: readonly string[]): TipRow[] =>
  rows.map(readTipRow).filter((tip) => tip !== undefined);

/** Cards held here whose rows another does not have. */
export function lackedCards(
  { cards }: Holdings,
  buckets: readonly number[],
  theirs: readonly string[],
): CardBytes[] {
  return lacked(cards.buckets, buckets, theirs, (slot) => {
    const card = cards.get(slot);
    return card && { bytes: card.bytes, signature: card.signature };
  });
}

/** Envelopes and withdrawals held here whose rows another does not have. */
export function lackedEnvelopes(
  { envelopes }: Holdings,
  buckets: readonly number[],
  theirs: readonly string[],
): EnvelopeBytes[] {
  return lacked(envelopes.buckets, buckets, theirs, (name) => {
    const each = envelopes.get(name);
    return each && envelopeBytes(each);
  });
}

type Envelopes = Holdings['envelopes'];
type Held = NonNullable<ReturnType<Envelopes['get']>>;

export const envelopeBytes = (each: Held): EnvelopeBytes => {
  const { head, mac } = each;
  return 'body' in each ? { head, mac, body: each.body } : { head, mac, preimage: each.preimage };
};

function lacked<T>(
  held: Buckets,
  buckets: readonly number[],
  theirs: readonly string[],
  get: (slot: string) => T | undefined,
): T[] {
  const known = new Set(theirs);
  const out: T[] = [];
  for (const bucket of buckets)
    for (const row of held.rows(bucket)) {
      const item = known.has(row) ? undefined : get(row.slice(0, 16));
      if (item !== undefined) out.push(item);
    }
  return out;
}

/** As many of a list as may go at one time, from a random place on: what is refused must not stand before the rest. */
export function someOf<T>(list: readonly T[], bytesOf: (item: T) => number, chance: number): T[] {
  const from = Math.floor(chance * list.length);
  const out: T[] = [];
  let bytes = 0;
  for (let i = 0; i < list.length && bytes < LIST_BYTES; i++) {
    const item = list[(from + i) % list.length] as T;
    bytes += bytesOf(item);
    out.push(item);
  }
  return out;
}

export function* inMessages<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += LIST_A_MESSAGE) yield list.slice(i, i + LIST_A_MESSAGE);
}
