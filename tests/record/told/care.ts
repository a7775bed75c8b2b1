// What each command about concerns and calls does, under its word.
import { expect } from 'vitest';
import {
  addTask,
  answerCall,
  askWhoCould,
  call,
  callForHands,
  cannotComeAfterAll,
  closeCall,
  concern,
  holdConcern,
  letGoConcern,
  raiseConcern,
  reopenConcern,
  settleConcern,
} from '#record';
import { HOUR_S, NOW_S } from '../stage.ts';
import { type Told } from './stories.ts';

export const care: { readonly [word: string]: Told } = {
  raiseConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { happened: ' The gate stood open ', wish: '', urgent: true });
    const raised = stage.view.get(concern, id);
    expect(raised).toMatchObject({ happened: 'The gate stood open', urgent: true });
    expect([raised?.title, raised?.wish]).toEqual([undefined, undefined]);
  },
  holdConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + 2 * HOUR_S });
    expect(stage.view.get(concern, id)?.hold.get(stage.person)).toEqual({ until: NOW_S + 2 * HOUR_S });
  },
  letGoConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    await stage.run(letGoConcern, { concern: id });
    expect(stage.view.get(concern, id)?.hold.get(stage.person)).toBe(false);
  },
  settleConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(settleConcern, { concern: id, how: ' a new latch ' });
    expect(stage.view.get(concern, id)?.settled).toEqual({ how: 'a new latch' });
  },
  reopenConcern: async (stage) => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(settleConcern, { concern: id });
    await stage.run(reopenConcern, { concern: id });
    expect(stage.view.get(concern, id)?.settled).toBeUndefined();
  },
  callForHands: async (stage) => {
    const about = { kind: 'task' as const, id: await stage.run(addTask, { title: 'Wood' }) };
    const id = await stage.run(callForHands, { about, hands: 3, byS: NOW_S + HOUR_S, where: ' kitchen ' });
    expect(stage.view.get(call, id)).toMatchObject({
      sort: 'hands',
      about,
      hands: 3,
      where: 'kitchen',
      when: { at: NOW_S + HOUR_S, day: 3 },
    });
  },
  askWhoCould: async (stage) => {
    const id = await stage.run(askWhoCould, { skill: 'pumps', words: 'the well is dry' });
    expect(stage.view.get(call, id)).toMatchObject({
      sort: 'who',
      hands: 1,
      skill: 'pumps',
      words: 'the well is dry',
    });
  },
  answerCall: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(answerCall, { call: id });
    expect(stage.view.get(call, id)?.claim.get(stage.person)?.said).toBe('in');
  },
  cannotComeAfterAll: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(answerCall, { call: id });
    await stage.run(cannotComeAfterAll, { call: id });
    expect(stage.view.get(call, id)?.claim.get(stage.person)?.said).toBe('back');
  },
  closeCall: async (stage) => {
    const id = await stage.run(callForHands, { hands: 2, byS: NOW_S + HOUR_S, words: 'tent' });
    await stage.run(closeCall, { call: id, closed: true });
    expect(stage.view.get(call, id)?.closed).toBe(true);
    await stage.run(closeCall, { call: id, closed: false });
    expect(stage.view.get(call, id)?.closed).toBe(false);
  },
};
