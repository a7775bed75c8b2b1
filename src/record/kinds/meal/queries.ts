import type { RecordView } from '../../view.ts';
import { type Meal, meal } from './kind.ts';

/** Meals by their hour; withdrawn ones are left out. */
export function mealsByHour(view: RecordView): readonly Meal[] {
  return view.memo('meals', ['meal'], () =>
    view
      .all(meal)
      .filter((each) => !each.withdrawn && each.when)
      .sort((a, b) => (a.when?.at ?? 0) - (b.when?.at ?? 0) || (a.id < b.id ? -1 : 1)),
  );
}
