// Every refusal there is, with a way to it; and every command, with something it says no to.
import { describe, expect, it } from 'vitest';
import { type Command, REFUSALS, type Refusal } from '#record';
import * as record from '#record';
import { camp } from './stage.ts';
import { people } from './refused/people.ts';
import { tasks } from './refused/tasks.ts';
import { hours } from './refused/hours.ts';
import { care } from './refused/care.ts';
import { things } from './refused/things.ts';
import type { Refused } from './refused/stories.ts';

const commands = Object.values(record).filter(
  (each): each is Command<never> => typeof each === 'object' && 'decide' in each && 'word' in each,
);

/** Said before a command is asked: tests/ui/over.test.tsx. */
const OF_ALL_COMMANDS: Refusal = 'gathering/over';
const refuses: readonly Refused[] = [...people, ...tasks, ...hours, ...care, ...things];

describe('U4: what a command says no to, and why', () => {
  it('every refusal is met here, and every command has one', () => {
    const met = [...refuses.map(([refusal]) => refusal), OF_ALL_COMMANDS];
    expect([...new Set(met)].sort()).toEqual([...REFUSALS].sort());
    expect([...new Set(refuses.map(([, word]) => word))].sort()).toEqual(
      commands.map(({ word }) => word).sort(),
    );
  });

  refuses.forEach(([refusal, word, how], i) =>
    it(`${word}: ${refusal} (${i + 1})`, async () => expect(await how(await camp())).toBe(refusal)),
  );
});
