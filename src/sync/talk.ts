// Two devices that have proved themselves, talking until the channel closes (rule N2). Messages are worked through one
// after the other; whatever one says, nothing of it is believed before admission.
import type { Bytes } from '#base';
import type { Act, Name } from '#journal';
import type { Channel } from './channel.ts';
import type { OwnStates } from './coverage.ts';
import { Handover } from './handover.ts';
import type { Proved } from './handshake.ts';
import type { Holdings } from './holdings.ts';
import { Inbox, MAX_INBOX_BYTES } from './inbox.ts';
import { KeepAlive } from './keep-alive.ts';
import { Passing, readLoose } from './passing.ts';
import { Reconciler } from './reconcile.ts';
import type { Squeeze } from './squeeze.ts';
import type { Progress } from './taking.ts';
import type { Timers } from './timers.ts';
import { decodeMessage } from './wire-reader.ts';
import { encodeMessage } from './wire-writer.ts';
import type { LooseAct, Message, PeerLinks } from './wire.ts';

/** What is still worked through when the talk is over: it has come, and need not come again. */
const NEWS: ReadonlySet<Message['is']> = new Set(['stream', 'parcel', 'live', 'cards', 'envelopes']);

export interface TalkEvents {
  /** The neighbour keeps this many of our own acts. */
  onCovered(talk: Talk, ownCount: number): void;
  onProgress(talk: Talk, progress: Progress | null): void;
  onPeers(talk: Talk, peers: readonly PeerLinks[]): void;
  onSignal(talk: Talk, signal: Extract<Message, { is: 'signal' }>): void;
  /** The neighbour has gone quiet, or is heard again. */
  onQuiet(talk: Talk): void;
  onClosed(talk: Talk, why: string): void;
}

export interface TalkParts {
  readonly holdings: Holdings;
  readonly timers: Timers;
  readonly squeeze: Squeeze;
  readonly states: OwnStates;
  readonly events: TalkEvents;
}

export class Talk {
  readonly author: Name;
  readonly peer: string;
  readonly openedAt: number;
  /** True once the neighbour has said what it holds: both want this link. False when it closed before. */
  readonly answered: Promise<boolean>;
  #answer: (isAnswered: boolean) => void = () => undefined;
  readonly #late: Bytes[];
  readonly #channel: Channel;
  readonly #parts: TalkParts;
  readonly #reconciler: Reconciler;
  readonly #handover: Handover;
  readonly #passing: Passing;
  readonly #alive: KeepAlive;
  readonly #inbox = new Inbox((message) => this.#work(message));
  #isOver = false;

  constructor(channel: Channel, proved: Proved, isFirst: boolean, parts: TalkParts) {
    const { holdings, timers, states, events } = parts;
    this.author = proved.author;
    this.peer = proved.peer;
    this.#late = proved.late;
    this.#channel = channel;
    this.#parts = parts;
    this.openedAt = timers.now();
    this.answered = new Promise((resolve) => (this.#answer = resolve));
    const send = (message: Message): void => this.send(message);
    this.#alive = new KeepAlive(timers, {
      onBeat: (isSilent) => this.#beat(isSilent),
      onQuiet: (isQuiet) => this.#quiet(isQuiet),
      onGone: () => this.close('silent'),
      onSlept: () => this.probe(),
    });
    this.#handover = new Handover({
      ...parts,
      channel,
      origin: this,
      send,
      onProgress: (progress) => events.onProgress(this, progress),
      onUnsent: (count) => this.#reconciler.unsent(count),
      onGiven: () => this.#reconciler.decide(),
      onTaken: () => this.#reconciler.settled(),
      onWrong: (why) => this.close(why),
    });
    this.#passing = new Passing(holdings.journal.keys, timers, (acts) => this.send({ is: 'live', acts }));
    this.#reconciler = new Reconciler({
      holdings,
      timers,
      states,
      isFirst,
      send,
      give: (acts) => this.#handover.give(acts),
      isBusy: () => this.#handover.isBusy,
      onCovered: (count) => events.onCovered(this, count),
    });
  }

  /** Once whoever listens to its events knows it. */
  begin(): void {
    this.#channel.onMessage = (message) => this.#receive(message);
    this.#channel.onClosed = (why) => this.#closed(why);
    this.#reconciler.begin();
    this.#alive.begin();
    for (const message of this.#late.splice(0)) this.#receive(message);
    if (!this.#channel.isOpen) this.#closed('closed');
  }

  get isOpen(): boolean {
    return !this.#isOver;
  }

  /** When the neighbour was last heard (ms). */
  get heardAt(): number {
    return this.#alive.heardAt;
  }

  /** Not heard for a while: perhaps out of range, perhaps gone. */
  get isQuiet(): boolean {
    return this.#alive.isQuiet;
  }

  /** Same acts as here, as far as both have said. */
  get isEqual(): boolean {
    return this.#reconciler.isEqual;
  }

  get theirCount(): number | undefined {
    return this.#reconciler.theirCount;
  }

  send(message: Message): void {
    if (this.#isOver) return;
    this.#alive.sent();
    this.#channel.send(encodeMessage(message));
  }

  /** Acts just kept here, in runs that end on a signature. */
  pass(acts: readonly Act[], isOwn: boolean): void {
    this.#passing.pass(acts, isOwn);
  }

  /** What is held here has changed. `isUrgent`: the other should hear of it before the next beat. */
  changed(isUrgent: boolean): void {
    this.#reconciler.changed(isUrgent);
  }

  /** The phone woke, or the network changed: is the other still there? */
  probe(): void {
    this.#alive.forgive();
    this.#handover.forgive();
    this.send({ is: 'ping' });
  }

  /** What waits to be worked through is passed over. */
  close(why: string): void {
    if (this.#isOver) return;
    this.send({ is: 'bye', why });
    this.#inbox.clear();
    this.#closed(why);
    this.#channel.close(why);
  }

  #receive(message: Bytes): void {
    if (this.#isOver) return;
    this.#alive.heard();
    if (!this.#inbox.put(message)) this.close('more than can be worked through');
  }

  async #work(bytes: Bytes): Promise<void> {
    const message = decodeMessage(bytes);
    if (message === undefined) return this.close('not understood');
    if (message === 'unknown' || (this.#isOver && !NEWS.has(message.is))) return;
    await this.#hear(message);
  }

  async #hear(message: Message): Promise<void> {
    const { holdings, events } = this.#parts;
    switch (message.is) {
      case 'digest':
        this.#answer(true);
        return this.#reconciler.hearDigest(message);
      case 'buckets':
        return this.#reconciler.hearBuckets(message.set, message.hashes);
      case 'rows':
        return this.#reconciler.hearRows(message);
      case 'stream':
      case 'parcel':
      case 'taken':
      case 'enough':
      case 'stream-end':
        return this.#handover.hear(message);
      case 'live':
        return this.#hearLive(message.acts);
      case 'cards':
        await holdings.takeCards(message.cards, this);
        return;
      case 'envelopes':
        await holdings.takeEnvelopes(message.envelopes, this);
        return;
      case 'peers':
        return events.onPeers(this, message.peers);
      case 'signal':
        return events.onSignal(this, message);
      case 'ping':
        // What is still on its way there says it too: to one that does not listen, answers would pile up.
        if (this.#channel.backlog === 0) this.send({ is: 'pong' });
        return undefined;
      case 'pong':
        return undefined;
      case 'bye':
        this.#closed(message.why);
        return this.#channel.close(message.why);
    }
  }

  async #hearLive(acts: readonly LooseAct[]): Promise<void> {
    const { holdings } = this.#parts;
    const { entries, unreadable } = readLoose(holdings.journal, acts);
    this.#passing.told(entries.map(({ act }) => act.name));
    const { early } = await holdings.takeActs(entries, this, unreadable);
    if (early.size > 0) this.#reconciler.missing();
  }

  #beat(isSilent: boolean): void {
    if (this.#handover.isStuck || this.#channel.backlog > MAX_INBOX_BYTES) this.close('nothing moves');
    else if (!isSilent) this.#reconciler.busyBeat();
    else if (!this.#reconciler.beat()) this.send({ is: 'pong' });
  }

  #quiet(isQuiet: boolean): void {
    if (!isQuiet) this.#reconciler.settled();
    this.#parts.events.onQuiet(this);
  }

  #closed(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#answer(false);
    this.#alive.end();
    this.#reconciler.end();
    this.#handover.closed();
    this.#passing.end();
    this.#parts.events.onClosed(this, why);
  }
}
