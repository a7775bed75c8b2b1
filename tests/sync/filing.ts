// Somebody who writes files and reads them.
import { ByteReader, type Bytes, type Result } from '#base';
import type { CampKeys, Invite } from '#identity';
import { campKeys } from '#identity';
import { readHead } from '../../src/sync/carries/file-format.ts';
import { FileCarry, type FileError } from '../../src/sync/carries/file.ts';
import { LightHoldings, syncSqueeze } from '../helpers/light-holdings.ts';
import { LightDevice, copyEntry, lightKeys, lightSigner } from '../helpers/light.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { type Random } from '../helpers/random.ts';

export const invite: Invite = { secret: new Uint8Array(16).fill(3) };

/** The keys of this invite, for the gathering that light devices are of. */
export const keys: CampKeys = { ...campKeys(invite), ...lightKeys };

export interface End {
  readonly holdings: LightHoldings;
  readonly carry: FileCarry;
}

export function someone(random: Random, ofKeys: CampKeys = keys): End {
  const holdings = new LightHoldings(new LightDevice(lightSigner(random)), () => 1_700_000_000_000);
  const carry = new FileCarry(ofKeys, syncSqueeze, (length) => random.bytes(length));
  carry.start(holdings);
  return { holdings, carry };
}

export async function write(end: End, random: Random, count: number): Promise<void> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const draft =
      ids.length === 0 || random.chance(0.2) ? createDraft(random) : editDraft(random, random.pick(ids));
    if (draft.field === '') ids.push(draft.id);
    await end.holdings.write([draft]);
  }
}

/** Several authors, so that a file has several parcels' worth of runs. */
export async function holdMany(end: End, random: Random, authors: number, each: number): Promise<void> {
  for (let i = 0; i < authors; i++) {
    const author = someone(random);
    await write(author, random, each);
    await end.holdings.takeActs(author.holdings.device.entries.map(copyEntry), {}, 0);
  }
}

export const value = <T>(result: Result<T, FileError>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

export const error = (result: Result<unknown, FileError>): FileError | null =>
  result.ok ? null : result.error;

/** Where each frame of a file ends. */
export function frameEnds(file: Bytes): number[] {
  const reader = new ByteReader(file);
  if (!readHead(reader)) throw new Error('no head');
  const ends = [reader.at];
  while (!reader.isDone) {
    reader.bytes();
    ends.push(reader.at);
  }
  return ends;
}
