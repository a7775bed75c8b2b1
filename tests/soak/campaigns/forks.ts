// Chains that part: phones that were copied and write on in two places, and one who forks the very first act that
// everybody has built on, again and again, each time with a lower hash than before. In whatever order it comes, honest
// phones end with the same bytes, nobody's act is gone, and the document is not made anew more often than B6 says.
import * as Y from 'yjs';
import { expect } from 'vitest';
import { toHex } from '#base';
import { type Entry, sha256 } from '#journal';
import { Forger } from '../../journal/forge.ts';
import { feed, randomHistory } from '../../helpers/histories.ts';
import { LightDevice, lightSigner } from '../../helpers/light.ts';
import { Random } from '../../helpers/random.ts';
import type { Campaign, Tally } from '../campaign.ts';

/** Everybody of a large camp, in one round of so many; a few people in the others. */
const CROWD = { every: 25, large: 1000, few: 30 } as const;
/** How often the first act is written again. */
const AGAIN = 12;
/** Between two acts on the phone that hears them as they are written (ms). */
const STEP_MS = 500;
const REST_MS = 10_000;

interface Parted {
  /** As they were written, each after what it names. */
  readonly entries: readonly Entry[];
  /** From here on the first act is written again. */
  readonly forksFrom: number;
}

/** Somebody's first act, a crowd that builds on it, then ever lower forks of it, with people who build on those too. */
async function partedAtTheRoot(random: Random, crowd: number): Promise<Parted> {
  const mischief = new Forger(lightSigner(random));
  const first = await mischief.create('task', { title: 'first', n: random.below(1e9) });
  await mischief.set(first.act, 'title', [first.act.name], { value: 'mine' });
  const entries: Entry[] = [...mischief.entries];
  for (let i = 0; i < crowd; i++) {
    const one = new Forger(lightSigner(random));
    await one.set(first.act, random.pick(['title', 'place', 'when']), [first.act.name], { value: i });
    entries.push(...one.entries);
  }
  const forksFrom = entries.length;
  for (const fork of await everLower(random, mischief, first)) {
    const branch = new Forger(mischief.signer);
    branch.tip = fork.act;
    await branch.set(fork.act, 'place', [fork.act.name], { value: 'on a fork' });
    const other = new Forger(lightSigner(random));
    await other.set(fork.act, 'title', [fork.act.name], { value: 'somebody else, on a fork' });
    entries.push(fork, ...branch.entries, ...other.entries);
  }
  return { entries, forksFrom };
}

/** First acts of one author, each with a lower hash than all before. */
async function everLower(random: Random, mischief: Forger, first: Entry): Promise<Entry[]> {
  const made: Entry[] = [];
  for (let i = 0; made.length < AGAIN || i < 4 * AGAIN; i++) {
    mischief.tip = null;
    made.push(await mischief.create('task', { title: 'again', n: random.below(1e9), i }));
  }
  const falling = made.sort((a, b) => (a.act.hash < b.act.hash ? 1 : -1));
  return falling.filter(({ act }) => act.hash < first.act.hash).slice(-AGAIN);
}

const documentOf = ({ ledger }: LightDevice): string => toHex(sha256(Y.encodeStateAsUpdate(ledger.doc)));

/** A phone that hears each act as it is written, and how often its document was made anew. */
async function live(random: Random, { entries, forksFrom }: Parted, bits?: number): Promise<LightDevice> {
  const phone = new LightDevice(lightSigner(random), bits);
  await phone.receive(entries.slice(0, forksFrom));
  const [rebuilds, started] = [phone.rebuilds, phone.now];
  for (const entry of entries.slice(forksFrom)) {
    phone.now += STEP_MS;
    await phone.receive([entry]);
    // B6: nothing that counts is hidden while the document rests.
    expect(phone.journal.counted.length).toBeGreaterThanOrEqual(forksFrom);
  }
  expect(phone.rebuilds - rebuilds).toBeLessThanOrEqual(1 + Math.floor((phone.now - started) / REST_MS));
  phone.now += 1e9;
  phone.flush();
  return phone;
}

function expectAllThere(phone: LightDevice, entries: readonly Entry[]): void {
  const { journal, ledger } = phone;
  expect([journal.acts.length, journal.waitingCount, journal.refused.length]).toEqual([entries.length, 0, 0]);
  expect(journal.counted.length).toBe(entries.length);
  // Nobody's word is gone: each stands on its key, or something that had seen it does.
  const seen = new Set(entries.flatMap(({ act }) => act.refs));
  for (const { act } of entries)
    if (!seen.has(act.name)) expect(ledger.headNames(act.key)).toContain(act.name);
}

async function round(seed: number): Promise<Tally> {
  const random = new Random(seed);
  const bits = random.chance(0.5) ? undefined : 12;
  const { devices, entries: copied } = await randomHistory(random, 60, {
    cloneChance: 0.1,
    ...(bits !== undefined && { bits }),
  });
  const parted = await partedAtTheRoot(random, seed % CROWD.every === 0 ? CROWD.large : CROWD.few);
  const before = await live(random, parted, bits);
  await before.receive(copied);
  before.now += 1e9;
  before.flush();
  const all = [...copied, ...parted.entries];
  const phones = [before, await feed(random, all, bits), await feed(random, [...all].reverse(), bits)];
  for (const phone of phones) {
    expectAllThere(phone, all);
    expect(documentOf(phone)).toBe(documentOf(before));
    expect(toHex(phone.journal.buckets.whole())).toBe(toHex(before.journal.buckets.whole()));
  }
  return {
    acts: all.length,
    'phones that wrote': devices.length,
    branches: [...before.journal.branches()].length,
    'authors with several': before.journal.forkedAuthors().length,
    'documents made anew': before.rebuilds,
  };
}

export const forks: Campaign = {
  name: 'forks',
  about: 'copied phones, and first acts written again and again',
  rounds: 1000,
  start: () => Promise.resolve({ round, stop: () => Promise.resolve() }),
};
