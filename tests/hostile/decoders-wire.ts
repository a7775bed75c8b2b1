// Decoders of what neighbours say, each with what has to hold of any bytes.
import { expect } from 'vitest';
import { type Bytes, concat } from '#base';
import { FramedChannel, type Pipe } from '../../src/sync/frame.ts';
import { shakeHands } from '../../src/sync/handshake.ts';
import { decodeMessage } from '../../src/sync/wire-reader.ts';
import { encodeMessage } from '../../src/sync/wire-writer.ts';
import type { Message } from '../../src/sync/wire.ts';
import { lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import type { Decoder } from './decoder.ts';

const MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

function messages(): Message[] {
  const random = new Random(11);
  const b = (length: number): Bytes => random.bytes(length);
  return [
    { is: 'digest', acts: b(32), cards: b(32), envelopes: b(32), held: 300 },
    { is: 'buckets', set: 'cards', hashes: b(512) },
    { is: 'rows', set: 'acts', answer: true, more: false, buckets: [0, 5, 63], rows: [b(34), b(24), b(0)] },
    { is: 'stream', total: 40_000 },
    { is: 'parcel', isSqueezed: true, bytes: b(20) },
    {
      is: 'live',
      acts: [
        { bytes: b(30), signature: null },
        { bytes: b(20), signature: b(64) },
      ],
    },
    { is: 'cards', cards: [{ bytes: b(40), signature: b(64) }] },
    {
      is: 'envelopes',
      envelopes: [
        { head: b(20), mac: b(16), body: b(9) },
        { head: b(20), mac: b(16), preimage: b(32) },
      ],
    },
    {
      is: 'peers',
      peers: [
        { peer: b(16), links: 3 },
        { peer: b(16), links: 255 },
      ],
    },
    { is: 'signal', to: b(16), from: b(16), sort: 1, body: b(60) },
    { is: 'bye', why: 'enough links' },
    { is: 'taken' },
  ];
}

const message: Decoder = {
  name: 'message',
  seeds: () => messages().map(encodeMessage),
  run: (bytes) => {
    const read = decodeMessage(bytes);
    if (read === undefined || read === 'unknown') return false;
    expect(encodeMessage(read)).toEqual(bytes);
    return true;
  },
};

/** A line whose other end is this test. */
class OpenPipe implements Pipe {
  isOpen = true;
  readonly buffered = 0;
  readonly sent: Bytes[] = [];
  onFrame: (frame: Bytes) => void = () => undefined;
  onLow: () => void = () => undefined;
  onClosed: (why: string) => void = () => undefined;

  send(frame: Bytes): boolean {
    this.sent.push(frame);
    return true;
  }

  close(): void {
    this.isOpen = false;
  }
}

/** Pieces, each with its length in front: as frames, or as messages of a handshake. */
function* pieces(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 0;
    yield bytes.slice(at + 1, at + 1 + length) as Bytes;
    at += 1 + length;
  }
}

const frames: Decoder = {
  name: 'frames',
  seeds: () => [new Uint8Array([3, 0, 7, 7, 1, 0, 2, 0, 9]), new Uint8Array([2, 1, 5, 0])],
  run: (bytes) => {
    const pipe = new OpenPipe();
    const channel = new FramedChannel(pipe);
    const heard: Bytes[] = [];
    channel.onMessage = (said) => heard.push(said);
    for (const frame of pieces(bytes)) pipe.onFrame(frame);
    for (const each of heard) expect(each.length).toBeLessThanOrEqual(MAX_MESSAGE_BYTES);
    expect(heard.length).toBeLessThanOrEqual(bytes.length);
    // And what is said in frames is heard as it was said.
    const [out, into] = [new OpenPipe(), new OpenPipe()];
    const ear = new FramedChannel(into);
    const again: Bytes[] = [];
    ear.onMessage = (said) => again.push(said);
    new FramedChannel(out).send(bytes);
    for (const frame of out.sent) into.onFrame(frame);
    expect(again).toEqual([bytes]);
    return channel.isOpen;
  },
};

const handshake: Decoder = {
  name: 'handshake',
  seeds: () => {
    const random = new Random(12);
    const hello = [18, 1, 1, ...random.bytes(16)];
    const proof = [33, 2, ...random.bytes(32)];
    const author = [145, 3, ...random.bytes(144)];
    return [hello, [...hello, ...proof], [...hello, ...proof, ...author], [...hello, ...hello]].map(
      (all) => new Uint8Array(all),
    );
  },
  run: async (bytes) => {
    const random = new Random(13);
    const self = {
      linkKey: random.bytes(32),
      signer: lightSigner(random),
      verify: lightVerify,
      peer: 'p'.repeat(16),
    };
    const pipe = new OpenPipe();
    let giveUp: () => void = () => undefined;
    const timers = {
      now: () => 0,
      chance: () => 0,
      after: (_: number, work: () => void) => ((giveUp = work), () => undefined),
    };
    const binding = { offerer: random.bytes(32), answerer: random.bytes(32), side: 'offerer' } as const;
    const me = { ...self, random: (length: number) => random.bytes(length) };
    const shaken = shakeHands(new FramedChannel(pipe), binding, me, timers);
    for (const each of pieces(bytes)) pipe.onFrame(concat([new Uint8Array([0]), each]));
    await Promise.resolve();
    giveUp();
    expect((await shaken).ok).toBe(false); // nobody guesses a proof
    expect(pipe.isOpen).toBe(false);
    return false;
  },
};

export const wireDecoders: readonly Decoder[] = [message, frames, handshake];
