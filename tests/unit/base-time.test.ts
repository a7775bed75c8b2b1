import { describe, expect, it } from 'vitest';
import {
  DAY,
  HOUR,
  MINUTE,
  calendar,
  campDay,
  dateOf,
  isZone,
  onCampDay,
  parseDate,
  printDate,
  toInstant,
  toLocal,
} from '#base';
import { Random } from '../helpers/random.ts';

const utc = (text: string): number => Date.parse(text);
const local = (date: string, time: string): { date: number; minutes: number } => ({
  date: parseDate(date) as number,
  minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});
const ZONES = ['Pacific/Auckland', 'Europe/London', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];

describe('T3: instants and what the clocks of a zone show', () => {
  it.each([
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01', '00:00'],
    ['Pacific/Auckland', '2026-07-01T12:00:00Z', '2026-07-02', '00:00'],
    ['Europe/London', '2026-07-01T23:30:00Z', '2026-07-02', '00:30'],
    ['Asia/Kathmandu', '2026-07-01T00:00:00Z', '2026-07-01', '05:45'],
    ['UTC', '1970-01-01T00:00:00Z', '1970-01-01', '00:00'],
  ])('%s at %s shows %s %s', (zone, instant, date, time) => {
    expect(toLocal(utc(instant), zone)).toEqual(local(date, time));
    expect(toInstant(local(date, time), zone)).toBe(utc(instant));
  });

  it('every minute that is shown once comes back, in every zone, the whole year round', () => {
    const random = new Random(1);
    for (const zone of ZONES)
      for (let i = 0; i < 400; i++) {
        const instant =
          Math.floor((utc('2026-01-01T00:00:00Z') + random.next() * 400 * DAY) / MINUTE) * MINUTE;
        const back = toInstant(toLocal(instant, zone), zone);
        // In the hour that is shown twice the first of the two is meant.
        expect([0, HOUR]).toContain(instant - back);
      }
  });

  it('Auckland, 27 September 2026: 02:00-03:00 is skipped; 02:30 is counted on to 03:30', () => {
    expect(toInstant(local('2026-09-27', '01:59'), 'Pacific/Auckland')).toBe(utc('2026-09-26T13:59:00Z'));
    expect(toInstant(local('2026-09-27', '03:00'), 'Pacific/Auckland')).toBe(utc('2026-09-26T14:00:00Z'));
    const skipped = toInstant(local('2026-09-27', '02:30'), 'Pacific/Auckland');
    expect(toLocal(skipped, 'Pacific/Auckland')).toEqual(local('2026-09-27', '03:30'));
  });

  it('Auckland, 5 April 2026: 02:30 is shown twice; the first is meant', () => {
    const first = toInstant(local('2026-04-05', '02:30'), 'Pacific/Auckland');
    expect(first).toBe(utc('2026-04-04T13:30:00Z'));
    expect(toLocal(first + HOUR, 'Pacific/Auckland')).toEqual(local('2026-04-05', '02:30'));
  });

  it('London, 29 March 2026: 01:00-02:00 is skipped; 25 October: 01:30 is shown twice', () => {
    expect(toInstant(local('2026-03-29', '02:00'), 'Europe/London')).toBe(utc('2026-03-29T01:00:00Z'));
    const skipped = toInstant(local('2026-03-29', '01:30'), 'Europe/London');
    expect(toLocal(skipped, 'Europe/London')).toEqual(local('2026-03-29', '02:30'));
    expect(toInstant(local('2026-10-25', '01:30'), 'Europe/London')).toBe(utc('2026-10-25T00:30:00Z'));
    expect(toInstant(local('2026-10-25', '02:00'), 'Europe/London')).toBe(utc('2026-10-25T02:00:00Z'));
  });

  it('a name that is no zone is one, never a throw', () => {
    expect(isZone('Pacific/Auckland')).toBe(true);
    for (const zone of ['', 'Mars/Base', 'Europe/London ', '../../etc', 'x'.repeat(500)])
      expect(isZone(zone)).toBe(false);
  });
});

describe('T3: dates', () => {
  it('are printed and read, and only those that exist', () => {
    expect(printDate(parseDate('2026-12-28') as number)).toBe('2026-12-28');
    expect(parseDate('2028-02-29')).toBe(dateOf(2028, 2, 29));
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '28.12.2026',
      '',
      '2026-12-28T00:00',
    ])
      expect(parseDate(text)).toBeUndefined();
  });

  it('weekdays go on across New Year and a leap day', () => {
    expect(calendar(parseDate('2026-12-31') as number)).toEqual({
      year: 2026,
      month: 12,
      day: 31,
      weekday: 4,
    });
    expect(calendar((parseDate('2026-12-31') as number) + 1).weekday).toBe(5);
    expect(calendar((parseDate('2028-02-28') as number) + 1)).toMatchObject({ month: 2, day: 29 });
  });
});

describe('T2: a day of the gathering ends at 05:00', () => {
  const zone = 'Pacific/Auckland';
  const first = parseDate('2026-12-28') as number;
  const at = (date: string, time: string): number => toInstant(local(date, time), zone);

  it.each([
    ['2026-12-28', '05:00', 1],
    ['2026-12-28', '04:59', 0],
    ['2026-12-29', '04:59', 1],
    ['2026-12-31', '23:59', 4],
    ['2027-01-01', '00:30', 4],
    ['2027-01-01', '05:00', 5],
    ['2026-12-20', '12:00', -7],
  ])('%s %s is day %d', (date, time, day) => expect(campDay(at(date, time), zone, first)).toBe(day));

  it('a clock time on a camp day is in that day, and before 05:00 it is the night after', () => {
    expect(onCampDay(4, 23 * 60, zone, first)).toBe(at('2026-12-31', '23:00'));
    expect(onCampDay(4, 60, zone, first)).toBe(at('2027-01-01', '01:00'));
    expect(onCampDay(5, 5 * 60, zone, first)).toBe(at('2027-01-01', '05:00'));
    for (let day = -3; day < 10; day++)
      for (let minutes = 0; minutes < 1440; minutes += 37)
        expect(campDay(onCampDay(day, minutes, zone, first), zone, first)).toBe(day);
  });

  it('the day may end at another hour', () => {
    expect(campDay(at('2026-12-29', '00:30'), zone, first, 0)).toBe(2);
    expect(campDay(at('2026-12-29', '00:30'), zone, first, 60)).toBe(1);
  });

  it('a day on which the clocks change still holds 23 or 25 hours, and no instant is in two days', () => {
    for (const start of ['2026-09-26', '2026-04-04']) {
      const date = parseDate(start) as number;
      const begins = onCampDay(1, 5 * 60, zone, date);
      const ends = onCampDay(2, 5 * 60, zone, date);
      expect((ends - begins) / HOUR).toBe(start === '2026-09-26' ? 23 : 25);
      expect(campDay(ends - MINUTE, zone, date)).toBe(1);
      expect(campDay(ends, zone, date)).toBe(2);
    }
  });
});
