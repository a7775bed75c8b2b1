// Compression (zlib, RFC 1950) of parcels and files. The browser's own where it has one (not before Safari 16.4),
// a small library otherwise. What arrives is never trusted to be as small as it looks: inflating stops at a
// bound.
import { type Bytes, concat } from '#base';

export interface Squeeze {
  deflate(bytes: Bytes): Promise<Bytes>;
  /** Undefined for what is no zlib stream, ends early, or would be larger than `max` bytes. */
  inflate(bytes: Bytes, max: number): Promise<Bytes | undefined>;
}

export async function deflate(bytes: Bytes): Promise<Bytes> {
  if (typeof CompressionStream === 'undefined') {
    const { zlibSync } = await import('fflate');
    return zlibSync(bytes) as Bytes;
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undefined for what is no zlib stream, ends early, or would be larger than `max` bytes. */
export async function inflate(bytes: Bytes, max: number): Promise<Bytes | undefined> {
  return typeof DecompressionStream === 'undefined'
    ? inflateByLibrary(bytes, max)
    : inflateByBrowser(bytes, max);
}

async function inflateByBrowser(bytes: Bytes, max: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const out = new Uint8Array(max);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.slice(0, length);
      if (length + value.length > max) {
        await reader.cancel();
        return undefined;
      }
      out.set(value, length);
      length += value.length;
    }
  } catch (error) {
    // TypeError is what the streams standard has for bad data, an error with a code what Node has.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

async function inflateByLibrary(bytes: Bytes, max: number): Promise<Bytes | undefined> {
  const { Unzlib } = await import('fflate');
  const parts: Uint8Array[] = [];
  let length = 0;
  const unzlib = new Unzlib((part) => {
    length += part.length;
    if (length <= max) parts.push(part);
  });
  try {
    // In small pieces, so that a bomb is met long before it is all there.
    for (let at = 0; at < bytes.length && length <= max; at += 1024)
      unzlib.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // fflate's own error: not zlib data
    throw error;
  }
  if (length > max) return undefined;
  const out = concat(parts);
  // The library takes a stream that ends early for a whole one and never looks at the checksum.
  return bytes.length > TRAILER_BYTES && adler32(out) === trailerOf(bytes) ? out : undefined;
}

/** At the end of a zlib stream stands the Adler-32 of what was compressed. */
const TRAILER_BYTES = 4;

const trailerOf = (bytes: Bytes): number =>
  new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TRAILER_BYTES).getUint32(0);

/** RFC 1950, section 8.2. */
function adler32(bytes: Bytes): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

export const browserSqueeze: Squeeze = { deflate, inflate };
