// What one is in for at the same time as something, in words: said beside the action, to the person whose hours they are
// and to nobody else.
import {
  type CampTime,
  type MyHours,
  type Reading,
  type RecordView,
  type WithHours,
  campTime,
  sameTime,
} from '#record';
import { listed, sentences, shortClock, t } from '#words';
import { callName } from './call-words.ts';

/** As it calls itself. */
export function hoursName(view: RecordView, each: MyHours): string {
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

/** "Washing-up till 8:15" */
export function hoursWords(view: RecordView, each: MyHours, { zone }: CampTime): string {
  const till = each.end > each.start ? t('time.till', { time: shortClock(each.end, zone) }) : '';
  return [hoursName(view, each), till].filter((part) => part !== '').join(' ');
}

/** "Same time as Washing-up till 8:15"; nothing where nothing is. */
export const sameTimeLine = (
  view: RecordView,
  also: readonly MyHours[],
  time: CampTime,
): string | undefined =>
  also.length === 0
    ? undefined
    : t('act.same-time', { what: listed(also.map((each) => hoursWords(view, each, time))) });

/** The same on the thing's own page, with who else knows: nobody. */
export function sameTimeNote(reading: Reading, of: WithHours | undefined): string | undefined {
  const line = sameTimeLine(reading.view, sameTime(reading, of), campTime(reading.view, reading.now));
  return line === undefined ? undefined : sentences([line, t('act.same-time-note')]);
}
