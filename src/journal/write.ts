// Making acts of one's own (rules A8, A9): each names all heads of its key as this device sees them, or, when
// it is the first on its key, the thing's creation alone. The last act of a command carries the signature
// for all of them; they are kept together or not at all.
import { type Bytes, type Value, latin1 } from '#base';
import { Act, MAX_ACT_BYTES, encodeAct, keyText } from './act.ts';
import { MAX_UNSIGNED, MAX_UNSIGNED_BYTES, type Entry } from './admission.ts';
import { introduce } from './author.ts';
import { decodeValue, encodeValue } from './cbor.ts';
import { MAX_REFS, MAX_VALUE_BYTES } from './gate.ts';
import { type Name, sha256 } from './hash.ts';
import type { Journal } from './journal.ts';

/** This device's key. The private half never leaves it. */
export interface Signer {
  readonly author: Name;
  /** 64 bytes: see KEY_BYTES. */
  readonly key: Bytes;
  sign(message: Bytes): Promise<Bytes>;
}

/** A change as a command decided it. */
export interface Draft {
  readonly as: string;
  readonly command: string;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly sub: string;
  readonly value: Value;
}

/** Names of the heads of a key in the derived record (`kind:id`, `kind:id/field`…), ascending. */
export type SeenHeads = (key: string) => readonly Name[];

export type WriteError = 'too-large' | 'no-canonical-form';

/**
 * Signed acts for the drafts, following `tip` (this device's last act, or null). Not yet kept, not yet
 * inserted. `time` in seconds.
 */
export async function writeActs(
  journal: Journal,
  signer: Signer,
  tip: Act | null,
  drafts: readonly Draft[],
  seen: SeenHeads,
  time: number,
): Promise<{ ok: true; value: Entry[] } | { ok: false; error: WriteError }> {
  const writing = new Writing(journal, signer, tip, seen, time);
  for (const draft of drafts) {
    const error = writing.add(draft);
    if (error) return { ok: false, error };
  }
  const { entries } = writing;
  let unsigned = 0;
  let bytes = 0;
  for (const entry of entries) {
    unsigned++;
    bytes += entry.bytes.length;
    // More without a signature would not be admitted; half of that leaves room.
    const isFull = unsigned === MAX_UNSIGNED / 2 || bytes > MAX_UNSIGNED_BYTES / 2;
    if (!isFull && entry !== entries[entries.length - 1]) continue;
    entry.act.signature = latin1(await signer.sign(entry.bytes));
    unsigned = 0;
    bytes = 0;
  }
  return { ok: true, value: entries };
}

class Writing {
  readonly entries: Entry[] = [];
  readonly #journal: Journal;
  readonly #signer: Signer;
  readonly #seen: SeenHeads;
  readonly #time: number;
  /** The last act of this command on a key. */
  readonly #own = new Map<string, Name>();
  #tip: Act | null;

  constructor(journal: Journal, signer: Signer, tip: Act | null, seen: SeenHeads, time: number) {
    this.#journal = journal;
    this.#signer = signer;
    this.#tip = tip;
    this.#seen = seen;
    this.#time = time;
  }

  add(draft: Draft): WriteError | null {
    let heads = this.#heads(draft);
    // More heads than one act may name: name them by a chain of acts of the same value.
    while (heads.length > MAX_REFS) {
      const error = this.#write(draft, heads.slice(0, MAX_REFS));
      if (error) return error;
      heads = [...heads.slice(MAX_REFS), this.#tip?.name as Name].sort();
    }
    return this.#write(draft, heads);
  }

  #heads(draft: Draft): readonly Name[] {
    if (draft.field === '') return [];
    const key = keyText(draft.kind, draft.id, draft.field, draft.sub);
    const own = this.#own.get(key);
    if (own) return [own];
    const heads = this.#seen(key);
    if (heads.length > 0) return [...heads].sort();
    const creation = keyText(draft.kind, draft.id, '', '');
    const created = this.#own.get(creation) ?? this.#seen(creation)[0];
    return created === undefined ? [] : [created];
  }

  #write(draft: Draft, refs: readonly Name[]): WriteError | null {
    const tip = this.#tip;
    const packed = encodeValue(draft.value);
    if (!packed) return 'no-canonical-form';
    // What the gate would refuse must not be kept as if it counted.
    if (packed.length > MAX_VALUE_BYTES) return 'too-large';
    const fields = {
      ...draft,
      // As everybody else will read it: the order of a map's keys shows in the bytes of the derived document.
      value: decodeValue(packed) as Value,
      author: this.#signer.author,
      seq: tip ? tip.seq + 1 : 0,
      prev: tip ? tip.hash : '',
      time: this.#time,
      refs,
      introduction: tip ? null : introduce(this.#journal.keys, this.#signer.key),
    };
    const bytes = encodeAct(this.#journal.keys.gathering, fields);
    if (!bytes) return 'no-canonical-form';
    if (bytes.length > MAX_ACT_BYTES) return 'too-large';
    const act = new Act(fields, latin1(sha256(bytes)), '', bytes.length);
    this.entries.push({ act, bytes });
    this.#own.set(act.key, act.name);
    this.#tip = act;
    return null;
  }
}
