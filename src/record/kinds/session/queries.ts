import type { RecordView } from '../../view.ts';
import { type Span, areAtOnce } from '../moment.ts';
import { type Session, session } from './kind.ts';

/** Sessions that have an hour, by it; withdrawn ones are left out. */
export function sessionsByHour(view: RecordView): readonly Session[] {
  return view.memo('sessions', ['session'], () =>
    view
      .all(session)
      .filter((each) => !each.withdrawn && each.when)
      .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1)),
  );
}

/** Offered, without an hour yet. */
export function sessionsToPlace(view: RecordView): readonly Session[] {
  return view
    .all(session)
    .filter((each) => !each.withdrawn && !each.when)
    .sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
}

export const startOf = (each: Session): number => each.when?.at ?? 0;
export const endOf = (each: Session): number => startOf(each) + (each.when?.minutes ?? 0) * 60;

export const spanOf = (each: Session): Span => ({ start: startOf(each), end: endOf(each) });

export const hostsOf = (each: Session): string[] =>
  [...each.host].flatMap(([person, { hosts }]) => (hosts ? [person] : []));
export const comingTo = (each: Session): string[] =>
  [...each.come].flatMap(([person, { comes }]) => (comes ? [person] : []));

/** Sessions in the same place at the same time as this one. Both stay until somebody moves one. */
export function sameTimeSamePlace(view: RecordView, which: Session): readonly Session[] {
  const place = which.when?.place;
  if (place === undefined || which.withdrawn) return [];
  const span = spanOf(which);
  return sessionsByHour(view).filter(
    (other) => other.id !== which.id && other.when?.place === place && areAtOnce(spanOf(other), span),
  );
}
