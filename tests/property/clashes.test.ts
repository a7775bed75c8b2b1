// The one check of whether two things are at once, against somebody who looks at every minute of every thing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#base';
import {
  type CampTime,
  RecordView,
  alsoThen,
  callHours,
  call,
  campTime,
  instantOn,
  meal,
  mealHours,
  myHours,
  noFacts,
  sameTime,
  session,
  sessionHours,
  task,
  taskHours,
} from '#record';

const ME = 'me';
const idOf = (i: number): string => `x${i}`.padEnd(16, '_');

/** A camp over New Year, and two over the nights on which clocks are moved. */
const CAMPS = [
  { zone: 'Pacific/Auckland', start: '2026-12-30', end: '2027-01-02' },
  { zone: 'Europe/Berlin', start: '2026-03-28', end: '2026-03-30' },
  { zone: 'America/New_York', start: '2026-10-31', end: '2026-11-02' },
] as const;

interface Made {
  readonly kind: 'task' | 'meal' | 'session' | 'call';
  /** Minutes from the first day's evening on. */
  readonly from: number;
  readonly minutes: number;
  readonly isMine: boolean;
  readonly is: 'open' | 'done' | 'gone' | 'due' | 'ask' | 'closed';
  /** Index of what it came with. */
  readonly of: number | undefined;
}

const made: fc.Arbitrary<Made> = fc.record({
  kind: fc.constantFrom('task', 'meal', 'session', 'call'),
  // Two days in half hours: edges that touch and equal starts come up all the time.
  from: fc.integer({ min: 0, max: 96 }).map((halves) => halves * 30),
  minutes: fc.constantFrom(0, 30, 60, 90, 180, 600),
  isMine: fc.boolean(),
  is: fc.constantFrom('open', 'open', 'open', 'done', 'gone', 'due', 'ask', 'closed'),
  of: fc.option(fc.nat(11), { nil: undefined }),
});

interface Kept extends Made {
  readonly id: string;
  readonly at: number;
  /** As the record says it; the oracle's own reading of the case. */
  readonly length: number;
  readonly counts: boolean;
  readonly takesTime: boolean;
  readonly withIds: readonly string[];
}

function keptOf(each: Made, i: number, all: readonly Made[], evening: number): Kept {
  const { kind, is, of } = each;
  const length = kind === 'call' ? 0 : kind === 'session' ? Math.max(5, each.minutes) : each.minutes;
  return {
    ...each,
    id: idOf(i),
    at: evening + each.from * 60,
    // A meal whose length nobody said is an hour.
    length: kind === 'meal' && length === 0 ? 60 : length,
    counts: is !== 'gone' && !(kind === 'call' && (is === 'ask' || is === 'closed')),
    takesTime: !(kind === 'task' && (is === 'done' || (is === 'due' && length === 0))),
    withIds: of === undefined || of >= all.length || kind === 'meal' || kind === 'session' ? [] : [idOf(of)],
  };
}

function viewOf(camp: (typeof CAMPS)[number], things: readonly Kept[]): RecordView {
  const view = new RecordView();
  view.set('gathering:g', { title: 'Camp', ...camp });
  for (const each of things) {
    const { id, kind, is, minutes } = each;
    const isDue = kind === 'task' && is === 'due';
    const when = {
      // What is due by an hour ends at it.
      at: isDue ? each.at + each.length * 60 : each.at,
      zone: camp.zone,
      day: 1,
      ...(minutes > 0 && kind !== 'call' ? { minutes: each.length } : {}),
      ...(kind === 'session' ? { minutes: each.length } : {}),
      ...(isDue ? { due: true } : {}),
    };
    const [other] = each.withIds;
    const about = other === undefined ? {} : { about: { kind: 'task', id: other } };
    const made_: { [field: string]: Value } = {
      title: id,
      when,
      ...(kind === 'call' ? { ...about, sort: is === 'ask' ? 'who' : 'hands', closed: is === 'closed' } : {}),
      ...(kind === 'task' && other !== undefined ? { partOf: other } : {}),
    };
    view.set(`${kind}:${id}`, made_);
    if (is === 'gone') view.set(`${kind}:${id}/withdrawn`, { why: '' });
    if (kind === 'task' && is === 'done') view.set(`task:${id}/done`, { how: 'done' });
    const claim = kind === 'session' ? `come.${ME}` : `claim.${ME}`;
    if (each.isMine)
      view.set(`${kind}:${id}/${claim}`, kind === 'session' ? { comes: true } : { said: 'in', role: 'hand' });
  }
  return view;
}

/** Every minute of it; what has no length has the one it begins with. */
const minutesOf = ({ at, length }: Kept): ReadonlySet<number> =>
  new Set(Array.from({ length: Math.max(1, length) }, (_, i) => at / 60 + i));

function clashes(one: Kept, other: Kept): boolean {
  const theirs = minutesOf(other);
  return (
    one.id !== other.id &&
    one.counts &&
    other.counts &&
    one.takesTime &&
    other.takesTime &&
    !one.withIds.includes(other.id) &&
    !other.withIds.includes(one.id) &&
    [...minutesOf(one)].some((minute) => theirs.has(minute))
  );
}

const hoursOf = (view: RecordView, { kind, id }: Kept) => {
  const known = {
    task: () => taskHours(thing(view.get(task, id))),
    meal: () => mealHours(thing(view.get(meal, id))),
    session: () => sessionHours(thing(view.get(session, id))),
    call: () => callHours(thing(view.get(call, id))),
  };
  return known[kind]();
};

function thing<T>(known: T | undefined): T {
  if (known === undefined) throw new Error('not there');
  return known;
}

const time = (camp: (typeof CAMPS)[number]): CampTime => campTime(viewOf(camp, []), 0);

describe('Y16: two things at once', () => {
  it('are told of whatever is taken on, by every minute of what one is in for, and by nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CAMPS),
        fc.array(made, { maxLength: 12 }),
        fc.nat(100),
        (camp, all, later) => {
          const evening = instantOn(time(camp), 1, 20 * 60);
          const things = all.map((each, i) => keptOf(each, i, all, evening));
          const view = viewOf(camp, things);
          const now = (evening + (later - 30) * 1800) * 1000;
          const isAhead = ({ at, length }: Kept): boolean => (at + length * 60) * 1000 > now;
          for (const each of things) {
            const told = sameTime({ view, facts: noFacts, now, person: ME }, hoursOf(view, each));
            const should = things.filter(
              (other) => other.isMine && clashes(each, other) && isAhead(each) && isAhead(other),
            );
            expect(told.map(({ id }) => id).sort()).toEqual(should.map(({ id }) => id).sort());
          }
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  it('each is in the way of the other, or neither', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 2, maxLength: 12 }), (all) => {
        const things = all.map((each, i) => keptOf({ ...each, isMine: true }, i, all, 0));
        const hours = myHours({ view: viewOf(CAMPS[0], things), person: ME });
        for (const one of hours)
          for (const other of alsoThen(hours, one)) expect(alsoThen(hours, other)).toContain(one);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  /** `hours`: of day 2 of the camp, by its own clock, past 24 after midnight. */
  const at = (camp: (typeof CAMPS)[number], hours: number): number =>
    instantOn(time(camp), 2, (hours % 24) * 60);
  const span = (camp: (typeof CAMPS)[number], from: number, minutes: number, id = 'x') => ({
    id,
    start: at(camp, from),
    end: at(camp, from) + minutes * 60,
  });

  it('on New Year’s Eve from 23:00 to 02:00: midnight, equal starts, edges that touch, no length', () => {
    const [eve] = CAMPS;
    const walk = span(eve, 23, 180, 'walk');
    const isAtOnce = (from: number, minutes: number): boolean =>
      alsoThen([walk], span(eve, from, minutes)).length > 0;
    expect(new Date(walk.start * 1000).toISOString()).toBe('2026-12-31T10:00:00.000Z');
    expect([isAtOnce(23, 30), isAtOnce(24, 15), isAtOnce(25.5, 120), isAtOnce(22, 61)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([isAtOnce(26, 60), isAtOnce(22, 60), isAtOnce(26, 0), isAtOnce(22.5, 0)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([isAtOnce(23, 0), isAtOnce(25, 0)]).toEqual([true, true]);
  });

  it('on the nights on which clocks are moved: what stands behind the hours, not what they are called', () => {
    // Day 1's night in Berlin has no 02:30: it is half past three. From half past one, an hour and a half is half past four.
    const [, spring, autumn] = CAMPS;
    const night = (camp: (typeof CAMPS)[number], hours: number): number =>
      instantOn(time(camp), 1, (hours % 24) * 60);
    const fire = { id: 'fire', start: night(spring, 25.5), end: night(spring, 25.5) + 5400 };
    expect(night(spring, 26.5)).toBe(night(spring, 27.5));
    expect(alsoThen([fire], { id: 'x', start: night(spring, 27.75), end: night(spring, 28.5) })).toEqual([
      fire,
    ]);
    expect(alsoThen([fire], { id: 'x', start: night(spring, 28), end: night(spring, 28.5) })).toEqual([]);
    // In New York one o’clock comes twice: half past one is the first, and two o’clock an hour and a half after it.
    const watch = { id: 'watch', start: night(autumn, 25.5), end: night(autumn, 25.5) + 3600 };
    expect(night(autumn, 26) - night(autumn, 25.5)).toBe(5400);
    expect(alsoThen([watch], { id: 'x', start: night(autumn, 26), end: night(autumn, 27) })).toEqual([]);
  });
});
