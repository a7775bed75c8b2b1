// `npm run soak`: campaigns of thousands of seeded rounds, far too long for `npm test`.
//
//   npm run soak                                  every campaign, whole
//   npm run soak -- hostile-acts,forks            some of them
//   npm run soak -- kills --seed 400 --rounds 20  twenty rounds from seed 400
//   npm run soak -- --minutes 30                  no new round after half an hour (of each)
//   npm run soak -- --resume                      goes on where the last one stopped
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CAMPAIGNS } from './campaigns.ts';
import { ASKED, type AskedFor } from './progress.ts';

const HELP = `npm run soak -- [campaign,campaign] [--seed N] [--rounds N] [--minutes N] [--resume]

${CAMPAIGNS.map(({ name, rounds, about }) => `  ${name.padEnd(16)}${about} (${rounds} rounds)`).join('\n')}`;

const NUMBERS = ['seed', 'rounds', 'minutes'] as const;

/** What was asked for, or what is wrong with it. */
function readAsked(): AskedFor | string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      rounds: { type: 'string' },
      minutes: { type: 'string' },
      resume: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  const names = positionals.flatMap((word) => word.split(','));
  const unknown = names.filter((name) => !CAMPAIGNS.some((campaign) => campaign.name === name));
  if (unknown.length > 0) return `There is no ${unknown.join(', ')}.\n\n${HELP}`;
  const wrong = NUMBERS.find((name) => values[name] !== undefined && !(Number(values[name]) >= 1));
  if (wrong) return `--${wrong} is a number from 1, not “${values[wrong]}”.`;
  const [seed, rounds, minutes] = NUMBERS.map((name) => values[name] && Number(values[name]));
  return {
    names: names.length > 0 ? names : CAMPAIGNS.map(({ name }) => name),
    isResumed: values.resume,
    ...(seed && { seed }),
    ...(rounds && { rounds }),
    ...(minutes && { minutes }),
  };
}

const asked = readAsked();
if (typeof asked === 'string') {
  console.log(asked);
  process.exitCode = asked === HELP ? 0 : 1;
} else {
  // By the same runner as the tests, so that a round is written once and goes in both.
  const words = ['vitest', 'run', '--project', 'soak', '--reporter', 'verbose', '--silent=false'];
  const env = { ...process.env, [ASKED]: JSON.stringify(asked) };
  spawn('npx', words, { stdio: 'inherit', env }).on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
