// Entries offered to a journal, by keys of a gathering, and what came of them.
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import { type Entry, type Journal, type Signer, check } from '#journal';
import { Forger, fresh } from './forge.ts';

export const keys = campKeys({ secret: new Uint8Array(16).fill(3) });

export const verify = newVerify();

export const newSigner = async (): Promise<Signer> => signerOf(await newDeviceKey());

export const newForger = async (): Promise<Forger> => new Forger(await newSigner(), keys);

export const admit = (journal: Journal, entries: readonly Entry[]): ReturnType<typeof check> =>
  check(journal, entries.map(fresh), verify);

export const namesOf = (entries: readonly Entry[]): string[] => entries.map(({ act }) => act.name);

export const reasonsOf = (admission: Awaited<ReturnType<typeof check>>): { [reason: string]: number } =>
  Object.fromEntries(admission.dropped);

/** `count` acts of which only the last is signed. */
export async function chain(forger: Forger, count: number): Promise<Entry[]> {
  const out = [await forger.act({ value: { n: 0 }, isUnsigned: count > 1 })];
  for (let i = 1; i < count; i++) out.push(await forger.act({ value: { n: i }, isUnsigned: i < count - 1 }));
  return out;
}
