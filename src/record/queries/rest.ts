// When this person might rest (rule Y17): worked out on their own phone from what they are in for and did, told to them
// alone and kept nowhere. And that somebody said of themselves that they did a lot today (rule P5).
import type { Facts } from '../facts.ts';
import { campTime, dayBounds, dayOf } from '../kinds/moment.ts';
import { task } from '../kinds/task/kind.ts';
import type { Reading } from '../query.ts';
import { type MyHours, hoursOfDay, myHours } from './my-hours.ts';

/** So much work in one camp day is a lot, in a camp that people came to for more than work (s). */
export const A_LOT_S = 5 * 3600;
/** What work counts for whose length nobody said (s). */
const UNSAID_S = 30 * 60;
/** A night's sleep, the way to the tent and the way back (s). */
export const NIGHT_S = 8 * 3600;
/** How far ahead a short night is told (s): while somebody else can still be asked. */
const AHEAD_S = 24 * 3600;

/** `next`: what could be somebody else's. */
export type RestHint =
  | { readonly is: 'a-lot'; readonly next: MyHours }
  | { readonly is: 'short-night'; readonly before: MyHours; readonly next: MyHours };

/** At most one, and none where nothing is ahead that somebody else could take. What is hidden here is work too (rule P6). */
export const restHint = (reading: Reading): RestHint | undefined =>
  reading.view.hidden.whole(() => hintOf(reading));

function hintOf(reading: Reading): RestHint | undefined {
  const { view, now } = reading;
  const nowS = now / 1000;
  const time = campTime(view, now);
  const hours = myHours(reading);
  const ahead = hours.filter((each) => each.start > nowS && each.takesTime !== false && isWork(each));
  const today = dayOf(time, Math.floor(nowS));
  const later = ahead.find(({ start }) => start < dayBounds(time, today).end);
  if (later && doneToday(reading, hoursOfDay(hours, time, today)) >= A_LOT_S)
    return { is: 'a-lot', next: later };
  for (const next of ahead) {
    if (next.start > nowS + AHEAD_S) break;
    const endsAtNight = ({ start, end }: MyHours): boolean =>
      end > start &&
      end <= next.start &&
      end > next.start - NIGHT_S &&
      dayOf(time, end - 1) < dayOf(time, next.start);
    const before = hours.filter(endsAtNight).sort((a, b) => b.end - a.end)[0];
    if (before) return { is: 'short-night', before, next };
  }
  return undefined;
}

/** What one would go to, one may leave out: it is no work. */
const isWork = (each: MyHours): boolean => each.kind !== 'session' || each.isHosting;

/** Work that is behind this person since the day began (s): what they were in for, and what they said they did. */
function doneToday({ view, now, person }: Reading, today: readonly MyHours[]): number {
  const seconds = new Map<string, number>();
  const time = campTime(view, now);
  const { start } = dayBounds(time, dayOf(time, Math.floor(now / 1000)));
  for (const each of today)
    if (isWork(each) && each.end * 1000 <= now)
      seconds.set(each.id, each.end > each.start ? each.end - Math.max(each.start, start) : UNSAID_S);
  for (const each of view.all(task)) {
    let times = 0;
    for (const [sub, did] of each.did) {
      if (did.back === true || did.person !== person || each.withdrawn) continue;
      const at = view.said({ kind: 'task', id: each.id, field: 'did', sub })?.time ?? 0;
      if (at >= start) times++;
    }
    const minutes = each.minutes ?? each.when?.minutes;
    const length = minutes === undefined ? UNSAID_S : minutes * 60;
    if (times > 0) seconds.set(each.id, Math.max(seconds.get(each.id) ?? 0, times * length));
  }
  return [...seconds.values()].reduce((sum, each) => sum + each, 0);
}

/** Whether somebody said of themselves, for today, that they did a lot. */
export const saysDoneALot = ({ facts, now }: { facts: Facts; now: number }, id: string): boolean =>
  (facts.me(id)?.doneALot ?? 0) * 1000 > now;
