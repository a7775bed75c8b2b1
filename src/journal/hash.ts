// Names, and the MACs that prove the invite.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { type Bytes, latin1 } from '#base';

export { sha256 } from './sha256.ts';

/** The first 16 bytes of a hash, one character each: how acts and authors are named everywhere. */
export type Name = string;

export const NAME_BYTES = 16;

export const nameOf = (hash: Uint8Array): Name => latin1(hash.subarray(0, NAME_BYTES));

/** HMAC-SHA-256 (RFC 2104) cut to 16 bytes. */
export const mac16 = (key: Uint8Array, message: Uint8Array): Bytes =>
  hmac(noble, key, message).slice(0, 16) as Bytes;
