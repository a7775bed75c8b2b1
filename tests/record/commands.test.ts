// Every command by the change it brings: decided on a real record, written as acts, read back from the document.
import { describe, expect, it } from 'vitest';
import { type Command } from '#record';
import * as record from '#record';
import { camp } from './stage.ts';
import { people } from './told/people.ts';
import { tasks } from './told/tasks.ts';
import { hours } from './told/hours.ts';
import { care } from './told/care.ts';
import { things } from './told/things.ts';
import type { Told } from './told/stories.ts';

const commands = Object.values(record).filter(
  (each): each is Command<never> => typeof each === 'object' && 'decide' in each && 'word' in each,
);

/** What each command does, under its word. */
const does: { readonly [word: string]: Told } = { ...people, ...tasks, ...hours, ...care, ...things };

describe('U1: every command, by what it changes', () => {
  it('none is left out here', () =>
    expect(Object.keys(does).sort()).toEqual(commands.map(({ word }) => word).sort()));

  for (const [word, told] of Object.entries(does)) it(word, async () => told(await camp()));

  it('each is exported under its word', () => {
    for (const command of commands)
      expect((record as { [name: string]: unknown })[command.word]).toBe(command);
  });
});
