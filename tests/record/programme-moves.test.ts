// Where else a session could be, one’s own hours, and a clock that was moved.
import { describe, expect, it } from 'vitest';
import {
  type Session,
  addPlace,
  addTask,
  alsoThen,
  dayOf,
  dayProgramme,
  editThing,
  freeGaps,
  freePlaces,
  hoursOfDay,
  joinCrew,
  letTaskGo,
  myHours,
  planMeal,
  sessionsIn,
  stepBack,
  takeTask,
  theGathering,
  wantedBy,
  withdrawThing,
  wouldCome,
} from '#record';
import { HOUR_S, NOW, NOW_S, type Stage, camp, joined } from './stage.ts';
import { EVE, time, at, of, offer, names, clash } from './programming.ts';

type Here = Stage & { person: string };

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
      kind === 'meal' ? (thing.dishes ?? '') : kind === 'call' ? (thing.where ?? '') : (thing.title ?? ''),
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
