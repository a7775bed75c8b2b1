// A place on a task, and two phones that both know of it.
import { addTask, placesOf, takeTask, task } from '#record';
import { type Stage, camp, joined, meet } from './stage.ts';

export type Camper = Stage & { person: string };
export const whoIsIn = (stage: Stage, id: string): readonly string[] => {
  const known = stage.view.get(task, id);
  return known ? [...placesOf(known).hands].sort() : [];
};
/** Tom is in on Mere's phone's camp, and asks her to take it. */
export async function tomAsks(): Promise<{ mere: Camper; tom: Camper; id: string }> {
  const mere = await camp();
  const id = await mere.run(addTask, { title: 'Gate' });
  const tom = await joined(mere, 'Tom', 2);
  await tom.run(takeTask, { task: id });
  meet(mere, tom);
  return { mere, tom, id };
}
