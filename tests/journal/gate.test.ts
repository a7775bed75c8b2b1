import { describe, expect, it } from 'vitest';
import { latin1, toBase64url, toHex } from '#base';
import { type Act, type Entry, type GateReason, decodeAct, gate, idOf } from '#journal';
import { packRow, readRow } from '../../src/storage/rows.ts';
import { lightKeys } from '../helpers/light.ts';
import { type Forged, fresh } from './forge.ts';
import { forger, device } from './gating.ts';

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
