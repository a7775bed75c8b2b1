// When somebody might rest, and that they say so themselves.
import { describe, expect, it } from 'vitest';
import {
  A_LOT_S,
  type MeCard,
  type MyHours,
  addPerson,
  addTask,
  campTime,
  didIt,
  instantOn,
  joinCrew,
  noFacts,
  offerSession,
  offerSkills,
  planMeal,
  restHint,
  saysDoneALot,
  stepBack,
  takeBackDid,
  takeTask,
  whoCould,
  wouldCome,
} from '#record';
import { HOUR_S, type Stage, camp } from './stage.ts';

type Here = Stage & { person: string };

/** Seconds of a clock hour on a day of the camp. */
const at = (stage: Stage, day: number, hour: number): number =>
  instantOn(campTime(stage.view, stage.now), day, (hour % 24) * 60);

async function take(
  stage: Here,
  title: string,
  day: number,
  hour: number,
  minutes?: number,
): Promise<string> {
  const id = await stage.run(addTask, { title, atS: at(stage, day, hour), minutes, min: 3 });
  await stage.run(takeTask, { task: id });
  return id;
}

function hint(stage: Here, day: number, hour: number): unknown {
  const found = restHint({ ...stage.reading, now: at(stage, day, hour) * 1000 });
  if (!found) return undefined;
  const name = ({ thing }: MyHours): unknown =>
    'title' in thing ? thing.title : 'sitting' in thing ? thing.sitting : undefined;
  return found.is === 'a-lot'
    ? [found.is, name(found.next)]
    : [found.is, name(found.before), name(found.next)];
}

describe('Y17: rest', () => {
  it('after five hours of work in a day, while there is something ahead that somebody else could take', async () => {
    const stage = await camp();
    await take(stage, 'Wood', 3, 9, 150);
    const lunch = await stage.run(planMeal, { sitting: 'lunch', atS: at(stage, 3, 13), minutes: 90 });
    await stage.run(joinCrew, { meal: lunch });
    await take(stage, 'Tanks', 3, 15, 60);
    const wash = await take(stage, 'Washing-up', 3, 19.5, 45);
    expect(2.5 + 1.5 + 1).toBe(A_LOT_S / HOUR_S);
    expect(hint(stage, 3, 15.9)).toBeUndefined();
    expect(hint(stage, 3, 16)).toEqual(['a-lot', 'Washing-up']);
    // It has begun, or it is somebody else's by now: nothing is left to hand on.
    expect(hint(stage, 3, 19.6)).toBeUndefined();
    await stage.run(stepBack, { task: wash });
    expect(hint(stage, 3, 16)).toBeUndefined();
    await take(stage, 'Tomorrow', 4, 12, 60);
    expect(hint(stage, 3, 16)).toBeUndefined();
  });

  it('what one said one did counts as well, once, and not what was said by mistake, by others, or yesterday', async () => {
    const stage = await camp();
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const water = await stage.run(addTask, { title: 'Water', sort: 'standing', minutes: 60 });
    await take(stage, 'Later', 3, 20, 30);
    const did = async (day: number, hour: number, person?: string): Promise<void> => {
      stage.now = at(stage, day, hour) * 1000;
      await stage.run(didIt, { task: water, person });
    };
    await did(2, 23);
    for (const hour of [11, 12, 13, 14]) await did(3, hour);
    await did(3, 15, tom);
    expect(hint(stage, 3, 17)).toBeUndefined();
    await did(3, 16);
    expect(hint(stage, 3, 17)).toEqual(['a-lot', 'Later']);
    const [line = ''] = stage.view
      .actsOf('task', water)
      .filter(({ field, time }) => field === 'did' && time > at(stage, 3, 15.5))
      .map(({ sub }) => sub);
    await stage.run(takeBackDid, { task: water, line });
    expect(hint(stage, 3, 17)).toBeUndefined();
    // Work one was in for and says is done is one piece of work.
    const wood = await take(stage, 'Wood', 3, 17, 30);
    stage.now = at(stage, 3, 17.6) * 1000;
    await stage.run(didIt, { task: wood });
    expect(hint(stage, 3, 17.7)).toBeUndefined();
  });

  it('a short night: what ends late, the next beginning within eight hours of it on another day, over New Year too', async () => {
    const stage = await camp();
    const walk = await stage.run(offerSession, {
      title: 'Night walk',
      placing: { atS: at(stage, 4, 23), minutes: 180 },
    });
    await stage.run(wouldCome, { session: walk, comes: true });
    await take(stage, 'Porridge', 5, 9.5, 60);
    expect(hint(stage, 4, 18)).toEqual(['short-night', 'Night walk', 'Porridge']);
    expect(hint(stage, 3, 18)).toBeUndefined();
    expect(hint(stage, 5, 9.75)).toBeUndefined();
    // Eight hours are a night.
    const other = await camp();
    await take(other, 'Fire', 4, 23, 120);
    await take(other, 'Porridge', 5, 9, 60);
    expect(hint(other, 4, 18)).toBeUndefined();
    // Early work after what ended in the morning is no night between.
    await take(other, 'Gate', 5, 7, 60);
    expect(hint(other, 4, 22)).toEqual(['short-night', 'Fire', 'Gate']);
    expect(hint(other, 5, 8.5)).toBeUndefined();
  });

  it('what one would only go to, one can leave out: it is no work', async () => {
    const stage = await camp();
    await take(stage, 'Fire', 4, 23, 120);
    const yoga = await stage.run(offerSession, {
      title: 'Yoga',
      placing: { atS: at(stage, 5, 7), minutes: 60 },
    });
    expect(hint(stage, 4, 18)).toEqual(['short-night', 'Fire', 'Yoga']);
    await stage.set('session', yoga, 'host', { hosts: false }, stage.person);
    await stage.run(wouldCome, { session: yoga, comes: true });
    expect(hint(stage, 4, 18)).toBeUndefined();
  });

  it('is told to the person alone, in no number, and nothing of it is written', async () => {
    const stage = await camp();
    await take(stage, 'Wood', 3, 9, 400);
    await take(stage, 'Washing-up', 3, 19.5, 45);
    const written = stage.device.entries.length;
    expect(hint(stage, 3, 17)).toEqual(['a-lot', 'Washing-up']);
    expect(stage.device.entries.length).toBe(written);
    const now = at(stage, 3, 17) * 1000;
    const tom = await stage.run(addPerson, { name: 'Tom' });
    for (const person of [tom, undefined])
      expect(restHint({ ...stage.reading, now, person })).toBeUndefined();
    expect(Object.keys(restHint({ ...stage.reading, now }) ?? {})).toEqual(['is', 'next']);
  });
});

describe('P5: “I’ve done a lot today” is one’s own word', () => {
  it('seen by whoever looks for hands until that day is over, and said by nothing else', async () => {
    const stage = await camp();
    await stage.run(offerSkills, { person: stage.person, can: ['bread'] });
    await take(stage, 'Wood', 3, 9, 600);
    const asks = (hour: number, card: Partial<MeCard>): boolean | undefined => {
      const facts = { ...noFacts, me: (id: string) => ({ ...card, person: id }) };
      const reading = { ...stage.reading, facts, now: at(stage, 3, hour) * 1000 };
      expect(saysDoneALot(reading, stage.person)).toBe(whoCould(reading, 'bread')[0]?.hasDoneALot);
      return saysDoneALot(reading, stage.person);
    };
    const nightEnds = at(stage, 4, 5);
    expect(asks(20, {})).toBe(false);
    expect(asks(20, { doneALot: nightEnds })).toBe(true);
    expect(asks(28.9, { doneALot: nightEnds })).toBe(true);
    const reading = { facts: { ...noFacts, me: () => ({ person: stage.person, doneALot: nightEnds }) } };
    expect(saysDoneALot({ ...reading, now: nightEnds * 1000 }, stage.person)).toBe(false);
  });
});
