// Hours as people type them.
import { readClock } from '#words';
import { describe, expect, it } from 'vitest';

const minutes = (hour: number, minute = 0): number => hour * 60 + minute;

describe('what is typed', () => {
  it.each([
    ['6', minutes(18)],
    ['6:30', minutes(18, 30)],
    ['6.30', minutes(18, 30)],
    ['630', minutes(18, 30)],
    ['6.30pm', minutes(18, 30)],
    ['6:30 PM', minutes(18, 30)],
    ['6:30 p.m.', minutes(18, 30)],
    ['6:30\u00a0am', minutes(6, 30)],
    ['6am', minutes(6)],
    ['6 a', minutes(6)],
    ['18:00', minutes(18)],
    ['18h30', minutes(18, 30)],
    ['1830', minutes(18, 30)],
    ['08:00', minutes(8)],
    ['8:00', minutes(20)],
    ['9', minutes(9)],
    ['11:15', minutes(11, 15)],
    ['12', minutes(12)],
    ['12am', 0],
    ['12:30 pm', minutes(12, 30)],
    ['0:30', 30],
    ['00:30', 30],
    ['24:00', 0],
    ['noon', minutes(12)],
    ['Midnight', 0],
    ['６：３０', minutes(18, 30)],
  ])('"%s" is read', (typed, read) => {
    const answer = readClock(typed);
    expect(answer.ok && answer.value.minutes).toBe(read);
  });

  it.each([
    ['25:00', minutes(23)],
    ['24:30', minutes(23)],
    ['99', minutes(23)],
    ['6:75', minutes(6, 30)],
    ['6:3', minutes(6, 30)],
    ['six', minutes(18, 30)],
    ['6:30:15', minutes(18, 30)],
    ['-3', minutes(18, 30)],
    ['12345', minutes(18, 30)],
    ['', minutes(18, 30)],
  ])('"%s" is not, and something near is offered', (typed, offered) => {
    const answer = readClock(typed);
    expect(answer.ok ? answer.value : answer.error.try).toBe(offered);
  });
});

describe('the half of the day', () => {
  it('is offered the other way where the words left it open', () => {
    const answer = readClock('6:30');
    expect(answer.ok && answer.value.other).toBe(minutes(6, 30));
    const said = readClock('6:30 pm');
    expect(said.ok && said.value.other).toBe(undefined);
    const clock24 = readClock('18:30');
    expect(clock24.ok && clock24.value.other).toBe(undefined);
  });

  it('is looked for near the time the field is about', () => {
    const breakfast = readClock('8:30', minutes(8));
    expect(breakfast.ok && breakfast.value.minutes).toBe(minutes(8, 30));
    const dinner = readClock('8:30', minutes(18));
    expect(dinner.ok && dinner.value.minutes).toBe(minutes(20, 30));
    const late = readClock('1', minutes(23, 30));
    expect(late.ok && late.value.minutes).toBe(minutes(1));
  });

  it('every reading of the clock comes back as it is shown', () => {
    for (let at = 0; at < 1440; at++) {
      const shown = `${Math.floor(at / 60) % 12 || 12}:${String(at % 60).padStart(2, '0')} ${at < 720 ? 'am' : 'pm'}`;
      const read = readClock(shown);
      expect(read.ok && read.value.minutes).toBe(at);
    }
  });
});
