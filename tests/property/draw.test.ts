// The draw of Now over whole camps: what the rule promises, asked of three hundred phones that hold the same record.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#base';
import {
  type Facts,
  type MeCard,
  RULED_OUT,
  RecordView,
  SUITS,
  type Suit,
  TASK_TAGS,
  type Task,
  placesOf,
  task,
  threeForYou,
  timesOf,
} from '#record';
import { Random } from '../helpers/random.ts';

const HOUR_S = 3600;
/** An hour of the clock, 30 December 2026, 10:00 in Auckland. */
const NOW_S = Date.parse('2026-12-29T21:00:00Z') / 1000;
const PEOPLE = 300;

/** Of the shape of ids. */
const idOf = (letter: string, i: number): string => `${letter}${i}`.padEnd(16, '_');

interface Camp {
  readonly view: RecordView;
  readonly facts: Facts;
  readonly people: readonly string[];
}

const between = (random: Random, from: number, to: number): number => from + random.below(to - from + 1);

/** Keys and values of a camp; `busy`: how much of it people are in for already. */
function camp(random: Random, people: number, needs: number, busy: number): [string, Value][] {
  const out: [string, Value][] = [];
  for (let i = 0; i < people; i++) out.push([`person:${idOf('p', i)}`, { name: `P${i}` }]);
  const who = (): string => idOf('p', random.below(people));
  const when = (): Value => ({ at: NOW_S + between(random, -2, 60) * HOUR_S, zone: 'UTC', day: 3 });
  for (let i = 0; i < needs; i++) {
    const min = between(random, 1, 4);
    const learner = random.below(4) === 0 ? 1 : 0;
    out.push([
      `task:${idOf('t', i)}`,
      {
        title: `T${i}`,
        ...(random.below(3) > 0 ? { when: when(), minutes: between(random, 0, 180) || 1 } : {}),
        need: { min, max: min + random.below(2), learner },
        tags: TASK_TAGS.filter(() => random.below(5) === 0),
        ...(random.below(8) === 0 ? { sort: 'standing' } : {}),
        ...(i > 0 && random.below(8) === 0 ? { partOf: idOf('t', random.below(i)) } : {}),
      },
    ]);
    if (random.below(6) === 0) out.push([`task:${idOf('t', i)}/done`, { how: 'done' }]);
    if (random.below(10) === 0) out.push([`task:${idOf('t', i)}/withdrawn`, { why: 'not needed' }]);
    while (random.below(3) === 0)
      out.push([`task:${idOf('t', i)}/claim.${who()}`, { said: 'in', role: 'hand' }]);
  }
  for (let i = 0; i < busy; i++) {
    const minutes = between(random, 30, 300);
    out.push([`session:${idOf('s', i)}`, { title: `S${i}`, when: { ...(when() as object), minutes } }]);
    for (let j = random.below(people); j > 0; j--)
      out.push([`session:${idOf('s', i)}/come.${who()}`, { comes: true }]);
    out.push([`meal:${idOf('m', i)}`, { sitting: 'lunch', when: when() }]);
    for (let j = random.below(20); j > 0; j--)
      out.push([`meal:${idOf('m', i)}/claim.${who()}`, { said: 'in', role: 'hand' }]);
  }
  return out;
}

function cards(random: Random, people: number): Facts {
  const mes = new Map<string, MeCard>();
  for (let i = 0; i < people; i++)
    mes.set(idOf('p', i), {
      person: idOf('p', i),
      presence: random.pick(['here', 'here', 'coming', 'left', 'away'] as const),
      firstGathering: random.below(4) === 0,
      ...(random.below(4) === 0 ? { leaves: NOW_S + between(random, 1, 50) * HOUR_S } : {}),
      ...(random.below(4) === 0 ? { arrives: NOW_S + between(random, -9, 50) * HOUR_S } : {}),
    });
  return { me: (id) => mes.get(id), diets: () => [] };
}

function viewOf(entries: readonly (readonly [string, Value])[]): RecordView {
  const view = new RecordView();
  for (const [key, value] of entries) view.set(key, value);
  return view;
}

function someCamp(seed: number, needs: number, busy: number, people = PEOPLE): Camp {
  const random = new Random(seed);
  const view = viewOf(camp(random, people, needs, busy));
  return {
    view,
    facts: cards(random, people),
    people: Array.from({ length: people }, (_, i) => idOf('p', i)),
  };
}

const drawn = ({ view, facts }: Camp, person: string, now: number, chosen: readonly Suit[] = []): Task[] =>
  threeForYou({ view, facts, now, person }, chosen).map((row) => row.task);

// The rule, written down again and slowly: with nothing of what the draw is made of.

const isOpen = (each: Task): boolean => !each.withdrawn && !each.done && each.sort !== 'standing';

/** A piece of what is settled or was taken away, by however many steps (rule Y13). */
function isOfWhatIsOver(camp_: Camp, each: Task): boolean {
  const whole = each.partOf === undefined ? undefined : camp_.view.get(task, each.partOf);
  const isOver = whole?.done !== undefined || whole?.withdrawn !== undefined;
  return whole !== undefined && (isOver || isOfWhatIsOver(camp_, whole));
}

function isNeed(camp_: Camp, each: Task, nowS: number): boolean {
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
function busyOf({ view }: Camp, whom: string): readonly Busy[] {
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

function suits(
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

const hours = fc.integer({ min: 0, max: 72 }).map((hour) => (NOW_S + hour * HOUR_S) * 1000);

describe('Y3: the draw', () => {
  it('every need that a tenth of three hundred could take is before somebody at any hour, in whatever camp', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(6),
        hours,
        (seed, needs, busy, now) => {
          const all = someCamp(seed, needs, busy);
          const seen = new Set(all.people.flatMap((who) => drawn(all, who, now).map(({ id }) => id)));
          const busyBy = new Map(all.people.map((who) => [who, busyOf(all, who)]));
          for (const each of all.view.all(task)) {
            if (!isNeed(all, each, now / 1000)) continue;
            const could = all.people.filter((who) => suits(all, each, who, busyBy.get(who) ?? [], []));
            if (could.length >= PEOPLE / 10)
              expect([each.title, seen.has(each.id)]).toEqual([each.title, true]);
          }
        },
      ),
      { numRuns: 5, seed: 1 },
    );
  });

  it('sixty needs that the same thirty could take, all at one hour, are each before somebody', () => {
    const entries: [string, Value][] = [];
    for (let i = 0; i < PEOPLE; i++) entries.push([`person:${idOf('p', i)}`, { name: `P${i}` }]);
    const when = { at: NOW_S + HOUR_S, zone: 'UTC', day: 3, minutes: 60 };
    for (let i = 0; i < 60; i++) entries.push([`task:${idOf('t', i)}`, { title: `T${i}`, when }]);
    entries.push(['session:s', { title: 'Choir', when }]);
    for (let i = 30; i < PEOPLE; i++) entries.push([`session:s/come.${idOf('p', i)}`, { comes: true }]);
    const all: Camp = { view: viewOf(entries), facts: { me: () => undefined, diets: () => [] }, people: [] };
    for (let hour = -4; hour < 1; hour++) {
      const seen = new Set<string>();
      for (let i = 0; i < 30; i++)
        for (const { id } of drawn(all, idOf('p', i), (NOW_S + hour * HOUR_S) * 1000)) seen.add(id);
      expect([hour, seen.size]).toEqual([hour, 60]);
    }
  });

  it('nobody is drawn what does not suit, whatever they chose; three where there are three', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(9),
        fc.subarray([...SUITS]),
        hours,
        (seed, needs, busy, chosen, now) => {
          const all = someCamp(seed, needs, busy, 40);
          const open = all.view.all(task).filter((each) => isNeed(all, each, now / 1000));
          for (const who of all.people.slice(0, 12)) {
            const hoursOf = busyOf(all, who);
            const could = open.filter((each) => suits(all, each, who, hoursOf, chosen)).map(({ id }) => id);
            const three = drawn(all, who, now, chosen).map(({ id }) => id);
            expect(could).toEqual(expect.arrayContaining(three));
            expect(new Set(three).size).toBe(Math.min(3, could.length));
          }
        },
      ),
      { numRuns: 60, seed: 2 },
    );
  });

  it('the same on one device for one reading, and whatever order the record came in', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), hours, (seed, needs, now) => {
        const random = new Random(seed);
        const entries = camp(random, 50, needs, 4);
        const facts = cards(random, 50);
        const one: Camp = { view: viewOf(entries), facts, people: [] };
        const other: Camp = { view: viewOf(random.shuffle(entries)), facts, people: [] };
        for (const who of [0, 17, 49].map((i) => idOf('p', i))) {
          const three = drawn(one, who, now).map(({ id }) => id);
          expect(drawn(one, who, now).map(({ id }) => id)).toEqual(three);
          expect(drawn(other, who, now).map(({ id }) => id)).toEqual(three);
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});
