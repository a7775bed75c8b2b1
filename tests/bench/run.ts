// `npm run bench`: measures what the app promises, in real browsers, and writes tests/bench/results.md.
//
//   npm run bench                       everything, and the results are written down
//   npm run bench -- start tap          these parts alone; nothing is written down
//   npm run bench -- --rounds 2         fewer times each, to try it out; nothing is written down
//   npm run bench -- --small            with the small camp alone, to try it out; nothing is written down
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrateNode } from './calibration.ts';
import { type CampSize, benchCamp } from './camps.ts';
import { Figures } from './figures.ts';
import { Ground } from './ground.ts';
import { catchUp } from './parts/catch-up.ts';
import { edits } from './parts/edits.ts';
import { huge } from './parts/huge.ts';
import { memory } from './parts/memory.ts';
import { newcomer } from './parts/newcomer.ts';
import { pockets } from './parts/pockets.ts';
import { prose } from './parts/prose.ts';
import { size } from './parts/size.ts';
import { start } from './parts/start.ts';
import { stock } from './parts/stock.ts';
import { stream } from './parts/stream.ts';
import { tap } from './parts/tap.ts';
import { tasks } from './parts/tasks.ts';
import { resultsOf } from './results.ts';

const ROUNDS = 5;
/** A part that takes longer hangs (ms). */
const PART_LIMIT_MS = 8 * 60_000;

type Part = (
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
) => void | Promise<void>;

const PARTS: Readonly<Record<string, Part>> = {
  size: (figures, { root }) => size(figures, root),
  start,
  tap,
  tasks,
  edits,
  'catch-up': catchUp,
  memory,
  newcomer: (figures, { root }, rounds) => newcomer(figures, root, Math.min(rounds, 3)),
  stream: (figures, { root }) => stream(figures, root),
  prose,
  pockets,
  huge,
  stock,
};

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(ROUNDS) },
    small: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const sizes: readonly CampSize[] = values.small ? ['small'] : ['small', 'large'];
/** Parts that need no camp made beforehand. */
const CAMPLESS = ['size', 'prose'];
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);

if (names.some((name) => !Object.hasOwn(PARTS, name)) || !(rounds >= 1)) {
  console.error(`npm run bench -- [${Object.keys(PARTS).join('] [')}] [--rounds N] [--small]`);
  process.exitCode = 1;
} else await run(process.cwd());

async function run(root: string): Promise<void> {
  const begun = performance.now();
  const figures = new Figures();
  const calibrations: number[] = [];
  const ground = await Ground.open(root);
  try {
    if (names.some((name) => !CAMPLESS.includes(name))) for (const size of sizes) await benchCamp(root, size);
    for (const name of names) {
      figures.part = name;
      calibrations.push(calibrateNode());
      console.log(`\n${name}`);
      await measure(name, figures, ground);
    }
  } finally {
    await ground.close();
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `\n${seconds.toFixed(0)} s, calibration ${calibrations.map((each) => each.toFixed(0)).join(' ')} ms`,
  );
  const isWhole = positionals.length === 0 && rounds === ROUNDS && !values.small;
  if (isWhole)
    writeFileSync(join(root, 'tests', 'bench', 'results.md'), resultsOf(figures, calibrations, seconds));
  else console.log('Not the whole bench: nothing was written down.');
}

/** What goes wrong in one part is told, and takes no other part with it. */
async function measure(name: string, figures: Figures, ground: Ground): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it did not come to an end')), PART_LIMIT_MS);
  });
  try {
    await Promise.race([PARTS[name]?.(figures, ground, rounds, sizes), late]);
  } catch (error) {
    figures.skip(String(error).split('\n')[0] ?? '');
    console.log(error);
    process.exitCode = 1;
  } finally {
    clearTimeout(timer);
    await ground.clear();
  }
}
