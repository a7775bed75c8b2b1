// An author is one device key of one gathering. Its id is a hash of the key, so nobody can speak in another's
// name; its introduction carries a MAC made with the invite, so nobody without the invite can speak at all.
// persisted: add, never change
import { type Bytes, concat, equalBytes, fromLatin1 } from '#base';
import { type Name, mac16, nameOf, sha256 } from './hash.ts';

/** An ECDSA P-256 public key: x and y, without the leading 0x04 of SEC 1 (2.3.3). */
export const KEY_BYTES = 64;
export const MAC_BYTES = 16;
export const INTRODUCTION_BYTES = KEY_BYTES + MAC_BYTES;
export const SIGNATURE_BYTES = 64;

/** Of the act format. It stands here because keys are bound to it, and those are needed before any act is read. */
export const ACT_VERSION = 1;

/** What every device of one gathering knows; the keys are derived from the invite (identity). */
export interface GatheringKeys {
  /** 16 bytes; the version of the act format is bound into it. */
  readonly gathering: Bytes;
  readonly introductionKey: Bytes;
  readonly envelopeKey: Bytes;
}

/** Checks an ECDSA-SHA-256 signature (r and s, 64 bytes) by a 64-byte public key. */
export type Verify = (key: Bytes, signature: Bytes, message: Bytes) => Promise<boolean>;

export function authorOf(key: Uint8Array): Name {
  return nameOf(sha256(concat([new Uint8Array([4]), key])));
}

/** Key and MAC: what an author's first act carries. */
export function introduce(keys: GatheringKeys, key: Uint8Array): Bytes {
  const author = fromLatin1(authorOf(key));
  return concat([key, mac16(keys.introductionKey, concat([keys.gathering, author]))]);
}

/** The key an introduction gives `author`, or undefined when it is another's or the invite is missing. */
export function readIntroduction(
  keys: GatheringKeys,
  author: Name,
  introduction: Uint8Array,
): Bytes | undefined {
  if (introduction.length !== INTRODUCTION_BYTES) return undefined;
  const key = introduction.slice(0, KEY_BYTES) as Bytes;
  if (authorOf(key) !== author || !equalBytes(introduce(keys, key), introduction)) return undefined;
  return key;
}
