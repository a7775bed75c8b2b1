// What is kept is read back, in its order and with all that had to be true together with it.
import { fromLatin1 } from '#base';
import type { Act } from '#journal';
import { describe, expect, it } from 'vitest';
import {
  Chain,
  names,
  namesOf,
  newId,
  openDisk,
  raw,
  readDisk,
  whileAbortedAt,
  whileMeddled,
} from './disk.ts';

const rowsOf = (id: string): Promise<{ segments: number; tail: number }> =>
  raw(id, async (db) => ({ segments: await db.count('segments'), tail: await db.count('tail') }));

describe('the journal on disk', () => {
  it('K1: an empty disk is whole and holds nothing', async () => {
    const { acts, isDamaged } = await readDisk();
    expect([acts.length, isDamaged]).toEqual([0, false]);
  });

  it('K1: what was kept is there at the next opening, in the order in which it came', async () => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    const kept: string[] = [];
    for (const count of [1, 3, 2]) {
      const entries = await chain.next(count);
      expect(await store.keep(entries)).toEqual({ ok: true, value: undefined });
      kept.push(...names(entries));
    }
    store.close();
    const again = await readDisk(id);
    expect(namesOf(again.acts)).toEqual(kept);
    expect(again.isDamaged).toBe(false);
  });

  it('K1: signatures and all fields come back as they were', async () => {
    const { id, store } = await readDisk();
    const [entry] = await new Chain().next(1);
    await store.keep([entry as never]);
    const [act] = (await readDisk(id)).acts;
    const { branch, clock, parent, arrival, ...fields } = { ...act } as Record<string, unknown>;
    expect(fields).toEqual(
      expect.objectContaining({ hash: entry?.act.hash, signature: entry?.act.signature }),
    );
    expect([act?.kind, act?.value, act?.seq]).toEqual(['task', entry?.act.value, 0]);
    expect([branch, clock, parent, arrival].length).toBe(4);
  });

  it('K1: a transaction that keeps acts is asked for as strict', async () => {
    const { store } = await readDisk();
    const durabilities: string[] = [];
    const entries = await new Chain().next(1);
    await whileMeddled(
      (transaction) => durabilities.push(transaction.durability),
      async () => [await store.keep(entries), await store.write({ person: 'x' })],
    );
    expect(durabilities).toEqual(['strict', 'strict']);
  });

  it('K1: nothing counts as kept before the transaction is complete', async () => {
    const { store } = await readDisk();
    const seen: string[] = [];
    const entries = await new Chain().next(1);
    const before = store.heldMark;
    const note = (): unknown => seen.push(store.heldMark === before ? 'complete' : 'too early');
    await whileMeddled(
      (transaction) => transaction.addEventListener('complete', note),
      () => store.keep(entries).then(() => seen.push('kept')),
    );
    expect(seen).toEqual(['complete', 'kept']);
    expect(store.heldMark).not.toBe(before);
  });

  it('K2: acts of one command and what belongs to them are one transaction', async () => {
    const { id, store } = await readDisk();
    const transactions: (readonly string[])[] = [];
    const entries = await new Chain().next(5);
    await whileMeddled(
      (_, stores) => transactions.push(stores),
      () => store.keep(entries, { self: 'key', author: 'a' }),
    );
    expect(transactions).toEqual([['meta', 'segments', 'tail']]);
    expect(await raw(id, (db) => db.get('meta', 'self'))).toBe('key');
  });

  it.each([1, 2, 3, 4, 5])('K2: ended by the browser at its request %i, none of it is there', async (nth) => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    const before = await chain.next(2);
    await store.keep(before, { self: 'old' });
    const mark = store.heldMark;
    const more = await chain.next(3);
    const kept = await whileAbortedAt(nth, () => store.keep(more, { self: 'new' }));
    expect(kept).toEqual({ ok: false, error: 'aborted' });
    expect(store.heldMark).toBe(mark);
    const between = await readDisk(id);
    expect([namesOf(between.acts), between.isDamaged]).toEqual([names(before), false]);
    expect(await raw(id, (db) => db.get('meta', 'self'))).toBe('old');
    expect((await store.keep(more, { self: 'new' })).ok).toBe(true);
    expect(namesOf((await readDisk(id)).acts)).toEqual(names([...before, ...more]));
  });

  it.each([1, 2, 3, 4])(
    'K4: ended at request %i while the tail becomes a segment, the tail is as it was',
    async (nth) => {
      const { id, store } = await readDisk();
      const chain = new Chain();
      const before = await chain.next(5);
      await store.keep(before);
      const bulk = await chain.next(70);
      expect(await whileAbortedAt(nth, () => store.keep(bulk))).toEqual({ ok: false, error: 'aborted' });
      expect(await rowsOf(id)).toEqual({ segments: 0, tail: 5 });
      expect((await store.keep(bulk)).ok).toBe(true);
      expect(await rowsOf(id)).toEqual({ segments: 2, tail: 0 });
      expect(namesOf((await readDisk(id)).acts)).toEqual(names([...before, ...bulk]));
    },
  );
});

describe('the mark', () => {
  /** The number of acts, and the sum of their hashes modulo 2^256 as eight words, the lowest first. */
  function markOf(acts: readonly Act[]): string {
    const number = (hash: string): bigint =>
      [...fromLatin1(hash)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
    const sum = acts.reduce((all, { hash }) => (all + number(hash)) % 2n ** 256n, 0n);
    const words = Array.from({ length: 8 }, (_, i) => ((sum >> BigInt(32 * i)) & 0xffffffffn).toString(16));
    return `${acts.length}:${words.join('.')}`;
  }

  it('K5: is the number and the sum of the hashes, beside the acts in the same transaction', async () => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    for (const count of [1, 3, 70]) await store.keep(await chain.next(count));
    const again = await readDisk(id);
    expect(again.acts.length).toBe(74);
    expect([again.store.heldMark, store.heldMark]).toEqual([markOf(again.acts), markOf(again.acts)]);
    expect(await raw(id, (db) => db.get('meta', 'held'))).toBe(markOf(again.acts));
  });

  it('K5: is the same whatever order the acts came in, and another for every other set', async () => {
    const entries = await new Chain().next(6);
    const marks = new Set<string>();
    for (const some of [entries, entries.slice(1), entries.slice(0, 5)]) {
      const orders = [some, [...some].reverse()].map(async (order) => {
        const { id, store } = await readDisk();
        await store.keep(order);
        return [store.heldMark, await raw(id, (db) => db.get('meta', 'held'))];
      });
      const [one, other] = await Promise.all(orders);
      expect(other).toEqual(one);
      marks.add(String(one?.[0]));
    }
    expect(marks.size).toBe(3);
  });

  it('K5: a mark that names other acts than are there tells that something is lost', async () => {
    const { id, store } = await readDisk();
    const entries = await new Chain().next(3);
    await store.keep(entries);
    store.close();
    const { store: other } = await readDisk();
    await other.keep(entries.slice(0, 2));
    for (const mark of [other.heldMark, store.heldMark.replace(/^3/, '4')]) {
      await raw(id, (db) => db.put('meta', mark, 'held'));
      expect((await readDisk(id)).isDamaged).toBe(true);
    }
    await raw(id, (db) => db.put('meta', store.heldMark, 'held'));
    expect((await readDisk(id)).isDamaged).toBe(false);
  });
});

describe('segments and tail', () => {
  it.each([
    [[255], { segments: 1, tail: 0 }],
    [[256], { segments: 1, tail: 0 }],
    [[257], { segments: 2, tail: 0 }],
    [[64], { segments: 1, tail: 0 }],
    [[63], { segments: 0, tail: 63 }],
    [[600], { segments: 3, tail: 0 }],
    [[63, 63, 63, 63, 3], { segments: 0, tail: 255 }],
    [[63, 63, 63, 63, 4], { segments: 0, tail: 256 }],
    [[63, 63, 63, 63, 5], { segments: 1, tail: 5 }],
    [[63, 63, 63, 63, 4, 1], { segments: 1, tail: 1 }],
    [[5, 64], { segments: 2, tail: 0 }],
    [[5, 300, 1], { segments: 3, tail: 1 }],
  ])('K4: %j at a time lie in %j', async (counts, rows) => {
    const { id, store } = await readDisk();
    const chain = new Chain();
    const kept: string[] = [];
    for (const count of counts) {
      const entries = await chain.next(count);
      expect((await store.keep(entries)).ok).toBe(true);
      kept.push(...names(entries));
    }
    expect(await rowsOf(id)).toEqual(rows);
    const again = await readDisk(id);
    expect(namesOf(again.acts)).toEqual(kept);
    expect(again.isDamaged).toBe(false);
  });

  it('K4: goes on at the tail it finds, also after many openings', async () => {
    const id = newId();
    const chain = new Chain();
    const kept: string[] = [];
    for (let opening = 0; opening < 9; opening++) {
      const { store } = await readDisk(id);
      const entries = await chain.next(60);
      expect((await store.keep(entries)).ok).toBe(true);
      kept.push(...names(entries));
      store.close();
    }
    const again = await readDisk(id);
    expect(namesOf(again.acts)).toEqual(kept);
    expect(await rowsOf(id)).toEqual({ segments: 2, tail: 60 });
  });

  it('K4: the largest acts there can be', async () => {
    const { id, store } = await readDisk();
    const entries = await new Chain().next(70, 11_000);
    expect((await store.keep(entries)).ok).toBe(true);
    expect(namesOf((await readDisk(id)).acts)).toEqual(names(entries));
  });
});

describe('single values', () => {
  it('K2: what was written is read back, whatever it is', async () => {
    const { id, store } = await readDisk();
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    await store.write({ self: pair, person: 'a', offline: true });
    const again = openDisk(id).store;
    const read = await again.read<CryptoKeyPair>('self');
    if (!read.ok || !read.value) throw new Error('not read');
    expect(read.value.privateKey.extractable).toBe(false);
    expect(await again.read('offline')).toEqual({ ok: true, value: true });
    expect(await again.read('never')).toEqual({ ok: true, value: undefined });
  });
});
