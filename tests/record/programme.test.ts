// A day of the programme, on any side of New Year's midnight; what is at one time with what; where else it could be.
import { describe, expect, it } from 'vitest';
import {
  type ProgrammeEntry,
  type Session,
  addPlace,
  addTask,
  alsoThen,
  campTime,
  dayOf,
  dayProgramme,
  daysBeside,
  editThing,
  freeGaps,
  freePlaces,
  hostSession,
  hostsElsewhere,
  hoursOfDay,
  instantOn,
  joinCrew,
  letTaskGo,
  myHours,
  offerSession,
  placeSession,
  placedBefore,
  planMeal,
  session,
  sessionsIn,
  stepBack,
  takeTask,
  theGathering,
  unplaceSession,
  wantedBy,
  withdrawThing,
  wouldCome,
} from '#record';
import { HOUR_S, NOW, NOW_S, type Stage, camp, joined, meet } from './stage.ts';

type Here = Stage & { person: string };
/** New Year's Eve is the fourth day. */
const EVE = 4;

const time = (stage: Stage) => campTime(stage.view, stage.now);
const at = (stage: Stage, day: number, hour: number): number => instantOn(time(stage), day, hour * 60);
const of = (stage: Stage, id: string): Session => stage.view.get(session, id) as Session;
const offer = (stage: Stage, title: string, atS: number, minutes: number, place?: string): Promise<string> =>
  stage.run(offerSession, { title, placing: { atS, minutes, place } });
const names = (entries: readonly ProgrammeEntry[]): string[] =>
  entries.map((each) =>
    each.is === 'meal'
      ? (each.meal.dishes ?? '')
      : each.is === 'same-place'
        ? each.sessions.map(({ title }) => title).join(' + ')
        : each.is === 'session'
          ? (each.session.title ?? '')
          : `${each.is}: ${each.session.title}`,
  );

/** The dome at a time, twice, placed by two who were out of reach of each other. */
async function clash(atEve: number, minutes: readonly [number, number], shift = 0) {
  const stage = await camp();
  const dome = await stage.run(addPlace, { name: 'Dome', sort: 'dome' });
  const other = await joined(stage, 'Kit', 2);
  const start = at(stage, EVE, atEve);
  const one = await offer(stage, 'Fermenting', start, minutes[0], dome);
  const two = await offer(other, 'Contact jam', start + shift, minutes[1], dome);
  meet(stage, other);
  return { stage, other, dome, one, two };
}

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

describe('Y10: where else, and when', () => {
  const place = (stage: Stage, name: string, more: object = {}): Promise<string> =>
    stage.run(addPlace, { name, ...more });

  it('other places that are free then: where all fit first, then of the same sort; never one in use', async () => {
    const { stage, one } = await clash(16.5, [60, 90]);
    await place(stage, 'Tent', { sort: 'tent', capacity: 10 });
    await place(stage, 'Small dome', { sort: 'dome', capacity: 1 });
    await place(stage, 'Kitchen', { sort: 'kitchen' });
    const busy = await place(stage, 'Yurt', { sort: 'yurt' });
    await offer(stage, 'Songs', at(stage, EVE, 16), 45, busy);
    const marquee = await place(stage, 'Marquee', { sort: 'marquee' });
    await stage.run(planMeal, { sitting: 'snack', atS: at(stage, EVE, 17), place: marquee });
    const free = (most: number): (string | undefined)[] =>
      freePlaces(stage.view, wantedBy(of(stage, one)), most).map(({ name }) => name);
    expect(free(2)).toEqual(['Small dome', 'Tent']);
    for (const name of ['Ana', 'Ben']) {
      const guest = await joined(stage, name, name.length + name.charCodeAt(0));
      await guest.run(wouldCome, { session: one, comes: true });
      stage.hear(guest);
    }
    expect(free(9)).toEqual(['Tent', 'Kitchen', 'Small dome']);
  });

  it('gaps in the same place: after this one and its meal times, hosts free too, none in the past', async () => {
    const { stage, dome, one } = await clash(16.5, [60, 90]);
    await stage.run(planMeal, { sitting: 'dinner', atS: at(stage, EVE, 18), minutes: 60 });
    const gaps = (most = 2, now = NOW_S): number[] => [
      ...freeGaps(stage.view, time(stage), wantedBy(of(stage, one)), now, most),
    ];
    expect(gaps()).toEqual([at(stage, EVE, 19), at(stage, EVE, 20)]);
    // Whoever hosts it hosts something else at seven, somewhere else.
    await offer(stage, 'Stories', at(stage, EVE, 19), 60);
    expect(gaps()).toEqual([at(stage, EVE, 20), at(stage, EVE, 21)]);
    await offer(stage, 'Concert', at(stage, EVE, 19), 240, dome);
    expect(gaps()).toEqual([at(stage, EVE, 15.5), at(stage, EVE, 14.5)]);
    // Nothing before now: the days after, at the same hour.
    expect(gaps(9, at(stage, EVE, 16))).toEqual([at(stage, EVE + 1, 16.5), at(stage, EVE + 2, 16.5)]);
  });

  it('a session without a place has no gaps, and none is suggested where nothing is known', async () => {
    const stage = await camp();
    const id = await offer(stage, 'Choir', at(stage, EVE, 15), 60);
    expect(freeGaps(stage.view, time(stage), wantedBy(of(stage, id)), NOW_S)).toEqual([]);
    expect(freePlaces(stage.view, wantedBy(of(stage, id)))).toEqual([]);
  });

  it('what stands in a place at a time: for whoever is about to place something there', async () => {
    const { stage, dome, one, two } = await clash(23, [180, 60], HOUR_S);
    const wanted = (hour: number, session?: Session) => ({
      at: at(stage, EVE, hour),
      minutes: 30,
      place: dome,
      session,
    });
    expect(sessionsIn(stage.view, wanted(1)).map(({ id }) => id)).toEqual([one]);
    expect(sessionsIn(stage.view, wanted(0)).map(({ id }) => id)).toEqual([one, two]);
    expect(sessionsIn(stage.view, wanted(0, of(stage, one))).map(({ id }) => id)).toEqual([two]);
    expect(sessionsIn(stage.view, wanted(2))).toEqual([]);
    expect(sessionsIn(stage.view, { ...wanted(0), place: undefined })).toEqual([]);
  });
});

describe('Y11: one’s own hours', () => {
  const busy = async (): Promise<Here> => {
    const stage = await camp();
    const wash = await stage.run(addTask, { title: 'Wash up', atS: at(stage, EVE, 19.5), minutes: 45 });
    await stage.run(takeTask, { task: wash });
    const due = await stage.run(addTask, { title: 'Bread', atS: at(stage, EVE, 8), isDue: true });
    await stage.run(takeTask, { task: due });
    const meal = await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: at(stage, EVE, 18) });
    await stage.run(joinCrew, { meal });
    return stage;
  };
  const told = (stage: Here, day = EVE): string[] =>
    hoursOfDay(myHours(stage), time(stage), day).map(({ kind, thing }) =>
      kind === 'meal' ? (thing.dishes ?? '') : (thing.title ?? ''),
    );

  it('tasks, crews and sessions by the hour, past ones too, and of nobody else', async () => {
    const stage = await busy();
    const other = await joined(stage, 'Tom', 3);
    await offer(other, 'Night walk', at(stage, EVE, 23), 180);
    const open = await offer(other, 'Open stage', at(stage, EVE, 20), 60);
    stage.hear(other);
    await stage.run(wouldCome, { session: open, comes: true });
    expect(told(stage)).toEqual(['Bread', 'Dahl', 'Wash up', 'Open stage']);
    // Whose device it is, is who is told: not what others are in for.
    expect(told(other)).toEqual(['Open stage', 'Night walk']);
    stage.now = at(stage, EVE + 1, 12) * 1000;
    expect(told(stage)).toHaveLength(4);
    expect(myHours({ view: stage.view, person: undefined })).toEqual([]);
  });

  it('what was stepped back from, let go or taken away is none', async () => {
    const stage = await camp();
    for (const leave of ['back', 'let-go', 'gone'] as const) {
      const id = await stage.run(addTask, { title: leave, atS: at(stage, EVE, 9), minutes: 30 });
      await stage.run(takeTask, { task: id });
      if (leave === 'back') await stage.run(stepBack, { task: id });
      else if (leave === 'gone') await stage.run(withdrawThing, { kind: 'task', id });
      else await stage.run(letTaskGo, { task: id });
    }
    expect(told(stage)).toEqual([]);
  });

  it('over New Year’s midnight: from 23:00 to 02:00 is on the Eve, and in the way of 01:00', async () => {
    const stage = await camp();
    const walk = await offer(stage, 'Night walk', at(stage, EVE, 23), 180);
    const embers = { id: 'x', start: at(stage, EVE, 1), end: at(stage, EVE, 3) };
    expect(told(stage)).toEqual(['Night walk']);
    expect(told(stage, EVE + 1)).toEqual([]);
    expect(alsoThen(myHours(stage), embers).map(({ id }) => id)).toEqual([walk]);
    expect(alsoThen(myHours(stage), { ...embers, start: at(stage, EVE, 2) })).toEqual([]);
    expect(alsoThen(myHours(stage), { ...embers, id: walk })).toEqual([]);
  });

  it('what is due by an hour and has no length is in nobody’s way', async () => {
    const stage = await busy();
    const breakfast = { id: 'x', start: at(stage, EVE, 7), end: at(stage, EVE, 9) };
    expect(alsoThen(myHours(stage), breakfast)).toEqual([]);
    const open = { id: 'x', start: at(stage, EVE, 20), end: at(stage, EVE, 21) };
    expect(alsoThen(myHours(stage), open)).toMatchObject([{ end: at(stage, EVE, 20.25) }]);
  });
});

describe('T2: a moved clock', () => {
  it('the days follow an edit of the hour at which they begin', async () => {
    const stage = await camp();
    await offer(stage, 'Embers', at(stage, EVE, 2), 60);
    expect(names(dayProgramme(stage.view, time(stage), EVE))).toEqual(['Embers']);
    const id = theGathering(stage.view)?.id ?? '';
    await stage.run(editThing, { kind: 'gathering', id, fields: { dayStarts: 60 } });
    // The day now ends at one: what is at two belongs to the next one.
    expect(names(dayProgramme(stage.view, time(stage), EVE))).toEqual([]);
    expect(names(dayProgramme(stage.view, time(stage), EVE + 1))).toEqual(['Embers']);
    expect(dayOf(time(stage), Math.floor(NOW / 1000))).toBe(3);
  });
});
