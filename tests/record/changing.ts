// Things to be changed, and what became of them.
import { addTask, editThing } from '#record';
import { type Stage, camp, joined } from './stage.ts';

type Here = Stage & { person: string };

export const two = async (): Promise<[Here, Here, string]> => {
  const one = await camp();
  const id = await one.run(addTask, { title: 'Wood', min: 1, max: 1 });
  return [one, await joined(one, 'Tom', 2), id];
};

export const title = (id: string) => ({ kind: 'task', id, field: 'title', sub: '' });

export const edit = (stage: Stage, id: string, words: string): Promise<string> =>
  stage.run(editThing, { kind: 'task', id, fields: { title: words } });
