// Times as people say them, in the zone of the gathering, across its days and New Year's midnight.
import type { CampTime } from '#record';
import {
  ago,
  bareClock,
  campDayWords,
  clock,
  dateWords,
  dayWords,
  fullClock,
  lengthOf,
  lengthUntil,
  roughly,
  shortClock,
  whenWords,
} from '#words';
import { dateOf } from '#base';
import { describe, expect, it } from 'vitest';

const zone = 'Pacific/Auckland';
const time: CampTime = { zone, firstDate: dateOf(2026, 12, 28), days: 6, dayStarts: 300 };
/** Seconds since 1970 of a clock time in Auckland's summer (13 h ahead of UTC). */
const at = (year: number, month: number, day: number, hour: number, minute = 0): number =>
  Date.UTC(year, month - 1, day, hour - 13, minute) / 1000;
const wed = (hour: number, minute = 0): number => at(2026, 12, 30, hour, minute);
const now = wed(14, 40) * 1000;
const NB = '\u00a0';

describe('the clock', () => {
  it.each([
    [18, 0, '6:00'],
    [9, 0, '9:00'],
    [20, 59, '8:59'],
    [21, 20, `9:20${NB}pm`],
    [8, 0, `8:00${NB}am`],
    [1, 5, `1:05${NB}am`],
    [12, 0, '12:00'],
    [0, 0, 'midnight'],
    [0, 30, `12:30${NB}am`],
  ])('%i:%i is said %s', (hour, minute, words) => expect(clock(wed(hour, minute), zone)).toBe(words));

  it('no two times of a day are said alike', () => {
    const said = Array.from({ length: 1440 }, (_, minute) => clock(wed(0) + minute * 60, zone));
    expect(new Set(said).size).toBe(1440);
  });

  it('is short in a short sentence, bare in a day’s list, full when it must be', () => {
    expect(shortClock(wed(17), zone)).toBe('5');
    expect(shortClock(wed(16, 30), zone)).toBe('4:30');
    expect(shortClock(wed(21), zone)).toBe(`9${NB}pm`);
    expect(bareClock(wed(23), zone)).toBe('11:00');
    expect(fullClock(23 * 60)).toBe(`11:00${NB}pm`);
    expect(fullClock(0)).toBe(`12:00${NB}am`);
  });
});

describe('lengths', () => {
  it.each([
    [40, `40${NB}min`],
    [60, `1${NB}h`],
    [90, `90${NB}min`],
    [120, `2${NB}h`],
    [150, `2${NB}h 30${NB}min`],
  ])('%i minutes', (minutes, words) => expect(lengthOf(minutes)).toBe(words));

  it('until something is rounded to what matters', () => {
    expect(lengthUntil(wed(15, 30), now)).toBe(`50${NB}min`);
    expect(lengthUntil(wed(15, 28), now)).toBe(`50${NB}min`);
    expect(lengthUntil(wed(14, 47), now)).toBe(`7${NB}min`);
    expect(lengthUntil(wed(18, 0), now)).toBe(`3${NB}h`);
    expect(lengthUntil(wed(14, 40), now)).toBe(`1${NB}min`);
  });
});

describe('how long ago', () => {
  it('news says its age', () => {
    expect(ago(wed(14, 39) + 45, now)).toBe('just now');
    expect(ago(wed(14, 36), now)).toBe(`4${NB}min ago`);
    expect(ago(wed(12, 0), now)).toBe(`2${NB}h ago`);
    expect(ago(wed(14, 40) - 86400, now)).toBe('yesterday');
    expect(ago(wed(14, 40) - 3 * 86400, now)).toBe('3 days ago');
  });

  it('a clock that is ahead does not make news from tomorrow', () => {
    expect(ago(wed(16, 0), now)).toBe('just now');
  });

  it('what somebody did is told roughly', () => {
    expect(roughly(wed(14, 35), now, time)).toBe('just now');
    expect(roughly(wed(14, 18), now, time)).toBe('about 2:30');
    expect(roughly(wed(8, 12), now, time)).toBe('this morning');
    expect(roughly(at(2026, 12, 29, 20), now, time)).toBe('last night');
    expect(roughly(at(2026, 12, 29, 10), now, time)).toBe('yesterday');
    expect(roughly(at(2026, 12, 28, 10), now, time)).toBe('Mon');
    expect(roughly(at(2026, 12, 12, 10), now, time)).toBe('Sat 12 December');
  });

  it('a walk after midnight belongs to the evening it began in', () => {
    const twoAtNight = at(2026, 12, 31, 2) * 1000;
    expect(roughly(wed(20), twoAtNight, time)).toBe('this evening');
    expect(roughly(at(2026, 12, 31, 1), at(2026, 12, 31, 8) * 1000, time)).toBe('last night');
  });
});

describe('days', () => {
  it('are named from here', () => {
    expect(dayWords(3, now, time)).toBe('today');
    expect(dayWords(4, now, time)).toBe('tomorrow');
    expect(dayWords(2, now, time)).toBe('yesterday');
    expect(dayWords(5, now, time)).toBe('Fri');
    expect(dayWords(20, now, time)).toBe('Sat 16 January');
    expect(dayWords(0, now, time)).toBe('Sun');
    expect(dayWords(-1, now, time)).toBe('Sat 26 December');
    expect(dayWords(1, at(2027, 1, 2, 12) * 1000, time)).toBe('Mon');
    // In a longer camp each weekday comes again.
    expect(dayWords(1, at(2027, 1, 2, 12) * 1000, { ...time, days: 10 })).toBe('Mon 28 December');
    expect(dayWords(1, at(2027, 1, 9, 12) * 1000, time)).toBe('Mon 28 December');
  });

  it('dates and hours run on across New Year', () => {
    expect(dateWords(dateOf(2026, 12, 30))).toBe('Wed 30 December');
    const newYearsEve = at(2026, 12, 31, 23, 30) * 1000;
    expect(whenWords(at(2027, 1, 1, 0, 30), newYearsEve, time)).toBe(`12:30${NB}am`);
    expect(whenWords(at(2027, 1, 1, 8), newYearsEve, time)).toBe(`tomorrow 8:00${NB}am`);
    expect(whenWords(at(2027, 1, 2, 18), now, time)).toBe('Sat 6:00');
  });

  it('the gathering counts its own', () => {
    expect(campDayWords(now, time)).toBe('Day 3 of 6');
    expect(campDayWords(at(2026, 12, 27, 12) * 1000, time)).toBe('1 day to go');
    expect(campDayWords(at(2026, 12, 20, 12) * 1000, time)).toBe('8 days to go');
    expect(campDayWords(at(2027, 1, 3, 12) * 1000, time)).toBe('The camp is over');
  });
});
