// A day of the programme, on any side of New Year's midnight; what is at one time with what; where else it could be.
import { describe, expect, it } from 'vitest';
import {
  addPlace,
  dayProgramme,
  daysBeside,
  hostSession,
  hostsElsewhere,
  offerSession,
  placeSession,
  placedBefore,
  planMeal,
  session,
  unplaceSession,
  withdrawThing,
} from '#record';
import { HOUR_S, camp, meet } from './stage.ts';
import { EVE, time, at, of, offer, names, clash } from './programming.ts';

describe('Y9: a day of the programme', () => {
  it('sessions and meals by their hour, from 5 in the morning to 5 in the morning, on New Year’s Eve', async () => {
    const stage = await camp();
    await offer(stage, 'Night walk', at(stage, EVE, 23), 180);
    await offer(stage, 'Embers', at(stage, EVE, 2), 60);
    await offer(stage, 'Last of the night', at(stage, EVE, 4.5), 20);
    await offer(stage, 'First swim', at(stage, EVE + 1, 5), 30);
    await offer(stage, 'Choir', at(stage, EVE, 15), 60);
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: at(stage, EVE, 18) });
    const day = (which: number): string[] => names(dayProgramme(stage.view, time(stage), which));
    expect(day(EVE)).toEqual(['Choir', 'Dahl', 'Night walk', 'Embers', 'Last of the night']);
    expect(day(EVE + 1)).toEqual(['First swim']);
    expect(of(stage, stage.view.all(session)[0]?.id ?? '').when?.day).toBe(EVE);
    // 31 December 23:00 and 1 January 02:00 are one evening.
    const walk = dayProgramme(stage.view, time(stage), EVE)[2];
    expect(new Date((walk?.at ?? 0) * 1000).toISOString()).toBe('2026-12-31T10:00:00.000Z');
  });

  it('what still goes on when the day begins is in it', async () => {
    const stage = await camp();
    await offer(stage, 'Vigil', at(stage, EVE, 22), 10 * 60);
    await offer(stage, 'Till five', at(stage, EVE, 22), 7 * 60);
    expect(names(dayProgramme(stage.view, time(stage), EVE + 1))).toEqual(['Vigil']);
    expect(names(dayProgramme(stage.view, time(stage), EVE))).toHaveLength(2);
  });

  it('two placed apart in one place stand in one frame, across midnight, on both phones', async () => {
    const { stage, other } = await clash(23, [180, 60], 2 * HOUR_S);
    for (const each of [stage, other])
      expect(names(dayProgramme(each.view, time(each), EVE))).toEqual(['Fermenting + Contact jam']);
  });

  it('equal starts are seen; what touches, or has no place, is nobody’s clash', async () => {
    const { stage, dome } = await clash(14, [60, 90]);
    await offer(stage, 'Right after', at(stage, EVE, 15.5), 60, dome);
    await offer(stage, 'Nowhere', at(stage, EVE, 14), 60);
    await offer(stage, 'Nowhere too', at(stage, EVE, 14), 60);
    const entries = names(dayProgramme(stage.view, time(stage), EVE)).sort();
    expect(entries).toEqual(
      [
        'Contact jam + Fermenting',
        'Fermenting + Contact jam',
        'Nowhere',
        'Nowhere too',
        'Right after',
      ].filter((each) => entries.includes(each)),
    );
    expect(entries).toHaveLength(4);
  });

  it('a third that overlaps only one of two is in their frame', async () => {
    const { stage, dome } = await clash(14, [60, 120]);
    await offer(stage, 'Third', at(stage, EVE, 15.5), 60, dome);
    const [frame] = dayProgramme(stage.view, time(stage), EVE);
    expect(frame?.is === 'same-place' && frame.sessions).toHaveLength(3);
  });

  it('moving one clears it everywhere, and leaves a line where it was', async () => {
    const { stage, other, dome, two } = await clash(14, [60, 60]);
    await other.run(placeSession, { session: two, atS: at(other, EVE, 19), minutes: 60, place: dome });
    meet(stage, other);
    for (const each of [stage, other])
      expect(names(dayProgramme(each.view, time(each), EVE))).toEqual([
        'moved: Contact jam',
        'Fermenting',
        'Contact jam',
      ]);
    expect(placedBefore(stage.view, of(stage, two))).toMatchObject({ at: at(stage, EVE, 14) });
    // Moved back: it stands where it stood, and nothing else is left of it but the line at the other hour.
    await other.run(placeSession, { session: two, atS: at(other, EVE, 14), minutes: 60, place: dome });
    expect(placedBefore(other.view, of(other, two))).toMatchObject({ at: at(stage, EVE, 19) });
  });

  it('a longer or another place at the same hour leaves no line; taken off its hour, one', async () => {
    const stage = await camp();
    const yurt = await stage.run(addPlace, { name: 'Yurt' });
    const id = await offer(stage, 'Choir', at(stage, EVE, 15), 60);
    await stage.run(placeSession, { session: id, atS: at(stage, EVE, 15), minutes: 90, place: yurt });
    const day = (): string[] => names(dayProgramme(stage.view, time(stage), EVE));
    expect(day()).toEqual(['Choir']);
    await stage.run(unplaceSession, { session: id });
    expect(day()).toEqual(['moved: Choir']);
    expect(placedBefore(stage.view, of(stage, id))).toMatchObject({ at: at(stage, EVE, 15), minutes: 90 });
  });

  it('what was taken away stands where it stood, and says so', async () => {
    const stage = await camp();
    const id = await offer(stage, 'Choir', at(stage, EVE, 15), 60);
    await stage.run(withdrawThing, { kind: 'session', id });
    expect(names(dayProgramme(stage.view, time(stage), EVE))).toEqual(['withdrawn: Choir']);
    await stage.run(withdrawThing, {
      kind: 'session',
      id: await stage.run(offerSession, { title: 'Never placed' }),
    });
    expect(names(dayProgramme(stage.view, time(stage), EVE))).toHaveLength(1);
  });

  it('days beside the gathering’s own are known where something stands on them', async () => {
    const stage = await camp();
    expect(daysBeside(stage, time(stage))).toEqual([]);
    await offer(stage, 'Raise the marquee', at(stage, -1, 10), 240);
    await stage.run(planMeal, { sitting: 'lunch', atS: at(stage, 8, 12) });
    await offer(stage, 'Choir', at(stage, 2, 10), 60);
    expect(daysBeside(stage, time(stage))).toEqual([-1, 8]);
  });
});

describe('Y9: somebody who hosts two at once', () => {
  it('is told of, whichever place they are in; in a row, or hosting no more, nothing', async () => {
    const stage = await camp();
    const one = await offer(stage, 'Knots', at(stage, EVE, 23), 180);
    const two = await offer(stage, 'Stars', at(stage, EVE, 1), 30);
    await offer(stage, 'Right after', at(stage, EVE, 2), 30);
    expect(hostsElsewhere(stage.view, of(stage, one))).toEqual([
      { person: stage.person, other: of(stage, two) },
    ]);
    await stage.run(hostSession, { session: two, hosts: false });
    expect(hostsElsewhere(stage.view, of(stage, one))).toEqual([]);
  });
});
