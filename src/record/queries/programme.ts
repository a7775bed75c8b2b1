// The programme of one camp day, as it is read down the root: sessions and meals by their hour, those in one place at
// one time in a frame together, and the line that a moved or withdrawn session leaves where it was.
import { isMap } from '#base';
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';
import { type CampTime, areAtOnce, dayBounds, dayOf } from '../kinds/moment.ts';
import type { Meal } from '../kinds/meal/kind.ts';
import { mealsByHour } from '../kinds/meal/queries.ts';
import { type Session, session } from '../kinds/session/kind.ts';
import { endOf, hostsOf, sessionsByHour, spanOf, startOf } from '../kinds/session/queries.ts';

/** A session's hour, length and place. */
export type Placed = NonNullable<Session['when']>;

export type ProgrammeEntry =
  | { readonly is: 'session'; readonly at: number; readonly session: Session }
  /** Several in one place that overlap: each with at least one of the others. */
  | { readonly is: 'same-place'; readonly at: number; readonly sessions: readonly Session[] }
  | { readonly is: 'meal'; readonly at: number; readonly meal: Meal }
  /** It stood here and has been moved since. */
  | { readonly is: 'moved'; readonly at: number; readonly session: Session }
  | { readonly is: 'withdrawn'; readonly at: number; readonly session: Session };

/** Everything of a day, by the hour. What began the evening before and still goes on when the day begins is in it. */
export function dayProgramme(view: RecordView, time: CampTime, day: number): readonly ProgrammeEntry[] {
  const { start, end } = dayBounds(time, day);
  const entries: ProgrammeEntry[] = [];
  for (const sessions of bySamePlace(sessionsBetween(view, start, end))) {
    const [first] = sessions;
    if (!first) continue;
    const at = startOf(first);
    entries.push(
      sessions.length > 1 ? { is: 'same-place', at, sessions } : { is: 'session', at, session: first },
    );
  }
  for (const each of mealsByHour(view)) {
    const at = each.when?.at ?? 0;
    if (at >= start && at < end) entries.push({ is: 'meal', at, meal: each });
  }
  for (const left of linesLeft(view)) if (left.at >= start && left.at < end) entries.push(left);
  return entries.sort((a, b) => a.at - b.at || ORDER[a.is] - ORDER[b.is]);
}

const ORDER = { moved: 0, withdrawn: 1, session: 2, 'same-place': 2, meal: 3 } as const;

/** Placed sessions that touch the time from `start` to before `end` (s), by their hour. */
const sessionsBetween = (view: RecordView, start: number, end: number): readonly Session[] =>
  sessionsByHour(view).filter(
    (each) => startOf(each) < end && (startOf(each) >= start || endOf(each) > start),
  );

/** Sessions by their hour, those that overlap in one place as one group. */
function bySamePlace(sessions: readonly Session[]): readonly (readonly Session[])[] {
  const groups: Session[][] = [];
  const open = new Map<string, { group: Session[]; until: number }>();
  for (const each of sessions) {
    const place = each.when?.place;
    const running = place === undefined ? undefined : open.get(place);
    if (running && startOf(each) < running.until) {
      running.group.push(each);
      running.until = Math.max(running.until, endOf(each));
      continue;
    }
    const group = [each];
    groups.push(group);
    if (place !== undefined) open.set(place, { group, until: endOf(each) });
  }
  return groups;
}

type Left = Extract<ProgrammeEntry, { readonly is: 'moved' | 'withdrawn' }>;

/** What stood in the programme and does not any more: nobody should come for it in vain. */
function linesLeft(view: RecordView): readonly Left[] {
  return view.memo('programme-left', ['session'], () => {
    const out: Left[] = [];
    for (const each of view.all(session)) {
      if (each.withdrawn) {
        if (each.when) out.push({ is: 'withdrawn', at: startOf(each), session: each });
        continue;
      }
      const before = placedBefore(view, each);
      if (before && before.at !== each.when?.at) out.push({ is: 'moved', at: before.at, session: each });
    }
    return out;
  });
}

/** Where a session stood before it was moved last; undefined while it stands where it was placed first. */
export function placedBefore(view: RecordView, which: Session): Placed | undefined {
  let last: Placed | undefined;
  let before: Placed | undefined;
  for (const act of view.actsOf('session', which.id)) {
    const isMade = act.field === '';
    if (!isMade && act.field !== 'when') continue;
    const value = isMade && isMap(act.value) ? act.value['when'] : act.value;
    const read = value === undefined ? undefined : session.fields.when.read(value);
    if (read === undefined) continue;
    const next = read === false ? undefined : read;
    if (isSame(last, next)) continue;
    before = last ?? before;
    last = next;
  }
  return before && !isSame(before, which.when) ? before : undefined;
}

const isSame = (a: Placed | undefined, b: Placed | undefined): boolean =>
  a?.at === b?.at && a?.minutes === b?.minutes && a?.place === b?.place;

/** Somebody who hosts this one hosts another at the same time. */
export interface TwoAtOnce {
  readonly person: string;
  readonly other: Session;
}

export function hostsElsewhere(view: RecordView, which: Session): readonly TwoAtOnce[] {
  if (!which.when || which.withdrawn) return [];
  const hosts = hostsOf(which);
  return sessionsByHour(view).flatMap((other) => {
    if (other.id === which.id || !areAtOnce(spanOf(other), spanOf(which))) return [];
    const theirs = hostsOf(other);
    return hosts.filter((person) => theirs.includes(person)).map((person) => ({ person, other }));
  });
}

/** Days outside of the gathering's own on which something is placed: while it is set up, and while it is packed down. */
export function daysBeside({ view }: Pick<Reading, 'view'>, time: CampTime): readonly number[] {
  const days = new Set<number>();
  for (const each of [...sessionsByHour(view), ...mealsByHour(view)]) {
    const day = dayOf(time, each.when?.at ?? 0);
    if (day < 1 || day > time.days) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
