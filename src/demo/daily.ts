// Shifts that are the same every day of the camp: put down once, before it begins, for all its days.
import { addTaskOnDays } from '#record';
import type { Doing, Stage } from './stage.ts';
import { WORKS, type Work, live, wordsOf } from './tasks.ts';

/** Minutes after midnight at which the first shifts of the sheet begin, one each. */
const HOURS = [8 * 60, 13 * 60 + 30];

export function planDaily(stage: Stage): void {
  const shifts = WORKS.filter(({ sort, max }) => sort === 'shift' && max > 1);
  HOURS.forEach((minutes, i) => {
    const work = shifts[i * 3];
    if (!work) return;
    const at = stage.evening(5, 20);
    stage.later(
      at,
      2 * stage.days.count,
      (when) => stage.crowd.someone(when),
      putOnDays(stage, work, minutes),
    );
  });
}

function putOnDays(stage: Stage, work: Work, minutes: number): Doing {
  return (me, seen, run) => {
    const { days } = stage;
    const all = Array.from({ length: days.count }, (_, i) => i + 1);
    const at = (day: number): number => days.at(day, minutes);
    const changes = run(addTaskOnDays, { ...wordsOf(stage, work), atS: at(1), days: all });
    const made = (changes ?? []).filter(({ field }) => field === '');
    made.forEach((change, i) => {
      const each = stage.made('task', [change], me, seen, at(i + 1));
      if (each) live(stage, each, work, at(i + 1));
    });
  };
}
