// `npm run demo`: the built app beside a made-up camp that stands at its third day, to be looked round in.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, HOUR, printDate, toLocal } from '#base';
import { buildIfNeeded } from './build.ts';
import { demoFile } from './demo-file.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { serve } from './serve.ts';

/** Days of the camp that are over when the demo begins. */
const DAYS_BEFORE = 2;
const FILE = 'demo.rhizome';

export async function demo(root: string, words: readonly string[]): Promise<number> {
  const asked = readDemoArguments(words);
  if (!asked.ok) return say(asked.error);
  const { port, ...wish } = asked.value;
  const built = await buildIfNeeded(root);
  if (!built.ok) return say(built.error);
  console.log(`Making up a camp of ${wish.people} people.`);
  const now = Date.now();
  // A camp's day ends at five in the morning: at three it is still the day before.
  const start = printDate(toLocal(now - 5 * HOUR - DAYS_BEFORE * DAY, 'Pacific/Auckland').date);
  const made = await demoFile({ ...wish, start, until: Math.floor(now / 1000) });
  if (!made.ok) return say(made.error);
  const dir = join(root, '.cache', 'demo');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  cpSync(join(root, 'dist'), dir, { recursive: true });
  writeFileSync(join(dir, FILE), made.value.bytes);
  const served = await serve({ dir, port, tries: 20 });
  if (!served.ok) return say(served.error);
  const { url, close } = served.value;
  console.log(`A camp of ${wish.people} people with ${made.value.acts} acts, on its third day:`);
  console.log(`  ${url}/#file=/${FILE}`);
  console.log('Nothing said in it reaches any other camp. Press Ctrl+C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  return 0;
}

function say(sentence: string): number {
  console.error(sentence);
  return 1;
}
