// Which acts travel together (rule R2): runs, each a piece of one chain that ends on an act whose signature is
// held, in an order that keeps what is named mostly before what names it.
import type { Value } from '#base';
import type { Act } from './act.ts';
import { MAX_UNSIGNED, MAX_UNSIGNED_BYTES } from './admission.ts';

/**
 * A run ends at the first signed act from this one on. Shorter runs cost a signature (64 B) each; longer ones take
 * what others build on to the end of the stream.
 */
const RUN_ACTS = 64;
/**
 * No run goes on from one stretch of this many acts into the next, so that what others build on comes with its
 * stretch. Without it nine acts in ten of a camp were held back until the last parcels, and then came in one lump.
 */
const STRETCH_ACTS = 20_480;

export type Run = readonly Act[];

/** `acts` in order of arrival. What follows the last held signature of its chain is left out. */
export function planRuns(acts: readonly Act[]): Run[] {
  const following = continuations(acts);
  const borders = bordersOf(acts);
  const runs: Run[] = [];
  for (const first of acts)
    if (!first.parent || following.get(first.parent) !== first) cutChain(first, following, borders, runs);
  const end = (run: Run): number => (run[run.length - 1] as Act).arrival;
  return inChainOrder(runs.sort((a, b) => end(a) - end(b)));
}

/** Each run after the one it goes on from: a fork may end before the piece of chain it grew out of. */
function inChainOrder(runs: readonly Run[]): Run[] {
  const runOf = new Map<Act, Run>();
  for (const run of runs) for (const act of run) runOf.set(act, run);
  const out = new Set<Run>();
  for (const each of runs) {
    const line: Run[] = [];
    for (let run: Run | undefined = each; run && !out.has(run);) {
      line.push(run);
      const parent: Act | null = (run[0] as Act).parent;
      run = parent ? runOf.get(parent) : undefined;
    }
    for (const run of line.reverse()) out.add(run);
  }
  return [...out];
}

/** Which of `acts` goes on after each of them. Acts that wait for their place have no `next` yet. */
function continuations(acts: readonly Act[]): ReadonlyMap<Act, Act> {
  const chosen = new Set(acts);
  const out = new Map<Act, Act>();
  for (const act of acts) {
    const { parent } = act;
    if (parent && chosen.has(parent) && (parent.next === act || !out.has(parent))) out.set(parent, act);
  }
  return out;
}

/** Where, by arrival, a stretch begins: all but the first, as even as they can be. */
function bordersOf(acts: readonly Act[]): number[] {
  const stretches = Math.ceil(acts.length / STRETCH_ACTS);
  const out: number[] = [];
  for (let i = 1; i < stretches; i++)
    out.push((acts[Math.floor((i * acts.length) / stretches)] as Act).arrival);
  return out;
}

function cutChain(
  first: Act,
  following: ReadonlyMap<Act, Act>,
  borders: readonly number[],
  runs: Run[],
): void {
  let run: Act[] = [];
  let signed = 0;
  let bytes = 0;
  for (let act: Act | undefined = first; act; act = following.get(act)) {
    bytes += bytesAtMost(act);
    if ((run.length === MAX_UNSIGNED || bytes > MAX_UNSIGNED_BYTES) && signed > 0) {
      runs.push(run.slice(0, signed));
      run = run.slice(signed);
      signed = 0;
      bytes = bytesAtMost(act);
      for (const each of run) bytes += bytesAtMost(each);
    }
    run.push(act);
    if (act.signature === '') continue;
    signed = run.length;
    const next = following.get(act);
    const isAtBorder = next !== undefined && borders.some((at) => act.arrival < at && next.arrival >= at);
    if (signed < RUN_ACTS && !isAtBorder) continue;
    runs.push(run);
    run = [];
    signed = 0;
    bytes = 0;
  }
  if (signed > 0) runs.push(run.slice(0, signed));
}

/** Bytes of all but refs and value: hashes, ids, words, numbers. */
const FRAME_BYTES = 512;

/** Not fewer than the canonical bytes: to know them exactly would mean encoding every act twice. */
function bytesAtMost(act: Act): number {
  return FRAME_BYTES + 16 * act.refs.length + valueBytesAtMost(act.value);
}

function valueBytesAtMost(value: Value): number {
  if (typeof value === 'string') return 5 + 3 * value.length;
  if (typeof value !== 'object' || value === null) return 9;
  if (value instanceof Uint8Array) return 5 + value.length;
  let bytes = 5;
  if (Array.isArray(value)) for (const item of value as readonly Value[]) bytes += valueBytesAtMost(item);
  else for (const [key, item] of Object.entries(value)) bytes += 5 + 3 * key.length + valueBytesAtMost(item);
  return bytes;
}
