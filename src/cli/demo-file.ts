// A camp that was made up, as a file that brings somebody in: for trying the app, for screenshots and benchmarks.
// The acts are signed with real keys and pass the same doors as anybody's.
import { type Bytes, type Result, fail, ok } from '#base';
import { makeCamp } from '#demo';
import { type Invite, campKeys, newDeviceKey, signerOf } from '#identity';
import { Cards, Envelopes, type Signer } from '#journal';
import { FileCarry, browserSqueeze } from '#sync';
import { type PlayedCamp, playCamp } from './play-camp.ts';
import { onlyToGive } from './only-to-give.ts';

export interface DemoWish {
  readonly seed: number;
  readonly people: number;
  /** About how many acts; as people come to by themselves where it is not said. */
  readonly acts?: number;
  /** The first day's date, `2026-12-28`. */
  readonly start: string;
  /** What comes to pass by then (s); the whole camp otherwise. */
  readonly until?: number;
}

export interface DemoFile {
  readonly bytes: Bytes;
  readonly invite: Invite;
  readonly acts: number;
  readonly played: PlayedCamp;
}

export async function demoFile({ until, ...plan }: DemoWish): Promise<Result<DemoFile, string>> {
  const invite: Invite = { secret: seedBytes(plan.seed) };
  const keys = campKeys(invite);
  const signer = async (): Promise<Signer> => signerOf(await newDeviceKey());
  const played = await playCamp(makeCamp(plan), { keys, signer, ...(until === undefined ? {} : { until }) });
  const cards = new Cards(keys);
  const now = until ?? 0;
  for (const card of played.cards) cards.insert(card, now);
  const carry = new FileCarry(keys, browserSqueeze, (length) =>
    crypto.getRandomValues(new Uint8Array(length)),
  );
  carry.start(onlyToGive(played.journal, cards, new Envelopes(keys)));
  const written = await carry.write({ invite });
  if (!written.ok) return fail(written.error);
  return ok({ bytes: written.value, invite, acts: played.journal.acts.length, played });
}

/** One seed, one gathering: opened again, it is the same one. */
function seedBytes(seed: number): Bytes {
  const secret = new Uint8Array(16);
  new DataView(secret.buffer).setUint32(12, seed);
  return secret;
}
