// Nobody is in charge, nobody is counted, nobody is blamed: held by there being no word for it anywhere in the
// record. A list of words cannot know every way of ranking people; it stops the ones that other apps taught us.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as record from '#record';
import { type Command, DIET, ME, REFUSALS, dietCard, kinds, meCard } from '#record';
import type { Kind } from '../../src/record/kind.ts';
import { readShape, wordsOf } from './shape.ts';

/** Words, each with what it would bring in. */
const NEVER: { readonly [word: string]: string } = {
  admin: 'somebody above others',
  administrator: 'somebody above others',
  owner: 'things belong to who made them; here everybody may change everything',
  editor: 'a right that others lack',
  moderator: 'somebody who decides what others may say',
  moderate: 'somebody who decides what others may say',
  organiser: 'a rank that stays after the work is done',
  organizer: 'a rank that stays after the work is done',
  leader: 'somebody above others',
  manager: 'somebody above others',
  captain: 'somebody above others',
  boss: 'somebody above others',
  role: 'a right or a rank; how one comes along to a task has its own words',
  roles: 'a right or a rank',
  rank: 'people in an order',
  permission: 'a right that others lack',
  permissions: 'a right that others lack',
  privilege: 'a right that others lack',
  grant: 'somebody who gives rights',
  ban: 'somebody who shuts others out',
  banned: 'somebody who shuts others out',
  kick: 'somebody who shuts others out',
  approve: 'a word that waits for another',
  approved: 'a word that waits for another',
  pending: 'a word that waits for another',
  assign: 'work given by one to another; people put themselves in',
  assignee: 'work given by one to another',
  score: 'people counted',
  scores: 'people counted',
  rating: 'people counted',
  rate: 'people counted',
  stars: 'people counted',
  karma: 'people counted',
  reputation: 'people counted',
  points: 'a game made of work',
  streak: 'a game made of work',
  badge: 'a game made of work',
  badges: 'a game made of work',
  medal: 'a game made of work',
  level: 'a game made of work',
  leaderboard: 'a game made of work',
  trophy: 'a game made of work',
  noshow: 'blame for not having come; a stored step back is no blame',
  absent: 'blame for not having come',
  late: 'blame',
  overdue: 'blame',
  blame: 'blame',
  warning: 'blame',
  penalty: 'blame',
  price: 'nothing is paid for here',
  lastSeen: 'a record of where people are',
};

/** Where a word of the list may stand, and why: exactly there and as it is, nowhere else. */
const ALLOWED: { readonly [place: string]: string } = {
  'task/claim.role':
    'how one comes along: hand, learner, beside, on call. It gives no right and closes no door.',
  'meal/claim.role': 'the same',
  'call/claim.role': 'the same',
};
const HOW_ONE_COMES_ALONG = 'one of hand learner beside calls';

/** `noShow`, `no-show`, `isAdmin` and `taskOwner` as the words they are made of, and those run together. */
function partsOf(name: string): string[] {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  const pairs = parts.slice(1).map((part, i) => `${parts[i]}${part}`);
  return [...parts, ...pairs];
}
const NEVER_PARTS = new Set(Object.keys(NEVER).map((word) => word.toLowerCase()));
const found = (name: string): string[] => partsOf(name).filter((part) => NEVER_PARTS.has(part));

const allKinds = Object.values(kinds) as readonly Kind[];
const commands = Object.values(record).filter(
  (each): each is Command<never> => typeof each === 'object' && 'decide' in each && 'word' in each,
);

describe('V9: no role, no score, no rank, no blame', () => {
  it('in no kind, field, set, part or word to choose from', () => {
    const names: string[] = [];
    for (const kind of allKinds) {
      names.push(kind.kind);
      for (const [field, { shape }] of Object.entries(kind.fields))
        names.push(
          `${kind.kind}/${field}`,
          ...wordsOf(readShape(shape)).map((word) => `${kind.kind}/${field}.${word}`),
        );
      for (const [set, { shape }] of Object.entries(kind.sets))
        names.push(
          `${kind.kind}/${set}.`,
          ...wordsOf(readShape(shape)).map((word) => `${kind.kind}/${set}.${word}`),
        );
    }
    for (const [card, { shape }] of [
      [ME, meCard],
      [DIET, dietCard],
    ] as const)
      names.push(card, ...wordsOf(readShape(shape)).map((word) => `${card}.${word}`));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => !Object.hasOwn(ALLOWED, name) && found(name).length > 0)).toEqual([]);
  });

  it('what is let through is exactly what it says', () => {
    for (const place of Object.keys(ALLOWED)) {
      const [kind, rest] = place.split('/') as [keyof typeof kinds, string];
      const [set, part] = rest.split('.') as [string, string];
      const shape = readShape((kinds[kind] as Kind).sets[set as 'log']?.shape ?? '');
      const role = shape.is === 'together' ? shape.parts.find(({ name }) => name === part) : undefined;
      expect(role && [role.isNeeded, role.shape]).toEqual([false, readShape(HOW_ONE_COMES_ALONG)]);
    }
  });

  it('in no command, no refusal', () => {
    expect(commands.length).toBeGreaterThan(30);
    expect(
      [...commands.map(({ word }) => word), ...REFUSALS].filter((name) => found(name).length > 0),
    ).toEqual([]);
  });

  it('in no key of the words, in any language file', () => {
    const folder = fileURLToPath(new URL('../../src/words/en/', import.meta.url));
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/^\s*'([a-z][\w.:/-]*)':/gm)].map(
        (match) => match[1] as string,
      ),
    );
    expect(keys.length).toBeGreaterThan(100);
    // `act.…`, `mark.…` and the like: a screen may name how one comes along to a task.
    expect(keys.filter((key) => found(key).some((part) => part !== 'role'))).toEqual([]);
  });

  it('no command asks for one: nothing it is told, and nothing it reads, is named so', () => {
    const folder = fileURLToPath(new URL('../../src/record/', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      // The ledger speaks Yjs, which has words of its own for what waits.
      (file) => file.endsWith('.ts') && !file.startsWith('ledger'),
    );
    expect(files.length).toBeGreaterThan(30);
    const named = new Map<string, string[]>();
    for (const file of files) {
      const code = readFileSync(folder + file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .replace(/'[^'\n]*'|`[^`]*`/g, "''");
      const names = [...new Set(code.match(/[A-Za-z_]\w*/g) ?? [])].filter((name) => found(name).length > 0);
      if (names.length > 0) named.set(file, names);
    }
    // The one word let through above, where people say how they come along.
    expect(Object.fromEntries(named)).toEqual({
      'kinds/call/answers.ts': ['role'],
      'kinds/meal/commands.ts': ['role'],
      'kinds/task/answer-ask.ts': ['role'],
      'kinds/task/claims.ts': ['role'],
      'kinds/task/kind.ts': ['role'],
      'kinds/task/state.ts': ['role'],
    });
  });
});

describe('V9: this test sees what it is there to see', () => {
  it.each([
    'admin',
    'isAdmin',
    'task-owner',
    'noShow',
    'no-show',
    'userRole',
    'score',
    'streak.days',
    'person/rating',
  ])('%s', (name) => expect(found(name)).not.toEqual([]));
  it.each(['title', 'withdrawThing', 'pointless', 'scored-log', 'ownLast', 'template'])(
    'but not %s',
    (name) => expect(found(name)).toEqual([]),
  );
});
