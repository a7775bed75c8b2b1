// The rule of the draw (Y3), written down again and slowly: with nothing of what the draw is made of.
import {
  type Facts,
  RULED_OUT,
  type RecordView,
  type Suit,
  type Task,
  placesOf,
  task,
  timesOf,
} from '#record';

export interface Camp {
  readonly view: RecordView;
  readonly facts: Facts;
  readonly people: readonly string[];
}

const isOpen = (each: Task): boolean => !each.withdrawn && !each.done && each.sort !== 'standing';

/** A piece of what is settled or was taken away, by however many steps (rule Y13). */
function isOfWhatIsOver(camp_: Camp, each: Task): boolean {
  const whole = each.partOf === undefined ? undefined : camp_.view.get(task, each.partOf);
  const isOver = whole?.done !== undefined || whole?.withdrawn !== undefined;
  return whole !== undefined && (isOver || isOfWhatIsOver(camp_, whole));
}

export function isNeed(camp_: Camp, each: Task, nowS: number): boolean {
  const { view } = camp_;
  if (isOfWhatIsOver(camp_, each)) return false;
  const { end } = timesOf(each);
  // A piece whose hours are over is open no more (rule Y13).
  const isPiece = (other: Task): boolean =>
    other.partOf === each.id && !other.withdrawn && !other.done && nowS < (timesOf(other).end ?? Infinity);
  const hasPieces = view.all(task).some(isPiece);
  return isOpen(each) && placesOf(each).short > 0 && !hasPieces && (end === undefined || nowS <= end);
}

interface Busy {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly together: readonly unknown[];
}

/** What somebody is in for, from the keys alone. */
export function busyOf({ view }: Camp, whom: string): readonly Busy[] {
  const out: Busy[] = [];
  for (const thing of view.things().things) {
    const values = view.valuesOf(thing);
    const made = values.get('') as {
      when?: { at: number; minutes?: number };
      minutes?: number;
      partOf?: string;
    };
    const id = thing.slice(thing.indexOf(':') + 1);
    const claim = values.get(`claim.${whom}`) as { said?: string } | undefined;
    const come = values.get(`come.${whom}`) as { comes?: boolean } | undefined;
    if (!made.when || values.has('withdrawn') || values.has('done')) continue;
    if (claim?.said !== 'in' && come?.comes !== true) continue;
    const minutes = thing.startsWith('meal') ? 60 : (made.when.minutes ?? made.minutes ?? 0);
    out.push({ id, start: made.when.at, end: made.when.at + minutes * 60, together: [made.partOf] });
  }
  return out;
}

export function suits(
  camp_: Camp,
  each: Task,
  whom: string,
  busy: readonly Busy[],
  chosen: readonly Suit[],
): boolean {
  const card = camp_.facts.me(whom);
  const { start, end } = timesOf(each);
  const { max = Infinity, hands, learnerPlaces, learners } = placesOf(each);
  const kept = Math.max(0, learnerPlaces - learners);
  return (
    card?.presence !== 'left' &&
    each.claim.get(whom)?.said !== 'in' &&
    !(start !== undefined && card?.leaves !== undefined && start >= card.leaves) &&
    !(end !== undefined && card?.presence === 'coming' && end <= (card.arrives ?? 0)) &&
    (card?.firstGathering === true || kept === 0 || max - hands.length > kept) &&
    !busy.some(
      (other) =>
        start !== undefined &&
        end !== undefined &&
        !other.together.includes(each.id) &&
        each.partOf !== other.id &&
        start < other.end &&
        other.start < end,
    ) &&
    !chosen.some((suit) => RULED_OUT[suit]?.some((tag) => each.tags?.includes(tag)))
  );
}
