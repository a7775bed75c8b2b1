// Light devices for property tests and simulation: the real journal and ledger, with a stand-in for ECDSA that
// is a thousand times cheaper (a keyed hash). Nothing that is tested here rests on who can forge it.
import { concat, latin1 } from '#base';
import {
  Act,
  type Draft,
  type Entry,
  Journal,
  type Signer,
  type Verify,
  authorOf,
  check,
  sha256,
  writeActs,
} from '#journal';
import { Ledger } from '#record/ledger';
import type { GatheringKeys } from '#journal';
import type { Random } from './random.ts';

export const lightKeys: GatheringKeys = {
  gathering: new Uint8Array(16).fill(7),
  introductionKey: new Uint8Array(32).fill(1),
  envelopeKey: new Uint8Array(32).fill(2),
};

const stamp = (key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> => {
  const half = sha256(concat([key, message]));
  return concat([half, half]);
};

export function lightSigner(random: Random): Signer {
  const key = random.bytes(64);
  return { author: authorOf(key), key, sign: (message) => Promise.resolve(stamp(key, message)) };
}

export const lightVerify: Verify = (key, signature, message) =>
  Promise.resolve(latin1(stamp(key, message)) === latin1(signature));

/** A receiver's own copy: where an act stands is written on the act, so devices must not share one. */
export const copyEntry = ({ act, bytes }: Entry): Entry => ({
  act: new Act(act, act.hash, act.signature),
  bytes,
});

/** One device: journal and derived document, and what it wrote. */
export class LightDevice {
  readonly journal: Journal;
  ledger = new Ledger();
  signer: Signer;
  now = 1_700_000_000_000;
  /** Settles so many acts at a time; the rest with whatever comes next. */
  most = Infinity;
  rebuilds = 0;
  onCounted: (acts: readonly Act[]) => void = () => {};

  constructor(signer: Signer, bits?: number) {
    this.journal = new Journal(lightKeys, bits);
    this.signer = signer;
  }

  async write(drafts: readonly Draft[]): Promise<Entry[]> {
    const tips = this.journal.tipsOf(this.signer.author);
    const tip = [...tips].sort((a, b) => b.arrival - a.arrival)[0] ?? null;
    const seen = (key: string): string[] => this.ledger.headNames(key);
    const written = await writeActs(
      this.journal,
      this.signer,
      tip,
      drafts,
      seen,
      Math.floor(this.now / 1000),
    );
    if (!written.ok) throw new Error(written.error);
    this.insert(written.value);
    return written.value;
  }

  async receive(entries: readonly Entry[]): Promise<Awaited<ReturnType<typeof check>>> {
    const admission = await check(this.journal, entries.map(copyEntry), lightVerify);
    this.insert(admission.admitted);
    return admission;
  }

  /** Everything held, as it was kept. */
  readonly entries: Entry[] = [];

  insert(entries: readonly Entry[]): void {
    for (const entry of entries) if (!this.journal.has(entry.act.name)) this.entries.push(entry);
    this.#apply(
      this.journal.insert(
        entries.map((entry) => entry.act),
        this.now,
        this.most,
      ),
    );
  }

  flush(): void {
    while (this.journal.isShort) this.#apply(this.journal.goOn(this.now, this.most));
    this.#apply(this.journal.flush(this.now));
  }

  #apply(settled: ReturnType<Journal['insert']>): void {
    if (settled.renumbered) {
      this.rebuilds++;
      this.ledger.rebuild(this.journal.counted);
      this.journal.rebuilt(this.now, 1);
    } else this.ledger.apply(settled.counted);
    this.onCounted(settled.counted);
  }
}
