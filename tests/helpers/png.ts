// Reads the pictures a browser takes of itself: what one phone shows, the other's camera must be able to see.
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Brightness 0-255, row by row. */
  readonly grey: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';

/** A PNG (ISO/IEC 15948) of eight bits a channel, not interlaced, in RGB or RGBA: what screenshots are. */
export function readPng(png: Buffer): Picture {
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('this is no PNG');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png[25] ?? -1];
  if (png[24] !== 8 || channels === undefined || png[28] !== 0) throw new Error('a PNG of another sort');
  return { width, height, grey: greyOf(inflateSync(Buffer.concat(parts)), width, height, channels) };
}

function greyOf(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const grey = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const row = unfiltered(raw[start - 1] ?? 0, raw.subarray(start, start + stride), above, channels);
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      // Rec. 601, as a camera's luma is.
      grey[y * width + x] = 0.299 * (row[at] ?? 0) + 0.587 * (row[at + 1] ?? 0) + 0.114 * (row[at + 2] ?? 0);
    }
    above = row;
  }
  return grey;
}

/** One row with its filter taken back: each byte was stored as the difference from a guess by its neighbours. */
function unfiltered(
  filter: number,
  stored: Buffer,
  above: Uint8Array,
  channels: number,
): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(stored.length);
  for (let i = 0; i < stored.length; i++) {
    const left = row[i - channels] ?? 0;
    const up = above[i] ?? 0;
    const corner = (i >= channels ? above[i - channels] : 0) ?? 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[i] = (stored[i] ?? 0) + guess;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
