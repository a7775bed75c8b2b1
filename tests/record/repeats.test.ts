// The same work on other days: one thing for each day, the same hour of the clock, and nothing twice.
import { describe, expect, it } from 'vitest';
import { isZone, parseDate, toLocal } from '#base';
import {
  type Task,
  addTask,
  addTaskOnDays,
  changeLaterToo,
  dayOf,
  daysOf,
  editThing,
  instantOn,
  laterOf,
  letTaskGo,
  repeatTask,
  startGathering,
  takeTask,
  withdrawThing,
} from '#record';
import { Random } from '../helpers/random.ts';
import { CAMP, Stage, camp, joined, meet } from './stage.ts';
import { at, chop, known, series, timeOf } from './on-days.ts';

const whens = (stage: Stage, id: string): (number | undefined)[] =>
  series(stage, id).map(({ when }) => when?.at);
/** Everything that two answers stand beside each other on. */
const choices = (stage: Stage): readonly string[] =>
  stage.device.journal.counted
    .filter((act) => stage.view.choices(act).length > 1)
    .map((act) => `${act.kind}/${act.field}`);

describe('Y23: repeats by the day of the camp', () => {
  it('one task for each day that has none: the same words, the same hour, and no day twice', async () => {
    const stage = await camp();
    const id = await chop(stage);
    await stage.run(repeatTask, { task: id, days: [4, 5, 3, 4] });
    expect(whens(stage, id)).toEqual([3, 4, 5].map((day) => at(stage, day, 16)));
    for (const each of series(stage, id))
      expect(each).toMatchObject({
        title: 'Chop',
        how: 'Small',
        need: { min: 2, max: 4 },
        when: { minutes: 40, due: false, zone: CAMP.zone },
      });
    expect(stage.refusal(repeatTask, { task: id, days: [3, 4, 5] })).toBe('thing/same');
    expect([...daysOf(stage.view, known(stage, id), timeOf(stage))].sort()).toEqual([3, 4, 5]);
    // From any of them, and the series is one.
    const [, , last] = series(stage, id);
    await stage.run(repeatTask, { task: last?.id ?? '', days: [6, 3] });
    expect(whens(stage, id)).toEqual([3, 4, 5, 6].map((day) => at(stage, day, 16)));
    expect(new Set(series(stage, id).map((each) => each.repeats?.of ?? each.id))).toEqual(new Set([id]));
  });

  it('a new task is written with its other days in one go', async () => {
    const stage = await camp();
    const id = await stage.run(addTaskOnDays, {
      title: 'Gate',
      atS: at(stage, 4, 23),
      days: [4, 5, 6],
      min: 2,
    });
    expect(whens(stage, id)).toEqual([4, 5, 6].map((day) => at(stage, day, 23)));
    expect(new Set(stage.device.journal.counted.slice(-5).map(({ command }) => command))).toEqual(
      new Set(['addTaskOnDays']),
    );
  });

  it('words that were changed before are repeated as they are, and claims are not', async () => {
    const stage = await camp();
    const id = await chop(stage);
    await stage.run(takeTask, { task: id });
    await stage.run(editThing, { kind: 'task', id, fields: { title: 'Chop and peel', how: '' } });
    await stage.run(repeatTask, { task: id, days: [5] });
    const [, other] = series(stage, id);
    expect(other).toMatchObject({ title: 'Chop and peel', need: { min: 2 } });
    expect([other?.how, other?.claim.size]).toEqual([undefined, 0]);
  });

  it('what has no hour has no other days', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Compost', sort: 'standing' });
    expect(stage.refusal(repeatTask, { task: id, days: [4] })).toBe('task/no-hour');
  });

  it('a day that was taken away, or let go, is put back and not made again', async () => {
    const stage = await camp();
    const id = await chop(stage);
    await stage.run(repeatTask, { task: id, days: [4, 5] });
    const [, fourth, fifth] = series(stage, id) as [Task, Task, Task];
    await stage.run(withdrawThing, { kind: 'task', id: fourth.id });
    await stage.run(letTaskGo, { task: fifth.id });
    expect(whens(stage, id)).toEqual([at(stage, 3, 16)]);
    await stage.run(repeatTask, { task: id, days: [4, 5] });
    expect(series(stage, id).map((each) => each.id)).toEqual([id, fourth.id, fifth.id]);
  });

  it('one is changed by itself, or with the later ones, each on its own day', async () => {
    const stage = await camp();
    const id = await chop(stage);
    await stage.run(repeatTask, { task: id, days: [4, 5, 6] });
    const [, fourth] = series(stage, id) as [Task, Task];
    await stage.run(editThing, { kind: 'task', id: fourth.id, fields: { title: 'Chop onions' } });
    expect(series(stage, id).map(({ title }) => title)).toEqual(['Chop', 'Chop onions', 'Chop', 'Chop']);
    expect(laterOf(stage.view, known(stage, fourth.id)).map(({ when }) => when?.day)).toEqual([5, 6]);
    const moved = { ...fourth.when, at: at(stage, 4, 15, 30), due: true, minutes: 60 };
    await stage.run(changeLaterToo, { task: fourth.id, fields: { when: moved, why: 'Early dinner' } });
    expect(whens(stage, id)).toEqual([at(stage, 3, 16), ...[4, 5, 6].map((day) => at(stage, day, 15, 30))]);
    expect(series(stage, id).map(({ why }) => why)).toEqual([
      undefined,
      'Early dinner',
      'Early dinner',
      'Early dinner',
    ]);
    expect(series(stage, id).map(({ when }) => when?.minutes)).toEqual([40, 60, 60, 60]);
    expect(stage.refusal(changeLaterToo, { task: fourth.id, fields: { why: 'Early dinner' } })).toBe(
      'thing/same',
    );
  });

  const EDGES = [
    // Over New Year in Auckland; where clocks go forward and back, north and south; and where half an hour is enough.
    ['Pacific/Auckland', '2026-12-28', '2027-01-02'],
    ['Pacific/Auckland', '2026-09-25', '2026-09-29'],
    ['Pacific/Auckland', '2027-04-02', '2027-04-06'],
    ['Europe/London', '2027-03-26', '2027-03-30'],
    ['Europe/London', '2026-10-23', '2026-10-27'],
    ['America/St_Johns', '2026-10-30', '2026-11-03'],
    ['Australia/Lord_Howe', '2026-10-02', '2026-10-06'],
    ['Asia/Kathmandu', '2026-12-29', '2027-01-03'],
    ['UTC', '2026-12-29', '2027-01-03'],
  ] as const;

  it.each(EDGES)('the same clock time on each day: %s from %s', async (zone, start, end) => {
    expect(isZone(zone)).toBe(true);
    const random = new Random(start.length + zone.length);
    for (let round = 0; round < 12; round++) {
      const stage = new Stage(round + 50);
      await stage.run(startGathering, { title: 'Camp', start, end, zone });
      const time = timeOf(stage);
      // 23:00 to 02:00 now and then, and any other minute.
      const minutes = round < 4 ? (23 * 60 + round * 60) % 1440 : random.below(1440);
      const days = Array.from({ length: time.days }, (_, i) => i + 1);
      const first = 1 + random.below(time.days);
      const id = await stage.run(addTask, {
        title: 'Walk',
        atS: instantOn(time, first, minutes),
        minutes: 90,
      });
      // Of a clock time that the first day skips the one that was meant instead is repeated.
      const shown = toLocal((known(stage, id).when?.at ?? 0) * 1000, zone).minutes;
      await stage.run(repeatTask, { task: id, days: days.filter((day) => day !== first) });
      const all = series(stage, id);
      expect(all.map(({ when }) => dayOf(time, when?.at ?? 0))).toEqual(days);
      for (const [index, { when }] of all.entries()) {
        // By hand: before five in the morning it is the next date's.
        const date = (parseDate(start) ?? 0) + index + (shown < 300 ? 1 : 0);
        const local = toLocal((when?.at ?? 0) * 1000, zone);
        expect(local.date).toBe(date);
        // Skipped clock times count on from before the skip: by an hour at most.
        expect([0, 30, 60]).toContain(local.minutes - shown);
        if (local.minutes !== shown)
          expect(toLocal((when?.at ?? 0) * 1000 - 3_600_000, zone).minutes).not.toBe(shown);
        expect(when?.day).toBe(index + 1);
      }
    }
  });
});

describe('V11: repeats that are made apart', () => {
  it('are the same things, whatever was said of them here and there, and nothing is to choose', async () => {
    for (let seed = 0; seed < 12; seed++) {
      const random = new Random(seed);
      const one = await camp(seed + 1);
      const id = await chop(one, 2);
      const two = await joined(one, 'Tom', seed + 100);
      const pick = (): number[] => [1, 3, 4, 5, 6].filter(() => random.chance(0.7));
      const [here, there] = [pick(), pick()];
      // Renamed before one of them repeats it: a twin, if the words they see now made it.
      const isRenamed = random.chance(0.5);
      if (isRenamed) await one.run(editThing, { kind: 'task', id, fields: { title: 'Chop and peel' } });
      if (here.length > 0) await one.run(repeatTask, { task: id, days: here });
      if (there.length > 0) await two.run(repeatTask, { task: id, days: there });
      meet(one, two);
      const days = [...new Set([2, ...here, ...there])].sort();
      for (const stage of [one, two]) {
        expect(series(stage, id).map(({ when }) => when?.day)).toEqual(days);
        expect(choices(stage)).toEqual([]);
      }
      expect(series(two, id)).toEqual(series(one, id));
    }
  });

  it('what a later app has made its first one with is repeated as it is', async () => {
    const stage = await camp();
    const value = { title: 'Chop', mood: 'merry', n: new Uint8Array(8), from: { kind: 'meal', id: 'x' } };
    const id = stage.who.idOf('task', value);
    await stage.write('addTask', [{ kind: 'task', id, field: '', sub: '', value }]);
    const when = { at: at(stage, 3, 18), zone: CAMP.zone, day: 3 };
    await stage.run(editThing, { kind: 'task', id, fields: { when } });
    const made = await stage.run(repeatTask, { task: id, days: [4] });
    expect(stage.view.madeWith('task', made)).toEqual({
      title: 'Chop',
      mood: 'merry',
      repeats: { of: id, day: 4 },
    });
  });
});
