// What the tables of refusals have in common: a row, and things to say no about.
import { type Refusal, addTask, withdrawThing } from '#record';
import { Stage } from '../stage.ts';

export type Refused = [Refusal, string, (stage: Stage & { person: string }) => Promise<Refusal | ''>];
export const nobody = async (of: Stage): Promise<Stage> => {
  const stage = new Stage(9);
  stage.hear(of);
  return stage;
};
export const withdrawn = async (stage: Stage, kind: string, id: string): Promise<string> => {
  await stage.run(withdrawThing, { kind, id });
  return id;
};
export const wood = (stage: Stage): Promise<string> => stage.run(addTask, { title: 'Wood' });
export const LONG = 'x'.repeat(5000);
