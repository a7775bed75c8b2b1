// How this app decides: the page says what the code goes by, and cannot say anything else.
import * as record from '#record';
import { fetchWords, isKey, lengthOf, t } from '#words';
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { HowScreen } from '../../src/ui/areas/how/How.tsx';
import { firstRules, lastRules } from '../../src/ui/areas/how/rules.ts';
import { how } from '../../src/words/en/how.ts';
import { FIRST_HOUR_MS } from '../../src/ui/first-hour.ts';
import { WEEK_MS } from '../../src/ui/use-draft.ts';
import { DAYS_AHEAD } from '../../src/ui/areas/areas/holding.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('finding', 'me', 'people');
  },
);

const texts = (entry: string | { readonly one: string; readonly other: string }): readonly string[] =>
  typeof entry === 'string' ? [entry] : [entry.other];
const NUMBER_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|half|quarter|dozen)\b/i;
/** Numbers that are no rule's: two who meet, the heading of Now, and what is named so elsewhere. */
const MEANT = [
  'how.both',
  'how.both.over',
  'how.both.answers',
  'how.both.same',
  'how.draw',
  'how.fades.first',
];

describe('Y22: the page of rules', () => {
  it('has no number of its own: each comes through a gap', () => {
    for (const [key, entry] of Object.entries(how))
      for (const text of texts(entry)) {
        expect([key, text.replace(/\{\w+\}/g, '')].join(' ')).not.toMatch(/\d/);
        if (!MEANT.includes(key)) expect(text).not.toMatch(NUMBER_WORDS);
      }
  });

  it('says the numbers the code goes by', () => {
    const long = (seconds: number): string => lengthOf(seconds / 60);
    const days = (n: number): string => t('how.days', { n });
    const said = (name: string): string =>
      [...firstRules(), ...lastRules()].find((each) => each.name === name)?.rules.join(' ') ?? '';
    const expected: readonly (readonly [string, readonly (string | number)[]])[] = [
      [
        'leaf',
        [
          `${record.LEAF_WAITING_SHARE * 100}\u00a0%`,
          `${record.LEAF_PRESSING_SHARE * 100}\u00a0%`,
          long(record.LEAF_PRESSING_BEFORE_S),
          long(record.LEAF_WAITING_S),
          long(record.LEAF_PRESSING_S),
          long(record.LEAF_FALLEN_S),
        ],
      ],
      ['draw', [record.CARDS, record.LEAF_WEIGHT.pressing, record.LEAF_WEIGHT.waiting]],
      ['order', [long(record.SOON_S), long(record.DUE_SETTLES_S), record.LEAST_FOR_SLIP]],
      ['call', [long(record.CALL_ECHO_S), long(record.WHO_LIFE_S), long(record.SHORT_AHEAD_S)]],
      ['hold', [days(Math.max(...DAYS_AHEAD))]],
      ['rest', [long(record.A_LOT_S), long(record.NIGHT_S)]],
      [
        'fades',
        [
          days(record.CARD_DAYS_AFTER),
          days(WEEK_MS / 86_400_000),
          lengthOf(FIRST_HOUR_MS / 60_000),
          days(record.DAYS_TO_WRITE_AFTER),
        ],
      ],
      ['limit', [days(record.MAX_DAYS), record.MAX_SKILLS]],
    ];
    for (const [name, numbers] of expected) {
      for (const number of numbers) expect(said(name)).toContain(String(number));
      // And no other number than these.
      const rest = numbers.reduce<string>((text, number) => text.replace(String(number), ''), said(name));
      expect(rest).not.toMatch(/\d/);
    }
  });

  it('every rule that is written is on it', async () => {
    draw(stage, <HowScreen />);
    for (const fold of document.querySelectorAll('details')) {
      fold.open = true;
      await act(() => void fireEvent(fold, new Event('toggle')));
    }
    const page = document.body.textContent ?? '';
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How this app decides');
    for (const [key, entry] of Object.entries(how)) {
      if (key === 'how.days' || key === 'how.per-cent') continue;
      expect(isKey(key)).toBe(true);
      for (const piece of texts(entry).flatMap((text) => text.split(/\{\w+\}/)))
        expect(page).toContain(piece);
    }
    // What is kept where stands on it as on My page.
    expect(page).toContain('On this phone alone');
  });
});
