// Signals through a common neighbour (rules M5-M8): A hears from B that B is linked to C, and sends C an offer
// through B. Only one hop, only for one's own neighbours, only so many at a time: a neighbour passes on what its
// own neighbour says, and nothing from further away. What it passes on it cannot use: the link proves itself.
import { ByteWriter, type Bytes, type Stop, concat, fromLatin1, latin1 } from '#base';
import type { Finder, Mesh } from '../mesh.ts';
import { ACCEPT_BELOW, type Link, MAX_LINKS } from '../room.ts';
import type { LinkOffer, SignalWay } from '../signal.ts';
import type { Message } from '../wire.ts';

type SignalMessage = Extract<Message, { is: 'signal' }>;

const OFFER = 1;
const ANSWER = 2;
const REFUSE = 3;

/** From dialling to open (ms). */
export const DIAL_LIMIT_MS = 8000;
const MAX_DIALS = 2;
/** Answers under way at one time: each is a connection, and whoever relays offers can relay any number. */
const MAX_ANSWERS = 4;
/** With fewer links than this a phone is taken in even by those who have enough: they let another go. */
const NEEDY_BELOW = 3;
/** After a dial that came to nothing (ms), doubled each time up to the other. */
const RETRY_MS = 5000;
const RETRY_SELDOM_MS = 120_000;
/** Signals passed on for one neighbour in this time (ms). */
const RELAY_WINDOW_MS = 10_000;
const RELAY_LIMIT = 40;
const MAX_REMEMBERED = 512;
/** Ties an answer to its offer. */
const NONCE_LETTERS = 8;

interface Dial {
  readonly offering: LinkOffer;
  readonly nonce: string;
}

export class ByMesh implements SignalWay, Finder {
  readonly via = 'mesh';
  readonly #mesh: Mesh;
  readonly #dials = new Map<string, Dial | null>();
  #answering = 0;
  readonly #retryAt = new Map<string, { at: number; pause: number }>();
  readonly #relayed = new Map<string, { since: number; count: number }>();

  constructor(mesh: Mesh) {
    this.#mesh = mesh;
  }

  start(): Stop {
    this.#mesh.finder = this;
    return () => {
      this.#mesh.finder = null;
      for (const dial of this.#dials.values()) dial?.offering.cancel();
      this.#dials.clear();
    };
  }

  /** Dials somebody our neighbours are linked to. */
  seek(links: readonly Link[]): void {
    if (this.#dials.size >= MAX_DIALS) return;
    const now = this.#mesh.timers.now();
    const isNeedy = links.length < NEEDY_BELOW;
    const found = new Map<string, Link>();
    for (const link of links)
      for (const { peer, links: theirs } of link.peers) {
        if (peer === this.#mesh.self || this.#mesh.isLinkedTo(peer) || this.#dials.has(peer)) continue;
        if ((theirs >= ACCEPT_BELOW && !isNeedy) || (this.#retryAt.get(peer)?.at ?? 0) > now) continue;
        found.set(peer, link);
      }
    const chosen = [...found][Math.floor(this.#mesh.timers.chance() * found.size)];
    if (chosen) void this.#dial(chosen[0], chosen[1]);
  }

  hear(link: Link, signal: SignalMessage): void {
    const to = latin1(signal.to);
    const from = latin1(signal.from);
    if (to === this.#mesh.self) {
      if (from !== link.talk.peer) void this.#answer(link, from, signal);
    } else if (from === link.talk.peer) this.#passOn(link, to, signal);
  }

  async #dial(peer: string, through: Link): Promise<void> {
    this.#dials.set(peer, null);
    const offered = await this.#mesh.offer('mesh', DIAL_LIMIT_MS);
    if (!offered.ok) return this.#over(peer, false);
    const nonce = String(Math.floor(this.#mesh.timers.chance() * 1e8)).padStart(NONCE_LETTERS, '0');
    const dial = { offering: offered.value, nonce };
    this.#dials.set(peer, dial);
    const links = new Uint8Array([this.#mesh.liveLinks.length]);
    this.#say(through, peer, OFFER, dial.nonce, concat([links, offered.value.offer]));
    const linked = await offered.value.linked;
    if (this.#dials.get(peer) === dial) this.#over(peer, linked.ok);
  }

  async #answer(link: Link, from: string, signal: SignalMessage): Promise<void> {
    const nonce = latin1(signal.body.subarray(0, NONCE_LETTERS));
    const body = signal.body.slice(NONCE_LETTERS);
    const dial = this.#dials.get(from);
    switch (signal.sort) {
      case ANSWER:
        if (dial?.nonce === nonce) await dial.offering.accept(body);
        return;
      case REFUSE:
        if (dial?.nonce === nonce) {
          dial.offering.cancel();
          this.#over(from, false);
        }
        return;
      case OFFER:
        return this.#takeOffer(link, from, nonce, (body[0] ?? MAX_LINKS) < NEEDY_BELOW, body.slice(1));
      default:
    }
  }

  async #takeOffer(link: Link, from: string, nonce: string, isNeedy: boolean, offer: Bytes): Promise<void> {
    if (this.#dials.has(from)) {
      // Both dialled at once: the lower id's offer stands.
      if (this.#mesh.self < from) return;
      this.#dials.get(from)?.offering.cancel();
      this.#dials.delete(from);
    }
    const isTooMuch = this.#answering >= MAX_ANSWERS || this.#mesh.isLinkedTo(from);
    if (isTooMuch || (!this.#mesh.hasRoom && !(isNeedy && this.#mesh.letOneGo())))
      return this.#say(link, from, REFUSE, nonce, new Uint8Array(0));
    this.#answering++;
    const answered = await this.#mesh.answer('mesh', offer, DIAL_LIMIT_MS);
    if (!answered.ok) this.#say(link, from, REFUSE, nonce, new Uint8Array(0));
    else if (answered.value.peer !== from) answered.value.cancel();
    else {
      this.#say(link, from, ANSWER, nonce, answered.value.answer);
      await answered.value.linked;
    }
    this.#answering--;
  }

  #passOn(link: Link, to: string, signal: SignalMessage): void {
    const now = this.#mesh.timers.now();
    const seen = this.#relayed.get(link.talk.peer);
    const window = seen && now - seen.since < RELAY_WINDOW_MS ? seen : { since: now, count: 0 };
    if (++window.count > RELAY_LIMIT) return;
    remember(this.#relayed, link.talk.peer, window);
    const next = this.#mesh.liveLinks.find(({ talk }) => talk.peer === to);
    next?.talk.send(signal);
  }

  #say(link: Link, to: string, sort: number, nonce: string, body: Bytes): void {
    link.talk.send({
      is: 'signal',
      to: fromLatin1(to),
      from: fromLatin1(this.#mesh.self),
      sort,
      body: new ByteWriter().raw(fromLatin1(nonce)).raw(body).done(),
    });
  }

  #over(peer: string, isLinked: boolean): void {
    this.#dials.delete(peer);
    if (isLinked) {
      this.#retryAt.delete(peer);
      return;
    }
    const pause = Math.min(RETRY_SELDOM_MS, (this.#retryAt.get(peer)?.pause ?? RETRY_MS / 2) * 2);
    remember(this.#retryAt, peer, { at: this.#mesh.timers.now() + pause, pause });
  }
}

/** Keeps what was met last: peer ids cost a stranger nothing to make up. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_REMEMBERED) map.delete(map.keys().next().value as string);
}
