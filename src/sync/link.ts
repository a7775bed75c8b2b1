// A thin wrapper around the browser's RTCPeerConnection: one negotiated data channel, no servers, no trickling,
// and patience where browsers show `failed` for a moment before they connect.
import { type Bytes, type Result, concat, fail, fromLatin1, latin1, ok } from '#base';
import type { Binding } from './channel.ts';
import { LOW_WATER, type Pipe } from './frame.ts';
import { PEER_ID_BYTES } from './handshake.ts';
import type { Answering, DialError, Offering, Opened, Rtc } from './rtc.ts';
import { type Description, packDescription, printSdp, readSdp, unpackDescription } from './sdp.ts';

/** With only a loopback address gathering never says that it is done (ms). */
const GATHER_LIMIT_MS = 2000;
/** A late answer makes Chromium say `failed` and then connect all the same (ms). */
const FAILED_GRACE_MS = 5000;

export const browserRtc: Rtc = {
  get isSupported() {
    return typeof RTCPeerConnection !== 'undefined';
  },

  async offer(self, limitMs): Promise<Result<Offering, DialError>> {
    if (!this.isSupported) return fail('unsupported');
    const connection = new Connection('offerer', limitMs);
    const mine = await connection.describe(() => connection.pc.createOffer());
    if (!mine.ok) return mine;
    return ok({
      offer: concat([fromLatin1(self), packDescription(mine.value)]),
      isReachable: hasAddress(mine.value),
      opened: connection.opened,
      cancel: () => connection.end('cancelled'),
      accept: (answer) => connection.accept(answer),
    });
  },

  async answer(self, offer, limitMs): Promise<Result<Answering, DialError>> {
    if (!this.isSupported) return fail('unsupported');
    const theirs = readSignal(offer, 'offer');
    if (!theirs || theirs.peer === self) return fail('not-a-signal');
    const connection = new Connection('answerer', limitMs);
    const mine = await connection.describe(async () => {
      connection.theirs = theirs;
      await connection.pc.setRemoteDescription({ type: 'offer', sdp: printSdp(theirs.description) });
      return connection.pc.createAnswer();
    });
    if (!mine.ok) return mine;
    return ok({
      answer: concat([fromLatin1(self), packDescription(mine.value)]),
      peer: theirs.peer,
      opened: connection.opened,
      cancel: () => connection.end('cancelled'),
    });
  },
};

interface Signal {
  readonly peer: string;
  readonly description: Description;
}

function readSignal(bytes: Bytes, type: 'offer' | 'answer'): Signal | undefined {
  const description = unpackDescription(bytes.subarray(PEER_ID_BYTES));
  if (bytes.length < PEER_ID_BYTES || description?.type !== type) return undefined;
  return { peer: latin1(bytes.subarray(0, PEER_ID_BYTES)), description };
}

const hasAddress = ({ candidates }: Description): boolean =>
  candidates.some(({ address }) => !address.endsWith('.local'));

class Connection {
  readonly pc = new RTCPeerConnection({ iceServers: [] });
  readonly opened: Promise<Result<Opened, DialError>>;
  theirs: Signal | undefined;
  readonly #channel: RTCDataChannel;
  readonly #side: Binding['side'];
  #mine: Description | undefined;
  #settle: (result: Result<Opened, DialError>) => void = () => undefined;
  #limit: ReturnType<typeof setTimeout>;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #pipe: DataPipe | undefined;

  constructor(side: Binding['side'], limitMs: number) {
    this.#side = side;
    this.opened = new Promise((resolve) => (this.#settle = resolve));
    // An offer whose time is over and that nobody answered came to nothing, and nothing is wrong.
    this.#limit = setTimeout(() => this.end(this.theirs ? 'no-connection' : 'cancelled'), limitMs);
    this.#channel = this.pc.createDataChannel('rhizome', { negotiated: true, id: 0 });
    this.#channel.binaryType = 'arraybuffer';
    this.#channel.onopen = () => this.#open();
    this.pc.onconnectionstatechange = () => this.#watch();
  }

  /** Our own description once its addresses are known. */
  async describe(make: () => Promise<RTCSessionDescriptionInit>): Promise<Result<Description, DialError>> {
    try {
      await this.pc.setLocalDescription(await make());
      await this.#gathered();
    } catch (error) {
      this.end('not-a-signal');
      if (error instanceof DOMException || error instanceof TypeError) return fail('not-a-signal');
      throw error;
    }
    const { localDescription } = this.pc;
    const type = localDescription?.type;
    const mine =
      type === 'offer' || type === 'answer' ? readSdp(type, localDescription?.sdp ?? '') : undefined;
    if (!mine || mine.candidates.length === 0) {
      this.end('no-address');
      return fail('no-address');
    }
    this.#mine = mine;
    return ok(mine);
  }

  async accept(answer: Bytes): Promise<Result<void, DialError>> {
    const theirs = readSignal(answer, 'answer');
    if (!theirs || this.#isOver || this.theirs) return fail('not-a-signal');
    // Known before it is told: a channel may open before the browser says that it took the answer.
    this.theirs = theirs;
    try {
      await this.pc.setRemoteDescription({ type: 'answer', sdp: printSdp(theirs.description) });
    } catch (error) {
      this.theirs = undefined;
      if (error instanceof DOMException) return fail('not-a-signal');
      throw error;
    }
    return ok(undefined);
  }

  end(why: DialError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#limit);
    clearTimeout(this.#grace);
    this.#settle(fail(why));
    this.pc.close();
    this.#pipe?.closed(why);
  }

  #gathered(): Promise<void> {
    if (this.pc.iceGatheringState === 'complete') return Promise.resolve();
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, GATHER_LIMIT_MS);
      this.pc.addEventListener('icegatheringstatechange', () => {
        if (this.pc.iceGatheringState !== 'complete') return;
        clearTimeout(limit);
        resolve();
      });
    });
  }

  #open(): void {
    if (this.#isOver || !this.#mine || !this.theirs) return;
    clearTimeout(this.#limit);
    const ours = this.#mine.fingerprint;
    const their = this.theirs.description.fingerprint;
    const isOfferer = this.#side === 'offerer';
    this.#pipe = new DataPipe(this.#channel, () => this.end('no-connection'));
    this.#settle(
      ok({
        pipe: this.#pipe,
        peer: this.theirs.peer,
        binding: {
          offerer: isOfferer ? ours : their,
          answerer: isOfferer ? their : ours,
          side: this.#side,
        },
      }),
    );
  }

  #watch(): void {
    const { connectionState } = this.pc;
    clearTimeout(this.#grace);
    this.#grace = undefined;
    if (connectionState === 'closed') this.end('no-connection');
    // Before the answer is in, a `failed` means only that the other has not been told yet.
    if (connectionState === 'failed' && this.theirs)
      this.#grace = setTimeout(() => this.end('no-connection'), FAILED_GRACE_MS);
  }
}

/** A data channel as a pipe of frames. `end` is called once when the pipe closes. */
export const dataPipe = (channel: RTCDataChannel, end: () => void): Pipe => new DataPipe(channel, end);

class DataPipe implements Pipe {
  #onFrame: ((frame: Bytes) => void) | null = null;
  /** Frames that came before anybody listened. */
  #early: Bytes[] = [];
  onLow: () => void = () => undefined;
  onClosed: (why: string) => void = () => undefined;
  readonly #channel: RTCDataChannel;
  readonly #end: () => void;
  #isClosed = false;

  constructor(channel: RTCDataChannel, end: () => void) {
    this.#channel = channel;
    this.#end = end;
    channel.bufferedAmountLowThreshold = LOW_WATER;
    channel.onbufferedamountlow = () => this.onLow();
    channel.onclose = () => this.close();
    channel.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      if (!(data instanceof ArrayBuffer)) return;
      const frame = new Uint8Array(data);
      if (this.#onFrame) this.#onFrame(frame);
      else this.#early.push(frame);
    };
  }

  set onFrame(listener: (frame: Bytes) => void) {
    this.#onFrame = listener;
    for (const frame of this.#early.splice(0)) listener(frame);
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.#channel.readyState === 'open';
  }

  get buffered(): number {
    return this.#channel.bufferedAmount;
  }

  send(frame: Bytes): boolean {
    if (!this.isOpen) return false;
    try {
      this.#channel.send(frame);
      return true;
    } catch (error) {
      if (error instanceof DOMException || error instanceof TypeError) return false; // closing, or its buffer is full
      throw error;
    }
  }

  close(): void {
    this.closed('closed');
    this.#end();
  }

  closed(why: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.onClosed(why);
  }
}
