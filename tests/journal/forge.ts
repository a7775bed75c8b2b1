// Acts by hand: what no honest writer makes, signed by the author all the same.
import { type Bytes, concat, latin1, toBase64url } from '#base';
import {
  Act,
  type ActFields,
  type Entry,
  type GatheringKeys,
  type Name,
  type Signer,
  encodeAct,
  idOf,
  mac16,
  sha256,
} from '#journal';
import { lightKeys } from '../helpers/light.ts';

export type Forged = Partial<ActFields> & { readonly isUnsigned?: boolean };

/** Key and MAC, as an author's first act carries them. */
export function introductionOf(keys: GatheringKeys, key: Bytes): Bytes {
  const author = sha256(concat([new Uint8Array([4]), key])).subarray(0, 16);
  return concat([key, mac16(keys.introductionKey, concat([keys.gathering, author]))]);
}

/** Writes one chain; anything in an act may be given another value than it should have. */
export class Forger {
  readonly signer: Signer;
  readonly keys: GatheringKeys;
  readonly entries: Entry[] = [];
  tip: Act | null = null;

  constructor(signer: Signer, keys: GatheringKeys = lightKeys) {
    this.signer = signer;
    this.keys = keys;
  }

  async act(forged: Forged = {}): Promise<Entry> {
    const { isUnsigned, ...fields } = forged;
    const { tip } = this;
    const isFirst = (fields.seq ?? (tip ? tip.seq + 1 : 0)) === 0;
    const complete: ActFields = {
      author: this.signer.author,
      seq: tip ? tip.seq + 1 : 0,
      prev: isFirst ? '' : (tip?.hash ?? ''),
      time: 1_700_000_000,
      as: '',
      command: 'test',
      kind: 'task',
      id: toBase64url(new Uint8Array(12)),
      field: '',
      sub: '',
      refs: [],
      value: null,
      introduction: isFirst ? introductionOf(this.keys, this.signer.key) : null,
      ...fields,
    };
    const bytes = encodeAct(this.keys.gathering, complete);
    if (!bytes) throw new Error('no canonical form');
    const signature = isUnsigned ? '' : latin1(await this.signer.sign(bytes));
    const entry = { act: new Act(complete, latin1(sha256(bytes)), signature), bytes };
    this.tip = entry.act;
    this.entries.push(entry);
    return entry;
  }

  /** A thing, honestly made. */
  create(kind = 'task', value: { [name: string]: string | number } = { title: 'x' }): Promise<Entry> {
    return this.act({ kind, value, id: idOf(kind, value) as string });
  }

  /** An act on a field of a thing, naming `refs`. */
  set(thing: Act, field: string, refs: readonly Name[], more: Forged = {}): Promise<Entry> {
    return this.act({ kind: thing.kind, id: thing.id, field, refs: [...refs].sort(), value: 1, ...more });
  }
}

/** A journal knows nothing of what others have done with their copy of an act. */
export const fresh = ({ act, bytes }: Entry): Entry => ({
  act: new Act(act, act.hash, act.signature),
  bytes,
});

/** An act of the author after `parent` whose hash is lower (or higher) than `other`'s. */
export async function besides(
  forger: Forger,
  parent: Act | null,
  other: Act,
  side: 'lower' | 'higher',
  more: Forged = {},
): Promise<Entry> {
  for (let n = 0; ; n++) {
    forger.tip = parent;
    const value = { title: 'beside', n };
    const entry = await forger.act({
      value,
      id: idOf('task', value) as string,
      ...more,
      time: 1_700_000_000 + n,
    });
    if (entry.act.hash < other.hash === (side === 'lower')) return entry;
    forger.entries.pop();
  }
}
