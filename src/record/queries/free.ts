// Where and when else something could be: another place that is free at the same time, a gap in the same place later.
// Suggestions only. Nothing is ever kept from being placed.
import type { RecordView } from '../view.ts';
import { type CampTime, DAY_S, type Span, areAtOnce, dayBounds, dayOf, instantOn } from '../kinds/moment.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import { place, type Place } from '../kinds/place/kind.ts';
import { placesByName } from '../kinds/place/queries.ts';
import type { Session } from '../kinds/session/kind.ts';
import { comingTo, hostsOf, sessionsByHour, spanOf, startOf } from '../kinds/session/queries.ts';

/** What is looked for: as long as this, from then (s), and not in the way of itself. */
export interface Wanted {
  readonly at: number;
  readonly minutes: number;
  readonly place: string | undefined;
  /** The session it is for, where there is one already. */
  readonly session: Session | undefined;
}

export const wantedBy = (which: Session): Wanted => ({
  at: startOf(which),
  minutes: which.when?.minutes ?? 60,
  place: which.when?.place,
  session: which,
});

/** Hours people place things at (s). */
const STEP_S = 1800;
/** Nothing is suggested to begin before or after these (minutes after midnight). */
const EARLIEST = 9 * 60;
const LATEST = 21 * 60;
const MEALS_ALL_GO_TO: readonly string[] = ['breakfast', 'lunch', 'dinner'];

const isClear = (busy: readonly Span[], span: Span): boolean => !busy.some((each) => areAtOnce(each, span));

/** Other sessions and meals in a place. */
function busyIn(view: RecordView, placeId: string, except: Session | undefined): readonly Span[] {
  const sessions = sessionsByHour(view).filter(
    (each) => each.when?.place === placeId && each.id !== except?.id,
  );
  const meals = mealsByHour(view).filter((each) => each.place === placeId);
  return [...sessions.map(spanOf), ...meals.map(mealSpan)];
}

const mealSpan = ({ when }: { when?: { at: number; minutes?: number | undefined } | undefined }): Span => {
  const start = when?.at ?? 0;
  return { start, end: start + (when?.minutes ?? 60) * 60 };
};

/** What stands in a place at a time: its other sessions. */
export function sessionsIn(view: RecordView, { at, minutes, place: id, session: which }: Wanted): Session[] {
  const span = { start: at, end: at + minutes * 60 };
  return id === undefined
    ? []
    : sessionsByHour(view).filter(
        (each) => each.when?.place === id && each.id !== which?.id && areAtOnce(spanOf(each), span),
      );
}

/** Nothing is held there while anywhere else is free. */
const NO_ROOM: ReadonlySet<Place['sort']> = new Set(['kitchen', 'water', 'toilets']);

/** Other places that are free then: where all who would come fit first, then places of the same sort. */
export function freePlaces(view: RecordView, wanted: Wanted, most = 2): readonly Place[] {
  const span = { start: wanted.at, end: wanted.at + wanted.minutes * 60 };
  const here = wanted.place === undefined ? undefined : view.get(place, wanted.place);
  const people = wanted.session ? comingTo(wanted.session).length : 0;
  const order = (each: Place): number =>
    (each.capacity !== undefined && each.capacity < people ? 4 : 0) +
    (NO_ROOM.has(each.sort) ? 2 : 0) +
    (here?.sort !== undefined && each.sort === here.sort ? 0 : 1);
  return placesByName(view)
    .filter((each) => each.id !== wanted.place && isClear(busyIn(view, each.id, wanted.session), span))
    .map((each) => ({ each, order: order(each) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ each }) => each);
}

/**
 * Hours (s) at which the same place is free: later on the same day first, then earlier, then on the days after. Those
 * who host it are free then too, and it is no meal time.
 */
export function freeGaps(
  view: RecordView,
  time: CampTime,
  wanted: Wanted,
  nowS: number,
  most = 2,
): readonly number[] {
  if (wanted.place === undefined) return [];
  const hosts = wanted.session ? hostsOf(wanted.session) : [];
  const busy = [
    ...busyIn(view, wanted.place, wanted.session),
    ...mealsByHour(view)
      .filter((each) => MEALS_ALL_GO_TO.includes(each.sitting ?? ''))
      .map(mealSpan),
    ...sessionsByHour(view)
      .filter((each) => each.id !== wanted.session?.id && hostsOf(each).some((id) => hosts.includes(id)))
      .map(spanOf),
  ];
  const length = wanted.minutes * 60;
  const found: number[] = [];
  for (const at of hoursToTry(time, wanted.at)) {
    if (found.length === most) break;
    // Two suggestions of which one would be in the way of the other are one.
    const isApart = found.every((each) => Math.abs(each - at) >= Math.max(length, STEP_S));
    if (at > nowS && isApart && isClear(busy, { start: at, end: at + length })) found.push(at);
  }
  return found;
}

function hoursToTry(time: CampTime, at: number): readonly number[] {
  const day = dayOf(time, at);
  const { start, end } = dayBounds(time, day);
  const first = Math.max(start, instantOn(time, day, EARLIEST));
  const last = Math.min(end - STEP_S, instantOn(time, day, LATEST));
  const sameDay: number[] = [];
  for (let each = first; each <= last; each += STEP_S) if (each !== at) sameDay.push(each);
  const nextDays: number[] = [];
  for (let next = day + 1; next <= time.days; next++) nextDays.push(at + (next - day) * DAY_S);
  return [
    ...sameDay.filter((each) => each > at),
    ...sameDay.filter((each) => each < at).reverse(),
    ...nextDays,
  ];
}
