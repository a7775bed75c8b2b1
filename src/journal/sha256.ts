// SHA-256 (FIPS 180-4), computed in step with the code around it: a chain of thousands of small acts checked through
// WebCrypto's promises costs two to five times as much.
import { sha256 as noble } from '@noble/hashes/sha2.js';
import type { Bytes } from '#base';

export const sha256 = (bytes: Uint8Array): Bytes => noble(bytes) as Bytes;
