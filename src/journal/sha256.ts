// SHA-256 (FIPS 180-4), computed in step with the code around it: a chain of thousands of small acts checked through
// WebCrypto's promises costs two to five times as much.
import { sha256 as noble } from '@noble/hashes/sha2.js';
import type { Bytes } from '#base';

/** Begun anew for each hash: making one each time costs a quarter of a small act's whole hash. */
const fresh = noble.create();
const work = noble.create();

export function sha256(bytes: Uint8Array): Bytes {
  fresh._cloneInto(work);
  const out = new Uint8Array(noble.outputLen);
  work.update(bytes).digestInto(out);
  return out;
}
