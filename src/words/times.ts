// Times as people say them. A camp's clock is read without am and pm wherever that is plain: of each reading of a
// clock face the one between nine in the morning and nine at night is meant, and only the other twelve hours say
// which they are. What others did is told roughly: nobody's day can be followed by the minute.
import { HOUR, MINUTE, calendar, toLocal } from '#base';
import { type CampTime, dayOf } from '#record';
import { language, t } from './text.ts';

/** Minutes after midnight from which a reading needs no "am", and from which it needs a "pm". */
const PLAIN_FROM = 9 * 60;
const PLAIN_TILL = 21 * 60;

const face = (minutes: number): string => `${faceHour(minutes)}:${String(minutes % 60).padStart(2, '0')}`;
const faceHour = (minutes: number): number => Math.floor(minutes / 60) % 12 || 12;
const half = (minutes: number, time: string): string =>
  t(minutes < 12 * 60 ? 'time.am' : 'time.pm', { time });
const isPlain = (minutes: number): boolean => minutes >= PLAIN_FROM && minutes < PLAIN_TILL;

/** `minutes` after midnight, always with its half of the day: "11:00 pm". */
export const fullClock = (minutes: number): string => half(minutes, face(minutes));

const minutesAt = (instantS: number, zone: string): number => toLocal(instantS * 1000, zone).minutes;

/** In a sentence: "6:00", "9:20 pm", "midnight". */
export function clock(instantS: number, zone: string): string {
  const minutes = minutesAt(instantS, zone);
  if (minutes === 0) return t('time.midnight');
  return isPlain(minutes) ? face(minutes) : half(minutes, face(minutes));
}

/** In a short sentence: "5", "4:30", "9 pm". */
export function shortClock(instantS: number, zone: string): string {
  const minutes = minutesAt(instantS, zone);
  if (minutes % 60 !== 0 || minutes === 0) return clock(instantS, zone);
  const hour = String(faceHour(minutes));
  return isPlain(minutes) ? hour : half(minutes, hour);
}

/** In a list that runs through a day, where the order tells the half: "11:00". */
export const bareClock = (instantS: number, zone: string): string => face(minutesAt(instantS, zone));

/** "40 min", "1 h", "90 min", "2 h 30 min". */
export function lengthOf(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  if (hours === 0 || (whole < 120 && whole % 60 !== 0)) return t('time.minutes', { n: whole });
  return whole % 60 === 0 ? t('time.hours', { n: hours }) : t('time.hours-minutes', { hours, n: whole % 60 });
}

/** How long until then, rounded up to five minutes beyond a quarter of an hour: "in 50 min", "in 3 h". */
export function lengthUntil(instantS: number, now: number): string {
  const minutes = Math.max(1, Math.round((instantS * 1000 - now) / MINUTE));
  if (minutes <= 15) return lengthOf(minutes);
  return lengthOf(minutes < 120 ? Math.ceil(minutes / 5) * 5 : Math.round(minutes / 60) * 60);
}

/** How old news is: "just now", "4 min ago", "2 h ago", "yesterday". A clock that is ahead says "just now". */
export function ago(instantS: number, now: number): string {
  const minutes = Math.floor((now - instantS * 1000) / MINUTE);
  if (minutes < 1) return t('time.just-now');
  if (minutes < 60) return t('time.minutes-ago', { n: minutes });
  const hours = Math.floor((now - instantS * 1000) / HOUR);
  return hours < 24 ? t('time.hours-ago', { n: hours }) : t('time.days-ago', { n: Math.floor(hours / 24) });
}

/** When somebody did something, no closer than half an hour: "about 2:30", "this morning", "Mon". */
export function roughly(instantS: number, now: number, time: CampTime): string {
  const age = now - instantS * 1000;
  if (age < 10 * MINUTE) return t('time.just-now');
  const { minutes } = toLocal(instantS * 1000, time.zone);
  const days = dayOf(time, Math.floor(now / 1000)) - dayOf(time, instantS);
  if (days === 0 && age < 3 * HOUR) {
    const half = Math.round(instantS / 1800) * 1800;
    return t('time.about', { time: clock(half, time.zone) });
  }
  if (days === 0) return t(partOfDay(minutes));
  if (days === 1)
    return t(minutes >= 18 * 60 || minutes < time.dayStarts ? 'time.last-night' : 'time.yesterday');
  return dayWords(dayOf(time, instantS), now, time);
}

function partOfDay(minutes: number): 'time.this-morning' | 'time.this-afternoon' | 'time.this-evening' {
  if (minutes >= 17 * 60 || minutes < 5 * 60) return 'time.this-evening';
  return minutes < 12 * 60 ? 'time.this-morning' : 'time.this-afternoon';
}

/** A camp day from here: "today", "tomorrow", "Thu", and with its date where the weekday alone misleads. */
export function dayWords(day: number, now: number, time: CampTime): string {
  const today = dayOf(time, Math.floor(now / 1000));
  if (day === today) return t('time.today');
  if (day === today + 1) return t('time.tomorrow');
  if (day === today - 1) return t('time.yesterday');
  const isMeant = day > today || today - day <= NEAR_PAST_DAYS || isOnce(day, time);
  return isMeant && Math.abs(day - today) < 7
    ? weekday(dateOfDay(day, time))
    : dateWords(dateOfDay(day, time));
}

/** Further back a weekday would sooner be taken for the one to come. */
const NEAR_PAST_DAYS = 3;

/** Whether the camp has that day's weekday once. */
const isOnce = (day: number, time: CampTime): boolean => day >= 1 && day <= time.days && time.days <= 7;

/** An hour from here: "6:00" today, "tomorrow 8:00 am", "Thu 9:20 pm". */
export function whenWords(instantS: number, now: number, time: CampTime): string {
  const day = dayOf(time, instantS);
  const hour = clock(instantS, time.zone);
  if (day === dayOf(time, Math.floor(now / 1000))) return hour;
  return t('time.on-day', { day: dayWords(day, now, time), time: hour });
}

/** The same of a task's hour: "by 4:30" where it is what the work is to be done by, and not when it begins. */
export function hourWords(
  { at, due }: { readonly at: number; readonly due?: boolean | undefined },
  now: number,
  time: CampTime,
): string {
  const hour = whenWords(at, now, time);
  return due === true ? t('time.by', { time: hour }) : hour;
}

/** The same of work that is still wanted: "was wanted by 4:30" once that is past. */
export const wantedWords = (when: Parameters<typeof hourWords>[0], now: number, time: CampTime): string =>
  when.due === true && when.at * 1000 <= now
    ? t('time.was-by', { time: whenWords(when.at, now, time) })
    : hourWords(when, now, time);

/** The calendar date (days since 1970) on which a camp day begins. */
export const dateOfDay = (day: number, time: CampTime): number => time.firstDate + day - 1;

// Dates are counted in UTC days, whatever the zone: they are dates already.
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
const weekdays = format({ weekday: 'short' });
const months = format({ month: 'long' });
const instantOf = (date: number): number => date * 24 * HOUR;

/** "Wed" */
export const weekday = (date: number): string => weekdays.format(instantOf(date));

/** "December" */
export const month = (date: number): string => months.format(instantOf(date));

/** "Wed 30 December" */
export const dateWords = (date: number): string =>
  t('time.date', {
    weekday: weekday(date),
    day: calendar(date).day,
    month: month(date),
  });

/** "Day 3 of 6", "4 days to go", or that it is over. */
export function campDayWords(now: number, time: CampTime): string {
  const day = dayOf(time, Math.floor(now / 1000));
  if (day < 1) return t('time.days-to-go', { n: 1 - day });
  return day > time.days ? t('time.over') : t('time.day-of', { day, days: time.days });
}
