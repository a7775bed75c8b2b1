// The air between devices: pipes that take time, keep order, and wait (as SCTP does) while two cannot hear each other.
// And connections as a browser makes them: an offer, its answer, a pipe at either end.
import { type Bytes, type Result, concat, fail, fromLatin1, latin1, ok } from '#base';
import { sha256 } from '#journal';
import { FIRST_TAG, TAGS } from '../../src/sync/wire.ts';
import type { Pipe } from '../../src/sync/frame.ts';
import type { Answering, DialError, Offering, Opened, Rtc } from '../../src/sync/rtc.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One end of a wire. */
export class SimPipe implements Pipe {
  onFrame: (frame: Bytes) => void = () => undefined;
  onLow: () => void = () => undefined;
  onClosed: (why: string) => void = () => undefined;
  other: SimPipe | null = null;
  buffered = 0;
  mostBuffered = 0;
  isOpen = true;
  /** An address of either end is no more: what is sent goes nowhere, and neither is told. */
  isLost = false;
  readonly #air: Air;
  readonly from: string;
  readonly to: string;

  constructor(air: Air, from: string, to: string) {
    this.#air = air;
    this.from = from;
    this.to = to;
  }

  send(frame: Bytes): boolean {
    if (!this.isOpen) return false;
    this.buffered += frame.length;
    this.mostBuffered = Math.max(this.mostBuffered, this.buffered);
    this.#air.carry(this, frame);
    return true;
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.onClosed('closed');
    const { other } = this;
    if (other && !this.isLost && this.#air.reaches(this.from, this.to))
      this.#air.after(this, () => this.#air.whenAwake(this.to, () => other.cut()));
  }

  /** Gone, as this end sees it: the other closed, or the connection broke. */
  cut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.onClosed('closed by the other');
  }
}

export interface Sent {
  readonly from: string;
  readonly to: string;
  readonly frame: Bytes;
}

interface Waiting {
  readonly self: string;
  isOver: boolean;
  settle(result: Result<Opened, DialError>): void;
}

export class Air {
  readonly time: VirtualTime;
  readonly #random: Random;
  /** Between two peers: can they hear each other now? */
  reaches: (a: string, b: string) => boolean = () => true;
  /** A page that is frozen hears what came meanwhile when it wakes. */
  whenAwake: (peer: string, work: () => void) => void = (_peer, work) => work();
  /** Milliseconds one frame takes. */
  latency: () => number;
  /** Sees every frame that is sent; false swallows it. */
  onSent: (sent: Sent) => boolean | void = () => undefined;
  frames = 0;
  bytes = 0;
  readonly pipes: SimPipe[] = [];
  readonly offers = new Map<string, Waiting>();
  readonly answers = new Map<string, Waiting>();
  #held: { readonly pipe: SimPipe; readonly frame: Bytes }[] = [];
  readonly #lastAt = new Map<SimPipe, number>();

  constructor(time: VirtualTime, random: Random) {
    this.time = time;
    this.#random = random;
    this.latency = () => 5 + this.#random.below(25);
  }

  carry(pipe: SimPipe, frame: Bytes): void {
    const { other } = pipe;
    this.frames++;
    this.bytes += frame.length;
    if (this.onSent({ from: pipe.from, to: pipe.to, frame }) === false) {
      pipe.buffered -= frame.length;
      return;
    }
    if (!other || pipe.isLost) return;
    if (!this.reaches(pipe.from, pipe.to)) {
      this.#held.push({ pipe, frame });
      return;
    }
    this.after(pipe, () => {
      pipe.buffered -= frame.length;
      this.whenAwake(pipe.to, () => other.isOpen && other.onFrame(frame.slice()));
      if (pipe.isOpen) pipe.onLow();
    });
  }

  /** Crosses the air in order: never before what was sent before it. */
  after(pipe: SimPipe, work: () => void): void {
    const at = Math.max((this.#lastAt.get(pipe) ?? 0) + 0.01, this.time.now + this.latency());
    this.#lastAt.set(pipe, at);
    this.time.after(at - this.time.now, work);
  }

  /** The reach has changed: what waited goes on. */
  changed(): void {
    const held = this.#held;
    this.#held = [];
    for (const { pipe, frame } of held) if (pipe.isOpen) this.carry(pipe, frame);
  }

  pair(a: string, b: string): [SimPipe, SimPipe] {
    const one = new SimPipe(this, a, b);
    const two = new SimPipe(this, b, a);
    one.other = two;
    two.other = one;
    this.pipes.push(one, two);
    return [one, two];
  }
}

/** What a frame that begins a message says it is, and its first bytes; null for one of a handshake. */
export function tagOf({ frame }: Sent): string | null {
  return TAGS[(frame[1] ?? 0) - FIRST_TAG] ?? null;
}

/** Connections as the air allows them: an offer is its peer's id and a number, an answer likewise. */
export function simRtc(air: Air, random: Random): Rtc {
  const wait = (
    table: Map<string, Waiting>,
    self: string,
    limitMs: number,
  ): { id: string; entry: Waiting; opened: Promise<Result<Opened, DialError>> } => {
    const id = latin1(random.bytes(16));
    let settle: (result: Result<Opened, DialError>) => void = () => undefined;
    const opened = new Promise<Result<Opened, DialError>>((resolve) => (settle = resolve));
    const entry: Waiting = {
      self,
      isOver: false,
      settle: (result) => {
        if (entry.isOver) return;
        entry.isOver = true;
        table.delete(id);
        settle(result);
      },
    };
    table.set(id, entry);
    air.time.after(limitMs, () => entry.settle(fail('no-connection')));
    return { id, entry, opened };
  };
  return {
    isSupported: true,
    offer(self, limitMs): Promise<Result<Offering, DialError>> {
      const { id, entry, opened } = wait(air.offers, self, limitMs);
      let isAnswered = false;
      const accept = (answer: Bytes): Promise<Result<void, DialError>> => {
        const theirs = answer.length === 48 ? air.answers.get(latin1(answer.subarray(16, 32))) : undefined;
        if (!theirs || entry.isOver || isAnswered) return Promise.resolve(fail('not-a-signal'));
        isAnswered = true;
        const peer = latin1(answer.subarray(0, 16));
        // A browser takes the answer to another offer too, and then never connects.
        const isToThis = latin1(answer.subarray(32)) === id;
        const areInReach = air.reaches(self, theirs.self) && air.reaches(theirs.self, self);
        if (isToThis && areInReach) connect(air, random, entry, theirs, peer);
        return Promise.resolve(ok(undefined));
      };
      const offer = fromLatin1(self + id);
      const cancel = (): void => entry.settle(fail('cancelled'));
      return Promise.resolve(ok({ offer, isReachable: true, opened, cancel, accept }));
    },
    answer(self, offer, limitMs): Promise<Result<Answering, DialError>> {
      const peer = latin1(offer.subarray(0, 16));
      if (offer.length !== 32 || peer === self) return Promise.resolve(fail('not-a-signal'));
      const { id, entry, opened } = wait(air.answers, self, limitMs);
      const answer = concat([fromLatin1(self + id), offer.subarray(16)]);
      const cancel = (): void => entry.settle(fail('cancelled'));
      return Promise.resolve(ok({ answer, peer, opened, cancel }));
    },
  };
}

function connect(air: Air, random: Random, offerer: Waiting, answerer: Waiting, peer: string): void {
  const [mine, theirs] = air.pair(offerer.self, answerer.self);
  // A browser makes a certificate for each connection.
  const certificates = { offerer: sha256(random.bytes(8)), answerer: sha256(random.bytes(8)) };
  offerer.settle(ok({ pipe: mine, peer, binding: { ...certificates, side: 'offerer' } }));
  const told = offerer.self;
  answerer.settle(ok({ pipe: theirs, peer: told, binding: { ...certificates, side: 'answerer' } }));
}
