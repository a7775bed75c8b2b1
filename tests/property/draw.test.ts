// The draw of Now over whole camps: what the rule promises, asked of three hundred phones that hold the same record.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#base';
import {
  type Facts,
  type MeCard,
  RecordView,
  SUITS,
  type Suit,
  TASK_TAGS,
  type Task,
  task,
  threeForYou,
} from '#record';
import { Random } from '../helpers/random.ts';
import { type Camp, busyOf, isNeed, suits } from './draw-rule.ts';

const HOUR_S = 3600;
/** An hour of the clock, 30 December 2026, 10:00 in Auckland. */
const NOW_S = Date.parse('2026-12-29T21:00:00Z') / 1000;
const PEOPLE = 300;

/** Of the shape of ids. */
const idOf = (letter: string, i: number): string => `${letter}${i}`.padEnd(16, '_');

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
