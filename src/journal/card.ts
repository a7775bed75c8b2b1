// Cards (rules C1-C7): a person's own latest facts, signed, outside the record. Only the highest counter of a
// slot is kept, and at its expiry a card is erased, so that what was said about oneself for six days is not
// known for years. A card stands alone: key and invite MAC are in it, so that a card of a throwaway key
// (a diet that is only to be counted) proves itself without any act.
// persisted: add, never change
import { type Bytes, type Value, equalBytes, fromBase64url, fromLatin1, latin1, toBase64url } from '#base';
import { ID_BYTES } from './thing-id.ts';
import {
  type GatheringKeys,
  INTRODUCTION_BYTES,
  KEY_BYTES,
  SIGNATURE_BYTES,
  type Verify,
  authorOf,
  introduce,
  readIntroduction,
} from './author.ts';
import { Buckets } from './buckets.ts';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Name, nameOf, sha256 } from './hash.ts';
import type { Signer } from './write.ts';

const CARD_VERSION = 1;
export const MAX_CARD_BYTES = 2048;
/** Cards one author may have at a time; a further slot is not taken in. */
export const MAX_CARDS_OF_AUTHOR = 64;
/** Seconds ahead that an expiry may lie: nothing said on a card outlives the year. */
export const MAX_CARD_LIFE_S = 400 * 24 * 3600;
const NAME = /^[a-z][a-z0-9-]{0,23}$/;

export interface Card {
  readonly author: Name;
  readonly name: string;
  /** The person it is about (a thing id), or '' for the author's own. */
  readonly about: string;
  readonly counter: number;
  /** Seconds since 1970. */
  readonly expires: number;
  readonly value: Value;
  readonly bytes: Bytes;
  readonly signature: Bytes;
}

export type CardReason = 'malformed' | 'introduction' | 'signature' | 'expired' | 'older' | 'too-many';

const writer = new CborWriter();

export async function writeCard(
  keys: GatheringKeys,
  signer: Signer,
  card: Pick<Card, 'name' | 'about' | 'counter' | 'expires' | 'value'>,
): Promise<Card | undefined> {
  writer.array(8).int(CARD_VERSION).bytes(keys.gathering).bytes(introduce(keys, signer.key));
  const named = writer.text(card.name);
  writer
    .bytes(fromBase64url(card.about) ?? new Uint8Array(0))
    .int(card.counter)
    .int(card.expires);
  const good = writer.value(card.value) && named;
  const bytes = writer.take();
  if (!good || bytes.length > MAX_CARD_BYTES) return undefined;
  return { ...card, author: signer.author, bytes, signature: await signer.sign(bytes) };
}

/** Undefined for bytes that are no card of this gathering. The signature is not checked yet. */
export function readCard(
  keys: GatheringKeys,
  bytes: Bytes,
  signature: Bytes,
): { card: Card; key: Bytes } | undefined {
  if (bytes.length > MAX_CARD_BYTES || signature.length !== SIGNATURE_BYTES) return undefined;
  const reader = new CborReader(bytes);
  if (reader.array() !== 8 || reader.unsigned() !== CARD_VERSION) return undefined;
  const gathering = reader.bytes();
  const introduction = reader.bytes();
  const name = reader.text();
  const about = reader.bytes();
  const counter = reader.unsigned();
  const expires = reader.unsigned();
  const value = reader.value();
  if (!gathering || !equalBytes(gathering, keys.gathering) || introduction?.length !== INTRODUCTION_BYTES)
    return undefined;
  if (name === undefined || !NAME.test(name) || !about || (about.length !== 0 && about.length !== ID_BYTES))
    return undefined;
  if (counter === undefined || expires === undefined || value === undefined || reader.at !== bytes.length)
    return undefined;
  const author = authorOf(introduction.subarray(0, KEY_BYTES));
  const key = readIntroduction(keys, author, introduction);
  if (!key) return undefined;
  return {
    card: { author, name, about: toBase64url(about), counter, expires, value, bytes, signature },
    key,
  };
}

/** The cards held, by slot (author, name, whom it is about). */
export class Cards {
  readonly buckets = new Buckets();
  readonly #keys: GatheringKeys;
  readonly #bySlot = new Map<string, Card>();
  readonly #countOf = new Map<Name, number>();

  constructor(keys: GatheringKeys) {
    this.#keys = keys;
  }

  all(): Iterable<Card> {
    return this.#bySlot.values();
  }

  get size(): number {
    return this.#bySlot.size;
  }

  /** The card of a digest row held here. */
  get(slot: string): Card | undefined {
    return this.#bySlot.get(slot);
  }

  of(author: Name, name: string, about = ''): Card | undefined {
    return this.#bySlot.get(slotOf({ author, name, about }));
  }

  /** Whether a card may be taken in. `now` in seconds. Changes nothing. */
  async check(
    bytes: Bytes,
    signature: Bytes,
    now: number,
    verify: Verify,
  ): Promise<{ ok: true; value: Card } | { ok: false; error: CardReason }> {
    const read = readCard(this.#keys, bytes, signature);
    if (!read) return { ok: false, error: 'malformed' };
    const reason = this.#standing(read.card, now);
    if (reason) return { ok: false, error: reason };
    const isGood = await verify(read.key, signature, bytes);
    return isGood ? { ok: true, value: read.card } : { ok: false, error: 'signature' };
  }

  /** Of cards of different slots those that would go in, one after the other. `now` in seconds. Changes nothing. */
  fitting(cards: readonly Card[], now: number): readonly Card[] {
    const more = new Map<Name, number>();
    return cards.filter((card) => {
      const before = more.get(card.author) ?? 0;
      if (this.#standing(card, now, before)) return false;
      if (!this.#bySlot.has(slotOf(card))) more.set(card.author, before + 1);
      return true;
    });
  }

  /** Takes a checked card in; the slots it empties or fills are told. False when a newer one came meanwhile. */
  insert(card: Card, now: number): boolean {
    if (this.#standing(card, now)) return false;
    const slot = slotOf(card);
    const before = this.#bySlot.get(slot);
    if (before) this.buckets.delete(rowOf(before));
    else this.#countOf.set(card.author, (this.#countOf.get(card.author) ?? 0) + 1);
    this.#bySlot.set(slot, card);
    this.buckets.add(rowOf(card));
    return true;
  }

  /** Erases what has expired and answers the slots that are empty now. `now` in seconds. */
  expire(now: number): string[] {
    const out: string[] = [];
    for (const [slot, card] of this.#bySlot) {
      if (card.expires > now) continue;
      this.#bySlot.delete(slot);
      this.buckets.delete(rowOf(card));
      const left = (this.#countOf.get(card.author) ?? 1) - 1;
      if (left > 0) this.#countOf.set(card.author, left);
      else this.#countOf.delete(card.author);
      out.push(slot);
    }
    return out;
  }

  /** `more`: other cards of its author that go in first. */
  #standing(card: Card, now: number, more = 0): CardReason | null {
    if (card.expires <= now || card.expires > now + MAX_CARD_LIFE_S) return 'expired';
    const held = this.#bySlot.get(slotOf(card));
    if (held) return isNewer(card, held) ? null : 'older';
    return (this.#countOf.get(card.author) ?? 0) + more < MAX_CARDS_OF_AUTHOR ? null : 'too-many';
  }
}

/** Higher counter; between two of one counter (a copied phone) the lower hash, so that all keep the same. */
export function isNewer(card: Card, held: Card): boolean {
  if (card.counter !== held.counter) return card.counter > held.counter;
  return nameOf(sha256(card.bytes)) < nameOf(sha256(held.bytes));
}

/** 16 bytes that stand for the slot in digests. */
export function slotOf(card: { author: Name; name: string; about: string }): string {
  writer.array(3).bytes(fromLatin1(card.author));
  writer.text(card.name);
  writer.bytes(fromBase64url(card.about) ?? new Uint8Array(0));
  return nameOf(sha256(writer.take()));
}

/**
 * A digest row: the slot, and a hash that changes with every new card in it. The signature is not part of it:
 * whoever passes a card on can turn an ECDSA signature into its twin, and devices holding either hold the same.
 */
export function rowOf(card: Card): string {
  return slotOf(card) + latin1(sha256(card.bytes).subarray(0, 8));
}
