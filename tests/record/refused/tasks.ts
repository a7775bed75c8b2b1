// What is said no to about work, by refusal and command.
import {
  addFromLibrary,
  addPerson,
  addTask,
  addTaskOnDays,
  answerAsk,
  askToTakeOver,
  changeLaterToo,
  didIt,
  letTaskGo,
  reopenTask,
  repeatTask,
  sayItWorked,
  splitTask,
  stepBack,
  takeBackAdded,
  takeBackAsk,
  takeBackDid,
  takeOver,
  takeTask,
  undoTakeOver,
} from '#record';
import { NOTHING, NOW_S, type Stage } from '../stage.ts';
import { type Refused, nobody, withdrawn, wood, LONG } from './stories.ts';

const mine = async (stage: Stage): Promise<string> => {
  const id = await wood(stage);
  await stage.run(takeTask, { task: id });
  return id;
};

export const tasks: readonly Refused[] = [
  ['task/no-title', 'addTask', async (s) => s.refusal(addTask, { title: ' ' })],
  ['task/times', 'addTask', async (s) => s.refusal(addTask, { title: 'x', min: 3, max: 2 })],
  ['field/bad', 'addTask', async (s) => s.refusal(addTask, { title: 'x', how: LONG })],
  ['field/bad', 'addTask', async (s) => s.refusal(addTask, { title: 'x', minutes: 0 })],
  ...[NaN, Infinity, -Infinity, 1e20, -1, 0, 12.5].map((atS): Refused => [
    'field/bad',
    'addTask',
    async (s) => s.refusal(addTask, { title: 'x', atS }),
  ]),
  ['task/no-title', 'addTaskOnDays', async (s) => s.refusal(addTaskOnDays, { title: ' ', days: [4] })],
  ['task/no-hour', 'repeatTask', async (s) => s.refusal(repeatTask, { task: await wood(s), days: [4] })],
  ['thing/unknown', 'repeatTask', async (s) => s.refusal(repeatTask, { task: NOTHING, days: [4] })],
  [
    'field/bad',
    'repeatTask',
    async (s) => {
      const id = await s.run(addTask, { title: 'x', atS: NOW_S });
      return s.refusal(repeatTask, { task: id, days: [401] });
    },
  ],
  [
    'thing/unknown',
    'changeLaterToo',
    async (s) => s.refusal(changeLaterToo, { task: NOTHING, fields: { title: 'x' } }),
  ],
  [
    'field/bad',
    'changeLaterToo',
    async (s) => s.refusal(changeLaterToo, { task: await wood(s), fields: { how: LONG } }),
  ],
  [
    'thing/same',
    'addFromLibrary',
    async (s) => s.refusal(addFromLibrary, { areas: [], tasks: [], add: ['x'] }),
  ],
  [
    'thing/unknown',
    'takeBackAdded',
    async (s) => s.refusal(takeBackAdded, { things: [{ kind: 'task', id: NOTHING }] }),
  ],
  [
    'thing/same',
    'takeBackAdded',
    async (s) =>
      s.refusal(takeBackAdded, { things: [{ kind: 'task', id: await withdrawn(s, 'task', await wood(s)) }] }),
  ],
  ['thing/unknown', 'splitTask', async (s) => s.refusal(splitTask, { task: NOTHING, pieces: [] })],
  [
    'task/no-title',
    'splitTask',
    async (s) => s.refusal(splitTask, { task: await wood(s), pieces: [{ title: ' ' }] }),
  ],
  [
    'task/one-piece',
    'splitTask',
    async (s) => s.refusal(splitTask, { task: await wood(s), pieces: [{ title: 'x' }, { title: ' ' }] }),
  ],
  [
    'field/bad',
    'splitTask',
    async (s) =>
      s.refusal(splitTask, { task: await wood(s), pieces: [{ title: 'x', minutes: 0 }, { title: 'y' }] }),
  ],
  [
    'task/not-in',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await wood(s), to: NOTHING }),
  ],
  [
    'person/unknown',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await mine(s), to: NOTHING }),
  ],
  [
    'task/already-in',
    'askToTakeOver',
    async (s) => s.refusal(askToTakeOver, { task: await mine(s), to: s.person }),
  ],
  [
    'task/asked',
    'askToTakeOver',
    async (s) => {
      const to = await s.run(addPerson, { name: 'Tom' });
      const id = await mine(s);
      await s.run(askToTakeOver, { task: id, to });
      return s.refusal(askToTakeOver, { task: id, to });
    },
  ],
  [
    'task/not-asked',
    'takeBackAsk',
    async (s) => s.refusal(takeBackAsk, { task: await wood(s), to: s.person }),
  ],
  ['task/not-asked', 'answerAsk', async (s) => s.refusal(answerAsk, { task: await wood(s), said: 'no' })],
  ['task/already-in', 'takeOver', async (s) => s.refusal(takeOver, { task: await mine(s), from: NOTHING })],
  ['thing/unknown', 'takeOver', async (s) => s.refusal(takeOver, { task: NOTHING, from: NOTHING })],
  [
    'task/not-in',
    'undoTakeOver',
    async (s) => s.refusal(undoTakeOver, { task: await wood(s), from: NOTHING }),
  ],
  ['thing/unknown', 'takeTask', async (s) => s.refusal(takeTask, { task: NOTHING })],
  [
    'thing/withdrawn',
    'takeTask',
    async (s) => s.refusal(takeTask, { task: await withdrawn(s, 'task', await wood(s)) }),
  ],
  [
    'person/none',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      return (await nobody(s)).refusal(takeTask, { task: id });
    },
  ],
  [
    'task/done',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      return s.refusal(takeTask, { task: id });
    },
  ],
  [
    'task/already-in',
    'takeTask',
    async (s) => {
      const id = await wood(s);
      await s.run(takeTask, { task: id });
      return s.refusal(takeTask, { task: id });
    },
  ],
  ['field/bad', 'takeTask', async (s) => s.refusal(takeTask, { task: await wood(s), note: LONG })],
  ['task/not-in', 'stepBack', async (s) => s.refusal(stepBack, { task: await wood(s) })],
  [
    'task/done',
    'didIt',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      return s.refusal(didIt, { task: id });
    },
  ],
  ['thing/unknown', 'didIt', async (s) => s.refusal(didIt, { task: NOTHING })],
  [
    'task/done',
    'letTaskGo',
    async (s) => {
      const id = await wood(s);
      await s.run(letTaskGo, { task: id });
      return s.refusal(letTaskGo, { task: id });
    },
  ],
  [
    'task/not-done',
    'takeBackDid',
    async (s) => s.refusal(takeBackDid, { task: await wood(s), line: NOTHING }),
  ],
  ['thing/unknown', 'takeBackDid', async (s) => s.refusal(takeBackDid, { task: NOTHING, line: NOTHING })],
  ['task/not-done', 'sayItWorked', async (s) => s.refusal(sayItWorked, { task: await wood(s) })],
  [
    'thing/same',
    'sayItWorked',
    async (s) => {
      const id = await wood(s);
      await s.run(didIt, { task: id });
      await s.run(sayItWorked, { task: id });
      return s.refusal(sayItWorked, { task: id });
    },
  ],
  ['task/not-done', 'reopenTask', async (s) => s.refusal(reopenTask, { task: await wood(s) })],
];
