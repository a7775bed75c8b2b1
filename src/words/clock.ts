// Hours as people type them: "6", "6:30", "6.30pm", "18:00", "noon". A bare hour means the one between nine in
// the morning and nine at night, unless the field stands for another part of the day; the field then says which
// it took, and offers the other.
import { type Result, fail, ok } from '#base';

export interface ClockTyped {
  /** Minutes after midnight, 0-1439. */
  readonly minutes: number;
  /** The same reading in the other half of the day, where what was typed did not say. */
  readonly other: number | undefined;
}

export interface ClockWrong {
  /** Minutes after midnight of an hour that could have been meant. */
  readonly try: number;
}

const HALF_DAY = 12 * 60;
const SUGGESTED = 18 * 60 + 30;
const LAST_HOUR = 23 * 60;

/** `around`: minutes after midnight near which an unsaid half of the day is looked for. */
export function readClock(typed: string, around?: number): Result<ClockTyped, ClockWrong> {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]*([ap])\.?m\.?$/, '$1')
    .replace(/\s+/g, '');
  if (text === 'noon' || text === 'midday') return said(HALF_DAY);
  if (text === 'midnight') return said(0);
  const match = /^(\d{1,2})(?:[:.h](\d{1,2})?|(\d{2}))?([ap])?$/.exec(text);
  if (!match) return fail({ try: SUGGESTED });
  const [, hourText = '', afterMark, directly, letter] = match;
  const hour = Number(hourText);
  const minute = Number(afterMark ?? directly ?? 0);
  if (hour > 24 || (hour === 24 && minute > 0)) return fail({ try: LAST_HOUR });
  if (minute > 59 || afterMark?.length === 1) return fail({ try: (hour % 24) * 60 + 30 });
  if (hour > 12 || hour === 0 || hourText.startsWith('0')) return said((hour % 24) * 60 + minute);
  const morning = (hour % 12) * 60 + minute;
  if (letter !== undefined) return said(letter === 'a' ? morning : morning + HALF_DAY);
  const isMorning =
    around === undefined
      ? morning >= 9 * 60
      : distance(morning, around) < distance(morning + HALF_DAY, around);
  return ok(
    isMorning
      ? { minutes: morning, other: morning + HALF_DAY }
      : { minutes: morning + HALF_DAY, other: morning },
  );
}

const said = (minutes: number): Result<ClockTyped, ClockWrong> => ok({ minutes, other: undefined });

/** Minutes between two readings, round the clock. */
function distance(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, 2 * HALF_DAY - apart);
}
