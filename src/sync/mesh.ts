// This device's links (rules M1-M9): made by any signal, proved before a word is said, four to six of them where
// there are as many neighbours, never more than ten, counted on both sides. One code scanned from anybody brings
// a phone to everyone: neighbours tell whom they are linked to and pass signals on.
import { type Bytes, type Result, type Stop, fail, fromLatin1, latin1, ok } from '#base';
import type { Name } from '#journal';
import { OwnStates } from './coverage.ts';
import { FramedChannel } from './frame.ts';
import { type Self, shakeHands } from './handshake.ts';
import type { Holdings } from './holdings.ts';
import { ACCEPT_BELOW, GOOD_LINKS, type Link, MIN_LINKS, isLive, placeFor, toLetGo } from './room.ts';
import type { DialError, Opened, Rtc } from './rtc.ts';
import type { LinkAnswer, LinkError, LinkMaker, LinkOffer, Via } from './signal.ts';
import { spread } from './spread.ts';
import type { Squeeze } from './squeeze.ts';
import { Talk, type TalkEvents } from './talk.ts';
import type { Timers } from './timers.ts';
import type { Message } from './wire.ts';

const TEND_MS = 2000;
const TELL_PEERS_MS = 400;

export interface MeshEvents {
  /** Links came, went, went quiet, or said something new. */
  onChange(): void;
  /** The neighbour keeps this many of our own acts. */
  onCovered(author: Name, ownCount: number): void;
  /** The neighbour was last heard then (ms): told when a link comes, goes quiet, or ends. */
  onHeard(author: Name, at: number): void;
  onRefused(why: LinkError, via: Via): void;
  log(text: string): void;
}

/** Looks for more links; passes signals of others on (by-mesh). */
export interface Finder {
  seek(links: readonly Link[]): void;
  hear(link: Link, signal: Extract<Message, { is: 'signal' }>): void;
}

export interface MeshParts {
  readonly holdings: Holdings;
  readonly rtc: Rtc;
  readonly timers: Timers;
  readonly squeeze: Squeeze;
  /** Asked anew for every handshake: the key may have been retired meanwhile. */
  readonly identity: () => Self;
  readonly events: MeshEvents;
}

type Linked = Result<void, LinkError>;

export class Mesh implements LinkMaker {
  readonly self: string;
  readonly timers: Timers;
  finder: Finder | null = null;
  readonly #links = new Map<Talk, Link>();
  readonly #parts: MeshParts;
  readonly #states: OwnStates;
  readonly #stopSpread: Stop;
  #stopTend: Stop = () => undefined;
  #stopTell: Stop | null = null;
  #shaking = 0;
  #isStopped = false;

  constructor(parts: MeshParts) {
    this.#parts = parts;
    this.timers = parts.timers;
    this.self = parts.identity().peer;
    this.#states = new OwnStates(parts.holdings);
    this.#stopSpread = spread(parts.holdings, () => this.#links.keys());
    this.#tend();
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  get isSupported(): boolean {
    return this.#parts.rtc.isSupported;
  }

  get links(): readonly Link[] {
    return [...this.#links.values()];
  }

  /** Links that are heard from. */
  get liveLinks(): readonly Link[] {
    return this.links.filter(isLive);
  }

  isLinkedTo(peer: string): boolean {
    return this.liveLinks.some(({ talk }) => talk.peer === peer);
  }

  /** Whether one more link that a neighbour dials would be taken. */
  get hasRoom(): boolean {
    return this.liveLinks.length + this.#shaking < ACCEPT_BELOW;
  }

  async offer(via: Via, limitMs: number): Promise<Result<LinkOffer, DialError>> {
    if (this.#isStopped) return fail('cancelled');
    const made = await this.#parts.rtc.offer(this.self, limitMs);
    if (!made.ok) return made;
    const { opened, ...rest } = made.value;
    return ok({ ...rest, linked: this.#become(opened, via) });
  }

  async answer(via: Via, offer: Bytes, limitMs: number): Promise<Result<LinkAnswer, DialError>> {
    if (this.#isStopped) return fail('cancelled');
    const made = await this.#parts.rtc.answer(this.self, offer, limitMs);
    if (!made.ok) return made;
    const { opened, ...rest } = made.value;
    return ok({ ...rest, linked: this.#become(opened, via) });
  }

  adopt(via: Via, opened: Opened): void {
    if (this.#isStopped) opened.pipe.close();
    else void this.#become(Promise.resolve(ok(opened)), via);
  }

  /** The phone woke, the page came back, the clock jumped: ask everybody at once. */
  wake(): void {
    for (const { talk } of this.links) talk.probe();
    this.#tend();
  }

  /** Makes room for somebody with hardly a link; false when none of ours can be spared. */
  letOneGo(): boolean {
    const link = toLetGo(this.liveLinks, this.timers, true);
    link?.talk.close('enough links');
    return link !== undefined;
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopTend();
    this.#stopTell?.();
    this.#stopSpread();
    for (const { talk } of this.links) talk.close('stopped');
  }

  async #become(opening: Promise<Result<Opened, DialError>>, via: Via): Promise<Linked> {
    const opened = await opening;
    const linked: Linked = opened.ok ? await this.#prove(opened.value, via) : opened;
    if (!linked.ok && linked.error !== 'cancelled') this.#parts.events.onRefused(linked.error, via);
    return linked;
  }

  async #prove({ pipe, binding, peer: expected }: Opened, via: Via): Promise<Linked> {
    const { timers, events } = this.#parts;
    const channel = new FramedChannel(pipe);
    this.#shaking++;
    const proved = await shakeHands(channel, binding, this.#parts.identity(), timers);
    this.#shaking--;
    if (!proved.ok) return proved;
    const { peer, author } = proved.value;
    const refuse = (why: string): Linked => {
      channel.close(why);
      return fail('closed');
    };
    if ((expected !== null && expected !== peer) || peer === this.self || this.#isStopped)
      return refuse('not who the signal said');
    const isFirst = binding.side === 'offerer';
    const offererIsLower = isFirst === this.self < peer;
    const place = placeFor({ via, peer, author, offererIsLower }, this.links, timers);
    if (!place.isFree) return refuse('no room');
    for (const { talk } of place.without) talk.close('room for another');
    const talk = new Talk(channel, proved.value, isFirst, {
      ...this.#parts,
      states: this.#states,
      events: this.#talkEvents(),
    });
    this.#links.set(talk, { talk, via, peers: [], progress: null });
    talk.begin();
    if (!(await talk.answered)) return fail('closed');
    events.log(`linked by ${via}`);
    events.onHeard(author, talk.heardAt);
    this.#changed();
    return ok(undefined);
  }

  #talkEvents(): TalkEvents {
    const { events } = this.#parts;
    const update = (talk: Talk, change: Partial<Pick<Link, 'peers' | 'progress'>>): void => {
      const link = this.#links.get(talk);
      if (link) Object.assign(link, change);
    };
    return {
      onCovered: (talk, ownCount) => {
        events.onCovered(talk.author, ownCount);
        events.onChange();
      },
      onProgress: (talk, progress) => {
        update(talk, { progress });
        events.onChange();
      },
      onPeers: (talk, peers) => {
        update(talk, { peers: peers.map(({ peer, links }) => ({ peer: latin1(peer), links })) });
        this.#tend();
      },
      onSignal: (talk, signal) => {
        const link = this.#links.get(talk);
        if (link) this.finder?.hear(link, signal);
      },
      onQuiet: (talk) => {
        events.onHeard(talk.author, talk.heardAt);
        this.#changed();
      },
      onClosed: (talk, why) => {
        if (!this.#links.delete(talk)) return;
        events.onHeard(talk.author, talk.heardAt);
        events.log(`link closed: ${why}`);
        this.#changed();
      },
    };
  }

  #changed(): void {
    this.#parts.events.onChange();
    if (this.#isStopped) return;
    this.#stopTell ??= this.timers.after(TELL_PEERS_MS, () => this.#tellPeers());
    this.#tend();
  }

  #tellPeers(): void {
    this.#stopTell = null;
    const live = this.liveLinks;
    const peers = live.map(({ talk, peers: theirs }) => ({
      peer: fromLatin1(talk.peer),
      links: Math.min(255, theirs.length),
    }));
    for (const { talk } of live) talk.send({ is: 'peers', peers });
  }

  #tend(): void {
    this.#stopTend();
    if (this.#isStopped) return;
    this.#stopTend = this.timers.after(TEND_MS, () => this.#tend());
    const live = this.liveLinks;
    if (live.length > 0 && live.length < MIN_LINKS) this.finder?.seek(live);
    if (live.length > GOOD_LINKS) toLetGo(live, this.timers, false)?.talk.close('enough links');
  }
}
