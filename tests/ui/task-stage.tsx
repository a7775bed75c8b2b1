// A stage for the screens of tasks: with their words, and nothing begun or said before.
import { type Task, task } from '#record';
import { fetchWords } from '#words';
import { TaskScreen } from '../../src/ui/areas/tasks/index.tsx';
import { hush } from '../../src/ui/say.ts';
import { type Stage, eachOnAStage } from './camp.tsx';

/** Each test on one of its own, given to `set`. */
export const eachOnATaskStage = (set: (stage: Stage) => void): void =>
  eachOnAStage(set, async () => {
    await fetchWords('tasks');
    localStorage.clear();
    hush();
  });

/** The page of a task. */
export const taskPage = (id: string) => <TaskScreen id={id} query={new URLSearchParams()} />;

export const taskOf = (stage: Stage, id: string): Task | undefined =>
  stage.camp.ask(({ view }) => view.get(task, id));
