// Three things that could use this person (rule Y3). When everybody is asked, everybody waits for somebody else; so each
// need is put to some people and not to all. Every phone draws by itself, by a hash of person, task and hour: nothing
// goes to and fro for it, and nobody records who saw what.
import type { MeCard } from '../facts.ts';
import { hasPhone } from '../kinds/person/phones.ts';
import { peopleByName } from '../kinds/person/queries.ts';
import { type TASK_TAGS, type Task, task } from '../kinds/task/kind.ts';
import type { Leaf, Places } from '../kinds/task/state.ts';
import type { Reading } from '../query.ts';
import { fitsMe } from './fits.ts';
import { type MyHours, type WithHours, everybodysHours, isFreeAt, taskHours } from './my-hours.ts';
import { SOON_S, type TaskRow, byWanted, taskRow } from './tasks.ts';

type Tag = (typeof TASK_TAGS)[number];

/** What suits somebody just now: chosen and kept on their phone alone (rule Y18). */
export const SUITS = ['seated', 'light', 'with-kids', 'night', 'good-company'] as const;
export type Suit = (typeof SUITS)[number];

/** What somebody who chose this is not shown. Night and good company are liked, and rule nothing out. */
export const RULED_OUT: { readonly [suit in Suit]?: readonly Tag[] } = {
  seated: ['heavy'],
  light: ['heavy'],
  'with-kids': ['heavy', 'knives', 'night'],
};

/** Cards drawn. */
export const CARDS = 3;

/** How much more often something is drawn: by its leaf, when it is wanted before long, fits, or is of what was chosen. */
export const LEAF_WEIGHT: { readonly [leaf in Leaf]: number } = {
  fresh: 1,
  waiting: 3,
  pressing: 9,
  'let-it-go': 0,
};
const SOON_WEIGHT = 2;
const FITS_WEIGHT = 3;
const SUITS_WEIGHT = 4;
/** More hands missing than this weigh no more: one crew would fill every phone. */
const MOST_SHORT = 4;

interface Need {
  readonly row: TaskRow;
  /** Whoever is in for something at these is not drawn. */
  readonly hours: WithHours | undefined;
  readonly seed: number;
}

/** In the order in which they are wanted: the same for one person within the hour. `chosen`: on this phone. */
export function threeForYou(reading: Reading, chosen: readonly Suit[] = []): readonly TaskRow[] {
  const { view, person: me, now } = reading;
  if (me === undefined) return [];
  const hour = Math.floor(now / 3_600_000);
  const out = new Set(chosen.flatMap((suit) => RULED_OUT[suit] ?? []));
  // Whose turn a need is comes out the same on every phone, whatever one hides or chooses.
  const { needs, myself, dealt } = view.hidden.whole(() => {
    const open = openNeeds(reading, hour);
    const [hand] = handsOf(reading, [me]) as [Hand];
    return { needs: open, myself: hand, dealt: goingRound(reading, open, hour, me) };
  });
  const mine = needs.filter(
    (need) =>
      !view.hidden.has('task', need.row.task.id) &&
      couldTake(need, myself) &&
      need.row.task.tags?.some((tag) => out.has(tag)) !== true,
  );
  const round = dealt.filter((need) => mine.includes(need));
  // Whoever is dealt none takes the next that suits them: so each goes round to about as many.
  const seed = mix(hashOf(me), hour);
  const next = round.length > 0 ? undefined : (mine.find((need) => need.seed >= seed) ?? mine[0]);
  const drawn = new Set(next ? [next] : round);
  const fits = fitsMe(reading);
  const weighed = mine.map((need) => ({
    need,
    // The larger the weight, the nearer to 1 (Efraimidis and Spirakis 2006).
    draw: (mix(~need.seed, seed) / 2 ** 32) ** (1 / weightOf(need.row, now / 1000, chosen, fits)),
  }));
  weighed.sort((a, b) => b.draw - a.draw);
  for (const { need } of weighed) if (drawn.size < CARDS) drawn.add(need);
  return [...drawn].map(({ row }) => row).sort(byWanted);
}

/** Everything that wants hands, in an order that is the same on every phone and another each hour. */
function openNeeds(reading: Reading, hour: number): readonly Need[] {
  const { view } = reading;
  const all = view.all(task);
  const isOpen = ({ withdrawn, done, title }: Task): boolean => !withdrawn && !done && title !== undefined;
  const needs: Need[] = [];
  for (const each of all) {
    if (!isOpen(each) || each.sort === 'standing') continue;
    const row = taskRow(reading, each);
    // A whole with open pieces is short of nobody: whoever takes it takes a piece (rule Y13).
    if (row.places.short === 0 || row.leaf === 'let-it-go') continue;
    needs.push({ row, hours: taskHours(each), seed: mix(hashOf(each.id), hour) });
  }
  return needs.sort((a, b) => a.seed - b.seed || (a.row.task.id < b.row.task.id ? -1 : 1));
}

/** Somebody who could be asked: looked up once, and then held against every need. */
interface Hand {
  readonly id: string;
  readonly card: MeCard | undefined;
  /** By their beginning. */
  readonly taken: readonly MyHours[];
}

function handsOf({ view, facts }: Reading, ids: readonly string[]): readonly Hand[] {
  const hours = everybodysHours(view);
  return ids.map((id) => ({ id, card: facts.me(id), taken: hours.get(id) ?? [] }));
}

/** Whether somebody could take it, by what they said of themselves and what they are in for. */
function couldTake({ row, hours }: Need, { id, card, taken }: Hand): boolean {
  const { task: each, start, end, places } = row;
  if (card?.presence === 'left' || each.claim.get(id)?.said === 'in') return false;
  if (start !== undefined && end !== undefined) {
    // Work that is due by an hour can be done before one goes, if not before one comes.
    if (each.when?.due !== true && card?.leaves !== undefined && start >= card.leaves) return false;
    if (card?.presence === 'coming' && card.arrives !== undefined && end <= card.arrives) return false;
  }
  if (onlyForFirstTimers(places) && card?.firstGathering !== true) return false;
  return !hours || isFreeAt(taken, hours);
}

const onlyForFirstTimers = ({ max, hands, learners, learnerPlaces }: Places): boolean =>
  max !== undefined && learnerPlaces > learners && max - hands.length <= learnerPlaces - learners;

/**
 * The needs that go round to this person. People stand in a ring, by the lot of the hour, and each need in turn goes to
 * the next who could take it, from where its own lot falls: to somebody with a phone if it can, to those who hold none
 * before those who hold one, to nobody as a third. So each need that at least half as many could take as there are
 * needs is before somebody at any hour.
 */
function goingRound(reading: Reading, needs: readonly Need[], hour: number, me: string): readonly Need[] {
  const { view } = reading;
  const people = handsOf(
    reading,
    peopleByName(view).map(({ id }) => id),
  );
  const ring = people
    .filter(({ card }) => card?.presence !== 'left')
    .map((hand) => ({ hand, seed: mix(hashOf(hand.id), hour), isFar: !hasPhone(view, hand.id), held: 0 }))
    .sort((a, b) => a.seed - b.seed || (a.hand.id < b.hand.id ? -1 : 1));
  const mine: Need[] = [];
  for (const need of needs) {
    const from = Math.max(
      0,
      ring.findIndex(({ seed }) => seed >= need.seed),
    );
    const takes = (isFar: boolean, held: number): (typeof ring)[number] | undefined => {
      for (let i = 0; i < ring.length; i++) {
        const each = ring[(from + i) % ring.length];
        if (each?.isFar === isFar && each.held === held && couldTake(need, each.hand)) return each;
      }
      return undefined;
    };
    const taker = takes(false, 0) ?? takes(false, 1) ?? takes(true, 0) ?? takes(true, 1);
    if (!taker) continue;
    if (++taker.held > 1) ring.splice(ring.indexOf(taker), 1);
    if (taker.hand.id === me) mine.push(need);
  }
  return mine;
}

function weightOf(
  { task: each, leaf, places, start }: TaskRow,
  nowS: number,
  chosen: readonly string[],
  fits: ((each: Task) => boolean) | undefined,
): number {
  return (
    LEAF_WEIGHT[leaf] *
    Math.sqrt(Math.min(places.short, MOST_SHORT)) *
    (start !== undefined && start <= nowS + SOON_S ? SOON_WEIGHT : 1) *
    (fits?.(each) === true ? FITS_WEIGHT : 1) *
    (each.tags?.some((tag) => chosen.includes(tag)) === true ? SUITS_WEIGHT : 1)
  );
}

/** FNV-1a, 32 bits: a spread, not a secret. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Two numbers to one of 32 bits, as MurmurHash3 ends. */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 16) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
