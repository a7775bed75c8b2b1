// When cards fade: one instant for everybody who writes on one day.
import { describe, expect, it } from 'vitest';
import { DAY_S } from '../../src/record/kinds/moment.ts';
import { CARD_DAYS_AFTER, cardFadesAt } from '../../src/record/fading.ts';

const START = 20_450; // days since 1970
const time = { zone: 'Pacific/Auckland', firstDate: START, days: 6, dayStarts: 300 };
const at = (day: number, second: number): number => (START + day) * DAY_S + second;

describe('C6: the end of a card tells nothing of the second it was written in', () => {
  it.each([
    ['before and in the gathering', 2],
    ['a year ahead', -390],
    ['in the week after', 12],
    ['long after', 80],
  ])('%s', (_, day) => {
    const ends = [0, 1, 40_000, DAY_S - 1].map((second) => cardFadesAt(time, at(day, second)));
    expect(new Set(ends).size).toBe(1);
  });

  it('a week after the last day, two days from now at least, within what phones take', () => {
    const usual = cardFadesAt(time, at(0, 0));
    expect(Math.floor(usual / DAY_S) - START).toBe(time.days - 1 + CARD_DAYS_AFTER);
    for (const second of [0, DAY_S - 1]) {
      expect(cardFadesAt(time, at(80, second)) - at(80, second)).toBeGreaterThan(2 * DAY_S);
      expect(cardFadesAt(time, at(-600, second)) - at(-600, second)).toBeLessThanOrEqual(395 * DAY_S);
    }
  });
});
