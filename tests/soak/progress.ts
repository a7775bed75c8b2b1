// What was asked of a soak, and how far each campaign has come: in a file, so that one that was stopped goes on.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tally } from './campaign.ts';

/** The variable by which the runner is told what was asked for. */
export const ASKED = 'RHIZOME_SOAK';

export interface AskedFor {
  readonly names: readonly string[];
  readonly seed?: number;
  readonly rounds?: number;
  /** For each campaign. */
  readonly minutes?: number;
  readonly isResumed: boolean;
}

export interface Progress {
  readonly nextSeed: number;
  readonly rounds: number;
  readonly tally: Tally;
}

const fileOf = (name: string): string => join(import.meta.dirname, '..', 'out', 'soak', `${name}.json`);

/** Where a campaign stopped; undefined where none was begun. */
export function readProgress(name: string): Progress | undefined {
  const file = fileOf(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Progress) : undefined;
}

export function writeProgress(name: string, progress: Progress): void {
  const file = fileOf(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(progress)}\n`);
}

export function addTally(sum: Tally, more: Tally): Tally {
  const out: Record<string, number> = { ...sum };
  for (const [what, count] of Object.entries(more)) out[what] = (out[what] ?? 0) + count;
  return out;
}
