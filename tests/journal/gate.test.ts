import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { latin1, toBase64url, toHex } from '#base';
import { type Act, type Entry, type GateReason, decodeAct, gate, idOf, sha256 } from '#journal';
import { packRow, readRow } from '../../src/storage/rows.ts';
import { LightDevice, copyEntry, lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { type Forged, Forger, fresh } from './forge.ts';

const forger = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));
const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));

/** How a fresh device judges the last of these acts. */
function judged(...entries: readonly Entry[]): string {
  const one = device();
  one.insert(entries.map(fresh));
  const last = (entries.at(-1) as Entry).act;
  const held = one.journal.get(last.name) as Act;
  return held.standing === 'refused' ? held.reason : held.standing;
}

describe('G2: keys and command words have a grammar; unknown kinds and fields pass', () => {
  const created = async (kind: string, more: Forged = {}): Promise<string> => {
    const value = { title: 'x' };
    return judged(await forger(1).act({ kind, value, id: idOf(kind, value) as string, ...more }));
  };
  const onField = async (field: string, more: Forged = {}): Promise<string> => {
    const author = forger(1);
    const thing = await author.create();
    return judged(thing, await author.set(thing.act, field, [thing.act.name], more));
  };

  it.each(['task', 'x', 'a-kind-nobody-knows', 'k2'])('kind %j counts', async (kind) =>
    expect(await created(kind)).toBe('counted'),
  );
  it.each(['', 'Task', '2k', '-a', 'a_b', 'a/b', 'a:b', '__proto__', 'ta sk', 'tāsk', 'a'.repeat(25)])(
    'kind %j is refused',
    async (kind) => expect(await created(kind)).toBe('key-grammar' satisfies GateReason),
  );
  it.each(['title', 'aFieldNobodyKnows', 'constructor', 'x-1'])('field %j counts', async (field) =>
    expect(await onField(field)).toBe('counted'),
  );
  it.each(['Title', '__proto__', 'a.b', 'a/b', 'a b', '1a', 'é', 'a'.repeat(33)])(
    'field %j is refused',
    async (field) => expect(await onField(field)).toBe('key-grammar' satisfies GateReason),
  );
  it('an entry of a set counts, an entry of nothing is refused', async () => {
    const sub = toBase64url(new Uint8Array(12).fill(3));
    expect(await onField('claim', { sub })).toBe('counted');
    expect(await created('task', { sub })).toBe('key-grammar' satisfies GateReason);
  });
  it.each(['', 'TakeTask', 'take task', 'take/task', '1', 'a'.repeat(41)])(
    'command word %j is refused',
    async (command) =>
      expect(await created('task', { command })).toBe('command-grammar' satisfies GateReason),
  );
});

describe('G3: values', () => {
  it('12 KiB of canonical bytes and no more', async () => {
    const author = forger(2);
    const thing = await author.create();
    const fits = await author.set(thing.act, 'how', [thing.act.name], { value: 'x'.repeat(12 * 1024 - 3) });
    expect(judged(thing, fits)).toBe('counted');
    const over = await author.set(thing.act, 'how', [fits.act.name], { value: 'x'.repeat(12 * 1024 - 2) });
    expect(judged(thing, fits, over)).toBe('value-too-large' satisfies GateReason);
  });
  it('the same of an act read from its bytes, whose length is known', async () => {
    const author = forger(2);
    const { act: thing } = await author.create();
    for (const letters of [0, 11_900, 12 * 1024 - 3, 12 * 1024 - 2, 16_000]) {
      const more = { value: 'x'.repeat(letters) };
      const { act, bytes } = await author.set(thing, 'how', [thing.name], more);
      const read = decodeAct(latin1(lightKeys.gathering), bytes, act.signature) as Act;
      expect(read.length).toBe(bytes.length);
      expect(gate(read, [thing])).toBe(gate(act, [thing]));
    }
  });
  it.each([null, true, 5, 'text', [1]])('a thing created as %j is refused', async (value) =>
    expect(judged(await forger(3).act({ value, id: idOf('task', value) as string }))).toBe(
      'creation-value' satisfies GateReason,
    ),
  );
});

describe('G4: a creation', () => {
  it('under an id that is not the hash of its value is refused', async () => {
    const value = { title: 'x' };
    expect(judged(await forger(4).act({ value }))).toBe('creation-id' satisfies GateReason);
    expect(judged(await forger(4).act({ value, id: idOf('meal', value) as string }))).toBe('creation-id');
  });
  it('K3: is judged the same from the disk, where its id is worked out again only if it was wrong', async () => {
    const value = { title: 'x' };
    const right = await forger(4).act({ value, id: idOf('task', value) as string });
    const wrong = await forger(5).act({ value });
    const [first, second] = readRow(latin1(lightKeys.gathering), packRow([right, wrong])) as [Act, Act];
    expect([first.hasRightId, second.hasRightId]).toEqual([true, null]);
    expect([gate(first, []), gate(second, [])]).toEqual([null, 'creation-id' satisfies GateReason]);
  });
  it('that names other acts is refused', async () => {
    const author = forger(5);
    const thing = await author.create();
    const value = { title: 'y' };
    const again = await author.act({ value, id: idOf('task', value) as string, refs: [thing.act.name] });
    expect(judged(thing, again)).toBe('creation-refs' satisfies GateReason);
  });
  it('written twice is two heads of one value', async () => {
    const one = await forger(6).create();
    const two = await forger(7).create();
    expect(judged(one, two)).toBe('counted');
  });
});

describe('G5: what an act names', () => {
  const naming = async (refs: (made: Act[]) => string[]): Promise<string> => {
    const author = forger(8);
    const thing = await author.create();
    const made: Act[] = [];
    for (let i = 0; i < 40; i++)
      made.push((await author.set(thing.act, 'title', [thing.act.name], { value: i })).act);
    const entries = [...author.entries];
    const act = await author.act({ id: thing.act.id, field: 'title', refs: refs(made) });
    return judged(...entries, act);
  };
  const sorted = (acts: readonly Act[]): string[] => acts.map(({ name }) => name).sort();

  it('nothing', async () => expect(await naming(() => [])).toBe('no-refs' satisfies GateReason));
  it('32, ascending', async () => expect(await naming((made) => sorted(made.slice(0, 32)))).toBe('counted'));
  it('33', async () =>
    expect(await naming((made) => sorted(made.slice(0, 33)))).toBe('too-many-refs' satisfies GateReason));
  it('40', async () => expect(await naming((made) => sorted(made))).toBe('too-many-refs'));
  it('one twice', async () =>
    expect(await naming(([one]) => [one?.name ?? '', one?.name ?? ''])).toBe(
      'refs-order' satisfies GateReason,
    ));
  it('descending', async () =>
    expect(await naming((made) => sorted(made.slice(0, 2)).reverse())).toBe('refs-order'));
});

describe('G6: an act names the creation of its thing, or acts of its key', () => {
  it.each<[string, (things: { mine: Act; other: Act; title: Act }) => Forged]>([
    ['another thing', ({ other }) => ({ refs: [other.name] })],
    ['another key of the thing', ({ title }) => ({ refs: [title.name] })],
    [
      'an entry where the field is meant',
      ({ title }) => ({ field: 'title', sub: toBase64url(new Uint8Array(12)), refs: [title.name] }),
    ],
    ['a thing of another kind', ({ mine }) => ({ kind: 'meal', refs: [mine.name] })],
  ])('%s', async (_, wrong) => {
    const author = forger(9);
    const mine = await author.create('task', { title: 'mine' });
    const other = await author.create('task', { title: 'other' });
    const title = await author.set(mine.act, 'title', [mine.act.name]);
    const fields = wrong({ mine: mine.act, other: other.act, title: title.act });
    const act = await author.act({ kind: 'task', id: mine.act.id, field: 'place', ...fields });
    expect(judged(mine, other, title, act)).toBe('ref-elsewhere' satisfies GateReason);
  });
  it('the creation and heads of the key together', async () => {
    const author = forger(10);
    const mine = await author.create();
    const title = await author.set(mine.act, 'title', [mine.act.name]);
    const both = await author.set(mine.act, 'title', [mine.act.name, title.act.name]);
    expect(judged(mine, title, both)).toBe('counted');
  });
});

describe('G7: what is refused changes nothing, and is held all the same', () => {
  it('what names a refused act is refused; what only follows it in its chain is not', async () => {
    const author = forger(11);
    const thing = await author.create();
    const bad = await author.set(thing.act, 'title', []);
    const onBad = await author.set(thing.act, 'title', [bad.act.name]);
    const good = await author.set(thing.act, 'title', [thing.act.name]);
    expect(judged(thing, bad)).toBe('no-refs');
    expect(judged(thing, bad, onBad)).toBe('ref-refused' satisfies GateReason);
    expect(judged(thing, bad, onBad, good)).toBe('counted');
  });
  it('it is stored, counted in digests, and not applied', async () => {
    const author = forger(12);
    const thing = await author.create();
    const bad = await author.set(thing.act, 'Title', [thing.act.name]);
    const one = device();
    one.insert([fresh(thing)]);
    const before = [toHex(one.journal.buckets.whole()), [...one.ledger.doc.getMap('r').keys()]];
    one.insert([fresh(bad)]);
    expect(one.journal.has(bad.act.name)).toBe(true);
    expect(one.journal.refused.map(({ name }) => name)).toEqual([bad.act.name]);
    expect(toHex(one.journal.buckets.whole())).not.toBe(before[0]);
    expect([...one.ledger.doc.getMap('r').keys()]).toEqual(before[1]);
  });
});

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
