// What a round of faults of the disk came to, and who else is there: somebody who writes, and others who hold copies.
import { toHex } from '#base';
import type { Camp } from '#app';
import { openDB } from 'idb';
import { newDeviceKey, signerOf } from '#identity';
import { Act, type Card, type Entry, type Journal, sha256, writeActs } from '#journal';
import { task } from '#record';
import type { Ledger } from '#record/ledger';
import { encodeStateAsUpdate } from 'yjs';
import { taskDraft } from '../../helpers/histories.ts';

/** So long a disk says no (ms): what was begun is over by then, or waits for it to say yes. */
const FAULT_MS = 60;
export const faultOver = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, FAULT_MS));

/** The limit only ends what would hang (ms). */
const LIMIT_MS = 20_000;

/** What became of everything, to be judged by whoever asked for the round. */
export interface AfterFaults {
  readonly steps: readonly string[];
  /** Tasks kept and shown nowhere any more, after others brought back what they hold. */
  readonly lost: readonly string[];
  /** Numbers of a chain that were given twice. */
  readonly twice: number;
  /** Whether acts and document are those that others have. */
  readonly differs: string;
  readonly isSamePerson: boolean;
  readonly isClaimStill: boolean;
  readonly cardsLost: number;
  /** Losses of acts or key of which nothing was said at the opening after them. */
  readonly untold: readonly string[];
  readonly unkept: number;
  readonly disk: string | null;
  /** At one more opening. */
  readonly isWholeAgain: boolean;
  readonly counts: Readonly<Record<string, number>>;
}

export const within = async <T>(work: Promise<T>, what: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} came to no end`)), LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

export const differenceOf = (here: Journal, there: Journal): string =>
  here.acts.length === there.acts.length && here.acts.every(({ name }) => there.has(name))
    ? `the document alone, ${here.counted.length} of ${there.counted.length} acts counted`
    : `${here.acts.length} acts, others ${there.acts.length}`;

/** A journal notes where an act stands on the act itself: each has its own. */
export const copyOf = ({ act, bytes }: Entry): Entry => ({
  act: new Act(act, act.hash, act.signature),
  bytes,
});

export const titlesOf = (camp: Camp): string[] =>
  camp.ask(({ view }) => view.all(task).map(({ title }) => title ?? ''));

/** Somebody else, who writes one chain. */
export async function newGuest() {
  const signer = signerOf(await newDeviceKey());
  let tip: Act | null = null;
  const writes = async (
    journal: Journal,
    count: number,
    titleOf: (n: number) => string,
  ): Promise<Entry[]> => {
    const first = (tip?.seq ?? -1) + 1;
    const drafts = Array.from({ length: count }, (_, n) => taskDraft(titleOf(first + n)));
    const written = await writeActs(journal, signer, tip, drafts, () => [], 1_700_000_000);
    if (!written.ok) throw new Error(written.error);
    tip = written.value.at(-1)?.act ?? tip;
    return written.value;
  };
  return { writes };
}

/** Acts and document, as two phones compare them. */
export const factsOf = (journal: Journal, { doc }: Ledger): string =>
  `${toHex(journal.buckets.whole())} ${toHex(sha256(encodeStateAsUpdate(doc)))}`;

/** Cards of which a newer one is not held, and which are not held themselves. */
export function cardsLost(given: Iterable<Card>, held: Iterable<Card>): number {
  const newest = new Map<string, Card>();
  for (const card of given) {
    const slot = `${card.author} ${card.name} ${card.about}`;
    if ((newest.get(slot)?.counter ?? -1) < card.counter) newest.set(slot, card);
  }
  const here = new Set([...held].map(({ bytes }) => toHex(bytes)));
  return [...newest.values()].filter(({ bytes }) => !here.has(toHex(bytes))).length;
}

/** Settles when everything that was written is kept. */
export const allKept = ({ health }: Camp): Promise<void> =>
  within(
    new Promise((resolve) => {
      const look = (): void => {
        if (health.now.unkept > 0) return;
        stop();
        resolve();
      };
      const stop = health.onChange.listen(look);
      look();
    }),
    'keeping everything',
  );

export const isClaimed = (camp: Camp, id: string, person: string): boolean =>
  camp.ask(({ view }) => (view.valuesOf(`task:${id}`).get(`claim.${person}`) ?? null) !== null);

/** Whether this phone knows that it was in a gathering. */
export async function isListed(id: string): Promise<boolean> {
  const db = await openDB('rhizome');
  try {
    const row = (await db.get('gatherings', id)) as { secret?: unknown } | undefined;
    return row?.secret instanceof Uint8Array;
  } finally {
    db.close();
  }
}
