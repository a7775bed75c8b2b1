// What was asked of `npm run demo`.
import { type Result, fail, ok } from '#base';

export interface DemoAsked {
  readonly seed: number;
  readonly people: number;
  readonly acts?: number;
  readonly port: number;
}

export const DEMO_HELP = `npm run demo -- [what]

  --people N    how many people the camp has (60; up to 500)
  --acts N      about how many acts they wrote (80 a person)
  --seed N      another camp for another number (1)
  --port N      the port to serve on (4180; the next free one if it is taken)`;

const BOUNDS = {
  people: [2, 500],
  acts: [50, 200_000],
  seed: [1, 2 ** 31],
  port: [0, 65_535],
} as const;
type Name = keyof typeof BOUNDS;

const isName = (word: string): word is Name => Object.hasOwn(BOUNDS, word);

export function readDemoArguments(words: readonly string[]): Result<DemoAsked, string> {
  const asked: { seed: number; people: number; acts?: number; port: number } = {
    seed: 1,
    people: 60,
    port: 4180,
  };
  const rest = words.flatMap((word) => (/^--\w+=/.test(word) ? word.split('=', 2) : [word]));
  for (let i = 0; i < rest.length; i += 2) {
    const name = (rest[i] ?? '').replace(/^--/, '');
    if (!isName(name)) return fail(`“${rest[i]}” is not something npm run demo knows.\n\n${DEMO_HELP}`);
    const [least, most] = BOUNDS[name];
    const number = Number(rest[i + 1] ?? Number.NaN);
    if (!Number.isInteger(number) || number < least || number > most)
      return fail(`--${name} takes a whole number from ${least} to ${most}, not “${rest[i + 1] ?? ''}”.`);
    asked[name] = number;
  }
  return ok(asked);
}
