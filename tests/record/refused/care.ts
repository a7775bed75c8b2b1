// What is said no to about concerns and calls, by refusal and command.
import {
  answerCall,
  askWhoCould,
  callForHands,
  cannotComeAfterAll,
  closeCall,
  holdConcern,
  letGoConcern,
  raiseConcern,
  reopenConcern,
  settleConcern,
} from '#record';
import { HOUR_S, NOW_S, type Stage } from '../stage.ts';
import { type Refused, LONG } from './stories.ts';

const gate = (stage: Stage): Promise<string> => stage.run(raiseConcern, { title: 'Gate' });
const tent = (stage: Stage): Promise<string> =>
  stage.run(callForHands, { hands: 1, byS: NOW_S + HOUR_S, words: 'tent' });

export const care: readonly Refused[] = [
  ['concern/empty', 'raiseConcern', async (s) => s.refusal(raiseConcern, { title: ' ', urgent: true })],
  ['field/bad', 'raiseConcern', async (s) => s.refusal(raiseConcern, { happened: LONG })],
  [
    'concern/holding',
    'holdConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
      return s.refusal(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'concern/settled',
    'holdConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(settleConcern, { concern: id });
      return s.refusal(holdConcern, { concern: id, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'hold/time-passed',
    'holdConcern',
    async (s) => s.refusal(holdConcern, { concern: await gate(s), untilS: NOW_S - 1 }),
  ],
  ['concern/not-holding', 'letGoConcern', async (s) => s.refusal(letGoConcern, { concern: await gate(s) })],
  [
    'concern/settled',
    'settleConcern',
    async (s) => {
      const id = await gate(s);
      await s.run(settleConcern, { concern: id });
      return s.refusal(settleConcern, { concern: id });
    },
  ],
  ['concern/open', 'reopenConcern', async (s) => s.refusal(reopenConcern, { concern: await gate(s) })],
  [
    'call/hands',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 0, byS: NOW_S + HOUR_S, words: 'x' }),
  ],
  [
    'call/empty',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 1, byS: NOW_S + HOUR_S, where: ' ' }),
  ],
  [
    'hold/time-passed',
    'callForHands',
    async (s) => s.refusal(callForHands, { hands: 1, byS: NOW_S - 1, words: 'x' }),
  ],
  ['field/bad', 'callForHands', async (s) => s.refusal(callForHands, { hands: 1, byS: NaN, words: 'x' })],
  ['call/empty', 'askWhoCould', async (s) => s.refusal(askWhoCould, {})],
  [
    'call/already-in',
    'answerCall',
    async (s) => {
      const id = await tent(s);
      await s.run(answerCall, { call: id });
      return s.refusal(answerCall, { call: id });
    },
  ],
  [
    'call/over',
    'answerCall',
    async (s) => {
      const id = await tent(s);
      s.now += 2 * HOUR_S * 1000;
      return s.refusal(answerCall, { call: id });
    },
  ],
  ['call/not-in', 'cannotComeAfterAll', async (s) => s.refusal(cannotComeAfterAll, { call: await tent(s) })],
  ['thing/same', 'closeCall', async (s) => s.refusal(closeCall, { call: await tent(s), closed: false })],
];
