// Work that is on some days of a camp, and how it is found again.
import { type Task, addTask, campTime, instantOn, seriesOf, task } from '#record';
import type { Stage } from './stage.ts';

export const timeOf = (stage: Stage) => campTime(stage.view, stage.now);
export const at = (stage: Stage, day: number, hour: number, minute = 0): number =>
  instantOn(timeOf(stage), day, hour * 60 + minute);
export const known = (stage: Stage, id: string): Task => stage.view.get(task, id) as Task;
export const series = (stage: Stage, id: string): readonly Task[] => seriesOf(stage.view, known(stage, id));
export const chop = (stage: Stage, day = 3): Promise<string> =>
  stage.run(addTask, { title: 'Chop', how: 'Small', atS: at(stage, day, 16), minutes: 40, min: 2, max: 4 });
