// Compression (zlib, RFC 1950) of parcels and files, by the browser itself: all that the page is built for can (from
// Chrome 80, Safari 16.4, Firefox 113 on). What arrives is never trusted to be as small as it looks: inflating stops
// at a bound.
import type { Bytes } from '#base';

export interface Squeeze {
  deflate(bytes: Bytes): Promise<Bytes>;
  /** Undefined for what is no zlib stream, ends early, or would be larger than `max` bytes. */
  inflate(bytes: Bytes, max: number): Promise<Bytes | undefined>;
}

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undefined for what is no zlib stream, ends early, or would be larger than `max` bytes. */
export async function inflate(bytes: Bytes, max: number): Promise<Bytes | undefined> {
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

export const browserSqueeze: Squeeze = { deflate, inflate };
