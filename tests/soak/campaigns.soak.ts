// The long run itself, one test a campaign, started by `npm run soak` (tests/soak/main.ts).
import { describe, test } from 'vitest';
import type { Campaign } from './campaign.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { ASKED, type AskedFor, addTally, readProgress, writeProgress } from './progress.ts';

const asked: AskedFor = JSON.parse(process.env[ASKED] ?? '{"names":[],"isResumed":false}') as AskedFor;
const SAID_EVERY_MS = 20_000;

const inWords = (rounds: number, tally: object): string =>
  `${rounds} rounds: ${Object.entries(tally)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`;

async function goThrough(campaign: Campaign): Promise<void> {
  const { name } = campaign;
  const before = asked.isResumed ? readProgress(name) : undefined;
  let seed = asked.seed ?? before?.nextSeed ?? 1;
  let rounds = before?.rounds ?? 0;
  let tally = before?.tally ?? {};
  const last = asked.rounds === undefined ? campaign.rounds : rounds + asked.rounds;
  const started = performance.now();
  const isTimeOver = (): boolean => performance.now() - started > (asked.minutes ?? Infinity) * 60_000;
  let said = started;
  const running = await campaign.start();
  try {
    for (; rounds < last && !isTimeOver(); seed++) {
      tally = addTally(tally, await roundOf(campaign, running.round.bind(running), seed));
      rounds++;
      writeProgress(name, { nextSeed: seed + 1, rounds, tally });
      if (performance.now() - said < SAID_EVERY_MS) continue;
      said = performance.now();
      console.log(`${name}, up to seed ${seed}: ${inWords(rounds, tally)}`);
    }
  } finally {
    await running.stop();
  }
  console.log(`${name}: ${inWords(rounds, tally)}, in ${Math.round((performance.now() - started) / 1000)} s`);
}

async function roundOf<T>({ name }: Campaign, round: (seed: number) => Promise<T>, seed: number): Promise<T> {
  try {
    return await round(seed);
  } catch (error) {
    console.log(
      `${name} went wrong at seed ${seed}. Again: npm run soak -- ${name} --seed ${seed} --rounds 1\n` +
        'Mended, its seed is kept in tests/soak/seeds.ts.',
    );
    throw error;
  }
}

describe('soak', () => {
  for (const campaign of CAMPAIGNS.filter(({ name }) => asked.names.includes(name)))
    test.skipIf(campaign.whyNot !== undefined)(
      `${campaign.name} ${campaign.whyNot ?? ''}`,
      { timeout: 0 },
      () => goThrough(campaign),
    );
});
