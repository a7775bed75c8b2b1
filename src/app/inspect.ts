// What the inspector shows of an open camp, read and never written: what is held and how it counts, what was refused
// or dropped and why, whose chains have parted, and how the copies stand. Loaded when the inspector is opened.
import type { LogLine } from '#base';
import type { Act, AdmissionReason, Name } from '#journal';
import { isKindName, kinds } from '#record';
import { documentMark, markOf } from '#record/ledger';
import type { Camp } from './camp.ts';
import type { Engine } from './engine.ts';

/** Acts named one by one; of more only the number is told. */
const MOST_NAMED = 40;

export interface RefusedAct {
  /** The gate's word for it. */
  readonly reason: string;
  readonly key: string;
  readonly author: Name;
  readonly seq: number;
}

export interface WaitingAct {
  readonly key: string;
  readonly author: Name;
  readonly seq: number;
  /** Acts it names, or its author's one before, that are not here. */
  readonly lacks: readonly Name[];
}

export interface ForkedAuthor {
  readonly author: Name;
  /** The number of the last act of each branch. */
  readonly ends: readonly number[];
}

export interface Counted<T> {
  readonly what: T;
  readonly count: number;
}

export interface Inspection {
  /** 16 bytes as letters, as authors are. */
  readonly gathering: Name;
  readonly author: Name;
  readonly acts: {
    readonly held: number;
    readonly counted: number;
    readonly waiting: number;
    readonly refused: number;
  };
  /** The latest first. */
  readonly refused: readonly RefusedAct[];
  readonly waiting: readonly WaitingAct[];
  /** Not let in since the page was opened, by reason. */
  readonly dropped: readonly Counted<AdmissionReason>[];
  readonly authors: number;
  readonly branches: number;
  readonly forked: readonly ForkedAuthor[];
  readonly cards: number;
  readonly envelopes: number;
  /** Whole hashes (S4): devices that hold the same show the same. */
  readonly digests: { readonly acts: Uint8Array; readonly cards: Uint8Array; readonly envelopes: Uint8Array };
  /** Counted acts of kinds, or of fields (`kind/field`), that this app does not know. */
  readonly unknown: readonly Counted<string>[];
  readonly cache: {
    /** Undefined while there is none. */
    readonly name: string | undefined;
    /** The document shows exactly the counted acts. */
    readonly isExact: boolean;
    /** Forks wait until the document, just made anew, has rested (ms since 1970); null when none do. */
    readonly dueAt: number | null;
  };
  /** The latest first. */
  readonly log: readonly LogLine[];
}

export async function inspect(camp: Camp, engine: Engine): Promise<Inspection> {
  const { held, pockets, door, store } = engine;
  const { journal } = held;
  const cache = await store.read<string>('cache');
  const branches = [...journal.branches()];
  const mark = markOf(branches.map(({ number, count }) => [number, count] as const));
  return {
    gathering: journal.gathering,
    author: engine.author,
    acts: {
      held: journal.acts.length,
      counted: journal.counted.length,
      waiting: journal.waitingCount,
      refused: journal.refused.length,
    },
    refused: journal.refused.slice(-MOST_NAMED).reverse().map(refusedAct),
    waiting: waitingActs(engine),
    dropped: [...door.dropped].map(([what, count]) => ({ what, count })),
    authors: [...journal.authors()].length,
    branches: branches.length,
    forked: journal.forkedAuthors().map((author) => ({
      author,
      ends: journal.tipsOf(author).map(({ seq }) => seq),
    })),
    cards: pockets.cards.size,
    envelopes: pockets.envelopes.size,
    digests: {
      acts: journal.buckets.whole(),
      cards: pockets.cards.buckets.whole(),
      envelopes: pockets.envelopes.buckets.whole(),
    },
    unknown: unknownIn(journal.counted),
    cache: {
      name: cache.ok ? cache.value : undefined,
      isExact: documentMark(held.ledger.doc) === mark,
      dueAt: journal.dueAt,
    },
    log: [...camp.log.lines()].reverse(),
  };
}

const refusedAct = ({ reason, key, author, seq }: Act): RefusedAct => ({ reason, key, author, seq });

function waitingActs({ held: { journal } }: Engine): readonly WaitingAct[] {
  if (journal.waitingCount === 0) return [];
  const out: WaitingAct[] = [];
  for (const { standing, key, author, seq, refs } of journal.acts) {
    if (standing !== 'waiting') continue;
    out.push({ key, author, seq, lacks: refs.filter((ref) => !journal.has(ref)) });
    if (out.length === MOST_NAMED) break;
  }
  return out;
}

function unknownIn(counted: readonly Act[]): readonly Counted<string>[] {
  const counts = new Map<string, number>();
  for (const { kind, field } of counted) {
    const what = unknownPart(kind, field);
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}

function unknownPart(kind: string, field: string): string | undefined {
  if (!isKindName(kind)) return kind;
  const { fields, sets } = kinds[kind];
  const isKnown = field === '' || Object.hasOwn(fields, field) || Object.hasOwn(sets, field);
  return isKnown ? undefined : `${kind}/${field}`;
}
