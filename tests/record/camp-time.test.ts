// The days of a camp, and the hours things are meant for.
import { describe, expect, it } from 'vitest';
import { parseDate } from '#base';
import { campTime, dayBounds, dayOf, instantOn, momentAt, startGathering, withdrawThing } from '#record';
import { CAMP, HOUR_S, NOW, Stage, camp, meet } from './stage.ts';

describe('T1: a moment is an instant, the zone it was meant in, and the day of the camp', () => {
  it('across New Year', async () => {
    const { view } = await camp();
    const time = campTime(view, NOW);
    expect(time).toEqual({
      zone: 'Pacific/Auckland',
      firstDate: parseDate('2026-12-28'),
      days: 6,
      dayStarts: 300,
    });
    const night = instantOn(time, 4, 30);
    expect(new Date(night * 1000).toISOString()).toBe('2026-12-31T11:30:00.000Z');
    expect(momentAt(time, night)).toEqual({ at: night, zone: 'Pacific/Auckland', day: 4 });
    expect(dayOf(time, night + 5 * HOUR_S)).toBe(5);
    expect(dayBounds(time, 4)).toEqual({ start: instantOn(time, 4, 300), end: instantOn(time, 5, 300) });
  });
});

describe('T4: while nothing is known of the gathering, six days from today', () => {
  it('in UTC; and days that are no days are passed over', async () => {
    const stage = new Stage(2);
    expect(campTime(stage.view, NOW)).toEqual({
      zone: 'UTC',
      firstDate: parseDate('2026-12-29'),
      days: 6,
      dayStarts: 300,
    });
    const id = await stage.run(startGathering, CAMP);
    for (const [field, value] of [
      ['zone', 'Mars/Base'],
      ['start', '2026-02-31'],
      ['end', '1999-01-01'],
      ['dayStarts', -5],
    ] as const)
      await stage.set('gathering', id, field, value);
    expect(campTime(stage.view, NOW)).toEqual({
      zone: 'UTC',
      firstDate: parseDate('2026-12-29'),
      days: 1,
      dayStarts: 300,
    });
  });

  it('of two starts that became one the lowest id is meant, on every device', async () => {
    const [one, two] = [new Stage(3), new Stage(4)];
    const ids = [
      await one.run(startGathering, CAMP),
      await two.run(startGathering, { ...CAMP, title: 'Other' }),
    ];
    meet(one, two);
    const [lowest] = [...ids].sort() as [string];
    await two.run(withdrawThing, { kind: 'gathering', id: lowest });
    one.hear(two);
    expect(one.refusal(startGathering, CAMP)).toBe('gathering/exists');
  });
});
