// What one is in for at the same time as something, in words: said beside the action, to the person whose hours they are
// and to nobody else.
import {
  type CampTime,
  type Engagement,
  type MyHours,
  type Reading,
  type RecordView,
  type WithHours,
  campTime,
  sameTime,
} from '#record';
import { commas, hourWords, listed, sentences, shortClock, t, whenWords } from '#words';
import { callName } from './call-words.ts';

/** As it calls itself. */
export function hoursName(view: RecordView, each: MyHours | Engagement): string {
  const { kind, thing } = each;
  switch (kind) {
    case 'task':
    case 'session':
      return thing.title ?? '';
    case 'meal':
      return t(`meal.${thing.sitting ?? 'snack'}`);
    case 'call':
      return callName(view, thing);
  }
}

const isDueWork = (each: WithHours): boolean => each.kind === 'task' && each.thing.when?.due === true;

/** The same with what there is to eat: "Dinner, Dahl". */
export const engagedName = (view: RecordView, each: Engagement): string =>
  each.kind === 'meal' ? commas([hoursName(view, each), each.thing.dishes]) : hoursName(view, each);

/** "Washing-up till 8:15", "Onions by 7:30" */
export function hoursWords(view: RecordView, each: MyHours, { zone }: CampTime): string {
  const isDue = isDueWork(each);
  const till =
    each.end > each.start ? t(isDue ? 'time.by' : 'time.till', { time: shortClock(each.end, zone) }) : '';
  return [hoursName(view, each), till].filter((part) => part !== '').join(' ');
}

/**
 * "Same time as Washing-up till 8:15"; nothing where nothing is. `of`: beside what it is said. What is due by an hour
 * may be done well before it, and is at once with something by its last minutes alone.
 */
export function sameTimeLine(
  view: RecordView,
  also: readonly MyHours[],
  time: CampTime,
  of?: WithHours,
): string | undefined {
  if (also.length === 0) return undefined;
  const key = of && isDueWork(of) ? 'act.same-time-due' : 'act.same-time';
  return t(key, { what: listed(also.map((each) => hoursWords(view, each, time))) });
}

/** When what somebody is in for is: its beginning, or by when it is to be done. */
export function engagedWords(each: Engagement, now: number, time: CampTime): string | undefined {
  if (each.kind === 'task' && each.thing.when?.due === true) return hourWords(each.thing.when, now, time);
  return each.start === undefined ? undefined : whenWords(each.start, now, time);
}

/** The same on the thing's own page, with who else knows: nobody. */
export function sameTimeNote(reading: Reading, of: WithHours | undefined): string | undefined {
  const { view, now } = reading;
  const line = sameTimeLine(view, sameTime(reading, of), campTime(view, now), of);
  return line === undefined ? undefined : sentences([line, t('act.same-time-note')]);
}
