// Calls and what they are about: who answers is in for the task or the crew too, said once, and counts once.
import { describe, expect, it } from 'vitest';
import {
  type Call,
  addPerson,
  addTask,
  answerCall,
  askWhoCould,
  call,
  callForHands,
  callState,
  callsNow,
  cannotComeAfterAll,
  closeCall,
  didIt,
  handsIn,
  handsWanted,
  inAlready,
  inFor,
  joinCrew,
  leaveCrew,
  meal,
  planMeal,
  stepBack,
  stillShort,
  takeTask,
  task,
} from '#record';
import { Random } from '../helpers/random.ts';
import { HOUR_S, NOW_S, type Stage, camp, joined, meet } from './stage.ts';

const the = (stage: Stage, id: string): Call => stage.view.get(call, id) as Call;
const state = (stage: Stage, id: string): string => callState(stage.view, the(stage, id), stage.now);
const wanted = (stage: Stage, id: string): number => handsWanted(stage.view, the(stage, id));
const came = (stage: Stage, id: string): readonly string[] => [...handsIn(stage.view, the(stage, id))].sort();
const isIn = (stage: Stage, id: string, person: string): boolean =>
  stage.view.get(task, id)?.claim.get(person)?.said === 'in';

async function dinner(stage: Stage, crew: readonly string[], hands = 3): Promise<[string, string]> {
  const id = await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S + 8 * HOUR_S, min: 6 });
  for (const name of crew)
    await stage.run(joinCrew, { meal: id, person: await stage.run(addPerson, { name }) });
  const about = { kind: 'meal', id } as const;
  return [id, await stage.run(callForHands, { about, hands, byS: NOW_S + 7 * HOUR_S, where: 'Kitchen' })];
}

describe('Y25: who answers a call is in for what it is about', () => {
  it('told once: the task it is about, and its call besides only where one is not in for that', async () => {
    const stage = await camp();
    const chop = await stage.run(addTask, { title: 'Chop', min: 2 });
    const about = { kind: 'task', id: chop } as const;
    const id = await stage.run(callForHands, { about, hands: 2, byS: NOW_S + HOUR_S });
    const decided = stage.decide(answerCall, { call: id });
    expect(decided.ok && decided.value.map(({ kind, field, sub }) => [kind, field, sub])).toEqual([
      ['call', 'claim', stage.person],
      ['task', 'claim', stage.person],
    ]);
    await stage.run(answerCall, { call: id });
    expect(isIn(stage, chop, stage.person)).toBe(true);
    expect(inFor(stage.reading, stage.person).map(({ thing }) => thing.id)).toEqual([chop]);
    await stage.run(didIt, { task: chop });
    const later = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(answerCall, { call: id, person: later });
    // Done work takes nobody any more; the call alone is what Tom is in for.
    expect(isIn(stage, chop, later)).toBe(false);
    expect(inFor(stage.reading, later).map(({ thing }) => thing.id)).toEqual([id]);
  });

  it('counts down by whoever joins, by the call or not; those who were in already are not counted', async () => {
    const stage = await camp();
    const [id, asked] = await dinner(stage, ['Ana', 'Ben', 'Cleo']);
    expect([wanted(stage, asked), came(stage, asked), inAlready(stage.view, the(stage, asked))]).toEqual([
      3,
      [],
      the(stage, asked).already,
    ]);
    const [tom, rua, kit] = [
      await stage.run(addPerson, { name: 'Tom' }),
      await stage.run(addPerson, { name: 'Rua' }),
      await stage.run(addPerson, { name: 'Kit' }),
    ];
    await stage.run(answerCall, { call: asked, person: tom });
    expect([wanted(stage, asked), state(stage, asked)]).toEqual([2, 'sounding']);
    await stage.run(joinCrew, { meal: id, person: rua });
    expect([wanted(stage, asked), state(stage, asked)]).toEqual([1, 'sounding']);
    await stage.run(answerCall, { call: asked, person: kit });
    expect([wanted(stage, asked), state(stage, asked), callsNow(stage.reading)]).toEqual([0, 'answered', []]);
    expect(came(stage, asked)).toEqual([tom, rua, kit].sort());
    expect([...(stage.view.get(meal, id)?.claim.keys() ?? [])]).toHaveLength(6);
  });

  it('whoever was in already has answered; stepping back from either is stepping back from both', async () => {
    const stage = await camp();
    const [id, asked] = await dinner(stage, ['Ana']);
    const [ana = ''] = the(stage, asked).already ?? [];
    expect(stage.refusal(answerCall, { call: asked, person: ana })).toBe('call/already-in');
    expect(stage.refusal(cannotComeAfterAll, { call: asked, person: ana })).toBe('call/not-in');
    await stage.run(answerCall, { call: asked });
    await stage.run(leaveCrew, { meal: id });
    expect([came(stage, asked), wanted(stage, asked)]).toEqual([[], 3]);
    expect(stage.refusal(cannotComeAfterAll, { call: asked })).toBe('call/not-in');
    await stage.run(joinCrew, { meal: id });
    expect(came(stage, asked)).toEqual([stage.person]);
    await stage.run(cannotComeAfterAll, { call: asked });
    expect(stage.view.get(meal, id)?.claim.get(stage.person)?.said).toBe('back');
    await stage.run(leaveCrew, { meal: id, person: ana });
    await stage.run(answerCall, { call: asked, person: ana });
    expect(came(stage, asked)).toEqual([ana]);
  });

  it('who could: the answer is one’s own word, and another hand in the task is none', async () => {
    const stage = await camp();
    const pump = await stage.run(addTask, { title: 'Mend the pump', min: 2 });
    await stage.run(takeTask, { task: pump });
    const asked = await stage.run(askWhoCould, { about: { kind: 'task', id: pump }, skill: 'pumps' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: pump, person: tom });
    expect([came(stage, asked), state(stage, asked)]).toEqual([[], 'sounding']);
    await stage.run(answerCall, { call: asked });
    expect(state(stage, asked)).toBe('answered');
    // In for it before the ask: taking back one's word to the ask leaves that as it was.
    await stage.run(cannotComeAfterAll, { call: asked });
    expect([state(stage, asked), isIn(stage, pump, stage.person)]).toEqual(['sounding', true]);
    const rua = await stage.run(addPerson, { name: 'Rua' });
    await stage.run(answerCall, { call: asked, person: rua });
    expect(isIn(stage, pump, rua)).toBe(true);
    await stage.run(stepBack, { task: pump, person: rua });
    expect(state(stage, asked)).toBe('sounding');
  });

  it('two who take the last place apart both stay, on the call and in the crew, one over', async () => {
    const one = await camp();
    const [id, asked] = await dinner(one, ['Ana', 'Ben'], 1);
    const other = await joined(one, 'Tom', 2);
    await one.run(answerCall, { call: asked });
    await other.run(answerCall, { call: asked });
    meet(one, other);
    for (const stage of [one, other]) {
      expect(came(stage, asked)).toEqual([one.person, other.person].sort());
      expect(came(stage, asked).length - (the(stage, asked).hands ?? 0)).toBe(1);
      expect(stage.view.get(meal, id)?.claim.size).toBe(4);
    }
  });

  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`seed ${seed}: apart and met, all see the same hands: those who last said so of what it is about`, async () => {
      const random = new Random(seed);
      const one = await camp(seed);
      const [id, asked] = await dinner(one, ['Ana', 'Ben']);
      const two = await joined(one, 'Tom', seed + 100);
      meet(one, two);
      const mine = [one, two].map((stage) => ({ stage, person: stage.person, isIn: false }));
      for (let step = 0; step < 20; step++) {
        const each = random.pick(mine);
        const { stage } = each;
        const [come, go] = random.chance(0.5)
          ? ([() => stage.run(joinCrew, { meal: id }), () => stage.run(leaveCrew, { meal: id })] as const)
          : ([
              () => stage.run(answerCall, { call: asked }),
              () => stage.run(cannotComeAfterAll, { call: asked }),
            ] as const);
        await (each.isIn ? go : come)();
        each.isIn = !each.isIn;
        if (random.chance(0.2)) meet(one, two);
      }
      meet(one, two);
      const expected = mine.flatMap(({ isIn, person }) => (isIn ? [person] : [])).sort();
      for (const { stage } of mine) expect(came(stage, asked)).toEqual(expected);
    });
});

describe('Y26: a call whose hour is past', () => {
  it('says so for half an hour; let be, it is gone at once; asked again is another call', async () => {
    const stage = await camp();
    const [, asked] = await dinner(stage, ['Ana']);
    stage.now = (NOW_S + 7 * HOUR_S + 60) * 1000;
    expect([state(stage, asked), callsNow(stage.reading).length]).toEqual(['faded', 1]);
    expect(stage.refusal(answerCall, { call: asked })).toBe('call/over');
    await stage.run(closeCall, { call: asked, closed: true });
    expect([state(stage, asked), callsNow(stage.reading)]).toEqual(['closed', []]);
    await stage.run(closeCall, { call: asked, closed: false });
    expect(callsNow(stage.reading)).toHaveLength(1);
    stage.now = (NOW_S + 7 * HOUR_S + 1800) * 1000;
    expect(callsNow(stage.reading)).toEqual([]);
  });
});

describe('Y10: hands that come where there are enough', () => {
  it('are shown what is short: not what the call is about, nor what they are in for by a call', async () => {
    const stage = await camp();
    const [, asked] = await dinner(stage, [], 1);
    const washing = await stage.run(addTask, { title: 'Washing-up', atS: NOW_S + 9 * HOUR_S, min: 2 });
    const about = { kind: 'task', id: washing } as const;
    const second = await stage.run(callForHands, { about, hands: 2, byS: NOW_S + 8 * HOUR_S });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(answerCall, { call: asked, person: tom });
    const short = () =>
      stillShort(stage.reading, [asked, the(stage, asked).about?.id ?? '']).map(({ thing }) => thing.id);
    expect(short()).toEqual([second]);
    await stage.run(takeTask, { task: washing });
    expect(short()).toEqual([]);
  });
});
