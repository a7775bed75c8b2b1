// A place that somebody is asked to take: all that the first screen has to know of it (rule Y14).
import type { Reading } from '../../query.ts';
import { type Task, task } from './kind.ts';

/** Who asks somebody to take their place, while that is still a question: the one is in, the other is not (rule Y14). */
export function askOf(known: Task, to: string): string | undefined {
  const ask = known.asked.get(to);
  if (!ask || ask.said !== 'asked' || known.done || known.withdrawn) return undefined;
  return known.claim.get(ask.by)?.said === 'in' && known.claim.get(to)?.said !== 'in' ? ask.by : undefined;
}

export interface AskedOfMe {
  readonly task: Task;
  /** Who asks. */
  readonly by: string;
}

/** What this device's person is asked to take over, in no order. */
export function asksOfMe(reading: Reading): readonly AskedOfMe[] {
  const { view, person: me } = reading;
  if (me === undefined) return [];
  return view.all(task).flatMap((each) => {
    const by = askOf(each, me);
    return by === undefined ? [] : [{ task: each, by }];
  });
}
