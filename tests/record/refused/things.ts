// What is said no to about things of any kind, by refusal and command.
import {
  chooseAnswer,
  editThing,
  putBack,
  restoreThing,
  strikeNote,
  task,
  withdrawThing,
  writeNote,
} from '#record';
import { NOTHING } from '../stage.ts';
import { type Refused, withdrawn, wood, LONG } from './stories.ts';

export const things: readonly Refused[] = [
  [
    'thing/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: NOTHING, fields: { title: 'x' } }),
  ],
  [
    'thing/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'constructor', id: NOTHING, fields: {} }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { colour: 'red' } }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { constructor: 'x' } }),
  ],
  [
    'field/unknown',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { withdrawn: {} } }),
  ],
  [
    'field/bad',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { title: LONG } }),
  ],
  [
    'field/bad',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { when: { at: 5 } } }),
  ],
  [
    'thing/same',
    'editThing',
    async (s) => s.refusal(editThing, { kind: 'task', id: await wood(s), fields: { title: ' Wood ' } }),
  ],
  ['thing/unknown', 'withdrawThing', async (s) => s.refusal(withdrawThing, { kind: 'task', id: NOTHING })],
  [
    'thing/withdrawn',
    'withdrawThing',
    async (s) => s.refusal(withdrawThing, { kind: 'task', id: await withdrawn(s, 'task', await wood(s)) }),
  ],
  [
    'field/bad',
    'withdrawThing',
    async (s) => s.refusal(withdrawThing, { kind: 'task', id: await wood(s), why: LONG }),
  ],
  [
    'thing/not-withdrawn',
    'restoreThing',
    async (s) => s.refusal(restoreThing, { kind: 'task', id: await wood(s) }),
  ],
  [
    'note/empty',
    'writeNote',
    async (s) => s.refusal(writeNote, { kind: 'task', id: await wood(s), text: ' ' }),
  ],
  [
    'field/bad',
    'writeNote',
    async (s) => s.refusal(writeNote, { kind: 'task', id: await wood(s), text: LONG }),
  ],
  ['thing/unknown', 'writeNote', async (s) => s.refusal(writeNote, { kind: 'task', id: NOTHING, text: 'x' })],
  [
    'note/unknown',
    'strikeNote',
    async (s) => s.refusal(strikeNote, { kind: 'task', id: await wood(s), line: NOTHING }),
  ],
  [
    'note/struck',
    'strikeNote',
    async (s) => {
      const id = await wood(s);
      await s.run(writeNote, { kind: 'task', id, text: 'x' });
      const line = [...(s.view.get(task, id)?.log.keys() ?? [])][0] ?? '';
      await s.run(strikeNote, { kind: 'task', id, line });
      return s.refusal(strikeNote, { kind: 'task', id, line });
    },
  ],
  [
    'choice/none',
    'chooseAnswer',
    async (s) => s.refusal(chooseAnswer, { kind: 'task', id: await wood(s), field: 'title', act: 'x' }),
  ],
  [
    'thing/unknown',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: NOTHING, field: 'title', value: 'x' }),
  ],
  [
    'field/unknown',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: await wood(s), field: 'toString', value: 'x' }),
  ],
  [
    'field/bad',
    'putBack',
    async (s) => s.refusal(putBack, { kind: 'task', id: await wood(s), field: 'title', value: 5 }),
  ],
];
