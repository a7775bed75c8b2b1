// What makes others wait, forks, copies, and acts that stand for others: delay instead of loss, and one document.
import { describe, expect, it } from 'vitest';
import { latin1, toBase64url } from '#base';
import { Cards, type Entry, type Signer, idOf, writeCard } from '#journal';
import { task } from '#record';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from '../journal/forge.ts';
import { keys, verify, newSigner, loose, Phone, newCamp, attacked } from './attacking.ts';

describe('H, journal 7 and scale 7: what makes others wait', () => {
  it(
    '4,000 acts that name what nobody has: held, cheap, and nobody else waits',
    { timeout: 60_000 },
    async () => {
      const random = new Random(3);
      const started = performance.now();
      const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
        for (let i = 0; i < 4000; i++)
          await attacker.set(wood, 'title', [latin1(random.bytes(16))], {
            isUnsigned: i % 250 !== 249,
            value: i,
          });
        return attacker.entries.map(loose);
      });
      expect([reasons, phone.journal.waitingCount]).toEqual([[], 4000]);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );

  it('a copied key writes on in two places, and others build on both: nothing is lost to anybody', async () => {
    const { reasons, phone } = await attacked(async ({ honest, wood, second }) => {
      const clone = new Forger(honest.signer, keys);
      clone.tip = wood;
      const beside = await clone.set(wood, 'place', [wood.name], { value: 'beside' });
      const onIt = new Forger(second.signer, keys);
      onIt.tip = second.tip;
      return [...clone.entries, await onIt.set(wood, 'place', [beside.act.name], { value: 'on it' })].map(
        loose,
      );
    });
    expect(reasons).toEqual([]);
    expect(phone.journal.forkedAuthors().length).toBe(2);
    expect([...phone.ledger.doc.getMap('r').values()]).toContain('on it');
  });

  it('thirty ever lower forks of one act: all count, and the rest goes on', async () => {
    const { reasons, phone } = await attacked(async ({ honest, wood }) => {
      const out: Entry[] = [];
      for (let i = 0; i < 30; i++) {
        const clone = new Forger(honest.signer, keys);
        clone.tip = wood;
        out.push(await clone.set(wood, 'place', [wood.name], { value: i }));
      }
      return out.sort((a, b) => (a.act.hash < b.act.hash ? 1 : -1)).map(loose);
    });
    expect([reasons, phone.journal.counted.length]).toEqual([[], 35]);
  });

  it(
    '5,000 junk things and keys: held as anybody may write them, and no screen shows them',
    { timeout: 60_000 },
    async () => {
      const { reasons, phone } = await attacked(async (_, attacker) => {
        for (let i = 0; i < 5000; i++) {
          const value = { junk: i };
          await attacker.act({
            kind: `junk-${i % 7}`,
            value,
            id: idOf(`junk-${i % 7}`, value) as string,
            isUnsigned: i % 250 !== 249,
          });
        }
        return attacker.entries.map(loose);
      });
      expect([reasons, phone.view().all(task).length]).toEqual([[], 1]);
    },
  );

  it('T5: times at the edge of what there is: shown, never a rule', async () => {
    const { reasons, phone } = await attacked(async ({ wood, title }, attacker) => {
      await attacker.set(wood, 'title', [title.name], { time: 2 ** 40, value: 'from the far end' });
      await attacker.set(wood, 'why', [wood.name], { time: 0 });
      return attacker.entries.map(loose);
    });
    expect(reasons).toEqual([]);
    expect(
      phone
        .view()
        .choices({ kind: 'task', id: phone.view().all(task)[0]?.id ?? '', field: 'title', sub: '' }),
    ).toHaveLength(2);
  });
});

describe('C, scale 7: what was awareness is cards, and nobody can write on another one', () => {
  it("a counter of 2^53-1 in another's slot, a thousand slots, a card that is not one", async () => {
    const [victim, attacker] = [await newSigner(), await newSigner()];
    const NOW = 1_798_700_000;
    const card = { name: 'me', about: '', counter: 1, expires: NOW + 60, value: { presence: 'here' } };
    const cards = new Cards(keys);
    const offer = async (signer: Signer, more: Partial<typeof card> = {}, as = signer): Promise<string> => {
      const made = await writeCard(keys, { ...signer, key: as.key, author: as.author }, { ...card, ...more });
      if (!made) return 'not written';
      const checked = await cards.check(made.bytes, made.signature, NOW, verify);
      if (checked.ok) cards.insert(checked.value, NOW);
      return checked.ok ? 'taken' : checked.error;
    };
    expect(await offer(victim)).toBe('taken');
    expect(await offer(attacker, { counter: Number.MAX_SAFE_INTEGER }, victim)).toBe('signature');
    const answers = new Set<string>();
    for (let i = 0; i < 200; i++)
      answers.add(await offer(attacker, { about: toBase64url(new Random(i).bytes(12)) }));
    expect([...answers].sort()).toEqual(['taken', 'too-many']);
    expect(await offer(victim, { counter: 2 })).toBe('taken');
    expect(await cards.check(new Uint8Array([0x80]), new Uint8Array(64), NOW, verify)).toEqual({
      ok: false,
      error: 'malformed',
    });
  });
});

describe('the acts of a hostile set', () => {
  it('an unsigned act, one signed by nobody, one whose signature stands for another: each falls alone', async () => {
    const { reasons } = await attacked(async ({ second }, attacker) => {
      const one = await attacker.create('meal');
      const two = await attacker.create('place');
      return [
        { bytes: two.bytes, signature: '' },
        { bytes: one.bytes, signature: second.tip?.signature ?? '' },
        { bytes: one.bytes, signature: '\0'.repeat(64) },
      ];
    });
    expect(reasons).toEqual(['signature']);
  });

  it('copies of one device in step with each other show one document, however the sets were cut', async () => {
    const { before } = await newCamp();
    const documents = new Set<string>();
    for (const size of [1, 2, 3, 5]) {
      const phone = new Phone();
      for (let at = 0; at < before.length; at += size)
        await phone.take(
          before
            .slice(at, at + size)
            .map(fresh)
            .map(loose),
        );
      documents.add(phone.document);
    }
    expect(documents.size).toBe(1);
  });
});
