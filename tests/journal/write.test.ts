import { describe, expect, it } from 'vitest';
import { type Value, toBase64url } from '#base';
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import { type Act, type Draft, type Entry, Journal, check, idOf, writeActs } from '#journal';
import { LightDevice, lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, besides, fresh } from './forge.ts';

const device = (seed: number): LightDevice => new LightDevice(lightSigner(new Random(seed)));
const blank = { as: '', command: 'test', sub: '', field: '', kind: 'task' };
const created = (value: { [name: string]: Value }): Draft => ({
  ...blank,
  id: idOf('task', value) as string,
  value,
});
const edited = (id: string, value: Value, field = 'title', sub = ''): Draft => ({
  ...blank,
  id,
  field,
  sub,
  value,
});
const refsOf = (entry: Entry | undefined): readonly string[] | undefined => entry?.act.refs;
const give = (to: LightDevice, entries: readonly Entry[]): void => to.insert(entries.map(fresh));

describe('A8: an act names all heads of its key as its writer sees them', () => {
  it('the first on a key names the creation alone, the next the one before', async () => {
    const one = device(1);
    const thing = created({ title: 'x' });
    const [creation] = await one.write([thing]);
    const [first] = await one.write([edited(thing.id, 1)]);
    const [second] = await one.write([edited(thing.id, 2)]);
    expect([refsOf(creation), refsOf(first), refsOf(second)]).toEqual([
      [],
      [creation?.act.name],
      [first?.act.name],
    ]);
  });

  it('a second word on an entry names the first: naming the creation again it would lose to it', async () => {
    const one = device(2);
    const thing = created({ title: 'x' });
    const sub = toBase64url(new Uint8Array(12));
    await one.write([thing]);
    const [claim] = await one.write([edited(thing.id, true, 'claim', sub)]);
    const [back] = await one.write([edited(thing.id, false, 'claim', sub)]);
    expect(refsOf(back)).toEqual([claim?.act.name]);
    expect(one.ledger.value((back as Entry).act.key)).toBe(false);
  });

  it('several heads are all named, ascending, and then settled', async () => {
    const [one, two, three] = [device(3), device(4), device(5)] as [LightDevice, LightDevice, LightDevice];
    const thing = created({ title: 'x' });
    const all = await one.write([thing]);
    give(two, all);
    give(three, all);
    const apart = [...(await one.write([edited(thing.id, 1)])), ...(await two.write([edited(thing.id, 2)]))];
    give(three, apart);
    expect(three.ledger.choices(`task:${thing.id}/title`)).toHaveLength(2);
    const [choice] = await three.write([edited(thing.id, 2)]);
    expect(refsOf(choice)).toEqual(apart.map(({ act }) => act.name).sort());
    expect(three.ledger.choices(`task:${thing.id}/title`)).toEqual([]);
  });

  it('within one command the creation and the words before are seen', async () => {
    const one = device(6);
    const thing = created({ title: 'x' });
    const [creation, first, second] = await one.write([thing, edited(thing.id, 1), edited(thing.id, 2)]);
    expect([refsOf(first), refsOf(second)]).toEqual([[creation?.act.name], [first?.act.name]]);
  });

  it('a twin of a thing that is there names nothing', async () => {
    const [one, two] = [device(7), device(8)];
    const [twin] = [created({ title: 'from the library' })];
    give(two, await one.write([twin]));
    const [again] = await two.write([twin]);
    expect([refsOf(again), again?.act.standing]).toEqual([[], 'counted']);
  });

  it('more heads than 32 are named by a chain of acts of one value, and one head is left', async () => {
    const writer = device(9);
    const thing = created({ title: 'x' });
    const made = await writer.write([thing]);
    for (let i = 0; i < 100; i++) {
      const other = device(100 + i);
      give(other, made);
      give(writer, await other.write([edited(thing.id, i)]));
    }
    expect(writer.ledger.headNames(`task:${thing.id}/title`)).toHaveLength(100);
    const acts = await writer.write([edited(thing.id, 'settled')]);
    expect(acts.map((entry) => refsOf(entry)?.length)).toEqual([32, 32, 32, 7]);
    expect(acts.every(({ act }) => act.standing === 'counted')).toBe(true);
    expect(writer.ledger.headNames(`task:${thing.id}/title`)).toEqual([acts.at(-1)?.act.name]);
    expect(writer.ledger.value(`task:${thing.id}/title`)).toBe('settled');
  });
});

describe('A9: the acts of a command', () => {
  const write = (drafts: readonly Draft[], journal = new Journal(lightKeys)): ReturnType<typeof writeActs> =>
    writeActs(journal, lightSigner(new Random(10)), null, drafts, () => [], 1_798_700_000);
  const many = (count: number, value: Value = 1): Draft[] =>
    Array.from({ length: count }, (_, i) => created({ i, value }));

  it('follow each other, bear one time, and the last is signed for all', async () => {
    const written = await write(many(5));
    if (!written.ok) throw new Error(written.error);
    const acts = written.value.map(({ act }) => act);
    expect(acts.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    acts.forEach((act, i) => i > 0 && expect(act.prev).toBe(acts[i - 1]?.hash));
    expect(new Set(acts.map(({ time }) => time))).toEqual(new Set([1_798_700_000]));
    expect(acts.map(({ signature }) => signature !== '')).toEqual([false, false, false, false, true]);
    expect(acts.map(({ introduction }) => introduction !== null)).toEqual([true, false, false, false, false]);
  });

  it('long ones are signed at every 128th, large ones at every 128 KiB, and pass admission', async () => {
    const keys = campKeys({ secret: new Uint8Array(16).fill(8) });
    const signer = signerOf(await newDeviceKey());
    for (const [drafts, signed] of [
      [many(300), [127, 255, 299]],
      [many(30, 'x'.repeat(12_000)), [10, 21, 29]],
    ] as const) {
      const written = await writeActs(new Journal(keys), signer, null, drafts, () => [], 1_798_700_000);
      if (!written.ok) throw new Error(written.error);
      const at = written.value.flatMap(({ act }, i) => (act.signature === '' ? [] : [i]));
      expect(at).toEqual(signed);
      const admission = await check(new Journal(keys), written.value.map(fresh), newVerify());
      expect(admission.admitted.length).toBe(drafts.length);
    }
  });

  it('go on from the tip they are given, and from nothing else', async () => {
    const author = new Forger(lightSigner(new Random(10)));
    const first = await author.create();
    const fork = await besides(author, first.act, first.act, 'higher');
    const journal = new Journal(lightKeys);
    journal.insert(
      [first, fork].map(({ act }) => act),
      0,
    );
    for (const tip of [first.act, fork.act] as Act[]) {
      const written = await writeActs(journal, author.signer, tip, many(1), () => [], 5);
      expect(written.ok && written.value[0]?.act).toMatchObject({ seq: tip.seq + 1, prev: tip.hash });
    }
  });

  it.each<[string, Draft, string]>([
    ['half a surrogate pair', created({ title: 'x' }), 'no-canonical-form'],
    ['a number beyond 2^53', edited('A'.repeat(16), 2 ** 60), 'no-canonical-form'],
    ['an id that is none', edited('Mere', 1), 'no-canonical-form'],
    ['an entry that is no id', edited('A'.repeat(16), 1, 'claim', 'Mere'), 'no-canonical-form'],
    [
      'a value the gate would refuse as too large',
      edited('A'.repeat(16), 'x'.repeat(12 * 1024)),
      'too-large',
    ],
    ['an act over 16 KiB', edited('A'.repeat(16), 'x'.repeat(17_000)), 'too-large'],
  ])('%s: nothing is written, of none of them', async (what, draft, error) => {
    const wrong = what === 'half a surrogate pair' ? { ...draft, value: { title: 'x\ud800' } } : draft;
    expect(await write([...many(2), wrong, ...many(2)])).toEqual({ ok: false, error });
  });

  it('every text a person can type is written as it is', async () => {
    const texts = ['hāngī', '😀'.repeat(500), '\u0000', '\u202e', 'a\nb', '\ufeff', 'ﷺ', 'e\u0301', '\ufffd'];
    const written = await write(texts.map((text) => created({ text })));
    expect(written.ok && written.value.map(({ act }) => (act.value as { text: string }).text)).toEqual(texts);
  });
});
