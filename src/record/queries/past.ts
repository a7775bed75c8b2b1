// What the first screen can do without: things that are over, and stay so however late it gets. They are kept apart
// on disk, so that a phone that has been in a camp for six days opens as fast as on the first (rule K10).
import { call } from '../kinds/call/kind.ts';
import { callState, callsSounding } from '../kinds/call/state.ts';
import { concern } from '../kinds/concern/kind.ts';
import { meal } from '../kinds/meal/kind.ts';
import { session } from '../kinds/session/kind.ts';
import { endOf } from '../kinds/session/queries.ts';
import { task } from '../kinds/task/kind.ts';
import { readKey } from '../key.ts';
import type { Reading } from '../query.ts';
import type { RecordView } from '../view.ts';

/** The first screen shows the day's meals as they pass, and phones' clocks differ: so long after it a thing is past (s). */
const PAST_AFTER_S = 36 * 3600;

/** Whether Now can do without this thing (`kind:id`). */
export function isPast({ view, now }: Pick<Reading, 'view' | 'now'>, thing: string): boolean {
  const { kind, id } = readKey(thing);
  const isOver = (at: number | undefined): boolean => at !== undefined && at + PAST_AFTER_S < now / 1000;
  switch (kind) {
    case 'task': {
      const it = view.get(task, id);
      return Boolean(it?.withdrawn ?? it?.done);
    }
    case 'meal': {
      const it = view.get(meal, id);
      return Boolean(it?.withdrawn) || isOver(it?.when?.at);
    }
    case 'session': {
      const it = view.get(session, id);
      return Boolean(it?.withdrawn) || (it?.when !== undefined && isOver(endOf(it)));
    }
    case 'call': {
      const it = view.get(call, id);
      return it !== undefined && (callState(view, it, now) === 'closed' || isOver(it.when?.at));
    }
    case 'concern':
      return true; // Now says where they are, and nothing of them
    default:
      return false;
  }
}

/** Whether a view that has only what is not past lacks nothing that Now would name. */
export const isEnoughForNow = ({ view, now }: Pick<Reading, 'view' | 'now'>): boolean =>
  callsSounding(view, now).every(({ about }) => !about || isThere(view, about.kind, about.id));

function isThere(view: RecordView, kind: string, id: string): boolean {
  if (kind === 'concern') return view.get(concern, id) !== undefined;
  if (kind === 'task') return view.get(task, id) !== undefined;
  if (kind === 'meal') return view.get(meal, id) !== undefined;
  return kind !== 'session' || view.get(session, id) !== undefined;
}
