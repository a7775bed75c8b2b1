// A small honest camp, and who is up to no good in it: everybody here has the invite, and what keys they have are theirs.
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import type { Act, Draft, Entry, GatheringKeys, Signer, Verify } from '#journal';
import { createDraft, editDraft, setDraft } from '../helpers/histories.ts';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import type { Random } from '../helpers/random.ts';
import { Forger } from '../journal/forge.ts';
import { Door, evenOut } from './door.ts';

/** How somebody proves who they are: by ECDSA as phones do, or by what costs a thousandth of it. */
export interface Proofs {
  readonly keys: GatheringKeys;
  readonly verify: Verify;
  signer(random: Random): Signer;
}

export const lightProofs: Proofs = { keys: lightKeys, verify: lightVerify, signer: lightSigner };

const REAL_KEYS = 14;
/** The first are asked for by the camp itself; nobody else speaks with those. */
const CAMP_KEYS = 5;

/** With keys made beforehand, dealt out anew for each round. */
export async function realProofs(): Promise<() => Proofs> {
  const signers: Signer[] = [];
  for (let i = 0; i < REAL_KEYS; i++) signers.push(signerOf(await newDeviceKey()));
  const keys = campKeys({ secret: new Uint8Array(16).fill(42) });
  const verify = newVerify();
  return () => {
    let next = 0;
    const index = (): number => (next < CAMP_KEYS ? next++ : CAMP_KEYS + (next++ % (REAL_KEYS - CAMP_KEYS)));
    return { keys, verify, signer: () => signers[index()] as Signer };
  };
}

export interface Scene {
  readonly random: Random;
  readonly proofs: Proofs;
  /** Honest acts in an order in which each follows all it builds on. */
  readonly honest: readonly Entry[];
  /** Each command's acts, which travel together. */
  readonly commands: readonly (readonly Entry[])[];
  /** Authors of their own chains, who write what they like. */
  readonly rogues: readonly [Forger, Forger];
  readonly honestAuthors: ReadonlySet<string>;
}

function someDrafts(random: Random, ids: readonly string[]): Draft[] {
  if (ids.length === 0 || random.chance(0.25)) return [createDraft(random, random.chance(0.2))];
  const id = random.pick(ids);
  const drafts = [editDraft(random, id), setDraft(random, id), editDraft(random, random.pick(ids))];
  return random.shuffle(drafts).slice(0, 1 + random.below(3));
}

export async function newScene(random: Random, proofs: Proofs): Promise<Scene> {
  const phones = [0, 1, 2].map(() => ({
    door: new Door(proofs.keys, proofs.verify),
    signer: proofs.signer(random),
  }));
  const commands: (readonly Entry[])[] = [];
  for (let i = 0; i < 14; i++) {
    const { door, signer } = random.pick(phones);
    const other = random.pick(phones).door;
    if (random.chance(0.5) && other !== door) await evenOut(door, other);
    const ids = door.journal.counted.filter(({ field }) => field === '').map(({ id }) => id);
    commands.push(await door.write(signer, someDrafts(random, ids)));
  }
  const forger = (): Forger => new Forger(proofs.signer(random), proofs.keys);
  return {
    random,
    proofs,
    honest: commands.flat(),
    commands,
    rogues: [forger(), forger()],
    honestAuthors: new Set(phones.map(({ signer }) => signer.author)),
  };
}

/** A thing somebody honest made. */
export const anyThing = ({ random, honest }: Scene): Act =>
  random.pick(honest.filter(({ act }) => act.field === '')).act;
