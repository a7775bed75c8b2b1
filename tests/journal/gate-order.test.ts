// The gate’s answer depends on an act and what it names alone: the same in any order, anywhere.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { latin1, toBase64url, toHex } from '#base';
import { type Act, type Entry, type GateReason, gate, idOf, sha256 } from '#journal';
import { type LightDevice, copyEntry, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { type Forged, Forger } from './forge.ts';
import { forger, device } from './gating.ts';

describe('G1: the answer depends on the act and what it names, and on nothing else', () => {
  it('asked again, in another journal, at another time, it is the same', async () => {
    const author = forger(13);
    const thing = await author.create();
    const late = await author.set(thing.act, 'title', [thing.act.name], { time: 2 ** 40 });
    const early = await author.set(thing.act, 'title', [late.act.name], { time: 0 });
    for (const entry of [thing, late, early]) {
      const refs = author.entries
        .filter(({ act }) => entry.act.refs.includes(act.name))
        .map(({ act }) => act);
      expect([gate(entry.act, refs), gate(entry.act, refs)]).toEqual([null, null]);
    }
  });

  // One line of output for 2,400 orders: a set that differs names its seed.
  it(
    '300 hostile sets in 8 orders each: refusals, digests and documents the same',
    { timeout: 60_000 },
    async () => {
      const met = new Map<string, number>();
      for (let seed = 1; seed <= 300; seed++) {
        const random = new Random(seed);
        const entries = await hostileSet(random);
        const first = outcome(inOrder(random, entries));
        for (const reason of first.reasons) met.set(reason, (met.get(reason) ?? 0) + 1);
        for (let order = 1; order < 8; order++)
          expect({ seed, ...outcome(inOrder(random, entries)) }).toEqual({ seed, ...first });
      }
      const reasons: GateReason[] = [
        'key-grammar',
        'command-grammar',
        'value-too-large',
        'creation-value',
        'creation-id',
        'creation-refs',
        'no-refs',
        'too-many-refs',
        'refs-order',
        'ref-elsewhere',
        'ref-refused',
      ];
      for (const reason of [...reasons, 'counted', 'waiting'])
        expect([reason, met.get(reason) ?? 0]).not.toEqual([reason, 0]);
    },
  );
});

interface Outcome {
  readonly reasons: readonly string[];
  readonly digest: string;
  readonly document: string;
}

function outcome({ journal, ledger }: LightDevice): Outcome {
  const reasons = [...journal.acts]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((act) => (act.standing === 'refused' ? act.reason : act.standing));
  return {
    reasons,
    digest: toHex(journal.buckets.whole()),
    document: toHex(sha256(Y.encodeStateAsUpdate(ledger.doc))),
  };
}

/** A device that comes to hold the acts in a random order, a few at a time. */
function inOrder(random: Random, entries: readonly Entry[]): LightDevice {
  const one = device();
  let left = random.shuffle(entries);
  while (left.length > 0) {
    one.insert(left.splice(0, 1 + random.below(8)).map(copyEntry));
    left = random.shuffle(entries.filter(({ act }) => !one.journal.has(act.name)));
    one.now += 1e6;
  }
  one.now += 1e6;
  one.flush();
  return one;
}

/** A few authors; of every four acts one is of the kind that an honest app never writes. */
async function hostileSet(random: Random): Promise<Entry[]> {
  const authors = Array.from({ length: 2 + random.below(3) }, () => new Forger(lightSigner(random)));
  const all: Act[] = [];
  for (let i = 0; i < 36; i++) {
    const author = random.pick(authors);
    const things = all.filter((act) => act.field === '');
    let entry: Entry;
    if (things.length === 0 || random.chance(0.2))
      entry = await author.create('task', { title: random.below(6) });
    else if (random.chance(0.35)) entry = await hostileAct(random, author, random.pick(things), all);
    else entry = await honestAct(random, author, random.pick(things), all);
    all.push(entry.act);
  }
  return authors.flatMap(({ entries }) => entries);
}

async function honestAct(random: Random, author: Forger, thing: Act, all: readonly Act[]): Promise<Entry> {
  const field = random.pick(['title', 'when']);
  const onKey = all.filter((act) => act.id === thing.id && act.kind === thing.kind && act.field === field);
  const seen = onKey.filter(() => random.chance(0.5)).slice(-32);
  const refs = seen.length > 0 ? seen.map(({ name }) => name) : [thing.name];
  return author.set(thing, field, refs, { value: random.below(100) });
}

function hostileAct(random: Random, author: Forger, thing: Act, all: readonly Act[]): Promise<Entry> {
  const any = (): string => random.pick(all).name;
  const on: Forged = { kind: thing.kind, id: thing.id, field: 'title', refs: [thing.name], value: 1 };
  const value = { title: 'z', n: random.below(1e6) };
  const forms: readonly Forged[] = [
    { ...on, kind: '__proto__' },
    { ...on, field: 'a/b' },
    { ...on, field: '__proto__' },
    { ...on, command: 'Not A Word' },
    { ...on, value: 'x'.repeat(12 * 1024) },
    { ...on, refs: [] },
    { ...on, refs: [thing.name, thing.name] },
    { ...on, refs: [any(), any()].sort().reverse() },
    { ...on, refs: [...new Set(all.map(({ name }) => name))].sort() },
    { ...on, refs: [any()] },
    { ...on, refs: [any()], kind: 'meal' },
    { ...on, refs: [...new Set([any(), any(), any()])].sort() },
    { ...on, refs: [latin1(random.bytes(16))] },
    { value },
    { value: [1], id: idOf('task', [1]) as string },
    { value, id: idOf('task', value) as string, refs: [any()] },
    { value, id: idOf('task', value) as string, sub: toBase64url(random.bytes(12)) },
  ];
  return author.act(random.pick(forms));
}
