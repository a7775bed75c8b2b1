// How many links, and which of them to let go (rules M1, M4, M8, M9): enough that news goes round when phones leave, few
// enough that the air and the batteries bear it. Face to face always finds room: somebody stands there.
import type { Name } from '#journal';
import type { Via } from './signal.ts';
import type { Progress } from './taking.ts';
import type { Talk } from './talk.ts';
import type { Timers } from './timers.ts';

/** Fewer links than this and the mesh looks for more… */
export const MIN_LINKS = 4;
/** …with more than this it lets one go, now and then… */
export const GOOD_LINKS = 6;
/** …a neighbour's dial is taken below this… */
export const ACCEPT_BELOW = 8;
/** …and there are never more than this, however they came, quiet ones included. */
export const MAX_LINKS = 10;
/** A link is not let go before it has stood this long (ms)… */
const PRUNE_AFTER_MS = 60_000;
/** …or this, when somebody with hardly a link needs the place. */
const SPARE_AFTER_MS = 5000;

export interface KnownPeer {
  readonly peer: string;
  /** How many links it is said to have. */
  readonly links: number;
}

export interface Link {
  readonly talk: Talk;
  readonly via: Via;
  /** Whom the neighbour said it is linked to. */
  peers: readonly KnownPeer[];
  progress: Progress | null;
}

export interface Newcomer {
  readonly via: Via;
  readonly peer: string;
  readonly author: Name;
  /** Whether the end with the lower id of the two made the offer. */
  readonly offererIsLower: boolean;
}

export interface Place {
  readonly isFree: boolean;
  /** Links to close first. */
  readonly without: readonly Link[];
}

const NO_PLACE: Place = { isFree: false, without: [] };

export const isLive = ({ talk }: Link): boolean => !talk.isQuiet;

/** Whether there is a place for one more link, and which others it takes the place of. */
export function placeFor(newcomer: Newcomer, links: readonly Link[], timers: Timers): Place {
  const twin = links.find(({ talk }) => talk.peer === newcomer.peer);
  if (twin && !givesWay(twin, newcomer)) return NO_PLACE;
  const others = links.filter((link) => link !== twin);
  const without = twin ? [twin] : [];
  if (newcomer.via === 'mesh' && others.filter(isLive).length >= ACCEPT_BELOW) return NO_PLACE;
  if (others.length < MAX_LINKS) return { isFree: true, without };
  const spare = spareFor(newcomer.via, others, timers);
  return spare ? { isFree: true, without: [...without, spare] } : NO_PLACE;
}

/** Of two links to one peer both ends keep the one that the lower id offered; a claimed id is not taken over. */
function givesWay({ talk }: Link, newcomer: Newcomer): boolean {
  if (talk.isQuiet) return true;
  return talk.author === newcomer.author && (newcomer.via !== 'mesh' || newcomer.offererIsLower);
}

/** A quiet link first, then one that the mesh made; for somebody who stands there, any whose peer has others too. */
function spareFor(via: Via, links: readonly Link[], timers: Timers): Link | undefined {
  const quiet = links.filter((link) => !isLive(link));
  if (quiet.length > 0) return quiet.reduce((a, b) => (a.talk.heardAt <= b.talk.heardAt ? a : b));
  if (via === 'mesh') return undefined;
  const made = links.filter((link) => link.via === 'mesh');
  if (made.length > 0) return made[Math.floor(timers.chance() * made.length)];
  return via === 'qr' ? links.reduce((a, b) => (a.peers.length >= b.peers.length ? a : b)) : undefined;
}

/** One that the mesh made, to a neighbour who has enough of them too. */
export function toLetGo(links: readonly Link[], timers: Timers, isNeeded: boolean): Link | undefined {
  const since = timers.now() - (isNeeded ? SPARE_AFTER_MS : PRUNE_AFTER_MS);
  const spare = links.filter(
    ({ via, talk, peers, progress }) =>
      via === 'mesh' && peers.length > MIN_LINKS && progress === null && talk.openedAt <= since,
  );
  return spare[Math.floor(timers.chance() * spare.length)];
}
