// Frames (rules L5, L6): messages cut into pieces of at most 16 KiB, the size every browser's data channel takes
// whole, sent no faster than they leave. Without it a camp's record cannot be handed over at all: browsers
// refuse one message of more than 256 KiB.
import { type Bytes, concat } from '#base';
import type { Channel } from './channel.ts';

export const FRAME_BYTES = 16 * 1024;
/** A message may have this many bytes; more is a neighbour gone wrong. */
export const MAX_MESSAGE_BYTES = 2 * 1024 * 1024;
/** More than this is never given to the channel at one time (bytes)… */
export const HIGH_WATER = 256 * 1024;
/** …and who waits for room waits until it has fallen to this. */
export const LOW_WATER = 64 * 1024;

const LAST = 0;
const MORE = 1;

/** What carries frames: an RTCDataChannel, or a stand-in. */
export interface Pipe {
  readonly isOpen: boolean;
  readonly buffered: number;
  onFrame: (frame: Bytes) => void;
  /** The buffered amount has fallen below LOW_WATER. */
  onLow: () => void;
  onClosed: (why: string) => void;
  /** False when the frame could not be sent. */
  send(frame: Bytes): boolean;
  close(): void;
}

export class FramedChannel implements Channel {
  onMessage: (message: Bytes) => void = () => undefined;
  onClosed: (why: string) => void = () => undefined;
  readonly #pipe: Pipe;
  readonly #queue: Bytes[] = [];
  #queued = 0;
  #parts: Bytes[] = [];
  #received = 0;
  #isClosed = false;
  #waiters: (() => void)[] = [];

  constructor(pipe: Pipe) {
    this.#pipe = pipe;
    pipe.onFrame = (frame) => this.#receive(frame);
    pipe.onLow = () => this.#drain();
    pipe.onClosed = (why) => this.#closed(why);
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.#pipe.isOpen;
  }

  get backlog(): number {
    return this.#queued + this.#pipe.buffered;
  }

  send(message: Bytes): void {
    if (this.#isClosed) return;
    for (let at = 0; at === 0 || at < message.length; at += FRAME_BYTES - 1) {
      const part = message.subarray(at, at + FRAME_BYTES - 1);
      const isLast = at + FRAME_BYTES - 1 >= message.length;
      const frame = new Uint8Array(part.length + 1);
      frame[0] = isLast ? LAST : MORE;
      frame.set(part, 1);
      this.#queue.push(frame);
      this.#queued += frame.length;
    }
    this.#drain();
  }

  whenRoom(): Promise<void> {
    if (this.#isClosed || this.backlog < HIGH_WATER) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  close(why: string): void {
    if (this.#isClosed) return;
    this.#closed(why); // first: the pipe would only say that it is closed
    this.#pipe.close();
  }

  #drain(): void {
    for (let frame = this.#queue[0]; frame && !this.#isClosed; frame = this.#queue[0]) {
      if (this.#pipe.buffered + frame.length > HIGH_WATER) break;
      this.#queue.shift();
      this.#queued -= frame.length;
      if (!this.#pipe.send(frame)) return this.close('could not send');
    }
    if (this.backlog <= LOW_WATER) this.#release();
  }

  #release(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }

  #receive(frame: Bytes): void {
    if (this.#isClosed) return;
    // All but the last are full: empty ones without end would pile up and never make a message.
    const isFrame = frame[0] === MORE ? frame.length === FRAME_BYTES : frame[0] === LAST;
    if (!isFrame || frame.length > FRAME_BYTES) return this.close('not a frame');
    this.#received += frame.length - 1;
    if (this.#received > MAX_MESSAGE_BYTES) return this.close('message too large');
    this.#parts.push(frame.subarray(1) as Bytes);
    if (frame[0] === MORE) return;
    const message = concat(this.#parts);
    this.#parts = [];
    this.#received = 0;
    this.onMessage(message);
  }

  #closed(why: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#queue.length = 0;
    this.#queued = 0;
    this.#parts = [];
    this.#release();
    this.onClosed(why);
  }
}
